"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.payroll_from_paywarningout import (
        PayWarningOut, PayerIn, PayerOut, ShareOut, StatementLink, WithholdingOut
    )
    from preceptor.sdk.shapes.several import MoneyOut, NamedOut

class AdjustedLineOut(TypedDict):
    """The line that an adjustment corrects."""

    id: int
    statement_id: int
    statement: str
    number: int

class AdjustmentIn(TypedDict):
    """An amount to pay, or below zero to take back from the `line` of a statement; somebody else approves it."""

    project: int
    person: int
    amount_minor: int
    currency: str
    reason: str
    statement: NotRequired[int | None]
    line: NotRequired[int | None]

class AdjustmentList(TypedDict):
    """Adjustments, newest first."""

    items: list[AdjustmentOut]
    next_cursor: str | None

class AdjustmentOut(TypedDict):
    """An adjustment and who answers for it."""

    id: int
    project: NamedOut
    person: NamedOut
    amount: MoneyOut
    reason: str
    state: str
    line: AdjustedLineOut | None
    simulated: bool
    proposed_by: NamedOut
    proposed_at: Instant
    decided_by: NamedOut | None
    decided_at: Instant | None

class AppealIn(TypedDict):
    """The payee's word."""

    text: str

class AwardIn(TypedDict):
    """An onboarding or an assessment that was done: once for one `reference`, with `seconds` where paid by time."""

    project: int
    code: str
    person: int
    reference: str
    note: str
    seconds: NotRequired[int | None]

class AwardList(TypedDict):
    """Awards, newest first."""

    items: list[AwardOut]
    next_cursor: str | None

class AwardOut(TypedDict):
    """A bonus that somebody earned; `statement` is where it was paid."""

    id: int
    code: str
    subject: str
    project: NamedOut
    person: NamedOut
    rule: AwardRuleOut
    unit_id: int | None
    amount: MoneyOut
    evidence: dict[str, Any]
    earned_at: Instant
    local_date: Day
    simulated: bool
    withholding: WithholdingOut | None
    statement: int | None

class AwardRuleOut(TypedDict):
    """The rule that an award follows from."""

    name: str
    kind: str
    version: int

class BonusRuleIn(TypedDict):
    """The next version of a bonus rule; in force at once where no instant is given, for work claimed from then on."""

    code: str
    name: str
    kind: Literal["accepted_unit", "broken_model", "quality_tier", "milestone", "streak", "referral", "onboarding", "assessment"]
    amount_minor: int
    currency: str
    terms: NotRequired[dict[str, Any]]
    active: NotRequired[bool]
    in_force_from: NotRequired[Instant | None]

class BonusRuleList(TypedDict):
    """Every version, newest first."""

    items: list[BonusRuleOut]
    next_cursor: NotRequired[str | None]

class BonusRuleOut(TypedDict):
    """One version of a bonus rule; `amount` is for one award."""

    id: int
    code: str
    version: int
    name: str
    kind: str
    terms: dict[str, Any]
    amount: MoneyOut
    active: bool
    in_force_from: Instant

class CorrectedOut(TypedDict):
    """The statement and the line that an adjustment corrects."""

    statement: str
    line: int

class EarnedDay(TypedDict):
    """A local day with all that it is made of."""

    local_date: Day
    sums: list[EarnedSum]
    rows: list[EarnedRow]

class EarnedDays(TypedDict):
    """Days, newest first."""

    items: list[EarnedDay]
    next_cursor: str | None

class EarnedMonth(TypedDict):
    """A month, such as 2026-01."""

    month: str
    sums: list[EarnedSum]

class EarnedPeriod(TypedDict):
    """The period under way at one client; `pay_day` is the earliest day on which it can be paid out."""

    organisation: NamedOut
    start: Day
    end: Day
    hold_days: int
    pay_day: Day
    sums: list[EarnedSum]

class EarnedRow(TypedDict):
    """What a day is made of: time, a bonus, an adjustment, or what is not credited or withheld, with the reason."""

    kind: str
    day: Day
    at: Instant
    ended_at: Instant | None
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

class EarnedSum(TypedDict):
    """What was earned in one currency; `stated_minor` is how much of it is on statements."""

    currency: str
    seconds: int
    time_minor: int
    bonus_minor: int
    adjustment_minor: int
    total_minor: int
    stated_minor: int

