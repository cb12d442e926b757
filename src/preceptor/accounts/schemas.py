"""What the API says of people and keys."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field


class RoleOut(Schema):
    """One role held."""

    organisation_id: int
    organisation: str
    role: str


class MeOut(Schema):
    """The person who asks."""

    id: int
    email: str
    display_name: str
    language: str
    time_zone: str
    is_staff: bool
    simulated: bool
    roles: list[RoleOut]


class MeIn(Schema):
    """Changes to one's own settings; what is left out stays."""

    display_name: str | None = Field(default=None, min_length=1, max_length=120)
    language: Literal["en", "ar"] | None = None
    time_zone: str | None = Field(default=None, max_length=64)


class ApiKeyIn(Schema):
    """A key to be made, confined to one organisation."""

    name: str = Field(min_length=1, max_length=80)
    organisation_id: int


class ApiKeyOut(Schema):
    """A key without its secret."""

    id: int
    name: str
    prefix: str
    organisation_id: int
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class ApiKeyMade(ApiKeyOut):
    """A key just made; `secret` is not shown again."""

    secret: str


class ApiKeyList(Schema):
    """All keys of the person."""

    items: list[ApiKeyOut]
    next_cursor: str | None = None
