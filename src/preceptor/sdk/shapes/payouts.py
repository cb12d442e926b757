"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypeAlias, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import AmountOut

class AvailableList(TypedDict):
    """Balances with something to pay."""

    items: list[AvailableOut]
    next_cursor: NotRequired[str | None]

class AvailableOut(TypedDict):
    """What one person could be paid now, and what stands in the way."""

    organisation_id: int
    person: PersonOut
    amount: AmountOut
    stays: AmountOut
    simulated: bool
    destination: DestinationOut | None

class BankReportIn(TypedDict):
    """A camt.053 or camt.054 file, `content` in base64."""

    organisation_id: int
    name: str
    content: str

class BankReportLineOut(TypedDict):
    """What one movement said and did."""

    number: int
    end_to_end_id: str
    amount: AmountOut
    effect: str
    reason: str
    payout_id: int | None

class BankReportList(TypedDict):
    """Newest first."""

    items: list[BankReportOut]
    next_cursor: str | None

class BankReportOut(TypedDict):
    """A report that was read: how many movements did what, and those that a person has to look at."""

    id: int
    organisation_id: int
    name: str
    kind: str
    read_at: Instant
    read_by: PersonOut
    not_booked: int
    effects: dict[str, int]
    to_look_at: list[BankReportLineOut]

class BatchIn(TypedDict):
    """Which approved payouts leave in one file: without `payouts` all of that currency."""

    organisation_id: int
    currency: str
    provider: NotRequired[Literal["pain001", "csv"]]
    execution_date: Day
    simulated: NotRequired[bool]
    payouts: NotRequired[list[int] | None]

class BatchList(TypedDict):
    """Newest first."""

    items: list[BatchOut]
    next_cursor: str | None

class BatchOut(TypedDict):
    """A file that left the house; `file` gives its bytes, but not of one that is or was withdrawn."""

    id: int
    organisation_id: int
    provider: str
    message_id: str
    currency: str
    payments: int
    control_sum: AmountOut
    execution_date: Day
    simulated: bool
    file_sha256: str
    sent_by: PersonOut
    sent_at: Instant
    in_transit: int
    file: str
    withdrawal: WithdrawalOut | None

class DestinationIn(TypedDict):
    """Where one's pay in one currency goes; `legal_name` as in one's papers, in any script."""

    currency: str
    latin_name: str
    account_number: str
    account_country: NotRequired[str]
    bic: NotRequired[str]
    street: NotRequired[str]
    building: NotRequired[str]
    postcode: NotRequired[str]
    town: str
    country: str
    legal_name: str

class DestinationList(TypedDict):
    """One for each currency."""

    items: list[DestinationOut]
    next_cursor: NotRequired[str | None]

class DestinationOut(TypedDict):
    """`held_until`: nothing is sent there before; `needs_review`: finance looks at it first."""

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
    entered_at: Instant
    legal_name: str
    held_until: Instant | None
    needs_review: bool
    reviewed_at: Instant | None

class LeftOut(TypedDict):
    """Who was left out, and the code of the reason."""

    person: PersonOut
    currency: str
    code: str

class OutcomeFaultOut(TypedDict):
    """What is wrong in one place of the table."""

    line: int
    column: str
    reason: str

class OutcomeIn(TypedDict):
    """What became of a payout, by somebody who has seen it on paper."""

    reason: str
    outcome: Literal["settled", "returned"]

class OutcomesIn(TypedDict):
    """A table of outcomes as CSV, `content` in base64: reference, outcome (settled, returned, cancelled), reason,
    date.
    """

    organisation_id: int
    name: str
    content: str
    dry_run: NotRequired[bool]

class OutcomesOut(TypedDict):
    """What the table did, or would do: lines by effect, and what is wrong with the others."""

    dry_run: bool
    lines: int
    effects: dict[str, int]
    faults: list[OutcomeFaultOut]
    report: BankReportOut | None

class PayingAccountIn(TypedDict):
    """From where an organisation pays a currency; `four_eyes_above_minor` 0 asks a second person for every payout."""

    currency: str
    latin_name: str
    account_number: str
    account_country: NotRequired[str]
    bic: NotRequired[str]
    street: NotRequired[str]
    building: NotRequired[str]
    postcode: NotRequired[str]
    town: str
    country: str
    organisation_id: int
    service_level: NotRequired[Literal["", "SEPA", "NURG", "URGP", "SDVA"]]
    four_eyes_above_minor: NotRequired[int]

class PayingAccountList(TypedDict):
    """One for each organisation and currency."""

    items: list[PayingAccountOut]
    next_cursor: NotRequired[str | None]

class PayingAccountOut(TypedDict):
    """From where an organisation pays."""

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
    entered_at: Instant
    organisation_id: int
    service_level: str
    four_eyes_above_minor: int

class PayoutDetail(TypedDict):
    """A payout with what it settles and how it was sent."""

    id: int
    organisation_id: int
    person: PersonOut
    amount: AmountOut
    stays: AmountOut
    state: str
    simulated: bool
    prepared_by: PersonOut
    prepared_at: Instant
    approved_by: PersonOut | None
    approved_at: Instant | None
    masked: str
    destination_on_hold_until: Instant | None
    destination_needs_review: bool
    ended_at: Instant | None
    reason: str
    may_approve: bool
    entries: list[PayoutEntryOut]
    attempts: list[SendingOut]

class PayoutEntryOut(TypedDict):
    """What a payout settles: a transfer by its kind and reference (such as a statement's number), or a remainder."""

    kind: str
    reference: str
    amount: AmountOut
    live: bool

class PayoutList(TypedDict):
    """Newest first."""

    items: list[PayoutOut]
    next_cursor: str | None

class PayoutOut(TypedDict):
    """Money for one person; `masked` is where it goes, once that is pinned."""

    id: int
    organisation_id: int
    person: PersonOut
    amount: AmountOut
    stays: AmountOut
    state: str
    simulated: bool
    prepared_by: PersonOut
    prepared_at: Instant
    approved_by: PersonOut | None
    approved_at: Instant | None
    masked: str
    destination_on_hold_until: Instant | None
    destination_needs_review: bool
    ended_at: Instant | None
    reason: str
    may_approve: bool

class PersonOut(TypedDict):
    """A person by name."""

    id: int
    name: str

class PrepareIn(TypedDict):
    """Whom to pay: without `people` everybody with something available, without `currency` all currencies."""

    organisation_id: int
    people: NotRequired[list[int] | None]
    currency: NotRequired[str | None]

class PreparedOut(TypedDict):
    """What was prepared, and who was left out."""

    items: list[PayoutOut]
    left_out: list[LeftOut]

class ReasonIn(TypedDict):
    """Why."""

    reason: str

class SendingOut(TypedDict):
    """One sending."""

    batch_id: int
    end_to_end_id: str
    uetr: str
    state: str
    sent_at: Instant
    outcome_at: Instant | None
    reason: str

State: TypeAlias = Literal["held", "pending", "in_transit", "settled", "returned", "cancelled"]
"""Held until two people agree; pending until it is in a file; in transit until the bank has said what became of
it.
"""

class WithdrawalOut(TypedDict):
    """That a file never reached the bank: who asked, why, and who confirmed it."""

    reason: str
    state: str
    asked_by: PersonOut
    asked_at: Instant
    decided_by: PersonOut | None
    decided_at: Instant | None
