"""What the API says of one's own earnings."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema

from preceptor.payroll.schemas import NamedOut
from preceptor.projects.schemas import MoneyOut


class EarnedSum(Schema):
    """What was earned in one currency; `stated_minor` is how much of it is on statements."""

    currency: str
    seconds: int
    time_minor: int
    bonus_minor: int
    adjustment_minor: int
    total_minor: int
    stated_minor: int


class EarnedMonth(Schema):
    """A month, such as 2026-01."""

    month: str
    sums: list[EarnedSum]


class EarnedPeriod(Schema):
    """The period under way at one client; `pay_day` is the earliest day on which it can be paid out."""

    organisation: NamedOut
    start: date
    end: date
    hold_days: int
    pay_day: date
    sums: list[EarnedSum]


class NotCredited(Schema):
    """Observed time that is not credited, for one reason."""

    reason: str
    seconds: int


class StatementLink(Schema):
    """The statement that pays it."""

    id: int
    number: str


class EarnedRow(Schema):
    """What a day is made of: time, a bonus, an adjustment, or what is not credited or withheld, with the reason."""

    kind: str
    day: date
    at: datetime
    ended_at: datetime | None
    time_zone: str | None
    project: str
    unit: int | None
    seconds: int
    hourly: MoneyOut | None
    amount: MoneyOut | None
    about: str
    reason: str
    simulated: bool
    statement: StatementLink | None


class EarningsOut(Schema):
    """Today, the periods under way, and a year by month; every sum opens to its days at /earnings/days."""

    local_date: date
    time_zone: str
    today: list[EarnedSum]
    periods: list[EarnedPeriod]
    year: int
    years: list[int]
    sums: list[EarnedSum]
    months: list[EarnedMonth]
    not_credited: list[NotCredited]
    withheld: list[EarnedRow]
    deducted: list[MoneyOut]
    simulated: bool


class EarnedDay(Schema):
    """A local day with all that it is made of."""

    local_date: date
    sums: list[EarnedSum]
    rows: list[EarnedRow]


class EarnedDays(Schema):
    """Days, newest first."""

    items: list[EarnedDay]
    next_cursor: str | None
