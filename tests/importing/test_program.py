"""The expert's program is read, not run: exact where it can be, refused with a reason where it is more than arithmetic."""

from __future__ import annotations

from fractions import Fraction

import pytest

from preceptor.importing.program import read_program
from preceptor.importing.program_values import NotStraightLine
from preceptor.importing.solution import steps_of_program
from preceptor.kit.arithmetic import evaluate


def program(*lines: str) -> str:
    return "def solution():\n" + "\n".join(f"    {line}" for line in lines)


def test_values_are_exact_fractions_not_floats() -> None:
    read = read_program(program("a = 0.1", "b = 0.2", "return (a + b) / 3"))
    assert read.result.value == Fraction(1, 10)
    assert read.result.exact


def test_assignments_become_steps_that_check_against_themselves() -> None:
    read = read_program(program("price = 80", "cost = 30", "margin = price - cost", "return margin / price * 100"))
    steps = steps_of_program(read)
    assert [(s.label, s.expression, s.value) for s in steps] == [
        ("margin", "80 - 30", "50"),
        ("answer", "50 / 80 * 100", "62.5"),
    ]


def test_a_step_with_endless_decimals_agrees_with_its_own_expression() -> None:
    steps = steps_of_program(read_program(program("a = 1 / 3", "b = a * 1000 - 333", "return b")))
    for step in steps:
        assert abs(evaluate(step.expression) - Fraction(step.value)) <= abs(Fraction(step.value)) / 10**9
    assert steps[-1].value.startswith("0.33333")


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (["x = -3", "return abs(x)"], 3),
        (["x = [1, 2, 6]", "return sum(x) / len(x)"], 3),
        (["x = [1, 2, 6]", "return x[-1] - x[0]"], 5),
        (["a, b = 2, 5", "return max(a, b) - min(a, b)"], 3),
        (["a = b = 4", "a += 1", "return a * b"], 20),
        (["return pow(2, 10)"], 1024),
        (["return int(-7 / 2)"], -3),
        (["return -7 // 2"], -4),
        (["return round(2.675, 2)"], Fraction(268, 100)),
        (["return 5 * (1 + 0.06) ** 2"], Fraction("5.618")),
        (['"""words"""', "return 1"], 1),
    ],
)
def test_what_straight_line_arithmetic_covers(lines: list[str], value: Fraction | int) -> None:
    assert read_program(program(*lines)).result.value == value


def test_roots_are_marked_as_not_exact_and_so_is_what_follows() -> None:
    read = read_program("import math\n" + program("side = math.sqrt(2)", "area = side * side", "return area"))
    assert not read.result.exact
    assert abs(read.result.value - 2) < Fraction(1, 10**30)


def test_a_cut_off_value_has_no_expression_because_the_calculator_has_no_sign_for_it() -> None:
    (step, last) = steps_of_program(read_program(program("x = 100 / 7", "return int(x)")))
    assert step.expression == "100 / 7"
    assert (last.expression, last.value, last.text) == ("", "14", "answer = int(x)")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (program("for i in range(3):", "    x = i", "return x"), "For"),
        (program("x = 1", "if x > 0:", "    x = 2", "return x"), "If"),
        ("from scipy.stats import norm\n" + program("return norm.cdf(1)"), "imports more than math"),
        ("import os\n" + program("return os.getpid()"), "imports more than math"),
        (program("return __import__('os').getpid()"), "not arithmetic"),
        (program("return open('/etc/passwd')"), "not arithmetic"),
        (program("return (1).__class__"), "not arithmetic"),
        (program("return [x for x in [1, 2]][0]"), "not arithmetic"),
        (program("x = 1", "y = 0", "return x / y"), "divides by zero"),
        (program("return y"), "not arithmetic"),
        (program("x = 1"), "returns nothing"),
        (program("return [1, 2]"), "not one number"),
        (program("return (-8) ** 0.5"), "no real value"),
        (program("a, b = 1, 2", "a, b = b, a", "return a"), "several names"),
        (program("return round(2, 10 ** 9)"), "places"),
        ("def solution(:\n    return 1", "not valid Python"),
        ("x" * 30_000, "longer"),
    ],
)
def test_anything_else_is_refused_with_the_reason(source: str, reason: str) -> None:
    with pytest.raises(NotStraightLine, match=reason):
        read_program(source)


@pytest.mark.parametrize(
    "expression",
    [
        "9 ** 9 ** 9 ** 9",
        "(1 + 0.1 / 365) ** 73000 * 2",
        "10 ** 100000 * 10 ** 100000",
        "2 ** 0.5 ** 9",
        "1e308 ** 300",
    ],
)
def test_enormous_powers_neither_hang_nor_fill_the_memory(expression: str) -> None:
    try:
        value = read_program(program(f"return {expression}")).result.value
    except NotStraightLine:
        return
    assert max(value.numerator.bit_length(), value.denominator.bit_length()) < 2_000_000
