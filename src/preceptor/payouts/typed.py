"""An account as somebody types it, before anything in it is believed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypedAccount:
    """`account_country` may be empty for an IBAN, `bic` too; `country` is the holder's, with the other parts of it."""

    currency: str
    latin_name: str
    account_number: str
    town: str
    country: str
    account_country: str = ""
    bic: str = ""
    street: str = ""
    building: str = ""
    postcode: str = ""
