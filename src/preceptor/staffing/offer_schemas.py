"""What the API takes and says of offers, agreements and onboarding."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import AwareDatetime, Field

from preceptor.kit.bodies import Minor


class OfferOut(Schema):
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
    made_at: datetime
    expires_at: datetime
    answered_at: datetime | None
    terms: dict[str, Any]
    terms_sha256: str


class OfferList(Schema):
    """Offers to oneself, newest first."""

    items: list[OfferOut]
    next_cursor: str | None


class AgreementOut(Schema):
    """A text to agree to. `accepted_at` is when one accepted this version, in whichever language.

    Who is placed already takes no new work without it from `required_from` on.
    """

    id: int
    kind: str
    version: int
    language: str
    title: str
    body: str
    sha256: str
    published_at: datetime
    required_from: datetime
    accepted_at: datetime | None


class AgreementList(Schema):
    """The agreements in force."""

    items: list[AgreementOut]
    next_cursor: str | None


class OfferDetail(OfferOut):
    """With the agreements that accepting it takes."""

    agreements: list[AgreementOut]


class OfferByLink(OfferDetail):
    """What the holder of a link sees: the offer, and by name whom it is for."""

    addressee: str
    reader_language: str


class AcceptIn(Schema):
    """The agreements that were read and are accepted with it, and the language of the page they were read on."""

    agreed: list[int] = Field(default_factory=list, max_length=20)
    locale: str = Field(default="", max_length=8)


class DeclineIn(Schema):
    """Why not; the people of the project read it."""

    reason: str = Field(default="", max_length=300)


class LinkIn(Schema):
    """The secret of a link."""

    token: str = Field(min_length=1, max_length=400)


class AcceptByLinkIn(AcceptIn, LinkIn):
    """Accepting by a link."""


class DeclineByLinkIn(DeclineIn, LinkIn):
    """Declining by a link."""


class AnsweredOut(Schema):
    """What became of an offer, and the place that it led to."""

    id: int
    state: str
    answered_at: datetime | None
    assignment: int | None


class AgreementIn(Schema):
    """The next version of a text, which everybody accepts anew; or the present one in another language."""

    kind: str = Field(max_length=16)
    language: str = Field(default="en", max_length=8)
    title: str = Field(min_length=1, max_length=160)
    body: str = Field(min_length=1, max_length=200_000)
    same_version: bool = False
    required_from: AwareDatetime | None = None


class ChecklistItem(Schema):
    """One thing to do before working: `number` is the row that it is about."""

    key: str
    label: str
    done: bool
    number: int | None
    done_at: datetime | None
    due_at: datetime | None


class Checklist(Schema):
    """What is to be done before the first piece of work, in order; `due_at`: no new work without it from then on."""

    project: int
    project_name: str
    ready: bool
    steps: list[ChecklistItem]


class ChecklistList(Schema):
    """What is to be done on each of one's present projects."""

    items: list[Checklist]
    next_cursor: str | None


class OnboardingIn(Schema):
    """The whole list, in order; what is not in it is taken off."""

    steps: list[Annotated[str, Field(min_length=1, max_length=200)]] = Field(max_length=30)


class OnboardingStepOut(Schema):
    """One thing to do, and how many of those who are placed have done it."""

    id: int
    title: str
    done_by: int
    placed: int


class OnboardingStepList(Schema):
    """What the project's lead asks of everybody, in order."""

    items: list[OnboardingStepOut]
    next_cursor: str | None


class TickIn(Schema):
    """A step that one has done, or has not."""

    step: int
    done: bool


class PodPlace(Schema):
    """One person of a pod."""

    assignment: int
    display_name: str
    leads: bool


class PodOut(Schema):
    """A small team."""

    id: int
    name: str
    members: list[PodPlace]


class PodList(Schema):
    """The pods of a project."""

    items: list[PodOut]
    next_cursor: str | None


class PodIn(Schema):
    """A team: places on the project, and which of them leads it; without a place it is dissolved."""

    name: str = Field(min_length=1, max_length=80)
    members: list[int] = Field(max_length=40)
    leader: int | None = None


class NeedIn(Schema):
    """Seats that a project wants filled; the rate is paid to everybody who fills one.

    Work is done together from `meet_from` to `meet_to`, minutes of a working day by the clocks of `meet_zone`.
    """

    role: str = Field(default="expert", max_length=16)
    title: str = Field(min_length=1, max_length=160)
    seats: int = Field(ge=1, le=500)
    minutes_a_week: int = Field(ge=1, le=10_080)
    weeks: int = Field(ge=1, le=260)
    hourly_minor: Minor = Field(ge=1, le=10**12)
    currency: str = Field(min_length=3, max_length=3)
    skills: dict[str, int] = Field(default_factory=dict, max_length=20)
    language: str = Field(default="", max_length=8)
    language_level: int = Field(default=0, ge=0, le=7)
    starts_on: date | None = None
    meet_zone: str = Field(default="", max_length=64)
    meet_from: int = Field(default=0, ge=0, le=1440)
    meet_to: int = Field(default=0, ge=0, le=1440)
    budget_minor: Minor | None = Field(default=None, ge=0, le=10**15)
    wave_size: int = Field(default=5, ge=1, le=500)
    answer_hours: int = Field(default=72, ge=1, le=1440)


class NeedOut(Schema):
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
    starts_on: date | None
    meet_zone: str
    meet_from: int
    meet_to: int
    hourly_minor: int
    currency: str
    budget_minor: int | None
    wave_size: int
    answer_hours: int
    state: str
    sending_from: datetime | None
    seats: int
    seats_taken: int
    offers_open: int
    created_at: datetime


class NeedList(Schema):
    """Needs, newest first."""

    items: list[NeedOut]
    next_cursor: str | None


class MatchRule(Schema):
    """Why somebody cannot have a seat."""

    code: str
    sentence: str


class CandidateOut(Schema):
    """Somebody who could fill a seat: the score, 0 to 1,000, and the parts that it is the sum of.

    `minutes_together` are free minutes a week within the hours of the need; null: not asked, or not said. A lead reads
    the names of those who have a role with them; of others `display_name` is null, here and in offers and plans.
    """

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
    free_from: date | None


class SentOffer(Schema):
    """An offer that was sent for a need."""

    id: int
    person: int
    display_name: str | None
    simulated: bool
    wave: int | None
    state: str
    reason: str
    reminders: int
    made_at: datetime
    expires_at: datetime
    answered_at: datetime | None


class BoardOut(Schema):
    """A need with the shortlist of those who were not asked yet, and the offers that were sent.

    `looked_at` of the `passing` who have what the search can ask for were compared, the best judged first.
    """

    need: NeedOut
    shortlist: list[CandidateOut]
    offers: list[SentOffer]
    looked_at: int
    passing: int


class PeopleIn(Schema):
    """Whom to send an offer to, by hand."""

    people: list[int] = Field(max_length=100)
