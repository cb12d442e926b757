"""Training runs, evaluations and the lift between two of them."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.datasets.models import DataSetVersion
from preceptor.probing.models import ModelVersion, Probe
from preceptor.problems.models import Split
from preceptor.projects.models import Project


@pghistory.track(exclude=["losses"])
class TrainingRun(Walled):
    """Fine-tuning of one model version on one data-set version."""

    class State(models.TextChoices):
        """A run goes from queued to one of the last three."""

        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    project = models.ForeignKey(Project, models.PROTECT, related_name="training_runs")
    data_set_version = models.ForeignKey(DataSetVersion, models.PROTECT, related_name="training_runs")
    base_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="+")
    produced_version = models.OneToOneField(ModelVersion, models.PROTECT, null=True, related_name="training_run")
    method = models.CharField(max_length=40, default="lora-sft")
    hyperparameters = models.JSONField(default=dict)
    state = models.CharField(max_length=16, choices=State.choices, default=State.QUEUED)
    step = models.PositiveIntegerField(default=0)
    steps = models.PositiveIntegerField(default=0)
    losses = models.JSONField(default=list)
    figures = models.JSONField(default=dict)
    error = models.TextField(blank=True)
    error_code = models.CharField(max_length=60, blank=True, default="")
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)


class Evaluation(Walled):
    """A model version on one split of held-out problems; its answers are the attempts of `probe`."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="evaluations")
    model_version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="evaluations")
    probe = models.ForeignKey(Probe, models.PROTECT, related_name="evaluations")
    split = models.CharField(max_length=16, choices=Split.choices)
    problems = models.PositiveIntegerField()
    correct = models.PositiveIntegerField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("probe", "split", name="evaluation_once"),
            models.CheckConstraint(condition=models.Q(correct__lte=models.F("problems")), name="evaluation_bounds"),
        )
        triggers = (pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete),)


class Lift(Walled):
    """The paired difference after - before on the same problems, with its 95 % interval (fractions of 1)."""

    before = models.ForeignKey(Evaluation, models.PROTECT, related_name="+")
    after = models.ForeignKey(Evaluation, models.PROTECT, related_name="+")
    training_run = models.ForeignKey(TrainingRun, models.PROTECT, null=True, related_name="lifts")
    split = models.CharField(max_length=16, choices=Split.choices)
    problems = models.PositiveIntegerField()
    difference = models.FloatField()
    low = models.FloatField()
    high = models.FloatField()
    p_value = models.FloatField()
    fixed = models.PositiveIntegerField()
    broken = models.PositiveIntegerField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("before", "after", name="lift_once"),)
        triggers = (pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete),)
