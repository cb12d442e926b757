"""What was paid is closed: approving a pay run locks the time of its period, once that is over everywhere on Earth."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db.models import Max, Q

from preceptor.accounts.models import Person
from preceptor.payroll.models import PayRun
from preceptor.projects.models import Project
from preceptor.worktime.booking import locked_through
from preceptor.worktime.closing import LAST_ZONE, lock_period
from preceptor.worktime.models import ManualTime, PeriodLock


def close_paid_periods(*, pay_run: PayRun, actor: Person, now: datetime) -> list[PeriodLock]:
    """Lock, of the run's project or of all of the organisation's, what this run and those before it pay.

    A day that is not over stays open: a run of the period under way closes nothing, and the first approval after the
    end of that period does. Time by hand that waits for a decision keeps its day and all after it open.
    To be called before anything of the run is written: whoever writes time of the project is waited for, and nobody who
    waits for the run holds what this waits for.
    """
    projects = Project.objects.filter(organisation=pay_run.organisation_id).order_by("id")
    if pay_run.project_id is not None:
        projects = projects.filter(pk=pay_run.project_id)
    ended = (now - LAST_ZONE).date() - timedelta(days=1)
    made: list[PeriodLock] = []
    for project in projects:
        through = _paid_through(pay_run, project, ended)
        closed = locked_through(project.pk)
        if through is not None and (closed is None or closed < through):
            reason = f"Pay run {pay_run.pk}"
            made.append(lock_period(project=project, through=through, reason=reason, actor=actor, now=now))
    return made


def _paid_through(pay_run: PayRun, project: Project, ended: date) -> date | None:
    """The last day of the project's paid periods that are over, before any time by hand that waits."""
    approved = Q(pk=pay_run.pk) | Q(state=PayRun.State.APPROVED)
    paid = PayRun.objects.filter(approved, Q(project=project) | Q(project=None), period_end__lte=ended)
    last: date | None = paid.filter(organisation=project.organisation_id).aggregate(last=Max("period_end"))["last"]
    if last is None:
        return None
    waiting = ManualTime.objects.filter(project=project, state=ManualTime.State.OPEN, local_date__lte=last)
    first = waiting.order_by("local_date").values_list("local_date", flat=True).first()
    return last if first is None else first - timedelta(days=1)
