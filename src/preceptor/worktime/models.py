"""Observed working time and what of it is credited."""

from __future__ import annotations

from datetime import timedelta

import pghistory
import pgtrigger
from django.db import models
from django.db.models.functions import Coalesce

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Claim, Unit
from preceptor.projects.models import Project


class WorkSession(Walled):
    """A running timer; at most one is open per person, on any number of tabs and devices.

    Time that was entered by hand has one too, which frames it and never ran. `settled` is what no later beat can change
    (`settled.py`); it may be forgotten at any time, all of it follows from the beats. `paused` is that the person stopped
    it with the pause: none begins by itself until they go on.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="work_sessions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="work_sessions")
    time_zone = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    credited_until = models.DateTimeField(null=True)
    settled = models.JSONField(null=True)
    paused = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint("person", condition=models.Q(ended_at=None), name="work_session_one_open"),
            models.CheckConstraint(
                condition=models.Q(paused=False) | models.Q(ended_at__isnull=False), name="work_session_paused_ended"
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at=None) | models.Q(ended_at__gte=models.F("started_at")),
                name="work_session_forward",
            ),
        )


class Heartbeat(Walled):
    """One sign of life: the browser's counters, the server's instant.

    `offline_at` is set where it waited in the browser for a connection: the instant at which it was made, by the
    browser's monotonic clock counted back from the arrival, and never before what was heard before it.
    """

    session = models.ForeignKey(WorkSession, models.PROTECT, related_name="heartbeats", db_index=False)
    sequence = models.PositiveIntegerField()
    received_at = models.DateTimeField()
    offline_at = models.DateTimeField(null=True)
    monotonic_ms = models.BigIntegerField()
    visible = models.BooleanField()
    focused = models.BooleanField()
    activity = models.PositiveSmallIntegerField()
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint("session", "sequence", name="heartbeat_once"),
            models.CheckConstraint(condition=models.Q(activity__lte=3), name="heartbeat_activity"),
            models.CheckConstraint(
                condition=models.Q(offline_at=None) | models.Q(offline_at__lte=models.F("received_at")),
                name="heartbeat_offline_before",
            ),
        )
        indexes = (models.Index("session", Coalesce("offline_at", "received_at"), name="heartbeat_when"),)


class ThinkingMark(Walled):
    """The person said that they think, or work off screen: for 15 minutes no input is asked for. Once per unit."""

    session = models.ForeignKey(WorkSession, models.PROTECT, related_name="marks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    note = models.CharField(max_length=300)
    started_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("person", "unit", name="thinking_once_per_unit"),
            models.CheckConstraint(condition=~models.Q(note=""), name="thinking_says_what"),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("started_at"))
                & models.Q(expires_at__lte=models.F("started_at") + timedelta(minutes=15)),
                name="thinking_15_minutes",
            ),
        )


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(condition=pgtrigger.Condition("OLD.* IS DISTINCT FROM NEW.* AND NEW.state <> 'stated'")),
)
class TimeEntry(Walled):
    """A credited piece of one local day at one rate; half-open [started_at, ended_at).

    That it was stated is kept by the sealed statement, and not by a row of history as well. The database derives a column
    `stands` from the state, so that stating does not touch the index over persons and times.

    `offset_seconds` ahead of UTC is what the person's clock showed at its start, and `tz_rules` the edition of the tz
    database that said so: the date follows from them for ever, whatever later editions say. `corrects` names the entry
    that was wrong.
    """

    class State(models.TextChoices):
        """Credited time is on its way to a statement; stated time is frozen; what was corrected is kept and not paid."""

        CREDITED = "credited"
        STATED = "stated"
        CORRECTED = "corrected"

    class Kind(models.TextChoices):
        """How it came to be counted: three ways of a timer (`credit.Kind`), and by hand."""

        OBSERVED = "observed"
        OFFLINE = "offline"
        THINKING = "thinking"
        MANUAL = "manual"

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
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.OBSERVED)
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="corrected_by")
    offset_seconds = models.IntegerField(null=True)
    tz_rules = models.CharField(max_length=16, blank=True, default="")
    simulated = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(corrects=None) | models.Q(kind="manual"), name="time_entry_corrects_by_hand"
            ),
            models.CheckConstraint(condition=models.Q(ended_at__gt=models.F("started_at")), name="time_entry_forward"),
            models.CheckConstraint(condition=models.Q(seconds__gt=0, seconds__lte=43_200), name="time_entry_seconds"),
        )
        indexes = (models.Index(fields=["person", "local_date"], name="time_entry_day"),)


class UncreditedTime(Walled):
    """Observed time that is not paid, with the reason; kept so that the person sees every second and why."""

    class Reason(models.TextChoices):
        """Why it is not credited."""

        OVER_CAP = "over_cap"
        LEASE_ENDED = "lease_ended"
        LOCKED = "locked"
        OVERLAP = "overlap"

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
    """How much of the daily cap one person has used of one day, over all projects.

    A day opens at local midnight, or 20 hours after the one before it opened, whichever is later: that is what a change
    of zone can shorten a day to. Time counts for the day that opened last before it. `guarded_until` is 20 hours after
    `begins_at`, and the exclusion constraint `day_usage_20_hours` refuses a second opening in between.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64)
    begins_at = models.DateTimeField()
    guarded_until = models.DateTimeField()
    cap_seconds = models.PositiveIntegerField()
    used_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint("person", "local_date", name="day_usage_once"),
            models.CheckConstraint(condition=models.Q(used_seconds__lte=models.F("cap_seconds")), name="day_cap"),
        )


