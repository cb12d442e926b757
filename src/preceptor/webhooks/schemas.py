"""What the API takes and says of webhooks. A secret comes out once, with the webhook that it was made for."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Strict

DeliveryState = Literal["waiting", "delivered", "failed"]


class WebhookIn(Strict):
    """Where to send messages, and of which kinds; none named: all."""

    organisation_id: int = Field(ge=1)
    url: str = Field(min_length=1, max_length=500)
    description: str = Field(default="", max_length=120)
    kinds: list[str] = Field(default_factory=list, max_length=20)
    allow_loopback: bool = False


class WebhookOut(Schema):
    """An address that is sent messages; `disabled_why` says why it is not at present."""

    id: int
    organisation_id: int
    url: str
    description: str
    kinds: list[str]
    allow_loopback: bool
    created_at: datetime
    failing_from: datetime | None
    disabled_at: datetime | None
    disabled_why: str


class WebhookMade(WebhookOut):
    """With the secret by which receivers know our messages: whsec_ and base64. It is not shown again."""

    secret: str


class WebhookList(Schema):
    """Webhooks, newest first, and the kinds of messages that there are."""

    items: list[WebhookOut]
    next_cursor: str | None
    kinds: list[str]


class DeliveryOut(Schema):
    """One message to one webhook: `number` is its webhook-id, `status` what the other side answered last."""

    id: int
    number: str
    kind: str
    data: dict[str, Any]
    at: datetime
    state: DeliveryState
    attempts: int
    status: int | None
    reason: str
    last_at: datetime | None
    next_at: datetime | None


class DeliveryList(Schema):
    """What was sent to a webhook, newest first."""

    items: list[DeliveryOut]
    next_cursor: str | None


class ReplayIn(Strict):
    """Which messages to send again: one by its number, or all that happened from an instant on."""

    number: str = Field(default="", max_length=40)
    since: datetime | None = None


class ReplayOut(Schema):
    """How many messages are being sent again."""

    messages: int
