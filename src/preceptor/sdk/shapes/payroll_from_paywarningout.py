"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.payroll import CorrectedOut, ExchangeOut, LineRuleOut, LineShareOut
    from preceptor.sdk.shapes.several import MoneyOut, NamedOut

class PayWarningOut(TypedDict):
    """What to look at before one approves; `unusual_hours` is a reason to look, never to pay less."""

    code: str
    person: NamedOut
    seconds: NotRequired[int | None]
    usual_seconds: NotRequired[int | None]
    currency: NotRequired[str | None]
    until: NotRequired[Day | None]

class PayeeDetailsIn(TypedDict):
    """What one says of one's own pay; without `tax_id` the number stays, an empty one takes it away."""

    country: NotRequired[str]
    tax_id: NotRequired[str | None]
    form: NotRequired[Literal["", "w-8ben", "w-9", "8233"]]
    form_edition: NotRequired[str]
    signed_name: NotRequired[str]
    treaty_article: NotRequired[str]
    treaty_basis_points: NotRequired[int | None]
    of_the_states: NotRequired[bool]
    work_country: NotRequired[str]
    sign_again: NotRequired[bool]
    paid_in: NotRequired[str]

class PayeeDetailsOut(TypedDict):
    """What one said of one's own pay, with the tax number as statements show it; `paid_in` counts from
    `counts_from`.
    """

    country: str
    tax_id_shown: str
    form: str
    form_edition: str
    signed_name: str
    signed_at: Instant | None
    form_expires_on: Day | None
    treaty_article: str
    treaty_basis_points: int | None
    of_the_states: bool
    work_country: str
    paid_in: str
    counts_from: Instant | None

class PayerIn(TypedDict):
    """Who owes the statements, as the law wants it on an invoice; an empty name is the organisation's own."""

    name: NotRequired[str]
    address: NotRequired[str]
    tax_id: NotRequired[str]

class PayerOut(TypedDict):
    """Who owes a statement, as the law wants it on an invoice; what is not known is empty."""

    name: str
    address: str
    tax_id: str

class ReferralDue(TypedDict):
    """One rule that pays for it: how much of its work is there, and since when it is earned."""

    project: int
    project_name: str
    rule: str
    units_needed: int
    units_accepted: int
    amount_minor: int
    currency: str
    earned_at: Instant | None

class ReferralIn(TypedDict):
    """Who brought the person of the offer: somebody who has or had a place at the client."""

    referrer: int

class ReferralList(TypedDict):
    """Referrals, newest first."""

    items: list[ReferralOut]
    next_cursor: str | None

class ReferralMade(TypedDict):
    """That it was noted."""

    id: int

class ReferralOut(TypedDict):
    """That somebody brought somebody, what became of the offer, and what is due for it."""

    id: int
    person: int
    person_name: str
    referrer: int
    referrer_name: str
    simulated: bool
    at: Instant
    offer: int | None
    offer_state: str | None
    due: list[ReferralDue]

class ShareOut(TypedDict):
    """What one person gets from a run in one currency."""

    person: NamedOut
    seconds: int
    time: MoneyOut
    bonus: MoneyOut
    adjustment: MoneyOut
    gross: MoneyOut

class SignedFormOut(TypedDict):
    """A tax form as it was signed."""

    type: str
    edition: str
    signed_at: Instant
    expires_on: Day | None
    treaty_article: str
    treaty_basis_points: int | None

class StatedAdjustmentOut(TypedDict):
    """The adjustment that a line pays or takes, and who answers for it."""

    id: int
    reason: str
    proposed_by: str
    approved_by: str
    approved_at: Instant
    refers_to: CorrectedOut | None
    simulated: bool

class StatedAwardOut(TypedDict):
    """An award that a line pays, with the evidence that it follows from."""

    award: int
    subject: str
    unit: int | None
    earned_at: Instant
    local_date: Day
    amount_minor: int
    evidence: dict[str, Any]
    simulated: bool

class StatedEntryOut(TypedDict):
    """A time entry that a line pays, and the unit that was worked on."""

    entry: int
    unit: int | None
    stage: str | None
    started_at: Instant
    ended_at: Instant
    time_zone: str
    seconds: int
    simulated: bool

class StatedTaxOut(TypedDict):
    """What a statement says of its payee's tax form and of where the work was done."""

    form: SignedFormOut | None
    work_country: str

