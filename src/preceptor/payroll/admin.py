"""Pay in the admin site: shown, never changed."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.payroll.models import PayRun, Statement


@admin.register(PayRun)
class PayRunAdmin(ShownOnly):
    """Runs are prepared and approved on the pay page."""

    list_display = ("project", "period_start", "period_end", "state", "prepared_by", "approved_by", "simulated")
    list_filter = ("state", "simulated")
    list_select_related = ("project", "prepared_by", "approved_by")


@admin.register(Statement)
class StatementAdmin(ShownOnly):
    """Frozen statements."""

    list_display = ("number", "person", "gross_minor", "currency", "seconds", "issued_at", "simulated")
    list_filter = ("currency", "simulated")
    list_select_related = ("person",)
    search_fields = ("number", "person__email")
