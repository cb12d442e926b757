"""Messages of a site's webhooks, checked before they are believed (Standard Webhooks)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from standardwebhooks.webhooks import EmptyWebhookSecretError, Webhook, WebhookVerificationError

from preceptor.sdk.errors import SiteError


class NotGenuine(SiteError):
    """The message is not of this webhook, was changed on its way, or is older than five minutes. Answer 400."""


@dataclass(frozen=True, slots=True)
class Message:
    """What happened. The same message may come twice: it has the same `number` then."""

    number: str
    kind: str
    at: datetime
    data: dict[str, Any]


def received(headers: Mapping[str, str], body: bytes, *, secret: str) -> Message:
    """The message in a request, its body as it came, byte for byte. Raises NotGenuine."""
    try:
        said = Webhook(secret).verify(body, dict(headers))
        number = next(value for name, value in headers.items() if name.lower() == "webhook-id")
        return Message(number, said["type"], datetime.fromisoformat(said["timestamp"]), said["data"])
    except (EmptyWebhookSecretError, WebhookVerificationError, ValueError, KeyError, TypeError) as error:
        raise NotGenuine(f"The message is not to be believed: {error}.") from error
