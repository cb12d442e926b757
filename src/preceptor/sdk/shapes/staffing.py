"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.staffing_from_peoplein import PlanChange, SeatInPlan, SentOffer

class AcceptIn(TypedDict):
    """The agreements that were read and are accepted with it, and the language of the page they were read on."""

    agreed: NotRequired[list[int]]
    locale: NotRequired[str]

class AgreedRateOut(TypedDict):
    """One agreed rate, with who agreed to it and when."""

    id: int
    skill: str
    tier: str
    hourly_minor: int
    currency: str
    in_force_from: Instant
    agreed_at: Instant
    agreed_by: int

class AgreedTermsOut(TypedDict):
    """What somebody's work on a project pays: the rate of the accepted offer, and what was agreed beside it."""

    assignment: int
    project: int
    person: int
    role: str
    hourly_minor: int
    currency: str
    daily_cap_seconds: int
    rates: list[AgreedRateOut]

class AgreementIn(TypedDict):
    """The next version of a text, which everybody accepts anew; or the present one in another language."""

    kind: str
    language: NotRequired[str]
    title: str
    body: str
    same_version: NotRequired[bool]
    required_from: NotRequired[Instant | None]

class AgreementList(TypedDict):
    """The agreements in force."""

    items: list[AgreementOut]
    next_cursor: str | None

class AgreementOut(TypedDict):
    """A text to agree to. `accepted_at` is when one accepted this version, in whichever language."""

    id: int
    kind: str
    version: int
    language: str
    title: str
    body: str
    sha256: str
    published_at: Instant
    required_from: Instant
    accepted_at: Instant | None

class AnsweredOut(TypedDict):
    """What became of an offer, and the place that it led to."""

    id: int
    state: str
    answered_at: Instant | None
    assignment: int | None

class ApplicantList(TypedDict):
    """People in the order of their profiles."""

    items: list[ApplicantOut]
    next_cursor: str | None

class ApplicantOut(TypedDict):
    """Somebody by how far they are: candidate, offered, accepted, declined, lapsed, withdrawn or ended, and since
    when.
    """

    profile: int
    person: int
    name: str
    email: str
    country: str
    headline: str
    status: str
    stage: str
    stage_at: Instant
    project: str | None
    offer: int | None
    simulated: bool
    external_ids: dict[str, str]

class BoardOut(TypedDict):
    """A need with the shortlist of those who were not asked yet, and the offers that were sent."""

    need: NeedOut
    shortlist: list[CandidateOut]
    offers: list[SentOffer]
    looked_at: int
    passing: int

class CandidateOut(TypedDict):
    """Somebody who could fill a seat: the score, 0 to 1,000, and the parts that it is the sum of."""

    person: int
    display_name: str | None
    headline: str
    country: str
    simulated: bool
    score: int
    parts: dict[str, int]
    reviews: int
    reviews_accepted: int
    without_work: bool
    minutes_free: int
    minutes_together: int | None
    free_from: Day | None

class Checklist(TypedDict):
    """What is to be done before the first piece of work, in order; `due_at`: no new work without it from then on."""

    project: int
    project_name: str
    ready: bool
    steps: list[ChecklistItem]

class ChecklistItem(TypedDict):
    """One thing to do before working: `number` is the row that it is about."""

    key: str
    label: str
    done: bool
    number: int | None
    done_at: Instant | None
    due_at: Instant | None

class ChecklistList(TypedDict):
    """What is to be done on each of one's present projects."""

    items: list[Checklist]
    next_cursor: str | None

class ClientPlan(TypedDict):
    """The best assignment found over the client's open needs of one currency, with the bound that none can exceed."""

    organisation: int
    currency: str
    needs: list[NeedInPlan]
    needs_open: int
    seats: list[SeatInPlan]
    people: int
    minutes_a_week: int
    cost_minor: int
    looked_at: int
    passing: int
    value: int
    bound: int
    exact: bool
    digest: str
    change: PlanChange | None

class ConflictCaseList(TypedDict):
    """Cases, newest first."""

    items: list[ConflictCaseOut]
    next_cursor: str | None

