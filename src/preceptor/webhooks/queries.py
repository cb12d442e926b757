"""Reads of webhooks and of what was sent to them."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.webhooks.models import Delivery, Webhook


def webhooks_page(*, organisations: Collection[int], cursor: str | None, limit: int) -> Page[Webhook]:
    """Webhooks of these organisations, newest first."""
    rows = Webhook.objects.filter(organisation__in=organisations)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def webhook_by_id(webhook_id: int, *, organisations: Collection[int]) -> Webhook:
    """One of these organisations. Raises NotFound."""
    found = Webhook.objects.filter(pk=webhook_id, organisation__in=organisations).first()
    if found is None:
        raise NotFound("There is no such webhook, or it is not yours to see.")
    return cast("Webhook", found)


def deliveries_page(hook: Webhook, *, state: str | None, cursor: str | None, limit: int) -> Page[Delivery]:
    """What was sent there, newest first."""
    rows = Delivery.objects.filter(webhook=hook).select_related("message")
    return page_of(rows if state is None else rows.filter(state=state), cursor=cursor, limit=limit, newest_first=True)
