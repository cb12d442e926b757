"""What scripted experts write, and that it passes the protocol and the verifier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.corrections.protocol import Submission, check_submission
from preceptor.corrections.scripted import script_correction, script_right
from preceptor.probing.splitting import split_steps
from preceptor.problems.generators.splits import generate
from preceptor.problems.services import generated_content
from preceptor.problems.verifier import Reference, verify_answer
from preceptor.review.scripted import script_review

REFERENCE = [
    {"label": "Planned", "expression": "210 + 150", "value": "360"},
    {"label": "Spent", "expression": "360 + 35", "value": "395"},
    {"label": "Left", "expression": "640 - 395", "value": "245"},
]
LINES = ["Planned: 210 + 150 = 360", "Spent: 360 + 35 = 395", "Left: 640 - 395 = 245", "Answer: 245"]
SOLUTION = "\n".join(LINES)


def script(*lines: str, **more: Any) -> Submission:
    output = "\n".join(lines)
    content = script_correction(output=output, reference_steps=REFERENCE, answer="245", **more)
    protocol = "every_step" if more.get("every_step") else "first_error"
    check_submission(content, protocol=protocol, steps=len(split_steps(output)))
    return content


def ratings(content: Submission) -> list[int | None]:
    return [each.rating for each in content.ratings]


def test_a_slip_in_arithmetic() -> None:
    content = script(LINES[0], "Spent: 360 + 35 = 385", "Left: 640 - 385 = 255", "Answer: 255")
    assert (content.first_error, ratings(content)) == (1, [1, -1])
    assert content.ratings[1].error_kind == "arithmetic"
    assert content.ratings[1].rewritten == LINES[1]
    assert content.critique == "360 + 35 is 395, not 385."
    assert content.solution == SOLUTION
    assert (content.final_answer, content.source, content.outcome) == ("245", "scripted", "found_error")


def test_the_models_own_words_are_kept_as_far_as_they_follow_the_reference() -> None:
    content = script("First, the plan: 210 + 150 = 360", "Spent: 360 + 35 = 385", "Answer: 385")
    assert content.solution.splitlines()[0] == "First, the plan: 210 + 150 = 360"
    assert content.solution.splitlines()[1:] == LINES[1:]


def test_another_order_is_not_a_prefix_so_the_whole_reference_is_written() -> None:
    content = script("Half way: 640 - 395 = 245", "Wrong: 245 + 5 = 240", "Answer: 240")
    assert content.solution == SOLUTION


def test_right_sums_off_the_path_are_neutral_and_the_way_is_lost_where_it_never_returns() -> None:
    content = script("Aside: 35 * 2 = 70", LINES[0], "Left: 640 - 360 = 280", "Answer: 280")
    assert (content.first_error, ratings(content)) == (2, [0, 1, -1])
    assert content.ratings[2].error_kind == "reasoning"


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        ("Spent: 360 + 53 = 413", "misread_figure"),
        ("Spent: 360 - 35 = 325", "wrong_formula"),
        ("Spent: 360 * 2 / 7 + 1 = 103.86", "reasoning"),
    ],
)
def test_the_kind_of_a_step_that_leaves_the_path(step: str, kind: str) -> None:
    content = script(LINES[0], step, "Answer: 1")
    assert content.ratings[1].error_kind == kind
    assert LINES[1] in content.critique


def test_an_answer_that_comes_too_soon() -> None:
    content = script(LINES[0], "Answer: 360")
    assert (content.first_error, content.ratings[1].error_kind) == (1, "missing_step")


def test_an_answer_that_is_not_the_result() -> None:
    content = script(*LINES[:3], "Answer: 254")
    assert (content.first_error, content.ratings[3].error_kind) == (3, "reasoning")
    assert content.ratings[3].rewritten == "Answer: 245"


@pytest.mark.parametrize("lines", [LINES[:2], ["I cannot know."], [""]])
def test_an_attempt_that_stops_has_no_bad_step(lines: list[str]) -> None:
    content = script(*lines)
    assert content.first_error is None
    assert -1 not in ratings(content)
    assert "stops too early" in content.critique
    assert content.solution == SOLUTION


def test_every_step_rates_what_follows_the_error() -> None:
    wrong = [LINES[0], "Spent: 360 + 35 = 385", "Left: 640 - 385 = 255", "Less: 255 - 5 = 260", "Answer: 260"]
    content = script(*wrong, every_step=True)
    assert ratings(content) == [1, -1, 0, -1, 0]


def test_arabic() -> None:
    content = script("المخطط: 210 + 150 = 360", "المنفق: 360 + 35 = 385", "الإجابة: 385", language="ar")
    assert content.solution.splitlines()[-1] == "الإجابة: 245"
    assert content.critique.startswith("360 + 35 يساوي 395")


def test_fractions_are_shown_as_decimals_and_units_go_with_the_answer() -> None:
    content = script_correction(
        output="Answer: 3",
        reference_steps=[{"label": "Third", "expression": "1 / 3", "value": "1/3", "places": 4}],
        answer="1/3",
        unit="years",
    )
    assert content.solution == "Third: 1 / 3 = 0.3333\nAnswer: 0.3333"
    assert content.final_answer == "0.3333 years"


def test_without_reference_steps_the_answer_alone_is_given() -> None:
    content = script_correction(output="Answer: blue", reference_steps=[], answer="red")
    assert (content.solution, content.final_answer) == ("Answer: red", "red")


def test_a_right_attempt_is_rated_without_errors() -> None:
    content = script_right(output=SOLUTION, final_answer="245")
    check_submission(content, protocol="every_step", steps=4)
    assert ratings(content) == [1, 1, 1, 0]


@pytest.mark.parametrize("split", ["train", "new_families"])
def test_on_generated_problems_the_scripted_solution_is_right_and_is_accepted(split: str) -> None:
    for problem in generate(split, 40, seed=3, languages=("en", "ar")):  # type: ignore[arg-type]
        content = generated_content(problem)
        spoilt = problem.solution.replace("= ", "= 9", 1)
        written = script_correction(
            output=spoilt,
            reference_steps=content.reference_steps,
            answer=content.answer,
            unit=content.unit,
            language=content.language,
        )
        check_submission(written, protocol="first_error", steps=len(split_steps(spoilt)))
        reference = Reference(content.answer, content.unit, content.tolerance_kind, content.tolerance)  # type: ignore[arg-type]
        assert verify_answer(written.final_answer, reference).correct, (problem.key, written.final_answer)
        judged = script_review(solution=written.solution, final_answer=written.final_answer, reference=reference)
        assert judged.verdict == "accept", (problem.key, written.solution, judged)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789+-*/=. \nAnswer:أب%$()", max_size=200), st.booleans())
def test_any_attempt_gives_a_correction_that_passes(output: str, every_step: bool) -> None:
    script(output, every_step=every_step)


def test_on_real_attempts(shared_data: Path | None) -> None:
    """Every recorded answer of one model on FinanceMath gets a correction that passes the protocol."""
    folder = shared_data / "financemath" / "model_outputs" if shared_data else None
    files = sorted(folder.glob("*.json*")) if folder is not None else []
    outputs = [WRONG_PROSE] if not files else [str(each) for each in _outputs(files[0])[:150]]
    for output in outputs:
        content = script_correction(output=output, reference_steps=REFERENCE, answer="245")
        check_submission(content, protocol="first_error", steps=len(split_steps(output)))


WRONG_PROSE = "**Step 1:** The plan is $210 + $150 = $360.\n\n**Step 2:** So 640 - 360 = 280.\n\nThe answer is 280."


def _outputs(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    rows = json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines()]
    longest = max(rows[0], key=lambda name: len(str(rows[0][name])))
    return [str(row[longest]) for row in rows]
