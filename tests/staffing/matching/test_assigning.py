"""Assignments break no limit, the exact one equals trying everything, and the bound bounds."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.staffing.matching.flow import Unsolved, assign_units
from preceptor.staffing.matching.hours import assign_hours, bound_at
from preceptor.staffing.matching.parties import Assigned, Pairs


def make(
    edges: list[list[tuple[int, int]]],
    quarters: list[int],
    seats: list[int],
    people: list[tuple[int, int, bool]],
) -> Pairs:
    """Edges of each need as (expert, value); people as (capacity, places, works)."""
    flat = [each for row in edges for each in row]
    return Pairs(
        np.cumsum([0, *map(len, edges)]),
        np.array([expert for expert, _ in flat], np.int64),
        np.array([value for _, value in flat], np.int64),
        np.array(quarters, np.int64),
        np.array(seats, np.int64),
        np.array([capacity for capacity, _, _ in people], np.int64),
        np.array([places for _, places, _ in people], np.int64),
        np.array([works for _, _, works in people], np.bool_),
    )


@st.composite
def instances(draw: st.DrawFn, *, equal: bool = False, largest: int = 4) -> Pairs:
    experts = draw(st.integers(1, largest))
    needs = draw(st.integers(1, largest))
    who = st.lists(st.integers(0, experts - 1), unique=True, max_size=experts)
    edges = [[(p, draw(st.integers(0, 12))) for p in sorted(draw(who))] for _ in range(needs)]
    one = draw(st.integers(1, 4))
    quarters = [one if equal else draw(st.integers(1, 6)) for _ in range(needs)]
    seats = [draw(st.integers(0, 2)) for _ in range(needs)]
    people = [(draw(st.integers(0, 12)), draw(st.integers(0, 3)), draw(st.booleans())) for _ in range(experts)]
    return make(edges, quarters, seats, people)


def allowed(pairs: Pairs, edges: list[int]) -> bool:
    need, expert = pairs.need[edges], pairs.expert[edges]
    seats = np.bincount(need, minlength=len(pairs.seats))
    hours = np.bincount(expert, weights=pairs.quarters[need], minlength=len(pairs.capacity))
    held = np.bincount(expert, minlength=len(pairs.capacity))
    within = (seats <= pairs.seats).all() and (hours <= pairs.capacity).all() and (held <= pairs.places).all()
    return bool(within) and len(set(zip(need.tolist(), expert.tolist(), strict=True))) == len(edges)


def idle_seated(pairs: Pairs, edges: list[int]) -> int:
    return sum(1 for each in set(pairs.expert[edges].tolist()) if not pairs.works[each])


def everything(pairs: Pairs) -> tuple[int, int]:
    """The greatest value, and the most people without work at it, by trying every set of seats."""
    rows = [range(pairs.first[n], pairs.first[n + 1]) for n in range(len(pairs.seats))]
    each = [
        [chosen for size in range(min(int(pairs.seats[n]), len(row)) + 1) for chosen in combinations(row, size)]
        for n, row in enumerate(rows)
    ]
    best = (0, 0)
    for chosen in product(*each):
        edges = [edge for some in chosen for edge in some]
        if allowed(pairs, edges):
            best = max(best, (int(pairs.value[edges].sum()), idle_seated(pairs, edges)))
    return best


def check(pairs: Pairs, found: Assigned) -> None:
    assert allowed(pairs, found.edges.tolist())
    assert found.value == int(pairs.value[found.edges].sum()) <= found.bound
    assert found.exact == (found.value == found.bound)


@given(instances(equal=True))
@settings(max_examples=150, deadline=None)
def test_equal_units_are_exact_and_among_equals_fair(pairs: Pairs) -> None:
    found = assign_units(pairs)
    check(pairs, found)
    assert (found.value, idle_seated(pairs, found.edges.tolist())) == everything(pairs)


@given(instances())
@settings(max_examples=150, deadline=None)
def test_unequal_hours_break_nothing_and_stay_between_trying_everything_and_the_bound(pairs: Pairs) -> None:
    found = assign_hours(pairs, rounds=60)
    check(pairs, found)
    assert found.value <= everything(pairs)[0] <= found.bound


@given(instances(), st.lists(st.floats(0, 20), min_size=4, max_size=4))
@settings(max_examples=80, deadline=None)
def test_any_prices_prove_a_bound(pairs: Pairs, prices: list[float]) -> None:
    assert bound_at(pairs, np.array(prices[: len(pairs.capacity)])) >= everything(pairs)[0]


def crowd(experts: int, needs: int, seed: int) -> Pairs:
    draw = np.random.default_rng(seed)
    edges = [
        [
            (int(p), int(v))
            for p, v in zip(draw.choice(experts, 8, replace=False), draw.integers(100, 999, 8), strict=True)
        ]
        for _ in range(needs)
    ]
    quarters = draw.choice([2, 4, 6, 8], needs).tolist()
    return make(edges, quarters, draw.integers(1, 3, needs).tolist(), [(14, 3, bool(p % 2)) for p in range(experts)])


def test_a_crowd_is_assigned_within_two_percent_and_the_same_again() -> None:
    found, again = (assign_hours(crowd(150, 120, 5)) for _ in range(2))
    check(crowd(150, 120, 5), found)
    assert found.gap <= 0.02
    assert found.edges.tolist() == again.edges.tolist()


def test_of_two_equals_the_one_without_work_gets_the_seat() -> None:
    for quarters in ([2], [2, 3]):
        pairs = make([[(0, 7), (1, 7)], [(2, 5)]][: len(quarters)], quarters, [1] * len(quarters),
                     [(8, 3, True), (8, 3, False), (8, 3, True)])  # fmt: skip
        for solve in (assign_units, assign_hours) if len(quarters) == 1 else (assign_hours,):
            assert 1 in solve(pairs).edges.tolist()


def test_nothing_to_do_is_done() -> None:
    for solve in (assign_units, assign_hours):
        for pairs in (make([], [], [], []), make([[]], [2], [3], [(4, 1, False)])):
            assert (solve(pairs).value, solve(pairs).bound, solve(pairs).gap) == (0, 0, 0.0)


def test_values_beyond_the_solver_are_refused_rather_than_wrong() -> None:
    with pytest.raises(Unsolved):
        assign_units(make([[(0, 2**60)]], [1], [1], [(1, 1, False)]))
