"""Our own problems: every step recomputes, every answer is accepted, and the bank is what it says it is."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import Any

import pytest

from preceptor.kit.arithmetic import evaluate
from preceptor.problems.bank.reading import BankEntry, read_bank, read_entries
from preceptor.problems.content import ProblemInvalid, read_steps
from preceptor.problems.verifier import verify

BANK = read_bank()
each_problem = pytest.mark.parametrize("entry", BANK, ids=lambda entry: entry.external_id)


def leaves(rubric: Any) -> list[Any]:
    children = rubric.get("children", [])
    return [leaf for child in children for leaf in leaves(child)] if children else [rubric]


@each_problem
def test_every_step_recomputes_and_the_last_is_the_answer(entry: BankEntry) -> None:
    steps = read_steps(entry.content.reference_steps)
    assert len(steps) == len(entry.content.reference_steps) >= 2
    assert all(step.holds() for step in steps)
    assert steps[-1].value == evaluate(entry.content.answer)


@each_problem
def test_steps_build_on_the_statement_or_on_each_other(entry: BankEntry) -> None:
    """No number falls from the sky: each is in the statement, is an earlier value, or is a small whole number."""
    written = {
        Fraction(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", western(entry.content.statement))
    }
    for step in read_steps(entry.content.reference_steps):
        for literal in re.findall(r"\d+(?:\.\d+)?", step.expression):
            number = Fraction(literal)
            derived = any(number in {n / 100, 1 + n / 100, 1 - n / 100, n * 1000} for n in written)
            assert number in written or derived or number <= 14 or number in {100, 1000} or step.places, (step, number)
        written.add(step.value)
        written.add(abs(step.value))


def western(text: str) -> str:
    from preceptor.kit.numerals import western as translate  # noqa: PLC0415

    return translate(text)


@each_problem
def test_the_reference_solution_is_accepted_and_a_slip_is_not(entry: BankEntry) -> None:
    content = entry.content
    rule = {
        "answer": content.answer,
        "unit": content.unit,
        "tolerance_kind": content.tolerance_kind,
        "tolerance": content.tolerance,
    }
    assert verify(content.reference_text, **rule, lenient=False).correct  # type: ignore[arg-type]
    wrong = evaluate(content.answer) * 11 / 10 + 1
    assert not verify(f"Answer: {float(wrong)}", **rule).correct  # type: ignore[arg-type]


@each_problem
def test_the_rubric_gives_and_takes(entry: BankEntry) -> None:
    points = [leaf["points"] for leaf in leaves(entry.content.rubric)]
    assert sum(p for p in points if p > 0) >= 6
    assert sum(1 for p in points if p > 0) >= 3
    assert sum(1 for p in points if p < 0) >= 2


def test_the_bank_is_as_large_and_as_mixed_as_promised() -> None:
    english = [e.content for e in BANK if e.content.language == "en"]
    arabic = [e.content for e in BANK if e.content.language == "ar"]
    assert len(english) >= 40
    assert len(arabic) >= 20
    topics = {
        "budgets",
        "growth forecasts",
        "margins",
        "break-even",
        "variance analysis",
        "cash runway",
        "unit economics",
    }
    for contents in (english, arabic):
        assert {content.topic for content in contents} == topics
        assert sum("|---" in content.statement for content in contents) >= 4
        assert sum("$" in content.statement for content in contents) >= 3
        assert len({content.difficulty for content in contents}) >= 3
    assert len({e.content.statement for e in BANK}) == len(BANK)
    assert sum(bool(re.search("[٠-٩]", content.statement)) for content in arabic) >= 4


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is not JSON"),
        ("{}", "must hold a list"),
        ("[{}]", "problem 1: a field is missing"),
        ('[{"id": "a", "statement": "x", "language": "en", "answer": "1", "colour": 1}]', "unknown"),
        ('[{"id": "a", "statement": "x", "language": "en", "answer": "?"}]', "problem 1: “\\?” is not a number"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, sentence: str) -> None:
    with pytest.raises(ProblemInvalid, match=sentence):
        read_entries(text, "own.json")


def test_statements_may_be_lists_of_lines() -> None:
    row = {"id": "a", "statement": ["one", "two"], "language": "en", "answer": "1"}
    assert read_entries(json.dumps([row]), "own.json")[0].content.statement == "one\ntwo"
