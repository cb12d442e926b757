"""Cells that programmes would run are text, and come back as they were."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.kit.spreadsheets import csv_of, defused, original

FORMULAS = [
    "=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "\r=1", "a\n=1", ";=1", "x;=1", "a,=1", "|=1",
    "＝1+1", "＋1", "－1", "＠SUM(A1)", "﹦1", "\u00a0=1", "\u200b=1", "\ufeff=1", "\u202e=1", "\u2028=1", "'=1", '"=1"',
]  # fmt: skip
PLAIN = ["", "Layla", "Jean-Luc", "a=b", "3:30:00", "200.00", "-5.00", "0", "ليلى", "2026-11-01", "e@example.org"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_would_run_is_marked(text: str) -> None:
    marked = defused(text)
    assert marked != text
    assert len(marked) == len(text) + 1
    assert defused(marked[:0]) == ""


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_plain_stays(text: str) -> None:
    assert defused(text) == text


@pytest.mark.parametrize("text", ["-1+1", "+cmd", "-٥", "1-1\n-2", "-1.", "--1"])
def test_only_plain_ascii_numbers_keep_their_sign(text: str) -> None:
    assert "'" in defused(text)


@given(st.text(alphabet=st.sampled_from("=+-@＝ \t\n;,|a1\u200b٥"), max_size=12))
def test_no_cell_begins_a_formula_wherever_it_is_cut_and_each_comes_back(text: str) -> None:
    marked = defused(text)
    assert original(marked) == text
    if marked == text:
        return
    for separator in ";,|\t\n":
        for part in marked.split(separator):
            assert part.strip(" \t\n\u200b")[:1] not in set("=+-@＝")


def test_rows_come_back_from_the_file_with_arabic() -> None:
    rows = [["name", "amount"], ["=ليلى", "-5.00"], ["a\r\nb", None]]
    data = csv_of(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert read == [["name", "amount"], ["'=ليلى", "-5.00"], ["a\r\nb", ""]]
