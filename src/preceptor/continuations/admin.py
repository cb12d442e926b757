"""Continuations in the admin site; only services write them."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.continuations.models import Continuation


@admin.register(Continuation)
class ContinuationAdmin(ShownOnly):
    """What models wrote when they were asked to go on."""

    list_display = ("id", "claim", "turn", "number", "state", "rating", "picked", "correct", "asked_at")
    list_filter = ("state", "picked", "rating")
