"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import ErrorKindOut, MoneyOut

class ErrorKindIn(TypedDict):
    """A kind of error as a lead writes it; a new one has no code yet."""

    code: NotRequired[str]
    label_en: str
    label_ar: str

class GuidelineIn(TypedDict):
    """A new version in one language; in force at once where no instant is given."""

    language: Literal["en", "ar"]
    body: str
    changelog: NotRequired[str]
    in_force_from: NotRequired[Instant | None]

class GuidelineList(TypedDict):
    """All versions, newest first."""

    items: list[GuidelineOut]
    next_cursor: NotRequired[str | None]

class GuidelineOut(TypedDict):
    """One version of the instructions in one language."""

    id: int
    version: int
    language: str
    body: str
    changelog: str
    in_force_from: Instant

class ProgressOut(TypedDict):
    """Units by state; `waiting_for_review` is part of `open`."""

    units: int
    open: int
    claimed: int
    accepted: int
    set_aside: int
    waiting_for_review: int

class ProjectDetail(TypedDict):
    """A project with what hangs on it; null where the reader may not see it."""

    project: ProjectOut
    rules: RulesOut
    guideline: GuidelineOut | None
    progress: ProgressOut
    rate_card: list[RateOut] | None
    budget: MoneyOut | None
    staff: list[StaffOut] | None

class ProjectList(TypedDict):
    """Projects in order of their ids."""

    items: list[ProjectOut]
    next_cursor: str | None

class ProjectOut(TypedDict):
    """A project in a list."""

    id: int
    organisation_id: int
    name: str
    slug: str
    description: str
    state: str
    protocol: str
    currency: str
    daily_cap_seconds: int
    claim_minutes: int
    break_samples: int
    break_wrong: int
    simulated: bool
    created_at: Instant

class RateIn(TypedDict):
    """A new line of the rate card, in force at once where no instant is given."""

    role: Literal["expert", "reviewer"]
    skill: NotRequired[str]
    tier: NotRequired[str]
    hourly_minor: int
    currency: str
    in_force_from: NotRequired[Instant | None]

class RateOut(TypedDict):
    """A line of the rate card; an empty skill or tier means every one."""

    role: str
    skill: str
    tier: str
    hourly_minor: int
    currency: str
    in_force_from: Instant

class ReadingOut(TypedDict):
    """A guideline as somebody reads it who has read an earlier version, or none."""

    guideline: GuidelineOut
    before: GuidelineOut | None
    acknowledged: bool

class RulesIn(TypedDict):
    """How attempts are rated, which errors there are, and in how many of how many samples a new problem must
    break.
    """

    protocol: Literal["first_error", "every_step"]
    break_samples: int
    break_wrong: int
    error_kinds: list[ErrorKindIn]

class RulesOut(TypedDict):
    """The rules in force."""

    protocol: str
    break_samples: int
    break_wrong: int
    error_kinds: list[ErrorKindOut]

class StaffOut(TypedDict):
    """Somebody on the project, with the rate that they accepted; `assignment` names their place on it."""

    assignment: int
    person_id: int
    display_name: str
    simulated: bool
    role: str
    rate: MoneyOut
    started_at: Instant
