"""Freezing: what gets in, what stays out and why, and where each example comes from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from preceptor.audit.services import run_invariants
from preceptor.datasets.invariants import INVARIANTS
from preceptor.datasets.models import DataSetVersion, Example, Pseudonym
from preceptor.datasets.services import NothingToFreeze, folder_of, freeze_version
from preceptor.llm.prompts import training_pair
from preceptor.review.models import StepFix
from tests.datasets.workshop import NOON, RIGHT, WRONG, Workshop

pytestmark = pytest.mark.django_db


def lines(version: DataSetVersion, name: str) -> list[dict[str, Any]]:
    text = folder_of(version).joinpath(name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def reasons(version: DataSetVersion) -> dict[int, str]:
    return {each["correction"]: each["reason"] for each in version.excluded}


def all_hold() -> bool:
    return set(run_invariants(invariants=INVARIANTS).values()) == {0}


def test_an_accepted_correction_becomes_an_example_in_every_file(workshop: Workshop) -> None:
    correction = workshop.accepted()
    version = workshop.frozen()
    prompt, completion = training_pair(correction.unit.attempt.problem_version.statement, RIGHT)
    assert lines(version, "sft.jsonl") == [{"prompt": prompt, "completion": completion}]
    assert lines(version, "preference.jsonl") == [{"prompt": prompt, "chosen": completion, "rejected": WRONG}]
    assert lines(version, "stepwise.jsonl") == [
        {
            "prompt": prompt,
            "completions": ["spent: 1200 - 950 = 250", "share: 250 / 950 = 0.3"],
            "labels": [True, False],
            "steps": WRONG.split("\n"),
            "ratings": [1, -1, None],
            "first_error": 1,
        }
    ]
    example = Example.objects.get()
    assert (example.version, example.correction, example.prompt) == (version, correction, prompt)
    assert (version.number, version.examples_count, version.simulated_count) == (1, 1, 0)
    assert all_hold()


def test_the_steps_of_a_record_are_those_that_the_expert_cut(workshop: Workshop) -> None:
    end = WRONG.index("\nAnswer")
    workshop.accepted(content={"cut": [[0, end], [end + 1, len(WRONG)]]}, ratings=(-1, None), first_error=0)
    (record,) = lines(workshop.frozen(), "stepwise.jsonl")
    assert record["steps"] == [WRONG[:end], WRONG[end + 1 :]]
    assert (record["ratings"], record["first_error"]) == ([-1, None], 0)


def test_provenance_traces_an_example_and_names_nobody(workshop: Workshop) -> None:
    correction = workshop.accepted()
    workshop.time(correction.claim, 754)
    version = workshop.frozen()
    [record] = lines(version, "provenance.jsonl")
    labels = dict(Pseudonym.objects.values_list("person__email", "label"))
    assert record["expert"] == labels["expert@meridian.example"]
    assert [(step["stage"], step["by"], step["outcome"]) for step in record["path"]] == [
        ("correct", labels["expert@meridian.example"], "found_error"),
        ("review", labels["reviewer@meridian.example"], "accept"),
    ]
    assert record["guideline"] == {"version": 3, "language": "en"}
    assert (record["seconds"], record["minutes"], record["simulated"]) == (754, 12.6, False)
    assert (record["correction"], record["unit"]) == (correction.pk, correction.unit_id)
    assert record["problem"]["version"] == 1
    assert (record["problem"]["licence"], record["model"]["version"]) == ("Apache-2.0", "small-1")
    assert record["rows"] == {"sft": 0, "stepwise": 0, "preference": 0}
    everything = "".join(path.read_text(errors="replace") for path in folder_of(version).iterdir())
    for person in (workshop.expert, workshop.reviewer):
        assert person.email not in everything
        assert person.display_name not in everything


def test_a_returned_correction_is_left_until_its_successor_is_accepted(workshop: Workshop) -> None:
    unit = workshop.unit()
    first = workshop.correct(unit, solution="first try")
    workshop.review(first, "return")
    with pytest.raises(NothingToFreeze, match="Accept some corrections"):
        workshop.frozen()
    second = workshop.correct(unit)
    workshop.review(second)
    version = workshop.frozen()
    assert [each.correction for each in version.examples.all()] == [second]
    [record] = lines(version, "provenance.jsonl")
    assert [step["outcome"] for step in record["path"]] == ["found_error", "return", "found_error", "accept"]
    assert all_hold()


def test_the_latest_review_counts(workshop: Workshop) -> None:
    accepted_then_returned, returned_then_accepted = (workshop.correct(workshop.unit()) for _ in range(2))
    for correction, verdicts in ((accepted_then_returned, "ar"), (returned_then_accepted, "ra")):
        for verdict in verdicts:
            workshop.review(correction, {"a": "accept", "r": "return"}[verdict])
    assert [each.correction for each in workshop.frozen().examples.all()] == [returned_then_accepted]


def test_a_reviewers_fix_is_the_completion_if_its_answer_is_right(workshop: Workshop) -> None:
    fixed, spoilt = (workshop.correct(workshop.unit(), final_answer_correct=False) for _ in range(2))
    workshop.review(fixed, "fix", fixed_solution="share: 250 / 1000 = 0.25\nAnswer: 0.25")
    workshop.review(spoilt, "fix", fixed_solution="share: 250 / 1000 = 0.26\nAnswer: 0.26")
    version = workshop.frozen()
    assert [each.completion for each in version.examples.all()] == ["share: 250 / 1000 = 0.25\nAnswer: 0.25"]
    assert reasons(version) == {spoilt.pk: "the reviewer's solution does not end in the right answer"}


def test_steps_that_a_reviewer_fixed_count_in_the_experts_place_and_provenance_says_which(workshop: Workshop) -> None:
    kept, moved = (workshop.correct(workshop.unit()) for _ in range(2))
    workshop.review(kept, "fix", fixed_solution=kept.solution + " dollars", fixed_answer=kept.final_answer)
    review = workshop.review(moved, "fix", fixed_solution=moved.solution, fixed_answer="0.250")
    StepFix.objects.create(
        organisation=workshop.organisation, review=review, index=0, rating=-1, error_kind="wrong_formula"
    )
    version = workshop.frozen()
    first, second = lines(version, "stepwise.jsonl")
    assert (first["ratings"][0], first["first_error"]) == (1, 1)
    assert (second["ratings"][0], second["first_error"], second["labels"][0]) == (-1, 0, False)
    by = Pseudonym.objects.get(person=workshop.reviewer).label
    assert [each["fixed"] for each in lines(version, "provenance.jsonl")] == [
        {"by": by, "steps": [], "solution": True, "final_answer": False},
        {"by": by, "steps": [0], "solution": False, "final_answer": True},
    ]
    assert all_hold()


def test_a_fix_whose_final_answer_is_wrong_stays_out(workshop: Workshop) -> None:
    workshop.accepted()
    wrong = workshop.correct(workshop.unit())
    workshop.review(wrong, "fix", fixed_solution=wrong.solution, fixed_answer="7", fixed_answer_correct=False)
    assert reasons(workshop.frozen()) == {wrong.pk: "the verifier does not accept the reviewer's final answer"}


def test_what_has_no_right_solution_stays_out_with_its_reason(workshop: Workshop) -> None:
    workshop.accepted()
    bad = workshop.accepted(outcome="bad_problem", solution="", final_answer_correct=None)
    gave_up = workshop.accepted(outcome="give_up", solution="nothing")
    wrong = workshop.accepted(final_answer_correct=False)
    blank = workshop.accepted(solution=" \n ")
    version = workshop.frozen()
    assert version.examples_count == 1
    none = "there is no corrected solution"
    assert reasons(version) == {
        bad.pk: none,
        gave_up.pk: none,
        wrong.pk: "the verifier does not accept the final answer",
        blank.pk: none,
    }


def test_an_attempt_that_was_right_after_all_gives_no_preference(workshop: Workshop) -> None:
    workshop.accepted(outcome="solution", first_error=None, ratings=(1, 1, 1))
    version = workshop.frozen()
    assert lines(version, "preference.jsonl") == []
    assert lines(version, "stepwise.jsonl")[0]["labels"] == [True, True, True]
    assert lines(version, "provenance.jsonl")[0]["rows"]["preference"] is None


@pytest.mark.parametrize("split", ["new_numbers", "new_wordings", "new_families"])
def test_nothing_held_out_is_ever_trained_on(workshop: Workshop, split: str) -> None:
    workshop.accepted()
    held_out = workshop.accepted(workshop.problem(split=split))
    version = workshop.frozen()
    assert reasons(version) == {held_out.pk: "the problem is held out for evaluation"}
    assert all_hold()


def test_a_problem_with_a_held_out_version_stays_out_altogether(workshop: Workshop) -> None:
    workshop.accepted()
    version = workshop.problem()
    workshop.version(version.problem, "Reworded", split="new_wordings")
    correction = workshop.accepted(version)
    assert reasons(workshop.frozen()) == {correction.pk: "the problem is held out for evaluation"}


@pytest.mark.parametrize(
    ("trained", "evaluated"),
    [
        ("What is 10% of 250?", "What is 10% of 250?"),
        ("What is 10% of 250?", "  what IS\n10% of   250? "),
        ("ما هو 10% من 250؟", "ما هو ١٠٪ من ٢٥٠؟"),
        ("What is 10% of 250?", "What is 10% \u200fof 250?"),
    ],
)
def test_a_statement_that_is_also_evaluated_leaks_into_no_version(
    workshop: Workshop, trained: str, evaluated: str
) -> None:
    workshop.accepted()
    workshop.problem(evaluated, split="new_numbers")
    leak = workshop.accepted(workshop.problem(trained))
    version = workshop.frozen()
    assert reasons(version) == {leak.pk: "the statement also occurs in an evaluation split"}
    assert "the statement also occurs in an evaluation split | 1 |" in version.card


def test_other_numbers_are_another_statement(workshop: Workshop) -> None:
    workshop.problem("What is 10% of 251?", split="new_numbers")
    workshop.accepted(workshop.problem("What is 10% of 250?"))
    assert workshop.frozen().excluded == []


def test_when_everything_is_left_out_the_commonest_reason_is_said(workshop: Workshop) -> None:
    for _ in range(2):
        workshop.accepted(final_answer_correct=False)
    workshop.accepted(solution="")
    with pytest.raises(NothingToFreeze, match=r"All 3 accepted corrections are left out.*verifier"):
        workshop.frozen()
    assert not DataSetVersion.objects.exists()


def test_unchanged_content_is_the_same_version_and_new_work_the_next(workshop: Workshop, home: Path) -> None:
    workshop.accepted()
    first = workshop.frozen()
    assert workshop.frozen() == first
    workshop.accepted()
    second = workshop.frozen()
    assert (second.number, second.examples_count) == (2, 2)
    assert second.content_sha256 != first.content_sha256
    assert sorted(path.name for path in (home / "datasets").iterdir()) == sorted([str(first.pk), str(second.pk)])


def test_examples_stand_in_the_order_of_the_corrections(workshop: Workshop) -> None:
    units = [workshop.unit() for _ in range(4)]
    corrections = [workshop.correct(unit) for unit in reversed(units)]
    for correction in reversed(corrections):
        workshop.review(correction)
    version = workshop.frozen()
    assert [each.correction for each in version.examples.order_by("index")] == corrections
    assert [record["correction"] for record in lines(version, "provenance.jsonl")] == [each.pk for each in corrections]


def test_only_the_projects_own_corrections_are_taken(workshop: Workshop) -> None:
    workshop.accepted()
    other = Workshop(**vars(workshop))
    other.project = type(workshop.project).objects.create(
        organisation=workshop.organisation, name="Other", slug="other", created_by=workshop.lead, created_at=NOON
    )
    other.accepted()
    version = freeze_version(data_set=workshop.data_set(), actor=workshop.lead, now=NOON)
    assert version.examples_count == 1


def test_simulated_work_is_counted_and_said(workshop: Workshop) -> None:
    workshop.accepted()
    workshop.accepted(simulated=True)
    half = workshop.correct(workshop.unit())
    workshop.review(half, simulated=True)
    version = workshop.frozen()
    assert version.simulated_count == 2
    assert [each["simulated"] for each in lines(version, "provenance.jsonl")] == [False, True, True]
    assert "**2 of 3 examples are simulated**" in version.card
    assert '"machine-generated", "expert-generated"' in version.card
    assert all_hold()
