"""A passage through the loop and its stages, so that progress survives a restart."""

from __future__ import annotations

from django.db import models

from preceptor.accounts.models import Person
from preceptor.accounts.walls import Walled
from preceptor.projects.models import Project


class LoopState(models.TextChoices):
    """Where a passage or a stage stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class LoopRun(Walled):
    """One passage: problems, probe, corrections, review, pay, data set, training, evaluation, report."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="loops")
    name = models.CharField(max_length=120)
    size = models.CharField(max_length=16)
    state = models.CharField(max_length=16, choices=LoopState.choices, default=LoopState.WAITING)
    settings = models.JSONField(default=dict)
    simulated = models.BooleanField(default=False)
    stop_asked = models.BooleanField(default=False)
    created_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)


class LoopStage(Walled):
    """One stage: how far it is, what it made (`result`: ids and counts), how long it took.

    `paused_seconds` of the time between start and end nobody worked on it; `seen_at` is its last sign of life.
    """

    run = models.ForeignKey(LoopRun, models.CASCADE, related_name="stages")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=40)
    state = models.CharField(max_length=16, choices=LoopState.choices, default=LoopState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=300, blank=True)
    result = models.JSONField(default=dict)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    paused_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint("run", "number", name="loop_stage_once"),)
