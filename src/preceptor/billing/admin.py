"""Billing in the admin site: shown, never changed."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.billing.models import Invoice, Receipt, Terms


@admin.register(Terms)
class TermsAdmin(ShownOnly):
    """How each client pays."""

    list_display = ("organisation", "mode", "currency", "fee_basis_points", "payment_days", "set_at")
    list_filter = ("mode", "currency")


@admin.register(Invoice)
class InvoiceAdmin(ShownOnly):
    """Invoices and credit notes."""

    list_display = ("number", "kind", "organisation", "total_minor", "due_minor", "currency", "due_on", "simulated")
    list_filter = ("kind", "currency", "simulated")
    search_fields = ("number",)


@admin.register(Receipt)
class ReceiptAdmin(ShownOnly):
    """Money that came from clients."""

    list_display = ("bank_reference", "kind", "state", "amount_minor", "currency", "received_on", "simulated")
    list_filter = ("kind", "state", "simulated")
    search_fields = ("bank_reference",)
