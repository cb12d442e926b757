"""What the API takes and says of payouts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Minor, Strict
from preceptor.ledger.schemas import AmountOut

Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Text = Annotated[str, Field(max_length=140)]


class AccountIn(Strict):
    """An account at a bank: an IBAN, or a number with the country of the account and the BIC."""

    currency: Currency
    latin_name: Text
    account_number: Annotated[str, Field(min_length=1, max_length=60)]
    account_country: Annotated[str, Field(max_length=2)] = ""
    bic: Annotated[str, Field(max_length=14)] = ""
    street: Text = ""
    building: Text = ""
    postcode: Text = ""
    town: Text
    country: Annotated[str, Field(min_length=2, max_length=2)]


class DestinationIn(AccountIn):
    """Where one's pay in one currency goes; `legal_name` as in one's papers, in any script."""

    legal_name: Annotated[str, Field(min_length=1, max_length=200)]


class PayingAccountIn(AccountIn):
    """From where an organisation pays a currency; `four_eyes_above_minor` 0 asks a second person for every payout."""

    organisation_id: int
    service_level: Literal["", "SEPA", "NURG", "URGP", "SDVA"] = ""
    four_eyes_above_minor: Annotated[Minor, Field(ge=0, lt=2**53)] = 0


class BankAccountOut(Schema):
    """An account as it is shown: the number itself is never given out."""

    currency: str
    latin_name: str
    masked: str
    is_iban: bool
    bic: str
    street: str
    building: str
    postcode: str
    town: str
    country: str
    entered_at: datetime


class DestinationOut(BankAccountOut):
    """`held_until`: nothing is sent there before; `needs_review`: finance looks at it first."""

    legal_name: str
    held_until: datetime | None
    needs_review: bool
    reviewed_at: datetime | None


class DestinationList(Schema):
    """One for each currency."""

    items: list[DestinationOut]
    next_cursor: str | None = None


class PayingAccountOut(BankAccountOut):
    """From where an organisation pays."""

    organisation_id: int
    service_level: str
    four_eyes_above_minor: int


class PayingAccountList(Schema):
    """One for each organisation and currency."""

    items: list[PayingAccountOut]
    next_cursor: str | None = None


class PersonOut(Schema):
    """A person by name."""

    id: int
    name: str


class AvailableOut(Schema):
    """What one person could be paid now, and what stands in the way."""

    organisation_id: int
    person: PersonOut
    amount: AmountOut
    stays: AmountOut
    simulated: bool
    destination: DestinationOut | None


class AvailableList(Schema):
    """Balances with something to pay."""

    items: list[AvailableOut]
    next_cursor: str | None = None


class PrepareIn(Strict):
    """Whom to pay: without `people` everybody with something available, without `currency` all currencies."""

    organisation_id: int
    people: Annotated[list[int], Field(max_length=5000)] | None = None
    currency: Currency | None = None


class PayoutEntryOut(Schema):
    """What a payout settles: a transfer by its kind and reference (such as a statement's number), or a remainder."""

    kind: str
    reference: str
    amount: AmountOut
    live: bool


class SendingOut(Schema):
    """One sending."""

    batch_id: int
    end_to_end_id: str
    uetr: UUID
    state: str
    sent_at: datetime
    outcome_at: datetime | None
    reason: str


class PayoutOut(Schema):
    """Money for one person; `masked` is where it goes, once that is pinned."""

    id: int
    organisation_id: int
    person: PersonOut
    amount: AmountOut
    stays: AmountOut
    state: str
    simulated: bool
    prepared_by: PersonOut
    prepared_at: datetime
    approved_by: PersonOut | None
    approved_at: datetime | None
    masked: str
    destination_on_hold_until: datetime | None
    destination_needs_review: bool
    ended_at: datetime | None
    reason: str
    may_approve: bool


class PayoutList(Schema):
    """Newest first."""

    items: list[PayoutOut]
    next_cursor: str | None


class PayoutDetail(PayoutOut):
    """A payout with what it settles and how it was sent."""

    entries: list[PayoutEntryOut]
    attempts: list[SendingOut]


class LeftOut(Schema):
    """Who was left out, and the code of the reason."""

    person: PersonOut
    currency: str
    code: str


class PreparedOut(Schema):
    """What was prepared, and who was left out."""

    items: list[PayoutOut]
    left_out: list[LeftOut]


class ReasonIn(Strict):
    """Why."""

    reason: Annotated[str, Field(min_length=1, max_length=300)]


class OutcomeIn(ReasonIn):
    """What became of a payout, by somebody who has seen it on paper."""

    outcome: Literal["settled", "returned"]


class BatchIn(Strict):
    """Which approved payouts leave in one file: without `payouts` all of that currency."""

    organisation_id: int
    currency: Currency
    provider: Literal["pain001", "csv"] = "pain001"
    execution_date: date
    simulated: bool = False
    payouts: Annotated[list[int], Field(min_length=1, max_length=5000)] | None = None


class WithdrawalOut(Schema):
    """That a file never reached the bank: who asked, why, and who confirmed it."""

    reason: str
    state: str
    asked_by: PersonOut
    asked_at: datetime
    decided_by: PersonOut | None
    decided_at: datetime | None


class BatchOut(Schema):
    """A file that left the house; `file` gives its bytes, but not of one that is or was withdrawn."""

    id: int
    organisation_id: int
    provider: str
    message_id: str
    currency: str
    payments: int
    control_sum: AmountOut
    execution_date: date
    simulated: bool
    file_sha256: str
    sent_by: PersonOut
    sent_at: datetime
    in_transit: int
    file: str
    withdrawal: WithdrawalOut | None


class BatchList(Schema):
    """Newest first."""

    items: list[BatchOut]
    next_cursor: str | None


class BankReportIn(Strict):
    """A camt.053 or camt.054 file, `content` in base64."""

    organisation_id: int
    name: Annotated[str, Field(min_length=1, max_length=120)]
    content: Annotated[str, Field(max_length=12_000_000)]


class OutcomesIn(BankReportIn):
    """A table of outcomes as CSV, `content` in base64: reference, outcome (settled, returned, cancelled), reason, date."""

    dry_run: bool = True


class OutcomeFaultOut(Schema):
    """What is wrong in one place of the table."""

    line: int
    column: str
    reason: str


class BankReportLineOut(Schema):
    """What one movement said and did."""

    number: int
    end_to_end_id: str
    amount: AmountOut
    effect: str
    reason: str
    payout_id: int | None


class BankReportOut(Schema):
    """A report that was read: how many movements did what, and those that a person has to look at."""

    id: int
    organisation_id: int
    name: str
    kind: str
    read_at: datetime
    read_by: PersonOut
    not_booked: int
    effects: dict[str, int]
    to_look_at: list[BankReportLineOut]


class OutcomesOut(Schema):
    """What the table did, or would do: lines by effect, and what is wrong with the others."""

    dry_run: bool
    lines: int
    effects: dict[str, int]
    faults: list[OutcomeFaultOut]
    report: BankReportOut | None


class BankReportList(Schema):
    """Newest first."""

    items: list[BankReportOut]
    next_cursor: str | None
