"""Verbs of pay: prepare a run, approve it with another pair of eyes. Statements freeze at approval."""

from __future__ import annotations

from datetime import date, datetime

from preceptor.accounts.models import Organisation, Person
from preceptor.audit.services import record_access
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.payroll.awarding import award_all
from preceptor.payroll.closing import close_paid_periods
from preceptor.payroll.collecting import collect, holds_many, holds_simulated, pays
from preceptor.payroll.models import PayRun, PreparedAdjustment, PreparedAward, PreparedEntry, Statement
from preceptor.payroll.queries import one_is_enough, terms_of_pay
from preceptor.payroll.setwise import issue
from preceptor.projects.models import Project

SET_BASED_FROM = 5_000
"""Time entries from which on a run is written by sets."""


class InvalidPeriod(Invalid):
    """A period begins on or before the day on which it ends. Swap the two dates."""

    code = "invalid_period"


class NothingToPay(Conflict):
    """No timer that has stopped has credited time in this period that is not stated yet. Choose another period."""

    code = "nothing_to_pay"


class AlreadyApproved(Conflict):
    """This pay run is approved already; its statements are frozen. Prepare the next one for time that came later."""

    code = "already_approved"


class SameEyes(Forbidden):
    """Whoever prepared a pay run cannot approve it. Ask somebody else."""

    code = "same_eyes"


class OwnPay(Forbidden):
    """This pay run pays you, so you cannot approve it. Ask somebody else."""

    code = "own_pay"


def prepare_pay_run(
    *,
    period_start: date,
    period_end: date,
    actor: Person,
    now: datetime,
    project: Project | None = None,
    organisation: Organisation | None = None,
) -> PayRun:
    """The prepared run of a project, or of all projects of an organisation, made or made anew.

    It holds all credited time of the local dates, both included, bonuses earned by their end and approved adjustments.
    What is approved is what was prepared: what comes later, or of a timer that still runs, waits for the next run.
    Raises InvalidPeriod, NothingToPay.
    """
    if period_end < period_start:
        raise InvalidPeriod()
    owner = project.organisation_id if project is not None else _required(organisation).pk
    facts = {"period_start": period_start, "period_end": period_end, "prepared_by": actor, "prepared_at": now}
    _lock_numbers(owner)
    pay_run: PayRun
    pay_run, made = PayRun.objects.get_or_create(
        organisation_id=owner, project=project, state=PayRun.State.PREPARED, defaults=facts
    )
    if not made:
        for model in (PreparedEntry, PreparedAward, PreparedAdjustment):
            model.objects.filter(pay_run=pay_run).delete()
    for name, value in facts.items():
        setattr(pay_run, name, value)
    award_all(organisation_id=owner, project=project, now=now)
    if not collect(pay_run):
        raise NothingToPay()
    pay_run.simulated = holds_simulated(pay_run)
    pay_run.save(update_fields=[*facts, "simulated"])
    return pay_run


def approve_pay_run(*, pay_run: PayRun, actor: Person, now: datetime, set_based: bool | None = None) -> PayRun:
    """Freeze the statements of a prepared run, post what is owed, close its period; all in the caller's transaction.

    The same approval again changes nothing, and one that was interrupted has changed nothing. `set_based` chooses how
    rows are written; None lets their number decide. Raises AlreadyApproved (by somebody else), SameEyes, OwnPay,
    NothingToPay.
    """
    _lock_numbers(pay_run.organisation_id)
    run: PayRun = PayRun.objects.select_related("organisation", "project").get(pk=pay_run.pk)
    if run.state == PayRun.State.APPROVED:
        if run.approved_by_id == actor.pk:
            return run
        raise AlreadyApproved()
    terms = terms_of_pay(run.organisation_id)
    run.four_eyes = not one_is_enough(run)
    if run.four_eyes and run.prepared_by_id == actor.pk:
        raise SameEyes()
    if pays(run, actor.pk):
        raise OwnPay()
    close_paid_periods(pay_run=run, actor=actor, now=now)
    issue(run, terms, now, set_based=holds_many(run, SET_BASED_FROM) if set_based is None else set_based)
    run.state, run.approved_by, run.approved_at = PayRun.State.APPROVED, actor, now
    run.save(update_fields=["state", "approved_by", "approved_at", "four_eyes"])
    return run


def note_look(*, statement: Statement, actor: Person, now: datetime, request_id: str = "") -> None:
    """Note that somebody else than its person looked at a statement."""
    if actor.pk != statement.person_id:
        record_access(
            actor=actor,
            action="payroll.see_statement",
            subject=f"statement:{statement.pk}",
            organisation_id=statement.organisation_id,
            now=now,
            request_id=request_id,
        )


def _lock_numbers(organisation_id: int) -> None:
    """One pay run at a time per organisation: statement numbers have no gap, and nothing is in two runs."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)


def _required(organisation: Organisation | None) -> Organisation:
    if organisation is None:
        raise InvalidPeriod("A pay run is for a project or for an organisation. Choose one.")
    return organisation
