"""Offers and the assignments that follow from them."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.projects.models import Project


class StaffRole(models.TextChoices):
    """What somebody does on a project; a reviewer is an expert promoted there."""

    EXPERT = "expert"
    REVIEWER = "reviewer"


@pghistory.track()
class Offer(Walled):
    """A proposal of a project to an expert: what it pays, how much of it, until when it stands."""

    class State(models.TextChoices):
        """An offer is answered once or lapses."""

        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        LAPSED = "lapsed"

    project = models.ForeignKey(Project, models.PROTECT, related_name="offers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="offers")
    role = models.CharField(max_length=16, choices=StaffRole.choices)
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    daily_cap_seconds = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    reason = models.CharField(max_length=300, blank=True)
    simulated = models.BooleanField(default=False)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(hourly_minor__gt=0), name="offer_rate_positive"),
            models.CheckConstraint(condition=models.Q(expires_at__gt=models.F("made_at")), name="offer_expires_later"),
        )


@pghistory.track()
class Assignment(Walled):
    """An expert's place on a project, on the terms of the accepted offer."""

    offer = models.OneToOneField(Offer, models.PROTECT, related_name="assignment")
    project = models.ForeignKey(Project, models.PROTECT, related_name="assignments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assignments")
    role = models.CharField(max_length=16, choices=StaffRole.choices)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                "project", "person", "role", condition=models.Q(ended_at=None), name="assignment_once_at_a_time"
            ),
        )


class AgreedRate(Walled):
    """What an accepted offer holds beside its own hourly rate: another rate for a skill or tier, or from an instant.

    Written with the offer from the rate card, or later as a raise; append-only. An empty `skill` or `tier` means
    every one, and the line that says more goes before the one that says less (`rates.py`).
    """

    offer = models.ForeignKey(Offer, models.PROTECT, related_name="agreed_rates")
    skill = models.CharField(max_length=80, blank=True, default="")
    tier = models.CharField(max_length=40, blank=True, default="")
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    in_force_from = models.DateTimeField()
    agreed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint("offer", "skill", "tier", "in_force_from", name="agreed_rate_once"),
            models.CheckConstraint(condition=models.Q(hourly_minor__gt=0), name="agreed_rate_positive"),
            models.CheckConstraint(
                condition=models.Q(in_force_from__gte=models.F("agreed_at")), name="agreed_rate_never_backdated"
            ),
        )
