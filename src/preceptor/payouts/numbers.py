"""Account numbers as people type them: an IBAN where the country has them, otherwise the number at the bank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from schwifty import BIC, IBAN
from schwifty.exceptions import InvalidCountryCode, SchwiftyException

from preceptor.kit.errors import Invalid

_PLAIN_NUMBER: Final = re.compile(r"[A-Z0-9](?:[A-Z0-9/-]{0,32}[A-Z0-9])?")


class InvalidAccount(Invalid):
    """The account number is not one that a bank could have given. Compare it with a letter of your bank."""

    code = "invalid_account"


class InvalidBic(Invalid):
    """A BIC has 8 or 11 letters and digits, such as ARABJOAX. Your bank's statements name it."""

    code = "invalid_bic"


class InvalidCountry(Invalid):
    """A country is its ISO 3166 code of two letters, such as JO."""

    code = "invalid_country"


@dataclass(frozen=True, slots=True)
class AccountNumber:
    """Where money arrives: `number` is an IBAN (`is_iban`) or the bank's own number; `bic` may be empty for an IBAN."""

    number: str
    is_iban: bool
    country: str
    bic: str

    @property
    def last4(self) -> str:
        """All that is ever shown."""
        return self.number[-4:]


def account_number(*, number: str, country: str, bic: str) -> AccountNumber:
    """The account that was typed; spaces and small letters are forgiven, nothing is guessed.

    `country` is where the account is; an IBAN says it itself, so it may be empty then. Raises InvalidAccount,
    InvalidBic, InvalidCountry.
    """
    plain = re.sub(r"[ \u00a0]", "", number).upper()
    named = known_country(country) if country else ""
    checked = bank_code(bic) if bic.strip() else ""
    if not plain.isascii():
        raise InvalidAccount("Write the account number in the digits 0 to 9 and the letters A to Z.")
    if re.fullmatch(r"[A-Z]{2}\d{2}.*", plain) and (not named or has_iban(named) or has_iban(plain[:2])):
        return _iban(plain, named, checked)
    if not named:
        raise InvalidAccount("Give an IBAN, or the country of the account with the number that its bank uses.")
    if has_iban(named):
        raise InvalidAccount(f"Accounts in {named} have an IBAN. Give that; it begins with {named}.")
    if not _PLAIN_NUMBER.fullmatch(plain):
        raise InvalidAccount("An account number has up to 34 letters, digits, hyphens and strokes.")
    if not checked:
        raise InvalidBic("An account without an IBAN needs the BIC of its bank, such as ARABJOAX.")
    return AccountNumber(plain, False, named, checked)


def bank_code(text: str) -> str:
    """A BIC in capitals. Raises InvalidBic."""
    plain = text.replace(" ", "").upper()
    try:
        if not plain.isascii():
            raise InvalidBic()
        return str(BIC(plain))
    except SchwiftyException as error:
        raise InvalidBic(f"{InvalidBic.__doc__} This one is refused: {str(error).rstrip('.').lower()}.") from error


def known_country(text: str) -> str:
    """An ISO 3166 code in capitals. Raises InvalidCountry."""
    code = text.strip().upper()
    if code not in _countries():
        raise InvalidCountry(f"“{text[:20]}” is not the ISO 3166 code of a country, such as JO.")
    return code


def has_iban(country: str) -> bool:
    """Whether the banks of a country give IBANs (the registry of SWIFT, as schwifty carries it)."""
    try:
        IBAN(f"{country}00{'0' * 20}")
    except InvalidCountryCode:
        return False
    except SchwiftyException:
        return True
    return True


def _iban(plain: str, named: str, bic: str) -> AccountNumber:
    try:
        iban = IBAN(plain)
    except InvalidCountryCode as error:
        raise InvalidAccount(
            f"Banks in {plain[:2]} give no IBANs. Give the country of the account, its number and the BIC."
        ) from error
    except SchwiftyException as error:
        raise InvalidAccount(
            f"This is not an IBAN: {str(error).rstrip('.').lower()}. Compare it with a letter of your bank."
        ) from error
    country = str(iban.country_code)
    if named and named != country:
        raise InvalidAccount(f"This IBAN is of {country}, not of {named}. Correct one of the two.")
    return AccountNumber(str(iban), True, country, bic)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The codes of ISO 3166-1, from the table that comes with the time zones."""
    table = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text(encoding="utf-8")
    return frozenset(line[:2] for line in table.splitlines() if line and not line.startswith("#"))
