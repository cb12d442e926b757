"""Label Studio's JSON export (all versions of the "JSON" format): tasks with annotations and predictions.

Label Studio leaves the meaning of fields to each project's labelling configuration, so a mapping has to be chosen:

- statement: the first of data.problem, question, prompt, statement, text, input; answer: data.ground_truth,
  reference, reference_answer, expected, target or correct_answer (a task without one is left out and counted);
- attempt: data.steps (texts, or objects with a text) or else data.output, response, completion, answer, solution;
  its model: data.model, model_name or model_version;
- each prediction with a textarea result is an attempt of its model_version;
- each annotation that was not cancelled is one person's labels of the task's own attempt. A `choices` or `rating`
  result whose from_name ends in a number is a rating of that step, a `textarea` one a rewritten step; a textarea
  without a number is the critique. Rating words: see `_RATINGS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.formats.base import Format, array_objects, check_array, content_id, files_ending
from preceptor.importing.records import AttemptRecord, HumanLabels, Item, LeftOut, ProblemRecord, StepRating
from preceptor.importing.solution import canonical_answer

SOURCE: Final = "label-studio"
STATEMENT: Final = ("problem", "question", "prompt", "statement", "text", "input")
ANSWER: Final = ("ground_truth", "reference", "reference_answer", "expected", "target", "correct_answer")
OUTPUT: Final = ("output", "response", "completion", "answer", "solution")
TOPIC: Final = ("topic", "domain", "category")
MODEL: Final = ("model", "model_name", "model_version")
_RATINGS: Final = {
    "correct": 1, "good": 1, "great": 1, "right": 1, "positive": 1, "+1": 1, "1": 1, "صحيح": 1,
    "neutral": 0, "okay": 0, "ok": 0, "0": 0, "محايد": 0,
    "wrong": -1, "bad": -1, "incorrect": -1, "negative": -1, "error": -1, "-1": -1, "خطأ": -1,
}  # fmt: skip
_UNSURE: Final = ("unsure", "flag", "?", "لا أدري")
_STEP_NUMBER: Final = re.compile(r"(\d{1,4})\Z")


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from array_objects(path, _task)


def _task(source: dict[str, Any], line: int) -> Iterable[Item]:
    data = fields.entry(source.get("data"))
    statement = _first(data, STATEMENT)
    if not statement:
        raise BadEntry(f"The task's data has none of {', '.join(STATEMENT)}.")
    if not (written := _first(data, ANSWER)):
        yield LeftOut(line, "task without a reference answer")
        return
    answer, numeric = canonical_answer(fields.within(written, "answer", limits.MAX_ANSWER))
    external_id = str(source["id"]) if isinstance(source.get("id"), int) else content_id(statement)
    yield ProblemRecord(
        external_id=external_id,
        statement=fields.within(statement, "statement", limits.MAX_TEXT_CHARACTERS),
        answer=answer,
        tolerance_kind="exact" if numeric else "text",
        unit=fields.text(data, "unit", limit=limits.MAX_SHORT, default=""),
        language="ar" if data.get("language") == "ar" else "en",
        topic=(_first(data, TOPIC) or "")[: limits.MAX_TOPIC],
        source=SOURCE,
        extra=fields.rest(data, (*STATEMENT, *ANSWER, *OUTPUT, *MODEL, "steps", "unit", "language", *TOPIC)),
        line=line,
    )
    yield from _attempts(source, data, external_id, line)


def _attempts(source: Mapping[str, Any], data: Mapping[str, Any], external_id: str, line: int) -> Iterator[Item]:
    steps = _steps(data)
    output = "\n\n".join(steps) if steps else _first(data, OUTPUT)
    annotations = [fields.entry(annotation) for annotation in fields.sequence(source, "annotations", default=())]
    if output:
        yield AttemptRecord(
            problem_external_id=external_id,
            model_name=(_first(data, MODEL) or "Label Studio task data")[: limits.MAX_NAME],
            output=fields.within(output, "output", limits.MAX_TEXT_CHARACTERS),
            steps=steps or None,
            labels=tuple(_labels(a, len(steps)) for a in annotations if steps and a.get("was_cancelled") is not True),
            source=SOURCE,
            line=line,
        )
    for prediction in map(fields.entry, fields.sequence(source, "predictions", default=())):
        words = "\n".join(_textareas(prediction))
        if words.strip():
            model = fields.text(prediction, "model_version", limit=limits.MAX_NAME, default="")
            yield AttemptRecord(external_id, model or "Label Studio prediction", words, line, source=SOURCE)


def _first(data: Mapping[str, Any], names: Sequence[str]) -> str | None:
    for name in names:
        value = data.get(name)
        if value is not None and not isinstance(value, dict | list | bool):
            return fields.number_text(data, name, default="") if not isinstance(value, str) else value
    return None


def _steps(data: Mapping[str, Any]) -> tuple[str, ...]:
    found = []
    for step in fields.sequence(data, "steps", default=()):
        words = step if isinstance(step, str) else fields.text(fields.entry(step), "text")
        if not words.strip():
            raise BadEntry("The list “steps” holds an empty step.")
        found.append(words)
    return tuple(found)


def _results(source: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """(type, from_name, value) of each result."""
    for result in map(fields.entry, fields.sequence(source, "result", default=())):
        if isinstance(result.get("value"), dict):
            yield fields.text(result, "type", default=""), fields.text(result, "from_name", default=""), result["value"]


def _textareas(source: Mapping[str, Any]) -> Iterator[str]:
    for kind, _, value in _results(source):
        if kind == "textarea":
            yield _words(value)


def _words(value: Mapping[str, Any]) -> str:
    text = value.get("text")
    return text if isinstance(text, str) else "\n".join(fields.texts(value, "text", default=()))


def _labels(annotation: Mapping[str, Any], steps: int) -> HumanLabels:
    ratings: dict[int, StepRating] = {}
    critique: list[str] = []
    for kind, name, value in _results(annotation):
        number = _STEP_NUMBER.search(name)
        index = int(number.group(1)) if number else None
        if index is not None and index < steps:
            rating = ratings.setdefault(index, StepRating(index, None))
            if kind == "textarea":
                rating.rewritten = _words(value)
            else:
                rating.rating, rating.unsure = _rating(kind, value)
        elif kind == "textarea":
            critique.append(_words(value))
    rated = tuple(ratings[index] for index in sorted(ratings))
    first_error = next((rating.index for rating in rated if rating.rating == -1), None)
    seconds = annotation.get("lead_time")
    return HumanLabels(
        labeller=f"Label Studio user {_person(annotation.get('completed_by'))}",
        ratings=rated,
        first_error=first_error,
        outcome="solution" if first_error is None else "found_error",
        critique="\n".join(critique),
        labelled_at=fields.text(annotation, "created_at", limit=limits.MAX_SHORT, default=""),
        seconds=None if seconds is None or isinstance(seconds, bool | str) else int(seconds),
        complete=len(rated) == steps,
    )


def _rating(kind: str, value: Mapping[str, Any]) -> tuple[int | None, bool]:
    if kind == "rating":
        stars = fields.integer(value, "rating")
        return (None if stars is None else (stars > 3) - (stars < 3)), False
    words = [str(choice).strip().casefold() for choice in fields.sequence(value, "choices", default=())]
    rated = next((_RATINGS[word] for word in words if word in _RATINGS), None)
    return rated, any(word in _UNSURE for word in words)


def _person(value: Any) -> str:
    """An id or an object with an id or e-mail, as Label Studio writes either."""
    if isinstance(value, dict):
        value = value.get("id") or value.get("email")
    return str(value)[: limits.MAX_SHORT] if isinstance(value, int | str) else "unknown"


FORMAT: Final = Format("label-studio", "Label Studio JSON export", _read, files_ending(".json"), check_array)
