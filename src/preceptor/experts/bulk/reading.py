"""Reads tables of people row by row in constant memory: CSV in the encodings that offices write, and Parquet. Pure."""

from __future__ import annotations

import codecs
import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TextIO

import pyarrow as pa
from pyarrow.parquet import ParquetFile

from preceptor.kit.errors import Invalid
from preceptor.kit.spreadsheets import original

SEPARATORS: Final = ",;\t"
MOST_LINES: Final = 200
"""A cell that goes over more lines than this is a quote that was never closed."""
LONGEST_LINE: Final = 1 << 20
PARQUET_BATCH: Final = 5_000
_SAMPLE: Final = 1 << 20
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ARABIC: Final = re.compile("[ء-ي]")
_STRAY: Final = "preceptor.stray"
_ESCAPED: Final = re.compile("[\udc00-\udcff]")
_OPEN: Final = "A quote is opened in this line and not closed. Close it, or remove it."
_LONG: Final = "The line is longer than a million signs. Shorten it."
_MEANT: Final = re.compile("[^a-z0-9]+")


class BrokenTable(Invalid):
    """The file is no table of people that can be read. Nothing of it was stored."""

    code = "broken_table"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row, or one cell of it, that cannot be taken; `column` is empty where the row as a whole cannot."""

    line: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by column, as text; `line` is where it begins (in Parquet its number)."""

    line: int
    cells: Mapping[str, str]


Item = Row | Refused


def _stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no text, each as a sign that no text holds: the row is refused, and reading goes on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(chr(0xDC00 + byte) for byte in error.object[error.start : error.end]), error.end


codecs.register_error(_STRAY, _stray_bytes)


