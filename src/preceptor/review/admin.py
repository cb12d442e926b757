"""Reviews in the admin site; they are written once, at submit."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.review.models import Review, StepComment, StepFix


@admin.register(Review)
class ReviewAdmin(ShownOnly):
    """Verdicts."""

    list_display = ("unit", "verdict", "reviewer", "author", "simulated", "at")
    list_filter = ("verdict", "simulated")


@admin.register(StepComment)
class StepCommentAdmin(ShownOnly):
    """Words on steps."""

    list_display = ("review", "index", "text")


@admin.register(StepFix)
class StepFixAdmin(ShownOnly):
    """Steps as reviewers fixed them."""

    list_display = ("review", "index", "rating", "error_kind")
