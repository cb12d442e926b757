"""Whether a pair can be at all, by which rule not, and how well it fits: parts that add up to at most 1,000."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from preceptor.staffing.matching.parties import QUARTER, Candidate, Need, Pairs

HIGHEST_LEVEL = 5
UNKNOWN_QUALITY = 500
"""Somebody whose work nobody has judged yet stands in the middle, not at the end."""

PARTS = {"skills": 450, "quality": 220, "hours": 120, "language": 90, "overlap": 80, "start": 40}
"""The most that each part gives. What a need does not ask for, or a person has not said, gives half."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Why a pair cannot be: a code for the page, and a sentence with the facts."""

    code: str
    sentence: str


CONFLICTS = {
    "named": Rule("conflict", "Has named a conflict of interest with this client."),
    "employed": Rule("competitor", "Works for an organisation that this client named as a competitor."),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """The parts of a pair's score, in the order of `PARTS`."""

    parts: dict[str, int]

    @property
    def score(self) -> int:
        """0 to 1,000."""
        return sum(self.parts.values())


def excluded_by(need: Need, person: Candidate) -> list[Rule]:
    """Every rule that forbids the pair; empty: it may be."""
    found = [Rule("inactive", "Takes no work at present.")] if not person.active else []
    if not person.reachable:
        found.append(Rule("suppressed", "Asked for no more messages."))
    if person.key in need.taken:
        found.append(Rule("taken", "Is on this project already, holds an open offer of it, or was asked before."))
    ground = need.conflict_with(person)
    if ground:
        found.append(CONFLICTS[ground])
    for code, level in sorted(need.skills.items()):
        has = person.skills.get(code, 0)
        if has < level:
            found.append(Rule("skill", f"Needs {code} at level {level}, has {has or 'none'}."))
    if need.language and person.languages and person.languages.get(need.language, 0) < need.language_level:
        found.append(Rule("language", f"Does not have {need.language} at the level that is needed."))
    if person.minutes_free // QUARTER < need.quarters or person.places < 1:
        free = f"{person.minutes_free // 60} h {person.minutes_free % 60:02d} min"
        found.append(Rule("hours", f"Has {free} a week left, and {person.places} places; the seat takes more."))
    if person.expected_minor is not None and need.hourly_minor and person.expected_minor > need.hourly_minor:
        found.append(Rule("rate", "Expects a higher rate than the project pays."))
    if need.start and person.free_from and person.free_from > need.start:
        found.append(Rule("start", f"Is free from {person.free_from}, after the start."))
    if need.meeting and person.week and not need.minutes_together(person.week):
        found.append(Rule("overlap", "Is never free in the hours in which the work is done together."))
    return found


def fit(need: Need, person: Candidate) -> Fit:
    """How well a pair fits; meaningful where `excluded_by` finds nothing."""
    levels = [min(person.skills.get(code, 0), HIGHEST_LEVEL) for code in need.skills]
    skills = PARTS["skills"] * sum(levels) // (HIGHEST_LEVEL * len(levels)) if levels else PARTS["skills"]
    quality = UNKNOWN_QUALITY if person.quality is None else min(max(person.quality, 0), 1000)
    # Room for twice the seat is as good as can be: who has it can stay when the work grows.
    hours = PARTS["hours"] * min(person.minutes_free, 2 * need.minutes_a_week) // max(2 * need.minutes_a_week, 1)
    spoken = person.languages.get(need.language, 0)
    language = PARTS["language"] * spoken // 7 if need.language and person.languages else PARTS["language"] // 2
    parts = {"skills": skills, "quality": PARTS["quality"] * quality // 1000, "hours": hours, "language": language}
    return Fit(parts | {"overlap": _overlap(need, person), "start": _start(need, person)})


def _overlap(need: Need, person: Candidate) -> int:
    """How many of the hours in which the work is done together they are free, of those that the seat takes."""
    most = PARTS["overlap"]
    if not need.meeting or not person.week:
        return most // 2
    return most * min(need.minutes_together(person.week), need.minutes_to_share) // need.minutes_to_share


def _start(need: Need, person: Candidate) -> int:
    """Whoever said to be free by then is surer than who said nothing."""
    return PARTS["start"] if need.start and person.free_from else PARTS["start"] // 2


def pairs_of(needs: Sequence[Need], people: Sequence[Candidate], forbidden: Iterable[tuple[int, int]] = ()) -> Pairs:
    """Every pair that may be, with its worth: score times quarter hours, so that long seats are not starved.

    `forbidden` holds (need key, person key) that must not be, for questions of the kind "what if not she".
    """
    barred, first, experts, values = set(forbidden), [0], list[int](), list[int]()
    for need in needs:
        for place, person in enumerate(people):
            if (need.key, person.key) not in barred and not excluded_by(need, person):
                experts.append(place)
                values.append(fit(need, person).score * need.quarters)
        first.append(len(experts))
    return Pairs(
        first=np.array(first, np.int64),
        expert=np.array(experts, np.int64),
        value=np.array(values, np.int64),
        quarters=np.array([need.quarters for need in needs], np.int64),
        seats=np.array([need.open_seats for need in needs], np.int64),
        capacity=np.array([person.minutes_free // QUARTER for person in people], np.int64),
        places=np.array([person.places for person in people], np.int64),
        works=np.array([person.works for person in people], np.bool_),
    )
