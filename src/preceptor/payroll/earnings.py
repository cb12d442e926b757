"""What somebody earns, piece by piece and summed: each sum follows from the pieces that are shown below it.

A piece belongs to the local day of its work; time is rounded once per day, project and rate, as a statement does it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from preceptor.kit.money import Money

KINDS = ("time", "bonus", "adjustment")


@dataclass(frozen=True, slots=True)
class Piece:
    """An amount of one local day: time at one rate, a bonus or an adjustment; on a statement, or not yet."""

    day: date
    kind: str
    amount: Money
    organisation: int
    seconds: int = 0
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """What pieces in one currency come to."""

    currency: str
    seconds: int
    time_minor: int
    bonus_minor: int
    adjustment_minor: int
    stated_minor: int

    @property
    def total_minor(self) -> int:
        """All kinds together."""
        return self.time_minor + self.bonus_minor + self.adjustment_minor


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are paid together, both included."""

    start: date
    end: date


def sums_of(pieces: Iterable[Piece]) -> list[Sum]:
    """The sums by currency, the largest first; a currency with nothing in it is left out."""
    by_currency: dict[str, list[Piece]] = {}
    for piece in pieces:
        by_currency.setdefault(piece.amount.currency, []).append(piece)
    sums = [_sum(currency, every) for currency, every in by_currency.items()]
    return sorted(sums, key=lambda each: (-each.total_minor, each.currency))


def by_month(pieces: Iterable[Piece]) -> dict[str, list[Sum]]:
    """The sums of each month that has any, as 2026-01, in order."""
    months: dict[str, list[Piece]] = {}
    for piece in pieces:
        months.setdefault(f"{piece.day:%Y-%m}", []).append(piece)
    return {month: sums_of(months[month]) for month in sorted(months)}


def within(pieces: Iterable[Piece], period: Period) -> list[Piece]:
    """The pieces of the days of `period`."""
    return [each for each in pieces if period.start <= each.day <= period.end]


def period_with(day: date, cadence: str) -> Period:
    """The week (from Monday) or the month that `day` is in."""
    if cadence == "weekly":
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6))
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Period(first, following - timedelta(days=1))


def _sum(currency: str, pieces: list[Piece]) -> Sum:
    by_kind = {kind: sum(each.amount.minor for each in pieces if each.kind == kind) for kind in KINDS}
    return Sum(
        currency=currency,
        seconds=sum(each.seconds for each in pieces),
        time_minor=by_kind["time"],
        bonus_minor=by_kind["bonus"],
        adjustment_minor=by_kind["adjustment"],
        stated_minor=sum(each.amount.minor for each in pieces if each.statement is not None),
    )
