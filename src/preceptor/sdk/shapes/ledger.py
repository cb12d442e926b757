"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import AmountOut

class AccountOut(TypedDict):
    """A place where money is; `side` says which entries make its balance grow."""

    id: int
    organisation_id: int
    kind: str
    owner: str
    currency: str
    side: str
    floor_minor: int | None

class BalanceList(TypedDict):
    """Every account, by kind and owner."""

    items: list[BalanceOut]
    next_cursor: NotRequired[str | None]

class BalanceOut(TypedDict):
    """What an account holds in its own sense; `simulated_minor` is the part that is play money."""

    account: AccountOut
    amount: AmountOut
    simulated_minor: int

class TransferList(TypedDict):
    """Transfers, newest first."""

    items: list[TransferOut]
    next_cursor: str | None

class TransferOut(TypedDict):
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
    event_at: Instant
    created_at: Instant
