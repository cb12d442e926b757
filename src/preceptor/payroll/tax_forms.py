"""Tax forms of the United States as people sign them. Pure; nothing is computed for anybody's tax."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from preceptor.kit.errors import Invalid

W8BEN: Final = "w-8ben"
F8233: Final = "8233"
FORMS: Final = ("", W8BEN, "w-9", F8233)
WITH_TREATY: Final = (W8BEN, F8233)
STATES: Final = "US"
USUAL_BASIS_POINTS: Final = 3_000
"""What is withheld where no treaty says less: a treaty's rate is never above it."""
_LONGEST_ARTICLE: Final = 60
_EDITION: Final = re.compile(r"(0[1-9]|1[0-2])-(19|20)[0-9]{2}")


class OtherTaxForm(Invalid):
    """W-8BEN is for people who are not of the United States and work elsewhere. Give W-9, or 8233 for work done there."""

    code = "other_tax_form"


class InvalidTaxForm(Invalid):
    """A tax form is W-8BEN, W-9 or 8233, signed with a name, with the edition that is printed on it, such as 10-2021."""

    code = "invalid_tax_form"


class InvalidTreaty(Invalid):
    """A treaty has its article and a rate from 0 to 30 per cent, and stands on a W-8BEN or 8233 of a named country."""

    code = "invalid_treaty"


@dataclass(frozen=True, slots=True)
class TaxForm:
    """What a person signs. `kind` empty is no form; where the work is done is said without one too.

    `edition` is month and year as printed on the form. `treaty_basis_points` are ten-thousandths of what is paid.
    """

    kind: str = ""
    edition: str = ""
    signed_name: str = ""
    treaty_article: str = ""
    treaty_basis_points: int | None = None
    of_the_states: bool = False
    work_country: str = ""


def checked_form(form: TaxForm, *, country: str) -> TaxForm:
    """The form, where it is one that this person may sign. Raises InvalidTaxForm, OtherTaxForm, InvalidTreaty."""
    name, article = " ".join(form.signed_name.split()), " ".join(form.treaty_article.split())
    if not form.kind:
        return TaxForm(of_the_states=form.of_the_states, work_country=form.work_country)
    if form.kind not in FORMS or not name or not _EDITION.fullmatch(form.edition):
        raise InvalidTaxForm()
    if form.kind == W8BEN and (form.of_the_states or form.work_country == STATES):
        raise OtherTaxForm()
    treaty = form.treaty_basis_points
    if bool(article) != (treaty is not None) or (article and (form.kind not in WITH_TREATY or not country)):
        raise InvalidTreaty()
    if len(article) > _LONGEST_ARTICLE or not article.isprintable() or not 0 <= (treaty or 0) <= USUAL_BASIS_POINTS:
        raise InvalidTreaty()
    return TaxForm(form.kind, form.edition, name, article, treaty, form.of_the_states, form.work_country)


def expires_on(kind: str, signed_at: datetime, *, w8ben_years: int) -> date | None:
    """The last day of a form: W-8BEN ends `w8ben_years` after the year of its signing, 8233 with that year."""
    if kind not in WITH_TREATY:
        return None
    year = signed_at.astimezone(UTC).year
    return date(year + (w8ben_years if kind == W8BEN else 0), 12, 31)


def stated(form: TaxForm, *, signed_at: datetime | None, ends: date | None) -> str:
    """What a statement says of form and place of work, in the canonical text of its record; empty where nothing is said."""
    signed: dict[str, Any] | None = None
    if form.kind and signed_at is not None:
        signed = {
            "type": form.kind,
            "edition": form.edition,
            "signed_at": signed_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "expires_on": ends.isoformat() if ends else None,
            "treaty_article": form.treaty_article,
            "treaty_basis_points": form.treaty_basis_points,
        }
    if signed is None and not form.work_country:
        return ""
    said = {"form": signed, "work_country": form.work_country}
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
