"""What an attempt is worth before it is stored: its steps by offsets, what arithmetic says of them, and the verdict.

Pure, so that it can run in other processes. It says exactly what `verify`, `split_steps` and `check_step` say; two short
cuts save most of their time on long files: an answer that ends in an answer line is judged by that line alone, and a
step without a relation sign has nothing to recompute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from preceptor.importing.records import AttemptRecord
from preceptor.probing.splitting import split_steps
from preceptor.probing.step_check import check_step
from preceptor.problems.extraction import Source
from preceptor.problems.verifier import Reference, ReferenceUnreadable, Verdict, verify, verify_answer

MAX_EXTRACTED: Final = 400
MAX_REASON: Final = 300
_ANSWER_LINE: Final = re.compile(r"(?:\A|\n)[ \t]*(?P<line>(?:Answer|الإجابة)[ \t]*:[^\n]*\d[^\n]*)\s*\Z")
_RELATIONS: Final = ("=", "≈", "＝", "\\")


@dataclass(frozen=True, slots=True)
class Step:
    """Characters `start` to `end` of the output, and the verdict of exact arithmetic on the figures there."""

    start: int
    end: int
    check: str


@dataclass(frozen=True, slots=True)
class PreparedAttempt:
    """What is made of an attempt's text. `correct` is None where the reference cannot be read."""

    steps: tuple[Step, ...]
    correct: bool | None
    extracted: str
    reason: str


def prepare(attempt: AttemptRecord, reference: Reference) -> PreparedAttempt:
    """Split, check and judge one attempt."""
    if attempt.steps is None:
        spans = [(span.start, span.end) for span in split_steps(attempt.output)]
    else:
        spans = locate(attempt.output, attempt.steps)
    steps = tuple(Step(start, end, _check(attempt.output[start:end])) for start, end in spans)
    try:
        verdict = judge(attempt.output, reference, attempt.stated_answer)
    except ReferenceUnreadable as refusal:
        return PreparedAttempt(steps, None, "", refusal.message[:MAX_REASON])
    return PreparedAttempt(steps, verdict.correct, verdict.extracted[:MAX_EXTRACTED], verdict.reason[:MAX_REASON])


def judge(output: str, reference: Reference, stated: str = "") -> Verdict:
    """The verifier's verdict; what the output states as its answer decides alone where that is a number."""
    if stated:
        return verify_answer(stated, reference)
    if reference.tolerance_kind != "text" and (line := _ANSWER_LINE.search(output)):
        verdict = _verify(line["line"], reference)
        if verdict.source is Source.STATED and verdict.value is not None:
            return verdict
    return _verify(output, reference)


def _verify(text: str, reference: Reference) -> Verdict:
    return verify(
        text,
        answer=reference.answer,
        unit=reference.unit,
        tolerance_kind=reference.tolerance_kind,
        tolerance=reference.tolerance,
        any_sign=reference.any_sign,
        any_scale=reference.any_scale,
    )


def locate(output: str, steps: Sequence[str]) -> list[tuple[int, int]]:
    """The offsets of the source's own steps in `output`, in order, without the white space around them.

    Raises ValueError naming the first step (from 0) that is not there.
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for index, step in enumerate(steps):
        bare = step.strip()
        start = output.find(bare, position) if bare else -1
        if start < 0:
            raise ValueError(index)
        position = start + len(bare)
        spans.append((start, position))
    return spans


def _check(text: str) -> str:
    if not any(sign in text for sign in _RELATIONS):
        return "none"
    return check_step(text).result.value
