"""Verbs of the ledger: open an account, post transfers, take one back. It knows nothing of experts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from preceptor.accounts.models import Organisation
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import CurrencyMismatch, Money, exponent
from preceptor.ledger.keeping import FLOOR
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.posting import Event, Posting, insert
from preceptor.ledger.queries import balance

__all__ = [
    "InvalidPosting", "Overdrawn", "Posting", "PostingConflict", "balance", "open_account", "post", "post_all",
    "reverse",
]  # fmt: skip
_LONGEST = {"kind": 40, "reference": 120, "memo": 200}
REVERSAL = "reversal"
"""The kind of a transfer that takes another one back; its reference is "transfer:NUMBER"."""


class PostingConflict(Conflict):
    """This reference is already posted with other content. Post a correction under a reference of its own."""

    code = "posting_conflict"


class Overdrawn(Conflict):
    """There is not enough in the account. Lower the amount or fill the account first."""

    code = "overdrawn"


class InvalidPosting(Invalid):
    """A transfer needs a positive amount, two different accounts of one organisation, a kind and a reference."""

    code = "invalid_posting"


_CONTENT = (
    "organisation_id", "debit_id", "credit_id", "currency", "amount_minor", "memo", "simulated", "event_at",
    "reverses_id",
)  # fmt: skip


def open_account(
    *,
    organisation: Organisation,
    kind: str,
    owner: str,
    currency: str,
    side: str = Account.Side.DEBIT,
    floor_minor: int | None = None,
) -> Account:
    """The account of `owner`, opened if absent.

    Raises InvalidMoney for an unknown currency, Conflict where it stands with another side or floor.
    """
    exponent(currency)
    key = {"organisation": organisation, "kind": kind, "owner": owner, "currency": currency}
    account: Account | None = Account.objects.filter(**key).first()
    if account is None:
        account, _ = Account.objects.get_or_create(**key, defaults={"side": side, "floor_minor": floor_minor})
    if (account.side, account.floor_minor) != (side, floor_minor):
        raise Conflict(f"The account {account} stands with another side or floor. Open one of another kind.")
    return account


def post(
    *,
    kind: str,
    reference: str,
    debit: Account,
    credit: Account,
    amount: Money,
    event_at: datetime,
    simulated: bool,
    memo: str = "",
) -> Transfer:
    """Post one transfer, or return the one that stands under (`kind`, `reference`) with the same content.

    Raises PostingConflict for other content, Overdrawn at an account's floor, InvalidPosting, CurrencyMismatch.
    """
    return post_all([Posting(kind, reference, debit, credit, amount, event_at, simulated, memo)])[0]


def post_all(postings: Sequence[Posting]) -> list[Transfer]:
    """Post all or none, each at most once; raises as `post` does. Floors are looked at after all of them.

    One call for what belongs together: then balances are locked in one order, and parallel batches cannot deadlock.
    """
    for posting in postings:
        _check(posting)
    if not postings:
        return []
    try:
        with transaction.atomic():
            return _posted(postings)
    except IntegrityError as error:
        if broken_constraint(error) == FLOOR:
            raise Overdrawn() from error
        raise


def reverse(*, transfer: Transfer, reason: str, event_at: datetime) -> Transfer:
    """Take `transfer` back, whole and once; asked again with the same words it returns the first reversal.

    Raises InvalidPosting without a reason or for a reversal, PostingConflict and Overdrawn as `post` does.
    """
    if not reason.strip() or transfer.reverses_id is not None:
        raise InvalidPosting("A reversal needs a reason, and is not reversed itself: post the event anew.")
    back = Posting(
        kind=REVERSAL,
        reference=f"transfer:{transfer.pk}",
        debit=transfer.credit,
        credit=transfer.debit,
        amount=Money(transfer.amount_minor, transfer.currency),
        event_at=event_at,
        simulated=transfer.simulated,
        memo=reason,
        reverses=transfer,
    )
    return post_all([back])[0]


def broken_constraint(error: IntegrityError) -> str | None:
    """The name of the constraint that the database would not let break."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name: str | None = getattr(diagnosis, "constraint_name", None)
    return name


def _check(posting: Posting) -> None:
    debit, credit, amount = posting.debit, posting.credit, posting.amount
    if not (amount.currency == debit.currency == credit.currency):
        raise CurrencyMismatch(
            f"{amount.currency} cannot move between accounts in {credit.currency} and {debit.currency}."
            " Exchange it in two transfers with a stored rate."
        )
    if amount.minor <= 0 or debit.pk == credit.pk or debit.organisation_id != credit.organisation_id:
        raise InvalidPosting()
    if not posting.kind or not posting.reference or posting.event_at.tzinfo is None:
        raise InvalidPosting("A transfer needs a kind, a reference and an instant with its time zone.")
    for name, longest in _LONGEST.items():
        if len(getattr(posting, name)) > longest:
            raise InvalidPosting(f"The {name} of a transfer has at most {longest} signs.")


def _posted(postings: Sequence[Posting]) -> list[Transfer]:
    """Each posting's row, written now or before."""
    rows = insert(postings)
    if len(rows) < len(postings):
        rows |= _standing([posting for posting in postings if posting.event not in rows])
    return [_as_posted(posting, rows) for posting in postings]


def _standing(postings: Sequence[Posting]) -> dict[Event, Transfer]:
    """What stands already under the events of `postings`."""
    found: dict[Event, Transfer] = {}
    for kind in {posting.kind for posting in postings}:
        references = [posting.reference for posting in postings if posting.kind == kind]
        found |= {(kind, row.reference): row for row in Transfer.objects.filter(kind=kind, reference__in=references)}
    return found


def _as_posted(posting: Posting, rows: dict[Event, Transfer]) -> Transfer:
    row = rows.get(posting.event)
    if row is None:
        raise PostingConflict("Another organisation has posted this reference.")
    wanted = posting.row()
    different = [name for name in _CONTENT if getattr(wanted, name) != getattr(row, name)]
    if different:
        raise PostingConflict(
            f"{posting.kind} {posting.reference} is already posted with another {different[0].removesuffix('_id')}."
            " Post a correction under a reference of its own."
        )
    return row
