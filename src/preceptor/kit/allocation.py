"""Cutting one amount into parts that add up to it: the method of the largest remainder, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Parts of `total` in proportion to `weights`, each less than one unit from its exact share; their sum is `total`.

    What rounding leaves over goes to the largest remainders, of equal ones to the first. A weight of zero gets zero.
    Weights are not negative, and some weight is positive unless `total` is zero; otherwise ValueError.
    """
    whole = sum(weights)
    if any(weight < 0 for weight in weights) or (whole == 0 and total != 0):
        raise ValueError("nothing to allocate to")
    if whole == 0:
        return [0] * len(weights)
    sign, size = (-1, -total) if total < 0 else (1, total)
    shares = [divmod(size * weight, whole) for weight in weights]
    parts = [share for share, _ in shares]
    left = size - sum(parts)
    for index in sorted(range(len(shares)), key=lambda each: (-shares[each][1], each))[:left]:
        parts[index] += 1
    return [sign * part for part in parts]