def encoding_of(path: Path) -> str:
    """What the file is written in: by its mark, else UTF-8 where that reads, else windows-1256 or -1252 by its letters."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if not head.strip():
        raise BrokenTable(f"{path.name} is empty. Choose a table with a row of column names.")
    if head.startswith((b"PK\x03\x04", b"\x1f\x8b", b"%PDF")):
        raise BrokenTable(f"{path.name} is an archive, a workbook or a PDF. Save the table as CSV or Parquet.")
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    zeros = head[0::2].count(0), head[1::2].count(0)
    if max(zeros) > len(head) // 8:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(head)
    stray, high = len(_ESCAPED.findall(text)), len(text) - len(text.encode("ascii", "ignore"))
    if stray * 2 <= high:
        return "utf-8"
    letters = head.decode("windows-1256", "replace")
    high_letters = [each for each in letters if each > "\x7f"]
    arabic = sum(1 for each in high_letters if _ARABIC.match(each))
    return "windows-1256" if arabic * 2 > len(high_letters) else "windows-1252"


def read(path: Path, *, known: Sequence[str], needed: Sequence[str]) -> Iterator[Item]:
    """Each row of the table. Raises BrokenTable where the file as a whole cannot be taken."""
    if not path.is_file():
        raise BrokenTable(f"{path} is no file that can be read. Name a table.")
    if path.suffix.lower() in (".parquet", ".pq"):
        yield from _parquet(path, known, needed)
        return
    encoding = encoding_of(path)
    with path.open(encoding=encoding, errors=_STRAY, newline="") as file:
        separator, columns = "", list[str]()
        records = _records(file, lambda text: not separator or _splits(text, separator))
        line, head, fault = next(records)
        if fault:
            raise BrokenTable(f"{path.name}, line {line}: {fault}")
        separator = max(SEPARATORS, key=head.count)
        columns = _columns(path.name, _cells(head, separator), known, needed)
        for line, text, fault in records:
            if fault:
                yield Refused(line, _opened_in(text, separator, columns) if fault == _OPEN else "", fault)
            elif text.strip(" \r\n" + separator):
                yield _row(line, text, separator, columns, encoding)


def _row(line: int, text: str, separator: str, columns: Sequence[str], encoding: str) -> Item:
    if (not text.isascii() and _ESCAPED.search(text)) or "\0" in text:
        return Refused(line, "", f"A byte here is no {encoding} text. Save the file as UTF-8 and import it again.")
    try:
        cells = _cells(text, separator)
    except csv.Error as error:
        return Refused(line, "", f"The row cannot be split into cells ({error}). Mend its quotes.")
    if len(cells) != len(columns):
        return Refused(
            line, "", f"The row has {len(cells)} cells, the head {len(columns)}. Quote cells that hold {separator!r}."
        )
    return Row(line, {name: original(cell.strip()) for name, cell in zip(columns, cells, strict=True)})


def _cells(text: str, separator: str) -> list[str]:
    text = text.rstrip("\r\n")
    if '"' not in text:
        return text.split(separator)
    return next(csv.reader([text], delimiter=separator, strict=True))


def _splits(text: str, separator: str) -> bool:
    try:
        return bool(_cells(text, separator))
    except csv.Error:
        return False


def _opened_in(line: str, separator: str, columns: Sequence[str]) -> str:
    """The column in which a quote stays open, nothing where the line has more cells than the head."""
    before = line[: line.replace('""', "..").rfind('"')]
    cell = len(_cells(before + ".", separator)) - 1 if _splits(before + ".", separator) else len(columns)
    return columns[cell] if cell < len(columns) else ""


def _records(file: TextIO, splits: Callable[[str], bool]) -> Iterator[tuple[int, str, str]]:
    """(line, text, what is wrong with it) of each record, which may go over lines inside quotes.

    A quote that is not closed within MOST_LINES, or only by another stray one, costs its own line alone: reading goes
    on with the next.
    """
    number, waiting = 0, deque[str]()
    while line := (waiting.popleft() if waiting else _line(file)):
        number += 1
        taken, open_quote = [line], line.count('"') % 2 == 1
        while open_quote and len(taken) < MOST_LINES and (more := waiting.popleft() if waiting else _line(file)):
            taken.append(more)
            open_quote ^= more.count('"') % 2 == 1
        if open_quote or (len(taken) > 1 and not splits("".join(taken))):
            waiting.extendleft(reversed(taken[1:]))
            yield number, line, _OPEN
        elif len(line) >= LONGEST_LINE:
            yield number, line, _LONG
        else:
            yield number, "".join(taken), ""
            number += len(taken) - 1


def _line(file: TextIO) -> str:
    """The next line; of one that is too long the beginning."""
    line = file.readline(LONGEST_LINE)
    rest = line
    while len(rest) == LONGEST_LINE and not rest.endswith("\n"):
        rest = file.readline(LONGEST_LINE)
    return line


def _columns(name: str, head: Sequence[str], known: Sequence[str], needed: Sequence[str]) -> list[str]:
    columns = [_MEANT.sub("_", each.strip().lower()).strip("_") for each in head]
    unknown = [each for each, plain in zip(head, columns, strict=True) if plain not in known]
    if unknown:
        raise BrokenTable(
            f"{name}: the column {unknown[0].strip()[:60]!r} is not known. Known are: {', '.join(known)}."
        )
    missing = [each for each in needed if each not in columns]
    if missing:
        raise BrokenTable(f"{name} has no column {missing[0]!r}. Add one.")
    if len(set(columns)) != len(columns):
        raise BrokenTable(f"{name} has a column twice. Keep one.")
    return columns


def _parquet(path: Path, known: Sequence[str], needed: Sequence[str]) -> Iterator[Item]:
    try:
        file = ParquetFile(path)
        columns = _columns(path.name, file.schema_arrow.names, known, needed)
        number = 0
        for batch in file.iter_batches(PARQUET_BATCH):
            for values in batch.to_pylist():
                number += 1
                cells = (_text(each) for each in values.values())
                yield Row(number, dict(zip(columns, cells, strict=True)))
    except (pa.ArrowException, OSError) as error:
        raise BrokenTable(f"{path.name} cannot be read as Parquet ({str(error)[:200]}).") from error


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
