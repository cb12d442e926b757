"""What the API takes and says of the terms that people work on."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import AwareDatetime, Field

from preceptor.kit.bodies import Minor


class RaiseIn(Schema):
    """A higher hourly rate, from now where no instant is given; an empty skill or tier means every one."""

    hourly_minor: Minor = Field(ge=1, le=10**12)
    currency: str = Field(min_length=3, max_length=3)
    skill: str = Field(default="", max_length=80)
    tier: str = Field(default="", max_length=40)
    in_force_from: AwareDatetime | None = None


class AgreedRateOut(Schema):
    """One agreed rate, with who agreed to it and when."""

    id: int
    skill: str
    tier: str
    hourly_minor: int
    currency: str
    in_force_from: datetime
    agreed_at: datetime
    agreed_by: int = Field(alias="agreed_by_id")


class AgreedTermsOut(Schema):
    """What somebody's work on a project pays: the rate of the accepted offer, and what was agreed beside it."""

    assignment: int
    project: int
    person: int
    role: str
    hourly_minor: int
    currency: str
    daily_cap_seconds: int
    rates: list[AgreedRateOut]


class ApplicantOut(Schema):
    """Somebody by how far they are: candidate, offered, accepted, declined, lapsed, withdrawn or ended, and since when.

    `external_ids` is what the client's other programmes call them.
    """

    profile: int
    person: int
    name: str
    email: str
    country: str
    headline: str
    status: str
    stage: str
    stage_at: datetime
    project: str | None
    offer: int | None
    simulated: bool
    external_ids: dict[str, str]


class ApplicantList(Schema):
    """People in the order of their profiles."""

    items: list[ApplicantOut]
    next_cursor: str | None
