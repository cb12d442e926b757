"""Verbs of pay: prepare a run, approve it with another pair of eyes. Statements freeze at approval."""

from __future__ import annotations

from datetime import date, datetime

from django.db import connection

from preceptor.accounts.models import Organisation, Person
from preceptor.audit.services import record_access
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.payroll.issuing import Issuer
from preceptor.payroll.models import PayRun, PreparedEntry, Statement
from preceptor.projects.models import Project
from preceptor.worktime.models import TimeEntry


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


def prepare_pay_run(*, project: Project, period_start: date, period_end: date, actor: Person, now: datetime) -> PayRun:
    """The project's prepared run, made or made anew: it holds all credited time of the local dates, both included.

    What is approved is what was prepared: time that comes later, or of a timer that still runs, waits for the
    next run. Raises InvalidPeriod, NothingToPay.
    """
    if period_end < period_start:
        raise InvalidPeriod()
    facts = {"period_start": period_start, "period_end": period_end, "prepared_by": actor, "prepared_at": now}
    _lock_numbers(project.organisation_id)
    pay_run: PayRun
    pay_run, made = PayRun.objects.get_or_create(
        organisation_id=project.organisation_id, project=project, state=PayRun.State.PREPARED, defaults=facts
    )
    if not made:
        PreparedEntry.objects.filter(pay_run=pay_run).delete()
    if _collect(pay_run, period_start, period_end) == 0:
        raise NothingToPay()
    facts["simulated"] = TimeEntry.objects.filter(prepared__pay_run=pay_run, simulated=True).exists()
    for name, value in facts.items():
        setattr(pay_run, name, value)
    pay_run.save(update_fields=list(facts))
    return pay_run


def approve_pay_run(*, pay_run: PayRun, actor: Person, now: datetime) -> PayRun:
    """Freeze the statements of a prepared run and post what is owed, all in the caller's transaction.

    The same approval again changes nothing. Raises AlreadyApproved (by somebody else), SameEyes, OwnPay, NothingToPay.
    """
    _lock_numbers(pay_run.organisation_id)
    run: PayRun = PayRun.objects.select_related("organisation", "project").get(pk=pay_run.pk)
    if run.state == PayRun.State.APPROVED:
        if run.approved_by_id == actor.pk:
            return run
        raise AlreadyApproved()
    if run.prepared_by_id == actor.pk:
        raise SameEyes()
    entries = TimeEntry.objects.filter(prepared__pay_run=run, state=TimeEntry.State.CREDITED)
    people = set(entries.order_by().select_for_update(of=("self",), no_key=True).values_list("person_id", flat=True))
    if not people:
        raise NothingToPay()
    if actor.pk in people:
        raise OwnPay()
    Issuer(run, now).issue()
    entries.update(state=TimeEntry.State.STATED)
    run.state, run.approved_by, run.approved_at = PayRun.State.APPROVED, actor, now
    run.save(update_fields=["state", "approved_by", "approved_at"])
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
    """One pay run at a time per organisation: statement numbers have no gap, and no entry is in two runs."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)


_COLLECT = """
    INSERT INTO payroll_preparedentry (organisation_id, pay_run_id, time_entry_id)
    SELECT entry.organisation_id, %s, entry.id FROM worktime_timeentry AS entry
    JOIN worktime_worksession AS session ON session.id = entry.session_id AND session.ended_at IS NOT NULL
    WHERE entry.project_id = %s AND entry.local_date BETWEEN %s AND %s AND entry.state = 'credited'
      AND NOT EXISTS (SELECT FROM payroll_statedentry AS stated WHERE stated.time_entry_id = entry.id)
    ORDER BY entry.id
    ON CONFLICT (time_entry_id) DO NOTHING
"""


def _collect(pay_run: PayRun, period_start: date, period_end: date) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COLLECT, [pay_run.pk, pay_run.project_id, period_start, period_end])
        return int(cursor.rowcount)
