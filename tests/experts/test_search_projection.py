"""How a profile becomes filters, words and hours in UTC, and why it was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from preceptor.accounts.services import UnknownTimeZone
from preceptor.experts.search.asking import Asked, InvalidSearch, completed, question_of, words_asked
from preceptor.experts.search.loosening import loosened, without_values
from preceptor.experts.search.projection import (
    Piece,
    Said,
    days_free,
    entry_of,
    evidence,
    offset_of,
    terms_of,
    utc_week,
    values_of,
)
from preceptor.experts.search.question import Condition, Question, week_words

WINTER, SUMMER = datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC)
SAID = Said(
    id=7,
    person=70,
    status="active",
    country="GB",
    zone="Europe/London",
    spans=[[0, 18 * 60, 22 * 60], [6, 23 * 60, 24 * 60]],
    weekly_minutes=None,
    rate_minor=20_000,
    currency="USD",
    quality=0.9,
    simulated=False,
    pieces=[
        Piece("name", "Laila Ḥaddād · ليلى حداد"),
        Piece("headline", "Cloud growth, and the ethics of it"),
        Piece("degree", "Philosophy, Bristol", "degree:any", 4, "Doctorate"),
        Piece("degree", "Mechanical engineering", "degree:any", 2, "Bachelor"),
        Piece("skill", "Accounting", "skill:accounting", 3, "المحاسبة"),
        Piece("language", "", "language:en", 7),
    ],
)


def quarters(week: bytes) -> set[int]:
    return {place for place in range(672) if week[place >> 3] >> (place & 7) & 1}


def test_values_have_the_highest_level_and_words_are_found_in_both_languages() -> None:
    entry = entry_of(SAID, at=WINTER)
    assert entry.values["degree:any"] == 4
    assert entry.values["country:GB"] == entry.values["status:active"] == entry.values["zone:Europe/London"] == 1
    assert "simulated:yes" not in entry.values
    assert entry.words["محاسبه"] == 1
    assert {"@laila", "@haddad", "@ليلي"} <= set(entry.words)
    assert "laila" not in entry.words
    assert (entry.rate_minor, entry.weekly_minutes, entry.quality) == (20_000, 300, 0.9)


def test_what_is_not_said_is_marked_so() -> None:
    entry = entry_of(replace(SAID, rate_minor=None, quality=None, currency="", weekly_minutes=60), at=WINTER)
    assert (entry.rate_minor, entry.weekly_minutes, entry.quality) == (-1, 60, -1.0)
    assert not any(value.startswith("currency:") for value in entry.values)


def test_hours_are_of_the_clocks_at_that_time_and_the_week_is_a_ring() -> None:
    winter, summer = (quarters(entry_of(SAID, at=at).week) for at in (WINTER, SUMMER))
    assert winter == {*range(72, 88), *range(668, 672)}
    assert summer == {each - 4 for each in winter}
    assert quarters(utc_week([[0, 0, 60]], offset_of("Asia/Amman", WINTER))) == {660, 661, 662, 663}
    assert not week_words(utc_week([], 0)).any()


def test_levels_become_terms_and_come_back() -> None:
    values = {"skill:law": 3, "country:JO": 1}
    assert terms_of(values) == ["skill:law", "skill:law>=2", "skill:law>=3", "country:JO"]
    assert values_of(terms_of(values)) == values


def test_the_description_leaves_the_name_out_and_its_digest_follows_it() -> None:
    assert "Laila" not in SAID.description()
    renamed = replace(SAID, pieces=[Piece("name", "Other"), *SAID.pieces[1:]])
    assert renamed.described() == SAID.described()
    assert replace(SAID, pieces=SAID.pieces[:-2]).described() != SAID.described()


def test_evidence_names_what_holds_the_words_and_what_fulfils_the_filters() -> None:
    asked = Question((Condition(("skill:accounting",), 3), Condition(("degree:any",), 3)), words=("ethics", "@laila"))
    found = [(piece.kind, piece.text, words) for piece, words in evidence(SAID, asked)]
    assert found == [
        ("name", "Laila Ḥaddād · ليلى حداد", ["laila"]),
        ("headline", "Cloud growth, and the ethics of it", ["ethics"]),
        ("degree", "Philosophy, Bristol", []),
        ("skill", "Accounting", []),
    ]


@pytest.mark.parametrize("text", ["%", "the of and", "\u200f\u202b\u2066", "  ", "؟!…", "''--"])
def test_a_text_without_a_word_asks_for_none(text: str) -> None:
    assert words_asked(Asked(text=text), names=True) == ()


def test_quotes_are_no_sql_and_names_are_for_those_who_may() -> None:
    assert words_asked(Asked(text="' OR 1=1; DROP"), names=False) == ("1", "drop")
    assert words_asked(Asked(text="Laila"), names=True) == ("laila", "@laila")
    with pytest.raises(InvalidSearch, match="at most 500 characters, this one has 10,000"):
        words_asked(Asked(text="x" * 10_000), names=True)


def test_a_word_that_is_still_being_typed_finds_those_that_begin_so() -> None:
    known = ["account", "accounting", "@laila", "law"]

    def begun(beginning: str, most: int) -> list[str]:
        return sorted((word for word in known if word.startswith(beginning)), key=lambda each: each != beginning)[:most]

    assert completed(("tax", "accoun"), begun) == ("tax", "account", "accounting")
    assert completed(("account",), begun) == ("account",)
    assert completed(("lai", "@lai"), begun) == ("@laila",)
    assert completed(("law", "@law"), begun) == ("law", "@law")
    assert completed(("l",), begun) == ("l",)
    assert completed(("unheard",), begun) == ("unheard",)
    assert completed((), begun) == ()


def test_each_filter_can_be_left_out_and_whom_one_may_find_cannot() -> None:
    asked = Asked(
        skills=["law:3", "tax"],
        languages=["ar"],
        countries=["jo"],
        currency="USD",
        most_rate_minor=5,
        least_quality=0.5,
    )
    question = question_of(asked, words=("a",), vector=None, at=WINTER, known_to=[4])
    looser = dict(loosened(question))
    named = ["skill:law", "skill:tax", "language:ar", "country", "status", "rate", "quality", "text"]
    assert list(looser) == named
    assert Condition(("known-to:4",)) in looser["country"].conditions
    assert looser["skill:law"].conditions == question.conditions[1:]
    assert (looser["rate"].most_rate_minor, looser["rate"].words) == (None, ("a",))
    assert Condition(("currency:USD",)) not in looser["rate"].conditions
    assert looser["text"].words == ()
    assert without_values(question, "zone") is question


def test_days_on_which_somebody_is_free_by_the_hour() -> None:
    free = days_free(utc_week([[0, 18 * 60, 20 * 60], [1, 18 * 60 + 45, 19 * 60]], 0))
    assert (free[17], free[18], free[19], free[20], len(free)) == (0, 2, 1, 0, 24)


def test_filters_become_conditions() -> None:
    asked = Asked(skills=["Law:3"], languages=["ar:B2", "en"], countries=["jo", "GB"], degree="master", currency="usd")
    question = question_of(asked, words=(), vector=None, at=WINTER)
    assert question.conditions == (
        Condition(("skill:law",), 3),
        Condition(("language:ar",), 4),
        Condition(("language:en",), 1),
        Condition(("country:JO", "country:GB")),
        Condition(("status:active",)),
        Condition(("degree:any",), 3),
        Condition(("currency:USD",)),
    )


def test_hours_in_common_go_over_midnight() -> None:
    asked = Asked(meet_zone="Europe/London", meet_days=[6], meet_from=23 * 60, meet_to=60, meet_minutes=50)
    question = question_of(asked, words=(), vector=None, at=WINTER)
    assert quarters(question.meeting) == {668, 669, 670, 671, 0, 1, 2, 3}
    assert question.meeting_quarters == 4


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(skills=["law:9"]), "'9' is no level. Write one of 1, 2, 3, 4, 5."),
        (Asked(languages=["ar:fluent"]), "Write one of A1, A2, B1"),
        (Asked(degree="wizard"), "associate, bachelor, master"),
        (Asked(most_rate_minor=100), "Choose it, such as USD"),
        (Asked(meet_zone="Europe/London", meet_from=60, meet_to=60), "begin and end at different minutes"),
    ],
)
def test_what_cannot_be_asked_is_said(asked: Asked, said: str) -> None:
    with pytest.raises(InvalidSearch, match=said):
        question_of(asked, words=(), vector=None, at=WINTER)


def test_a_zone_is_a_place() -> None:
    with pytest.raises(UnknownTimeZone):
        question_of(Asked(meet_zone="GMT+3", meet_to=60), words=(), vector=None, at=WINTER)
