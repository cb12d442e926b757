"""What payouts tell the ledger, and what the ledger says can be paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Sum, When
from django.db.models.functions import Cast

from preceptor.accounts.models import Organisation
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import Posting, open_account, post_all
from preceptor.payouts.models import Payout, PayoutEntry
from preceptor.payouts.states import State

AVAILABLE: Final = "expert:available"
IN_TRANSIT: Final = "payout:in_transit"
BANK: Final = "bank"
HOUSE: Final = "house"

PAID: Final = "payout"
SETTLED: Final = "payout_settled"
RETURNED: Final = "payout_returned"
CANCELLED: Final = "payout_cancelled"
OURS: Final = (PAID, SETTLED, RETURNED, CANCELLED)
"""Kinds of transfers that payouts post; the reference of each is the payout's id, so each happens once."""


@dataclass(frozen=True, slots=True)
class Payable:
    """Something that a payout can settle: a transfer or an earlier payout's remainder, with its signed amount."""

    amount_minor: int
    simulated: bool
    transfer: Transfer | None = None
    carried_from: Payout | None = None


def available_accounts(
    organisation: int, *, people: Iterable[int] | None = None, currency: str | None = None
) -> QuerySet[Account]:
    """The experts' available accounts of an organisation, in the order in which they are locked."""
    accounts = Account.objects.filter(organisation=organisation, kind=AVAILABLE)
    if people is not None:
        accounts = accounts.filter(owner__in=[f"person:{each}" for each in people])
    if currency is not None:
        accounts = accounts.filter(currency=currency)
    ordered: QuerySet[Account] = accounts.order_by("pk")
    return ordered


def person_of(account: Account) -> int:
    """Whose account it is."""
    return int(account.owner.removeprefix("person:"))


def payables(account: Account) -> list[Payable]:
    """What no live payout settles yet, oldest first; together with held payouts it is the account's balance."""
    rows = (
        _unsettled(account.organisation_id)
        .filter(Q(debit=account) | Q(credit=account))
        .annotate(signed=Case(When(credit=account, then=F("amount_minor")), default=-F("amount_minor")))
        .order_by("pk")
    )
    left = _uncarried(account.organisation_id).filter(person=person_of(account), currency=account.currency)
    return [
        *(Payable(row.signed, row.simulated, transfer=row) for row in rows),
        *(Payable(row.remainder_minor, row.simulated, carried_from=row) for row in left.order_by("pk")),
    ]


def payable_sums(organisation: int, accounts: Sequence[Account]) -> dict[tuple[int, bool], int]:
    """What `payables` come to, by account and whether it is play money; three queries for any number of accounts."""
    sums: defaultdict[tuple[int, bool], int] = defaultdict(int)
    for side, sign in (("credit", 1), ("debit", -1)):
        rows = _unsettled(organisation).filter(**{f"{side}__in": accounts}).values_list(side, "simulated")
        for account, simulated, total in rows.annotate(total=Sum("amount_minor")).order_by():
            sums[account, simulated] += sign * total
    known = {(person_of(each), each.currency): each.pk for each in accounts}
    left = _uncarried(organisation).values_list("person", "currency", "simulated")
    for person, currency, simulated, total in left.annotate(total=Sum("remainder_minor")).order_by():
        if (person, currency) in known:
            sums[known[person, currency], simulated] += total
    return sums


def _unsettled(organisation: int) -> QuerySet[Transfer]:
    """Money that came and went, but for our own movements.

    What came back from a payout frees its entries, which are then paid again. Where a later payout had carried its
    remainder they cannot be freed, and the money that came back is an entry itself.
    """
    settled = PayoutEntry.objects.filter(transfer=OuterRef("pk"), live=True)
    kept = PayoutEntry.objects.filter(organisation=organisation, live=True, payout__state=State.RETURNED)
    back = kept.annotate(number=Cast("payout_id", CharField())).values("number")
    rows: QuerySet[Transfer] = (
        Transfer.objects.filter(organisation=organisation)
        .filter(~Q(kind__in=OURS) | Q(kind=RETURNED, reference__in=back))
        .filter(~Exists(settled))
    )
    return rows


def _uncarried(organisation: int) -> QuerySet[Payout]:
    """Settled payouts that left something on the balance which no later one has carried."""
    live = PayoutEntry.objects.filter(payout=OuterRef("pk"), live=True)
    carried = PayoutEntry.objects.filter(carried_from=OuterRef("pk"), live=True)
    rows: QuerySet[Payout] = Payout.objects.filter(
        Exists(live),
        ~Exists(carried),
        organisation=organisation,
        remainder_minor__gt=0,
        state__in=(State.SETTLED, State.RETURNED),
    )
    return rows


def reserve(payout: Payout, now: datetime) -> None:
    """At approval: the money is no longer the expert's to be paid twice. Raises Overdrawn."""
    _post([_posting(payout, PAID, debit=_available(payout), credit=_transit(payout), now=now)])


def settle(payouts: Iterable[Payout], now: datetime) -> None:
    """The bank has paid."""
    _post([_posting(each, SETTLED, debit=_transit(each), credit=_bank(each), now=now) for each in payouts])


def give_back(payout: Payout, *, kind: str, was: str, now: datetime) -> None:
    """Returned or cancelled: back to the expert, once; from the bank where it had been paid already."""
    source = _bank(payout) if was == State.SETTLED else _transit(payout)
    _post([_posting(payout, kind, debit=source, credit=_available(payout), now=now)])


def _post(postings: list[Posting]) -> None:
    if postings:
        post_all(postings)


def _posting(payout: Payout, kind: str, *, debit: Account, credit: Account, now: datetime) -> Posting:
    amount = Money(payout.amount_minor, payout.currency)
    return Posting(kind, str(payout.pk), debit, credit, amount, now, payout.simulated)


def _available(payout: Payout) -> Account:
    return _open(payout, AVAILABLE, f"person:{payout.person_id}", Account.Side.CREDIT, 0)


def _transit(payout: Payout) -> Account:
    return _open(payout, IN_TRANSIT, HOUSE, Account.Side.CREDIT)


def _bank(payout: Payout) -> Account:
    return _open(payout, BANK, HOUSE, Account.Side.DEBIT)


def _open(payout: Payout, kind: str, owner: str, side: str, floor_minor: int | None = None) -> Account:
    organisation: Organisation = payout.organisation
    return open_account(
        organisation=organisation, kind=kind, owner=owner, currency=payout.currency, side=side, floor_minor=floor_minor
    )
