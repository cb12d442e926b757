"""Local days: which date an instant has for a person, and where a span crosses midnight.

All lengths are counted on UTC seconds. Local midnight is never computed as a wall-clock time,
because in some zones it does not exist on some days; offsets are followed instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Final
from zoneinfo import ZoneInfo

import tzdata

from preceptor.kit.errors import Invalid

_DAY: Final = 86_400
_STEP: Final = 3_600
_EPOCH_DATE: Final = date(1970, 1, 1)
RULES: Final[str] = tzdata.IANA_VERSION
"""The edition of the tz database by which dates are counted; kept with every piece of time."""
_AREAS: Final = (
    "Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/",
    "Pacific/",
)  # fmt: skip


class UnknownTimeZone(Invalid):
    """Name a time zone by area and city, such as Asia/Amman."""

    code = "unknown_time_zone"


@dataclass(frozen=True, slots=True)
class DayPart:
    """The part of a span on one local date, half-open in whole seconds since 1970 UTC."""

    local_date: date
    start: int
    end: int

    @property
    def seconds(self) -> int:
        """Length."""
        return self.end - self.start


@lru_cache(maxsize=1)
def _allowed() -> frozenset[str]:
    listed = resources.files(tzdata).joinpath("zones").read_text(encoding="ascii").split()
    return frozenset(name for name in listed if name.startswith(_AREAS)) | {"UTC"}


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone called `name`, by our own copy of the tz database and not the machine's, so that RULES names it.

    Raises UnknownTimeZone for abbreviations, fixed offsets and the like.
    """
    if name not in _allowed():
        raise UnknownTimeZone(f"{name[:64]!r} is not a time zone: name one by area and city, such as Asia/Amman.")
    with resources.files(tzdata).joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def local_date(second: int, where: ZoneInfo) -> date:
    """The date that a person's clock shows at `second` (since 1970 UTC)."""
    return _EPOCH_DATE + timedelta(days=(second + offset_at(second, where)) // _DAY)


def split_by_day(start: int, end: int, where: ZoneInfo) -> Iterator[DayPart]:
    """The parts of [start, end) by local date, in order; they touch, and their lengths add up to the whole."""
    while start < end:
        day = local_date(start, where)
        stop = _next_edge(start, end, where)
        while stop < end and local_date(stop, where) == day:
            stop = _next_edge(stop, end, where)
        yield DayPart(day, start, stop)
        start = stop


def day_begins(second: int, where: ZoneInfo) -> int:
    """The first second of the local date that holds at `second`, where clocks were not put back over midnight."""
    day = local_date(second, where)
    start = second - (second + offset_at(second, where)) % _DAY
    for part in split_by_day(start - 2 * _STEP, second + 1, where):
        if part.local_date == day:
            return part.start
    return second


def next_midnight(second: int, where: ZoneInfo) -> int:
    """The first second after `second` on a later local date."""
    day = local_date(second, where)
    while local_date(second, where) <= day:
        second = _next_edge(second, second + _DAY, where)
    return second


def offset_at(second: int, where: ZoneInfo) -> int:
    """What a person's clock shows ahead of UTC at `second`, in seconds."""
    shift = datetime.fromtimestamp(second, tz=UTC).astimezone(where).utcoffset()
    return 0 if shift is None else shift // timedelta(seconds=1)


def _next_edge(start: int, end: int, where: ZoneInfo) -> int:
    """The next midnight under the present offset, or the next change of offset, or `end`: whichever comes first."""
    offset = offset_at(start, where)
    edge = min(((start + offset) // _DAY + 1) * _DAY - offset, end)
    low = start
    while low < edge:
        high = min(low + _STEP, edge)
        if offset_at(high, where) != offset:
            return _change(low, high, where)
        low = high
    return edge


def _change(low: int, high: int, where: ZoneInfo) -> int:
    """The first second in (low, high] whose offset is not the one at `low`, by bisection."""
    offset = offset_at(low, where)
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(middle, where) == offset:
            low = middle
        else:
            high = middle
    return high
