"""The parts of a profile that are lists: how each is cleaned, and one verb that replaces any of them.

A list is saved whole, as the page shows it. Rows keep their ids, so that only what changed makes history.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import models, transaction
from procrastinate.contrib.django import app

from preceptor.experts import typed
from preceptor.experts.company_names import company
from preceptor.experts.models import (
    ConflictOfInterest,
    Credential,
    CredentialStatus,
    Degree,
    Employment,
    ExpertLanguage,
    ExpertProfile,
    ExpertSkill,
    Publication,
    Skill,
)
from preceptor.kit.errors import NotFound
from preceptor.webhooks.outbox import note_profiles

Values = dict[str, Any]
MOST_ROWS: Final = 100
COMPARE: Final = "staffing.compare_conflicts"
"""The task that looks for conflicts of interest with those for whom somebody works; it stands above this package."""
_COMPARED: Final = ("conflicts", "employments")


class UnknownSkill(NotFound):
    """There is no skill of this code in the taxonomy."""

    code = "unknown_skill"


class UnknownRow(NotFound):
    """A row that you changed is no longer there. Load the profile again and look."""

    code = "unknown_profile_row"


@dataclass(frozen=True, slots=True)
class Part:
    """A list of a profile: its table, how one row is cleaned, and what makes two rows the same."""

    model: type[models.Model]
    clean: Callable[[Mapping[str, Any], int], Values]
    what: str
    identity: Callable[[Values], str] | None = None


def _degree(row: Mapping[str, Any], this_year: int) -> Values:
    typed.years(row["year_from"], row["year_to"], this_year=this_year)
    words = {name: typed.one_line(row[name]) for name in ("field", "institution")}
    _require(words["field"], "A degree needs its field, such as mechanical engineering.")
    return {**words, "level": row["level"], "year_from": row["year_from"], "year_to": row["year_to"]}


def _employment(row: Mapping[str, Any], this_year: int) -> Values:
    started, ended = row["started"], row["ended"]
    typed.years(started and started.year, ended and ended.year, this_year=this_year)
    if started and ended and started > ended:
        raise typed.InvalidProfile("A job cannot end before it begins. Swap the dates.")
    words = {name: typed.one_line(row[name]) for name in ("employer", "title")}
    _require(words["employer"], "A job needs the employer's name; write “self-employed” where there is none.")
    return {**words, "description": typed.paragraphs(row["description"]), "started": started, "ended": ended}


def _publication(row: Mapping[str, Any], this_year: int) -> Values:
    typed.years(row["year"], None, this_year=this_year)
    words = {name: typed.one_line(row[name]) for name in ("title", "venue", "url")}
    _require(words["title"], "A publication needs its title.")
    if words["url"] and not words["url"].lower().startswith(("https://", "http://")):
        raise typed.InvalidProfile(f"{words['url'][:60]!r} is no address of a page. It begins with https://.")
    return {**words, "year": row["year"]}


def _language(row: Mapping[str, Any], this_year: int) -> Values:
    return {"code": typed.language(row["code"]), "level": row["level"]}


def _skill(row: Mapping[str, Any], this_year: int) -> Values:
    if row["level"] not in range(1, 6):
        raise typed.InvalidProfile("The level of a skill is from 1 to 5.")
    return {"code": row["code"], "level": row["level"], "evidence": typed.one_line(row["evidence"])}


def _conflict(row: Mapping[str, Any], this_year: int) -> Values:
    name = typed.one_line(row["organisation_name"])
    normalised = company(name)
    _require(normalised, "Write the name of the organisation whose work you must not see.")
    return {"organisation_name": name, "normalised": normalised, "kind": row["kind"]}


def _credential(row: Mapping[str, Any], this_year: int) -> Values:
    words = {name: typed.one_line(row[name]) for name in ("kind", "title", "issuer")}
    _require(words["title"], "A credential needs its title, such as CPA.")
    return words


def _require(there: str, sentence: str) -> None:
    if not there:
        raise typed.InvalidProfile(sentence)


PARTS: Final[Mapping[str, Part]] = {
    "degrees": Part(Degree, _degree, "degree"),
    "employments": Part(Employment, _employment, "job"),
    "publications": Part(Publication, _publication, "publication"),
    "languages": Part(ExpertLanguage, _language, "language", lambda values: str(values["code"])),
    "skills": Part(ExpertSkill, _skill, "skill", lambda values: str(values["code"])),
    "conflicts": Part(ConflictOfInterest, _conflict, "organisation", lambda values: str(values["normalised"])),
    "credentials": Part(Credential, _credential, "credential"),
}


def replace_part(*, profile: ExpertProfile, part: str, rows: Sequence[Mapping[str, Any]], now: datetime) -> None:
    """Make `rows` the whole of a part; a row with an id changes that one, one without is new, the others go.

    A credential that changes is claimed again. Raises InvalidProfile, UnknownSkill, UnknownRow.
    """
    kind = PARTS[part]
    if len(rows) > MOST_ROWS:
        raise typed.InvalidProfile(f"A list of a profile has at most {MOST_ROWS} lines.")
    cleaned = [(row.get("id"), kind.clean(row, now.year)) for row in rows]
    if kind.identity is not None:
        typed.unique((kind.identity(values) for _, values in cleaned), kind.what)
    if part == "skills":
        cleaned = _with_skills(cleaned)
    with transaction.atomic():
        ExpertProfile.objects.select_for_update().get(pk=profile.pk)
        _write(kind.model, profile, cleaned)
        _changed(profile, part, now)


def add_row(*, profile: ExpertProfile, part: str, row: Mapping[str, Any], now: datetime) -> None:
    """Add one row to a part. Raises as `replace_part`, also where the same is there already."""
    kind = PARTS[part]
    values = kind.clean(row, now.year)
    with transaction.atomic():
        ExpertProfile.objects.select_for_update().get(pk=profile.pk)
        rows = kind.model._default_manager.filter(profile=profile)
        if rows.count() >= MOST_ROWS:
            raise typed.InvalidProfile(f"A list of a profile has at most {MOST_ROWS} lines.")
        if part == "skills":
            [(_, values)] = _with_skills([(None, values)])
        same = {name: values[name] for name in _SAME[part]} if part in _SAME else values
        if rows.filter(**same).exists():
            raise typed.InvalidProfile(f"The {kind.what} is in the profile already. Reject this one.")
        kind.model._default_manager.create(profile=profile, **values)
        _changed(profile, part, now)


def _changed(profile: ExpertProfile, part: str, now: datetime) -> None:
    profile.updated_at = now
    profile.save(update_fields=["updated_at"])
    note_profiles(kind="profile.changed", profiles=[profile], now=now)
    if part in _COMPARED:
        app.configure_task(COMPARE).defer(person_id=profile.person_id)


_SAME: Final = {"languages": ("code",), "skills": ("skill",), "conflicts": ("normalised",)}
"""What makes two rows of a part the same, where not everything in them does."""


def _write(model: Any, profile: ExpertProfile, cleaned: Sequence[tuple[int | None, Values]]) -> None:
    """Go first, then change, then add: a language that moved to another row must not be there twice for a moment."""
    present = {row.pk: row for row in model.objects.filter(profile=profile)}
    named = {number for number, _ in cleaned if number is not None}
    if not named <= present.keys():
        raise UnknownRow()
    model.objects.filter(pk__in=present.keys() - named).delete()
    changed = []
    for number, values in cleaned:
        row = present.get(number) if number is not None else None
        if row is not None and any(getattr(row, name) != value for name, value in values.items()):
            for name, value in {**values, **_unchecked(model)}.items():
                setattr(row, name, value)
            changed.append(row)
    _save_apart(model, changed)
    model.objects.bulk_create(model(profile=profile, **values) for number, values in cleaned if number is None)


def _save_apart(model: Any, changed: Sequence[Any]) -> None:
    """Rows whose unique values changed hands are written anew, since a swap passes through a double."""
    unique = {ExpertLanguage: "code", ExpertSkill: "skill_id", ConflictOfInterest: "normalised"}.get(model)
    if unique is None or len(changed) < 2:
        for row in changed:
            row.save()
        return
    model.objects.filter(pk__in=[row.pk for row in changed]).delete()
    model.objects.bulk_create(changed)


def _unchecked(model: Any) -> Values:
    if model is not Credential:
        return {}
    return {"status": CredentialStatus.CLAIMED, "checked_by": None, "checked_at": None}


def _with_skills(cleaned: Sequence[tuple[int | None, Values]]) -> list[tuple[int | None, Values]]:
    codes = [values["code"] for _, values in cleaned]
    known = {skill.code: skill for skill in Skill.objects.filter(code__in=codes)}
    for code in codes:
        if code not in known:
            raise UnknownSkill(f"There is no skill {code!r} in the taxonomy.")
    for number, values in cleaned:
        if number is None and known[values["code"]].retired_at is not None:
            raise UnknownSkill(f"The skill {values['code']!r} is retired. Choose one that is in the list.")
    return [(number, {"skill": known[values.pop("code")], **values}) for number, values in cleaned]
