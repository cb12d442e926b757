"""A table of outcomes as a payout service gives it: one line a payout, read whole or not at all.

Columns by their names in the first line, in any order: `reference` (as in the table that was sent), `outcome`, and where
there are some `reason` and `date`; others are left aside. Comma, semicolon or tab; UTF-8, or UTF-16 with its mark.
"""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import Final

from preceptor.kit.errors import Invalid
from preceptor.kit.spreadsheets import original
from preceptor.payouts.states import State

OUTCOMES: Final = {"settled": State.SETTLED, "returned": State.RETURNED, "cancelled": State.RETURNED}
"""What a service says, and what that is here: what it cancelled never left it, and comes back like what was returned."""
MOST_LINES: Final = 20_000
LONGEST: Final = 300
_NEEDED: Final = ("reference", "outcome")


class UnreadableOutcomes(Invalid):
    """A table of outcomes begins with the names of its columns: reference, outcome, and perhaps reason and date."""

    code = "outcomes_unreadable"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one place of the table; the first line is 1 and `column` is its name."""

    line: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the table says of one payout."""

    line: int
    reference: str
    said: str
    reason: str
    on: date | None

    @property
    def state(self) -> State:
        """What it is here."""
        return OUTCOMES[self.said]


def read_outcomes(data: bytes) -> tuple[list[Outcome], list[Fault]]:
    """The lines that can be read, and what is wrong with the others. Raises UnreadableOutcomes."""
    text = _text(data)
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[Outcome] = []
    faults: list[Fault] = []
    lines: dict[str, int] = {}
    try:
        names = [cell.strip().casefold() for cell in next(rows, [])]
        if any(names.count(name) != 1 for name in _NEEDED):
            raise UnreadableOutcomes()
        for cells in rows:
            if any(cell.strip() for cell in cells):
                _read_line(rows.line_num, dict(zip(names, cells, strict=False)), found, faults, lines)
            if rows.line_num > MOST_LINES:
                raise UnreadableOutcomes(f"A table has at most {MOST_LINES} lines. Send it in parts.")
    except csv.Error as error:
        raise UnreadableOutcomes(f"Line {rows.line_num} cannot be read as CSV: {error}.") from error
    if not found and not faults:
        raise UnreadableOutcomes("There is no line below the names of the columns.")
    return found, faults


def _text(data: bytes) -> str:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableOutcomes(f"Line {line} is not UTF-8. Save the table as UTF-8 and send it again.") from error
    if "\x00" in text:
        raise UnreadableOutcomes("There are NUL signs in the table: it is not text.")
    return text


def _read_line(
    line: int, cells: dict[str, str], found: list[Outcome], faults: list[Fault], lines: dict[str, int]
) -> None:
    reference, said = (original(cells.get(name, "")).strip() for name in _NEEDED)
    reason, when = original(cells.get("reason", "")).strip(), cells.get("date", "").strip()
    wrong = []
    if not reference or len(reference) > 35:
        wrong.append(Fault(line, "reference", "A reference of 1 to 35 signs, as in the table that was sent."))
    elif reference in lines:
        wrong.append(Fault(line, "reference", f"Line {lines[reference]} names this payout already."))
    if said.casefold() not in OUTCOMES:
        wrong.append(Fault(line, "outcome", "One of settled, returned and cancelled."))
    if len(reason) > LONGEST:
        wrong.append(Fault(line, "reason", f"At most {LONGEST} signs."))
    on = _date(when)
    if when and on is None:
        wrong.append(Fault(line, "date", "A date such as 2026-11-23."))
    lines.setdefault(reference, line)
    faults.extend(wrong)
    if not wrong:
        found.append(Outcome(line, reference, said.casefold(), reason, on))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
