"""Which agreed hourly rate holds at an instant, for a skill and a tier. Pure: rows in, rates out.

A line with a skill goes before one without, then one with a tier before one without; of equal ones the later holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class RateLine:
    """`hourly_minor` from `since` on; an empty `skill` or `tier` means every one."""

    since: datetime
    skill: str
    tier: str
    hourly_minor: int

    def fits(self, skill: str, tier: str) -> bool:
        """Whether it counts for work of this skill and tier."""
        return self.skill in ("", skill) and self.tier in ("", tier)

    @property
    def rank(self) -> tuple[bool, bool, datetime]:
        """The greatest of those that fit is the one that holds."""
        return bool(self.skill), bool(self.tier), self.since


@dataclass(frozen=True, slots=True)
class Priced:
    """The half-open seconds [start, end) at one rate."""

    start: int
    end: int
    hourly_minor: int


def hourly_at(lines: Iterable[RateLine], *, base: int, skill: str, tier: str, at: datetime) -> int:
    """The rate in minor units that holds at `at`; `base` where no line fits."""
    fitting = [line for line in lines if line.since <= at and line.fits(skill, tier)]
    return max(fitting, key=lambda line: line.rank).hourly_minor if fitting else base


def priced(
    lines: Sequence[RateLine], *, base: int, base_since: datetime, skill: str, tier: str, start: int, end: int
) -> list[Priced]:
    """[start, end) in seconds since the epoch, cut where the rate changes.

    `base` was found at `base_since` (a claim's instant, or the beginning of the offer), so only lines that came into
    force later change it: what was frozen holds until then. No second is lost or counted twice.
    """
    later = [line for line in lines if line.since > base_since and line.fits(skill, tier)]
    strongest = max(
        (line.rank[:2] for line in lines if line.since <= base_since and line.fits(skill, tier)), default=None
    )
    raises = [line for line in later if strongest is None or line.rank[:2] >= strongest]
    cuts = sorted({second for line in raises if start < (second := _second(line.since)) < end})
    found: list[Priced] = []
    for first, last in zip([start, *cuts], [*cuts, end], strict=True):
        begun = [line for line in raises if _second(line.since) <= first]
        hourly = max(begun, key=lambda line: line.rank).hourly_minor if begun else base
        if found and found[-1].hourly_minor == hourly:
            found[-1] = Priced(found[-1].start, last, hourly)
        else:
            found.append(Priced(first, last, hourly))
    return found


def _second(at: datetime) -> int:
    """The first whole second at which `at` has passed."""
    return -((_EPOCH - at) // _SECOND)
