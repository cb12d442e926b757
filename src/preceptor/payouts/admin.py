"""Payouts in the admin site: shown, never changed. Account numbers are not even shown."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.payouts.models import BankReport, Batch, Payout


@admin.register(Payout)
class PayoutAdmin(ShownOnly):
    """Payouts are prepared and approved on their page."""

    list_display = ("id", "person", "amount_minor", "currency", "state", "prepared_by", "approved_by", "simulated")
    list_filter = ("state", "currency", "simulated")
    list_select_related = ("person", "prepared_by", "approved_by")
    search_fields = ("person__email",)


@admin.register(Batch)
class BatchAdmin(ShownOnly):
    """Files that left the house."""

    list_display = ("message_id", "provider", "payments", "control_sum_minor", "currency", "sent_by", "sent_at")
    list_filter = ("provider", "currency")
    list_select_related = ("sent_by",)


@admin.register(BankReport)
class BankReportAdmin(ShownOnly):
    """Bank reports that were read."""

    list_display = ("name", "kind", "read_by", "read_at", "not_booked")
    list_select_related = ("read_by",)
