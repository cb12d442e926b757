"""Passages through the loop in the admin site: shown, never changed by hand."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.loop.models import LoopRun, LoopStage


@admin.register(LoopRun)
class LoopRunAdmin(ShownOnly):
    """One passage."""

    list_display = ("id", "name", "project", "size", "state", "simulated", "created_at", "finished_at")
    list_filter = ("state", "simulated")
    list_select_related = ("project",)


@admin.register(LoopStage)
class LoopStageAdmin(ShownOnly):
    """How far each stage is, and how long it took."""

    list_display = ("run", "number", "name", "state", "done", "total", "message", "started_at", "finished_at")
    list_filter = ("state", "name")
    list_select_related = ("run",)
