"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

class ApiKeyIn(TypedDict):
    """A key to be made, confined to one organisation."""

    name: str
    organisation_id: int

class ApiKeyList(TypedDict):
    """All keys of the person."""

    items: list[ApiKeyOut]
    next_cursor: NotRequired[str | None]

class ApiKeyMade(TypedDict):
    """A key just made; `secret` is not shown again."""

    id: int
    name: str
    prefix: str
    organisation_id: int
    created_at: Instant
    last_used_at: Instant | None
    revoked_at: Instant | None
    secret: str

class ApiKeyOut(TypedDict):
    """A key without its secret."""

    id: int
    name: str
    prefix: str
    organisation_id: int
    created_at: Instant
    last_used_at: Instant | None
    revoked_at: Instant | None

class MeIn(TypedDict):
    """Changes to one's own settings; what is left out stays."""

    display_name: NotRequired[str | None]
    language: NotRequired[Literal["en", "ar"] | None]
    time_zone: NotRequired[str | None]

class MeOut(TypedDict):
    """The person who asks."""

    id: int
    email: str
    display_name: str
    language: str
    time_zone: str
    is_staff: bool
    simulated: bool
    roles: list[RoleOut]

class RoleOut(TypedDict):
    """One role held."""

    organisation_id: int
    organisation: str
    role: str
