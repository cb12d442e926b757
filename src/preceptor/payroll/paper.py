"""A statement on paper: the PDF that follows from its record, byte for byte the same each time it is drawn.

Typst sets it, with the fonts of this package; pages are tagged (PDF/UA-1, PDF/A-3a) and carry the JSON file of the
same statement. A name in a script that these fonts do not have is set with the fonts of the machine, untagged.
"""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any, Final, cast

import typst

from preceptor.payroll.layout import PLAY, ROUNDING, TITLE, Label, LineRow, PartRow, sheet_of
from preceptor.payroll.paper_file import file_of

FOLDER: Final = Path(__file__).parent
TEMPLATE: Final = FOLDER / "templates" / "payroll" / "statement.typ"
DRAWN_BY: Final = f"preceptor-paper-1 typst-{metadata.version('typst')}"
STANDARDS: Final[list[Any]] = ["a-3a", "ua-1"]
WORDS: Final = {
    "lines": Label("Time and pay", "الوقت والأجر"),
    "day": Label("Day", "اليوم"),
    "what": Label("For", "مقابل"),
    "time": Label("Time", "الوقت"),
    "rate": Label("Rate an hour", "أجر الساعة"),
    "amount": Label("Amount", "المبلغ"),
    "unit": Label("unit", "الوحدة"),
}
PROOF: Final = Label(
    "The record of this statement is attached to this file. This checks every figure of it:",
    "سجل هذا الكشف مرفق بهذا الملف. وهذا الأمر يتحقق من كل رقم فيه:",
)
COMMAND: Final = "preceptor statement verify FILE"


def pdf_of(record: dict[str, Any], sha256: str) -> bytes:
    """The PDF of a record; its date is that of issue, so it does not depend on when it is drawn."""
    inputs = {"sheet": _shown(record), "sha256": sha256, "file": file_of(record, sha256).decode()}
    issued = datetime.fromisoformat(record["issued_at"])
    try:
        return _draw(inputs, issued, standards=STANDARDS, machine=False)
    except typst.TypstError:
        return _draw(inputs, issued, standards=[], machine=True)


def _draw(inputs: dict[str, str], issued: datetime, *, standards: list[Any], machine: bool) -> bytes:
    compiler = typst.Compiler(TEMPLATE.read_bytes(), root=str(TEMPLATE.parent), font_paths=_fonts(machine=machine))
    drawn = compiler.compile(
        format="pdf", sys_inputs=inputs, timestamp=int(issued.timestamp()), pdf_standards=standards
    )
    return cast("bytes", drawn)


@lru_cache(maxsize=2)
def _fonts(*, machine: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=machine, include_embedded_fonts=False, font_paths=[str(FOLDER / "fonts")])


def _shown(record: dict[str, Any]) -> str:
    sheet = sheet_of(record)
    shown = {
        "title": _label(TITLE),
        "number": record["number"],
        "issuer": record["organisation"],
        "drawn_by": DRAWN_BY,
        "play": _label(PLAY),
        "simulated": _label(sheet.simulated) if sheet.simulated else None,
        "words": {name: _label(label) for name, label in WORDS.items()},
        "facts": _pairs(sheet.facts),
        "lines": [_line(line) for line in sheet.lines],
        "totals": [{"label": _label(each.label), "value": each.value, "strong": each.strong} for each in sheet.totals],
        "command": COMMAND,
        "notes": [_label(ROUNDING), _label(PROOF)],
    }
    return json.dumps(shown, ensure_ascii=False)


def _label(label: Label) -> dict[str, str]:
    return {"en": label.en, "ar": label.ar}


def _pairs(pairs: list[tuple[Label, str]]) -> list[dict[str, Any]]:
    return [{"label": _label(label), "value": value} for label, value in pairs]


def _line(line: LineRow) -> dict[str, Any]:
    shown = {name: getattr(line, name) for name in ("date", "about", "duration", "rate", "amount", "simulated")}
    return shown | {"kind": _label(line.kind), "parts": [_part(part) for part in line.parts]}


def _part(part: PartRow) -> dict[str, Any]:
    shown = {name: getattr(part, name) for name in ("when", "about", "duration", "amount")}
    return shown | {"work": _label(part.work), "unit": None if part.unit is None else str(part.unit)}
