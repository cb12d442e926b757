"""Working time in the admin site; nobody writes it by hand."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.worktime.models import (
    DayUsage,
    ManualTime,
    PeriodLock,
    PersonCap,
    ThinkingMark,
    TimeEntry,
    UncreditedTime,
    WorkSession,
)
from preceptor.worktime.queries import looks_even


@admin.register(WorkSession)
class WorkSessionAdmin(ShownOnly):
    """Timers."""

    list_display = ("person", "project", "time_zone", "started_at", "ended_at", "simulated", "looks_even")
    list_filter = ("simulated",)
    list_per_page = 25

    @admin.display(boolean=True, description="hours of even activity")
    def looks_even(self, session: WorkSession) -> bool:
        """A sign for people to look; never a deduction."""
        return looks_even(session)


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


@admin.register(PersonCap)
class PersonCapAdmin(ShownOnly):
    """Daily caps of single people."""

    list_display = ("person", "cap_seconds", "reason", "set_by", "set_at")


@admin.register(ManualTime)
class ManualTimeAdmin(ShownOnly):
    """Time by hand."""

    list_display = ("person", "project", "local_date", "started_at", "ended_at", "state", "decided_by", "simulated")
    list_filter = ("state", "simulated")


@admin.register(PeriodLock)
class PeriodLockAdmin(ShownOnly):
    """Closed periods."""

    list_display = ("project", "through", "reason", "locked_by", "locked_at")


@admin.register(ThinkingMark)
class ThinkingMarkAdmin(ShownOnly):
    """Marks of time without input."""

    list_display = ("person", "unit", "note", "started_at", "expires_at")
