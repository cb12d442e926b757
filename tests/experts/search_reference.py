"""Profiles made up from a seed, and the plainest possible search over them: what every back end must answer."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from preceptor.experts.search.question import (
    DEPTH,
    IMPACT_SCALE,
    MEANING_DECIMALS,
    TEXT_B,
    TEXT_K1,
    Condition,
    Entry,
    Found,
    Question,
    Ranked,
    Vector,
    counted,
    fuse,
    rarity,
    single,
    week_words,
)

DIMENSIONS = 384
WORDS = [
    "accounting",
    "audit",
    "tax",
    "محاسبه",
    "مراجعه",
    "physics",
    "cloud",
    "growth",
    "law",
    "c++",
    "zakat",
    "ethics",
]
SKILLS = ["accounting", "law", "cloud-computing", "ethics", "physics"]


def a_vector(dice: random.Random) -> Vector:
    """A direction, in the precision in which vectors are kept."""
    vector = np.random.default_rng(dice.getrandbits(32)).standard_normal(DIMENSIONS)
    return (vector / np.linalg.norm(vector)).astype(np.float16).astype(np.float32)


def an_entry(identity: int, dice: random.Random) -> Entry:
    """A profile; one in five has no vector, one in seven says no rate."""
    values = {f"skill:{skill}": dice.randint(1, 5) for skill in dice.sample(SKILLS, dice.randint(0, 3))}
    values |= {f"language:{dice.choice(['en', 'ar'])}": dice.randint(1, 7), f"country:{dice.choice(['JO', 'GB'])}": 1}
    values |= {f"status:{dice.choice(['active', 'active', 'paused'])}": 1, "degree:any": dice.randint(1, 5)}
    return Entry(
        id=identity,
        values=values,
        rate_minor=-1 if dice.random() < 1 / 7 else dice.randint(1_000, 20_000),
        weekly_minutes=dice.choice([0, 300, 600, 1_200]),
        quality=dice.choice([-1.0, 0.25, 0.5, 0.75, 1.0]),
        week=bytes(dice.getrandbits(8) & dice.getrandbits(8) for _ in range(84)),
        words=counted(dice.choices(WORDS, k=dice.randint(0, 12))),
        vector=None if dice.random() < 1 / 5 else a_vector(dice),
    )


def some_questions(dice: random.Random) -> list[Question]:
    """One of each kind, and mixtures."""
    vector, meeting = a_vector(dice), bytes([0xFF] * 20 + [0] * 64)
    active, arabic = Condition(("status:active",)), Condition(("language:ar",), 4)
    either = Condition(("skill:law", "skill:ethics", "skill:nobody-has-it"), 3)
    return [
        Question(),
        Question((active, arabic), facets=("skill", "country")),
        Question((Condition(("skill:nobody-has-it",)),)),
        Question((active, either), most_rate_minor=9_000, least_weekly_minutes=600, least_quality=0.5),
        Question(meeting=meeting, meeting_quarters=40),
        Question((active,), words=("accounting", "محاسبه", "unheard"), facets=("language",)),
        Question(words=("law", "law", "c++"), limit=7),
        Question((arabic,), vector=vector),
        Question((active,), words=("growth", "cloud"), vector=vector, facets=("degree",)),
        Question(words=("unheard",), vector=vector, limit=5),
        Question(words=("unheard",)),
        Question((active, arabic), limit=7, after=(0.5, 5_000)),
        Question(limit=40, after=(-1.0, 9_000)),
        Question(limit=40, skip=230),
        Question(words=("law", "growth", "cloud"), limit=40, skip=230),
        Question(words=("law", "growth", "cloud"), vector=vector, limit=60, skip=150),
        Question(words=("law", "growth", "cloud"), vector=vector, limit=60, skip=390),
        Question(vector=vector, limit=40, skip=230),
        Question((Condition(("language:ar",), 4, unsaid=True),), unsaid=True, least_weekly_minutes=600),
        Question((active,), unsaid=True, rate_in="USD", most_rate_minor=9_000, meeting=meeting, meeting_quarters=40),
    ]


def mixed_question(dice: random.Random) -> Question:
    """Any of the filters together, in any order of what was found, with any facets."""
    conditions = [
        Condition((f"skill:{dice.choice(SKILLS)}", "skill:law"), dice.randint(1, 5), dice.random() < 0.3),
        Condition((f"language:{dice.choice(['en', 'ar'])}",), dice.randint(1, 7)),
        Condition(("country:JO",), unsaid=dice.random() < 0.5),
        Condition((f"status:{dice.choice(['active', 'paused'])}",)),
        Condition(("degree:any",), dice.randint(1, 5)),
    ]
    meeting = bytes(dice.getrandbits(8) for _ in range(84)) if dice.random() < 0.3 else b""
    return Question(
        conditions=tuple(dice.sample(conditions, dice.choice([0, 1, 1, 2, 3]))),
        most_rate_minor=dice.choice([None, None, 0, 6_000, 15_000]),
        least_weekly_minutes=dice.choice([0, 0, 300, 1_200]),
        least_quality=dice.choice([None, None, 0.0, 0.5, 0.75]),
        meeting=meeting,
        meeting_quarters=dice.randint(60, 120) if meeting else 0,
        words=tuple(dice.sample([*WORDS, "unheard"], dice.choice([0, 0, 1, 3]))),
        vector=a_vector(dice) if dice.random() < 0.4 else None,
        limit=dice.choice([1, 10, 250]),
        facets=tuple(dice.sample(["skill", "language", "country", "degree", "status", "zone"], dice.randint(0, 6))),
        unsaid=dice.random() < 0.3,
        rate_in="USD",
    )


def pages(search: Callable[[Question], Found], question: Question) -> list[list[int]]:
    """Who is found, page by page, until nobody is left."""
    found, walked = search(question), list[list[int]]()
    while found.hits:
        walked.append([hit.id for hit in found.hits])
        found = search(replace(question, after=(found.hits[-1].score, found.hits[-1].id)))
    return walked


class Plain:
    """A Backend that looks at every entry."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = sorted(entries, key=lambda entry: entry.id)
        self._mean = sum(sum(entry.words.values()) for entry in self.entries) / len(self.entries)
        self._holding = Counter(word for entry in self.entries for word in entry.words)

    def search(self, question: Question) -> Found:
        passing = [entry for entry in self.entries if _passes(entry, question)]
        words = _ranked([(each.id, score) for each in passing if (score := self._weight(each, question.words))])
        if question.words and question.vector is None:
            passing = [entry for entry in passing if any(word in entry.words for word in question.words)]
        meaning = _ranked(_meanings(passing, question.vector))
        if question.words and question.vector is not None:
            hits = fuse(words[:DEPTH], meaning[:DEPTH], question.limit, question.skip)
        elif question.words:
            hits = single(words, question.limit, question.skip, by_words=True)
        elif question.vector is not None:
            hits = single(meaning, question.limit, question.skip, by_meaning=True)
        else:
            order = _ranked([(entry.id, entry.quality) for entry in passing])
            last = question.after
            later = [each for each in order if last is None or (-each[1], each[0]) > (-last[0], last[1])]
            hits = single(later, question.limit, question.skip)
        return Found(len(passing), hits, {name: _facet(name, passing) for name in question.facets})

    def _weight(self, entry: Entry, words: Sequence[str]) -> float:
        damper = TEXT_K1 * (1 - TEXT_B + TEXT_B * sum(entry.words.values()) / self._mean)
        total = 0
        for word in set(words) & set(entry.words):
            count, worth = entry.words[word], rarity(len(self.entries), self._holding[word])
            exact = worth * (count * (TEXT_K1 + 1)) / (count + damper) * IMPACT_SCALE
            total += max(1, round(exact))
        return total / IMPACT_SCALE


