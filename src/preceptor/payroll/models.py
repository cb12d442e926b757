"""Pay runs and the statements they freeze."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.projects.models import Project
from preceptor.worktime.models import TimeEntry


@pghistory.track()
class PayRun(Walled):
    """One period of one project: prepared by one person, approved by another.

    A project has at most one prepared run; what it will pay stands in `PreparedEntry`.
    """

    class State(models.TextChoices):
        """An approved run has its statements frozen and its transfers posted."""

        PREPARED = "prepared"
        APPROVED = "approved"

    project = models.ForeignKey(Project, models.PROTECT, related_name="pay_runs")
    period_start = models.DateField()
    period_end = models.DateField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.PREPARED)
    simulated = models.BooleanField(default=False)
    prepared_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("prepared_by")),
                name="pay_run_four_eyes",
            ),
            models.CheckConstraint(condition=models.Q(period_end__gte=models.F("period_start")), name="pay_run_period"),
            models.UniqueConstraint(
                "project", condition=models.Q(state="prepared"), name="pay_run_one_prepared_per_project"
            ),
            models.CheckConstraint(
                condition=models.Q(state="prepared", approved_by=None, approved_at=None)
                | models.Q(state="approved", approved_by__isnull=False, approved_at__isnull=False),
                name="pay_run_approval",
            ),
        )


class PreparedEntry(Walled):
    """What a run will pay: an entry is in one run at most, and time that comes later waits for the next."""

    pay_run = models.ForeignKey(PayRun, models.CASCADE, related_name="prepared_entries")
    time_entry = models.OneToOneField(TimeEntry, models.PROTECT, related_name="prepared")


class Statement(Walled):
    """An expert's pay document of a period: the frozen record and its hash.

    `sequence` counts an expert's statements from one client without a gap; `record_sha256` is of the
    canonical bytes of `record` (see `record.py`).
    """

    pay_run = models.ForeignKey(PayRun, models.PROTECT, related_name="statements")
    person = models.ForeignKey(Person, models.PROTECT, related_name="statements")
    number = models.CharField(max_length=40, unique=True)
    sequence = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    gross_minor = models.BigIntegerField()
    seconds = models.PositiveBigIntegerField()
    record = models.JSONField()
    record_sha256 = models.CharField(max_length=64)
    time_zone = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    issued_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("pay_run", "person", "currency", name="statement_once"),
            models.UniqueConstraint("organisation", "person", "sequence", name="statement_in_sequence"),
        )

    def __str__(self) -> str:
        return self.number


class StatementLine(Walled):
    """Seconds at one rate on one local day, rounded once."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="lines")
    number = models.PositiveSmallIntegerField()
    description = models.CharField(max_length=200)
    local_date = models.DateField()
    seconds = models.PositiveIntegerField()
    hourly_minor = models.BigIntegerField()
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)

    class Meta:
        constraints = (models.UniqueConstraint("statement", "number", name="statement_line_once"),)


class StatedEntry(Walled):
    """Which time entries a line pays; an entry is stated at most once, for ever."""

    line = models.ForeignKey(StatementLine, models.PROTECT, related_name="entries")
    time_entry = models.OneToOneField(TimeEntry, models.PROTECT, related_name="stated")
