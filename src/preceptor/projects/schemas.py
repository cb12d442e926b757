"""What the API says of projects."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import AwareDatetime, Field

from preceptor.kit.bodies import Minor
from preceptor.projects.error_kinds import read_kinds


class MoneyOut(Schema):
    """An amount in minor units of an ISO 4217 currency."""

    minor: int
    currency: str


class ProjectOut(Schema):
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
    created_at: datetime


class ProjectList(Schema):
    """Projects in order of their ids."""

    items: list[ProjectOut]
    next_cursor: str | None


class GuidelineOut(Schema):
    """One version of the instructions in one language."""

    id: int
    version: int
    language: str
    body: str
    changelog: str
    in_force_from: datetime


class GuidelineIn(Schema):
    """A new version in one language; in force at once where no instant is given."""

    language: Literal["en", "ar"]
    body: str = Field(min_length=1, max_length=200_000)
    changelog: str = Field(default="", max_length=300)
    in_force_from: AwareDatetime | None = None


class GuidelineList(Schema):
    """All versions, newest first."""

    items: list[GuidelineOut]
    next_cursor: str | None = None


class ErrorKindOut(Schema):
    """A kind of error in both languages."""

    code: str
    label_en: str
    label_ar: str


class ErrorKindIn(Schema):
    """A kind of error as a lead writes it; a new one has no code yet."""

    code: str = Field(default="", max_length=40)
    label_en: str = Field(min_length=1, max_length=80)
    label_ar: str = Field(min_length=1, max_length=80)


class RulesIn(Schema):
    """How attempts are rated, which errors there are, and in how many of how many samples a new problem must break."""

    protocol: Literal["first_error", "every_step"]
    break_samples: int = Field(ge=1, le=64)
    break_wrong: int = Field(ge=1, le=64)
    error_kinds: list[ErrorKindIn] = Field(min_length=1, max_length=30)


class RulesOut(Schema):
    """The rules in force."""

    protocol: str
    break_samples: int
    break_wrong: int
    error_kinds: list[ErrorKindOut]

    @staticmethod
    def resolve_error_kinds(project: Any) -> Any:
        """The project's own kinds, or ours."""
        return read_kinds(project.error_kinds)


class ReadingOut(Schema):
    """A guideline as somebody reads it who has read an earlier version, or none."""

    guideline: GuidelineOut
    before: GuidelineOut | None
    acknowledged: bool


class RateOut(Schema):
    """A line of the rate card; an empty skill or tier means every one."""

    role: str
    skill: str
    tier: str
    hourly_minor: int
    currency: str
    in_force_from: datetime


class RateIn(Schema):
    """A new line of the rate card, in force at once where no instant is given."""

    role: Literal["expert", "reviewer"]
    skill: str = Field(default="", max_length=80)
    tier: str = Field(default="", max_length=40)
    hourly_minor: Minor = Field(ge=1, le=10**12)
    currency: str = Field(min_length=3, max_length=3)
    in_force_from: AwareDatetime | None = None


class StaffOut(Schema):
    """Somebody on the project, with the rate that they accepted; `assignment` names their place on it."""

    assignment: int
    person_id: int
    display_name: str
    simulated: bool
    role: str
    rate: MoneyOut
    started_at: datetime


class ProgressOut(Schema):
    """Units by state; `waiting_for_review` is part of `open`."""

    units: int
    open: int
    claimed: int
    accepted: int
    set_aside: int
    waiting_for_review: int


class ProjectDetail(Schema):
    """A project with what hangs on it; null where the reader may not see it."""

    project: ProjectOut
    rules: RulesOut
    guideline: GuidelineOut | None
    progress: ProgressOut
    rate_card: list[RateOut] | None
    budget: MoneyOut | None
    staff: list[StaffOut] | None
