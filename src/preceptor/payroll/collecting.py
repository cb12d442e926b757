"""What a run pays: collected when it is prepared, locked when it is approved. Everything here is done by sets."""

from __future__ import annotations

from typing import Final

from django.db import connection

from preceptor.payroll.models import PayRun, PreparedAdjustment, PreparedAward, PreparedEntry
from preceptor.payroll.queries import shares_below_zero
from preceptor.worktime.models import TimeEntry

_TIME: Final = """
    INSERT INTO payroll_preparedentry (organisation_id, pay_run_id, time_entry_id)
    SELECT entry.organisation_id, %(run)s, entry.id FROM worktime_timeentry AS entry
    JOIN worktime_worksession AS session ON session.id = entry.session_id AND session.ended_at IS NOT NULL
    WHERE {place} AND entry.local_date BETWEEN %(start)s AND %(end)s AND entry.state = 'credited'
      AND NOT EXISTS (SELECT FROM payroll_statedentry AS stated WHERE stated.time_entry_id = entry.id)
    ORDER BY entry.id
    ON CONFLICT (time_entry_id) DO NOTHING
"""
_AWARDS: Final = """
    INSERT INTO payroll_preparedaward (organisation_id, pay_run_id, award_id)
    SELECT entry.organisation_id, %(run)s, entry.id FROM payroll_award AS entry
    WHERE {place} AND entry.local_date <= %(end)s
      AND NOT EXISTS (SELECT FROM payroll_statedaward AS stated WHERE stated.award_id = entry.id)
      AND NOT EXISTS (
        SELECT FROM payroll_withholding AS kept WHERE kept.award_id = entry.id AND kept.state <> 'released')
    ORDER BY entry.id
    ON CONFLICT (award_id) DO NOTHING
"""
_ADJUSTMENTS: Final = """
    INSERT INTO payroll_preparedadjustment (organisation_id, pay_run_id, adjustment_id)
    SELECT entry.organisation_id, %(run)s, entry.id FROM payroll_adjustment AS entry
    WHERE {place} AND entry.state = 'approved'
      AND NOT EXISTS (SELECT FROM payroll_statementline AS line WHERE line.adjustment_id = entry.id)
    ORDER BY entry.id
    ON CONFLICT (adjustment_id) DO NOTHING
"""


def collect(pay_run: PayRun) -> int:
    """Put into the run what it will pay; how many things. A deduction that its person's pay does not cover waits."""
    one = pay_run.project_id is not None
    place = "entry.project_id = %(project)s" if one else "entry.organisation_id = %(organisation)s"
    facts = {
        "run": pay_run.pk,
        "project": pay_run.project_id,
        "organisation": pay_run.organisation_id,
        "start": pay_run.period_start,
        "end": pay_run.period_end,
    }
    with connection.cursor() as cursor:
        for statement in (_TIME, _AWARDS, _ADJUSTMENTS):
            cursor.execute(statement.format(place=place), facts)
    _leave_out_what_is_not_covered(pay_run)
    return sum(
        model.objects.filter(pay_run=pay_run).count() for model in (PreparedEntry, PreparedAward, PreparedAdjustment)
    )


def _leave_out_what_is_not_covered(pay_run: PayRun) -> None:
    """Nobody's statement is below zero: the last deductions wait until there is enough pay to take them from."""
    for person, currency, gross in shares_below_zero(pay_run):
        rows = PreparedAdjustment.objects.filter(
            pay_run=pay_run,
            adjustment__person=person,
            adjustment__currency=currency,
            adjustment__amount_minor__lt=0,
        ).select_related("adjustment")
        for row in rows.order_by("-adjustment_id"):
            if gross >= 0:
                break
            gross -= row.adjustment.amount_minor
            row.delete()


def holds_many(pay_run: PayRun, number: int) -> bool:
    """Whether the run holds at least so many time entries."""
    return PreparedEntry.objects.filter(pay_run=pay_run)[number - 1 : number].exists()


def lock_content(pay_run: PayRun, people: frozenset[int] | None = None) -> None:
    """Lock the time of the run that is still to be paid, of `people` only where given, in the order of ids."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM (
                SELECT entry.id FROM worktime_timeentry AS entry
                JOIN payroll_preparedentry AS prepared ON prepared.time_entry_id = entry.id
                WHERE prepared.pay_run_id = %(run)s AND entry.state = 'credited'
                  AND (%(people)s::bigint[] IS NULL OR entry.person_id = ANY (%(people)s::bigint[]))
                ORDER BY entry.id FOR NO KEY UPDATE OF entry) AS locked""",
            {"run": pay_run.pk, "people": None if people is None else sorted(people)},
        )


def pays(pay_run: PayRun, person_id: int) -> bool:
    """Whether the person gets anything from the run."""
    return (
        PreparedEntry.objects.filter(pay_run=pay_run, time_entry__person=person_id).exists()
        or PreparedAward.objects.filter(pay_run=pay_run, award__person=person_id).exists()
        or PreparedAdjustment.objects.filter(pay_run=pay_run, adjustment__person=person_id).exists()
    )


def holds_simulated(pay_run: PayRun) -> bool:
    """Whether any of what the run pays is play money."""
    return (
        PreparedEntry.objects.filter(pay_run=pay_run, time_entry__simulated=True).exists()
        or PreparedAward.objects.filter(pay_run=pay_run, award__simulated=True).exists()
        or PreparedAdjustment.objects.filter(pay_run=pay_run, adjustment__simulated=True).exists()
    )


def mark_stated(pay_run: PayRun) -> None:
    """Time that stands on a statement can no longer change."""
    entries = TimeEntry.objects.filter(prepared__pay_run=pay_run, state=TimeEntry.State.CREDITED)
    entries.update(state=TimeEntry.State.STATED)
