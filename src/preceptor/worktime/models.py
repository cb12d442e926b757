"""Observed working time and what of it is credited."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Claim
from preceptor.projects.models import Project


class WorkSession(Walled):
    """A running timer; at most one is open per person, on any number of tabs and devices."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="work_sessions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="work_sessions")
    time_zone = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    credited_until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("person", condition=models.Q(ended_at=None), name="work_session_one_open"),
            models.CheckConstraint(
                condition=models.Q(ended_at=None) | models.Q(ended_at__gte=models.F("started_at")),
                name="work_session_forward",
            ),
        )


class Heartbeat(Walled):
    """One sign of life: the browser's counters, the server's instant."""

    session = models.ForeignKey(WorkSession, models.PROTECT, related_name="heartbeats")
    sequence = models.PositiveIntegerField()
    received_at = models.DateTimeField()
    monotonic_ms = models.BigIntegerField()
    visible = models.BooleanField()
    focused = models.BooleanField()
    activity = models.PositiveSmallIntegerField()
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint("session", "sequence", name="heartbeat_once"),
            models.CheckConstraint(condition=models.Q(activity__lte=3), name="heartbeat_activity"),
        )


@pghistory.track()
class TimeEntry(Walled):
    """A credited piece of one local day at one rate; half-open [started_at, ended_at)."""

    class State(models.TextChoices):
        """Credited time is on its way to a statement; stated time is frozen."""

        CREDITED = "credited"
        STATED = "stated"

    project = models.ForeignKey(Project, models.PROTECT, related_name="time_entries")
    person = models.ForeignKey(Person, models.PROTECT, related_name="time_entries")
    session = models.ForeignKey(WorkSession, models.PROTECT, related_name="time_entries")
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="time_entries")
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    seconds = models.PositiveIntegerField()
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=16, choices=State.choices, default=State.CREDITED)
    simulated = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(ended_at__gt=models.F("started_at")), name="time_entry_forward"),
            models.CheckConstraint(condition=models.Q(seconds__gt=0, seconds__lte=43_200), name="time_entry_seconds"),
        )
        indexes = (models.Index(fields=["person", "local_date"], name="time_entry_day"),)


class UncreditedTime(Walled):
    """Observed time that is not paid, with the reason; kept so that the person sees every second and why."""

    class Reason(models.TextChoices):
        """Why it is not credited."""

        OVER_CAP = "over_cap"

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    session = models.ForeignKey(WorkSession, models.PROTECT, related_name="uncredited")
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    seconds = models.PositiveIntegerField()
    reason = models.CharField(max_length=16, choices=Reason.choices)
    simulated = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(ended_at__gt=models.F("started_at")), name="uncredited_forward"),
        )
        indexes = (models.Index(fields=["person", "local_date"], name="uncredited_day"),)


class DayUsage(models.Model):
    """How much of the daily cap one person has used on one local day, over all projects."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    local_date = models.DateField()
    cap_seconds = models.PositiveIntegerField()
    used_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint("person", "local_date", name="day_usage_once"),
            models.CheckConstraint(condition=models.Q(used_seconds__lte=models.F("cap_seconds")), name="day_cap"),
        )
