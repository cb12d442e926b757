"""The books as a Beancount file: a format that another programme checks.

Every account is opened, every transfer is a transaction of two lines, and at the end every balance that we show is
asserted to the last minor unit. `bean-check` then adds up by itself; it is only run in tests and by whoever wants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from preceptor.kit.money import Money

_ROOTS = {"fx": "Equity:Fx", "adjustment": "Equity:Adjustment", "fee": "Income:Fee"}
_BY_SIDE = {"debit": "Assets", "credit": "Liabilities"}
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class BookAccount:
    """An account as the file needs it; `held` is in its own sense."""

    number: int
    organisation: int
    kind: str
    owner: str
    side: str
    held: Money

    @property
    def name(self) -> str:
        """Where it stands in the tree; the number at the end keeps names apart that read alike."""
        root = _ROOTS.get(self.kind) or f"{_BY_SIDE[self.side]}:{_words(self.kind)}"
        return f"{root}:O{self.organisation}:{_words(self.owner)}:N{self.number}"

    @property
    def debit_minor(self) -> int:
        """What it holds in Beancount's sense: debits positive."""
        return self.held.minor if self.side == "debit" else -self.held.minor


@dataclass(frozen=True, slots=True)
class BookTransfer:
    """A transfer as the file needs it; `debit` and `credit` are numbers of accounts."""

    number: int
    kind: str
    reference: str
    debit: int
    credit: int
    amount: Money
    memo: str
    simulated: bool
    event_at: datetime
    facts: tuple[tuple[str, str], ...] = ()


def write_book(accounts: Iterable[BookAccount], transfers: Iterable[BookTransfer]) -> Iterator[str]:
    """The lines of the file. `transfers` come in any order; all their accounts are in `accounts`."""
    by_number = {account.number: account for account in accounts}
    yield 'option "title" "Preceptor"'
    yield from _opened(by_number.values())
    last = date(1900, 1, 1)
    for transfer in transfers:
        last = max(last, _day(transfer))
        yield from _entry(transfer, by_number)
    for account in by_number.values():
        figure = _figure(Money(account.debit_minor, account.held.currency), exact=True)
        yield f"{last + timedelta(days=1)} balance {account.name} {figure}"


def _opened(accounts: Iterable[BookAccount]) -> Iterator[str]:
    for account in accounts:
        yield f"1900-01-01 open {account.name} {account.held.currency}"
        yield f"  kind: {_quoted(account.kind)}"
        yield f"  owner: {_quoted(account.owner)}"


def _entry(transfer: BookTransfer, accounts: dict[int, BookAccount]) -> Iterator[str]:
    play = " #simulated" if transfer.simulated else ""
    said = f"{transfer.reference} {transfer.memo}".strip()
    yield ""
    yield f"{_day(transfer)} * {_quoted(transfer.kind)} {_quoted(said)}{play}"
    yield f"  transfer: {transfer.number}"
    for name, value in transfer.facts:
        yield f"  {name}: {_quoted(value)}"
    yield f"  {accounts[transfer.debit].name} {_figure(transfer.amount)}"
    yield f"  {accounts[transfer.credit].name} {_figure(Money(-transfer.amount.minor, transfer.amount.currency))}"


def _figure(amount: Money, *, exact: bool = False) -> str:
    """`exact`: without the tolerance of one last digit that Beancount grants a balance by itself."""
    return f"{amount.decimal():f}{' ~ 0' if exact else ''} {amount.currency}"


def _day(transfer: BookTransfer) -> date:
    return transfer.event_at.astimezone(UTC).date()


def _words(text: str) -> str:
    """A part of an account's name: "person:7" becomes "Person-7"."""
    joined = "-".join(part for part in _NOT_IN_A_NAME.split(text) if part) or "X"
    return joined[0].upper() + joined[1:]


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
