"""Reads of expert profiles."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.experts.models import ExpertProfile


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a person says that they can do. No languages means: not said, so any."""

    languages: frozenset[str]
    skills: frozenset[str]


def abilities_of(person_id: int) -> Abilities:
    """Languages and skill codes of a person's profile; empty without one (one query)."""
    rows = ExpertProfile.objects.filter(person_id=person_id).values_list("languages", "skills__skill__code")
    said: list[tuple[list[str], str | None]] = list(rows)
    languages = frozenset(said[0][0]) if said else frozenset()
    return Abilities(languages, frozenset(code for _, code in said if code is not None))
