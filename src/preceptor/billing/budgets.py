"""Reads of budgets: what is stated, credited and reserved by project, and when it will be used up at this pace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from django.db import connection

from preceptor.kit.money import SECONDS_PER_HOUR, Money, round_half_even

PACE_DAYS = 28
"""How far back the pace is measured."""
LEVELS = (80, 100)
"""Per cent of a budget at which its lead is warned."""
FARTHEST_DAYS = 3_650


@dataclass(frozen=True, slots=True)
class Budget:
    """How a project stands; exact, in seconds times minor units where the name says so. No `limit` is no budget."""

    project: int
    name: str
    organisation: int
    currency: str
    limit: Money | None
    stated: Money
    credited_minor_seconds: int
    reserved_minor_seconds: int
    lately_minor_seconds: int
    measured_days: int
    used_up: bool
    simulated: bool

    @property
    def credited(self) -> Money:
        """Credited and not stated yet."""
        return self._money(self.credited_minor_seconds)

    @property
    def reserved(self) -> Money:
        """Kept for the claims in hand."""
        return self._money(self.reserved_minor_seconds)

    @property
    def committed(self) -> Money:
        """All that will have to be paid; the sum of the three figures as they are shown."""
        return self.stated + self.credited + self.reserved

    @property
    def left(self) -> Money | None:
        """What new work may still cost; less than zero where work in hand went beyond."""
        return None if self.limit is None else self.limit - self.committed

    @property
    def level(self) -> int | None:
        """The highest warning that is reached."""
        if self.limit is None:
            return None
        reached = [each for each in LEVELS if self.committed.minor * 100 >= self.limit.minor * each]
        return LEVELS[-1] if self.used_up else max(reached, default=None)

    @property
    def a_day(self) -> Money:
        """What the work of a day came to, on average of the days that were measured."""
        return self._money(Fraction(self.lately_minor_seconds, max(1, self.measured_days)))

    def used_up_on(self, today: date) -> date | None:
        """The day on which nothing is left at this pace; None without a budget, without a pace, or years ahead."""
        if self.limit is None or self.lately_minor_seconds <= 0:
            return None
        left = max(0, self.limit.minor - self.committed.minor) * SECONDS_PER_HOUR * max(1, self.measured_days)
        days = left // self.lately_minor_seconds
        return today + timedelta(days=days) if days <= FARTHEST_DAYS else None

    def _money(self, minor_seconds: int | Fraction) -> Money:
        return Money(round_half_even(Fraction(minor_seconds, SECONDS_PER_HOUR)), self.currency)


_BUDGETS = """
SELECT project.id, project.name, project.organisation_id, project.currency, project.budget_minor,
    coalesce(spent.stated, 0)::bigint, coalesce(spent.credited, 0)::bigint,
    preceptor_reserved(project.organisation_id, project.id, project.currency)::bigint,
    coalesce(lately.moved, 0)::bigint, coalesce(%(today)s::date - lately.began + 1, 1),
    coalesce(bound.used_up, false), project.simulated
FROM projects_project AS project
LEFT JOIN projects_handoutlimit AS bound ON bound.project_id = project.id
LEFT JOIN LATERAL (
    SELECT sum(kept.stated_minor) AS stated, sum(kept.credited_minor_seconds) AS credited
    FROM billing_spending AS kept WHERE kept.project_id = project.id AND kept.currency = project.currency
) AS spent ON true
LEFT JOIN LATERAL (
    SELECT sum(entry.seconds::bigint * entry.hourly_minor) AS moved, min(entry.local_date) AS began
    FROM worktime_timeentry AS entry
    WHERE entry.project_id = project.id AND entry.currency = project.currency
      AND entry.local_date BETWEEN %(since)s AND %(today)s
) AS lately ON true
WHERE project.organisation_id = ANY (%(organisations)s) AND (%(any)s OR project.id = %(project)s)
ORDER BY project.id
"""


def budgets(organisations: Iterable[int], *, now: datetime, project: int | None = None) -> list[Budget]:
    """How the projects of `organisations` stand, or the one; of the room only."""
    today = now.date()
    facts: dict[str, Any] = {
        "organisations": sorted(organisations),
        "any": project is None,
        "project": project,
        "today": today,
        "since": today - timedelta(days=PACE_DAYS - 1),
    }
    with connection.cursor() as cursor:
        cursor.execute(_BUDGETS, facts)
        return [_budget(row) for row in cursor.fetchall()]


def _budget(row: tuple[Any, ...]) -> Budget:
    number, name, organisation, currency, limit, stated, *rest = row
    money = Money(limit, currency) if limit > 0 else None
    return Budget(number, name, organisation, currency, money, Money(stated, currency), *rest)
