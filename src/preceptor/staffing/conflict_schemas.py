"""What the API takes and says of the wall against conflicts of interest."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field


class HeldPlace(Schema):
    """A place that the person has at the client now."""

    project: int
    project_name: str
    role: str
    since: datetime


class ConflictCaseOut(Schema):
    """A conflict of interest that came up. `display_name` is absent where who asks may not read it.

    `decision` is empty until somebody decided; then `go_on` or `end`, with the reason, by whom and when.
    """

    id: int
    organisation: int
    organisation_name: str
    person: int
    display_name: str | None
    simulated: bool
    ground: str
    name: str
    found_at: datetime
    places: list[HeldPlace]
    offers_open: int
    decision: str
    reason: str
    decided_by: str | None
    decided_at: datetime | None


class ConflictCaseList(Schema):
    """Cases, newest first."""

    items: list[ConflictCaseOut]
    next_cursor: str | None


class ConflictDecisionIn(Schema):
    """Let the person go on, or end their places and open offers at the client; with the reason."""

    decision: Literal["go_on", "end"]
    reason: Annotated[str, Field(max_length=500)]


class RelatedIn(Schema):
    """One organisation: another name of the client, or a competitor."""

    relation: Literal["own_name", "competitor"]
    name: Annotated[str, Field(max_length=200)]


class WallIn(Schema):
    """All organisations that the client names for its wall; what is not in it is taken off."""

    organisations: Annotated[list[RelatedIn], Field(max_length=500)]


class RelatedOut(Schema):
    """One organisation of the wall, with who named it and when."""

    relation: str
    name: str
    added_by: str
    added_at: datetime


class WallOut(Schema):
    """The wall of a client: its own name, what it named, and how many cases wait for a decision."""

    organisation_name: str
    organisations: list[RelatedOut]
    undecided: int
