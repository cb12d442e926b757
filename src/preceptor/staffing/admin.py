"""Offers and assignments in the admin site; services keep the two in step, so they are shown only."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.staffing.models import Assignment, Offer


@admin.register(Offer)
class OfferAdmin(ShownOnly):
    """Offers with their terms."""

    list_display = ("person", "project", "role", "hourly_minor", "currency", "state", "expires_at", "simulated")
    list_filter = ("state", "role", "simulated")


@admin.register(Assignment)
class AssignmentAdmin(ShownOnly):
    """Who is on which project."""

    list_display = ("person", "project", "role", "started_at", "ended_at")
    list_filter = ("role",)
