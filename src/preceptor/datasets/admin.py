"""Data sets in the admin site: shown, never changed."""

from __future__ import annotations

from django.contrib import admin

from preceptor.audit.admin import ShownOnly
from preceptor.datasets.models import DataSet, DataSetVersion


@admin.register(DataSet)
class DataSetAdmin(ShownOnly):
    """Data sets of projects."""

    list_display = ("name", "project", "created_at")
    list_select_related = ("project",)


@admin.register(DataSetVersion)
class DataSetVersionAdmin(ShownOnly):
    """Frozen versions."""

    list_display = ("data_set", "number", "examples_count", "simulated_count", "content_sha256", "frozen_at")
    list_select_related = ("data_set",)
