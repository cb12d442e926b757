"""Looks and rules in the admin site: shown, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from preceptor.audit.models import Access, RuleCheck

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


@admin.register(Access)
class AccessAdmin(ShownOnly):
    """Who saw what."""

    list_display = ("at", "person", "action", "subject", "organisation", "request_id")
    list_filter = ("action",)
    search_fields = ("subject", "request_id")
    date_hierarchy = "at"


@admin.register(RuleCheck)
class RuleCheckAdmin(ShownOnly):
    """How the rules stood when last looked at."""

    list_display = ("name", "violations", "sentence", "checked_at")
