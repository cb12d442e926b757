"""Parts add up, are near their exact shares, and nothing goes to nobody."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.allocation import allocate

WEIGHTS = st.lists(st.integers(0, 10**12), min_size=1, max_size=20).filter(any)


@given(st.integers(-(10**15), 10**15), WEIGHTS)
def test_parts_are_exhaustive_and_within_one_unit(total: int, weights: list[int]) -> None:
    parts = allocate(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1
        assert weight or part == 0


@given(st.integers(0, 10**9), WEIGHTS, st.randoms())
def test_the_order_changes_a_part_only_between_equal_remainders(total: int, weights: list[int], random: object) -> None:
    order = list(range(len(weights)))
    random.shuffle(order)  # type: ignore[attr-defined]
    shuffled = dict(zip(order, allocate(total, [weights[each] for each in order]), strict=True))
    rests = [total * weight % sum(weights) for weight in weights]
    for index, part in enumerate(allocate(total, weights)):
        assert part == shuffled[index] or rests.count(rests[index]) > 1


def test_remainders_go_to_the_largest_and_of_equal_ones_to_the_first() -> None:
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]
    assert allocate(5, [3, 3, 1]) == [2, 2, 1]
    assert allocate(-100, [1, 1, 1]) == [-34, -33, -33]
    assert allocate(0, [0, 0]) == [0, 0]


@pytest.mark.parametrize(("total", "weights"), [(1, [0]), (1, []), (1, [2, -1])])
def test_nothing_to_give_to_is_refused(total: int, weights: list[int]) -> None:
    with pytest.raises(ValueError, match="nothing to allocate"):
        allocate(total, weights)
