"""FinanceMath (Zhao et al., arXiv:2311.09797): expert-written finance problems, each with an expert's program.

A folder with `problems.jsonl` and, optionally, `model_outputs/*.jsonl`. The program is read by `importing.program`
and never run. The source calls an answer right within 0.15 % and forgives powers of ten and, mostly, the sign; here
the tolerance is 0.2 %, and a sign or a factor of 100 or 1,000 is forgiven. What differs is listed when importing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry, BrokenFile
from preceptor.importing.formats.base import Format, check_lines, object_lines, require_there
from preceptor.importing.program import read_program
from preceptor.importing.program_values import NotStraightLine
from preceptor.importing.records import AttemptRecord, Item, ProblemRecord
from preceptor.importing.solution import steps_of_program

SOURCE: Final = "financemath"
LICENCE: Final = "MIT (data card); cite arXiv:2311.09797"
TOLERANCE: Final = "0.002"
ROUNDED_TO: Final = Fraction(6, 10_000)
_PROBLEM: Final = ("question_id", "question", "tables", "python_solution", "ground_truth", "topic")
_ATTEMPT: Final = ("question_id", "model", "output", "extracted_pred_answer", "acc")


def _locate(paths: Sequence[Path]) -> list[Path]:
    """Problem files first, so that an attempt never comes before its problem."""
    problems: list[Path] = []
    outputs: list[Path] = []
    for path in paths:
        require_there(path)
        if not path.is_dir():
            (outputs if path.parent.name == "model_outputs" else problems).append(path)
            continue
        if not (path / "problems.jsonl").is_file():
            raise BrokenFile(f"The folder {path} holds no problems.jsonl; give the folder that does.")
        problems.append(path / "problems.jsonl")
        outputs += sorted((path / "model_outputs").glob("*.jsonl"))
    return problems + outputs


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from object_lines(path, _attempt if path.parent.name == "model_outputs" else _problem)


def _problem(source: dict[str, Any], line: int) -> Iterable[Item]:
    program = fields.text(source, "python_solution")
    truth = fields.number_text(source, "ground_truth")
    try:
        programme = read_program(program)
        steps, remarks = steps_of_program(programme), _remarks(programme.result.value, truth)
        words = ""
    except NotStraightLine as reason:
        steps, remarks = (), (f"The expert's program is kept as its source only: {reason}.",)
        words = f"The expert's solution is a program that is not straight-line arithmetic ({reason}).\n\n"
    yield ProblemRecord(
        external_id=fields.text(source, "question_id", limit=limits.MAX_ID),
        statement=fields.text(source, "question"),
        tables=fields.texts(source, "tables", default=()),
        answer=truth,
        tolerance_kind="relative",
        tolerance=TOLERANCE,
        any_sign=True,
        any_scale=True,
        reference_steps=steps,
        reference_text=f"{words}```python\n{program}\n```",
        program=program,
        skill="finance",
        topic=fields.text(source, "topic", limit=limits.MAX_SHORT, default=""),
        source=SOURCE,
        licence=LICENCE,
        remarks=remarks,
        extra=fields.rest(source, _PROBLEM),
        line=line,
    )


def _remarks(computed: Fraction, truth: str) -> tuple[str, ...]:
    try:
        recorded = Fraction(Decimal(truth))
    except ArithmeticError:
        raise BadEntry(f"The field “ground_truth” should be a number, it is “{truth[:40]}”.") from None
    if abs(computed - recorded) <= ROUNDED_TO:
        return ()
    return (f"The expert's program gives {float(computed):.6g}, the recorded answer is {truth}.",)


def _attempt(source: dict[str, Any], line: int) -> Iterable[Item]:
    extracted = fields.number_text(source, "extracted_pred_answer", default="")
    yield AttemptRecord(
        problem_external_id=fields.text(source, "question_id", limit=limits.MAX_ID),
        model_name=fields.text(source, "model", limit=limits.MAX_NAME),
        output=fields.text(source, "output", default=""),
        extracted_answer=None if extracted in ("", "None") else extracted,
        recorded_correct=fields.boolean(source, "acc"),
        extra=fields.rest(source, _ATTEMPT),
        line=line,
    )


FORMAT: Final = Format("financemath", "FinanceMath folder", _read, _locate, check_lines)
