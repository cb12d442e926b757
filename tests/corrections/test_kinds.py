"""What is handed in for the kinds of unit that are not corrections, as pure checks."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from preceptor.corrections.authoring import BreakRule
from preceptor.corrections.kinds import (
    Comparison,
    Content,
    ContentUnfit,
    Decomposition,
    Grading,
    graded_criteria,
    stored_comparison,
    stored_decomposition,
    stored_grading,
)

ANSWER = "Planned: 210 + 150 = 360. Left: 640 - 360 = 280."
RUBRIC: dict[str, Any] = {
    "id": "all",
    "text": "The whole",
    "points": 0,
    "children": [
        {"id": "plan", "text": "Adds what is planned", "points": 4},
        {"id": "slip", "text": "Forgets the rise", "points": -2, "children": []},
    ],
}
ALIKE = {"correctness": "a", "reasoning": "a", "clarity": "tie"}


def comparison(**more: Any) -> Comparison:
    return Comparison(**{"kind": "compare", "preferred": "a", "criteria": ALIKE, "reason": "It adds the rise.", **more})


def grading(*grades: dict[str, Any]) -> Grading:
    return Grading(kind="grade", grades=list(grades))


PLAN = {"criterion": "plan", "points": 4, "start": 0, "end": 24}
SLIP = {"criterion": "slip", "points": 0}


class TestComparison:
    def test_is_kept_in_the_order_of_the_unit_whichever_stood_first(self) -> None:
        straight = stored_comparison(comparison(), swapped=False)
        swapped = stored_comparison(comparison(), swapped=True)
        assert (straight["preferred"], straight["criteria"]["clarity"]) == ("first", "tie")
        assert (swapped["preferred"], swapped["criteria"]["reasoning"]) == ("second", "second")

    def test_every_aspect_and_a_reason(self) -> None:
        with pytest.raises(ContentUnfit, match="clarity"):
            stored_comparison(comparison(criteria={"correctness": "a", "reasoning": "b"}), swapped=False)
        with pytest.raises(ContentUnfit, match="why one is better"):
            stored_comparison(comparison(reason=" "), swapped=False)

    def test_no_other_aspect_and_no_other_side(self) -> None:
        with pytest.raises(ValidationError):
            comparison(criteria={"beauty": "a"})
        with pytest.raises(ValidationError):
            comparison(preferred="c")


class TestGrading:
    def test_only_criteria_without_parts_are_graded(self) -> None:
        assert [identity for identity, _ in graded_criteria(RUBRIC)] == ["plan", "slip"]
        assert [identity for identity, _ in graded_criteria(RUBRIC["children"][0])] == ["plan"]
        assert list(graded_criteria({})) == []

    def test_comes_to_a_total_of_what_could_be_had(self) -> None:
        stored = stored_grading(grading(SLIP, PLAN), rubric=RUBRIC, answer=ANSWER)
        assert (stored["total"], stored["possible"]) == (4, 4)
        assert [grade["criterion"] for grade in stored["grades"]] == ["plan", "slip"]

    def test_points_take_off_too(self) -> None:
        lost = {"criterion": "slip", "points": -2, "start": 26, "end": len(ANSWER)}
        assert stored_grading(grading(PLAN, lost), rubric=RUBRIC, answer=ANSWER)["total"] == 2

    @pytest.mark.parametrize(
        ("grades", "sentence"),
        [
            ([PLAN], "Grade criterion 2 too"),
            ([PLAN, PLAN, SLIP], "graded once"),
            ([PLAN, SLIP, {"criterion": "all", "points": 0}], "no criterion “all”"),
            ([PLAN | {"points": 5}, SLIP], "from 0 to 4 points"),
            ([PLAN, SLIP | {"points": 1}], "from -2 to 0 points"),
            ([PLAN | {"start": None, "end": None}, SLIP], "Mark the words"),
            ([PLAN | {"end": len(ANSWER) + 1}, SLIP], "outside the answer"),
            ([PLAN | {"start": 24}, SLIP], "outside the answer"),
            ([PLAN, SLIP | {"start": 3}], "a start and an end"),
        ],
    )
    def test_says_what_does_not_fit(self, grades: list[dict[str, Any]], sentence: str) -> None:
        with pytest.raises(ContentUnfit, match=sentence):
            stored_grading(grading(*grades), rubric=RUBRIC, answer=ANSWER)


class TestDecomposition:
    def test_two_steps_with_words(self) -> None:
        made = Decomposition(kind="decompose", steps=[" Add the plan. ", "Subtract it."])
        assert stored_decomposition(made) == {"steps": ["Add the plan.", "Subtract it."]}
        with pytest.raises(ContentUnfit, match="at least two"):
            stored_decomposition(Decomposition(kind="decompose", steps=["All at once"]))
        with pytest.raises(ContentUnfit, match="Step 2 is empty"):
            stored_decomposition(Decomposition(kind="decompose", steps=["One", " "]))


def test_the_kind_decides_the_shape() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(Content)
    assert isinstance(adapter.validate_python({"kind": "decompose", "steps": ["a", "b"]}), Decomposition)
    with pytest.raises(ValidationError):
        adapter.validate_python({"kind": "decompose", "steps": ["a", "b"], "preferred": "a"})
    with pytest.raises(ValidationError):
        adapter.validate_python({"kind": "correct"})


def test_the_break_rule_waits_for_all_samples() -> None:
    rule = BreakRule(samples=4, wrong=3)
    assert [rule.counts(wrong, judged) for wrong, judged in ((3, 4), (2, 4), (3, 3))] == [True, False, False]
