"""Projects in the admin site; what changes only by its services is shown and cannot be changed."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import AnyModelAdmin, ShownOnly
from preceptor.projects.models import Acknowledgement, Guideline, Project, Rate


@admin.register(Project)
class ProjectAdmin(AnyModelAdmin):
    """Name, state, caps and budget can be changed here."""

    list_display = ("name", "organisation", "state", "protocol", "currency", "simulated")
    list_filter = ("state", "simulated")
    search_fields = ("name", "slug")
    readonly_fields = ("organisation", "currency", "error_kinds", "simulated", "created_by", "created_at")


@admin.register(Guideline)
class GuidelineAdmin(ShownOnly):
    """Every version of the instructions."""

    list_display = ("project", "version", "language", "changelog", "in_force_from")
    list_filter = ("language",)


@admin.register(Acknowledgement)
class AcknowledgementAdmin(ShownOnly):
    """Who has read which version."""

    list_display = ("guideline", "person", "at")


@admin.register(Rate)
class RateAdmin(ShownOnly):
    """The rate card over time."""

    list_display = ("project", "role", "hourly_minor", "currency", "in_force_from")
