"""CSV that a spreadsheet shows and never runs: cells that it would take for a formula are marked as text."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@")
_SEPARATORS = frozenset(";,|\t\r\n\x0b\x0c\x85\u2028\u2029")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?", re.ASCII)
_MARK = "'"


def defused(text: str) -> str:
    """`text` with an apostrophe before each sign that would begin a formula; plain numbers stay as they are.

    A formula may begin at the start or after anything that some programme takes for the end of a cell, behind
    blanks and characters that are not seen, and with the full-width forms of its sign.
    """
    if _NUMBER.fullmatch(text):
        return text
    out: list[str] = []
    at_start = True
    for each in text:
        if at_start and _begins_formula(each):
            out.append(_MARK)
        at_start = each in _SEPARATORS or (at_start and _unseen(each))
        out.append(each)
    return "".join(out)


def original(cell: str) -> str:
    """What was given to `defused`, when that held no apostrophe in such a place itself."""
    if _MARK not in cell:
        return cell
    out: list[str] = []
    at_start = True
    for place, each in enumerate(cell):
        if at_start and each == _MARK and place + 1 < len(cell) and _begins_formula(cell[place + 1]):
            continue
        at_start = each in _SEPARATORS or (at_start and _unseen(each))
        out.append(each)
    return "".join(out)


def csv_of(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV for spreadsheets: UTF-8 with its mark (so that Arabic shows), every cell quoted and defused."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([["" if cell is None else defused(str(cell)) for cell in row] for row in rows])
    return written.getvalue().encode("utf-8-sig")


def _begins_formula(sign: str) -> bool:
    return unicodedata.normalize("NFKC", sign) in _FORMULA


def _unseen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp") or sign in "\"'"
