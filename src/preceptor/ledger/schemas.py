"""What the API says of the ledger."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema


class AmountOut(Schema):
    """Minor units of an ISO 4217 currency."""

    minor: int
    currency: str


class AccountOut(Schema):
    """A place where money is; `side` says which entries make its balance grow."""

    id: int
    organisation_id: int
    kind: str
    owner: str
    currency: str
    side: str
    floor_minor: int | None


class TransferOut(Schema):
    """One movement: it left `credit` and arrived at `debit`."""

    id: int
    kind: str
    reference: str
    debit: AccountOut
    credit: AccountOut
    amount_minor: int
    currency: str
    memo: str
    simulated: bool
    event_at: datetime
    created_at: datetime


class TransferList(Schema):
    """Transfers, newest first."""

    items: list[TransferOut]
    next_cursor: str | None


class BalanceOut(Schema):
    """What an account holds in its own sense; `simulated_minor` is the part that is play money."""

    account: AccountOut
    amount: AmountOut
    simulated_minor: int


class BalanceList(Schema):
    """Every account, by kind and owner."""

    items: list[BalanceOut]
    next_cursor: str | None = None
