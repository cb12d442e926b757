"""Searching, as one operation: take in what was written, ask, and say of each who was found why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation, Person
from preceptor.experts.models import ExpertProfile
from preceptor.experts.search.asking import Asked, question_of, words_asked
from preceptor.experts.search.keeping import backend
from preceptor.experts.search.meaning import NoMeaning, embedder
from preceptor.experts.search.models import SavedSearch
from preceptor.experts.search.policies import OF_STAFFING, can_see_names, searches_for
from preceptor.experts.search.projection import Said, evidence
from preceptor.experts.search.question import Found, Hit, Question, Vector
from preceptor.experts.search.rows import has_vectors, refresh, said_by
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of

TAKEN_IN: Final = 200
"""So many changes are taken in before an answer; of more, the job takes the rest."""
NOTHING_TO_FIND: Final = "There is no word to look for in this text; what you see passes the filters. Write a word."
NO_MODEL: Final = "Meanings are not compared: no model for them is installed. Words and filters are."


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and what was not looked for."""

    found: Found
    question: Question
    note: str


def search(actor: Actor, asked: Asked, *, now: datetime) -> Answer:
    """Ask the back end in use. Raises InvalidSearch, UnknownTimeZone."""
    words = words_asked(asked, names=can_see_names(actor))
    vector, note = _meaning_of(asked.text) if words else (None, NOTHING_TO_FIND if asked.text.strip() else "")
    question = question_of(asked, words=words, vector=vector, at=now, known_to=_scope(actor))
    refresh(now=now, most=TAKEN_IN)
    return Answer(backend().search(question), question, note)


def _scope(actor: Actor) -> frozenset[int] | None:
    """None where everybody may be found."""
    places = searches_for(actor)
    whole = Organisation.objects.filter(pk__in=places, kind=Organisation.Kind.NETWORK).exists()
    return None if whole else places


def _meaning_of(text: str) -> tuple[Vector | None, str]:
    if not has_vectors():
        return None, NO_MODEL
    model = embedder()
    try:
        return (None, NO_MODEL) if model is None else (model.vectors([text])[0], "")
    except NoMeaning as error:
        return None, error.message


def describe(actor: Actor, answer: Answer) -> dict[str, Any]:
    """The answer as the actor may see it."""
    names = can_see_names(actor)
    identities = [hit.id for hit in answer.found.hits]
    said = {each.id: each for each in said_by(identities)}
    people = dict(ExpertProfile.objects.filter(pk__in=identities).values_list("pk", "person_id"))
    items = [
        _described(said[hit.id], hit, answer.question, person=people[hit.id] if names else None)
        for hit in answer.found.hits
        if hit.id in said
    ]
    found = {"experts": items, "total": answer.found.total, "facets": answer.found.facets, "note": answer.note}
    return {**found, "meaning": answer.question.vector is not None}


def _described(said: Said, hit: Hit, question: Question, *, person: int | None) -> dict[str, Any]:
    by_kind = {piece.kind: piece.text for piece in reversed(said.pieces)}
    shown = [
        {"kind": piece.kind, "text": piece.text, "value": piece.value, "level": piece.level, "words": words}
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
        "quality": said.quality,
        "simulated": said.simulated,
        "score": hit.score,
        "by_words": hit.by_words,
        "by_meaning": hit.by_meaning,
        "evidence": shown,
    }


def saved_searches(person: Person, *, cursor: str | None, limit: int) -> Page[SavedSearch]:
    """One's kept searches, newest first."""
    return page_of(SavedSearch.objects.filter(person=person), cursor=cursor, limit=limit, newest_first=True)


def saved_search(person: Person, saved_id: int) -> SavedSearch:
    """One of one's own. Raises NotFound."""
    found = SavedSearch.objects.filter(person=person, pk=saved_id).first()
    if found is None:
        raise NotFound()
    return found
