"""What is asked of the registry and what every back end answers: plain values, no database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

QUARTERS: Final = 7 * 24 * 4
"""Quarter-hours of a week, in UTC, from Monday 00:00."""
WEEK_WORDS: Final = (QUARTERS + 63) // 64
DEPTH: Final = 200
"""How deep the two lists, by words and by meaning, are fused."""
FUSION: Final = 60
TEXT_K1: Final = 1.2
TEXT_B: Final = 0.75
LARGEST_COUNT: Final = 4
"""More occurrences of a word in one profile count as this many: a tsvector's four weights hold the count."""
IMPACT_SCALE: Final = 1000
"""The impact of a word on a profile's score is a whole number of thousandths, so that sums are exact everywhere."""
MEANING_DECIMALS: Final = 6
"""Cosines are compared to this many decimal places: libraries add up in different orders."""

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Entry:
    """One profile as search sees it.

    `values` are exact terms with a level each (`language:ar` 3, `skill:accounting` 4, `degree:any` 3, `country:JO` 1);
    `week` holds a bit for each quarter-hour that the person is available; `words` how often each occurs, at most
    LARGEST_COUNT; `vector` is of unit length, or None.
    """

    id: int
    values: Mapping[str, int]
    rate_minor: int
    weekly_minutes: int
    quality: float
    week: bytes
    words: Mapping[str, int]
    vector: Vector | None


@dataclass(frozen=True, slots=True)
class Condition:
    """At least one of `values` at `level` or above; where `unsaid`, also who has no value of the first one's kind."""

    values: tuple[str, ...]
    level: int = 1
    unsaid: bool = False

    @property
    def kind(self) -> str:
        """What stands before the colon, with it: `language:`."""
        return self.values[0].partition(":")[0] + ":"


@dataclass(frozen=True, slots=True)
class Question:
    """What must hold (all of it), and what decides the order: words, meaning, or both fused; else past quality.

    A rate is in minor units of the currency that a condition names; -1 as a profile's rate or quality is "not said",
    which passes no such filter. `meeting` is a week as in Entry: at least `meeting_quarters` must be common.
    `unsaid`: who said no rate in `rate_in`, no hours of the week or no free time passes the filter on it, as in matching.
    `after` is the last hit of the page before, where past quality alone decides the order; totals stay those of all.
    `skip` so many of the best: the next page of any order. Where words and meaning are fused, there are no more hits than
    the best `DEPTH` by either.
    """

    conditions: tuple[Condition, ...] = ()
    most_rate_minor: int | None = None
    least_weekly_minutes: int = 0
    least_quality: float | None = None
    meeting: bytes = b""
    meeting_quarters: int = 0
    words: tuple[str, ...] = ()
    vector: Vector | None = None
    limit: int = 50
    facets: tuple[str, ...] = ()
    unsaid: bool = False
    rate_in: str = ""
    after: tuple[float, int] | None = None
    skip: int = 0

    @property
    def depth(self) -> int:
        """How far each list must reach for this page; two that are fused always the same, or their order would change."""
        return DEPTH if self.words and self.vector is not None else max(DEPTH, self.skip + self.limit)


@dataclass(frozen=True, slots=True)
class Hit:
    """A profile, its score, and its places (from 1) in the list by words and in the list by meaning, 0 where absent."""

    id: int
    score: float
    by_words: int = 0
    by_meaning: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """How many pass the filters (and hold a word, where words alone are asked), the best of them, and the counts."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Backend(Protocol):
    """Answers questions. Two of them give the same answers on the same profiles."""

    def search(self, question: Question) -> Found:
        """The best of what passes, ties by id."""
        ...

    def begun(self, beginning: str, most: int) -> list[str]:
        """Words of profiles that begin so: this very word first, then those of the most profiles."""
        ...


def counted(words: Sequence[str]) -> dict[str, int]:
    """How often each word occurs, as an Entry holds it."""
    return {word: count if count < LARGEST_COUNT else LARGEST_COUNT for word, count in Counter(words).items()}


def rarity(profiles: int, holding: int) -> float:
    """What a word is worth that `holding` of `profiles` have: the inverse document frequency of BM25."""
    return log(1 + (profiles - holding + 0.5) / (holding + 0.5))


Ranked = list[tuple[int, float]]
"""Ids with their scores, best first."""


def fuse(by_words: Ranked, by_meaning: Ranked, limit: int, skip: int = 0) -> tuple[Hit, ...]:
    """Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009) of two lists, ties by id."""
    places: dict[int, list[int]] = {}
    for which, ranked in enumerate((by_words, by_meaning)):
        for place, (identity, _) in enumerate(ranked, 1):
            places.setdefault(identity, [0, 0])[which] = place
    scores = {identity: sum(1.0 / (FUSION + place) for place in both if place) for identity, both in places.items()}
    best = sorted(scores, key=lambda identity: (-scores[identity], identity))[skip : skip + limit]
    return tuple(Hit(each, scores[each], *places[each]) for each in best)


def merged(lists: Sequence[Ranked], depth: int) -> Ranked:
    """The best of several lists, ties by id."""
    if len(lists) == 1:
        return lists[0][:depth]
    return sorted((each for ranked in lists for each in ranked), key=lambda each: (-each[1], each[0]))[:depth]


def facets_of(names: Iterable[str], counts: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """The counts of values by facet, without its name before each."""
    facets: dict[str, dict[str, int]] = {name: {} for name in names}
    for term, count in counts.items():
        name, _, value = term.partition(":")
        if name in facets:
            facets[name][value] = count
    return facets


def single(
    ranked: Ranked, limit: int, skip: int = 0, *, by_words: bool = False, by_meaning: bool = False
) -> tuple[Hit, ...]:
    """The hits of one list."""
    return tuple(
        Hit(identity, score, place if by_words else 0, place if by_meaning else 0)
        for place, (identity, score) in enumerate(ranked[skip : skip + limit], skip + 1)
    )


def ranked(question: Question, by_words: Ranked, by_meaning: Ranked, by_quality: Ranked) -> tuple[Hit, ...]:
    """The hits of a question: both lists fused where words and meaning are asked, else the one that decides."""
    page = (question.limit, question.skip)
    if question.words and question.vector is not None:
        return fuse(by_words, by_meaning, *page)
    if question.words:
        return single(by_words, *page, by_words=True)
    if question.vector is not None:
        return single(by_meaning, *page, by_meaning=True)
    return single(by_quality, *page)


def most_common(held: Mapping[str, int], beginning: str, most: int) -> list[str]:
    """Of words with how many profiles hold each: the one that is `beginning` first, then the most frequent."""
    return sorted(held, key=lambda word: (word != beginning, -held[word], word))[:most]


def week_words(week: bytes) -> NDArray[np.uint64]:
    """A week of 84 bytes as words of 64 quarter-hours, least significant bit first; empty is nobody's time."""
    padded = week.ljust(WEEK_WORDS * 8, b"\0")[: WEEK_WORDS * 8]
    return np.frombuffer(padded, dtype="<u8").astype(np.uint64)
