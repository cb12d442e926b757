import pytest

from preceptor.llm.calculator import CalculatorCall, calculate, has_answer, trimmed


@pytest.mark.parametrize(
    ("line", "expression", "value"),
    [
        ("Staff and travel: 30 + 80 ", "30 + 80", "110"),
        ("Year 1: 1,200 * 15%", "1,200 * 15%", "180"),
        ("Growth: (1200 - 950) / 1200", "(1200 - 950) / 1200", "0.2083"),
        ("Total: 1 + 2 = 3; doubled: 3 * 2", "3 * 2", "6"),
        ("The total is 30+80", "30+80", "110"),
        ("So that gives $40 * 3", "40 * 3", "120"),
        ("Again: 2 + 3 = 5 * 2", "5 * 2", "10"),
        ("المجموع: ٣٠ + ٨٠", "٣٠ + ٨٠", "110"),
    ],
)
def test_an_open_calculation_is_done_exactly(line: str, expression: str, value: str) -> None:
    assert calculate(line) == CalculatorCall(expression, value)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Total: staff + travel",
        "Year 2: 500",
        "Loss: -5",
        "Net: 4 / 0",
        "x: 2 +",
        "Total: 3 + 4 = 7",
        "f(x): 9**9**9",
    ],
)
def test_what_is_no_calculation_is_left_to_the_model(line: str) -> None:
    assert calculate(line) is None


def test_the_solution_ends_at_its_first_answer() -> None:
    assert trimmed("A: 1 + 1 = 2\nAnswer: 2\nAnswer: 3\n") == "A: 1 + 1 = 2\nAnswer: 2"
    assert trimmed("A: 1 + 1 = 2\n\nProblem: another") == "A: 1 + 1 = 2"
    assert trimmed("A: 1\nProblem: another") == "A: 1"
    assert trimmed("no answer yet ") == "no answer yet"


@pytest.mark.parametrize("text", ["Answer: 5", "x: 1\nanswer: 5 units", "الإجابة: ٥", "  Answer:5"])
def test_an_answer_line_is_known(text: str) -> None:
    assert has_answer(text)


@pytest.mark.parametrize("text", ["", "Answer:", "Answer: \nmore", "The Answer: is near", "answers: 5"])
def test_what_is_no_answer_line(text: str) -> None:
    assert not has_answer(text)
