"""Which problems of the bank a passage probes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st


@given(st.lists(st.integers(), unique=True, max_size=80), st.none() | st.integers(0, 90))
def test_a_part_is_spread_over_the_whole_bank(versions: list[int], count: int | None) -> None:
    from preceptor.loop.making import spread  # noqa: PLC0415  tables wait for Django

    chosen = spread(versions, count)
    assert len(chosen) == len(set(chosen)) == (len(versions) if count is None else min(count, len(versions)))
    assert chosen == [version for version in versions if version in set(chosen)]
    if count and count < len(versions):
        places = [versions.index(version) for version in chosen]
        gaps = {later - before for before, later in pairwise(places)}
        assert gaps <= {len(versions) // count, len(versions) // count + 1}
