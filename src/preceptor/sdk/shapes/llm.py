"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

class EndpointIn(TypedDict):
    """Where a model answers: an OpenAI-compatible address, or the packaged local engine (then without address)."""

    organisation_id: int
    name: str
    kind: NotRequired[Literal["openai", "local"]]
    base_url: NotRequired[str]
    api_key: NotRequired[str]
    allow_loopback: NotRequired[bool]

class EndpointList(TypedDict):
    """Endpoints in order of their ids."""

    items: list[EndpointOut]
    next_cursor: str | None

class EndpointOut(TypedDict):
    """An endpoint; whether it has a key, never the key."""

    id: int
    organisation_id: int
    name: str
    kind: Literal["openai", "local"]
    base_url: str
    allow_loopback: bool
    has_key: bool
    created_at: Instant

class KeyIn(TypedDict):
    """Another key for the endpoint; empty forgets the present one."""

    api_key: str
