"""Working time in the admin site; nobody writes it by hand."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.worktime.models import DayUsage, TimeEntry, UncreditedTime, WorkSession


@admin.register(WorkSession)
class WorkSessionAdmin(ShownOnly):
    """Timers."""

    list_display = ("person", "project", "time_zone", "started_at", "ended_at", "simulated")
    list_filter = ("simulated",)


@admin.register(TimeEntry)
class TimeEntryAdmin(ShownOnly):
    """Credited time."""

    list_display = ("person", "project", "local_date", "started_at", "ended_at", "seconds", "state", "simulated")
    list_filter = ("state", "simulated")


@admin.register(UncreditedTime)
class UncreditedTimeAdmin(ShownOnly):
    """Observed time that is not paid."""

    list_display = ("person", "project", "local_date", "seconds", "reason", "simulated")


@admin.register(DayUsage)
class DayUsageAdmin(ShownOnly):
    """Daily caps."""

    list_display = ("person", "local_date", "used_seconds", "cap_seconds")
