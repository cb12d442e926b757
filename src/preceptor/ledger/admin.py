"""The books in the admin site: shown, never changed."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.ledger.models import Account, Exchange, Transfer


@admin.register(Account)
class AccountAdmin(ShownOnly):
    """Accounts; balances are in the API."""

    list_display = ("kind", "owner", "currency", "side", "floor_minor", "organisation")
    list_filter = ("kind", "currency")
    search_fields = ("owner",)


@admin.register(Transfer)
class TransferAdmin(ShownOnly):
    """Every movement of money."""

    list_display = ("kind", "reference", "amount_minor", "currency", "debit", "credit", "event_at", "simulated")
    list_filter = ("kind", "currency", "simulated")
    list_select_related = ("debit", "credit")
    search_fields = ("reference",)


@admin.register(Exchange)
class ExchangeAdmin(ShownOnly):
    """Money changed from one currency to another, with the rate and where it came from."""

    list_display = ("reference", "rate", "source", "quoted_at", "organisation")
    search_fields = ("reference", "source")
