"""What the API takes and says of suspected duplicates, and of what other programmes call people."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from preceptor.experts.schemas import ProfileOut
from preceptor.kit.bodies import Strict

PairState = Literal["open", "different", "same"]


class PairSide(Schema):
    """One of two profiles that may be one person."""

    profile: int
    display_name: str
    headline: str
    country: str
    time_zone: str
    status: str
    simulated: bool
    created_at: datetime


class PairOut(Schema):
    """Two profiles that may be one person: how alike their names are (0 to 1), the employer, and what was said."""

    id: int
    first: PairSide
    second: PairSide
    likeness: float
    employer: str
    state: PairState
    leads: int | None
    decided_by: str | None
    decided_at: datetime | None
    found_at: datetime


class PairList(Schema):
    """Pairs, newest first."""

    items: list[PairOut]
    next_cursor: str | None


class PairInFull(Schema):
    """A pair with both profiles, whole."""

    pair: PairOut
    first: ProfileOut
    second: ProfileOut
    first_email: str
    second_email: str


class SayIn(Strict):
    """The same person (then the number of the profile that leads), different people, or open: not said."""

    state: PairState
    leads: int | None = None


class ExternalIdsIn(Strict):
    """What a client's programmes call somebody, by the programme's name; empty takes it away."""

    organisation_id: int = Field(ge=1)
    ids: Annotated[dict[str, Annotated[str, Field(max_length=120)]], Field(max_length=20)]


class ExternalIdsOut(Schema):
    """What a client's programmes call somebody."""

    ids: dict[str, str]
