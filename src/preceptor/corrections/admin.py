"""Units, claims and corrections in the admin site; only services write them."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.corrections.models import Claim, Correction, GoodExample, KeptWork, Remark, Stage, Trial, Unit


@admin.register(Unit)
class UnitAdmin(ShownOnly):
    """Where every unit stands."""

    list_display = (
        "id",
        "project",
        "kind",
        "state",
        "stage",
        "language",
        "skill",
        "priority",
        "author",
        "returned_times",
    )
    list_filter = ("kind", "state", "stage", "language")


@admin.register(Claim)
class ClaimAdmin(ShownOnly):
    """Who holds and held what."""

    list_display = ("id", "unit", "person", "stage", "state", "token", "claimed_at", "expires_at", "simulated")
    list_filter = ("state", "stage", "simulated")


@admin.register(Correction)
class CorrectionAdmin(ShownOnly):
    """Submitted corrections."""

    list_display = ("id", "unit", "person", "outcome", "final_answer_correct", "simulated", "submitted_at")
    list_filter = ("outcome", "simulated")


@admin.register(Stage)
class StageAdmin(ShownOnly):
    """The path of every unit."""

    list_display = ("unit", "number", "kind", "outcome", "person", "at")
    list_filter = ("kind", "outcome")


@admin.register(Trial)
class TrialAdmin(ShownOnly):
    """Probes that authors ran on their problems."""

    list_display = ("id", "unit", "probe", "started_at")


@admin.register(Remark)
class RemarkAdmin(ShownOnly):
    """What was said in the threads of units."""

    list_display = ("id", "unit", "person", "at", "simulated")


@admin.register(GoodExample)
class GoodExampleAdmin(ShownOnly):
    """Corrections that are shown beside the instructions."""

    list_display = ("id", "project", "correction", "chosen_by", "at")


@admin.register(KeptWork)
class KeptWorkAdmin(ShownOnly):
    """What was handed in too late."""

    list_display = ("id", "claim", "at")
