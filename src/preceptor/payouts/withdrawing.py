"""Taking back a file that never reached the bank: asked for by one person with the reason, confirmed by another.

Its payouts are cancelled, what each was to settle can be paid again, and the file is not handed out any more.
"""

from __future__ import annotations

from datetime import datetime

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.payouts import books
from preceptor.payouts.models import Attempt, Batch, Payout, PayoutEntry, Withdrawal
from preceptor.payouts.services import OwnPayout
from preceptor.payouts.states import State


class FileReachedTheBank(Conflict):
    """Something became of a payment of this file already, so it reached the bank. What is missing comes back from there."""

    code = "file_reached_the_bank"


class FileWithdrawn(Conflict):
    """This file is being withdrawn, or was. It is not handed out any more."""

    code = "file_withdrawn"


class NothingToWithdraw(Conflict):
    """Nobody has asked to withdraw this file, or it was decided already."""

    code = "nothing_to_withdraw"


class OwnWithdrawal(Forbidden):
    """You asked to withdraw this file. Somebody else makes sure that the bank does not have it, and confirms."""

    code = "own_withdrawal"


class NoWithdrawalReason(Invalid):
    """Say in at most 300 letters why the file never reached the bank."""

    code = "no_withdrawal_reason"


def ask_to_withdraw(*, batch: Batch, reason: str, actor: Person, now: datetime) -> Withdrawal:
    """Ask to take back the file; from now on it is not handed out.

    Raises NoWithdrawalReason, FileReachedTheBank, FileWithdrawn, OwnPayout.
    """
    words = reason.strip()
    if not words or len(words) > 300 or "\x00" in words:
        raise NoWithdrawalReason()
    _in_transit(batch, actor)
    if withdrawal_of(batch) is not None:
        raise FileWithdrawn()
    asked: Withdrawal = Withdrawal.objects.create(
        organisation_id=batch.organisation_id, batch=batch, reason=words, asked_by=actor, asked_at=now
    )
    return asked


def confirm_withdrawal(*, batch: Batch, actor: Person, now: datetime) -> Withdrawal:
    """Be the second pair of eyes: every payout of the file is cancelled and its money available again. Twice is once.

    Raises NothingToWithdraw, OwnWithdrawal, FileReachedTheBank, OwnPayout.
    """
    Batch.objects.select_for_update(no_key=True, of=("self",)).get(pk=batch.pk)
    asked = withdrawal_of(batch)
    if asked is not None and asked.state == Withdrawal.State.CONFIRMED and asked.decided_by_id == actor.pk:
        return asked
    if asked is None or asked.state != Withdrawal.State.ASKED:
        raise NothingToWithdraw()
    if asked.asked_by_id == actor.pk:
        raise OwnWithdrawal()
    payouts = _in_transit(batch, actor)
    _decide(asked, Withdrawal.State.CONFIRMED, actor, now)
    facts = {"state": Attempt.State.WITHDRAWN, "outcome_at": now, "outcome_by": actor, "reason": asked.reason}
    Attempt.objects.filter(batch=batch).update(**facts)
    for payout in payouts:
        books.give_back(payout, kind=books.CANCELLED, was=payout.state, now=now)
    ids = [payout.pk for payout in payouts]
    PayoutEntry.objects.filter(payout__in=ids, live=True).update(live=False)
    Payout.objects.filter(pk__in=ids).update(state=State.CANCELLED, reason=asked.reason, ended_at=now)
    return asked


def decline_withdrawal(*, batch: Batch, actor: Person, now: datetime) -> Withdrawal:
    """The file is with the bank after all: it is as before. Also who asked may take it back. Raises NothingToWithdraw."""
    Batch.objects.select_for_update(no_key=True, of=("self",)).get(pk=batch.pk)
    asked = withdrawal_of(batch)
    if asked is None or asked.state != Withdrawal.State.ASKED:
        raise NothingToWithdraw()
    return _decide(asked, Withdrawal.State.DECLINED, actor, now)


def withdrawal_of(batch: Batch) -> Withdrawal | None:
    """That the file is being withdrawn, or was."""
    rows = Withdrawal.objects.filter(batch=batch).exclude(state=Withdrawal.State.DECLINED)
    found: Withdrawal | None = rows.select_related("asked_by", "decided_by").first()
    return found


def require_not_withdrawn(batch: Batch) -> None:
    """Raises FileWithdrawn."""
    if withdrawal_of(batch) is not None:
        raise FileWithdrawn()


def _in_transit(batch: Batch, actor: Person) -> list[Payout]:
    """The payouts of the file, locked; all of them are in transit and none is the actor's."""
    rows = Payout.objects.filter(pk__in=list(batch.attempts.values_list("payout", flat=True)))
    payouts = list(rows.select_related("organisation").order_by("pk").select_for_update(of=("self",), no_key=True))
    if any(each.person_id == actor.pk for each in payouts):
        raise OwnPayout("One of these payouts is yours. Somebody else withdraws the file.")
    if any(each.state == State.CANCELLED for each in payouts):
        raise FileWithdrawn()
    if any(each.state != State.IN_TRANSIT for each in payouts):
        raise FileReachedTheBank()
    return payouts


def _decide(asked: Withdrawal, state: str, actor: Person, now: datetime) -> Withdrawal:
    asked.state, asked.decided_by, asked.decided_at = state, actor, now
    asked.save(update_fields=["state", "decided_by", "decided_at"])
    return asked
