"""What the API says of bonuses, adjustments, withholding and the terms of pay."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import AwareDatetime, Field

from preceptor.kit.bodies import Minor
from preceptor.payroll.schemas import NamedOut, PayerOut
from preceptor.projects.schemas import MoneyOut

Kind = Literal[
    "accepted_unit", "broken_model", "quality_tier", "milestone", "streak", "referral", "onboarding", "assessment"
]


class BonusRuleIn(Schema):
    """The next version of a bonus rule; in force at once where no instant is given, for work claimed from then on."""

    code: str = Field(min_length=1, max_length=60, pattern="^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str = Field(min_length=1, max_length=120)
    kind: Kind
    amount_minor: Minor = Field(ge=1, le=10**12)
    currency: str = Field(min_length=3, max_length=3)
    terms: dict[str, Any] = {}
    active: bool = True
    in_force_from: AwareDatetime | None = None


class BonusRuleOut(Schema):
    """One version of a bonus rule; `amount` is for one award."""

    id: int
    code: str
    version: int
    name: str
    kind: str
    terms: dict[str, Any]
    amount: MoneyOut
    active: bool
    in_force_from: datetime


class BonusRuleList(Schema):
    """Every version, newest first."""

    items: list[BonusRuleOut]
    next_cursor: str | None = None


class WithholdingOut(Schema):
    """That an award is not paid for now, with the reason, and what the payee and a second person said."""

    id: int
    award_id: int
    state: str
    reason: str
    withheld_by: NamedOut
    withheld_at: datetime
    appeal: str
    appealed_at: datetime | None
    decision: str
    decided_by: NamedOut | None
    decided_at: datetime | None


class AwardRuleOut(Schema):
    """The rule that an award follows from."""

    name: str
    kind: str
    version: int


class AwardOut(Schema):
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
    earned_at: datetime
    local_date: date
    simulated: bool
    withholding: WithholdingOut | None
    statement: int | None


class AwardList(Schema):
    """Awards, newest first."""

    items: list[AwardOut]
    next_cursor: str | None


class AwardIn(Schema):
    """An onboarding or an assessment that was done: once for one `reference`, with `seconds` where paid by time."""

    project: int
    code: str = Field(min_length=1, max_length=60)
    person: int
    reference: str = Field(min_length=1, max_length=60)
    note: str = Field(min_length=1, max_length=1000)
    seconds: int | None = Field(default=None, ge=1, le=86_400)


class WithholdingReasonIn(Schema):
    """Why; the payee reads it."""

    reason: str = Field(min_length=1, max_length=1000)


class PayAfterAllIn(Schema):
    """Why it is paid after all; the payee reads it."""

    reason: str = Field(default="", max_length=1000)


class AppealIn(Schema):
    """The payee's word."""

    text: str = Field(min_length=1, max_length=4000)


class AdjustmentIn(Schema):
    """An amount to pay, or below zero to take back from the `line` of a statement; somebody else approves it."""

    project: int
    person: int
    amount_minor: Minor = Field(ge=-(10**12), le=10**12)
    currency: str = Field(min_length=3, max_length=3)
    reason: str = Field(min_length=1, max_length=1000)
    statement: int | None = None
    line: int | None = None


class AdjustedLineOut(Schema):
    """The line that an adjustment corrects."""

    id: int
    statement_id: int
    statement: str
    number: int


class AdjustmentOut(Schema):
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
    proposed_at: datetime
    decided_by: NamedOut | None
    decided_at: datetime | None


class AdjustmentList(Schema):
    """Adjustments, newest first."""

    items: list[AdjustmentOut]
    next_cursor: str | None


class PayerIn(Schema):
    """Who owes the statements, as the law wants it on an invoice; an empty name is the organisation's own."""

    name: str = Field(default="", max_length=200)
    address: str = Field(default="", max_length=400)
    tax_id: str = Field(default="", max_length=40)


class PayTermsIn(Schema):
    """How an organisation pays from now on; without a payer that one stays."""

    organisation: int
    cadence: Literal["weekly", "monthly"]
    hold_days: int = Field(ge=0, le=365)
    one_approves_up_to_minor: Minor = Field(ge=0, le=10**15)
    currency: str = Field(min_length=3, max_length=3)
    payer: PayerIn | None = None


class PayTermsOut(Schema):
    """How an organisation pays."""

    organisation: int
    cadence: str
    hold_days: int
    one_approves_up_to: MoneyOut
    payer: PayerOut


class WithholdingRuleIn(Schema):
    """So many ten-thousandths of the gross of everybody's statements, or of one person's; zero ends it.

    With the reason: a tax, an order of a court or an authority, or what the person agreed to; of everybody only a tax.
    """

    organisation: int
    name: str = Field(min_length=1, max_length=120)
    basis_points: int = Field(ge=0, le=10_000)
    reason: str = Field(min_length=1, max_length=1000)
    ground: Literal["tax", "order", "agreed"] = "tax"
    person: int | None = None


class WithholdingRuleOut(Schema):
    """A rule of withholding: who proposed and approved it and why, and what whom it names and a third person said."""

    id: int
    organisation: NamedOut
    name: str
    basis_points: int
    person: NamedOut | None
    ground: str
    reason: str
    state: str
    in_force_from: datetime
    set_by: NamedOut
    set_at: datetime
    approved_by: NamedOut | None
    approved_at: datetime | None
    appeal: str
    appealed_at: datetime | None
    decision: str
    decided_by: NamedOut | None
    decided_at: datetime | None


class WithholdingRuleList(Schema):
    """Rules of withholding, newest first; of each name the last one in force counts."""

    items: list[WithholdingRuleOut]
    next_cursor: str | None
