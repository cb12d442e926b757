"""Searching, as one operation: take in what was written, and ask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation, Person
from preceptor.experts.search.asking import MOST_PAGED, Asked, completed, question_of, words_asked
from preceptor.experts.search.keeping import backend
from preceptor.experts.search.loosening import loosened, without_values
from preceptor.experts.search.meaning import NoMeaning, embedder
from preceptor.experts.search.models import SavedSearch
from preceptor.experts.search.policies import can_see_names, searches_for
from preceptor.experts.search.question import Backend, Found, Question, Vector
from preceptor.experts.search.rows import has_vectors, refresh, waiting
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, encode_cursor, page_of

TAKEN_IN: Final = 200
"""So many changes are taken in before an answer; where more wait, after a bulk import, they are the job's alone."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was not looked for, and why: a stable code and a sentence."""

    code: str = ""
    sentence: str = ""


ALL_WELL: Final = Note()
NOTHING_TO_FIND: Final = Note(
    "nothing_to_find", "There is no word to look for in this text; what you see passes the filters. Write a word."
)
NO_MODEL: Final = Note("no_model", "Meanings are not compared: no model for them is installed. Words and filters are.")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and what was not looked for."""

    found: Found
    question: Question
    note: Note
    looser: tuple[tuple[str, int], ...] = ()
    """Filters without one of which somebody would be found, with how many."""

    @property
    def next_page(self) -> str | None:
        """Where the next page begins; None where this one is the last that can be asked for."""
        reached = self.question.skip + len(self.found.hits)
        full = len(self.found.hits) == self.question.limit
        return encode_cursor(reached) if full and reached < min(self.found.total, MOST_PAGED) else None


def search(actor: Actor, asked: Asked, *, now: datetime) -> Answer:
    """Ask the back end in use. Raises InvalidSearch, InvalidCursor, UnknownTimeZone."""
    words = words_asked(asked, names=can_see_names(actor))
    vector, note = _meaning_of(asked.text) if words else (None, NOTHING_TO_FIND if asked.text.strip() else ALL_WELL)
    question = question_of(asked, words=words, vector=vector, at=now, known_to=_scope(actor))
    if waiting(TAKEN_IN + 1) <= TAKEN_IN:
        refresh(now=now, most=TAKEN_IN)
    answering = backend()
    question = replace(question, words=completed(question.words, answering.begun))
    found = answering.search(question)
    if found.total:
        return Answer(_of_any_country(answering, question, found), question, note)
    looser = [(named, answering.search(without).total) for named, without in loosened(question)]
    best = sorted(((named, total) for named, total in looser if total), key=lambda each: -each[1])
    return Answer(found, question, note, tuple(best))


def _of_any_country(answering: Backend, question: Question, found: Found) -> Found:
    """Countries are alternatives: the counts beside a chosen one are of those who would come on top."""
    wide = without_values(question, "country")
    if wide == question:
        return found
    others = answering.search(replace(wide, limit=1, skip=0, facets=("country",)))
    return replace(found, facets={**found.facets, **others.facets})


def _scope(actor: Actor) -> frozenset[int] | None:
    """None where everybody may be found."""
    places = searches_for(actor)
    whole = Organisation.objects.filter(pk__in=places, kind=Organisation.Kind.NETWORK).exists()
    return None if whole else places


def _meaning_of(text: str) -> tuple[Vector | None, Note]:
    model = embedder() if has_vectors() else None
    if model is None:
        return None, NO_MODEL
    try:
        return model.vectors([text])[0], ALL_WELL
    except NoMeaning as error:
        return None, Note(error.code, error.message)


def saved_searches(person: Person, *, cursor: str | None, limit: int) -> Page[SavedSearch]:
    """One's kept searches, newest first."""
    return page_of(SavedSearch.objects.filter(person=person), cursor=cursor, limit=limit, newest_first=True)


def saved_search(person: Person, saved_id: int) -> SavedSearch:
    """One of one's own. Raises NotFound."""
    found = SavedSearch.objects.filter(person=person, pk=saved_id).first()
    if found is None:
        raise NotFound()
    return found
