"""Tax numbers and forms as people give them. Pure; nothing is computed for anybody's tax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from preceptor.kit.errors import Invalid

W8BEN: Final = "w-8ben"
FORMS: Final = ("", W8BEN, "w-9", "8233")
_ELSEWHERE: Final = re.compile(r"[A-Z0-9](?:[A-Z0-9 ./-]{0,38}[A-Z0-9])?")
_AMERICAN: Final = re.compile(r"\d{3}-?\d{2}-?\d{4}|\d{2}-\d{7}")


class InvalidTaxNumber(Invalid):
    """A tax number has up to 40 digits, capital letters, dots, strokes and hyphens, and needs the country that gave it."""

    code = "invalid_tax_number"


class OtherTaxForm(Invalid):
    """W-8BEN is for people who are not of the United States and work elsewhere. Give W-9, or 8233 for work done there."""

    code = "other_tax_form"


class InvalidTaxForm(Invalid):
    """A tax form is W-8BEN, W-9 or 8233, and is signed with a name."""

    code = "invalid_tax_form"


@dataclass(frozen=True, slots=True)
class TaxNumber:
    """A number whole, and as statements show it."""

    whole: str
    shown: str


def tax_number(text: str, *, country: str) -> TaxNumber:
    """The number that was typed, in its usual letters; an empty one stays empty.

    Numbers of the United States have nine digits and are shown without the first five. Raises InvalidTaxNumber, whose
    sentence never repeats the number.
    """
    plain = " ".join(text.split()).upper()
    if not plain:
        return TaxNumber("", "")
    if not country:
        raise InvalidTaxNumber("Name the country that gave this tax number, such as JO.")
    if country == "US":
        if not plain.isascii() or not _AMERICAN.fullmatch(plain):
            raise InvalidTaxNumber("A tax number of the United States has nine digits, such as 123-45-6789.")
        digits = plain.replace("-", "")
        return TaxNumber(digits, f"XXX-XX-{digits[-4:]}")
    if not plain.isascii() or not _ELSEWHERE.fullmatch(plain) or not any(each.isdigit() for each in plain):
        raise InvalidTaxNumber()
    return TaxNumber(plain, plain)


def checked_form(form: str, *, signed_name: str, of_the_states: bool, works_in_the_states: bool) -> str:
    """The form, where it is one that this person may sign. Raises InvalidTaxForm, OtherTaxForm."""
    if form not in FORMS or (form and not signed_name.strip()):
        raise InvalidTaxForm()
    if form == W8BEN and (of_the_states or works_in_the_states):
        raise OtherTaxForm()
    return form
