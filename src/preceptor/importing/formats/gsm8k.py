"""GSM8K (Cobbe et al., arXiv:2110.14168): word problems whose solutions carry calculator notes `<<48/2=24>>`.

`train.jsonl` and `test.jsonl` hold {question, answer}; `example_model_solutions.jsonl` holds the test questions with
answers of four models and whether they are correct. The source has no ids: a hash of the question serves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.formats.base import Format, check_lines, content_id, files_ending, object_lines
from preceptor.importing.records import AttemptRecord, Item, ProblemRecord, ReferenceStep
from preceptor.importing.solution import calculated, canonical_answer, reference_step

SOURCE: Final = "gsm8k"
LICENCE: Final = "MIT"
_NOTE: Final = re.compile(r"<<([^<>=]*)=([^<>]*)>>")
_FINAL: Final = re.compile(r"^(?:####|A:)\s*(.+?)\s*\Z", re.MULTILINE)
_WORDS_BEFORE_FIGURES: Final = re.compile(r"^[^\d$£€(=]*")
_PROBLEM: Final = ("question", "answer", "ground_truth")


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in sorted(paths, key=lambda path: path.name.startswith("example_model_solutions")):
        split = "new_families" if path.name.startswith(("test", "example_model_solutions")) else "train"
        yield from object_lines(path, partial(_items, split=split))


def _items(source: dict[str, Any], line: int, *, split: str) -> Iterable[Item]:
    solution = fields.text(source, "ground_truth" if "ground_truth" in source else "answer")
    question = fields.text(source, "question")
    external_id = content_id(question)
    models = {key: value for key, value in source.items() if isinstance(value, dict) and "solution" in value}
    final = _FINAL.search(solution)
    if final is None:
        raise BadEntry("The solution has no final answer: a last line “#### 42” is expected.")
    answer, _ = canonical_answer(final.group(1))
    steps, remarks = _steps(solution[: final.start()])
    yield ProblemRecord(
        external_id=external_id,
        statement=question,
        answer=fields.within(answer, "answer", limits.MAX_ANSWER),
        reference_steps=steps,
        reference_text=without_notes(solution[: final.start()]).rstrip(),
        skill="word problems",
        topic="grade school mathematics",
        source=SOURCE,
        licence=LICENCE,
        split=split,
        remarks=remarks,
        extra=fields.rest(source, (*_PROBLEM, *models)),
        line=line,
    )
    for model, recorded in models.items():
        yield _attempt(external_id, fields.within(model, "model", limits.MAX_SHORT), recorded, line)


def _attempt(external_id: str, model: str, answer: dict[str, Any], line: int) -> AttemptRecord:
    output = fields.text(answer, "solution", default="")
    final = _FINAL.search(output)
    return AttemptRecord(
        problem_external_id=external_id,
        model_name=f"gsm8k {model}",
        output=output,
        stated_answer="" if final is None else final.group(1)[: limits.MAX_ANSWER],
        extracted_answer=None if final is None else final.group(1)[: limits.MAX_ANSWER],
        recorded_correct=fields.boolean(answer, "is_correct"),
        extra=fields.rest(answer, ("solution", "is_correct")),
        source=SOURCE,
        line=line,
    )


def without_notes(text: str) -> str:
    """The solution as people read it: without the calculator's notes."""
    return _NOTE.sub("", text)


def _steps(solution: str) -> tuple[tuple[ReferenceStep, ...], tuple[str, ...]]:
    """A step for each note; a note that does not calculate is kept as words, with a remark."""
    steps: list[ReferenceStep] = []
    remarks: list[str] = []
    for text in filter(None, map(str.strip, solution.splitlines())):
        words = _WORDS_BEFORE_FIGURES.match(text)
        label = (words.group().strip(" :,-") if words else "") or f"step {len(steps) + 1}"
        notes = _NOTE.findall(text)
        for expression, value in notes:
            stated = calculated(value)
            step = None if stated is None else reference_step(label, expression.strip(), stated, without_notes(text))
            if step is None or not step.expression:
                remarks.append(f"The note <<{expression}={value}>> does not calculate.")
            steps.append(step or ReferenceStep(label, "", "", without_notes(text)))
        if not notes:
            steps.append(ReferenceStep(label, "", "", text))
    return tuple(steps), tuple(remarks)


FORMAT: Final = Format(
    "gsm8k", "GSM8K train, test or example_model_solutions", _read, files_ending(".jsonl"), check_lines, True
)
