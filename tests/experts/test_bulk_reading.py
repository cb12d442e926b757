"""Tables as offices write them: encodings, separators, quotes that nobody closed."""

from __future__ import annotations

import io
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from preceptor.experts.bulk.reading import MOST_LINES, BrokenTable, Refused, Row, _records, encoding_of, read

KNOWN, NEEDED = ("email", "name", "summary"), ("email", "name")
ARABIC = "email,name\na@example.com,ليلى حداد مهندسة\nb@example.com,عمر الخطيب\n"


def rows(path: Path) -> list[Row | Refused]:
    return list(read(path, known=KNOWN, needed=NEEDED))


def written(folder: Path, data: bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("windows-1256", "windows-1256"),
    ],
)
def test_arabic_is_read_in_the_encoding_that_it_was_written_in(tmp_path: Path, encoding: str, found: str) -> None:
    text = ARABIC if encoding != "windows-1256" else ARABIC.replace("email,name", "email;name").replace("com,", "com;")
    path = written(tmp_path, text.encode(encoding))
    assert encoding_of(path) == found
    assert [each.cells["name"] for each in rows(path) if isinstance(each, Row)] == ["ليلى حداد مهندسة", "عمر الخطيب"]


def test_latin_letters_are_told_from_arabic_ones(tmp_path: Path) -> None:
    path = written(tmp_path, "email,name\na@example.com,José Müller\n".encode("windows-1252"))
    assert encoding_of(path) == "windows-1252"


def test_quotes_hold_separators_and_lines(tmp_path: Path) -> None:
    text = 'Email;Name;Summary\na@example.com;"Haddad; Laila";"two\nlines, ""quoted"""\n\nb@example.com;B;\n'
    assert rows(written(tmp_path, text.encode())) == [
        Row(2, {"email": "a@example.com", "name": "Haddad; Laila", "summary": 'two\nlines, "quoted"'}),
        Row(5, {"email": "b@example.com", "name": "B", "summary": ""}),
    ]


def test_a_quote_that_is_never_closed_costs_its_own_line_alone(tmp_path: Path) -> None:
    lines = [f"p{number}@example.com,Person {number}" for number in range(3 * MOST_LINES)]
    lines[MOST_LINES] = f'p@example.com,"Person {MOST_LINES}'
    found = rows(written(tmp_path, "\n".join(["email,name", *lines]).encode()))
    refused = [each for each in found if isinstance(each, Refused)]
    assert [(each.line, each.column, each.reason) for each in refused] == [
        (MOST_LINES + 2, "name", "A quote is opened in this line and not closed. Close it, or remove it.")
    ]
    assert len(found) == 3 * MOST_LINES
    assert [each.line for each in found] == list(range(2, 3 * MOST_LINES + 2))


def test_an_open_quote_near_the_end_does_not_swallow_what_follows(tmp_path: Path) -> None:
    found = rows(written(tmp_path, b'email,name\na@example.com,"A\nb@example.com,B\n'))
    assert [type(each) for each in found] == [Refused, Row]
    assert found[1].line == 3


def test_memory_does_not_grow_with_a_quote_open_at_row_150_000() -> None:
    class Endless(io.TextIOBase):
        number = 0

        def readline(self, size: int = -1) -> str:  # type: ignore[override]
            self.number += 1
            if self.number > 152_000:
                return ""
            return 'a,"b\n' if self.number == 150_000 else "a,b\n"

    records = _records(Endless(), lambda text: True)  # type: ignore[arg-type]
    assert [(line, text) for line, text, fault in records if fault] == [(150_000, 'a,"b\n')]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ('a@example.com;5" screens;', "name"),
        ('"a@example.com";"A ""quoted""";"open', "summary"),
        ('a@example.com;"A ""quoted;', "name"),
        ('a@example.com;A;B;"C', ""),
    ],
)
def test_two_stray_quotes_near_each_other_cost_their_own_lines_alone(tmp_path: Path, cells: str, column: str) -> None:
    good = "b{}@example.com;B;\n"
    text = "email;name;summary\n" + f"{cells}\n".join(good.format(number) for number in range(3))
    found = rows(written(tmp_path, text.encode("utf-16")))
    assert [(each.line, each.column) for each in found if isinstance(each, Refused)] == [(3, column), (5, column)]
    assert [each.line for each in found if isinstance(each, Row)] == [2, 4, 6]


@pytest.mark.parametrize(("encoding", "stray"), [("utf-16-le", b"\x00\xd8"), ("utf-16-be", b"\xd8\x00")])
def test_utf_16_that_breaks_off_or_holds_half_a_sign_costs_its_row_alone(
    tmp_path: Path, encoding: str, stray: bytes
) -> None:
    head, first, second, third = (f"{each}\n".encode(encoding) for each in (*ARABIC.split("\n")[:3], "c@example.com,C"))
    found = rows(written(tmp_path, head + first[:-2] + stray + first[-2:] + second + third[:-5]))
    assert [type(each) for each in found] == [Refused, Row, Refused]
    assert {each.reason for each in found if isinstance(each, Refused)} == {
        f"A byte here is no {encoding} text. Save the file as UTF-8 and import it again."
    }


def test_rows_that_cannot_be_split_or_decoded_are_refused_alone(tmp_path: Path) -> None:
    text = b"email,name\nonly one\na@example.com,A\xff\nb@example.com,B\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\n"
    first, second, third = rows(written(tmp_path, text))
    assert isinstance(first, Refused)
    assert "The row has 1 cells, the head 2" in first.reason
    assert isinstance(second, Refused)
    assert "no utf-8 text" in second.reason
    assert isinstance(third, Row)


def test_parquet_is_read_as_the_same_cells(tmp_path: Path) -> None:
    table = pa.table({"Email": ["a@example.com", "b@example.com"], "name": ["A", None]})
    parquet.write_table(table, tmp_path / "people.parquet")
    assert rows(tmp_path / "people.parquet") == [
        Row(1, {"email": "a@example.com", "name": "A"}),
        Row(2, {"email": "b@example.com", "name": ""}),
    ]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("people.csv", b"", "is empty"),
        ("people.csv", b"PK\x03\x04rest", "Save the table as CSV or Parquet"),
        ("people.csv", b"email,name,shoe size\n", "'shoe size' is not known"),
        ("people.csv", b"email\n", "no column 'name'"),
        ("people.csv", b"email,name,E-Mail\n", "'E-Mail' is not known"),
        ("people.csv", b"email,name,Name\n", "a column twice"),
        ("people.csv", b'email,"name\n', "line 1: A quote is opened"),
        ("people.parquet", b"no parquet", "cannot be read as Parquet"),
    ],
)
def test_a_file_that_is_no_table_of_people_is_one_sentence(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    with pytest.raises(BrokenTable, match=said):
        rows(written(tmp_path, data, name))
