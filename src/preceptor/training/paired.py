"""Before and after on the same problems: the paired difference, its interval, and what it rests on. Pure.

Sources: bootstrap percentile interval, Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13;
exact McNemar test, McNemar (1947), Psychometrika 12, as a two-sided binomial test on the discordant pairs;
Wilson score interval, Wilson (1927), JASA 22.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import comb, sqrt
from typing import Final, TypeVar

import numpy as np

Key = TypeVar("Key")
RESAMPLES: Final = 10_000
CONFIDENCE: Final = 0.95
Z95: Final = 1.959963984540054
_BLOCK: Final = 1_000


@dataclass(frozen=True, slots=True)
class Paired:
    """`difference` = after - before as a share of 1, in [`low`, `high`] with 95 % confidence.

    `fixed` problems were wrong before and are right after, `broken` the other way round; `p_value` is McNemar's.
    """

    problems: int
    before: int
    after: int
    difference: float
    low: float
    high: float
    p_value: float
    fixed: int
    broken: int


def compare(before: Mapping[Key, bool], after: Mapping[Key, bool], *, seed: int = 0) -> Paired:
    """The comparison over the problems that both sides judged; the same seed gives the same interval.

    Raises ValueError where no problem is in both.
    """
    keys = [key for key in before if key in after]
    if not keys:
        raise ValueError("no problem was judged both before and after")
    fixed = sum(not before[key] and after[key] for key in keys)
    broken = sum(before[key] and not after[key] for key in keys)
    low, high = bootstrap_interval([int(after[key]) - int(before[key]) for key in keys], seed=seed)
    return Paired(
        problems=len(keys),
        before=sum(before[key] for key in keys),
        after=sum(after[key] for key in keys),
        difference=(fixed - broken) / len(keys),
        low=low,
        high=high,
        p_value=mcnemar(fixed, broken),
        fixed=fixed,
        broken=broken,
    )


def bootstrap_interval(differences: list[int], *, seed: int) -> tuple[float, float]:
    """The 95 % percentile interval of the mean of `differences`, from 10,000 resamples of the problems."""
    values = np.asarray(differences, dtype=np.float64)
    random = np.random.default_rng(seed)
    means = np.empty(RESAMPLES)
    for start in range(0, RESAMPLES, _BLOCK):
        drawn = random.integers(0, len(values), size=(_BLOCK, len(values)))
        means[start : start + _BLOCK] = values[drawn].mean(axis=1)
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    return float(low), float(high)


def mcnemar(fixed: int, broken: int) -> float:
    """Exact two-sided p: how likely so uneven a split of `fixed` + `broken` is where both are equally likely."""
    pairs = fixed + broken
    if pairs == 0:
        return 1.0
    tail = sum(comb(pairs, k) for k in range(min(fixed, broken) + 1))
    return min(1.0, float(2 * tail / 2**pairs))


def wilson(right: int, problems: int, z: float = Z95) -> tuple[float, float]:
    """The score interval of a share `right` / `problems` (problems > 0), within [0, 1]."""
    share = right / problems
    scale = 1 + z * z / problems
    centre = share + z * z / (2 * problems)
    half = z * sqrt(share * (1 - share) / problems + z * z / (4 * problems * problems))
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)
