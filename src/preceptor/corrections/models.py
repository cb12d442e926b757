"""Units pass through stages; a claim gives one person one stage of one unit for a while."""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.probing.models import Attempt
from preceptor.projects.models import Guideline, Project


class StageKind(models.TextChoices):
    """What is done to a unit."""

    CORRECT = "correct"
    REVIEW = "review"


@pghistory.track()
class Unit(Walled):
    """An attempt on its way through the pipeline. `stage` says what it waits for while `state` is open.

    `last_token` counts its claims, so every claim has a higher fencing token than all before it. A
    returned unit is kept for its author until `reserved_until`, and then anybody on the project may take it.
    """

    class State(models.TextChoices):
        """Open and claimed units are in a stage; the others are finished."""

        OPEN = "open"
        CLAIMED = "claimed"
        ACCEPTED = "accepted"
        SET_ASIDE = "set_aside"

    project = models.ForeignKey(Project, models.PROTECT, related_name="units")
    attempt = models.OneToOneField(Attempt, models.PROTECT, related_name="unit")
    state = models.CharField(max_length=16, choices=State.choices, default=State.OPEN)
    stage = models.CharField(max_length=16, choices=StageKind.choices, default=StageKind.CORRECT)
    skill = models.CharField(max_length=80)
    language = models.CharField(max_length=8)
    priority = models.SmallIntegerField(default=0)
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    returned_times = models.PositiveSmallIntegerField(default=0)
    last_token = models.PositiveIntegerField(default=0)
    reserved_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = (
            models.Index(
                "project",
                "stage",
                "language",
                "skill",
                models.F("priority").desc(),
                "id",
                condition=models.Q(state="open"),
                name="unit_hand_out",
            ),
            models.Index(
                fields=["author", "project"],
                condition=models.Q(state="open", stage="correct", author__isnull=False),
                name="unit_returned",
            ),
        )


class Claim(Walled):
    """The exclusive, expiring right of one person to do a stage of a unit.

    `token` is the fencing token: it grows with every claim on the unit, and a write that carries an
    older one is refused. `page` is the browser page that writes under it, last heard of at `page_seen_at`.
    """

    class State(models.TextChoices):
        """A claim is held until it is submitted, released or expires."""

        HELD = "held"
        SUBMITTED = "submitted"
        RELEASED = "released"
        EXPIRED = "expired"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="claims")
    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="claims")
    stage = models.CharField(max_length=16, choices=StageKind.choices)
    token = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.HELD)
    guideline = models.ForeignKey(Guideline, models.PROTECT, null=True, related_name="+")
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    simulated = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    page = models.CharField(max_length=80, blank=True, default="")
    page_seen_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("unit", condition=models.Q(state="held"), name="claim_one_holder"),
            models.UniqueConstraint("person", condition=models.Q(state="held"), name="claim_one_at_a_time"),
            models.UniqueConstraint("unit", "token", name="claim_token_once"),
            models.CheckConstraint(
                condition=models.Q(state="held", ended_at=None)
                | (~models.Q(state="held") & models.Q(ended_at__isnull=False)),
                name="claim_ends",
            ),
        )
        indexes = (
            models.Index(fields=["project", "expires_at"], condition=models.Q(state="held"), name="claim_to_expire"),
        )


class Draft(Walled):
    """What has been typed under a claim; `revision` only grows."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="draft")
    revision = models.PositiveIntegerField()
    body = models.JSONField()
    saved_at = models.DateTimeField()


class Correction(Walled):
    """What an expert made of an attempt; written once, at submit."""

    class Outcome(models.TextChoices):
        """How the work on the attempt ended (PRM800K's words)."""

        FOUND_ERROR = "found_error"
        SOLUTION = "solution"
        BAD_PROBLEM = "bad_problem"
        GIVE_UP = "give_up"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="corrections")
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="correction")
    person = models.ForeignKey(Person, models.PROTECT, related_name="corrections")
    guideline = models.ForeignKey(Guideline, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    first_error = models.PositiveSmallIntegerField(null=True)
    solution = models.TextField(blank=True)
    final_answer = models.CharField(max_length=400, blank=True)
    final_answer_correct = models.BooleanField(null=True)
    critique = models.TextField(blank=True)
    source = models.CharField(max_length=80, default="expert")
    simulated = models.BooleanField(default=False)
    submitted_at = models.DateTimeField()


class StepRating(Walled):
    """The rating of one step: +1 good, 0 neutral, -1 bad; null is unsure."""

    correction = models.ForeignKey(Correction, models.PROTECT, related_name="ratings")
    index = models.PositiveSmallIntegerField()
    rating = models.SmallIntegerField(null=True)
    error_kind = models.CharField(max_length=40, blank=True)
    severity = models.CharField(max_length=16, blank=True)
    rewritten = models.TextField(blank=True)
    critique = models.TextField(blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("correction", "index", name="step_rating_once"),
            models.CheckConstraint(
                condition=models.Q(rating=None) | models.Q(rating__in=(-1, 0, 1)), name="step_rating_scale"
            ),
        )


class Stage(Walled):
    """One finished stage of a unit, in order; append-only."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="stages")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=StageKind.choices)
    claim = models.OneToOneField(Claim, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=16)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("unit", "number", name="stage_in_order"),)
