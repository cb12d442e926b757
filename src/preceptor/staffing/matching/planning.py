"""Many needs and many experts at once: who gets which seat, why, and what would change if something did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import cast

from preceptor.staffing.matching.fitting import Fit, Rule, excluded_by, fit, pairs_of
from preceptor.staffing.matching.parties import Assigned, Candidate, Need, Pairs


@dataclass(frozen=True, slots=True)
class Plan:
    """Seats by need key → person keys; the worth of the whole, and the bound that nothing can exceed."""

    seats: dict[int, list[int]]
    value: int
    bound: int
    exact: bool

    def holds(self, need: int, person: int) -> bool:
        """Whether the person has a seat of the need."""
        return person in self.seats[need]

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """(need, person) of every seat that is filled."""
        return [(need, person) for need, people in self.seats.items() for person in people]


@dataclass(frozen=True, slots=True)
class Why:
    """Why somebody has a seat or not.

    `rules` forbid it; else `fit` says how well it would go, and `cost` how much the whole would lose if the pair were
    decided the other way: what she brings beyond the next best, or what seating him would take from others.
    `instead` are those whom the other decision would seat or unseat, as (need, person).
    """

    seated: bool
    rules: list[Rule]
    fit: Fit | None
    cost: int
    instead: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Change:
    """What another set of needs or people would change: pairs that come, pairs that go, and the worth."""

    comes: list[tuple[int, int]]
    goes: list[tuple[int, int]]
    value: int
    before: list[tuple[int, int]] = field(default_factory=list)
    after: list[tuple[int, int]] = field(default_factory=list)


def assign(pairs: Pairs, *, fair: bool = True) -> Assigned:
    """Exact where every seat takes the same time, else with a bound (`Assigned.gap`).

    The solvers hold 30 MB (flow) and 120 MB (compiler of the hours), so they are loaded where they are first needed.
    """
    if pairs.equal_units:
        return cast("Assigned", import_module("preceptor.staffing.matching.flow").assign_units(pairs, fair=fair))
    return cast("Assigned", import_module("preceptor.staffing.matching.hours").assign_hours(pairs, fair=fair))


def plan(needs: Sequence[Need], people: Sequence[Candidate], *, forbidden: Iterable[tuple[int, int]] = ()) -> Plan:
    """The best assignment found; every need is a key of `seats`, also an empty one."""
    pairs = pairs_of(needs, people, forbidden)
    found = assign(pairs)
    seats: dict[int, list[int]] = {need.key: [] for need in needs}
    owner = pairs.need
    for edge in found.edges.tolist():
        seats[needs[int(owner[edge])].key].append(people[int(pairs.expert[edge])].key)
    return Plan(seats, found.value, found.bound, found.exact)


def shortlist(need: Need, people: Iterable[Candidate], limit: int) -> list[tuple[Candidate, Fit]]:
    """Those who may, the best first; among equals those without work, then by key."""
    ranked = [(person, fit(need, person)) for person in people if not excluded_by(need, person)]
    return sorted(ranked, key=lambda each: (-each[1].score, each[0].works, each[0].key))[:limit]


def what_if(before: Plan, needs: Sequence[Need], people: Sequence[Candidate]) -> Change:
    """What changes if these were the needs and the people."""
    after = plan(needs, people)
    comes, goes = _difference(before, after)
    return Change(comes, goes, after.value - before.value, before.pairs, after.pairs)


def why(present: Plan, need: Need, person: Candidate, needs: Sequence[Need], people: Sequence[Candidate]) -> Why:
    """Why she, why not he: the rules, the parts of the score, and the whole decided the other way."""
    seated = present.holds(need.key, person.key)
    rules = excluded_by(need, person)
    if rules and not seated:
        return Why(False, rules, None, 0, [])
    suits = fit(need, person)
    if seated:
        other = plan(needs, people, forbidden=[(need.key, person.key)])
        comes, _ = _difference(present, other)
        return Why(True, [], suits, present.value - other.value, comes)
    other, worth = _with(need, person, needs, people, suits)
    _, goes = _difference(present, other)
    return Why(False, [], suits, present.value - worth, goes)


def _with(
    need: Need, person: Candidate, needs: Sequence[Need], people: Sequence[Candidate], suits: Fit
) -> tuple[Plan, int]:
    """The best plan in which the person has this seat, and its worth: the seat and the time are taken out first."""
    free = replace(person, minutes_free=person.minutes_free - need.minutes_a_week, places=person.places - 1, works=True)
    fewer = replace(need, seats=need.open_seats - 1, budget_minor=None)
    if fewer.seats < 0:
        return Plan({each.key: [] for each in needs}, 0, 0, True), 0
    rest = plan(
        [fewer if each.key == need.key else each for each in needs],
        [free if each.key == person.key else each for each in people],
        forbidden=[(need.key, person.key)],
    )
    rest.seats[need.key].append(person.key)
    return rest, rest.value + suits.score * need.quarters


def _difference(before: Plan, after: Plan) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pairs only in `after`, and pairs only in `before`."""
    old, new = set(before.pairs), set(after.pairs)
    return sorted(new - old), sorted(old - new)
