"""Which filter is in the way: a question without one of its filters at a time. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from preceptor.experts.search.projection import KNOWN_TO
from preceptor.experts.search.question import Condition, Question

_ONE_OF_MANY = ("skill", "language")


def loosened(question: Question) -> Iterator[tuple[str, Question]]:
    """The question without each of its filters, under the filter's name: "country", "skill:law", "rate", "text".

    Who may be found at all is no filter. A rate goes together with its currency.
    """
    asked = replace(question, limit=1, skip=0, facets=())
    rated = question.most_rate_minor is not None
    for condition in question.conditions:
        name = _name(condition)
        if name.partition(":")[0] != KNOWN_TO and not (rated and name == "currency"):
            yield name, replace(asked, conditions=_without(asked, condition))
    if rated:
        yield "rate", replace(without_values(asked, "currency"), most_rate_minor=None)
    if question.least_weekly_minutes:
        yield "weekly_minutes", replace(asked, least_weekly_minutes=0)
    if question.least_quality is not None:
        yield "quality", replace(asked, least_quality=None)
    if question.meeting_quarters:
        yield "meeting", replace(asked, meeting=b"", meeting_quarters=0)
    if question.words:
        yield "text", replace(asked, words=(), vector=None)


def without_values(question: Question, name: str) -> Question:
    """The question without its condition on values such as `country:JO`; itself where it has none."""
    kept = tuple(each for each in question.conditions if _name(each).partition(":")[0] != name)
    return question if kept == question.conditions else replace(question, conditions=kept)


def _name(condition: Condition) -> str:
    value = condition.values[0]
    name = value.partition(":")[0]
    return value if name in _ONE_OF_MANY else name


def _without(question: Question, condition: Condition) -> tuple[Condition, ...]:
    return tuple(each for each in question.conditions if each is not condition)
