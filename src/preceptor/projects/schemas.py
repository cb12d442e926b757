"""What the API says of projects."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema


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


class GuidelineList(Schema):
    """All versions, newest first."""

    items: list[GuidelineOut]
    next_cursor: str | None = None


class ReadingOut(Schema):
    """A guideline as somebody reads it who has read an earlier version, or none."""

    guideline: GuidelineOut
    before: GuidelineOut | None
    acknowledged: bool


class RateOut(Schema):
    """A line of the rate card."""

    role: str
    hourly_minor: int
    currency: str
    in_force_from: datetime


class StaffOut(Schema):
    """Somebody on the project, with the rate that they accepted."""

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
    guideline: GuidelineOut | None
    progress: ProgressOut
    rate_card: list[RateOut] | None
    budget: MoneyOut | None
    staff: list[StaffOut] | None
