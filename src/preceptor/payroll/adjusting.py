"""Adjustments: the way to correct pay. What was stated stays; a new line says what changes, why and of what."""

from __future__ import annotations

from datetime import datetime

from preceptor.accounts.models import Person
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.kit.money import CurrencyMismatch, Money
from preceptor.payroll.models import Adjustment, StatementLine
from preceptor.projects.models import Project
from preceptor.staffing.models import Offer

State = Adjustment.State


class InvalidAdjustment(Invalid):
    """An adjustment has an amount other than zero and a reason, for somebody with an offer here."""

    code = "invalid_adjustment"


class UnreferredDeduction(Invalid):
    """What is taken away names the line of the statement that it corrects, of the same person and currency."""

    code = "unreferred_deduction"


class MoreThanTheLine(Conflict):
    """More would be taken away than the line paid. Lower the amount."""

    code = "more_than_the_line"


class OwnAdjustment(Forbidden):
    """This is about your own pay. Somebody else proposes and decides it."""

    code = "own_adjustment"


class OwnProposal(Forbidden):
    """You proposed this adjustment. Somebody else approves it."""

    code = "own_proposal"


class AdjustmentDecided(Conflict):
    """This adjustment has been decided already."""

    code = "adjustment_decided"


def propose_adjustment(
    *,
    project: Project,
    person: Person,
    amount: Money,
    reason: str,
    actor: Person,
    now: datetime,
    line: StatementLine | None = None,
) -> Adjustment:
    """Propose to pay more, or less than a line paid; somebody else approves it.

    Raises OwnAdjustment, InvalidAdjustment, UnreferredDeduction, MoreThanTheLine, CurrencyMismatch.
    """
    if person.pk == actor.pk:
        raise OwnAdjustment()
    words = reason.strip()
    known = Offer.objects.filter(project=project, person=person).exists() or line is not None
    if amount.minor == 0 or not words or len(words) > 1_000 or "\x00" in words or not known:
        raise InvalidAdjustment()
    if amount.currency != project.currency and (line is None or line.currency != amount.currency):
        raise CurrencyMismatch(f"This project pays in {project.currency}; the adjustment is in {amount.currency}.")
    _check_line(line, project, person, amount)
    made: Adjustment = Adjustment.objects.create(
        organisation_id=project.organisation_id,
        project=project,
        person=person,
        line=line,
        amount_minor=amount.minor,
        currency=amount.currency,
        reason=words,
        simulated=person.simulated,
        proposed_by=actor,
        proposed_at=now,
    )
    return made


def approve_adjustment(*, adjustment: Adjustment, actor: Person, now: datetime) -> Adjustment:
    """The next run pays it. The same again changes nothing. Raises OwnAdjustment, OwnProposal, AdjustmentDecided."""
    return _decide(adjustment, State.APPROVED, actor, now)


def decline_adjustment(*, adjustment: Adjustment, actor: Person, now: datetime) -> Adjustment:
    """Refuse or take back a proposal. Raises OwnAdjustment, AdjustmentDecided."""
    return _decide(adjustment, State.DECLINED, actor, now)


def _check_line(line: StatementLine | None, project: Project, person: Person, amount: Money) -> None:
    if amount.minor > 0 and line is None:
        return
    if line is None or line.statement.person_id != person.pk or line.currency != amount.currency:
        raise UnreferredDeduction()
    if line.project_id not in (None, project.pk) or line.organisation_id != project.organisation_id:
        raise UnreferredDeduction()
    StatementLine.objects.select_for_update(of=("self",), no_key=True).get(pk=line.pk)
    rows = Adjustment.objects.filter(line=line).exclude(state=State.DECLINED)
    taken = sum(rows.values_list("amount_minor", flat=True))
    if line.amount_minor + taken + amount.minor < 0:
        raise MoreThanTheLine()


def _decide(adjustment: Adjustment, state: str, actor: Person, now: datetime) -> Adjustment:
    locked: Adjustment = Adjustment.objects.select_for_update(of=("self",)).get(pk=adjustment.pk)
    if locked.person_id == actor.pk:
        raise OwnAdjustment()
    if locked.state == state and locked.decided_by_id == actor.pk:
        return locked
    if locked.state != State.PROPOSED:
        raise AdjustmentDecided()
    if state == State.APPROVED and locked.proposed_by_id == actor.pk:
        raise OwnProposal()
    locked.state, locked.decided_by, locked.decided_at = state, actor, now
    locked.save(update_fields=["state", "decided_by", "decided_at"])
    return locked
