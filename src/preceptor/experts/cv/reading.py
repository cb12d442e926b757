"""From a file's text to proposals: rules for prose, fields for what has them, and the phrases that name skills."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from preceptor.experts.cv.files import CvText
from preceptor.experts.cv.proposals import Proposal
from preceptor.experts.cv.rules import propose
from preceptor.experts.cv.structured import from_json_resume, from_linkedin
from preceptor.experts.taxonomy.terms import own_terms


def proposals_of(read: CvText, skills: Mapping[str, str]) -> tuple[str, list[Proposal]]:
    """(text, proposals): the places of the proposals are in that text. `skills` gives the code of a known phrase."""
    if read.kind == "json_resume":
        return from_json_resume(read.data, skills)
    if read.kind == "linkedin":
        return from_linkedin(read.data, skills)
    return read.text, propose(read.text, skills)


def phrases(terms: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """The code of each phrase, in lower case; the first that uses a phrase keeps it. `terms` are (code, phrases)."""
    found: dict[str, str] = {}
    for code, said in terms:
        for phrase in said:
            if phrase:
                found.setdefault(phrase.casefold(), code)
    return found


def phrases_of_own_list() -> dict[str, str]:
    """The phrases of our own list of skills: labels before synonyms."""
    terms = own_terms()
    labels = [(term.code, (term.label_en, term.label_ar)) for term in terms]
    return phrases([*labels, *[(term.code, (*term.synonyms_en, *term.synonyms_ar)) for term in terms]])
