"""What a model wrote when an expert asked it to go on, and what the expert said of it."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.corrections.models import Claim
from preceptor.probing.models import ModelVersion
from preceptor.projects.models import Project


class Continuer(Walled):
    """The model version that a lead named to go on from answers that are recordings; the newest counts, null ends it.

    Append-only: who wrote what can be held against it at any time.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    model_version = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    chosen_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()


class Continuation(Walled):
    """One candidate: how the model version under test, or for a recording the one named for it, goes on from a prefix.

    `turn` counts the times that the expert asked under this claim, `number` the candidates of a turn, both from 1.
    `text` grows while the model writes and holds what follows the prefix, without it. `sampling` is the protocol of
    the turn; the draw itself is fixed by `seed`. `correct` is the verifier's word on prefix and text together, null
    where it cannot judge; experts do not see it. Once the claim is submitted a finished candidate never changes.
    """

    class State(models.TextChoices):
        """Queued and running ones are under way; the others have ended."""

        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="continuations")
    model_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="+")
    turn = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    prefix = models.TextField(blank=True)
    prefix_sha256 = models.CharField(max_length=64)
    sampling = models.JSONField()
    seed = models.PositiveBigIntegerField()
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    text = models.TextField(blank=True)
    failure = models.TextField(blank=True)
    failure_code = models.CharField(max_length=60, blank=True, default="")
    finish_reason = models.CharField(max_length=40, blank=True)
    correct = models.BooleanField(null=True)
    prompt_tokens = models.PositiveIntegerField(default=0)
    completion_tokens = models.PositiveIntegerField(default=0)
    rating = models.SmallIntegerField(null=True)
    picked = models.BooleanField(default=False)
    judged_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint("claim", "turn", "number", name="continuation_once"),
            models.UniqueConstraint("claim", "turn", condition=models.Q(picked=True), name="continuation_one_picked"),
            models.CheckConstraint(
                condition=models.Q(rating=None) | models.Q(rating__in=(-1, 1)), name="continuation_scale"
            ),
            models.CheckConstraint(
                condition=models.Q(state="done") | models.Q(picked=False, rating=None), name="continuation_judged_done"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=("queued", "running"), ended_at=None)
                | (~models.Q(state__in=("queued", "running")) & models.Q(ended_at__isnull=False)),
                name="continuation_ends",
            ),
        )
