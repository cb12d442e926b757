"""What the API takes and says of clients' money. An amount is minor units of a currency."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Minor, Strict
from preceptor.payroll.schemas import NamedOut
from preceptor.projects.schemas import MoneyOut

AboveZero = Field(ge=1, le=2**63 - 1)
Currency = Field(min_length=3, max_length=3)


class TermsIn(Strict):
    """How a client pays; shares in basis points (hundredths of a per cent)."""

    organisation: int
    mode: Literal["prefund", "invoice"]
    currency: str = Currency
    fee_basis_points: int = Field(ge=0, le=10_000)
    payment_days: int = Field(ge=0, le=365)
    legal_name: str = Field(min_length=1, max_length=200)
    address: str = Field(default="", max_length=2_000)
    tax_label: str = Field(default="", max_length=60)
    tax_basis_points: int = Field(default=0, ge=0, le=10_000)
    tax_number: str = Field(default="", max_length=60)
    seller: str = Field(default="", max_length=2_000)
    four_eyes_above_minor: Minor = Field(default=0, ge=0, le=2**63 - 1)


class TermsOut(Schema):
    """A client's terms."""

    mode: str
    currency: str
    fee_basis_points: int
    payment_days: int
    legal_name: str
    address: str
    tax_label: str
    tax_basis_points: int
    tax_number: str
    seller: str
    four_eyes_above_minor: int
    set_at: datetime


class BudgetOut(Schema):
    """How a project stands; `committed` is stated, credited and reserved together, and `level` 80 or 100 once reached.

    Without a budget `limit`, `left`, `level` and `used_up_on` are null.
    """

    project: NamedOut
    limit: MoneyOut | None
    stated: MoneyOut
    credited: MoneyOut
    reserved: MoneyOut
    committed: MoneyOut
    left: MoneyOut | None
    a_day: MoneyOut
    used_up_on: date | None
    level: int | None
    used_up: bool
    simulated: bool


class BudgetWarningOut(Schema):
    """That a budget had reached 80 or 100 %."""

    project: NamedOut
    level: int
    committed: MoneyOut
    at: datetime


class ClientOut(Schema):
    """A client's money: terms, what is paid in ahead, what is owed, and the budgets of its projects."""

    organisation: NamedOut
    terms: TermsOut | None
    prefund: MoneyOut | None
    owed: MoneyOut | None
    budgets: list[BudgetOut]
    warnings: list[BudgetWarningOut]


class ClientList(Schema):
    """The clients whose billing one may see."""

    items: list[ClientOut]
    next_cursor: str | None = None


class StatedPartOut(Schema):
    """A statement and the part of it that is the project's."""

    id: int
    number: str
    person: NamedOut
    issued_at: datetime
    amount: MoneyOut


class CreditedPartOut(Schema):
    """Whose credited time waits for a statement."""

    person: NamedOut
    amount: MoneyOut


class ReservedPartOut(Schema):
    """A claim in hand, and the most that it can cost."""

    person: NamedOut
    unit: int
    expires_at: datetime
    hourly: MoneyOut


class BudgetDetail(BudgetOut):
    """A budget with what its figures are made of."""

    statements: list[StatedPartOut]
    credited_by: list[CreditedPartOut]
    claims: list[ReservedPartOut]


class BudgetIn(Strict):
    """What a project may cost without our fee, in its currency; zero is no limit."""

    limit_minor: Minor = Field(ge=0, le=2**63 - 1)
    currency: str = Currency


class ReceiptIn(Strict):
    """Money that came from a client: for `invoice`, or paid in ahead where there is none."""

    organisation: int
    invoice: int | None = None
    amount_minor: Minor = AboveZero
    currency: str = Currency
    bank_reference: str = Field(min_length=1, max_length=200)
    received_on: date
    note: str = Field(default="", max_length=200)


class ReceiptOut(Schema):
    """Money that came; `recorded` waits for a second person, `booked` is in the books."""

    id: int
    organisation: NamedOut
    kind: str
    state: str
    invoice: NamedOut | None
    amount: MoneyOut
    bank_reference: str
    received_on: date
    note: str
    simulated: bool
    recorded_by: NamedOut
    recorded_at: datetime
    decided_by: NamedOut | None
    decided_at: datetime | None


class ReceiptList(Schema):
    """Receipts, newest first."""

    items: list[ReceiptOut]
    next_cursor: str | None


class InvoiceIn(Strict):
    """The client and the days, both included, in which the periods of its statements ended."""

    organisation: int
    period_start: date
    period_end: date


class CreditIn(Strict):
    """Why an invoice is taken back."""

    reason: str = Field(min_length=1, max_length=300)


class InvoiceOut(Schema):
    """An invoice or a credit note; `pdf` and `csv` are its files, `state` is issued, overdue, paid or credited."""

    id: int
    organisation: NamedOut
    kind: str
    number: str
    state: str
    credits: NamedOut | None
    credit_note: NamedOut | None
    period_start: date
    period_end: date
    total: MoneyOut
    due: MoneyOut
    received: MoneyOut
    due_on: date
    issued_at: datetime
    simulated: bool
    pdf: str
    csv: str


class InvoiceList(Schema):
    """Documents, newest first."""

    items: list[InvoiceOut]
    next_cursor: str | None


class InvoiceLineOut(Schema):
    """A statement on a document."""

    number: int
    statement: int
    statement_number: str
    project: str
    person: str
    seconds: int
    gross: MoneyOut
    prefunded: MoneyOut


class InvoiceDetail(InvoiceOut):
    """A whole document; `discrepancies` is what does not follow from the evidence (nothing, when all is well)."""

    reason: str
    statements: MoneyOut
    fee: MoneyOut
    fee_basis_points: int
    tax: MoneyOut
    tax_basis_points: int
    tax_label: str
    prefunded: MoneyOut
    lines: list[InvoiceLineOut]
    record_sha256: str
    discrepancies: list[str]
