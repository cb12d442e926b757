"""From credited time to the lines of a statement: seconds are summed, money is rounded once per line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby
from typing import Any, ClassVar

from preceptor.kit.allocation import allocate
from preceptor.kit.money import Money, round_half_even


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
    project: int = 0
    project_name: str = ""


@dataclass(frozen=True, slots=True)
class Bonus:
    """One award as it is paid, with the rule that it follows from."""

    award: int
    project: int
    project_name: str
    rule: int
    code: str
    version: int
    kind: str
    rule_name: str
    subject: str
    unit: int | None
    earned_at: datetime
    local_date: date
    amount_minor: int
    evidence: dict[str, Any]
    simulated: bool


@dataclass(frozen=True, slots=True)
class Change:
    """An approved adjustment; one that takes away refers to the line that it corrects."""

    adjustment: int
    project: int
    project_name: str
    amount_minor: int
    reason: str
    proposed_by: str
    approved_by: str
    approved_at: datetime
    statement: str | None
    line: int | None
    simulated: bool


@dataclass(frozen=True, slots=True)
class Deduction:
    """A rule of withholding: `basis_points` ten-thousandths of the gross."""

    rule: int
    name: str
    basis_points: int


@dataclass(frozen=True, slots=True)
class Line:
    """All time of one local date and project at one rate; `amount_minor` is seconds x rate / 3600, half to even."""

    number: int
    local_date: date
    hourly_minor: int
    seconds: int
    amount_minor: int
    entries: tuple[CreditedTime, ...]
    kind: ClassVar[str] = "time"

    @property
    def place(self) -> tuple[int, str]:
        """The project's id and name."""
        return self.entries[0].project, self.entries[0].project_name

    @property
    def simulated(self) -> bool:
        """Whether any of it is play money."""
        return any(entry.simulated for entry in self.entries)


@dataclass(frozen=True, slots=True)
class BonusLine:
    """All awards of one version of one rule, as one sum."""

    number: int
    awards: tuple[Bonus, ...]
    kind: ClassVar[str] = "bonus"
    seconds: ClassVar[int] = 0
    hourly_minor: ClassVar[int] = 0

    @property
    def place(self) -> tuple[int, str]:
        """The project's id and name."""
        return self.awards[0].project, self.awards[0].project_name

    @property
    def amount_minor(self) -> int:
        """The sum of its awards."""
        return sum(each.amount_minor for each in self.awards)

    @property
    def simulated(self) -> bool:
        """Whether any of it is play money."""
        return any(each.simulated for each in self.awards)


@dataclass(frozen=True, slots=True)
class AdjustmentLine:
    """One adjustment."""

    number: int
    change: Change
    kind: ClassVar[str] = "adjustment"
    seconds: ClassVar[int] = 0
    hourly_minor: ClassVar[int] = 0

    @property
    def place(self) -> tuple[int, str]:
        """The project's id and name."""
        return self.change.project, self.change.project_name

    @property
    def amount_minor(self) -> int:
        """More than zero, or less with a reference."""
        return self.change.amount_minor

    @property
    def simulated(self) -> bool:
        """Whether it is play money."""
        return self.change.simulated


@dataclass(frozen=True, slots=True)
class WithholdingLine:
    """What is withheld of the gross, rounded once, and how much of it falls on each line that earns."""

    number: int
    deduction: Deduction
    amount_minor: int
    shares: tuple[tuple[int, int], ...]
    kind: ClassVar[str] = "withholding"
    seconds: ClassVar[int] = 0
    hourly_minor: ClassVar[int] = 0
    simulated: ClassVar[bool] = False

    @property
    def place(self) -> tuple[int, str] | None:
        """No project: it is of the whole statement."""
        return None


AnyLine = Line | BonusLine | AdjustmentLine | WithholdingLine


def lines_of(entries: Iterable[CreditedTime], currency: str) -> list[Line]:
    """The lines of one person and currency, by date, project and rate; the order of `entries` does not matter."""
    ordered = sorted(entries, key=lambda each: (*_day_and_rate(each), each.started_at, each.entry))
    groups = groupby(ordered, key=_day_and_rate)
    return [_line(number, tuple(group), currency) for number, (_, group) in enumerate(groups, start=1)]


def all_lines(
    *,
    time: Iterable[CreditedTime],
    bonuses: Iterable[Bonus],
    changes: Iterable[Change],
    deductions: Iterable[Deduction],
    currency: str,
) -> list[AnyLine]:
    """Every line of a statement: time, then bonuses by rule, then adjustments, then what is withheld of their sum."""
    found: list[AnyLine] = [*lines_of(time, currency)]
    by_rule = sorted(bonuses, key=lambda each: (each.code, each.project, each.version, each.rule, each.subject))
    for _, group in groupby(by_rule, key=lambda each: each.rule):
        found.append(BonusLine(len(found) + 1, tuple(group)))
    for change in sorted(changes, key=lambda each: each.adjustment):
        found.append(AdjustmentLine(len(found) + 1, change))
    gross = sum(line.amount_minor for line in found)
    weights = [max(line.amount_minor, 0) for line in found]
    for deduction in sorted(deductions, key=lambda each: each.rule):
        withheld = round_half_even(Fraction(gross * deduction.basis_points, 10_000))
        if withheld > 0:
            parts = allocate(-withheld, weights)
            shares = tuple((number, part) for number, part in enumerate(parts, start=1) if part)
            found.append(WithholdingLine(len(found) + 1, deduction, -withheld, shares))
    return found


def _day_and_rate(entry: CreditedTime) -> tuple[date, int, int]:
    return entry.local_date, entry.project, entry.hourly_minor


def _line(number: int, entries: tuple[CreditedTime, ...], currency: str) -> Line:
    day, _, hourly = _day_and_rate(entries[0])
    seconds = sum(entry.seconds for entry in entries)
    return Line(number, day, hourly, seconds, Money(hourly, currency).for_seconds(seconds).minor, entries)
