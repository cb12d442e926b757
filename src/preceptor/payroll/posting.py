"""What the ledger is told of a statement: who owes it, what is withheld of it, and when the payee may take it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from preceptor.accounts.models import Organisation
from preceptor.kit.money import Money
from preceptor.ledger.exchange import Quote, Spread, exchange
from preceptor.ledger.models import Account
from preceptor.ledger.services import Posting, balance, open_account
from preceptor.payroll.models import Statement

KIND = "statement"
"""Of what the client owes for a statement; every reference here is the statement's number."""
PREPAID = "statement_prefund"
"""Of what is taken from money that the client has paid in before."""
WITHHOLDING = "withholding"
RELEASE = "release"

PREFUND = "client:prefund"
RECEIVABLE = "client:receivable"
HELD = "expert:held"
AVAILABLE = "expert:available"
TAX = "tax:withheld"
FEE = "fee"
HOUSE = "house"


class Books:
    """The accounts of one client's statements, opened as they are needed; the caller holds the lock on its numbers."""

    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation
        self.client = f"organisation:{organisation.pk}"
        self.opened: dict[tuple[str, str, str], Account] = {}
        self.prefunds: dict[str, tuple[Account, int] | None] = {}
        self.shares: Mapping[tuple[int, str], int] | None = None

    def statement(self, statement: Statement, *, at: datetime, hold: bool) -> Iterator[Posting]:
        """The postings of a statement that is being issued; without `hold` its net is available at once."""
        held, currency = self.held(statement), statement.currency
        prefund, prepaid = self._prefund(currency), self._prepaid(statement)
        if prefund is not None and prepaid:
            yield _posting(PREPAID, statement, prefund[0], held, prepaid, at)
        if statement.gross_minor > prepaid:
            receivable = self._open(RECEIVABLE, self.client, currency, Account.Side.DEBIT)
            yield _posting(KIND, statement, receivable, held, statement.gross_minor - prepaid, at)
        if statement.withheld_minor:
            tax = self._open(TAX, HOUSE, currency, Account.Side.CREDIT)
            yield _posting(WITHHOLDING, statement, held, tax, statement.withheld_minor, at)
        if statement.net_minor and not hold:
            yield self.release(statement, at=at)

    def release(self, statement: Statement, *, at: datetime) -> Posting:
        """The posting that makes held pay available."""
        available = self._open(AVAILABLE, _owner(statement), statement.currency, Account.Side.CREDIT, 0)
        return _posting(RELEASE, statement, self.held(statement), available, statement.net_minor, at)

    def exchange(self, statements: Iterable[Statement], *, at: datetime) -> None:
        """Change what was just released into the currency that its statement says, at the rate that stands there."""
        for statement in statements:
            said = statement.record.get("exchange")
            if said is not None:
                self._exchange(statement, said, at)

    def _exchange(self, statement: Statement, said: dict[str, Any], at: datetime) -> None:
        currency, owner = said["currency"], _owner(statement)
        kept = Money(said.get("kept_minor", 0), currency)
        exchange(
            reference=statement.number,
            out_of=self._open(AVAILABLE, owner, statement.currency, Account.Side.CREDIT, 0),
            into=self._open(AVAILABLE, owner, currency, Account.Side.CREDIT, 0),
            amount=Money(statement.net_minor, statement.currency),
            quote=Quote(Decimal(said["rate"]), said["source"], datetime.fromisoformat(said["at"])),
            spread=Spread(kept, self._open(FEE, HOUSE, currency, Account.Side.CREDIT)) if kept.minor else None,
            event_at=at,
            simulated=statement.simulated,
        )

    def held(self, statement: Statement) -> Account:
        """Where the pay of the statement's person is held."""
        return self._open(HELD, _owner(statement), statement.currency, Account.Side.CREDIT, 0)

    def funds(self) -> dict[str, int]:
        """What the client has paid in and not used yet, by currency; the accounts are locked."""
        rows = Account.objects.filter(organisation=self.organisation, kind=PREFUND, owner=self.client)
        found = {
            currency: self._prefund(currency) for currency in rows.order_by("pk").values_list("currency", flat=True)
        }
        return {currency: prefund[1] for currency, prefund in found.items() if prefund is not None and prefund[1] > 0}

    def share_out(self, shares: Mapping[tuple[int, str], int]) -> None:
        """How much of whose statement, by person and currency, is paid from what was paid in; of others' nothing."""
        self.shares = shares

    def _prefund(self, currency: str) -> tuple[Account, int] | None:
        """Where the client has paid in, and what is left of it; the account is locked with the first look."""
        if currency not in self.prefunds:
            rows = Account.objects.filter(organisation=self.organisation, kind=PREFUND, owner=self.client)
            account = rows.filter(currency=currency).select_for_update(no_key=True).first()
            self.prefunds[currency] = None if account is None else (account, max(balance(account).minor, 0))
        return self.prefunds[currency]

    def _prepaid(self, statement: Statement) -> int:
        """How much of the gross is paid from what was paid in: its share, or what is left when its turn comes."""
        currency, wanted = statement.currency, statement.gross_minor
        if self.shares is not None:
            return self.shares.get((statement.person_id, currency), 0)
        prefund = self._prefund(currency)
        if prefund is None:
            return 0
        taken = min(wanted, prefund[1])
        self.prefunds[currency] = (prefund[0], prefund[1] - taken)
        return taken

    def _open(self, kind: str, owner: str, currency: str, side: str, floor_minor: int | None = None) -> Account:
        key = (kind, owner, currency)
        if key not in self.opened:
            self.opened[key] = open_account(
                organisation=self.organisation,
                kind=kind,
                owner=owner,
                currency=currency,
                side=side,
                floor_minor=floor_minor,
            )
        return self.opened[key]


def _owner(statement: Statement) -> str:
    return f"person:{statement.person_id}"


def _posting(kind: str, statement: Statement, debit: Account, credit: Account, minor: int, at: datetime) -> Posting:
    return Posting(
        kind=kind,
        reference=statement.number,
        debit=debit,
        credit=credit,
        amount=Money(minor, statement.currency),
        event_at=at,
        simulated=statement.simulated,
        memo=f"Pay run {statement.pay_run_id}",
    )
