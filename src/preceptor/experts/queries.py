"""Reads of expert profiles."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Value

from preceptor.experts.models import ExpertLanguage, ExpertSkill


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a person says that they can do. No languages means: not said, so any."""

    languages: frozenset[str]
    skills: frozenset[str]


_TOO_LITTLE = ("A1", "A2")


def abilities_of(person_id: int) -> Abilities:
    """Languages ("en" of "en-GB") and skill codes of a person's profile; empty without one (one query).

    A language known at A1 or A2 only is none to work in.
    """
    spoken = ExpertLanguage.objects.filter(profile__person_id=person_id).exclude(level__in=_TOO_LITTLE)
    skills = ExpertSkill.objects.filter(profile__person_id=person_id)
    said = spoken.values_list(Value(True), "code").union(skills.values_list(Value(False), "skill__code"), all=True)
    rows: list[tuple[bool, str]] = list(said)
    return Abilities(
        frozenset(code.split("-")[0].lower() for is_language, code in rows if is_language),
        frozenset(code for is_language, code in rows if not is_language),
    )
