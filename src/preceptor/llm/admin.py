"""Endpoints in the admin site, without their sealed keys."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.llm.models import Endpoint, Usage


@admin.register(Endpoint)
class EndpointAdmin(ShownOnly):
    """Where models answer."""

    list_display = ("name", "organisation", "kind", "base_url", "allow_loopback", "created_at")
    list_filter = ("kind",)
    exclude = ("api_key_sealed",)


@admin.register(Usage)
class UsageAdmin(ShownOnly):
    """What batches of calls took."""

    list_display = ("endpoint", "remote_name", "purpose", "calls", "prompt_tokens", "completion_tokens", "at")
    list_filter = ("purpose",)
    list_select_related = ("endpoint",)
