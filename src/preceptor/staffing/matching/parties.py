"""What matching is given: needs of projects and the experts who could fill them, and the pairs between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

QUARTER = 15
"""Minutes of the unit in which hours are handed out."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Need:
    """Seats of one kind on one project: what a person must bring, for how many minutes a week, from when, at what pay.

    Every seat of a need is paid the same rate, so that its budget (whole period, minor units) is a number of seats.
    `meeting` holds a bit for each quarter-hour of the UTC week in which the work is done together; 0: any hours.
    `client` are its names and `competitors` those of its competitors, as names are compared; `cleared` the (person,
    name) that somebody let pass.
    """

    key: int
    skills: dict[str, int]
    minutes_a_week: int
    seats: int
    language: str = ""
    language_level: int = 0
    start: date | None = None
    meeting: int = 0
    weeks: int = 1
    hourly_minor: int = 0
    budget_minor: int | None = None
    client: frozenset[str] = frozenset()
    competitors: frozenset[str] = frozenset()
    cleared: frozenset[tuple[int, str]] = frozenset()
    taken: frozenset[int] = frozenset()

    @property
    def quarters(self) -> int:
        """Quarter hours a week of one seat, begun ones whole."""
        return -(-self.minutes_a_week // QUARTER)

    @property
    def seat_minor(self) -> int:
        """What one seat costs over the period, rounded up to the minor unit."""
        return -(-self.hourly_minor * self.minutes_a_week * self.weeks // 60)

    @property
    def open_seats(self) -> int:
        """Seats that are free and that the budget pays for."""
        if self.budget_minor is None or self.seat_minor == 0:
            return self.seats
        return max(0, min(self.seats, self.budget_minor // self.seat_minor))

    def minutes_together(self, week: int) -> int:
        """Minutes of a week in which the work is done and somebody with these free hours is free."""
        return (self.meeting & week).bit_count() * QUARTER

    def conflict_with(self, person: Candidate) -> str:
        """Why not: "named" where the person named the client, "employed" where they work for a competitor; "" for neither."""
        for ground, names in (
            ("named", self.client & person.conflicts),
            ("employed", self.competitors & person.employers),
        ):
            if any((person.key, name) not in self.cleared for name in names):
                return ground
        return ""

    @property
    def minutes_to_share(self) -> int:
        """So many minutes together are as good as can be: those of the seat, or all that there are."""
        return min(self.quarters, self.meeting.bit_count()) * QUARTER


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expert as matching sees one; what was not said is empty or None and excludes nobody.

    `quality` in thousandths; `expected_minor` in the currency of the needs; `places` may still be taken on, in all
    `minutes_free` a week. `conflicts` and `employers` are names of organisations as they are compared. `week` are the free hours, as `Need.meeting`; 0: not said.
    """

    key: int
    skills: dict[str, int]
    minutes_free: int
    languages: dict[str, int] = field(default_factory=dict)
    quality: int | None = None
    expected_minor: int | None = None
    free_from: date | None = None
    week: int = 0
    conflicts: frozenset[str] = frozenset()
    employers: frozenset[str] = frozenset()
    places: int = 3
    active: bool = True
    reachable: bool = True
    works: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which expert could fill which need, and how well: edge e joins `expert[e]` to the need whose range holds e.

    The edges of need n are `first[n]` to `first[n + 1]`. `value` is what one seat filled so is worth (not negative).
    `quarters` and `seats` are per need, `capacity` (quarter hours), `places` and `works` per expert.
    """

    first: Ints
    expert: Ints
    value: Ints
    quarters: Ints
    seats: Ints
    capacity: Ints
    places: Ints
    works: NDArray[np.bool_]

    @property
    def need(self) -> Ints:
        """The need of each edge."""
        return np.repeat(np.arange(len(self.seats)), np.diff(self.first))

    @property
    def equal_units(self) -> bool:
        """Whether every seat takes the same time."""
        return len(self.quarters) == 0 or bool((self.quarters == self.quarters[0]).all())


@dataclass(frozen=True, slots=True)
class Assigned:
    """Chosen edges, what they are worth, and a bound that no assignment can exceed; `exact` where both are equal.

    `price` is what a quarter hour of each expert is worth to the others who want it (zero where nobody competes).
    """

    edges: Ints
    value: int
    bound: int
    exact: bool
    price: NDArray[np.float64]

    @property
    def gap(self) -> float:
        """How far below the bound the value may be at most, as a part of the bound."""
        return 0.0 if self.bound == 0 else (self.bound - self.value) / self.bound