class PersonCap(models.Model):
    """The most that a person is credited on one day over all projects, where it is not 3.5 hours."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="+")
    cap_seconds = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(cap_seconds__gt=0, cap_seconds__lte=86_400), name="person_cap"),
            models.CheckConstraint(condition=~models.Q(person=models.F("set_by")), name="person_cap_by_another"),
        )


@pghistory.track()
class ManualTime(Walled):
    """Time that a person asks for by hand: a piece that no timer saw, or the right length of one that it saw wrongly.

    Somebody else approves or declines it, once. What it corrects is kept beside the new entry. `before_seconds` is what
    was credited of that day on the project when it was asked for, `after_seconds` what it comes to if it is approved.
    """

    class State(models.TextChoices):
        """Open until somebody else has decided."""

        OPEN = "open"
        APPROVED = "approved"
        DECLINED = "declined"

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="manual_time")
    corrects = models.ForeignKey(TimeEntry, models.PROTECT, null=True, related_name="+")
    entry = models.OneToOneField(TimeEntry, models.PROTECT, null=True, related_name="asked_for")
    local_date = models.DateField()
    time_zone = models.CharField(max_length=64)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()
    reason = models.CharField(max_length=500)
    before_seconds = models.PositiveIntegerField()
    after_seconds = models.PositiveIntegerField()
    simulated = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_at__gt=models.F("started_at"), ended_at__lte=models.F("asked_at"))
                & models.Q(ended_at__lte=models.F("started_at") + timedelta(hours=12)),
                name="manual_time_span",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="manual_time_reason"),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("person")),
                name="manual_time_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", decided_by=None, decided_at=None, entry=None)
                | models.Q(state="approved", decided_by__isnull=False, decided_at__isnull=False, entry__isnull=False)
                | models.Q(state="declined", decided_by__isnull=False, decided_at__isnull=False, entry=None)
                & ~models.Q(decision=""),
                name="manual_time_decided",
            ),
        )


class PeriodLock(Walled):
    """The time of a project up to and with a day is closed: entries of it are neither added nor changed."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="period_locks")
    through = models.DateField()
    reason = models.CharField(max_length=300)
    locked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    locked_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("project", "through", name="period_lock_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="period_lock_reason"),
        )