class EarningsOut(TypedDict):
    """Today, the periods under way, and a year by month; every sum opens to its days at /earnings/days."""

    local_date: Day
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

class ExchangeOut(TypedDict):
    """The net in the payee's currency, with the rate and where it comes from."""

    currency: str
    net_minor: int
    rate: str
    source: str
    at: Instant
    spread_basis_points: NotRequired[int]
    kept_minor: NotRequired[int]

class ExchangeRateIn(TypedDict):
    """Units of `bought` for one unit of `sold`, as `source` quoted it; `spread_basis_points` of what is bought are
    kept.
    """

    organisation: int
    sold: str
    bought: str
    rate: float | str
    spread_basis_points: NotRequired[int]
    source: str
    quoted_at: NotRequired[Instant | None]

class ExchangeRateList(TypedDict):
    """Rates, newest first; of each pair the one quoted last counts, for seven days."""

    items: list[ExchangeRateOut]
    next_cursor: str | None

class ExchangeRateOut(TypedDict):
    """A rate as it was entered."""

    id: int
    sold: str
    bought: str
    rate: str
    spread_basis_points: int
    source: str
    quoted_at: Instant
    entered_by: NamedOut
    entered_at: Instant

class LineRuleOut(TypedDict):
    """The rule of a bonus, or of what is withheld."""

    id: int
    name: str
    code: NotRequired[str | None]
    version: NotRequired[int | None]
    kind: NotRequired[str | None]
    basis_points: NotRequired[int | None]

class LineShareOut(TypedDict):
    """How much of what is withheld falls on a line."""

    line: int
    amount_minor: int

class NetworkRunIn(TypedDict):
    """The local dates to pay for; without dates each client's last whole week or month, as it pays."""

    period_start: NotRequired[Day | None]
    period_end: NotRequired[Day | None]

class NetworkRunOut(TypedDict):
    """One run for each client, and the clients for whom there is nothing to pay."""

    items: list[PayRunOut]
    nothing_to_pay: list[NamedOut]

class NotCredited(TypedDict):
    """Observed time that is not credited, for one reason."""

    reason: str
    seconds: int

class PayAfterAllIn(TypedDict):
    """Why it is paid after all; the payee reads it."""

    reason: NotRequired[str]

class PayRunDetail(TypedDict):
    """A run before one approves it; `needs_another` is whether who prepared it may not approve it."""

    id: int
    project: NamedOut | None
    period_start: Day
    period_end: Day
    state: str
    simulated: bool
    prepared_by: NamedOut
    prepared_at: Instant
    approved_by: NamedOut | None
    approved_at: Instant | None
    shares: list[ShareOut]
    totals: list[PayTotalOut]
    warnings: list[PayWarningOut]
    needs_another: bool
    may_approve: bool

class PayRunIn(TypedDict):
    """The local dates to pay for, both included; without dates the last whole week or month, as the client pays."""

    project: NotRequired[int | None]
    organisation: NotRequired[int | None]
    period_start: NotRequired[Day | None]
    period_end: NotRequired[Day | None]

class PayRunList(TypedDict):
    """Pay runs, newest first."""

    items: list[PayRunOut]
    next_cursor: str | None

class PayRunOut(TypedDict):
    """A pay run; `shares` is what it pays, or paid, to whom: the 500 largest. No project means all of a client's."""

    id: int
    project: NamedOut | None
    period_start: Day
    period_end: Day
    state: str
    simulated: bool
    prepared_by: NamedOut
    prepared_at: Instant
    approved_by: NamedOut | None
    approved_at: Instant | None
    shares: list[ShareOut]
    totals: list[PayTotalOut]

class PayTermsIn(TypedDict):
    """How an organisation pays from now on; without a payer that one stays."""

    organisation: int
    cadence: Literal["weekly", "monthly"]
    hold_days: int
    one_approves_up_to_minor: int
    currency: str
    payer: NotRequired[PayerIn | None]

class PayTermsOut(TypedDict):
    """How an organisation pays."""

    organisation: int
    cadence: str
    hold_days: int
    one_approves_up_to: MoneyOut
    payer: PayerOut

class PayTotalOut(TypedDict):
    """What a run pays in one currency, to how many people."""

    people: int
    seconds: int
    time: MoneyOut
    bonus: MoneyOut
    adjustment: MoneyOut
    gross: MoneyOut
