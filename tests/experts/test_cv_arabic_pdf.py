"""An Arabic curriculum vitae as PDF: drawn from left to right in shapes of letters, read as it was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typst

from preceptor.experts.cv.files import read_cv
from preceptor.experts.cv.reading import phrases_of_own_list, proposals_of
from preceptor.payroll.paper import FOLDER
from tests.experts.cv_samples import ARABIC, ENGLISH

BY_CHROMIUM = Path(__file__).parent / "data" / "arabic_by_chromium.pdf"
"""`ARABIC`, a paragraph a line, printed by Chromium 150 in DejaVu Sans."""
UNMARKED = str.maketrans({"\u0651": None, "\u064b": None})
"""Typst names the letter under a shadda or tanween wrongly in what it writes."""


def printed(text: str, direction: str = "rtl") -> bytes:
    """A PDF by Typst, a line a line."""
    lines = [
        f"#text(dir: {direction})[#{json.dumps(line, ensure_ascii=False)}] \\" for line in text.splitlines() if line
    ]
    page = '#set text(font: ("Noto Sans Arabic", "Noto Sans"))\n#set page(width: 250mm)\n'
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER / "fonts")])
    made = typst.Compiler((page + "\n".join(lines)).encode(), font_paths=fonts).compile()
    assert isinstance(made, bytes)
    return made


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def test_what_chromium_prints_is_read_letter_by_letter() -> None:
    assert lines(read_cv(BY_CHROMIUM.read_bytes()).text) == lines(ARABIC)


def test_what_typst_prints_is_read_letter_by_letter() -> None:
    plain = ARABIC.translate(UNMARKED)
    assert lines(read_cv(printed(plain)).text) == lines(plain)


@pytest.mark.parametrize("line", [
    "مهندسة برمجيات في Northwind Cloud منذ ٢٠١٩، ثم 2020 - 2023",
    "العمل في Data Engineering و Python 3",
    "الهاتف: 079 555 12 / 06",
    "الميزانية ١٢٫٥ مليون (2012-2016)",
])  # fmt: skip
def test_latin_words_and_numbers_stand_where_they_were_written(line: str) -> None:
    text = read_cv(printed(f"{line}\n{'سيرة ذاتية ' * 5}")).text
    assert lines(text)[0] == line


def test_a_latin_page_is_left_as_it_is_and_arabic_words_in_a_latin_line_too() -> None:
    assert lines(read_cv(printed(ENGLISH, "ltr")).text)[:2] == lines(ENGLISH)[:2]
    line = "Partner at شركة الأفق للصناعة since 2016, in Amman and London"
    assert lines(read_cv(printed(line, "ltr")).text) == [line]


def test_the_same_is_proposed_as_of_the_text_itself() -> None:
    skills = phrases_of_own_list()
    _, of_text = proposals_of(read_cv(ARABIC.encode()), skills)
    _, of_pdf = proposals_of(read_cv(BY_CHROMIUM.read_bytes()), skills)
    said = [(each.part, dict(each.values)) for each in of_text]
    assert [(each.part, dict(each.values)) for each in of_pdf] == said
    assert ("employments", "شركة الأفق للصناعة") in [(part, values.get("employer")) for part, values in said]
