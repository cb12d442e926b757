"""Training runs and what was measured, in the admin site: shown, never changed by hand."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.training.models import Evaluation, Lift, TrainingRun


@admin.register(TrainingRun)
class TrainingRunAdmin(ShownOnly):
    """Fine-tuning of one model version on one data-set version."""

    list_display = ("id", "project", "base_version", "produced_version", "state", "step", "steps", "finished_at")
    list_filter = ("state", "method")
    list_select_related = ("project", "base_version", "produced_version")


@admin.register(Evaluation)
class EvaluationAdmin(ShownOnly):
    """A model version on one split."""

    list_display = ("id", "project", "model_version", "split", "correct", "problems", "created_at")
    list_filter = ("split",)
    list_select_related = ("project", "model_version")


@admin.register(Lift)
class LiftAdmin(ShownOnly):
    """The paired difference between two evaluations."""

    list_display = ("id", "split", "problems", "difference", "low", "high", "fixed", "broken", "created_at")
    list_filter = ("split",)
