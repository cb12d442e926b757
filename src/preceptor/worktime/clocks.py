"""The clock that somebody lived by: which zone was in force when, and when each of their months began.

A zone is in force from the opening of the first day that was worked in it; before the first of all, that one is. So a
month begins at one instant whatever moves come later, and every instant is in exactly one month.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Month = tuple[int, int]
"""Year and number from 1."""


def following(month: Month) -> Month:
    """The month after."""
    return month[0] + month[1] // 12, month[1] % 12 + 1


def preceding(month: Month) -> Month:
    """The month before."""
    return month[0] - (month[1] == 1), (month[1] - 2) % 12 + 1


@dataclass(frozen=True, slots=True)
class Clock:
    """`changes`: from when which zone was in force, in order, at least one. `closed`: months whose end has been paid by."""

    changes: tuple[tuple[datetime, ZoneInfo], ...]
    closed: Mapping[Month, datetime] = field(default_factory=dict)

    def zone_at(self, at: datetime) -> ZoneInfo:
        """The zone in force at `at`."""
        place = bisect_right([since for since, _ in self.changes], at)
        return self.changes[max(0, place - 1)][1]

    def date_at(self, at: datetime) -> date:
        """What the calendar showed at `at`."""
        return at.astimezone(self.zone_at(at)).date()

    def began(self, month: Month) -> datetime:
        """The first instant of the month by the zone then in force; where the month before was closed, its end."""
        if preceding(month) in self.closed:
            return self.closed[preceding(month)]
        ends = [since for since, _ in self.changes[1:]]
        for place, (since, where) in enumerate(self.changes):
            first = datetime(*month, 1, tzinfo=where).astimezone(UTC)
            if place == len(ends) or first < ends[place]:
                return first if place == 0 else max(first, since)
        raise AssertionError("the last zone has no end")

    def month_of(self, at: datetime) -> Month:
        """The one month that `at` is in."""
        day = self.date_at(at)
        month = (day.year, day.month)
        while at < self.began(month):
            month = preceding(month)
        while at >= self.began(following(month)):
            month = following(month)
        return month


def one_zone(where: ZoneInfo) -> Clock:
    """Of somebody who never worked in another."""
    return Clock(((datetime.min.replace(tzinfo=UTC) + timedelta(days=2), where),))
