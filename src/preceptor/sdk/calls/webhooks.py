"""Calls of `webhooks`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.WebhookList, shapes.WebhookOut]:
    """The addresses that one's organisations have messages sent to."""
    return Pages("GET", "/webhooks", {"cursor": cursor, "limit": limit})


def create(body: shapes.WebhookIn) -> Call[shapes.WebhookMade]:
    """Have messages sent to an address. The answer holds the secret that they are signed with, this once."""
    return Call("POST", "/webhooks", body=body)


def open(webhook_id: int) -> Call[shapes.WebhookOut]:
    """One webhook: whether it is in use, and why not."""
    return Call("GET", f"/webhooks/{webhook_id}")


def deliveries(
    webhook_id: int,
    *,
    state: Literal["waiting", "delivered", "failed"] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.DeliveryList, shapes.DeliveryOut]:
    """What was sent to a webhook, newest first: whether it arrived, and what the other side answered."""
    return Pages("GET", f"/webhooks/{webhook_id}/deliveries", {"state": state, "cursor": cursor, "limit": limit})


def ping(webhook_id: int) -> Call[shapes.DeliveryOut]:
    """Send a message that says nothing, to see whether it arrives."""
    return Call("POST", f"/webhooks/{webhook_id}/ping")


def replay(webhook_id: int, body: shapes.ReplayIn) -> Call[shapes.ReplayOut]:
    """Send messages again: one by its number, or all from an instant on. They keep their numbers."""
    return Call("POST", f"/webhooks/{webhook_id}/replay", body=body)


def start(webhook_id: int) -> Call[shapes.WebhookOut]:
    """Send there again from now on."""
    return Call("POST", f"/webhooks/{webhook_id}/start")


def stop(webhook_id: int) -> Call[shapes.WebhookOut]:
    """Send nothing more there; what happens is kept for 90 days, to be replayed."""
    return Call("POST", f"/webhooks/{webhook_id}/stop")
