"""Problems in the admin site: to look at, never to change."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.problems.models import Attachment, Problem, ProblemVersion


@admin.register(Problem)
class ProblemAdmin(ShownOnly):
    """What problems there are and where they come from."""

    list_display = ("external_id", "source", "project", "licence", "simulated", "created_at")
    list_filter = ("source", "simulated")
    search_fields = ("external_id",)


@admin.register(ProblemVersion)
class ProblemVersionAdmin(ShownOnly):
    """What each version says."""

    list_display = ("problem", "number", "language", "topic", "split", "answer", "unit", "created_at")
    list_filter = ("language", "split", "topic")
    search_fields = ("statement",)


@admin.register(Attachment)
class AttachmentAdmin(ShownOnly):
    """Files beside problems."""

    list_display = ("name", "project", "media_type", "size", "uploaded_by", "at")
    exclude = ("content",)
