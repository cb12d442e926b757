"""Money: whole minor units, ISO exponents, one rounding, and no way to mix currencies."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.money import (
    LARGEST_MINOR,
    SECONDS_PER_HOUR,
    CurrencyMismatch,
    InvalidMoney,
    Money,
    exponent,
    round_half_even,
)

CURRENCIES = ["JPY", "USD", "JOD", "CLF"]
amounts = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("currency", "places"),
    [
        ("JPY", 0),
        ("KRW", 0),
        ("USD", 2),
        ("EUR", 2),
        ("JOD", 3),
        ("KWD", 3),
        ("BHD", 3),
        ("OMR", 3),
        ("TND", 3),
        ("IQD", 3),
        ("CLF", 4),
        ("ISK", 0),
        ("EGP", 2),
    ],
)
def test_exponents_are_those_of_iso_4217(currency: str, places: int) -> None:
    assert exponent(currency) == places


@pytest.mark.parametrize("code", ["usd", "XAU", "ZZZ", "", "US", "USDT", "840", "IRR?", "XXX"])
def test_what_is_no_currency_to_pay_in_is_refused(code: str) -> None:
    with pytest.raises(InvalidMoney):
        Money(1, code)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("200.50", "USD", 20050),
        ("200", "USD", 20000),
        (" 0.001 ", "JOD", 1),
        ("7", "JPY", 7),
        (".5", "USD", 50),
        ("1.2345", "CLF", 12345),
        ("0", "USD", 0),
        ("007.00", "USD", 700),
        ("1.10000", "USD", 110),
    ],
)
def test_plain_decimals_are_read(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "Infinity",
        "1e400",
        "1e3",
        "1_000",
        "1,000",
        "-5",
        "+5",
        "",
        " ",
        ".",
        "1.2.3",
        "0x10",
        "12.345",
        "٢٠٠٫٥٠",
        "٢٠٠",
        "１２.３",
        "²",
        "½",
        "$5",
        "5 USD",
        "9" * 400,
        "1.005",
    ],
)
def test_everything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidMoney) as caught:
        Money.parse(text, "USD")
    assert len(caught.value.message) > 15


def test_more_places_than_the_currency_has_are_named() -> None:
    with pytest.raises(InvalidMoney, match="JPY has 0 decimal places"):
        Money.parse("0.5", "JPY")


@pytest.mark.parametrize(
    "minor", [LARGEST_MINOR + 1, -LARGEST_MINOR - 1, True, 1.0, Decimal(1), "1", None, Fraction(1)]
)
def test_an_amount_is_a_whole_number_that_can_be_stored(minor: object) -> None:
    with pytest.raises(InvalidMoney):
        Money(minor, "USD")  # type: ignore[arg-type]


@given(amounts, st.sampled_from(CURRENCIES))
def test_what_is_written_is_read_again(minor: int, currency: str) -> None:
    money = Money(abs(minor), currency)
    plain = str(money).removesuffix(f" {currency}").replace(",", "")
    assert Money.parse(plain, currency) == money
    assert Money.parse(f"{money.decimal():f}", currency) == money


@given(amounts, amounts, st.sampled_from(CURRENCIES))
def test_sums_and_differences_are_exact(one: int, two: int, currency: str) -> None:
    total = Money(one, currency) + Money(two, currency)
    assert total - Money(two, currency) == Money(one, currency)
    assert total.decimal() == Money(one, currency).decimal() + Money(two, currency).decimal()


@given(amounts, amounts)
def test_two_currencies_never_meet(one: int, two: int) -> None:
    for operation in ("__add__", "__sub__"):
        with pytest.raises(CurrencyMismatch):
            getattr(Money(one, "USD"), operation)(Money(two, "JOD"))
    assert Money(one, "USD") != Money(one, "JOD")


@given(st.integers(0, 10**9), st.integers(0, 10**6))
def test_pay_is_within_half_a_minor_unit_of_the_exact_amount(hourly: int, seconds: int) -> None:
    exact = Fraction(hourly * seconds, SECONDS_PER_HOUR)
    paid = Money(hourly, "USD").for_seconds(seconds).minor
    assert abs(paid - exact) <= Fraction(1, 2)
    if abs(paid - exact) == Fraction(1, 2):
        assert paid % 2 == 0


def test_a_shift_in_minutes_and_in_one_piece_come_to_the_same_only_when_rounded_once() -> None:
    rate = Money(20_000, "USD")
    assert rate.for_seconds(12_600) == Money(70_000, "USD")
    assert sum(rate.for_seconds(60).minor for _ in range(210)) != 70_000


@given(st.fractions())
def test_rounding_is_to_the_nearest_and_ties_go_to_even(value: Fraction) -> None:
    whole = round_half_even(value)
    assert abs(value - whole) <= Fraction(1, 2)
    assert round_half_even(-value) == -whole


@given(amounts, amounts)
def test_more_time_never_pays_less(hourly: int, seconds: int) -> None:
    rate = Money(abs(hourly) % 10**9, "USD")
    assert rate.for_seconds(abs(seconds) % 10**6 + 1).minor >= rate.for_seconds(abs(seconds) % 10**6).minor


def test_an_amount_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Money(1, "USD").minor = 2  # type: ignore[misc]


def test_money_is_written_with_its_currency_and_places() -> None:
    assert str(Money(1_234_567, "USD")) == "12,345.67 USD"
    assert str(Money(992_557, "JOD")) == "992.557 JOD"
    assert str(Money(-139_994, "JPY")) == "-139,994 JPY"
