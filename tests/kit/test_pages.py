"""Cursors: opaque, exact, and refused when somebody else made them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.pages import InvalidCursor, cut_page, decode_cursor, encode_cursor


@given(st.integers(0, 2**63 - 1))
def test_a_cursor_leads_back_to_its_row(row: int) -> None:
    assert decode_cursor(encode_cursor(row)) == row


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "é",
        "e30",
        "eyJpZCI6ICJ4In0",
        "eyJpZCI6IC0xfQ",
        "eyJpZCI6IHRydWV9",
        "W10",
        "bnVsbA",
        "MQ",
        "eyJpZCI6IDkyMjMzNzIwMzY4NTQ3NzU4MDh9",
        "eyJpZCI6IDEuNX0",
        "%00",
        "a" * 5000,
    ],
)
def test_anything_else_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidCursor):
        decode_cursor(cursor)


@given(st.text(max_size=60))
def test_no_text_makes_it_fail_otherwise(cursor: str) -> None:
    with suppress(InvalidCursor):
        assert decode_cursor(cursor) >= 0


@given(st.lists(st.integers(1, 10**9), unique=True, max_size=40), st.integers(1, 10))
def test_pages_make_up_the_whole_list(ids: list[int], limit: int) -> None:
    rows, walked, after = sorted(ids), list[int](), -1
    while True:
        page = cut_page([row for row in rows if row > after][: limit + 1], limit=limit, id_of=lambda row: row)
        walked += page.items
        if page.next_cursor is None:
            break
        after = decode_cursor(page.next_cursor)
    assert walked == rows
