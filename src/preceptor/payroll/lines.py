"""From credited time to the lines of a statement: seconds are summed, money is rounded once per line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from preceptor.kit.money import Money


@dataclass(frozen=True, slots=True)
class CreditedTime:
    """One time entry as it is paid: half-open [started_at, ended_at), its own seconds and frozen hourly rate.

    `stage` and `unit` say what was worked on; both are None for time outside a claim.
    """

    entry: int
    local_date: date
    time_zone: str
    started_at: datetime
    ended_at: datetime
    seconds: int
    hourly_minor: int
    simulated: bool
    stage: str | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """All time of one local date at one rate; `amount_minor` is seconds x rate / 3600, half to even."""

    number: int
    local_date: date
    hourly_minor: int
    seconds: int
    amount_minor: int
    entries: tuple[CreditedTime, ...]


def lines_of(entries: Iterable[CreditedTime], currency: str) -> list[Line]:
    """The lines of one person and currency, by date and then rate; the order of `entries` does not matter."""
    ordered = sorted(entries, key=lambda each: (*_day_and_rate(each), each.started_at, each.entry))
    groups = groupby(ordered, key=_day_and_rate)
    return [_line(number, tuple(group), currency) for number, (_, group) in enumerate(groups, start=1)]


def _day_and_rate(entry: CreditedTime) -> tuple[date, int]:
    return entry.local_date, entry.hourly_minor


def _line(number: int, entries: tuple[CreditedTime, ...], currency: str) -> Line:
    day, hourly = _day_and_rate(entries[0])
    seconds = sum(entry.seconds for entry in entries)
    return Line(number, day, hourly, seconds, Money(hourly, currency).for_seconds(seconds).minor, entries)
