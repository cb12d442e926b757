"""Verbs of payouts: prepare from what is available, approve with other eyes, cancel."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.kit.errors import Conflict, Forbidden
from preceptor.kit.money import Money
from preceptor.ledger.models import Account
from preceptor.payouts import books, practice
from preceptor.payouts.models import Destination, PayingAccount, Payout, PayoutEntry
from preceptor.payouts.states import State


class NothingAvailable(Conflict):
    """Nobody has pay that is available and not in a payout yet. Approve a pay run first, or wait for its hold to end."""

    code = "nothing_available"


class OtherState(Conflict):
    """The payout is no longer in the state for this. Load it again and look."""

    code = "payout_other_state"


class SameHands(Forbidden):
    """Whoever prepared a payout of this size cannot approve it. Ask somebody else."""

    code = "payout_same_hands"


class OwnPayout(Forbidden):
    """This payout pays you, so somebody else approves it."""

    code = "own_payout"


class NoDestination(Conflict):
    """Its payee has not said where this currency goes. Ask them to fill in “Where my pay goes”."""

    code = "no_destination"


class DestinationOnHold(Conflict):
    """Where this pay goes was changed less than 72 hours ago. Approve it once the hold has ended."""

    code = "destination_on_hold"


class DestinationUnreviewed(Conflict):
    """The account is in another country than its holder. Ask them, and mark the destination as looked at."""

    code = "destination_unreviewed"


@dataclass(frozen=True, slots=True)
class Prepared:
    """New payouts, and what was left out: (person id, currency, why)."""

    payouts: list[Payout] = field(default_factory=list)
    left_out: list[tuple[int, str, str]] = field(default_factory=list)


def prepare_payouts(
    *,
    organisation: Organisation,
    actor: Person,
    now: datetime,
    people: Collection[int] | None = None,
    currency: str | None = None,
) -> Prepared:
    """A held payout for each balance with something to pay, of `people` (None: everybody) in `currency` (None: all).

    Play money and real money are never in one payout. Raises NothingAvailable.
    """
    accounts = list(
        books.available_accounts(organisation.pk, people=people, currency=currency).select_for_update(no_key=True)
    )
    prepared = Prepared()
    for account in accounts:
        _prepare(account, organisation, actor, now, prepared)
    if not prepared.payouts and not prepared.left_out:
        raise NothingAvailable()
    return prepared


def _prepare(account: Account, organisation: Organisation, actor: Person, now: datetime, prepared: Prepared) -> None:
    found = books.payables(account)
    person = books.person_of(account)
    due = any(sum(each.amount_minor for each in found if each.simulated == play) > 0 for play in (False, True))
    if due and not Destination.objects.filter(person=person, currency=account.currency, superseded_at=None).exists():
        prepared.left_out.append((person, account.currency, NoDestination.code))
        return
    for simulated in (False, True):
        entries = [each for each in found if each.simulated == simulated]
        total = Money(sum(each.amount_minor for each in entries), account.currency)
        amount, stays = practice.payable(total)
        if amount.minor > 0:
            facts = {"organisation": organisation, "person_id": person, "simulated": simulated}
            prepared.payouts.append(_write(amount, stays, entries, actor, now, facts))


def _write(
    amount: Money, stays: Money, entries: list[books.Payable], actor: Person, now: datetime, facts: dict[str, Any]
) -> Payout:
    organisation: Organisation = facts["organisation"]
    account = PayingAccount.objects.filter(
        organisation=organisation, currency=amount.currency, superseded_at=None
    ).first()
    payout: Payout = Payout.objects.create(
        **facts,
        currency=amount.currency,
        amount_minor=amount.minor,
        remainder_minor=stays.minor,
        prepared_by=actor,
        prepared_at=now,
        four_eyes_above_minor=account.four_eyes_above_minor if account else 0,
    )
    PayoutEntry.objects.bulk_create(
        [
            PayoutEntry(
                organisation=organisation,
                payout=payout,
                transfer=each.transfer,
                carried_from=each.carried_from,
                amount_minor=each.amount_minor,
            )
            for each in entries
        ]
    )
    return payout


def approve_payout(*, payout: Payout, actor: Person, now: datetime) -> Payout:
    """Pin the destination and reserve the money; the same approval again changes nothing.

    Raises OtherState, SameHands, OwnPayout, NoDestination, DestinationOnHold, DestinationUnreviewed, Overdrawn.
    """
    destination = current_destination(payout.person_id, payout.currency)
    row = locked(payout)
    if row.state == State.PENDING and row.approved_by_id == actor.pk:
        return row
    if row.state != State.HELD:
        raise OtherState()
    if actor.pk == row.person_id:
        raise OwnPayout()
    if actor.pk == row.prepared_by_id and row.amount_minor > row.four_eyes_above_minor:
        raise SameHands()
    _require_usable(destination, now)
    books.reserve(row, now)
    row.state, row.approved_by, row.approved_at, row.destination = State.PENDING, actor, now, destination
    row.save(update_fields=["state", "approved_by", "approved_at", "destination"])
    return row


def _require_usable(destination: Destination | None, now: datetime) -> None:
    if destination is None:
        raise NoDestination()
    if destination.held_until is not None and destination.held_until > now:
        raise DestinationOnHold(
            f"{DestinationOnHold.__doc__} It ends on {destination.held_until:%Y-%m-%d at %H:%M} UTC."
        )
    if destination.needs_review and destination.reviewed_at is None:
        raise DestinationUnreviewed()


def cancel_payout(*, payout: Payout, reason: str, now: datetime) -> Payout:
    """Take back a payout that is in no file: what it was to settle can be paid again. A second time changes nothing.

    Raises OtherState: what is with the bank can only come back from there.
    """
    row = locked(payout)
    if row.state == State.CANCELLED:
        return row
    if row.state not in (State.HELD, State.PENDING):
        raise OtherState("The payout is in a file already. It can only come back from the bank.")
    if row.state == State.PENDING:
        books.give_back(row, kind=books.CANCELLED, was=row.state, now=now)
    PayoutEntry.objects.filter(payout=row, live=True).update(live=False)
    row.state, row.reason, row.ended_at = State.CANCELLED, reason, now
    row.save(update_fields=["state", "reason", "ended_at"])
    return row


def review_destination(*, payout: Payout, actor: Person, now: datetime) -> Destination:
    """Mark that somebody has looked at where a held payout would go. Raises NoDestination, OwnPayout."""
    destination = current_destination(payout.person_id, payout.currency)
    if destination is None:
        raise NoDestination()
    if actor.pk == destination.person_id:
        raise OwnPayout("Somebody else looks at where your pay goes.")
    if destination.reviewed_at is None:
        destination.reviewed_by, destination.reviewed_at = actor, now
        destination.save(update_fields=["reviewed_by", "reviewed_at"])
    return destination


def current_destination(person_id: int, currency: str) -> Destination | None:
    """Where a person's currency goes now, locked; locked before payouts, always, so that nobody waits for another."""
    rows = Destination.objects.filter(person=person_id, currency=currency, superseded_at=None)
    return rows.select_for_update(no_key=True).first()


def locked(payout: Payout) -> Payout:
    """The payout as it is now, locked until the transaction ends."""
    rows = Payout.objects.filter(pk=payout.pk).select_related("organisation")
    row: Payout = rows.select_for_update(of=("self",), no_key=True).get()
    return row
