"""What a correction must contain, under both protocols."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.corrections.protocol import CODES, ProtocolViolation, Rating, Submission, check_submission
from preceptor.projects.error_kinds import ERROR_KINDS

GOOD = Submission(
    outcome="found_error",
    ratings=(Rating(0, 1), Rating(1, 0), Rating(2, -1, error_kind="arithmetic")),
    first_error=2,
    solution="x",
    final_answer="1",
)
EVERY = replace(GOOD, ratings=(*GOOD.ratings, Rating(3, None, unsure=True)))
RIGHT = Submission(outcome="solution", ratings=tuple(Rating(i, 1) for i in range(4)), final_answer="1")
EARLY = Submission(
    outcome="found_error",
    ratings=tuple(Rating(i, 1) for i in range(4)),
    solution="x",
    final_answer="1",
    critique="It stops.",
)


def check(content: Submission, protocol: str = "first_error", steps: int = 4) -> None:
    check_submission(content, protocol=protocol, steps=steps)


@pytest.mark.parametrize(
    ("content", "protocol"),
    [
        (GOOD, "first_error"),
        (EVERY, "first_error"),
        (EVERY, "every_step"),
        (RIGHT, "first_error"),
        (EARLY, "every_step"),
        (Submission(outcome="bad_problem", critique="Two answers are possible."), "every_step"),
        (Submission(outcome="give_up"), "first_error"),
        (replace(GOOD, ratings=(Rating(0, None, unsure=True), *GOOD.ratings[1:])), "first_error"),
    ],
)
def test_complete_corrections_pass(content: Submission, protocol: str) -> None:
    check(content, protocol)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (replace(GOOD, outcome="done"), "outcome is one of"),
        (replace(GOOD, first_error=4), "steps 1 to 4"),
        (replace(GOOD, first_error=1), "Rate step 2 as bad"),
        (replace(GOOD, first_error=None), "Rate step 4 too"),
        (replace(EARLY, critique=" "), "Name the step with the first error"),
        (replace(GOOD, ratings=GOOD.ratings[1:]), "Rate step 1 too"),
        (replace(GOOD, ratings=(Rating(0, None), *GOOD.ratings[1:])), "Rate step 1 too"),
        (replace(GOOD, ratings=(Rating(0, -1), *GOOD.ratings[1:])), "Step 1 is rated bad"),
        (replace(GOOD, ratings=(*GOOD.ratings[:2], Rating(2, -1))), "kind of error of step 3"),
        (replace(GOOD, ratings=(*GOOD.ratings[:2], Rating(2, -1, error_kind="vibes"))), "no such kind of error"),
        (replace(GOOD, ratings=(*GOOD.ratings, Rating(2, 1))), "Step 3 is rated twice"),
        (replace(GOOD, ratings=(*GOOD.ratings, Rating(9, 1))), "There is no step 10"),
        (replace(GOOD, ratings=(*GOOD.ratings, Rating(3, 2))), "1, 0, -1 or unsure"),
        (replace(GOOD, ratings=(*GOOD.ratings, Rating(3, 1, unsure=True))), "either rated or unsure"),
        (replace(GOOD, ratings=(*GOOD.ratings, Rating(3, 0, severity="awful"))), "severity is one of"),
        (replace(GOOD, solution=" \n"), "Write the corrected solution"),
        (replace(GOOD, final_answer=""), "State the final answer"),
        (replace(GOOD, final_answer="1" * 401), "at most 400"),
        (replace(GOOD, solution="x" * 100_001), "longer than 100000"),
        (replace(RIGHT, first_error=0), "no first error"),
        (replace(RIGHT, ratings=RIGHT.ratings[:3]), "Rate step 4 too"),
        (replace(RIGHT, ratings=(*RIGHT.ratings[:3], Rating(3, -1, error_kind="rounding"))), "Step 4 is rated bad"),
        (replace(RIGHT, final_answer=" "), "State the final answer"),
        (Submission(outcome="bad_problem"), "what is wrong with the problem"),
    ],
)
def test_each_gap_is_named(content: Submission, says: str) -> None:
    with pytest.raises(ProtocolViolation, match=says):
        check(content)


def test_every_step_wants_the_steps_after_the_error_too() -> None:
    with pytest.raises(ProtocolViolation, match="Rate step 4 too"):
        check(GOOD, "every_step")


def test_an_empty_attempt_can_be_corrected() -> None:
    nothing: dict[str, Any] = {"ratings": (), "first_error": None}
    check(replace(EARLY, **nothing), steps=0)
    with pytest.raises(ProtocolViolation, match="There is no step 1"):
        check(GOOD, steps=0)


def test_the_taxonomy_is_short_and_in_both_languages() -> None:
    assert len(CODES) == len(ERROR_KINDS) == 9
    for kind in ERROR_KINDS:
        assert kind.label_en.isascii()
        assert any("\u0600" <= sign <= "\u06ff" for sign in kind.label_ar)
