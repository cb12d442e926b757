"""The step check recomputes what a step claims, forgives rounding and notation, and stays silent otherwise."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.probing.step_check import Result, check_step
from preceptor.problems.generators.splits import SPLITS, Split, generate


@pytest.mark.parametrize(
    "step",
    [
        "Planned: 210 + 150 = 360",
        "Depreciation expense = 20% of $57,000 = $11,400",
        "Management fee = 2% * $288 million = 0.02 * $288 million = $5.76 million",
        "Margin = 88 / 220 = 40%",
        "Margin: 88 / 220 * 100 = 40%",
        "\\[ \\frac{50{,}000 - 5{,}000}{10} = 4{,}500 \\]",
        "Number of units = 250 - 200 = 50 units",
        "1. Growth: 590 \\times 1.2^{2} = 849.6",
        "- 1 / 0.8878 ≈ 1.1264",
        "- $3 million * 180 days = 540 million days",
        "Cost of goods\n= 12 * 40\n= 480",
        "2 / 3 = 0.667",
        "2 / 3 = 0.66",
        "- loss: 3 - 8 = -5 million",
        "**Total:** 12 * 3 = 36 (rounded to the nearest dollar)",
        "الربح: ٢٢٠ − ١٣٢ = ٨٨",
        "التكلفة: ١٢ × ٤٠ = ٤٨٠ ريال",
        "The rate is 1.331^(1/3) - 1 = 0.1, so it grows.",
    ],
)
def test_right_figures(step: str) -> None:
    assert check_step(step).result is Result.RIGHT, check_step(step)


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("Planned: 210 + 150 = 350", 360),
        ("10 / 3 = 3", Fraction(10, 3)),
        ("EBITDA = Revenues - Expenses = $6,456 - $1,106 = $5,340", 5350),
        ("Cov = 0.25 * 0.10 * 0.8 = 0.2", Fraction(2, 100)),
        ("Year 2: 590 * 1.2^2 = 826", Fraction("849.6")),
        ("A chain: 2 + 3 = 5, then 5 * 4 = 24", 20),
        ("الربح: ٢٢٠ − ١٣٢ = ٩٨", 88),
    ],
)
def test_wrong_figures(step: str, value: Fraction | int) -> None:
    check = check_step(step)
    assert check.result is Result.WRONG
    assert value in {equation.value for equation in check.equations if not equation.holds}


@pytest.mark.parametrize(
    "step",
    [
        "",
        "First we find the profit.",
        "Year 2 revenue = 849.6",
        "Profit = Revenue - Cost",
        "x = 5",
        "Answer: 40",
        "0.55 - 0.51 = 0.40 * P(success | failure)",
        "P * (1/3) = 40",
        "if a == 3 + 4:",
        "```python\nx = 2 + 2 = 5\n```",
        "| 1 + 1 = 3 | table |",
        "Result = (43,500 - 45,000) is a loss and (39,650 - 40,800) too = bad",
        "5 years 3 months = 63",
    ],
)
def test_silence_where_nothing_can_be_decided(step: str) -> None:
    assert check_step(step).result is Result.NONE, check_step(step)


def test_the_reference_path() -> None:
    path = [Fraction(360), Fraction(395), Fraction(245)]
    assert check_step("Spent: 360 + 35 = 395", path).on_path is True
    assert check_step("Spent: 360 - 35 = 325", path).on_path is False
    assert check_step("Answer: 245", path).on_path is True
    assert check_step("Answer: $1,245", path).on_path is False
    assert check_step("We subtract.", path).on_path is None
    assert check_step("Spent: 360 + 35 = 395").on_path is None


@pytest.mark.parametrize("split", SPLITS)
def test_every_reference_step_is_right_and_on_its_path(split: Split) -> None:
    for problem in generate(split, 150, seed=21):
        path = [step.value for step in problem.steps]
        for step in problem.steps:
            check = check_step(step.text(), path)
            assert (check.result, check.on_path) == (Result.RIGHT, True), step.text()


@given(st.integers(0, 9999), st.integers(1, 9999), st.sampled_from("+-*"), st.integers(-9, 9))
def test_every_slip_is_seen(a: int, b: int, sign: str, slip: int) -> None:
    value = {"+": a + b, "-": a - b, "*": a * b}[sign]
    check = check_step(f"Result: {a} {sign} {b} = {value + slip}")
    assert check.result is (Result.WRONG if slip else Result.RIGHT)


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    assert check_step(text + " = 5 + 5 = " + text).result in Result
