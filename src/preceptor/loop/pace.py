"""How long a scripted person works on a unit, and the evening on which they do. Pure and deterministic.

Nobody works these minutes: all that follows from them carries `simulated`. The pace is that of a
practised person (about 230 words read and 190 signs typed a minute), so that hours, cap and pay of
the demo have the size of real ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

WORDS_A_SECOND = 230 / 60
SIGNS_A_SECOND = 190 / 60
LOOK_AROUND = 15
LONGEST = 12 * 60
BEAT = 20
EVENING = time(19, 30)
EVENING_LASTS = timedelta(hours=4, minutes=15)


def seconds_for(*, read: str, typed: str) -> int:
    """Whole seconds to read `read` and type `typed`, at least 15 and at most 12 minutes."""
    spent = LOOK_AROUND + len(read.split()) / WORDS_A_SECOND + len(typed) / SIGNS_A_SECOND
    return min(int(spent), LONGEST)


def last_evening(*, time_zone: str, now: datetime) -> datetime:
    """The start of the latest evening in `time_zone` that is over at `now`, in UTC."""
    zone = ZoneInfo(time_zone)
    day = now.astimezone(zone).date()
    while True:
        start = datetime.combine(day, EVENING, tzinfo=zone).astimezone(ZoneInfo("UTC"))
        if start + EVENING_LASTS <= now:
            return start
        day -= timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """One heartbeat of a scripted browser: when, and its counters."""

    at: datetime
    sequence: int
    monotonic_ms: int


def ticks(*, session_start: datetime, after: int, start: datetime, seconds: int) -> Iterator[Tick]:
    """Heartbeats every 20 s of `seconds` of work from `start`, the last at its end; numbered on from `after`."""
    moments = [*range(0, seconds, BEAT), seconds]
    for number, moment in enumerate(moments, start=after + 1):
        at = start + timedelta(seconds=moment)
        yield Tick(at, number, int((at - session_start).total_seconds() * 1000))
