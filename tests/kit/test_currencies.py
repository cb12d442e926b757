"""The frozen decimal places: ISO's own, and the same in the books."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module

import pytest
from iso4217 import Currency

from preceptor.kit.currencies import EXPONENTS, WITHOUT_MINOR_UNIT
from preceptor.kit.money import InvalidMoney, Money, exponent


def test_the_frozen_places_are_those_of_iso_4217() -> None:
    assert {each.code: each.exponent for each in Currency if each.exponent is not None} == EXPONENTS
    assert {each.code for each in Currency if each.exponent is None} == WITHOUT_MINOR_UNIT


def test_the_books_have_the_same_places() -> None:
    """The migration has a copy of its own: what stands there is never changed."""
    migration = import_module("preceptor.ledger.migrations.0003_balances_reversals_exchanges")
    assert dict(migration.CURRENCIES) == EXPONENTS


@pytest.mark.parametrize(
    ("codes", "places"),
    [("JPY KRW VND UGX", 0), ("USD EUR AED SAR", 2), ("JOD KWD BHD OMR TND IQD LYD", 3), ("CLF UYW", 4)],
)
def test_places_that_others_get_wrong(codes: str, places: int) -> None:
    assert {exponent(code) for code in codes.split()} == {places}


@pytest.mark.parametrize("code", ["XAU", "XXX", "usd", "", "ZZZ"])
def test_what_is_no_money_is_refused(code: str) -> None:
    with pytest.raises(InvalidMoney):
        exponent(code)


@pytest.mark.parametrize(
    ("minor", "currency", "rate", "other", "expected"),
    [
        (100_00, "USD", "0.709", "JOD", 70_900),
        (1_000, "JOD", "1.4104372355", "USD", 141),
        (1_00, "USD", "149.5", "JPY", 150),  # 149.5 is a tie: to the even neighbour
        (1_00, "USD", "150.5", "JPY", 150),
        (7, "JPY", "0.0066890", "USD", 5),
        (10**15, "JPY", "0.0000000001", "KWD", 10**8),
        (1, "CLF", "37.1234567891", "USD", 0),
    ],
)
def test_an_amount_is_exchanged_exactly_and_rounded_once(
    minor: int, currency: str, rate: str, other: str, expected: int
) -> None:
    assert Money(minor, currency).exchanged(Decimal(rate), other) == Money(expected, other)
