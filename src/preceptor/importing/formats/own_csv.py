"""Our own CSV: a head row of field names, separated by comma, semicolon or tab; cells are text, never formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from preceptor.importing import limits
from preceptor.importing.errors import BadEntry, BrokenFile
from preceptor.importing.formats.base import Format, files_ending
from preceptor.importing.formats.own import entry_items, name_of
from preceptor.importing.records import Issue, Item

MAX_COLUMNS: Final = 200
SEPARATORS: Final = ",;\t"
_ROW_NUMBERS: Final = ("sample", "first_error")


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from _file(path)


def check_rows(path: Path) -> None:
    """Refuse a table that breaks off, for one by a quote that is never closed, by walking to its end."""
    for _ in _rows(path):
        pass


def _file(path: Path) -> Iterator[Item]:
    rows = _rows(path)
    _, head = next(rows)
    if isinstance(head, BadEntry):
        raise BrokenFile(f"{path.name}, line 1: {head}")
    columns = _columns(path, head)
    for line, row in rows:
        if isinstance(row, BadEntry):
            yield Issue(line, str(row), path.name)
        elif any(cell.strip() for cell in row):
            yield from _row(path, columns, row, line)


def _rows(path: Path) -> Iterator[tuple[int, list[str] | BadEntry]]:
    """(line on which it begins, cells) of each row; a row that cannot be split is refused alone.

    Raises BrokenFile where a quote is opened and never closed, which swallows everything after it.
    """
    csv.field_size_limit(limits.MAX_LINE_BYTES)
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        head = file.readline(limits.MAX_LINE_BYTES)
        file.seek(0)
        rows = csv.reader(file, delimiter=max(SEPARATORS, key=head.count), strict=True)
        while True:
            line = rows.line_num + 1
            try:
                yield line, next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                if not str(error).startswith(("unexpected end of data", "field larger")):
                    yield line, BadEntry(f"The row is not valid CSV: {error}.")
                    continue
                raise BrokenFile(
                    f"{path.name}, line {line}: a quote that is opened in this row is not closed; mend the row."
                ) from None


def _columns(path: Path, head: list[str]) -> list[str]:
    """The field of each column. Raises BrokenFile for a head that cannot be ours."""
    if len(head) > MAX_COLUMNS:
        raise BrokenFile(f"{path.name} has {len(head):,} columns; at most {MAX_COLUMNS} are read.")
    columns = [name_of(cell) for cell in head]
    double = next((name for index, name in enumerate(columns) if name and name in columns[:index]), None)
    if double:
        raise BrokenFile(f"{path.name}: two columns mean “{double}”; keep one.")
    wanted = ("problem_id", "model", "output") if "statement" not in columns else ("id", "statement", "answer")
    missing = [name for name in wanted if name not in columns]
    if missing:
        raise BrokenFile(
            f"{path.name} has no column “{'”, “'.join(missing)}”; a problem needs id, statement and answer, an attempt "
            f"problem_id, model and output. Found: {', '.join(filter(None, head))[:200]}."
        )
    return columns


def _row(path: Path, columns: list[str], row: list[str], line: int) -> Iterator[Item]:
    try:
        if len(row) > len(columns):
            raise BadEntry(f"The row has {len(row)} cells, the head has {len(columns)}; a separator is not quoted.")
        cells = zip(columns, row, strict=False)
        for item in entry_items(_values({name: cell for name, cell in cells if name and cell.strip()}), line):
            item.file = path.name
            yield item
    except BadEntry as refusal:
        yield Issue(line, str(refusal), path.name)


def _values(cells: dict[str, str]) -> dict[str, Any]:
    """The cells as an entry; refuses what cannot be stored and reads the few whole numbers."""
    values: dict[str, Any] = dict(cells)
    for name, cell in cells.items():
        if "\0" in cell:
            raise BadEntry(f"The column “{name}” holds a NUL byte; remove it.")
        if any("\udc80" <= character <= "\udcff" for character in cell):
            raise BadEntry(f"The column “{name}” holds a byte that is not UTF-8; save the file as UTF-8 again.")
        if name in _ROW_NUMBERS:
            if not cell.strip().isdecimal():
                raise BadEntry(f"The column “{name}” should be a whole number, it is “{cell[:40]}”.")
            values[name] = int(cell)
    return values


FORMAT: Final = Format("csv", "Our own CSV", _read, files_ending(".csv", ".tsv"), check_rows)
