"""Which agreed rate holds when: pure, against a second-by-second oracle."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from preceptor.staffing.rates import RateLine, hourly_at, priced

START = datetime(2026, 11, 16, tzinfo=UTC)
NIL = int(START.timestamp())


def line(after: int, hourly: int, skill: str = "", tier: str = "") -> RateLine:
    return RateLine(START + timedelta(seconds=after), skill, tier, hourly)


LINES = st.lists(
    st.builds(
        line,
        st.integers(-50, 150),
        st.integers(1, 9),
        st.sampled_from(["", "tax"]),
        st.sampled_from(["", "difficulty-3"]),
    ),
    max_size=6,
)


def test_a_rate_that_changes_in_the_middle_cuts_the_piece_of_time_in_two() -> None:
    pieces = priced([line(3600, 250)], base=200, base_since=START, skill="", tier="", start=NIL, end=NIL + 5400)
    assert [(each.start - NIL, each.end - NIL, each.hourly_minor) for each in pieces] == [
        (0, 3600, 200),
        (3600, 5400, 250),
    ]


def test_the_line_that_says_more_holds_and_a_later_one_that_says_less_does_not_change_it() -> None:
    lines = [line(0, 220, "tax"), line(10, 300, "tax", "difficulty-3"), line(20, 250)]
    at = START + timedelta(seconds=30)
    assert hourly_at(lines, base=200, skill="tax", tier="difficulty-3", at=at) == 300
    assert hourly_at(lines, base=200, skill="tax", tier="difficulty-1", at=at) == 220
    assert hourly_at(lines, base=200, skill="audit", tier="", at=at) == 250
    assert hourly_at(lines, base=200, skill="audit", tier="", at=START) == 200
    pieces = priced(lines, base=220, base_since=START, skill="tax", tier="", start=NIL, end=NIL + 60)
    assert [each.hourly_minor for each in pieces] == [220]


@given(LINES, st.integers(0, 100), st.integers(1, 100))
def test_pieces_cover_every_second_once_at_the_rate_in_force(lines: list[RateLine], after: int, length: int) -> None:
    kind = {"skill": "tax", "tier": "difficulty-3"}
    base = hourly_at(lines, base=5, **kind, at=START)
    first, last = NIL + after, NIL + after + length
    pieces = priced(lines, base=base, base_since=START, **kind, start=first, end=last)
    paid = [piece.hourly_minor for piece in pieces for _ in range(piece.start, piece.end)]
    expected = [
        hourly_at(_unique(lines), base=5, **kind, at=START + timedelta(seconds=after + n)) for n in range(length)
    ]
    ambiguous = len(_unique(lines)) != len(lines)
    assert len(paid) == length
    assert ambiguous or paid == expected
    assert all(one.hourly_minor != other.hourly_minor for one, other in pairwise(pieces))


def _unique(lines: list[RateLine]) -> list[RateLine]:
    return list({(each.since, each.skill, each.tier): each for each in lines}.values())
