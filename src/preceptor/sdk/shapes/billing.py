"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import MoneyOut, NamedOut

class BudgetDetail(TypedDict):
    """A budget with what its figures are made of."""

    project: NamedOut
    limit: MoneyOut | None
    stated: MoneyOut
    credited: MoneyOut
    reserved: MoneyOut
    committed: MoneyOut
    left: MoneyOut | None
    a_day: MoneyOut
    used_up_on: Day | None
    level: int | None
    used_up: bool
    simulated: bool
    statements: list[StatedPartOut]
    credited_by: list[CreditedPartOut]
    claims: list[ReservedPartOut]

class BudgetIn(TypedDict):
    """What a project may cost without our fee, in its currency; zero is no limit."""

    limit_minor: int
    currency: str

class BudgetOut(TypedDict):
    """How a project stands; `committed` is stated, credited and reserved together, and `level` 80 or 100 once
    reached.
    """

    project: NamedOut
    limit: MoneyOut | None
    stated: MoneyOut
    credited: MoneyOut
    reserved: MoneyOut
    committed: MoneyOut
    left: MoneyOut | None
    a_day: MoneyOut
    used_up_on: Day | None
    level: int | None
    used_up: bool
    simulated: bool

class BudgetWarningOut(TypedDict):
    """That a budget had reached 80 or 100 %."""

    project: NamedOut
    level: int
    committed: MoneyOut
    at: Instant

class ClientList(TypedDict):
    """The clients whose billing one may see."""

    items: list[ClientOut]
    next_cursor: NotRequired[str | None]

class ClientOut(TypedDict):
    """A client's money: terms, what is paid in ahead, what is owed, and the budgets of its projects."""

    organisation: NamedOut
    terms: TermsOut | None
    prefund: MoneyOut | None
    owed: MoneyOut | None
    budgets: list[BudgetOut]
    warnings: list[BudgetWarningOut]

class CreditIn(TypedDict):
    """Why an invoice is taken back."""

    reason: str

class CreditedPartOut(TypedDict):
    """Whose credited time waits for a statement."""

    person: NamedOut
    amount: MoneyOut

class InvoiceDetail(TypedDict):
    """A whole document; `discrepancies` is what does not follow from the evidence (nothing, when all is well)."""

    id: int
    organisation: NamedOut
    kind: str
    number: str
    state: str
    credits: NamedOut | None
    credit_note: NamedOut | None
    period_start: Day
    period_end: Day
    total: MoneyOut
    due: MoneyOut
    received: MoneyOut
    due_on: Day
    issued_at: Instant
    simulated: bool
    pdf: str
    csv: str
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

class InvoiceIn(TypedDict):
    """The client and the days, both included, in which the periods of its statements ended."""

    organisation: int
    period_start: Day
    period_end: Day

class InvoiceLineOut(TypedDict):
    """A statement on a document."""

    number: int
    statement: int
    statement_number: str
    project: str
    person: str
    seconds: int
    gross: MoneyOut
    prefunded: MoneyOut

class InvoiceList(TypedDict):
    """Documents, newest first."""

    items: list[InvoiceOut]
    next_cursor: str | None

class InvoiceOut(TypedDict):
    """An invoice or a credit note; `pdf` and `csv` are its files, `state` is issued, overdue, paid or credited."""

    id: int
    organisation: NamedOut
    kind: str
    number: str
    state: str
    credits: NamedOut | None
    credit_note: NamedOut | None
    period_start: Day
    period_end: Day
    total: MoneyOut
    due: MoneyOut
    received: MoneyOut
    due_on: Day
    issued_at: Instant
    simulated: bool
    pdf: str
    csv: str

class ReceiptIn(TypedDict):
    """Money that came from a client: for `invoice`, or paid in ahead where there is none."""

    organisation: int
    invoice: NotRequired[int | None]
    amount_minor: int
    currency: str
    bank_reference: str
    received_on: Day
    note: NotRequired[str]

class ReceiptList(TypedDict):
    """Receipts, newest first."""

    items: list[ReceiptOut]
    next_cursor: str | None

class ReceiptOut(TypedDict):
    """Money that came; `recorded` waits for a second person, `booked` is in the books."""

    id: int
    organisation: NamedOut
    kind: str
    state: str
    invoice: NamedOut | None
    amount: MoneyOut
    bank_reference: str
    received_on: Day
    note: str
    simulated: bool
    recorded_by: NamedOut
    recorded_at: Instant
    decided_by: NamedOut | None
    decided_at: Instant | None

class ReservedPartOut(TypedDict):
    """A claim in hand, and the most that it can cost."""

    person: NamedOut
    unit: int
    expires_at: Instant
    hourly: MoneyOut

class StatedPartOut(TypedDict):
    """A statement and the part of it that is the project's."""

    id: int
    number: str
    person: NamedOut
    issued_at: Instant
    amount: MoneyOut

class TermsIn(TypedDict):
    """How a client pays; shares in basis points (hundredths of a per cent)."""

    organisation: int
    mode: Literal["prefund", "invoice"]
    currency: str
    fee_basis_points: int
    payment_days: int
    legal_name: str
    address: NotRequired[str]
    tax_label: NotRequired[str]
    tax_basis_points: NotRequired[int]
    tax_number: NotRequired[str]
    seller: NotRequired[str]
    four_eyes_above_minor: NotRequired[int]

class TermsOut(TypedDict):
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
    set_at: Instant
