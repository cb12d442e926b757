"""Where a heartbeat that waited for a connection is put: counted back from its arrival by the browser's own clock.

What it may earn is bounded all the same: never before what the server had heard already, so that all beats together
are worth no more than the server's own span, and never more than a day back.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

IN_TIME: Final = timedelta(seconds=30)
"""A beat that waited no longer has only been slow."""
AT_ONCE: Final = timedelta(seconds=5)
"""Beside others that waited, one that did not wait at all."""
LONGEST_WAIT: Final = timedelta(hours=24)


def waited(monotonic_ms: int, sent_ms: int) -> timedelta:
    """How long a beat waited that was sent at `sent_ms` of the same clock; less than nothing where that clock is wrong."""
    return timedelta(milliseconds=sent_ms - monotonic_ms)


def can_be(monotonic_ms: int, sent_ms: int) -> bool:
    """Whether a beat can have been made then: not after it was sent, nor more than a day before."""
    return -IN_TIME <= waited(monotonic_ms, sent_ms) <= LONGEST_WAIT


def has_waited(monotonic_ms: int, sent_ms: int) -> bool:
    """Whether a beat that was sent at `sent_ms` of the same clock waited for a connection, at most a day."""
    return IN_TIME < waited(monotonic_ms, sent_ms) <= LONGEST_WAIT


def made_at(
    monotonic_ms: int, sent_ms: int, received_at: datetime, heard_before: datetime, in_time: timedelta = IN_TIME
) -> datetime | None:
    """When a beat was made that was sent at `sent_ms` of the same clock; None where it counts from its arrival.

    `heard_before` is the instant of the latest beat before it. A clock that ran backwards, or a wait of more than a
    day, proves nothing: such a beat would count as one of now.
    """
    wait = waited(monotonic_ms, sent_ms)
    if not in_time < wait <= LONGEST_WAIT or received_at <= heard_before:
        return None
    return max(received_at - wait, heard_before)
