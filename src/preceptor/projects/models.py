"""Projects with their guidelines and rate cards."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Language, Person
from preceptor.accounts.walls import Walled

DAILY_CAP_SECONDS = 12_600
"""3.5 hours."""


@pghistory.track()
class Project(Walled):
    """One set of instructions and one specialisation for one client.

    A new problem counts where a model version answers wrongly in `break_wrong` of `break_samples` samples.
    `error_kinds` is empty where the project has ours (`error_kinds.read_kinds`).
    """

    class State(models.TextChoices):
        """A closed project hands out no work and still pays what is owed."""

        ACTIVE = "active"
        CLOSED = "closed"

    class Protocol(models.TextChoices):
        """How attempts are rated: until the first bad step, or every step."""

        FIRST_ERROR = "first_error"
        EVERY_STEP = "every_step"

    name = models.CharField(max_length=200)
    slug = models.SlugField()
    description = models.TextField(blank=True)
    state = models.CharField(max_length=16, choices=State.choices, default=State.ACTIVE)
    protocol = models.CharField(max_length=16, choices=Protocol.choices, default=Protocol.FIRST_ERROR)
    daily_cap_seconds = models.PositiveIntegerField(default=DAILY_CAP_SECONDS)
    claim_minutes = models.PositiveIntegerField(default=60)
    currency = models.CharField(max_length=3, default="USD")
    budget_minor = models.BigIntegerField(default=0)
    review_days = models.PositiveSmallIntegerField(default=7)
    break_samples = models.PositiveSmallIntegerField(default=4)
    break_wrong = models.PositiveSmallIntegerField(default=3)
    error_kinds = models.JSONField(default=list, blank=True)
    simulated = models.BooleanField(default=False)
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "slug", name="project_slug_once"),
            models.CheckConstraint(condition=models.Q(budget_minor__gte=0), name="project_budget"),
            models.CheckConstraint(condition=models.Q(daily_cap_seconds__lte=86_400), name="project_cap"),
            models.CheckConstraint(
                condition=models.Q(
                    break_wrong__gte=1, break_samples__lte=64, break_samples__gte=models.F("break_wrong")
                ),
                name="project_break_rule",
            ),
        )

    def __str__(self) -> str:
        return self.name


class Guideline(Walled):
    """One version of a project's instructions in one language; never changed, only followed by the next."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="guidelines")
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=8, choices=Language.choices)
    body = models.TextField()
    changelog = models.CharField(max_length=300, blank=True)
    published_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    in_force_from = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "version", "language", name="guideline_once"),)


class Acknowledgement(Walled):
    """That a person has read a version of the instructions; nobody gets a unit under one that they have not."""

    guideline = models.ForeignKey(Guideline, models.PROTECT, related_name="acknowledgements")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("guideline", "person", name="acknowledged_once"),)


class Rate(Walled):
    """An hourly rate of a project's rate card, in force from an instant.

    An empty `skill` or `tier` means every one; the line that says more goes before the one that says less.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="rates")
    role = models.CharField(max_length=16)
    skill = models.CharField(max_length=80, blank=True, default="")
    tier = models.CharField(max_length=40, blank=True, default="")
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    in_force_from = models.DateTimeField()
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint("project", "role", "skill", "tier", "in_force_from", name="rate_once"),
            models.CheckConstraint(condition=models.Q(hourly_minor__gt=0), name="rate_positive"),
        )


class HandOutLimit(Walled):
    """That a project's work is paid from a budget or a prefund, so that hand-outs mind it; kept by `billing.guard`.

    Claims made from `counted_from` on are counted one by one; before that instant none can go beyond what is left.
    `used_up` says that the last one that was asked for did not fit. A project without this row has no limit.
    """

    project = models.OneToOneField(Project, models.CASCADE, related_name="hand_out_limit")
    counted_from = models.DateTimeField()
    used_up = models.BooleanField(default=False)
