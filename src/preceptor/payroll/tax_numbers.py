"""Tax numbers as people give them. Pure; nothing is computed for anybody's tax."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from preceptor.kit.errors import Invalid

_ELSEWHERE: Final = re.compile(r"[A-Z0-9](?:[A-Z0-9 ./-]{0,38}[A-Z0-9])?")
_AMERICAN: Final = re.compile(r"\d{3}-?\d{2}-?\d{4}|\d{2}-\d{7}")


class InvalidTaxNumber(Invalid):
    """A tax number has up to 40 digits, capital letters, dots, strokes and hyphens, and needs the country that gave it."""

    code = "invalid_tax_number"


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
