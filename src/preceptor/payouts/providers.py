"""Ways in which payouts leave the house. Each writes a file that a person carries to a bank; none plays a bank.

A service with an interface of its own would be one more class with the same three names and `write`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from preceptor.kit.errors import Invalid
from preceptor.payouts import mass_csv, pain001
from preceptor.payouts.order import Order


class UnknownProvider(Invalid):
    """Payouts leave as pain001 (a file for a bank) or csv (a table for a mass-payout service)."""

    code = "unknown_provider"


class Provider(Protocol):
    """Who takes payouts. `write` is a pure function of the order, so that what was sent can be shown for ever."""

    @property
    def name(self) -> str:
        """As stored with every batch."""

    @property
    def media_type(self) -> str:
        """Of what `write` returns."""

    @property
    def suffix(self) -> str:
        """Of the file's name."""

    def write(self, order: Order) -> bytes:
        """The message to the provider. Raises CannotOrder, NotLatin."""


@dataclass(frozen=True, slots=True)
class BankFile:
    """A pain.001.001.09 file, uploaded to the bank by hand; its answer comes back as camt.053 or camt.054."""

    name: str = "pain001"
    media_type: str = "application/xml"
    suffix: str = ".xml"

    def write(self, order: Order) -> bytes:
        """The XML."""
        return pain001.write(order)


@dataclass(frozen=True, slots=True)
class MassPayoutTable:
    """A CSV table for a payout service; its answer comes back as a table of outcomes, or is entered by hand."""

    name: str = "csv"
    media_type: str = "text/csv; charset=utf-8"
    suffix: str = ".csv"

    def write(self, order: Order) -> bytes:
        """The table."""
        return mass_csv.write(order)


PROVIDERS: Final[dict[str, Provider]] = {each.name: each for each in (BankFile(), MassPayoutTable())}


def provider(name: str) -> Provider:
    """The provider called `name`. Raises UnknownProvider."""
    if name not in PROVIDERS:
        raise UnknownProvider()
    return PROVIDERS[name]
