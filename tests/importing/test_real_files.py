"""The real files beside the checkout, by their known counts; in a clone without them the same checks run on our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from preceptor.kit.arithmetic import evaluate
from tests.importing.sources import OWN, REAL, attempts, issues, items, left_out, problems

Counts = tuple[int, int, int]


def place(name: str, own: str, real: Counts, small: Counts) -> tuple[Path, Counts]:
    return (REAL / name, real) if (REAL / name).exists() else (OWN / own, small)


@pytest.mark.parametrize(
    ("name", "folder", "own", "real", "small"),
    [
        ("financemath", "financemath", "financemath", (150, 2850, 0), (5, 7, 0)),
        ("tatqa", "tatqa/tatqa_dataset_dev.json", "tatqa.json", (718, 0, 950), (5, 0, 1)),
        (
            "gsm8k",
            "gsm8k/example_model_solutions.jsonl",
            "gsm8k/example_model_solutions.jsonl",
            (1319, 5276, 0),
            (1, 2, 0),
        ),
        ("prm800k", "prm800k_sample", "prm800k.jsonl", (12, 12, 0), (3, 3, 0)),
        ("bigbench-mistake", "bigbench_mistake", "bigbench_mistake", (1200, 1200, 0), (5, 5, 0)),
    ],
)
def test_every_record_of_the_files_is_read(name: str, folder: str, own: str, real: Counts, small: Counts) -> None:
    path, expected = place(folder, own, real, small)
    found = items(name, path)
    assert issues(found) == []
    assert (len(problems(found)), len(attempts(found)), sum(left_out(found).values())) == expected


def test_straight_line_programs_of_financemath_all_give_the_recorded_answer() -> None:
    path, _ = place("financemath", "financemath", (0, 0, 0), (0, 0, 0))
    straight_line = unread = 0
    for problem in problems(items("financemath", path)):
        if problem.reference_steps:
            straight_line += 1
            assert problem.remarks == ()
        else:
            unread += 1
            assert "kept as its source only" in problem.remarks[0]
    assert (straight_line, unread) == ((133, 17) if path.is_relative_to(REAL) else (4, 1))


def test_every_reference_step_with_an_expression_checks_against_itself() -> None:
    for name, folder, own in (
        ("financemath", "financemath", "financemath"),
        ("tatqa", "tatqa/tatqa_dataset_dev.json", "tatqa.json"),
    ):
        path, _ = place(folder, own, (0, 0, 0), (0, 0, 0))
        steps = [s for p in problems(items(name, path)) for s in p.reference_steps if s.expression]
        assert steps
        for step in steps:
            value = evaluate(step.value)
            assert abs(evaluate(step.expression, round_roots=True) - value) <= max(abs(value), 1) / 10**9


def test_prm800k_ratings_are_all_there() -> None:
    path, _ = place("prm800k_sample", "prm800k.jsonl", (0, 0, 0), (0, 0, 0))
    ratings: dict[bool, int] = {True: 0, False: 0}
    for attempt in attempts(items("prm800k", path)):
        for rating in attempt.labels[0].ratings:
            own = 0 if rating.index in attempt.human_steps else 1
            ratings["phase 1" in attempt.model_name] += len(rating.alternatives) + own
    assert ratings == ({True: 155, False: 107} if path.is_relative_to(REAL) else {True: 7, False: 3})


def test_bigbench_mistake_traps_are_kept_apart() -> None:
    path, _ = place("bigbench_mistake", "bigbench_mistake", (0, 0, 0), (0, 0, 0))
    found = attempts(items("bigbench-mistake", path))
    slip_but_right = sum(1 for a in found if a.labels[0].first_error is not None and a.recorded_correct)
    clean_but_wrong = sum(1 for a in found if a.labels[0].first_error is None and not a.recorded_correct)
    assert (slip_but_right, clean_but_wrong) == ((67, 29) if path.is_relative_to(REAL) else (1, 2))
