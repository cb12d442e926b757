"""Heartbeats of a well-behaved browser, to be bent by the tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from preceptor.worktime.credit import Beat, Span, credit

START = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def steady(
    seconds: int, *, start: datetime = START, every: int = 20, first: int = 0, activity: int = 2, visible: bool = True
) -> list[Beat]:
    """Beats from `start` every so many seconds, the last exactly at the end; the clocks agree."""
    moments = [*range(0, seconds, every), seconds]
    return [
        Beat(first + number, start + timedelta(seconds=moment), moment * 1000, visible, activity)
        for number, moment in enumerate(moments)
    ]


def at(*moments: float, activity: int = 2, visible: bool = True) -> list[Beat]:
    """Beats at so many seconds after START; the clocks agree."""
    return [
        Beat(number, START + timedelta(seconds=moment), int(moment * 1000), visible, activity)
        for number, moment in enumerate(moments)
    ]


def total(beats: Iterable[Beat], *, began: datetime = START) -> int:
    """Credited seconds."""
    return seconds_of(credit(beats, began=began))


def seconds_of(spans: Iterable[Span]) -> int:
    """Sum of lengths."""
    return sum(span.seconds for span in spans)
