"""Projects in the admin site; what changes only by its services is shown and cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from preceptor.projects.models import Guideline, Project, Rate

if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
else:
    AnyModelAdmin = admin.ModelAdmin


class ShownOnly(AnyModelAdmin):
    """For rows that only their package's services may write."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


@admin.register(Project)
class ProjectAdmin(AnyModelAdmin):
    """Name, state, caps and budget can be changed here."""

    list_display = ("name", "organisation", "state", "protocol", "currency", "simulated")
    list_filter = ("state", "simulated")
    search_fields = ("name", "slug")
    readonly_fields = ("organisation", "currency", "simulated", "created_by", "created_at")


@admin.register(Guideline)
class GuidelineAdmin(ShownOnly):
    """Every version of the instructions."""

    list_display = ("project", "version", "language", "changelog", "in_force_from")
    list_filter = ("language",)


@admin.register(Rate)
class RateAdmin(ShownOnly):
    """The rate card over time."""

    list_display = ("project", "role", "hourly_minor", "currency", "in_force_from")
