"""FinanceMath (Zhao et al., arXiv:2311.09797): expert-written finance problems, each with an expert's program.

A folder with `problems.jsonl` and, optionally, `model_outputs/*.jsonl`. The program is read by `importing.program`
and never run; where it comes to the recorded answer, which is rounded to three decimals, its own value is the answer.

The source calls an answer right within 0.15 % and forgives powers of ten and, mostly, the sign. Here the tolerance is
0.2 %, but never less than the rounding; the sign and factors of 100 and 1,000 are forgiven. Differences are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry, BrokenFile
from preceptor.importing.formats.base import Format, check_lines, object_lines, require_there
from preceptor.importing.program import read_program
from preceptor.importing.program_notation import plain
from preceptor.importing.program_values import NotStraightLine
from preceptor.importing.records import AttemptRecord, Item, ProblemRecord, ReferenceStep
from preceptor.importing.solution import calculated, steps_of_program

SOURCE: Final = "financemath"
LICENCE: Final = "MIT (data card); cite arXiv:2311.09797"
TOLERANCE: Final = "0.002"
ROUNDING: Final = "0.0005"
SMALL: Final = Fraction(1, 4)
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
    recorded = calculated(truth)
    if recorded is None:
        raise BadEntry(f"The field “ground_truth” should be a number, it is “{truth[:40]}”.")
    steps, answer, remark = _solution(program, truth, recorded)
    tolerance_kind, tolerance = ("absolute", ROUNDING) if abs(recorded) < SMALL else ("relative", TOLERANCE)
    yield ProblemRecord(
        external_id=fields.text(source, "question_id", limit=limits.MAX_ID),
        statement=fields.text(source, "question"),
        tables=fields.texts(source, "tables", default=()),
        answer=answer,
        tolerance_kind=tolerance_kind,
        tolerance=tolerance,
        any_sign=True,
        any_scale=True,
        reference_steps=steps,
        reference_text=f"```python\n{program}\n```",
        program=program,
        skill="finance",
        topic=fields.text(source, "topic", limit=limits.MAX_TOPIC, default=""),
        source=SOURCE,
        licence=LICENCE,
        remarks=(remark,) if remark else (),
        extra=fields.rest(source, _PROBLEM),
        line=line,
    )


def _solution(program: str, truth: str, recorded: Fraction) -> tuple[tuple[ReferenceStep, ...], str, str]:
    """The program as steps, the answer, and a remark where the two do not come from the program."""
    try:
        programme = read_program(program)
    except NotStraightLine as reason:
        return (), truth, f"The expert's program is kept as its source only: {reason}."
    steps, computed = steps_of_program(programme), programme.result.value
    if abs(computed - recorded) <= ROUNDED_TO:
        return steps, steps[-1].value, ""
    return steps, truth, f"The expert's program gives {plain(computed)}, the recorded answer is {truth}."


def _attempt(source: dict[str, Any], line: int) -> Iterable[Item]:
    extracted = fields.number_text(source, "extracted_pred_answer", default="")
    yield AttemptRecord(
        problem_external_id=fields.text(source, "question_id", limit=limits.MAX_ID),
        model_name=fields.text(source, "model", limit=limits.MAX_NAME),
        output=fields.text(source, "output", default=""),
        extracted_answer=None if extracted in ("", "None") else extracted,
        recorded_correct=fields.boolean(source, "acc"),
        extra=fields.rest(source, _ATTEMPT),
        source=SOURCE,
        line=line,
    )


FORMAT: Final = Format("financemath", "FinanceMath folder", _read, _locate, check_lines)
