"""Records of one correction; no database."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from preceptor.datasets.records import Source, preference, sft, stepwise

SOURCE = Source(
    prompt="Problem: 1 + 1\nSolution:\n",
    completion="sum: 1 + 1 = 2\nAnswer: 2",
    output=" sum: 1 + 1 = 3\nAnswer: 3\n",
    output_wrong=True,
    steps=["one", "two", "three", "four"],
    ratings={0: 1, 1: 0, 2: -1, 3: None},
    first_error=2,
    simulated=False,
    origin={},
)


def test_supervised_fine_tuning_is_prompt_and_completion() -> None:
    assert sft(SOURCE) == {"prompt": SOURCE.prompt, "completion": SOURCE.completion}


@pytest.mark.parametrize(
    ("ratings", "labels", "raw"),
    [
        ({0: 1, 1: 0, 2: -1, 3: None}, [True, True, False], [1, 0, -1, None]),
        ({0: 1, 1: 1, 2: -1}, [True, True, False], [1, 1, -1, None]),
        ({0: -1}, [False], [-1, None, None, None]),
        ({0: 0, 1: None, 2: 1, 3: 1}, [True], [0, None, 1, 1]),
        ({0: 1, 1: 1, 2: 1, 3: 1}, [True] * 4, [1, 1, 1, 1]),
    ],
)
def test_labels_follow_the_stated_rule_and_raw_ratings_stay(
    ratings: dict[int, int | None], labels: list[bool], raw: list[int | None]
) -> None:
    record: dict[str, Any] | None = stepwise(replace(SOURCE, ratings=ratings))
    assert record is not None
    assert (record["labels"], record["ratings"]) == (labels, raw)
    assert record["completions"] == ["one", "two", "three", "four"][: len(labels)]
    assert record["steps"] == ["one", "two", "three", "four"]


@pytest.mark.parametrize("ratings", [{}, {0: None, 1: 1}, {1: -1}])
def test_without_a_rating_of_the_first_step_there_is_no_stepwise_record(ratings: dict[int, int | None]) -> None:
    assert stepwise(replace(SOURCE, ratings=ratings)) is None


def test_an_attempt_without_steps_has_no_stepwise_record() -> None:
    assert stepwise(replace(SOURCE, steps=[], ratings={})) is None


def test_the_corrected_solution_is_chosen_over_the_wrong_answer() -> None:
    assert preference(SOURCE) == {
        "prompt": SOURCE.prompt,
        "chosen": SOURCE.completion,
        "rejected": "sum: 1 + 1 = 3\nAnswer: 3",
    }


@pytest.mark.parametrize(
    "change", [{"output_wrong": False}, {"output": " \n"}, {"output": f"{SOURCE.completion}\n"}], ids=str
)
def test_there_is_no_preference_without_a_wrong_answer_to_reject(change: dict[str, Any]) -> None:
    assert preference(replace(SOURCE, **change)) is None
