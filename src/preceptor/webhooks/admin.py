"""Webhooks in the admin site; services and jobs write them, so they are shown only."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.webhooks.models import Delivery, Webhook


@admin.register(Webhook)
class WebhookAdmin(ShownOnly):
    """Addresses, without their secrets."""

    list_display = ("url", "organisation", "created_at", "failing_from", "disabled_at", "disabled_why")
    exclude = ("secret_sealed",)


@admin.register(Delivery)
class DeliveryAdmin(ShownOnly):
    """What was sent, and what came of it."""

    list_display = ("webhook", "message", "state", "attempts", "status", "reason", "last_at")
    list_filter = ("state",)
