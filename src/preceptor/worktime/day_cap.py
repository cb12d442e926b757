"""The daily cap, exact to the second under concurrency: one row per person and local day, locked while it is used."""

from __future__ import annotations

from datetime import date

from django.db import connection

_OPEN_DAY = """
INSERT INTO worktime_dayusage (person_id, local_date, cap_seconds, used_seconds)
VALUES (%(person)s, %(day)s, %(cap)s, 0) ON CONFLICT (person_id, local_date) DO NOTHING
"""
_TAKE = """
WITH present AS (
    SELECT id, greatest(cap_seconds, %(cap)s) AS cap, used_seconds AS used FROM worktime_dayusage
    WHERE person_id = %(person)s AND local_date = %(day)s FOR UPDATE
), allowed AS (
    SELECT id, cap, greatest(0, least(
        %(wanted)s, cap - used,
        %(cap)s - coalesce((
            SELECT sum(entry.seconds) FROM worktime_timeentry AS entry
            WHERE entry.person_id = %(person)s AND entry.local_date = %(day)s AND entry.project_id = %(project)s
        ), 0))) AS taken FROM present
)
UPDATE worktime_dayusage AS usage SET used_seconds = usage.used_seconds + allowed.taken, cap_seconds = allowed.cap
FROM allowed WHERE usage.id = allowed.id RETURNING allowed.taken
"""


def take_seconds(*, person_id: int, project_id: int, day: date, cap: int, wanted: int) -> int:
    """How many of `wanted` seconds the day still allows; they are used up in the same statement.

    `cap` is what the person's terms on this project allow for a day: it holds over the project's
    entries, and the day as a whole holds the largest cap of the projects worked on. Whoever comes
    second waits for the first one's transaction, so the boundary second is exact.
    """
    facts: dict[str, int | date] = {
        "person": person_id,
        "project": project_id,
        "day": day,
        "cap": cap,
        "wanted": wanted,
    }
    with connection.cursor() as cursor:
        cursor.execute(_OPEN_DAY, facts)
        cursor.execute(_TAKE, facts)
        row = cursor.fetchone()
    return int(row[0]) if row is not None else 0
