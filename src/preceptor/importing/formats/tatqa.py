"""TAT-QA (Zhu et al., arXiv:2105.07624): tables and paragraphs of financial reports with questions.

The file is one JSON array of contexts. Questions answered by arithmetic and a derivation become problems; questions
answered by a span of text or by counting are left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.formats.base import Format, array_objects, check_array, files_ending
from preceptor.importing.records import Item, LeftOut, ProblemRecord, ReferenceStep
from preceptor.importing.solution import calculated, reference_step

SOURCE: Final = "tatqa"
LICENCE: Final = "CC BY 4.0"
ROUNDED_TO: Final = Fraction(6, 1000)
_QUESTION: Final = ("uid", "question", "answer", "derivation", "answer_type", "scale", "order")
_PIPES: Final = re.compile(r"\s*[|\r\n]+\s*")


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from array_objects(path, _context)


def _context(source: dict[str, Any], line: int) -> Iterable[Item]:
    table = markdown_table(fields.sequence(fields.entry(source.get("table")), "table"))
    paragraphs = [fields.entry(p) for p in fields.sequence(source, "paragraphs", default=())]
    words = "\n\n".join(fields.text(p, "text", default="") for p in sorted(paragraphs, key=_order))
    for question in fields.sequence(source, "questions"):
        question = fields.entry(question)
        kind = fields.text(question, "answer_type", limit=limits.MAX_SHORT)
        if kind == "arithmetic":
            yield _problem(dict(question), words, table, line)
        else:
            yield LeftOut(line, f"{kind} question")


def _order(paragraph: Any) -> int:
    return fields.integer(paragraph, "order", default=0) or 0


def _problem(question: dict[str, Any], words: str, table: str, line: int) -> ProblemRecord:
    answer = fields.number_text(question, "answer")
    scale = fields.text(question, "scale", limit=limits.MAX_SHORT, default="")
    derivation = fields.text(question, "derivation", default="")
    step, remarks = _step(derivation.strip(), answer, percent=scale == "percent")
    asked = fields.text(question, "question")
    unit = f" Give the answer in {scale}." if scale else ""
    return ProblemRecord(
        external_id=fields.text(question, "uid", limit=limits.MAX_ID),
        statement=f"{words}\n\n{asked}{unit}" if words else f"{asked}{unit}",
        tables=(table,),
        answer=answer,
        unit="%" if scale == "percent" else scale,
        tolerance_kind="absolute",
        tolerance="0.005",
        reference_steps=(step,) if step else (),
        reference_text=derivation,
        skill="finance",
        topic="financial reports",
        source=SOURCE,
        licence=LICENCE,
        remarks=remarks,
        extra=fields.rest(question, _QUESTION),
        line=line,
    )


def _step(derivation: str, answer: str, *, percent: bool) -> tuple[ReferenceStep | None, tuple[str, ...]]:
    """The derivation as one step. A percentage is derived either as a share (times 100) or in percent points."""
    stated = calculated(answer)
    if stated is None:
        raise BadEntry(f"The field “answer” should be a number, it is “{answer[:40]}”.")
    derived = calculated(derivation)
    if derived is None:
        return None, (f"The derivation “{derivation[:80]}” is kept as text: the calculator does not read it.",)
    if percent and abs(derived * 100 - stated) <= ROUNDED_TO:
        return reference_step("answer", f"({derivation}) * 100", derived * 100, derivation), ()
    if abs(derived - stated) > ROUNDED_TO:
        return None, (f"The derivation “{derivation[:80]}” gives {float(derived):.6g}, the answer is {answer}.",)
    return reference_step("answer", derivation, derived, derivation), ()


def markdown_table(rows: Sequence[Any]) -> str:
    """The rows as a Markdown table; the first row is its head, short rows are filled up."""
    if not rows or not all(isinstance(row, list) and all(isinstance(cell, str) for cell in row) for row in rows):
        raise BadEntry("The field “table” should be a list of rows of texts.")
    width = max(map(len, rows))
    lines = [
        "| " + " | ".join(_PIPES.sub(" ", cell) for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows
    ]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


FORMAT: Final = Format("tatqa", "TAT-QA JSON", _read, files_ending(".json"), check_array)
