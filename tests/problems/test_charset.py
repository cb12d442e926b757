"""Tables in the character sets in which spreadsheets save them."""

from __future__ import annotations

import pytest

from preceptor.problems.charset import ARABIC, UTF8, UTF16, WESTERN, Unreadable, decoded
from preceptor.problems.inspection import CSV, inspect
from preceptor.problems.viewing import view

ARABIC_TABLE = "البند;المبلغ;ملاحظة\nكتب;210,5;دفعة أولى\nأقلام;40;«عاجل» – 12%\n"
FRENCH_TABLE = "Libellé;Montant;Échéance\nLoyer d’été;1 250,00 €;déjà payé\nCafé;12,40;août\n"


@pytest.mark.parametrize(
    ("text", "encoding", "charset"),
    [
        (ARABIC_TABLE, "utf-8", UTF8),
        (ARABIC_TABLE, "utf-8-sig", UTF8),
        (ARABIC_TABLE, "utf-16", UTF16),
        (ARABIC_TABLE, "utf-16-le", UTF16),
        (ARABIC_TABLE, "utf-16-be", UTF16),
        (ARABIC_TABLE, "windows-1256", ARABIC),
        ("Item;Amount;Note\nBooks;210;كتب\nPens;40;\n", "windows-1256", ARABIC),
        (FRENCH_TABLE, "windows-1252", WESTERN),
        ("Größe;Übermaß\n3;ÄÖ\n", "windows-1252", WESTERN),
        ("price;£5\n", "windows-1252", WESTERN),
        ("a,b\n1,2\n", "ascii", UTF8),
    ],
)
def test_the_words_come_out_as_they_were_written(text: str, encoding: str, charset: str) -> None:
    assert decoded(text.encode(encoding)) == (text, charset)


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"MZ\x90\x00\x03\x00\x00", b"caf\xe9\x07", b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decoded(data)


def test_such_a_table_is_let_in_and_shown_in_its_columns() -> None:
    data = ARABIC_TABLE.encode("windows-1256")
    assert inspect("t.csv", data).media_type == CSV
    shown = view(CSV, data)
    rows = [[cell["value"] for cell in row] for row in shown["sheets"][0]["rows"]]
    assert rows[:2] == [["البند", "المبلغ", "ملاحظة"], ["كتب", "210,5", "دفعة أولى"]]
    assert shown["charset"] == "windows-1256"
    assert view(CSV, ARABIC_TABLE.encode())["charset"] == ""
