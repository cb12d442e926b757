"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

class DeliveryList(TypedDict):
    """What was sent to a webhook, newest first."""

    items: list[DeliveryOut]
    next_cursor: str | None

class DeliveryOut(TypedDict):
    """One message to one webhook: `number` is its webhook-id, `status` what the other side answered last."""

    id: int
    number: str
    kind: str
    data: dict[str, Any]
    at: Instant
    state: Literal["waiting", "delivered", "failed"]
    attempts: int
    status: int | None
    reason: str
    last_at: Instant | None
    next_at: Instant | None

class ReplayIn(TypedDict):
    """Which messages to send again: one by its number, or all that happened from an instant on."""

    number: NotRequired[str]
    since: NotRequired[Instant | None]

class ReplayOut(TypedDict):
    """How many messages are being sent again."""

    messages: int

class WebhookIn(TypedDict):
    """Where to send messages, and of which kinds; none named: all."""

    organisation_id: int
    url: str
    description: NotRequired[str]
    kinds: NotRequired[list[str]]
    allow_loopback: NotRequired[bool]

class WebhookList(TypedDict):
    """Webhooks, newest first, and the kinds of messages that there are."""

    items: list[WebhookOut]
    next_cursor: str | None
    kinds: list[str]

class WebhookMade(TypedDict):
    """With the secret by which receivers know our messages: whsec_ and base64. It is not shown again."""

    id: int
    organisation_id: int
    url: str
    description: str
    kinds: list[str]
    allow_loopback: bool
    created_at: Instant
    failing_from: Instant | None
    disabled_at: Instant | None
    disabled_why: str
    secret: str

class WebhookOut(TypedDict):
    """An address that is sent messages; `disabled_why` says why it is not at present."""

    id: int
    organisation_id: int
    url: str
    description: str
    kinds: list[str]
    allow_loopback: bool
    created_at: Instant
    failing_from: Instant | None
    disabled_at: Instant | None
    disabled_why: str
