"""What was found as the actor may see it, with the reason for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from preceptor.accounts.access import Actor
from preceptor.experts.search.normalise import as_written
from preceptor.experts.search.policies import OF_STAFFING, can_see_names
from preceptor.experts.search.projection import Said, days_free, evidence, offset_of, utc_week
from preceptor.experts.search.queries import Answer
from preceptor.experts.search.question import Hit, Question
from preceptor.experts.search.saying import said_by
from preceptor.kit.prepared import run_prepared

MOST_COUNTED: Final = 60
"""Values of a facet that are told, the most frequent ones."""
_SKILL: Final = "skill:"
_LABELS: Final = "SELECT code, label_en, label_ar FROM experts_skill WHERE code = ANY (%(codes)s::text[]) ORDER BY code"


def describe(actor: Actor, answer: Answer, *, now: datetime) -> dict[str, Any]:
    """The answer as the actor may see it; hours by what clocks show now."""
    found, question = answer.found, answer.question
    names = can_see_names(actor)
    said = {each.id: each for each in said_by([hit.id for hit in found.hits])}
    experts = [
        _described(said[hit.id], hit, question, person=said[hit.id].person if names else None, now=now)
        for hit in found.hits
        if hit.id in said
    ]
    facets = {name: _most_frequent(counts) for name, counts in found.facets.items()}
    return {
        "experts": experts,
        "next_page": answer.next_page,
        "total": found.total,
        "facets": facets,
        "skills": _labels(_skills_of(experts, facets, question)),
        "loosen": [_looser(name, total) for name, total in answer.looser],
        "meaning": question.vector is not None,
        "note": answer.note.sentence,
        "note_code": answer.note.code,
    }


def _described(said: Said, hit: Hit, question: Question, *, person: int | None, now: datetime) -> dict[str, Any]:
    by_kind = {piece.kind: piece.text for piece in reversed(said.pieces)}
    shown = [
        {
            "kind": piece.kind,
            "text": piece.text,
            "value": piece.value,
            "level": piece.level,
            "words": words,
            "marked": as_written(piece.text, words) if words else [],
        }
        for piece, words in evidence(said, question)
        if person is not None or piece.kind in OF_STAFFING
    ]
    return {
        "profile": said.id,
        "person": person,
        "name": by_kind.get("name") if person is not None else None,
        "headline": by_kind.get("headline", ""),
        "country": said.country,
        "zone": said.zone,
        "status": said.status,
        "rate_minor": said.rate_minor,
        "currency": said.currency,
        "weekly_minutes": said.weekly_minutes,
        "days_free": days_free(utc_week(said.spans, offset_of(said.zone, now))),
        "quality": said.quality,
        "simulated": said.simulated,
        "score": hit.score,
        "by_words": hit.by_words,
        "by_meaning": hit.by_meaning,
        "evidence": shown,
    }


def _most_frequent(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:MOST_COUNTED])


def _skills_of(
    experts: Iterable[Mapping[str, Any]], facets: Mapping[str, Mapping[str, int]], asked: Question
) -> set[str]:
    values = [value for each in asked.conditions for value in each.values]
    values += [piece["value"] for each in experts for piece in each["evidence"]]
    named = {value.removeprefix(_SKILL) for value in values if value.startswith(_SKILL)}
    return named | set(facets.get("skill", ()))


def _labels(codes: set[str]) -> list[Any]:
    rows = run_prepared(_LABELS, {"codes": sorted(codes)})
    return [dict(zip(("code", "label_en", "label_ar"), row, strict=True)) for row in rows]


def _looser(named: str, total: int) -> dict[str, Any]:
    name, _, value = named.partition(":")
    return {"filter": name, "value": value, "total": total}
