"""What a profile lacks, and how much that matters for being found. Pure.

Each item has a share of the whole; the page says in words why it matters. The shares are ours: what an offer is
matched by (skills, hours, zone, rate, languages) counts most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SHARES: Final[Mapping[str, int]] = {
    "skills": 20,
    "availability": 12,
    "time_zone": 8,
    "rate": 10,
    "languages": 10,
    "employments": 10,
    "degrees": 8,
    "headline": 6,
    "summary": 6,
    "country": 5,
    "conflicts": 5,
}
"""Percent of the whole, by item, most useful first within a page's order; they sum to 100."""
ENOUGH_SKILLS: Final = 3


@dataclass(frozen=True, slots=True)
class Completeness:
    """`percent` of the whole, and what is missing, dearest first."""

    percent: int
    missing: tuple[str, ...]


def completeness(present: Mapping[str, bool]) -> Completeness:
    """How complete a profile is, from whether each item of `SHARES` is there."""
    missing = sorted((item for item in SHARES if not present.get(item)), key=lambda item: -SHARES[item])
    return Completeness(100 - sum(SHARES[item] for item in missing), tuple(missing))