class StatementDetail(TypedDict):
    """A whole statement; `discrepancies` is what does not follow from the evidence (nothing, when all is well)."""

    id: int
    number: str
    person: NamedOut
    project: NamedOut | None
    pay_run: int
    period_start: Day
    period_end: Day
    gross: MoneyOut
    withheld: MoneyOut
    net: MoneyOut
    seconds: int
    time_zone: str
    simulated: bool
    issued_at: Instant
    html: str
    legal_name: str
    rounding: str
    lines: list[StatementLineOut]
    year_to_date: YearToDateOut
    payment_reference: str
    available_at: Instant
    exchange: ExchangeOut | None
    payer: PayerOut
    tax_id: str
    tax: StatedTaxOut | None
    record_sha256: str
    discrepancies: list[str]

class StatementLineOut(TypedDict):
    """Time of one local date at one rate (rounded once, half to even), a bonus rule, an adjustment, or what is
    withheld.
    """

    number: int
    kind: NotRequired[str]
    project: NotRequired[NamedOut | None]
    local_date: NotRequired[Day | None]
    hourly_minor: NotRequired[int | None]
    seconds: NotRequired[int]
    amount_minor: int
    entries: NotRequired[list[StatedEntryOut]]
    rule: NotRequired[LineRuleOut | None]
    awards: NotRequired[list[StatedAwardOut]]
    adjustment: NotRequired[StatedAdjustmentOut | None]
    shares: NotRequired[list[LineShareOut]]

class StatementLink(TypedDict):
    """The statement that pays it."""

    id: int
    number: str

class StatementList(TypedDict):
    """Statements, newest first."""

    items: list[StatementOut]
    next_cursor: str | None

class StatementOut(TypedDict):
    """A statement in a list; `html` is the page of it. No project means all of a client's."""

    id: int
    number: str
    person: NamedOut
    project: NamedOut | None
    pay_run: int
    period_start: Day
    period_end: Day
    gross: MoneyOut
    withheld: MoneyOut
    net: MoneyOut
    seconds: int
    time_zone: str
    simulated: bool
    issued_at: Instant
    html: str

class TaxFormList(TypedDict):
    """Those whom an organisation pays or may pay, with what they said last."""

    items: list[TaxFormOut]
    next_cursor: str | None

class TaxFormOut(TypedDict):
    """What somebody said of their tax and of their own pay."""

    country: str
    tax_id_shown: str
    form: str
    form_edition: str
    signed_name: str
    signed_at: Instant | None
    form_expires_on: Day | None
    treaty_article: str
    treaty_basis_points: int | None
    of_the_states: bool
    work_country: str
    paid_in: str
    counts_from: Instant | None
    person: NamedOut

class WithholdingOut(TypedDict):
    """That an award is not paid for now, with the reason, and what the payee and a second person said."""

    id: int
    award_id: int
    state: str
    reason: str
    withheld_by: NamedOut
    withheld_at: Instant
    appeal: str
    appealed_at: Instant | None
    decision: str
    decided_by: NamedOut | None
    decided_at: Instant | None

class WithholdingReasonIn(TypedDict):
    """Why; the payee reads it."""

    reason: str

class WithholdingRuleIn(TypedDict):
    """So many ten-thousandths of the gross of everybody's statements, or of one person's; zero ends it."""

    organisation: int
    name: str
    basis_points: int
    reason: str
    ground: NotRequired[Literal["tax", "order", "agreed"]]
    person: NotRequired[int | None]

class WithholdingRuleList(TypedDict):
    """Rules of withholding, newest first; of each name the last one in force counts."""

    items: list[WithholdingRuleOut]
    next_cursor: str | None

class WithholdingRuleOut(TypedDict):
    """A rule of withholding: who proposed and approved it and why, and what whom it names and a third person said."""

    id: int
    organisation: NamedOut
    name: str
    basis_points: int
    person: NamedOut | None
    ground: str
    reason: str
    state: str
    in_force_from: Instant
    set_by: NamedOut
    set_at: Instant
    approved_by: NamedOut | None
    approved_at: Instant | None
    appeal: str
    appealed_at: Instant | None
    decision: str
    decided_by: NamedOut | None
    decided_at: Instant | None

class YearToDateOut(TypedDict):
    """What was stated in the calendar year, this statement included."""

    year: int
    statements: int
    seconds: int
    gross_minor: int
    withheld_minor: NotRequired[int]
    net_minor: NotRequired[int | None]
