"""The verifier reads what models and people write, forgives form, and never forgives a wrong number."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.arithmetic import format_exact
from preceptor.problems.extraction import Source, find_answer
from preceptor.problems.generators.splits import SPLITS, generate
from preceptor.problems.verifier import Reference, ReferenceUnreadable, verify, verify_answer

OWN_RECORDS = Path(__file__).parent / "data" / "recorded_answers.jsonl"
SHARED = Path(__file__).parents[3] / "shared" / "data" / "financemath"


@pytest.mark.parametrize(
    ("text", "answer", "unit"),
    [
        ("Staff: 40 + 30 = 70\nAnswer: 70", "70", ""),
        ("Answer: $2,184.50.", "2184.5", "dollars"),
        ("The answer is -$2,184", "-2184", ""),
        ("The answer is $-2,184", "-2184", ""),
        ("Answer: ($2,184)", "-2184", "dollars"),
        ("Answer: minus 12", "-12", ""),
        ("**Final Answer:** 12,500 dollars", "12500", "dollars"),
        ("Therefore, the answer is $\\boxed{32.7}$.", "32.7", ""),
        ("So \\[ x = \\boxed{\\frac{3}{4}} \\]", "3/4", ""),
        ("\\boxed{\\$1{,}250}", "1250", "dollars"),
        ("The answer is approximately 37.5%.", "37.5", "%"),
        ("Answer: 37.5 percent", "37.5", "percent"),
        ("Answer: 37.5%", "0.375", "share of revenue"),
        ("Answer: 2.5 million dollars", "2500000", "dollars"),
        ("Answer: 2.5 million", "2.5", "million dollars"),
        ("Answer: 250 thousand", "250", "thousand dollars"),
        ("Answer: $250,000", "250", "thousand dollars"),
        ("Answer: 250", "250", "thousand dollars"),
        ("Answer: 1200 - 950 = 250", "250", ""),
        ("Answer: the price per share is CHF2,000 per unit", "2000", ""),
        ("The answer is 5. Wait, that is wrong. The answer is 6.", "6", ""),
        ("The final answer is:\n\n$849.6$", "849.6", ""),
        ("Thus the break-even volume in year 3 is 170 units.", "170", "units"),
        ("Total: 40 + 30\n= 70", "70", ""),
        ("الإجابة: 70", "70", "ألف ريال"),
        ("الإجابة النهائية هي ٢٬١٨٤٫٥ ريال", "2184.5", "ريال"),
        ("الجواب: ٣٧٫٥٪", "37.5", "٪"),
        ("الجواب: ٣٧٫٥ بالمئة", "37.5", "%"),
        ("إذن تبلغ التكلفة ٢٫٥ مليون ريال.", "2500000", "ريال"),
        ("الإجابة: −١٢", "-12", ""),
        ("الإجابة: سالب 12", "-12", ""),
    ],
)
def test_right_answers_in_many_forms(text: str, answer: str, unit: str) -> None:
    verdict = verify(text, answer=answer, unit=unit)
    assert verdict.correct, verdict
    assert verdict.extracted


@pytest.mark.parametrize(
    ("text", "answer", "unit", "reason"),
    [
        ("", "70", "", "No answer found."),
        ("I cannot say.", "70", "", "No answer found."),
        ("Answer: seventy", "70", "", "The answer has no number."),
        ("Answer: 71", "70", "", "71 instead of 70."),
        ("Answer: 70.2", "70", "", "70.2 is within one percent of 70, but not close enough."),
        ("Answer: 7000", "70", "", "Off by a factor of 100."),
        ("Answer: 0.375", "37.5", "%", "Off by a factor of 100."),
        ("Answer: 2,500,000", "2.5", "dollars", "Off by a factor of 1,000,000."),
        ("Answer: 12", "-12", "", "Wrong sign."),
        ("Answer: 5 - 12 = 7", "-7", "", "Wrong sign."),
        ("Answer: 2.5 million", "2500", "dollars", "Off by a factor of 1,000."),
    ],
)
def test_wrong_answers_say_why(text: str, answer: str, unit: str, reason: str) -> None:
    verdict = verify(text, answer=answer, unit=unit)
    assert not verdict.correct
    assert verdict.reason == reason


def test_tolerances() -> None:
    assert not verify("Answer: 100.1", answer="100").correct
    assert verify("Answer: 100.1", answer="100", tolerance_kind="absolute", tolerance="0.1").correct
    assert not verify("Answer: 100.11", answer="100", tolerance_kind="absolute", tolerance="0.1").correct
    assert verify("Answer: 1010", answer="1000", tolerance_kind="relative", tolerance="1%").correct
    assert not verify("Answer: 1010.01", answer="1000", tolerance_kind="relative", tolerance="0.01").correct
    assert verify("Answer: 0.3333", answer="1/3", tolerance_kind="absolute", tolerance="0.0001").correct


def test_words_are_compared_as_words() -> None:
    assert verify("Answer: Unfavourable.", answer="unfavourable", tolerance_kind="text").correct
    refused = verify("Answer: favourable", answer="unfavourable", tolerance_kind="text")
    assert not refused.correct
    assert refused.reason == "“favourable” instead of “unfavourable”."


def test_without_leniency_only_a_stated_answer_counts() -> None:
    text = "Remaining: 160 - 120 = 40"
    assert verify(text, answer="40").source is Source.LAST_NUMBER
    assert not verify(text, answer="40", lenient=False).correct


def test_open_sign_and_scale_are_forgiven_only_on_request() -> None:
    assert verify("Answer: 8184", answer="-8184", any_sign=True).correct
    assert verify("Answer: 0.37", answer="37", any_scale=True).correct
    assert not verify("Answer: 0.37", answer="37").correct
    assert not verify("Answer: 3.7", answer="37", any_scale=True).correct


def test_a_cut_off_box_does_not_hide_the_answer_before_it() -> None:
    assert verify("The answer is $\\boxed{1.54}$.\nThe answer is $\\boxed{1", answer="1.54").correct


def test_a_field_that_is_only_an_answer() -> None:
    reference = Reference("1250", "dollars")
    assert verify_answer("1,250", reference).correct
    assert verify_answer("١٬٢٥٠ دولار", reference).correct
    assert not verify_answer("", reference).correct
    assert verify_answer(" Yes ", Reference("yes", tolerance_kind="text")).correct


def test_a_bad_reference_is_told() -> None:
    with pytest.raises(ReferenceUnreadable, match="“about ten” is not a number"):
        verify("Answer: 10", answer="about ten")


@pytest.mark.parametrize("split", SPLITS)
def test_every_reference_solution_is_right(split: str) -> None:
    for problem in generate(split, 200, seed=11):  # type: ignore[arg-type]
        answer = format_exact(problem.answer)
        assert verify(problem.solution, answer=answer, unit=problem.unit, lenient=False).correct
        wrong = problem.solution.rpartition(":")[0] + f": {format_exact(problem.answer + 1)}"
        assert not verify(wrong, answer=answer, unit=problem.unit).correct


@given(st.integers(-(10**9), 10**9), st.sampled_from(["{}", "{:,}", "${:,}", "{:,} dollars", "**{}**"]))
def test_any_integer_is_read_back(number: int, form: str) -> None:
    verdict = verify(f"Answer: {form.format(number)}", answer=str(number))
    assert verdict.correct
    assert verdict.value == Fraction(number)


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text: str) -> None:
    assert verify(text, answer="5").reason
    find_answer("the answer is " + text)


def test_agrees_with_recorded_judgements() -> None:
    """Our own small file always; all recorded FinanceMath outputs where they are at hand."""
    records = [json.loads(line) for line in OWN_RECORDS.read_text("utf-8").splitlines()]
    assert len(records) >= 20
    for record in records:
        verdict = verify(
            record["output"], answer=record["answer"], unit=record["unit"], tolerance_kind="relative", tolerance="0.002"
        )
        assert verdict.correct == bool(record["acc"]), (record, verdict)
    if not SHARED.exists():
        return
    truths = {}
    for line in (SHARED / "problems.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        truths[row["question_id"]] = str(row["ground_truth"])
    agreed = total = 0
    for path in sorted((SHARED / "model_outputs").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            verdict = verify(
                row["output"],
                answer=truths[row["question_id"]],
                tolerance_kind="relative",
                tolerance="0.002",
                any_sign=True,
                any_scale=True,
            )
            total += 1
            agreed += verdict.correct == bool(row["acc"])
    assert total == 2850
    assert agreed / total > 0.97