def _passes(entry: Entry, question: Question) -> bool:
    common = sum(int(each).bit_count() for each in week_words(entry.week) & week_words(question.meeting))
    return (
        all(_holds(entry, each) for each in question.conditions)
        and (question.most_rate_minor is None or _paid(entry, question, question.most_rate_minor))
        and (entry.weekly_minutes >= question.least_weekly_minutes or question.unsaid and entry.weekly_minutes == 0)
        and (question.least_quality is None or entry.quality >= question.least_quality)
        and (common >= question.meeting_quarters or question.unsaid and not any(entry.week))
    )


def _holds(entry: Entry, condition: Condition) -> bool:
    if any(entry.values.get(value, 0) >= condition.level for value in condition.values):
        return True
    return condition.unsaid and not any(value.startswith(condition.kind) for value in entry.values)


def _paid(entry: Entry, question: Question, most: int) -> bool:
    if question.unsaid and f"currency:{question.rate_in}" not in entry.values:
        return True
    return 0 <= entry.rate_minor <= most


def _meanings(entries: Sequence[Entry], vector: Vector | None) -> Ranked:
    if vector is None:
        return []
    return [
        (entry.id, round(float(np.float32(entry.vector @ vector)), MEANING_DECIMALS))
        for entry in entries
        if entry.vector is not None
    ]


def _ranked(scores: Ranked) -> Ranked:
    return sorted(scores, key=lambda each: (-each[1], each[0]))


def _facet(name: str, entries: Sequence[Entry]) -> dict[str, int]:
    values = (value.split(":", 1) for entry in entries for value in entry.values)
    return dict(Counter(value for facet, value in values if facet == name))


def same(found: Found, expected: Found) -> None:
    """Fail where two answers differ in anything but the last digits of scores."""
    assert (found.total, found.facets) == (expected.total, expected.facets)
    assert [hit.id for hit in found.hits] == [hit.id for hit in expected.hits]
    places = [(hit.by_words, hit.by_meaning) for hit in expected.hits]
    assert [(hit.by_words, hit.by_meaning) for hit in found.hits] == places
    assert [hit.score for hit in found.hits] == pytest.approx([hit.score for hit in expected.hits], abs=2e-6)
