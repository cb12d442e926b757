"""The exact calculator: what it reads, what it refuses, and that it is never wrong by a rounding."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1,200 * 15%", 180),
        ("20% of $57,000", 11400),
        ("(5 + 5)% * 300", 30),
        ("600 / (5 + 5)%", 6000),
        ("10%^2", Fraction(1, 100)),
        ("-2^2", -4),
        ("2 ** -3", Fraction(1, 8)),
        ("1000(1.05)^2", Fraction("1102.5")),
        ("[1 + {2 * (3 + 4)}] * 2", 30),
        ("18,000,000 x 1.3959", 25126200),
        ("12,34,567 + 1", 1234568),
        ("1.2e3 + .5", Fraction("1200.5")),
        ("2.5 million * 8%", 200000),
        ("3 ÷ 4 × 8 − 1", 5),
        ("5 · 6", 30),
        ("10 – 4", 6),
        ("US$1,000 + EUR 5", 1005),
        ("٢٠٪ من ٥٠٠", 100),
        ("١٬٢٠٠٫٥ + ۳", Fraction("1203.5")),
        ("٣ ملايين / 2", 1500000),
        ("1.05² * 100", Fraction("110.25")),
        ("1.331 ^ (1/3)", Fraction("1.1")),
        ("7 + 3.", 10),
    ],
)
def test_reads_what_people_write(text: str, value: Fraction | int) -> None:
    assert evaluate(text) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no number"),
        ("   ", "no number"),
        ("+", "no number"),
        ("1 / 0", "divides by zero"),
        ("0 ^ -1", "divides by zero"),
        ("2 ^ 0.5", "no exact value"),
        ("(-8) ^ (1/3)", "negative"),
        ("9 ^ 9 ^ 9", "not calculated"),
        ("10 ^ 600 * 10 ^ 600 * 10 ^ 600 * 10 ^ 600 * 10 ^ 600", "too large"),
        ("7 ^ 600 ^ 2", "not calculated"),
        ("(1 + 2", "not closed"),
        ("1 + 2)", "never opened"),
        ("12 34", "operator is missing"),
        ("5 % 3", "operator is missing"),
        ("6 / 2(3)", "two ways"),
        ("1 +", "not a calculation"),
        ("12,5 + 1", "not part of"),
        ("revenue * 2", "not part of"),
        ("__import__('os').system('true')", "not part of"),
        ("n0 + 1", "not part of"),
        ("7 // 2", "not a calculation"),
        ("1 if 2 else 3", "not part of"),
        ("% 5", "needs a number"),
        ("(" * 30 + "1" + ")" * 30, "nested"),
        ("1" + "+1" * 100, "operations"),
        ("1" * 401, "longer than"),
        ("1" * 80, "cannot|read|not"),
    ],
)
def test_refuses_with_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(ArithmeticRefused, match=reason) as refused:
        evaluate(text)
    assert refused.value.status == 422
    assert refused.value.code == "arithmetic_refused"


def test_a_root_is_rounded_only_when_asked() -> None:
    root = evaluate("2 ^ (1/2)", round_roots=True)
    assert abs(root * root - 2) < Fraction(1, 10**38)
    assert abs(evaluate("1.0049 ^ 360", round_roots=True) - Fraction("5.8108")) < Fraction(1, 1000)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(7), "7"),
        (Fraction(-7, 2), "-3.5"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(2, 3), "0.6667"),
        (Fraction(1, 20000), "0.0001"),
        (Fraction(-1, 20000), "-0.0001"),
        (Fraction(-1, 30000), "0"),
        (Fraction(0), "0"),
        (Fraction("1234567.25"), "1234567.25"),
        (Fraction("0.99999"), "1"),
    ],
)
def test_format_exact(value: Fraction, text: str) -> None:
    assert format_exact(value) == text


def test_format_without_decimals() -> None:
    assert format_exact(Fraction(5, 2), places=0) == "3"


_numbers = st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False, allow_infinity=False)


@given(_numbers, _numbers, st.sampled_from("+-*"), st.sampled_from("+-*"), _numbers)
def test_agrees_with_fractions(a: object, b: object, first: str, second: str, c: object) -> None:
    x, y, z = (Fraction(str(n)) for n in (a, b, c))
    operation = {"+": Fraction.__add__, "-": Fraction.__sub__, "*": Fraction.__mul__}
    assert evaluate(f"({a} {first} {b}) {second} {c}") == operation[second](operation[first](x, y), z)


@given(st.fractions(max_denominator=10**4).map(lambda f: Fraction(round(f * 10**4), 10**4)))
def test_four_decimals_survive_the_round_trip(value: Fraction) -> None:
    assert evaluate(format_exact(value)) == value


@given(st.text(alphabet="0123456789.,+-*/^()%xof $٣من٫e", max_size=60))
def test_any_text_ends_in_a_number_or_a_refusal(text: str) -> None:
    with suppress(ArithmeticRefused):
        assert isinstance(evaluate(text), Fraction)
