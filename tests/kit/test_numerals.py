"""Numbers as people write them: digit systems, separators, LaTeX."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.numerals import ascii_maths, parse_number, plain_maths, western, without_currency


@given(st.text(max_size=200))
def test_western_keeps_every_position(text: str) -> None:
    assert len(western(text)) == len(text)


def test_western_digits_and_marks() -> None:
    assert western("١٬٢٣٤٫٥٦٪ − ۷۸۹") == "1,234.56% - 789"


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ("1234", 1234),
        ("1,234,567.25", Fraction("1234567.25")),
        ("12,34,567", 1234567),
        (".5", Fraction(1, 2)),
        ("٣٫٥", Fraction(7, 2)),
        ("2e3", 2000),
        ("1,23", None),
        ("12,3456", None),
        ("1.2.3", None),
        ("", None),
        ("-5", None),
        ("5 ", 5),
    ],
)
def test_parse_number(literal: str, value: Fraction | int | None) -> None:
    assert parse_number(literal) == value


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        ("\\frac{3}{4}", "(3/4)"),
        ("\\dfrac{a+b}{2}", "((a+b)/2)"),
        ("1{,}250 \\times 1.2^{10}", "1,250 * 1.2^(10)"),
        ("\\$5 \\cdot 3\\%", "$5 * 3%"),
        ("\\text{cost} = 5", "cost = 5"),
        ("plain 2 + 2", "plain 2 + 2"),
    ],
)
def test_plain_maths(latex: str, plain: str) -> None:
    assert plain_maths(latex) == plain


def test_signs_and_currencies() -> None:
    assert ascii_maths("3 × 4 ÷ 2 · 5²") == "3 * 4 / 2 * 5^2"
    assert without_currency("US$5 + €3 + SAR 7").split() == ["5", "+", "3", "+", "7"]


@given(st.text(max_size=200))
def test_no_text_breaks_the_readers(text: str) -> None:
    plain_maths(ascii_maths(without_currency(text)))
