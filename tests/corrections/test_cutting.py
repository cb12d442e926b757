"""An expert's own cut of an answer: nothing of it is lost, nothing stands twice, and its ratings count its steps."""

from __future__ import annotations

import pytest

from preceptor.corrections.cutting import MOST_STEPS, check_cut, content_of, spans_of
from preceptor.corrections.protocol import ProtocolViolation

OUTPUT = "a = 1\nb = 2. c = 3\n\nAnswer: 3"
STORED = ((0, 5), (6, 18), (20, 29))


@pytest.mark.parametrize(
    "cut",
    [
        ((0, 18), (20, 29)),
        ((0, 5), (6, 12), (13, 18), (20, 29)),
        ((0, 29),),
    ],
)
def test_merged_and_split_steps_are_taken_and_found_again(cut: tuple[tuple[int, int], ...]) -> None:
    check_cut(cut, stored=STORED, output=OUTPUT)
    assert spans_of(content_of(cut), STORED) == list(cut)


@pytest.mark.parametrize(
    ("cut", "sentence"),
    [
        (((0, 18),), "in none of its steps"),
        (((0, 5), (20, 29)), "in none of its steps"),
        (((0, 5), (4, 18), (20, 29)), "Step 2 must follow"),
        (((0, 18), (20, 30)), "Step 2 must follow"),
        (((6, 18), (0, 5), (20, 29)), "Step 2 must follow"),
        (((0, 18), (18, 20), (20, 29)), "Step 2 is empty"),
        (((3, 3), (3, 29)), "Step 1 must follow"),
        ((), "1 to 2,000 steps"),
        (((0, 29),) * (MOST_STEPS + 1), "1 to 2,000 steps"),
    ],
)
def test_a_cut_that_loses_or_doubles_words_is_refused(cut: tuple[tuple[int, int], ...], sentence: str) -> None:
    with pytest.raises(ProtocolViolation, match=sentence):
        check_cut(cut, stored=STORED, output=OUTPUT)


def test_what_no_stored_step_holds_may_stay_outside() -> None:
    check_cut(((0, 18),), stored=STORED[:2], output=OUTPUT)


def test_a_correction_without_a_cut_counts_the_stored_steps() -> None:
    assert content_of(()) == {}
    assert spans_of({}, STORED) == STORED
