"""Models, probes and attempts in the admin site: to look at, never to change."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.probing.models import Attempt, ModelVersion, Probe, Tryout


@admin.register(ModelVersion)
class ModelVersionAdmin(ShownOnly):
    """Every fixed state of every model."""

    list_display = ("model", "name", "protocol", "endpoint", "examples", "created_at")
    list_filter = ("protocol",)


@admin.register(Probe)
class ProbeAdmin(ShownOnly):
    """Probes and how far they are."""

    list_display = ("id", "project", "model_version", "purpose", "state", "done", "total", "correct", "error")
    list_filter = ("purpose", "state")


@admin.register(Attempt)
class AttemptAdmin(ShownOnly):
    """Answers and what the verifier said of them."""

    list_display = ("id", "probe", "problem_version", "sample", "correct", "extracted_answer", "verdict_reason")
    list_filter = ("correct",)


@admin.register(Tryout)
class TryoutAdmin(ShownOnly):
    """First questions to model versions."""

    list_display = ("id", "model_version", "asked_by", "state", "failure", "asked_at")
    list_filter = ("state",)