class ConflictCaseOut(TypedDict):
    """A conflict of interest that came up. `display_name` is absent where who asks may not read it."""

    id: int
    organisation: int
    organisation_name: str
    person: int
    display_name: str | None
    simulated: bool
    ground: str
    name: str
    found_at: Instant
    places: list[HeldPlace]
    offers_open: int
    decision: str
    reason: str
    decided_by: str | None
    decided_at: Instant | None

class ConflictDecisionIn(TypedDict):
    """Let the person go on, or end their places and open offers at the client; with the reason."""

    decision: Literal["go_on", "end"]
    reason: str

class DeclineIn(TypedDict):
    """Why not; the people of the project read it."""

    reason: NotRequired[str]

class HeldPlace(TypedDict):
    """A place that the person has at the client now."""

    project: int
    project_name: str
    role: str
    since: Instant

class MatchRule(TypedDict):
    """Why somebody cannot have a seat."""

    code: str
    sentence: str

class NeedIn(TypedDict):
    """Seats that a project wants filled; the rate is paid to everybody who fills one."""

    role: NotRequired[str]
    title: str
    seats: int
    minutes_a_week: int
    weeks: int
    hourly_minor: int
    currency: str
    skills: NotRequired[dict[str, int]]
    language: NotRequired[str]
    language_level: NotRequired[int]
    starts_on: NotRequired[Day | None]
    meet_zone: NotRequired[str]
    meet_from: NotRequired[int]
    meet_to: NotRequired[int]
    budget_minor: NotRequired[int | None]
    wave_size: NotRequired[int]
    answer_hours: NotRequired[int]

class NeedInPlan(TypedDict):
    """A need as it stands in the plan: its free seats, those that its budget pays for, and those that would be
    filled.
    """

    id: int
    title: str
    project_name: str
    minutes_a_week: int
    weeks: int
    hourly_minor: int
    budget_minor: int | None
    sending_from: Instant | None
    seats_free: int
    seats_paid: int
    seats_planned: int

class NeedList(TypedDict):
    """Needs, newest first."""

    items: list[NeedOut]
    next_cursor: str | None

class NeedOut(TypedDict):
    """A need and how far it is filled."""

    id: int
    project: int
    project_name: str
    role: str
    title: str
    skills: dict[str, Any]
    language: str
    language_level: int
    minutes_a_week: int
    weeks: int
    starts_on: Day | None
    meet_zone: str
    meet_from: int
    meet_to: int
    hourly_minor: int
    currency: str
    budget_minor: int | None
    wave_size: int
    answer_hours: int
    state: str
    sending_from: Instant | None
    seats: int
    seats_taken: int
    offers_open: int
    created_at: Instant

class OfferDetail(TypedDict):
    """With the agreements that accepting it takes."""

    id: int
    title: str
    client: str
    project_name: str
    role: str
    state: str
    hourly_minor: int
    currency: str
    minutes_a_week: int
    daily_cap_seconds: int
    reason: str
    simulated: bool
    made_at: Instant
    expires_at: Instant
    answered_at: Instant | None
    terms: dict[str, Any]
    terms_sha256: str
    agreements: list[AgreementOut]

class OfferList(TypedDict):
    """Offers to oneself, newest first."""

    items: list[OfferOut]
    next_cursor: str | None

class OfferOut(TypedDict):
    """An offer to oneself. `terms` is what was said when it was made, frozen, with its hash."""

    id: int
    title: str
    client: str
    project_name: str
    role: str
    state: str
    hourly_minor: int
    currency: str
    minutes_a_week: int
    daily_cap_seconds: int
    reason: str
    simulated: bool
    made_at: Instant
    expires_at: Instant
    answered_at: Instant | None
    terms: dict[str, Any]
    terms_sha256: str

class OfferPlanIn(TypedDict):
    """The plan whose offers are to be sent, as it was seen."""

    organisation: int
    currency: str
    digest: str

class OnboardingIn(TypedDict):
    """The whole list, in order; what is not in it is taken off."""

    steps: list[str]

class OnboardingStepList(TypedDict):
    """What the project's lead asks of everybody, in order."""

    items: list[OnboardingStepOut]
    next_cursor: str | None

class OnboardingStepOut(TypedDict):
    """One thing to do, and how many of those who are placed have done it."""

    id: int
    title: str
    done_by: int
    placed: int
