"""The daily cap, exact to the second under any number of hands: one row for a person's day, locked and taken from.

A day opens at local midnight, or 20 hours after the one before it opened, whichever is later; so no change of zone gives
two caps within 20 hours. An instant counts for the day that opened last before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import connection

from preceptor.projects.models import DAILY_CAP_SECONDS
from preceptor.worktime.credit import instant_of, second_of
from preceptor.worktime.days import DayPart, day_begins

_IN_FORCE = """
SELECT id, local_date, begins_at, (
    SELECT min(later.begins_at) FROM worktime_dayusage AS later
    WHERE later.person_id = day.person_id AND later.begins_at > day.begins_at
) FROM worktime_dayusage AS day WHERE person_id = %(person)s
ORDER BY begins_at <= %(start)s DESC, CASE WHEN begins_at <= %(start)s THEN begins_at END DESC, begins_at LIMIT 1
FOR UPDATE
"""
_OPEN = """
INSERT INTO worktime_dayusage (person_id, local_date, time_zone, begins_at, guarded_until, cap_seconds, used_seconds)
VALUES (%(person)s, %(day)s, %(zone)s, %(begins)s, %(begins)s + interval '20 hours', %(usual)s, 0)
ON CONFLICT DO NOTHING
"""
_TAKE = """
WITH present AS (
    SELECT id, local_date, begins_at, used_seconds AS used, coalesce(
        (SELECT own.cap_seconds FROM worktime_personcap AS own WHERE own.person_id = %(person)s), %(usual)s) AS cap
    FROM worktime_dayusage WHERE id = %(usage)s
), allowed AS (
    SELECT id, greatest(cap, used) AS cap, greatest(0, least(
        %(wanted)s, cap - used,
        %(project_cap)s - coalesce((
            SELECT sum(entry.seconds) FROM worktime_timeentry AS entry
            WHERE entry.person_id = %(person)s AND entry.project_id = %(project)s AND entry.state <> 'corrected'
              AND entry.local_date BETWEEN present.local_date - 1 AND present.local_date + 3
              AND entry.started_at >= present.begins_at AND entry.started_at < coalesce(%(until)s::timestamptz, 'infinity')
        ), 0))) AS taken FROM present
)
UPDATE worktime_dayusage AS usage SET used_seconds = usage.used_seconds + allowed.taken, cap_seconds = allowed.cap
FROM allowed WHERE usage.id = allowed.id RETURNING allowed.taken
"""
TWENTY_HOURS = timedelta(hours=20)


@dataclass(frozen=True, slots=True)
class Account:
    """Whose day it is and on which project; `project_cap` is what the terms of the project allow for a day."""

    person_id: int
    project_id: int
    project_cap: int


class _Day(NamedTuple):
    """The day in force, locked: `until` is where the next one that is open begins."""

    usage: int
    local_date: date
    begins: datetime
    until: datetime | None


def take_seconds(account: Account, part: DayPart, *, where: ZoneInfo) -> Iterator[tuple[DayPart, int, bool]]:
    """The pieces of `part` by the day that they count for (one, but after a change of zone), how much each is given, and
    whether its day opens with it.

    What is given is used up. The smaller of the person's cap (over all projects) and the project's holds. Whoever comes
    second waits for the first one's transaction, so the boundary second is exact.
    """
    start = part.start
    while start < part.end:
        day, opens = _day_at(account, replace(part, start=start), where)
        edges = [second_of(edge) for edge in (opens, day.until) if edge is not None]
        stop = min([part.end, *(edge for edge in edges if edge > start)])
        yield replace(part, start=start, end=stop), _take(account, day, stop - start), second_of(day.begins) == start
        start = stop


def give_back(*, person_id: int, start: datetime, seconds: int) -> None:
    """Free the seconds of a piece of time that was corrected."""
    with connection.cursor() as cursor:
        cursor.execute(_IN_FORCE, {"person": person_id, "start": start})
        usage = _Day(*cursor.fetchone()).usage
        cursor.execute(
            "UPDATE worktime_dayusage SET used_seconds = used_seconds - %s WHERE id = %s RETURNING id", [seconds, usage]
        )


def _day_at(account: Account, part: DayPart, where: ZoneInfo) -> tuple[_Day, datetime | None]:
    """The day that the start of `part` counts for, and when the day of its own date opens, if it is not open yet."""
    day = _in_force(account, part)
    if day is not None and day.begins <= instant_of(part.start) and day.local_date >= part.local_date:
        return day, None
    opens = instant_of(day_begins(part.start, where))
    if day is not None and day.local_date < part.local_date:
        opens = max(opens, day.begins + TWENTY_HOURS)
    if second_of(opens) > part.start and day is not None:
        return day, opens
    facts: dict[str, Any] = {"person": account.person_id, "day": part.local_date, "zone": where.key}
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, {**facts, "begins": opens, "usual": DAILY_CAP_SECONDS})
    opened = _in_force(account, part)
    if opened is None:
        raise RuntimeError("a day was opened and is not there")
    return opened, None


def _in_force(account: Account, part: DayPart) -> _Day | None:
    with connection.cursor() as cursor:
        cursor.execute(_IN_FORCE, {"person": account.person_id, "start": instant_of(part.start)})
        row = cursor.fetchone()
    return None if row is None else _Day(*row)


def _take(account: Account, day: _Day, wanted: int) -> int:
    facts = {
        "usage": day.usage,
        "until": day.until,
        "person": account.person_id,
        "project": account.project_id,
        "project_cap": account.project_cap,
        "usual": DAILY_CAP_SECONDS,
        "wanted": wanted,
    }
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, facts)
        return int(cursor.fetchone()[0])
