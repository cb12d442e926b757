"""Which continuations become preferences."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.continuations.pairs import Offer, Pair, pairs

SOLUTION = "a = 1\nb = 2\nc = 3\nAnswer: 3"


def offer(text: str, *, prefix: str = "a = 1\nb = 2", **said: Any) -> Offer:
    return Offer(prefix, text, **{"rating": None, "picked": False, "correct": None, **said})


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ({"rating": -1}, True),
        ({"rating": -1, "picked": True, "correct": True}, True),
        ({"correct": False}, True),
        ({"correct": False, "picked": True}, False),
        ({"correct": False, "rating": 1}, False),
        ({"correct": True}, False),
        ({}, False),
    ],
)
def test_turned_down_is_what_was_rated_bad_or_passed_over_and_wrong(said: dict[str, Any], counts: bool) -> None:
    found = pairs(SOLUTION, [offer("c = 4\nAnswer: 4", **said)])
    assert found == ([Pair("a = 1\nb = 2", "c = 3\nAnswer: 3", "c = 4\nAnswer: 4")] if counts else [])


def test_the_solution_begins_with_the_prefix_in_whole_lines() -> None:
    assert not pairs(SOLUTION, [offer("x", prefix="a = 9", rating=-1), offer("x", prefix="a = 1\nb =", rating=-1)])
    assert not pairs(SOLUTION, [offer("x", prefix=SOLUTION, rating=-1)])
    assert pairs(SOLUTION, [offer("x", prefix="", rating=-1)])[0].chosen == SOLUTION


def test_the_same_words_are_no_preference() -> None:
    assert not pairs(SOLUTION, [offer("c = 3", rating=-1), offer(" ", rating=-1)])
