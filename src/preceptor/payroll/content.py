"""What a prepared run holds for each person: time, bonuses and adjustments, in one walk through all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from heapq import merge
from itertools import groupby

from preceptor.payroll.bonus_models import Award
from preceptor.payroll.lines import Bonus, Change, CreditedTime
from preceptor.payroll.models import Adjustment, PayRun
from preceptor.worktime.models import TimeEntry


@dataclass(slots=True)
class Content:
    """Everything of one person in one currency; `time_zone` is that of the last of it."""

    person_id: int
    currency: str
    time: list[CreditedTime] = field(default_factory=list)
    bonuses: list[Bonus] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    award_zones: list[tuple[datetime, int, str]] = field(default_factory=list)

    @property
    def time_zone(self) -> str:
        """The zone of the last piece of time, else of the last award; empty where there is neither."""
        if self.time:
            return max(self.time, key=lambda each: (each.started_at, each.entry)).time_zone
        return max(self.award_zones)[2] if self.award_zones else ""


Row = tuple[int, str, CreditedTime | Award | Adjustment]


def contents_of(pay_run: PayRun, *, people: frozenset[int] | None = None) -> Iterator[Content]:
    """The run, person by person and currency by currency; of `people` only, where given."""
    rows = merge(_time(pay_run, people), _awards(pay_run, people), _changes(pay_run, people), key=lambda row: row[:2])
    for (person, currency), group in groupby(rows, key=lambda row: row[:2]):
        content = Content(person, currency)
        for _, _, row in group:
            _put(content, row)
        yield content


def _put(content: Content, row: CreditedTime | Award | Adjustment) -> None:
    if isinstance(row, Award):
        content.bonuses.append(bonus_of(row))
        content.award_zones.append((row.earned_at, row.pk, row.time_zone))
    elif isinstance(row, Adjustment):
        content.changes.append(change_of(row))
    else:
        content.time.append(row)


def credited_time(row: TimeEntry) -> CreditedTime:
    """A time entry as it is paid; select its claim and project with it."""
    return CreditedTime(
        entry=row.pk,
        local_date=row.local_date,
        time_zone=row.time_zone,
        started_at=row.started_at,
        ended_at=row.ended_at,
        seconds=row.seconds,
        hourly_minor=row.hourly_minor,
        simulated=row.simulated,
        stage=row.claim.stage if row.claim else None,
        unit=row.claim.unit_id if row.claim else None,
        project=row.project_id,
        project_name=row.project.name,
    )


def bonus_of(row: Award) -> Bonus:
    """An award as it is paid; select its rule and project with it."""
    return Bonus(
        award=row.pk,
        project=row.project_id,
        project_name=row.project.name,
        rule=row.rule_id,
        code=row.code,
        version=row.rule.version,
        kind=row.rule.kind,
        rule_name=row.rule.name,
        subject=row.subject,
        unit=row.unit_id,
        earned_at=row.earned_at,
        local_date=row.local_date,
        amount_minor=row.amount_minor,
        evidence=row.evidence,
        simulated=row.simulated,
    )


def change_of(row: Adjustment) -> Change:
    """An approved adjustment as it is paid; select project, people, line and statement with it."""
    if row.decided_by is None or row.decided_at is None:
        raise RuntimeError(f"adjustment {row.pk} is paid without an approval")
    return Change(
        adjustment=row.pk,
        project=row.project_id,
        project_name=row.project.name,
        amount_minor=row.amount_minor,
        reason=row.reason,
        proposed_by=str(row.proposed_by),
        approved_by=str(row.decided_by),
        approved_at=row.decided_at,
        statement=row.line.statement.number if row.line else None,
        line=row.line.number if row.line else None,
        simulated=row.simulated,
    )


def _time(pay_run: PayRun, people: frozenset[int] | None) -> Iterator[Row]:
    rows = TimeEntry.objects.filter(prepared__pay_run=pay_run, state=TimeEntry.State.CREDITED)
    rows = rows if people is None else rows.filter(person__in=people)
    rows = rows.select_related("claim", "project").order_by("person_id", "currency", "id")
    for row in rows.iterator(chunk_size=2000):
        yield row.person_id, row.currency, credited_time(row)


def _awards(pay_run: PayRun, people: frozenset[int] | None) -> Iterator[Row]:
    rows = Award.objects.filter(prepared__pay_run=pay_run)
    rows = rows if people is None else rows.filter(person__in=people)
    rows = rows.select_related("rule", "project").order_by("person_id", "currency", "id")
    for row in rows.iterator(chunk_size=2000):
        yield row.person_id, row.currency, row


def _changes(pay_run: PayRun, people: frozenset[int] | None) -> Iterator[Row]:
    rows = Adjustment.objects.filter(prepared__pay_run=pay_run)
    rows = rows if people is None else rows.filter(person__in=people)
    rows = rows.select_related("project", "line__statement", "proposed_by", "decided_by")
    for row in rows.order_by("person_id", "currency", "id").iterator(chunk_size=2000):
        yield row.person_id, row.currency, row
