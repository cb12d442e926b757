"""What the API takes and says of endpoints. A key goes in and never comes out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Strict


class EndpointIn(Strict):
    """Where a model answers: an OpenAI-compatible address, or the packaged local engine (then without address)."""

    organisation_id: int = Field(ge=1)
    name: str = Field(min_length=1, max_length=120)
    kind: Literal["openai", "local"] = "openai"
    base_url: str = Field(default="", max_length=500)
    api_key: str = Field(default="", max_length=1000)
    allow_loopback: bool = False


class KeyIn(Strict):
    """Another key for the endpoint; empty forgets the present one."""

    api_key: str = Field(max_length=1000)


class EndpointOut(Schema):
    """An endpoint; whether it has a key, never the key."""

    id: int
    organisation_id: int
    name: str
    kind: Literal["openai", "local"]
    base_url: str
    allow_loopback: bool
    has_key: bool
    created_at: datetime

    @staticmethod
    def resolve_has_key(endpoint: Any) -> bool:
        """Whether a key is kept."""
        return bool(endpoint.api_key_sealed)


class EndpointList(Schema):
    """Endpoints in order of their ids."""

    items: list[EndpointOut]
    next_cursor: str | None
