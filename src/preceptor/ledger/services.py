"""Verbs of the ledger: open an account, post transfers, sum a balance. It knows nothing of experts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from preceptor.accounts.models import Organisation
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import CurrencyMismatch, Money, exponent
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.queries import balance

__all__ = ["InvalidPosting", "Overdrawn", "Posting", "PostingConflict", "balance", "open_account", "post", "post_all"]


class PostingConflict(Conflict):
    """This reference is already posted with other content. Post a correction under a reference of its own."""

    code = "posting_conflict"


class Overdrawn(Conflict):
    """There is not enough in the account. Lower the amount or fill the account first."""

    code = "overdrawn"


class InvalidPosting(Invalid):
    """A transfer needs a positive amount, two different accounts of one organisation, a kind and a reference."""

    code = "invalid_posting"


@dataclass(frozen=True, slots=True)
class Posting:
    """What is to be posted; (`kind`, `reference`) names the business event, once for ever.

    `event_at` is the aware instant at which it happened; `amount` leaves `credit` and arrives at `debit`.
    """

    kind: str
    reference: str
    debit: Account
    credit: Account
    amount: Money
    event_at: datetime
    simulated: bool
    memo: str = ""

    def row(self) -> Transfer:
        """The row that this posting becomes."""
        return Transfer(
            organisation_id=self.debit.organisation_id,
            kind=self.kind,
            reference=self.reference,
            debit_id=self.debit.pk,
            credit_id=self.credit.pk,
            currency=self.amount.currency,
            amount_minor=self.amount.minor,
            memo=self.memo,
            simulated=self.simulated,
            event_at=self.event_at,
        )


_CONTENT = (
    "organisation_id", "debit_id", "credit_id", "currency", "amount_minor", "memo", "simulated", "event_at",
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
    """Post all or none, each at most once, in their order; raises as `post` does.

    Accounts with a floor are locked first, sorted, so that parallel batches cannot deadlock on them.
    """
    for posting in postings:
        _check(posting)
    try:
        with transaction.atomic():
            _lock_floored(posting_account for each in postings for posting_account in (each.debit, each.credit))
            Transfer.objects.bulk_create([each.row() for each in postings], ignore_conflicts=True, batch_size=1000)
            return [_as_posted(posting) for posting in _with_rows(postings)]
    except IntegrityError as error:
        if "below its floor" in str(error):
            raise Overdrawn() from error
        raise


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


def _lock_floored(accounts: Iterable[Account]) -> None:
    floored = {account.pk for account in accounts if account.floor_minor is not None}
    if floored:
        list(Account.objects.filter(pk__in=floored).order_by("pk").select_for_update(no_key=True))


def _with_rows(postings: Sequence[Posting]) -> list[tuple[Posting, Transfer]]:
    """Each posting with the row that stands under its kind and reference."""
    standing: dict[tuple[str, str], Transfer] = {}
    for kind in {posting.kind for posting in postings}:
        references = [posting.reference for posting in postings if posting.kind == kind]
        for row in Transfer.objects.filter(kind=kind, reference__in=references):
            standing[kind, row.reference] = row
    try:
        return [(posting, standing[posting.kind, posting.reference]) for posting in postings]
    except KeyError as error:
        raise PostingConflict("Another organisation has posted this reference.") from error


def _as_posted(pair: tuple[Posting, Transfer]) -> Transfer:
    posting, row = pair
    wanted = posting.row()
    different = [name for name in _CONTENT if getattr(wanted, name) != getattr(row, name)]
    if different:
        raise PostingConflict(
            f"{posting.kind} {posting.reference} is already posted with another {different[0].removesuffix('_id')}."
            " Post a correction under a reference of its own."
        )
    return row
