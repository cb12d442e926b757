"""An attachment as the page shows it: sheets with values and formulas, text, pages. Pure: no tables.

Only files that `inspection.inspect` has let in get here.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import islice
from typing import Any, Final

from openpyxl import load_workbook
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from preceptor.problems.charset import UTF8
from preceptor.problems.inspection import CSV, MARKDOWN, PDF, XLSX, read_csv, read_text

MOST_SHEETS: Final = 20
MOST_ROWS: Final = 200
MOST_COLUMNS: Final = 40
MOST_PAGES: Final = 50
LONGEST_CELL: Final = 2_000
LONGEST_TEXT: Final = 200_000


def view(media_type: str, data: bytes) -> dict[str, Any]:
    """What is shown: `kind` is sheets, text, pages, image or download (where a library cannot read it)."""
    shown: dict[str, Any] = {"kind": "image", "sheets": [], "text": "", "pages": [], "cut": False, "charset": ""}
    try:
        if media_type == XLSX:
            return shown | {"kind": "sheets", **_sheets(data)}
        if media_type == CSV:
            table, charset = read_csv(data)
            return shown | {"kind": "sheets", "charset": "" if charset == UTF8 else charset, **_one_sheet(table)}
        if media_type == MARKDOWN:
            text = read_text(data)
            return shown | {"kind": "text", "text": text[:LONGEST_TEXT], "cut": len(text) > LONGEST_TEXT}
        if media_type == PDF:
            return shown | {"kind": "pages", **_pages(data)}
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return shown | {"kind": "download"}
    return shown


def _sheets(data: bytes) -> dict[str, Any]:
    """Values and formulas of every cell: a workbook keeps both, and openpyxl reads one of them at a time."""
    options: dict[str, Any] = {"read_only": True, "keep_links": False, "keep_vba": False}
    values = load_workbook(io.BytesIO(data), data_only=True, **options)
    formulas = load_workbook(io.BytesIO(data), data_only=False, **options)
    sheets, cut = [], len(values.sheetnames) > MOST_SHEETS
    for name in values.sheetnames[:MOST_SHEETS]:
        value_sheet, formula_sheet = values[name], formulas[name]
        if not hasattr(value_sheet, "iter_rows"):
            continue
        cut = cut or (value_sheet.max_row or 0) > MOST_ROWS or (value_sheet.max_column or 0) > MOST_COLUMNS
        area = {"max_row": MOST_ROWS, "max_col": MOST_COLUMNS, "values_only": True}
        pairs = zip(value_sheet.iter_rows(**area), formula_sheet.iter_rows(**area), strict=False)
        rows = [[_cell(v, f) for v, f in zip(*pair, strict=False)] for pair in pairs]
        sheets.append({"name": name, "rows": _trimmed(rows)})
    return {"sheets": sheets, "cut": cut}


def _trimmed(rows: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """The rows without the empty cells at their right and the empty rows below: openpyxl fills both up."""
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell["value"] or cell["formula"]), default=0)
    height = max((at + 1 for at, row in enumerate(rows) if any(c["value"] or c["formula"] for c in row)), default=0)
    return [row[:width] for row in rows[:height]]


def _one_sheet(table: Iterable[list[str]]) -> dict[str, Any]:
    rows = list(islice(table, MOST_ROWS + 1))
    cut = len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows)
    cells = [[{"value": cell[:LONGEST_CELL], "formula": ""} for cell in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    return {"sheets": [{"name": "", "rows": cells}], "cut": cut}


def _cell(value: Any, formula: Any) -> dict[str, str]:
    written = str(formula) if isinstance(formula, str) and formula.startswith("=") else ""
    return {"value": _text(value), "formula": written[:LONGEST_CELL]}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date | time):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)[:LONGEST_CELL]


def _pages(data: bytes) -> dict[str, Any]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    pages = [(page.extract_text() or "")[:LONGEST_TEXT] for page in islice(reader.pages, MOST_PAGES)]
    return {"pages": pages, "cut": len(reader.pages) > MOST_PAGES}
