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
    return draw(_shown(record), sha256, file_of(record, sha256), datetime.fromisoformat(record["issued_at"]))


def draw(shown: dict[str, Any], sha256: str, file: bytes, issued: datetime) -> bytes:
    """The PDF of any document that has the parts of a statement's sheet; `shown` are finished texts."""
    inputs = {"sheet": json.dumps(shown, ensure_ascii=False), "sha256": sha256, "file": file.decode()}
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


def _shown(record: dict[str, Any]) -> dict[str, Any]:
    sheet = sheet_of(record)
    return {
        "title": label(TITLE),
        "number": record["number"],
        "issuer": record["organisation"],
        "drawn_by": DRAWN_BY,
        "play": label(PLAY),
        "simulated": label(sheet.simulated) if sheet.simulated else None,
        "words": {name: label(words) for name, words in WORDS.items()},
        "facts": _pairs(sheet.facts),
        "lines": [_line(line) for line in sheet.lines],
        "totals": [{"label": label(each.label), "value": each.value, "strong": each.strong} for each in sheet.totals],
        "command": COMMAND,
        "notes": [label(ROUNDING), label(PROOF)],
        "attached": {
            "name": f"statement-{record['number']}.json",
            "says": "The frozen record of this statement and its SHA-256",
        },
    }


def label(words: Label) -> dict[str, str]:
    """Words as the template takes them."""
    return {"en": words.en, "ar": words.ar}


def _pairs(pairs: list[tuple[Label, str]]) -> list[dict[str, Any]]:
    return [{"label": label(words), "value": value} for words, value in pairs]


def _line(line: LineRow) -> dict[str, Any]:
    shown = {name: getattr(line, name) for name in ("date", "about", "duration", "rate", "amount", "simulated")}
    return shown | {"kind": label(line.kind), "parts": [_part(part) for part in line.parts]}


def _part(part: PartRow) -> dict[str, Any]:
    shown = {name: getattr(part, name) for name in ("when", "about", "duration", "amount")}
    return shown | {"work": label(part.work), "unit": None if part.unit is None else str(part.unit)}
