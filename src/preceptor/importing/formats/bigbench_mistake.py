"""BIG-Bench-Mistake (Tyen et al., arXiv:2311.08516): steps of PaLM 2 with a human index of the first mistake.

`mistake_index` counts from 0; null means that people found no mistake, which is not the same as a correct answer
(29 such records end wrongly, and 67 with a mistake end correctly). Every record is one problem and one attempt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.formats.base import Format, check_lines, content_id, files_ending, object_lines
from preceptor.importing.records import AttemptRecord, HumanLabels, Item, ProblemRecord, StepRating
from preceptor.importing.solution import calculated

SOURCE: Final = "bigbench-mistake"
LICENCE: Final = "Apache-2.0"
MODEL: Final = "PaLM 2-L (Unicorn), BIG-Bench-Mistake"
LABELLER: Final = "BIG-Bench-Mistake annotators"
_KNOWN: Final = ("input", "steps", "answer", "target", "mistake_index")


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        topic = path.stem.replace("_", " ")[: limits.MAX_SHORT]
        yield from object_lines(path, partial(_items, topic=topic))


def _items(source: dict[str, Any], line: int, *, topic: str) -> Iterable[Item]:
    question = fields.text(source, "input")
    steps = fields.texts(source, "steps")
    if not steps or not all(step.strip() for step in steps):
        raise BadEntry("The list “steps” is empty or holds an empty step.")
    if "mistake_index" not in source:
        raise BadEntry("The field “mistake_index” is missing (null says that there is no mistake).")
    mistake = fields.integer(source, "mistake_index")
    if mistake is not None and mistake >= len(steps):
        raise BadEntry(f"The field “mistake_index” is {mistake}, but there are only {len(steps)} steps (from 0).")
    target = fields.text(source, "target", limit=limits.MAX_ANSWER).strip()
    answer = fields.text(source, "answer", limit=limits.MAX_ANSWER, default="").strip()
    external_id = content_id(question)
    yield ProblemRecord(
        external_id=external_id,
        statement=question,
        answer=target,
        tolerance_kind="text" if calculated(target) is None else "exact",
        skill="reasoning",
        topic=topic,
        source=SOURCE,
        licence=LICENCE,
        extra=fields.rest(source, _KNOWN),
        line=line,
    )
    yield AttemptRecord(
        problem_external_id=external_id,
        model_name=MODEL,
        output="\n\n".join(steps),
        extracted_answer=answer or None,
        recorded_correct=answer == target,
        steps=steps,
        labels=(_labels(len(steps), mistake),),
        source=SOURCE,
        line=line,
    )


def _labels(steps: int, mistake: int | None) -> HumanLabels:
    """Steps before the mistake are good, it is bad, and nothing is known of what follows it."""
    until = steps if mistake is None else mistake
    ratings = [StepRating(index, 1) for index in range(until)]
    if mistake is not None:
        ratings.append(StepRating(mistake, -1))
    return HumanLabels(
        labeller=LABELLER,
        ratings=tuple(ratings),
        first_error=mistake,
        outcome="solution" if mistake is None else "found_error",
        complete=mistake is None,
    )


FORMAT: Final = Format(
    "bigbench-mistake", "BIG-Bench-Mistake JSON lines", _read, files_ending(".jsonl"), check_lines, True
)
