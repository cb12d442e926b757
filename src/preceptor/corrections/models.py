"""Units pass through stages; a claim gives one person one stage of one unit for a while."""

from __future__ import annotations

from typing import Any

import pghistory
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.probing.models import Attempt, Probe
from preceptor.problems.models import ProblemVersion
from preceptor.projects.models import Guideline, Project


class UnitKind(models.TextChoices):
    """What an expert is asked for: a correction of an answer, or one of the other kinds of work on problems."""

    CORRECT = "correct"
    GRADE = "grade"
    COMPARE = "compare"
    DECOMPOSE = "decompose"
    AUTHOR = "author"


class StageKind(models.TextChoices):
    """What is done to a unit: the work that its kind names, then the review of it."""

    CORRECT = "correct"
    REVIEW = "review"


_ABOUT = (
    models.Q(kind__in=("correct", "grade"), attempt__isnull=False, other_attempt=None, problem_version=None, brief="")
    | models.Q(kind="compare", attempt__isnull=False, other_attempt__isnull=False, problem_version=None, brief="")
    & models.Q(attempt__lt=models.F("other_attempt"))
    | models.Q(kind="decompose", attempt=None, other_attempt=None, problem_version__isnull=False, brief="")
    | models.Q(kind="author", attempt=None, other_attempt=None, problem_version=None) & ~models.Q(brief="")
)
"""What a unit of each kind is about, and nothing else; a pair stands in the order of its ids."""

_CONTENT = (
    models.Q(kind="correct", outcome__in=("found_error", "solution", "bad_problem", "give_up"), authored=None)
    | models.Q(outcome__in=("bad_problem", "give_up"), content={}, authored=None) & ~models.Q(kind="correct")
    | models.Q(
        kind="compare",
        outcome="done",
        authored=None,
        content__has_keys=["preferred", "criteria", "reason"],
        content__preferred__in=("first", "second", "tie"),
    )
    | models.Q(kind="grade", outcome="done", authored=None, content__has_keys=["grades", "total", "possible"])
    | models.Q(kind="decompose", outcome="done", authored=None, content__has_key="steps")
    | models.Q(kind="author", outcome="done", authored__isnull=False, content={})
)
"""What a finished correction of each kind holds."""


@pghistory.track()
class Unit(Walled):
    """An item on its way through the pipeline. `stage` says what it waits for while `state` is open.

    What it is about follows from `kind`: an attempt (correct, grade), two attempts at one problem
    (compare), a problem alone (decompose), or the `brief` of a problem that is to be written (author).
    The constraint `unit_about` keeps it so, and code that works on corrections need not ask again.

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
    kind = models.CharField(max_length=16, choices=UnitKind.choices, default=UnitKind.CORRECT)
    attempt: models.ForeignKey[Any, Any] = models.ForeignKey(Attempt, models.PROTECT, null=True, related_name="units")
    other_attempt: models.ForeignKey[Any, Any] = models.ForeignKey(Attempt, models.PROTECT, null=True, related_name="+")
    problem_version = models.ForeignKey(ProblemVersion, models.PROTECT, null=True, related_name="units")
    brief = models.TextField(blank=True, default="")
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
        constraints = (
            models.CheckConstraint(condition=_ABOUT, name="unit_about"),
            models.UniqueConstraint(
                "attempt", "kind", condition=models.Q(kind__in=("correct", "grade")), name="unit_attempt_once"
            ),
            models.UniqueConstraint(
                "attempt", "other_attempt", condition=models.Q(kind="compare"), name="unit_pair_once"
            ),
            models.UniqueConstraint("problem_version", condition=models.Q(kind="decompose"), name="unit_problem_once"),
        )
        indexes = (
            models.Index(
                "project",
                "stage",
                "kind",
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
            models.Index(
                fields=["project", "kind"],
                condition=models.Q(state="open", stage="review", returned_times__gt=0),
                name="unit_reviewed_again",
            ),
        )


class Claim(Walled):
    """The exclusive, expiring right of one person to do a stage of a unit.

    `token` is the fencing token: it grows with every claim on the unit, and a write that carries an
    older one is refused. `page` is the browser page that writes under it, last heard of at `page_seen_at`.
    `guideline`, `protocol` and `error_kinds` are those of its beginning: what a lead changes counts from the next
    claim on, never in the middle of somebody's work. `error_kinds` is empty where the project has ours.
    `swapped` is drawn for every comparison: whether its second answer is shown first.
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
    protocol = models.CharField(max_length=16, choices=Project.Protocol.choices)
    error_kinds = models.JSONField(default=list, blank=True)
    hourly_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    simulated = models.BooleanField(default=False)
    swapped = models.BooleanField(default=False)
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
            models.Index(
                fields=["person", "project", "stage"], condition=models.Q(state="expired"), name="claim_run_out"
            ),
        )


class Draft(Walled):
    """What has been typed under a claim; `revision` only grows."""

    claim = models.OneToOneField(Claim, models.CASCADE, related_name="draft")
    revision = models.PositiveIntegerField()
    body = models.JSONField()
    saved_at = models.DateTimeField()


class KeptWork(Walled):
    """What somebody handed in too late to count, as it was handed in; their claim says who, on what and for which stage."""

    claim = models.OneToOneField(Claim, models.PROTECT, related_name="kept_work")
    body = models.JSONField()
    at = models.DateTimeField()


class Correction(Walled):
    """What an expert made of a unit; written once, at submit.

    Corrections of attempts are in the columns and ratings; the other kinds are in `content`
    (`kinds.Comparison`, `kinds.Grading`, `kinds.Decomposition`) and, for an author, in the version `authored`.
    """

    class Outcome(models.TextChoices):
        """How the work ended: PRM800K's words for corrections of attempts, done for the other kinds."""

        FOUND_ERROR = "found_error"
        SOLUTION = "solution"
        BAD_PROBLEM = "bad_problem"
        GIVE_UP = "give_up"
        DONE = "done"

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
    kind = models.CharField(max_length=16, choices=UnitKind.choices, default=UnitKind.CORRECT)
    content = models.JSONField(default=dict)
    authored = models.ForeignKey(ProblemVersion, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (models.CheckConstraint(condition=_CONTENT, name="correction_content"),)


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


class Trial(Walled):
    """A probe that an author ran on the problem in hand, to see whether models break on it."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="trials")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="+")
    probe = models.OneToOneField(Probe, models.PROTECT, related_name="+")
    problem_version = models.ForeignKey(ProblemVersion, models.PROTECT, related_name="+")
    started_at = models.DateTimeField()


class Remark(Walled):
    """A word in the thread of a unit, between its author, its reviewers and those who steer; append-only."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="remarks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    text = models.TextField()
    simulated = models.BooleanField(default=False)
    at = models.DateTimeField()


class RemarkDraft(Walled):
    """What somebody has typed into the thread of a unit and not said yet; gone when it is said."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("unit", "person", name="remark_draft_once"),)


class GoodExample(Walled):
    """An accepted correction that is shown beside the instructions, with what is good about it."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="good_examples")
    correction = models.OneToOneField(Correction, models.PROTECT, related_name="+")
    note = models.CharField(max_length=400, blank=True)
    chosen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
