"""The inner loops of assigning unequal hours, compiled. Arrays as in `parties.Pairs`; `holder[e]` 1 where e is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np
from numpy.typing import NDArray

from preceptor.staffing.matching.parties import Ints

Floats = NDArray[np.float64]
Chosen = NDArray[np.bool_]
Kernel = TypeVar("Kernel", bound=Callable[..., Any])


def compiled(kernel: Kernel) -> Kernel:
    """`kernel` as machine code, kept on disk for the next process."""
    return cast("Kernel", numba.njit(nogil=True, cache=True)(kernel))


@compiled
def relaxed(
    first: Ints, expert: Ints, value: Ints, quarters: Ints, seats: Ints, price: Floats, used: Floats, keys: Floats
) -> float:
    """Each need takes its best edges at these prices, whoever else wants them: what that is worth; fills `used`."""
    total = 0.0
    for need in range(len(seats)):
        start, end, hours = first[need], first[need + 1], quarters[need]
        if seats[need] == 1:
            best, at = 0.0, -1
            for e in range(start, end):
                key = value[e] - price[expert[e]] * hours
                if key > best:
                    best, at = key, e
            if at >= 0:
                total += best
                used[expert[at]] += hours
        elif seats[need] > 1 and end > start:
            for e in range(start, end):
                keys[e] = value[e] - price[expert[e]] * hours
            order = np.argsort(-keys[start:end])
            for place in range(min(seats[need], end - start)):
                e = start + order[place]
                if keys[e] <= 0.0:
                    break
                total += keys[e]
                used[expert[e]] += hours
    return total


@compiled
def find_prices(
    first: Ints, expert: Ints, value: Ints, quarters: Ints, seats: Ints, capacity: Ints, goal: float, rounds: int
) -> Floats:
    """Prices of an expert's quarter hour that make the bound small (Held, Wolfe, Crowder 1974: subgradient steps).

    `goal` is a value that some assignment reaches; the step shrinks where the bound stops falling.
    """
    price, best_price, drift = np.zeros(len(capacity)), np.zeros(len(capacity)), np.zeros(len(capacity))
    used, keys = np.empty(len(capacity)), np.empty(len(expert))
    best, pace, since = np.inf, 1.0, 0
    for _ in range(rounds):
        used[:] = 0.0
        bound = relaxed(first, expert, value, quarters, seats, price, used, keys) + (price * capacity).sum()
        since = 0 if bound < best * (1.0 - 1e-6) else since + 1
        if bound < best:
            best = bound
            best_price[:] = price
        if since >= 8:
            pace, since = pace * 0.7, 0
            price[:] = best_price
            drift[:] = 0.0
        length = _lean(drift, price, used, capacity)
        if length == 0.0 or best - goal <= 1e-4 * best:
            break
        step = pace * max(bound - goal, 1e-4 * best) / length
        for p in range(len(capacity)):
            price[p] = max(0.0, price[p] + step * drift[p])
    return best_price


@compiled
def _lean(drift: Floats, price: Floats, used: Floats, capacity: Ints) -> float:
    """Turn the direction towards where more is wanted than there is, keeping half of the old; its squared length."""
    length = 0.0
    for p in range(len(capacity)):
        slope = used[p] - capacity[p]
        if price[p] <= 0.0 and slope < 0.0:
            slope = 0.0
        drift[p] = slope + 0.5 * drift[p]
        length += drift[p] * drift[p]
    return length


@compiled
def fill(
    order: Ints,
    expert: Ints,
    need: Ints,
    quarters: Ints,
    seats: Ints,
    left: Ints,
    places: Ints,
    chosen: Chosen,
) -> None:
    """Take edges in `order` wherever they still fit; `left`, `places` and `seats` are used up."""
    for e in order:
        n, p = need[e], expert[e]
        if seats[n] > 0 and left[p] >= quarters[n] and places[p] > 0:
            chosen[e] = True
            seats[n] -= 1
            left[p] -= quarters[n]
            places[p] -= 1


@compiled
def improve(
    first: Ints, expert: Ints, value: Ints, need: Ints, quarters: Ints, by_expert: Ints, first_of: Ints,
    seats: Ints, left: Ints, places: Ints, chosen: Chosen,
) -> int:  # fmt: skip
    """One pass of local search: for each edge that is not chosen, what must leave for it, and where that can go.

    An edge comes in if its value exceeds what it drives out: the weakest seat of a full need, and one seat of a full
    expert, which takes the best other edge of its own need that fits. Returns the gain.
    """
    gained = 0
    for n in range(len(seats)):
        for e in range(first[n], first[n + 1]):
            if chosen[e]:
                continue
            drop = -1
            if seats[n] == 0:
                drop = _weakest(first, value, chosen, n)
                if drop < 0 or value[e] < value[drop]:
                    continue
            gain, out, back = value[e] - (value[drop] if drop >= 0 else 0), -1, -1
            if left[expert[e]] < quarters[n] or places[expert[e]] < 1:
                gain, out, back = _way_in(
                    e, drop, first, expert, value, need, quarters, by_expert, first_of, left, places, chosen
                )
            if gain > 0:
                _move(e, out, back, drop, expert, need, quarters, seats, left, places, chosen)
                gained += gain
    return gained


@compiled
def _weakest(first: Ints, value: Ints, chosen: Chosen, n: int) -> int:
    """The chosen edge of a need that is worth least; -1 if it has none."""
    found = -1
    for e in range(first[n], first[n + 1]):
        if chosen[e] and (found < 0 or value[e] < value[found]):
            found = e
    return found


@compiled
def _way_in(
    e: int, drop: int, first: Ints, expert: Ints, value: Ints, need: Ints, quarters: Ints, by_expert: Ints,
    first_of: Ints, left: Ints, places: Ints, chosen: Chosen,
) -> tuple[int, int, int]:  # fmt: skip
    """The best gain by which `e` comes in though its expert is full: (gain, edge given up, edge that replaces it)."""
    p, wanted = expert[e], quarters[need[e]]
    base = value[e] - (value[drop] if drop >= 0 else 0)
    gain, out, back = 0, -1, -1
    for k in range(first_of[p], first_of[p + 1]):
        o = by_expert[k]
        m = need[o]
        if not chosen[o] or left[p] + quarters[m] < wanted:
            continue
        other = -1
        for a in range(first[m], first[m + 1]):
            q = expert[a]
            if chosen[a] or q == p or (other >= 0 and value[a] <= value[other]):
                continue
            freed = drop >= 0 and q == expert[drop]
            if left[q] + (wanted if freed else 0) >= quarters[m] and places[q] + (1 if freed else 0) > 0:
                other = a
        worth = base - value[o] + (value[other] if other >= 0 else 0)
        if worth > gain:
            gain, out, back = worth, o, other
    return gain, out, back


@compiled
def _move(
    e: int, out: int, back: int, drop: int, expert: Ints, need: Ints, quarters: Ints, seats: Ints, left: Ints,
    places: Ints, chosen: Chosen,
) -> None:  # fmt: skip
    """Choose `e` and `back`, give up `out` and `drop` (-1: none)."""
    for edge, sign in ((drop, 1), (out, 1), (e, -1), (back, -1)):
        if edge >= 0:
            chosen[edge] = sign < 0
            seats[need[edge]] += sign
            left[expert[edge]] += sign * quarters[need[edge]]
            places[expert[edge]] += sign


@compiled
def spread(
    first: Ints, expert: Ints, value: Ints, need: Ints, quarters: Ints, seats: Ints, left: Ints, places: Ints,
    chosen: Chosen, holds: Ints, works: Chosen,
) -> int:  # fmt: skip
    """Give seats that two can fill equally well to the one without work; `holds` counts the seats of each expert."""
    moved = 0
    for n in range(len(seats)):
        for e in range(first[n], first[n + 1]):
            p = expert[e]
            if not chosen[e] or not (works[p] or holds[p] > 1):
                continue
            for a in range(first[n], first[n + 1]):
                q = expert[a]
                idle = not chosen[a] and not works[q] and holds[q] == 0 and value[a] == value[e]
                if idle and left[q] >= quarters[n] and places[q] > 0:
                    _move(a, e, -1, -1, expert, need, quarters, seats, left, places, chosen)
                    holds[p] -= 1
                    holds[q] += 1
                    moved += 1
                    break
    return moved
