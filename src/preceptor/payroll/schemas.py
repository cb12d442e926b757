"""What the API says of pay."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema

from preceptor.projects.schemas import MoneyOut


class NamedOut(Schema):
    """Something with a name."""

    id: int
    name: str


class ShareOut(Schema):
    """What one person gets from a run in one currency."""

    person: NamedOut
    seconds: int
    gross: MoneyOut


class PayRunOut(Schema):
    """A pay run; `shares` is what it pays, or paid, to whom."""

    id: int
    project: NamedOut
    period_start: date
    period_end: date
    state: str
    simulated: bool
    prepared_by: NamedOut
    prepared_at: datetime
    approved_by: NamedOut | None
    approved_at: datetime | None
    shares: list[ShareOut]


class PayRunList(Schema):
    """Pay runs, newest first."""

    items: list[PayRunOut]
    next_cursor: str | None


class PayRunIn(Schema):
    """The local dates to pay for, both included."""

    project: int
    period_start: date
    period_end: date


class StatementOut(Schema):
    """A statement in a list; `html` is the page of it."""

    id: int
    number: str
    person: NamedOut
    project: NamedOut
    pay_run: int
    period_start: date
    period_end: date
    gross: MoneyOut
    seconds: int
    time_zone: str
    simulated: bool
    issued_at: datetime
    html: str


class StatementList(Schema):
    """Statements, newest first."""

    items: list[StatementOut]
    next_cursor: str | None


class StatedEntryOut(Schema):
    """A time entry that a line pays, and the unit that was worked on."""

    entry: int
    unit: int | None
    stage: str | None
    started_at: datetime
    ended_at: datetime
    time_zone: str
    seconds: int
    simulated: bool


class StatementLineOut(Schema):
    """All time of one local date at one rate; the amount is rounded once, half to even."""

    number: int
    local_date: date
    hourly_minor: int
    seconds: int
    amount_minor: int
    entries: list[StatedEntryOut]


class YearToDateOut(Schema):
    """What was stated in the calendar year, this statement included."""

    year: int
    statements: int
    seconds: int
    gross_minor: int


class StatementDetail(StatementOut):
    """A whole statement; `discrepancies` is what does not follow from the evidence (nothing, when all is well)."""

    legal_name: str
    rounding: str
    lines: list[StatementLineOut]
    year_to_date: YearToDateOut
    record_sha256: str
    discrepancies: list[str]
