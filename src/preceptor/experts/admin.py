"""Profiles and skills in the admin site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin

from preceptor.experts.models import ExpertProfile, ExpertSkill, Skill

if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
    AnyInline = admin.TabularInline[Any, Any]
else:
    AnyModelAdmin = admin.ModelAdmin
    AnyInline = admin.TabularInline


class ExpertSkillInline(AnyInline):
    """The skills of a profile."""

    model = ExpertSkill
    extra = 0


@admin.register(ExpertProfile)
class ExpertProfileAdmin(AnyModelAdmin):
    """One expert's profile with its skills."""

    list_display = ("legal_name", "person", "headline", "country")
    search_fields = ("legal_name", "headline", "person__email")
    raw_id_fields = ("person",)
    inlines = (ExpertSkillInline,)


@admin.register(Skill)
class SkillAdmin(AnyModelAdmin):
    """The taxonomy."""

    list_display = ("code", "label_en", "label_ar", "parent")
    search_fields = ("code", "label_en", "label_ar")
