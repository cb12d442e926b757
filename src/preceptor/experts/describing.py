"""Profiles as they are told: whole to the person and the network's keepers, and what staffing needs to a lead."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet

from preceptor.experts.completeness import ENOUGH_SKILLS, completeness
from preceptor.experts.models import ExpertProfile, Skill

_PLAIN = (
    "legal_name", "latin_name", "headline", "summary", "country", "time_zone", "weekly_availability",
    "weekly_minutes_cap", "free_from", "declines", "status", "source", "simulated", "created_at", "updated_at", "erased_at",
)  # fmt: skip


def describe(profile: ExpertProfile) -> dict[str, Any]:
    """Everything of a profile, as `schemas.ProfileOut`; one that is not saved yet is empty."""
    lists = _lists(profile) if profile.pk else {part: [] for part in _LISTS}
    rate = None
    if profile.expected_hourly_minor is not None:
        rate = {"minor": profile.expected_hourly_minor, "currency": profile.expected_currency}
    facts = {name: getattr(profile, name) for name in _PLAIN}
    facts |= {"id": profile.pk, "person_id": profile.person_id, "display_name": profile.person.display_name}
    facts |= {"hourly": rate, "quality": None if profile.quality is None else str(profile.quality)}
    told = completeness(_present(facts, lists))
    return {**facts, **lists, "completeness": {"percent": told.percent, "missing": list(told.missing)}}


def staffing_view(profile: ExpertProfile) -> dict[str, Any]:
    """What a lead sees of somebody who is placed or shortlisted: no legal name, address, rate or credentials' papers."""
    whole = describe(profile)
    kept = ("id", "person_id", "display_name", "headline", "summary", "country", "time_zone", "weekly_availability",
            "weekly_minutes_cap", "status", "simulated", "languages", "skills", "degrees")  # fmt: skip
    return {name: whole[name] for name in kept}


_LISTS = ("degrees", "employments", "publications", "languages", "skills", "conflicts", "credentials")


def _lists(profile: ExpertProfile) -> dict[str, list[dict[str, Any]]]:
    return {
        "degrees": _rows(profile.degrees.order_by("-year_to", "id")),
        "employments": _rows(profile.employments.order_by(F("started").desc(nulls_last=True), "id")),
        "publications": _rows(profile.publications.order_by(F("year").desc(nulls_last=True), "id")),
        "languages": _rows(profile.languages.order_by("id")),
        "skills": [
            {"id": each.pk, "level": each.level, "evidence": each.evidence, **describe_skill(each.skill)}
            for each in profile.skills.select_related("skill").order_by("-level", "id")
        ],
        "conflicts": _rows(profile.conflicts.order_by("id")),
        "credentials": _rows(
            profile.credentials.order_by("id").annotate(checked_by_name=F("checked_by__display_name"))
        ),
    }


def _rows(rows: QuerySet[Any]) -> list[dict[str, Any]]:
    return [dict(each) for each in rows.values()]


def describe_skill(skill: Skill) -> dict[str, str]:
    """A term by its code and labels; a list in one language gives its label for both."""
    return {
        "code": skill.code,
        "label_en": skill.label_en or skill.label_ar,
        "label_ar": skill.label_ar or skill.label_en,
    }


def _present(facts: dict[str, Any], lists: dict[str, list[dict[str, Any]]]) -> dict[str, bool]:
    return {
        "skills": len(lists["skills"]) >= ENOUGH_SKILLS,
        "availability": bool(facts["weekly_availability"]),
        "rate": facts["hourly"] is not None,
        **{name: bool(facts[name]) for name in ("time_zone", "headline", "summary", "country")},
        **{name: bool(lists[name]) for name in ("languages", "employments", "degrees", "conflicts")},
    }
