"""What a payment file says, apart from how: plain values that every provider can write down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from preceptor.kit.money import Money
from preceptor.payouts.numbers import AccountNumber


@dataclass(frozen=True, slots=True)
class Party:
    """A name in Latin letters and an address in parts; town and country are always there."""

    name: str
    street: str
    building: str
    postcode: str
    town: str
    country: str


@dataclass(frozen=True, slots=True)
class Instruction:
    """One payout: `end_to_end_id` comes back on the bank's statement, `uetr` follows the payment through all banks."""

    end_to_end_id: str
    uetr: str
    amount: Money
    payee: Party
    account: AccountNumber
    reference: str


@dataclass(frozen=True, slots=True)
class Order:
    """One file: payouts in one currency from one account. A `simulated` one says in itself that nobody is to pay it."""

    message_id: str
    created_at: datetime
    execution_date: date
    payer: Party
    payer_account: AccountNumber
    service_level: str
    simulated: bool
    instructions: tuple[Instruction, ...]

    @property
    def currency(self) -> str:
        """The one currency of all amounts."""
        return self.instructions[0].amount.currency

    @property
    def control_sum(self) -> Money:
        """The sum of all amounts; receivers check it."""
        return Money(sum(each.amount.minor for each in self.instructions), self.currency)


def decimal_text(amount: Money) -> str:
    """An amount as files write it: a point, no grouping, as many places as the currency has."""
    return f"{amount.decimal():f}"
