"""What a person types for a time of day, as an instant. Some local times do not exist, some come twice."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from preceptor.kit.errors import Invalid
from preceptor.worktime.credit import second_of

_FORM: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?", re.ASCII
)  # nothing shorter, no fraction, no other digits


class InvalidTime(Invalid):
    """Write date and time of day as 2026-11-20T18:30, with +03:00 behind it where the clock showed it twice."""

    code = "invalid_time"


class TimeDoesNotExist(Invalid):
    """This time does not exist on that day: the clocks were put forward over it. Choose one before or after."""

    code = "time_does_not_exist"


class TimeComesTwice(Invalid):
    """The clock showed this time twice on that day. Say which one, by its offset from UTC."""

    code = "time_comes_twice"


def instant_at(text: str, where: ZoneInfo) -> int:
    """The second since 1970 UTC that `text` names on the clocks of `where`, or by its own offset.

    An offset must be one that the clocks there showed at that time, or Z. Raises InvalidTime, TimeDoesNotExist and
    TimeComesTwice (its facts name the offsets).
    """
    if not _FORM.fullmatch(text):
        raise InvalidTime()
    try:
        written = datetime.fromisoformat(text)
        if text.endswith("Z"):
            return second_of(written.astimezone(UTC))
        shown = _offsets(written.replace(tzinfo=None), where)
    except (ValueError, OverflowError) as error:
        raise InvalidTime() from error
    if not shown:
        raise TimeDoesNotExist()
    given = written.utcoffset()
    if given is None and len(shown) > 1:
        raise TimeComesTwice(offsets=[_written(offset) for offset in shown])
    offset = shown[0] if given is None else given
    if offset not in shown:
        raise TimeDoesNotExist(f"The clocks there showed {' or '.join(map(_written, shown))} at that time.")
    return second_of((written.replace(tzinfo=None) - offset).replace(tzinfo=UTC))


def _offsets(wall: datetime, where: ZoneInfo) -> list[timedelta]:
    """The offsets under which the clocks of `where` showed `wall`: none, one or two, the earlier instant first."""
    found: list[timedelta] = []
    for fold in (0, 1):
        offset = wall.replace(tzinfo=where, fold=fold).utcoffset()
        if offset is None or offset in found:
            continue
        shown = (wall - offset).replace(tzinfo=UTC).astimezone(where)
        if shown.replace(tzinfo=None, fold=0) == wall:
            found.append(offset)
    return found


def _written(offset: timedelta) -> str:
    minutes = offset // timedelta(minutes=1)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
