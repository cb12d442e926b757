"""The accounts of the books that a client's money passes through."""

from __future__ import annotations

from preceptor.accounts.models import Organisation
from preceptor.ledger.models import Account
from preceptor.ledger.services import open_account

PREFUND = "client:prefund"
RECEIVABLE = "client:receivable"
BANK = "bank"
FEE = "fee"
TAX = "tax:charged"
HOUSE = "house"
_SIDES = {
    PREFUND: Account.Side.CREDIT,
    RECEIVABLE: Account.Side.DEBIT,
    BANK: Account.Side.DEBIT,
    FEE: Account.Side.CREDIT,
    TAX: Account.Side.CREDIT,
}


def account(organisation: Organisation, kind: str, currency: str) -> Account:
    """The account of `kind` for a client, opened if absent; a prefund can never be overdrawn."""
    owner = f"organisation:{organisation.pk}" if kind in (PREFUND, RECEIVABLE) else HOUSE
    floor = 0 if kind == PREFUND else None
    return open_account(
        organisation=organisation, kind=kind, owner=owner, currency=currency, side=_SIDES[kind], floor_minor=floor
    )
