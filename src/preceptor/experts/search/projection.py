"""How a profile becomes what search reads: pieces of it with their words, filters, hours in UTC. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from preceptor.experts.search.normalise import words_of
from preceptor.experts.search.question import QUARTERS, Entry, Question, Vector, counted

LANGUAGE_LEVELS: Final = {"": 1, "A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6, "native": 7}
DEGREE_LEVELS: Final = {"associate": 1, "bachelor": 2, "master": 3, "professional": 3, "doctorate": 4}
"""A degree of a profession (law, medicine) stands beside a master's."""
KNOWN_TO: Final = "known-to"
"""The value that says in which organisation somebody has a role."""
NAME: Final = "@"
"""Before a word of a name: only who may see names asks for these."""
_MINUTES: Final = 24 * 60
_QUARTER: Final = 15


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a profile says: `text` as shown, `also` further words by which it is found, and what it fulfils."""

    kind: str
    text: str
    value: str = ""
    level: int = 0
    also: str = ""

    def words(self) -> list[str]:
        """What it is found by."""
        said = f"{self.text} {self.also}"
        found = list(_of_term(said)) if self.kind == "skill" else words_of(said)
        return [NAME + word for word in found] if self.kind == "name" else found


@lru_cache(maxsize=4_096)
def _of_term(said: str) -> tuple[str, ...]:
    """The words of a skill with all its synonyms: the same for everybody who has it."""
    return tuple(words_of(said))


@dataclass(frozen=True, slots=True)
class Said:
    """A profile with its pieces, the organisations in which the person has a role, and how its work was reviewed.

    Spans are [weekday, start, end] in minutes of the local time of `zone`.
    """

    id: int
    person: int
    status: str
    country: str
    zone: str
    spans: Sequence[Sequence[int]]
    weekly_minutes: int | None
    rate_minor: int | None
    currency: str
    quality: float | None
    simulated: bool
    pieces: Sequence[Piece]
    known_to: Sequence[int] = ()
    accepted: int = 0
    reviews: int = 0

    def description(self) -> str:
        """The text whose meaning is compared: everything but the name."""
        return "\n".join(piece.text for piece in self.pieces if piece.kind != "name" and piece.text)

    def described(self) -> str:
        """The digest of the description."""
        return hashlib.sha256(self.description().encode()).hexdigest()


def entry_of(said: Said, *, at: datetime, vector: Vector | None = None) -> Entry:
    """The profile as search reads it; its hours by what clocks in its zone show at `at`."""
    values = {f"status:{said.status}": 1}
    values |= {f"{name}:{value}": 1 for name, value in _exact(said) if value}
    for piece in said.pieces:
        if piece.value:
            values[piece.value] = max(values.get(piece.value, 0), piece.level)
    free = sum(end - start for _, start, end in said.spans)
    return Entry(
        id=said.id,
        values=values,
        rate_minor=-1 if said.rate_minor is None else said.rate_minor,
        weekly_minutes=free if said.weekly_minutes is None else said.weekly_minutes,
        quality=-1.0 if said.quality is None else said.quality,
        week=utc_week(said.spans, offset_of(said.zone, at)),
        words=counted([word for piece in said.pieces for word in piece.words()]),
        vector=vector,
    )


def _exact(said: Said) -> Iterable[tuple[str, str]]:
    yield "country", said.country
    yield "currency", said.currency
    yield "zone", said.zone
    yield "simulated", "yes" if said.simulated else ""
    for organisation in said.known_to:
        yield KNOWN_TO, str(organisation)


@lru_cache(maxsize=4_096)
def offset_of(zone: str, at: datetime) -> int:
    """Minutes that clocks of `zone` are ahead of UTC at `at`; none for no zone."""
    offset = at.astimezone(ZoneInfo(zone)).utcoffset() if zone else None
    return int(offset.total_seconds()) // 60 if offset else 0


def utc_week(spans: Iterable[Sequence[int]], offset: int) -> bytes:
    """A bit for each quarter-hour of the UTC week that the spans cover; the week is a ring."""
    return _week(tuple(map(tuple, spans)), offset)


@lru_cache(maxsize=4_096)
def _week(spans: tuple[tuple[int, ...], ...], offset: int) -> bytes:
    bits = bytearray(QUARTERS // 8)
    for day, start, end in spans:
        for minute in range(day * _MINUTES + start, day * _MINUTES + end, _QUARTER):
            quarter = (minute - offset) // _QUARTER % QUARTERS
            bits[quarter >> 3] |= 1 << (quarter & 7)
    return bytes(bits)


def days_free(week: bytes) -> list[int]:
    """On how many days of the week somebody is free at some time of each hour of the UTC day, 24 numbers up to 7."""
    bits = np.unpackbits(np.frombuffer(week, np.uint8), bitorder="little")
    counts: list[int] = bits.reshape(7, 24, 4).any(axis=2).sum(axis=0).tolist()
    return counts


def terms_of(values: Mapping[str, int]) -> list[str]:
    """The values as exact terms, one more for each level above the first."""
    return [
        term for value, level in values.items() for term in (value, *(at_least(value, n) for n in range(2, level + 1)))
    ]


def at_least(value: str, level: int) -> str:
    """The term that whoever has `value` at `level` or above carries."""
    return value if level <= 1 else f"{value}>={level}"


def values_of(terms: Iterable[str]) -> dict[str, int]:
    """`terms_of`, the other way round."""
    values: dict[str, int] = {}
    for term in terms:
        value, _, level = term.partition(">=")
        values[value] = max(values.get(value, 0), int(level or 1))
    return values


def evidence(said: Said, question: Question) -> list[tuple[Piece, list[str]]]:
    """Which pieces answer the question, each with the asked words in it; the fullest first, as the profile has them.

    Where past quality was asked for, or alone decides the order, what it follows from stands at the end.
    """
    asked, found = set(question.words), []
    for piece in said.pieces:
        words = sorted(asked.intersection(piece.words()))
        if words or any(piece.value in each.values and piece.level >= each.level for each in question.conditions):
            found.append((piece, [word.removeprefix(NAME) for word in words]))
    plain = not question.words and question.vector is None
    if said.reviews and (plain or question.least_quality is not None):
        found.append((Piece("quality", f"{said.accepted}/{said.reviews}"), []))
    return sorted(found, key=lambda each: -len(each[1]))
