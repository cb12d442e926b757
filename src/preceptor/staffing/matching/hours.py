"""Seats of unequal time: prices, greedy by price, local search, and the bound that the prices prove.

With prices p on an expert's quarter hour, no assignment is worth more than the sum over needs of their best edges at
value − p · quarters, plus the sum over experts of p · capacity (Fisher, The Lagrangian Relaxation Method, 1981). The
bound is computed in whole numbers from prices rounded to a 1,024th, so that it is proof and not estimate.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from preceptor.staffing.matching import hours_kernels as kernels
from preceptor.staffing.matching.parties import Assigned, Ints, Pairs

ROUNDS = 300
PASSES = 12
_FINE = 1024


class _Table:
    """Who holds what while an assignment is built."""

    def __init__(self, pairs: Pairs, need: Ints) -> None:
        self.pairs, self.need = pairs, need
        self.seats, self.left, self.places = pairs.seats.copy(), pairs.capacity.copy(), pairs.places.copy()
        self.chosen: NDArray[np.bool_] = np.zeros(len(pairs.expert), np.bool_)

    def fill(self, keys: NDArray[np.float64]) -> int:
        """Greedy by `keys`, the largest first and people without work before others; what it is worth."""
        p = self.pairs
        order = np.lexsort((p.works[p.expert], -keys))
        order = order[keys[order] > 0]
        kernels.fill(order, p.expert, self.need, p.quarters, self.seats, self.left, self.places, self.chosen)
        return self.value

    @property
    def value(self) -> int:
        """The worth of what is chosen."""
        return int(self.pairs.value[self.chosen].sum())


def assign_hours(pairs: Pairs, *, rounds: int = ROUNDS, passes: int = PASSES, fair: bool = True) -> Assigned:
    """A good assignment with a bound on how much better any other could be."""
    need = pairs.need
    hours = np.maximum(pairs.quarters[need], 1)
    starts = [_filled(pairs, need, pairs.value.astype(np.float64)), _filled(pairs, need, pairs.value / hours)]
    goal = max(each.value for each in starts)
    price = kernels.find_prices(
        pairs.first, pairs.expert, pairs.value, pairs.quarters, pairs.seats, pairs.capacity, float(goal), rounds
    )
    reduced = pairs.value - price[pairs.expert] * hours
    starts += [_filled(pairs, need, reduced), _filled(pairs, need, reduced / hours)]
    table = max(starts, key=lambda each: each.value)
    table.fill(pairs.value.astype(np.float64))
    _search(table, passes)
    if fair:
        _spread(table)
    edges, value = np.flatnonzero(table.chosen), table.value
    bound = bound_at(pairs, price)
    return Assigned(edges, value, bound, value == bound, price)


def bound_at(pairs: Pairs, price: NDArray[np.float64]) -> int:
    """What no assignment can exceed, proven by these prices, in whole numbers (any prices prove one)."""
    fine = np.rint(np.maximum(price, 0) * _FINE).astype(np.int64)
    reduced = pairs.value * _FINE - fine[pairs.expert] * pairs.quarters[pairs.need]
    np.maximum(reduced, 0, out=reduced)
    total = int((fine * pairs.capacity).sum()) + _best_of_each(pairs, reduced)
    return total // _FINE


def _best_of_each(pairs: Pairs, reduced: Ints) -> int:
    """The sum over needs of their best edges, as many as there are seats."""
    single = pairs.seats == 1
    some = np.diff(pairs.first) > 0
    total = 0
    if len(reduced):
        best = np.maximum.reduceat(reduced, pairs.first[:-1][some])
        total += int(best[single[some]].sum())
    for n in np.flatnonzero(~single & some & (pairs.seats > 0)).tolist():
        edges = np.sort(reduced[pairs.first[n] : pairs.first[n + 1]])
        total += int(edges[-int(pairs.seats[n]) :].sum())
    return total


def _filled(pairs: Pairs, need: Ints, keys: NDArray[np.float64]) -> _Table:
    table = _Table(pairs, need)
    table.fill(keys)
    return table


def _search(table: _Table, passes: int) -> None:
    """Passes of local search until one gains nothing."""
    p = table.pairs
    by_expert = np.argsort(p.expert, kind="stable")
    first_of = np.searchsorted(p.expert[by_expert], np.arange(len(p.capacity) + 1))
    for _ in range(passes):
        gained = kernels.improve(
            p.first,
            p.expert,
            p.value,
            table.need,
            p.quarters,
            by_expert,
            first_of,
            table.seats,
            table.left,
            table.places,
            table.chosen,
        )
        if gained == 0:
            return


def _spread(table: _Table) -> None:
    p = table.pairs
    holds = np.bincount(p.expert[table.chosen], minlength=len(p.capacity)).astype(np.int64)
    where = (p.first, p.expert, p.value, table.need, p.quarters)
    kernels.spread(*where, table.seats, table.left, table.places, table.chosen, holds, p.works)
