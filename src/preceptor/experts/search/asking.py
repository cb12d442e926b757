"""From what a person asks to a Question: words, meaning, filters, hours in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from preceptor.accounts.services import check_time_zone
from preceptor.experts.search.normalise import words_of
from preceptor.experts.search.projection import DEGREE_LEVELS, KNOWN_TO, LANGUAGE_LEVELS, NAME, offset_of, utc_week
from preceptor.experts.search.question import Condition, Question, Vector
from preceptor.kit.errors import Invalid
from preceptor.kit.pages import InvalidCursor, decode_cursor

LONGEST: Final = 500
MOST_WORDS: Final = 32
MOST_PAGED: Final = 10_000
"""Whoever wants to read on after so many asks a narrower question, or exports."""
FACETS: Final = ("skill", "language", "country", "zone", "degree", "currency", "credential", "status")
SHORTEST_BEGINNING: Final = 2
MOST_COMPLETIONS: Final = 8
SKILL_LEVELS: Final = {str(level): level for level in range(1, 6)}
_DAY: Final = 24 * 60
_QUARTER: Final = 15


class InvalidSearch(Invalid):
    """A search cannot be understood."""

    code = "invalid_search"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: all of the skills and languages (with a least level after a colon), any of the countries.

    The meeting is from `meet_from` to `meet_to` minutes of `meet_days` (0 is Monday) by the clocks of `meet_zone`;
    an end before the beginning is the next day's.
    """

    text: str = ""
    skills: Sequence[str] = ()
    languages: Sequence[str] = ()
    countries: Sequence[str] = ()
    statuses: Sequence[str] = ("active",)
    degree: str = ""
    credential: str = ""
    currency: str = ""
    most_rate_minor: int | None = None
    least_weekly_minutes: int = 0
    least_quality: float | None = None
    meet_zone: str = ""
    meet_days: Sequence[int] = field(default=(0, 1, 2, 3, 4))
    meet_from: int = 0
    meet_to: int = 0
    meet_minutes: int = 60
    limit: int = 50
    page: str = ""


def words_asked(asked: Asked, *, names: bool) -> tuple[str, ...]:
    """The words to look for, each once; where `names`, in people's names too. Raises InvalidSearch."""
    if len(asked.text) > LONGEST:
        raise InvalidSearch(f"A search has at most {LONGEST} characters, this one has {len(asked.text):,}. Shorten it.")
    words = list(dict.fromkeys(words_of(asked.text)))[:MOST_WORDS]
    return tuple(words + [NAME + word for word in words]) if names else tuple(words)


def completed(words: tuple[str, ...], begun: Callable[[str, int], list[str]]) -> tuple[str, ...]:
    """The words to look for, where the last one may still be typed: is it in no profile, then those that begin so are."""
    last = next((word for word in reversed(words) if not word.startswith(NAME)), "")
    forms = [form for form in (last, NAME + last) if form in words]
    if len(last) < SHORTEST_BEGINNING:
        return words
    found = [word for form in forms for word in begun(form, MOST_COMPLETIONS)]
    if not found or not set(forms).isdisjoint(found):
        return words
    return tuple(dict.fromkeys([*(word for word in words if word not in forms), *found]))


def question_of(
    asked: Asked, *, words: tuple[str, ...], vector: Vector | None, at: datetime, known_to: Iterable[int] | None = None
) -> Question:
    """The question, among everybody or those `known_to` one of these organisations; hours by what clocks show at `at`.

    Raises InvalidSearch, InvalidCursor, UnknownTimeZone.
    """
    if asked.most_rate_minor is not None and not asked.currency:
        raise InvalidSearch("Rates are compared in one currency. Choose it, such as USD.")
    meeting = _meeting(asked, at)
    return Question(
        conditions=(*_conditions(asked), *_scope(known_to)),
        most_rate_minor=asked.most_rate_minor,
        least_weekly_minutes=asked.least_weekly_minutes,
        least_quality=asked.least_quality,
        meeting=meeting,
        meeting_quarters=-(-asked.meet_minutes // _QUARTER) if meeting else 0,
        words=words,
        vector=vector,
        limit=asked.limit,
        skip=place_of(asked.page),
        facets=FACETS,
    )


def place_of(page: str) -> int:
    """How many hits stand before the page that `page` asks for. Raises InvalidCursor."""
    place = decode_cursor(page) if page else 0
    if place > MOST_PAGED:
        raise InvalidCursor()
    return place


def _scope(known_to: Iterable[int] | None) -> tuple[Condition, ...]:
    return () if known_to is None else (Condition(tuple(f"{KNOWN_TO}:{each}" for each in sorted(known_to))),)


def _conditions(asked: Asked) -> list[Condition]:
    found = [_leveled("skill", each, SKILL_LEVELS) for each in asked.skills]
    found += [_leveled("language", each, LANGUAGE_LEVELS) for each in asked.languages]
    if asked.countries:
        found.append(Condition(tuple(f"country:{each.upper()}" for each in asked.countries)))
    if asked.statuses:
        found.append(Condition(tuple(f"status:{each}" for each in asked.statuses)))
    if asked.degree:
        found.append(Condition(("degree:any",), _level(asked.degree, DEGREE_LEVELS)))
    if asked.credential:
        found.append(Condition((f"credential:{asked.credential}",)))
    if asked.currency:
        found.append(Condition((f"currency:{asked.currency.upper()}",)))
    return found


def _leveled(name: str, text: str, levels: dict[str, int]) -> Condition:
    value, _, level = text.partition(":")
    return Condition((f"{name}:{value.strip().lower()}",), _level(level.strip(), levels) if level else 1)


def _level(text: str, levels: dict[str, int]) -> int:
    if text not in levels:
        known = ", ".join(each for each in levels if each)
        raise InvalidSearch(f"{text[:40]!r} is no level. Write one of {known}.")
    return levels[text]


def _meeting(asked: Asked, at: datetime) -> bytes:
    if not asked.meet_zone:
        return b""
    zone = check_time_zone(asked.meet_zone)
    if asked.meet_from == asked.meet_to or not all(0 <= each <= _DAY for each in (asked.meet_from, asked.meet_to)):
        raise InvalidSearch("The hours in common begin and end at different minutes of a day, from 0 to 1440.")
    last = asked.meet_to if asked.meet_to > asked.meet_from else asked.meet_to + _DAY
    spans = [(day, asked.meet_from, last) for day in asked.meet_days if 0 <= day <= 6]
    return utc_week(spans, offset_of(zone, at))
