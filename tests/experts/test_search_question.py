"""Fusion of two lists."""

from __future__ import annotations

from preceptor.experts.search.question import WEEK_WORDS, Hit, fuse, single, week_words


def test_who_stands_in_both_lists_comes_first() -> None:
    hits = fuse([(7, 9.0), (3, 1.0)], [(5, 0.9), (3, 0.8)], 10)
    assert [hit.id for hit in hits] == [3, 5, 7]
    assert hits[0] == Hit(3, 1 / 62 + 1 / 62, 2, 2)
    assert hits[1] == Hit(5, 1 / 61, 0, 1)


def test_equal_scores_are_in_order_of_their_ids_and_cut() -> None:
    assert [hit.id for hit in fuse([(9, 1.0)], [(2, 1.0)], 1)] == [2]
    assert fuse([], [], 5) == ()


def test_one_list_keeps_its_scores() -> None:
    assert single([(4, 2.5), (1, 2.0)], 1, by_words=True) == (Hit(4, 2.5, 1, 0),)


def test_a_week_is_words_of_quarter_hours() -> None:
    words = week_words(bytes([0b101]) + bytes(82) + b"\x80")
    assert len(words) == WEEK_WORDS
    assert int(words[0]) == 0b101
    assert int(words[10]) == 1 << 31
    assert not week_words(b"").any()
