"""What a review must contain, and what a scripted reviewer decides."""

from __future__ import annotations

import pytest

from preceptor.problems.verifier import Reference
from preceptor.review.judgement import Judgement, JudgementIncomplete, StepNote, check_judgement
from preceptor.review.scripted import script_review

REFERENCE = Reference("245")
RIGHT = "Planned: 210 + 150 = 360\nSpent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245"


@pytest.mark.parametrize(
    "content",
    [
        Judgement("accept"),
        Judgement("return", "The second step is off."),
        Judgement("return", comments=(StepNote(1, "Again."),)),
        Judgement("fix", fixed_solution=RIGHT),
    ],
)
def test_complete_reviews_pass(content: Judgement) -> None:
    check_judgement(content)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (Judgement("reject"), "verdict is one of"),
        (Judgement("return", "  "), "why it comes back"),
        (Judgement("fix", "Better so.", fixed_solution=" "), "Write the fixed solution"),
        (Judgement("accept", fixed_solution=RIGHT), "goes with the verdict"),
        (Judgement("accept", comments=(StepNote(0, " "),)), "A comment has a text"),
        (Judgement("accept", comments=(StepNote(-1, "x"),)), "A comment has a text"),
        (Judgement("accept", "x" * 100_001), "longer than"),
        (Judgement("accept", comments=(StepNote(0, "x"),) * 501), "At most 500"),
    ],
)
def test_each_gap_is_named(content: Judgement, says: str) -> None:
    with pytest.raises(JudgementIncomplete, match=says):
        check_judgement(content)


class TestScripted:
    def test_accepts_what_recomputes_and_is_right(self) -> None:
        assert script_review(solution=RIGHT, reference=REFERENCE, final_answer="245 dollars").verdict == "accept"

    def test_returns_a_wrong_step_by_its_number(self) -> None:
        judged = script_review(solution=RIGHT.replace("= 395", "= 385", 1), reference=REFERENCE, final_answer="245")
        assert judged.verdict == "return"
        assert judged.comments == (StepNote(1, "360 + 35 is 395, not 385."),)
        check_judgement(judged)

    def test_returns_a_wrong_answer_with_the_reason(self) -> None:
        judged = script_review(solution=RIGHT, reference=REFERENCE, final_answer="254")
        assert (judged.verdict, judged.comments) == ("return", ())
        assert "254 instead of 245" in judged.comment

    def test_minds_unit_and_tolerance(self) -> None:
        written = {"solution": "Margin: 1 / 3 * 100 = 33.33\nAnswer: 33.33", "final_answer": "33.33%"}
        near = Reference("33.3", "percent", "absolute", "0.05")
        assert script_review(**written, reference=near).verdict == "accept"
        assert script_review(**written, reference=Reference("33.3", "percent")).verdict == "return"
