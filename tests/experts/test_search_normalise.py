"""Both sides of a search become the same words."""

from __future__ import annotations

import pytest

from preceptor.experts.search.normalise import STOP_WORDS, as_written, normal_email, normalise, words_of


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("أحمد", "احمد"),
        ("إدارة", "اداره"),
        ("آداب", "اداب"),
        ("هندسة", "هندسه"),
        ("مستشفى", "مستشفي"),
        ("مُحَاسِب", "محاسب"),
        ("محـــاسب", "محاسب"),
        ("المحاسبة", "محاسبه"),
        ("والمالية", "مالية"),
        ("\u202bمحاسب\u202c", "محاسب"),
        ("Ｃｌｏｕｄ", "cloud"),
        ("CRÈME", "creme"),
        ("Straße", "STRASSE"),
        ("٢٠٢٦", "2026"),
        ("so\u00adft", "soft"),
        ("کتاب", "كتاب"),
        ("ﻻ‎ﺗﻴﻦ", "لاتين"),
    ],
)
def test_two_ways_of_writing_are_one_word(written: str, typed: str) -> None:
    assert words_of(written) == words_of(typed) != []


def test_words_keep_the_signs_that_name_languages() -> None:
    assert words_of("C++, C# and R: 3D-printing_now") == ["c++", "c#", "r", "3d", "printing", "now"]


@pytest.mark.parametrize("nothing", ["", "%", "'", "the and of", "في من على", "\u200f\u202e", "--- ;"])
def test_what_holds_no_word_gives_none(nothing: str) -> None:
    assert words_of(nothing) == []


def test_what_is_marked_is_what_is_written() -> None:
    text = "Law, FLAWS and law; المُحَاسَبة والمحاسبة، C++."
    assert as_written(text, words_of("law محاسبه c++")) == ["Law", "law", "المُحَاسَبة", "والمحاسبة", "C++"]
    assert as_written(text, ["unheard"]) == []


def test_an_article_stays_where_a_word_would_be_lost() -> None:
    assert words_of("ألم") == ["الم"]
    assert "الذي" in STOP_WORDS
    assert "ان" in STOP_WORDS


def test_normalising_twice_changes_nothing_more() -> None:
    for text in ("إدارة الأعمال", "Zoë Ünal", "ﷺ ٣", "İstanbul"):
        assert normalise(normalise(text)) == normalise(text)


def test_an_overlong_word_is_left_out() -> None:
    assert words_of("x" * 10_000 + " law") == ["law"]


@pytest.mark.parametrize(
    ("address", "same"),
    [("Ana.B+jobs@GMail.com", "anab@googlemail.com"), (" X@Example.org", "x@example.ORG")],
)
def test_addresses_of_one_mailbox_are_the_same(address: str, same: str) -> None:
    assert normal_email(address) == normal_email(same)


def test_dots_elsewhere_tell_mailboxes_apart() -> None:
    assert normal_email("a.b@example.org") != normal_email("ab@example.org")
