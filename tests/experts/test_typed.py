"""What is typed into a profile: taken in one form, or refused with a sentence that says what to write."""

from __future__ import annotations

import pytest

from preceptor.accounts.services import UnknownTimeZone
from preceptor.experts import typed
from preceptor.experts.completeness import SHARES, completeness
from preceptor.experts.typed import InvalidProfile
from preceptor.kit.money import InvalidMoney


@pytest.mark.parametrize("offset", ["GMT+3", "UTC-05:30", "+3", "gmt + 3"])
def test_an_offset_is_no_zone(offset: str) -> None:
    with pytest.raises(InvalidProfile, match="which knows no summer time"):
        typed.zone(offset)


def test_a_zone_is_a_place_of_the_list() -> None:
    assert (typed.zone(" Asia/Amman "), typed.zone("")) == ("Asia/Amman", "")
    with pytest.raises(UnknownTimeZone, match="'Amman'"):
        typed.zone("Amman")


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [
        ("-1", "is not an amount: write digits"),
        ("1e400", "is not an amount: write digits"),
        ("12.345", "USD has 2 decimal places"),
        ("0", "more than zero"),
        ("9" * 30, "too long"),
        ("99999999", "taken for a slip"),
        ("٢٠٠", "is not an amount"),
        ("NaN", "is not an amount"),
    ],
)
def test_a_rate_that_is_none_is_refused(amount: str, sentence: str) -> None:
    with pytest.raises(InvalidMoney, match=sentence):
        typed.hourly_rate(amount, "USD")


def test_a_rate_is_exact_in_its_currency() -> None:
    assert typed.hourly_rate("120.50", "usd") == (12050, "USD")
    assert typed.hourly_rate("20000", "JPY") == (20000, "JPY")
    assert typed.hourly_rate("12.345", "JOD") == (12345, "JOD")
    assert typed.hourly_rate(" ", "USD") == (None, "")
    with pytest.raises(InvalidMoney, match="Choose the currency"):
        typed.hourly_rate("12", "")


def test_free_hours_are_sorted_and_joined() -> None:
    assert typed.availability([[2, 1200, 1320], [0, 600, 720], [0, 720, 780]]) == [[0, 600, 780], [2, 1200, 1320]]


@pytest.mark.parametrize("span", [[7, 0, 60], [0, 60, 60], [0, 0, 1455], [0, 5, 65], [0, 60], [0, -15, 60]])
def test_free_hours_that_cannot_be_are_refused(span: list[int]) -> None:
    with pytest.raises(InvalidProfile, match="Free hours"):
        typed.availability([span])


def test_languages_come_into_their_usual_case() -> None:
    assert [typed.language(each) for each in ("EN", "ar_eg", "zh-hant", "pt-br")] == ["en", "ar-EG", "zh-Hant", "pt-BR"]
    with pytest.raises(InvalidProfile, match="'English' is no language code"):
        typed.language("English")


def test_years_are_of_a_life_and_in_order() -> None:
    typed.years(1999, None, this_year=2026)
    for wrong in ((2010, 2005), (1066, None), (None, 3000)):
        with pytest.raises(InvalidProfile):
            typed.years(*wrong, this_year=2026)


def test_what_turns_the_direction_of_writing_is_dropped() -> None:
    assert typed.one_line("Layla\u202e\nNasser\x00 ") == "Layla Nasser"
    assert typed.paragraphs("one\r\ntwo\x07 ") == "one\ntwo"


def test_completeness_names_the_dearest_first() -> None:
    assert sum(SHARES.values()) == 100
    told = completeness(dict.fromkeys(SHARES, True) | {"rate": False, "country": False})
    assert (told.percent, told.missing) == (85, ("rate", "country"))
    assert completeness({}).percent == 0
