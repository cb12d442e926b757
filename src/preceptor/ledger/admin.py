"""The books in the admin site: shown, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from preceptor.ledger.models import Account, Transfer

if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
else:
    AnyModelAdmin = admin.ModelAdmin


class SealedAdmin(AnyModelAdmin):
    """For append-only tables."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Entries are posted by what causes them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


@admin.register(Account)
class AccountAdmin(SealedAdmin):
    """Accounts; balances are in the API."""

    list_display = ("kind", "owner", "currency", "side", "floor_minor", "organisation")
    list_filter = ("kind", "currency")
    search_fields = ("owner",)


@admin.register(Transfer)
class TransferAdmin(SealedAdmin):
    """Every movement of money."""

    list_display = ("kind", "reference", "amount_minor", "currency", "debit", "credit", "event_at", "simulated")
    list_filter = ("kind", "currency", "simulated")
    list_select_related = ("debit", "credit")
    search_fields = ("reference",)
