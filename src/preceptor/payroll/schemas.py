"""What the API says of pay."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

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
    time: MoneyOut
    bonus: MoneyOut
    adjustment: MoneyOut
    gross: MoneyOut


class PayTotalOut(Schema):
    """What a run pays in one currency, to how many people."""

    people: int
    seconds: int
    time: MoneyOut
    bonus: MoneyOut
    adjustment: MoneyOut
    gross: MoneyOut


class PayRunOut(Schema):
    """A pay run; `shares` is what it pays, or paid, to whom: the 500 largest. No project means all of a client's."""

    id: int
    project: NamedOut | None
    period_start: date
    period_end: date
    state: str
    simulated: bool
    prepared_by: NamedOut
    prepared_at: datetime
    approved_by: NamedOut | None
    approved_at: datetime | None
    shares: list[ShareOut]
    totals: list[PayTotalOut]


class PayWarningOut(Schema):
    """What to look at before one approves; `unusual_hours` is a reason to look, never to pay less.

    `usual_seconds` is the mean of the person's last statements. `no_rate`: the person wants `currency`, and there is no
    rate for it of the last seven days, so that they are paid as the contract says. `tax_form`: theirs ends, or ended, on
    the day `until`.
    """

    code: str
    person: NamedOut
    seconds: int | None = None
    usual_seconds: int | None = None
    currency: str | None = None
    until: date | None = None


class PayRunDetail(PayRunOut):
    """A run before one approves it; `needs_another` is whether who prepared it may not approve it."""

    warnings: list[PayWarningOut]
    needs_another: bool
    may_approve: bool


class PayRunList(Schema):
    """Pay runs, newest first."""

    items: list[PayRunOut]
    next_cursor: str | None


class PayRunIn(Schema):
    """The local dates to pay for, both included; without dates the last whole week or month, as the client pays.

    A run is for one project, or with `organisation` for all projects of a client.
    """

    project: int | None = None
    organisation: int | None = None
    period_start: date | None = None
    period_end: date | None = None


class NetworkRunIn(Schema):
    """The local dates to pay for; without dates each client's last whole week or month, as it pays."""

    period_start: date | None = None
    period_end: date | None = None


class NetworkRunOut(Schema):
    """One run for each client, and the clients for whom there is nothing to pay."""

    items: list[PayRunOut]
    nothing_to_pay: list[NamedOut]


class StatementOut(Schema):
    """A statement in a list; `html` is the page of it. No project means all of a client's."""

    id: int
    number: str
    person: NamedOut
    project: NamedOut | None
    pay_run: int
    period_start: date
    period_end: date
    gross: MoneyOut
    withheld: MoneyOut
    net: MoneyOut
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


class StatedAwardOut(Schema):
    """An award that a line pays, with the evidence that it follows from."""

    award: int
    subject: str
    unit: int | None
    earned_at: datetime
    local_date: date
    amount_minor: int
    evidence: dict[str, Any]
    simulated: bool


class CorrectedOut(Schema):
    """The statement and the line that an adjustment corrects."""

    statement: str
    line: int


class StatedAdjustmentOut(Schema):
    """The adjustment that a line pays or takes, and who answers for it."""

    id: int
    reason: str
    proposed_by: str
    approved_by: str
    approved_at: datetime
    refers_to: CorrectedOut | None
    simulated: bool


class LineRuleOut(Schema):
    """The rule of a bonus, or of what is withheld."""

    id: int
    name: str
    code: str | None = None
    version: int | None = None
    kind: str | None = None
    basis_points: int | None = None


class LineShareOut(Schema):
    """How much of what is withheld falls on a line."""

    line: int
    amount_minor: int


class StatementLineOut(Schema):
    """Time of one local date at one rate (rounded once, half to even), a bonus rule, an adjustment, or what is withheld.

    What a kind does not have is null or empty; only withholding, and adjustments with a reference, are below zero.
    """

    number: int
    kind: str = "time"
    project: NamedOut | None = None
    local_date: date | None = None
    hourly_minor: int | None = None
    seconds: int = 0
    amount_minor: int
    entries: list[StatedEntryOut] = []
    rule: LineRuleOut | None = None
    awards: list[StatedAwardOut] = []
    adjustment: StatedAdjustmentOut | None = None
    shares: list[LineShareOut] = []


class YearToDateOut(Schema):
    """What was stated in the calendar year, this statement included."""

    year: int
    statements: int
    seconds: int
    gross_minor: int
    withheld_minor: int = 0
    net_minor: int | None = None


class ExchangeOut(Schema):
    """The net in the payee's currency, with the rate and where it comes from."""

    currency: str
    net_minor: int
    rate: str
    source: str
    at: datetime
    spread_basis_points: int = 0
    kept_minor: int = 0


class PayerOut(Schema):
    """Who owes a statement, as the law wants it on an invoice; what is not known is empty."""

    name: str
    address: str
    tax_id: str


class SignedFormOut(Schema):
    """A tax form as it was signed."""

    type: str
    edition: str
    signed_at: datetime
    expires_on: date | None
    treaty_article: str
    treaty_basis_points: int | None


class StatedTaxOut(Schema):
    """What a statement says of its payee's tax form and of where the work was done."""

    form: SignedFormOut | None
    work_country: str


class StatementDetail(StatementOut):
    """A whole statement; `discrepancies` is what does not follow from the evidence (nothing, when all is well)."""

    legal_name: str
    rounding: str
    lines: list[StatementLineOut]
    year_to_date: YearToDateOut
    payment_reference: str
    available_at: datetime
    exchange: ExchangeOut | None
    payer: PayerOut
    tax_id: str
    tax: StatedTaxOut | None
    record_sha256: str
    discrepancies: list[str]
