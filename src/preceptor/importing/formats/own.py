"""The vocabulary of our own JSONL and CSV: names of fields in English and Arabic, and how an entry is read.

An entry with a statement is a problem; one with an output is an attempt; one with both is a problem and an attempt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.prepare import locate
from preceptor.importing.records import AttemptRecord, HumanLabels, Item, ProblemRecord, ReferenceStep, StepRating
from preceptor.importing.solution import calculated, canonical_answer, reference_step
from preceptor.kit.numerals import western

NAMES: Final[dict[str, str]] = {
    "id": "id", "external id": "id", "المعرف": "id",
    "statement": "statement", "problem": "statement", "question": "statement",
    "المسألة": "statement", "السؤال": "statement", "نص المسألة": "statement",
    "answer": "answer", "الجواب": "answer", "الإجابة": "answer",
    "unit": "unit", "الوحدة": "unit",
    "tolerance": "tolerance", "السماح": "tolerance",
    "language": "language", "اللغة": "language",
    "skill": "skill", "المهارة": "skill",
    "topic": "topic", "الموضوع": "topic",
    "family": "family", "العائلة": "family",
    "split": "split", "القسم": "split",
    "tables": "tables", "table": "tables", "الجداول": "tables", "الجدول": "tables",
    "steps": "steps", "reference steps": "steps", "الخطوات": "steps",
    "reference": "reference", "solution": "reference", "الحل": "reference",
    "source": "source", "المصدر": "source",
    "licence": "licence", "license": "licence", "الرخصة": "licence",
    "problem id": "problem_id", "معرف المسألة": "problem_id",
    "model": "model", "النموذج": "model",
    "output": "output", "response": "output", "إجابة النموذج": "output",
    "extracted answer": "extracted_answer", "الجواب المستخرج": "extracted_answer",
    "correct": "correct", "صحيح": "correct",
    "sample": "sample", "العينة": "sample",
    "attempts": "attempts", "المحاولات": "attempts",
    "first error": "first_error", "أول خطأ": "first_error",
    "labeller": "labeller", "المقيّم": "labeller",
    "ratings": "ratings", "output steps": "output_steps",
}  # fmt: skip
SOURCE: Final = "import"
SPLITS: Final = ("train", "new_numbers", "new_wordings", "new_families")
LANGUAGES: Final = ("en", "ar")
TRUE_WORDS: Final = {"1", "true", "yes", "correct", "نعم", "صحيح"}
FALSE_WORDS: Final = {"0", "false", "no", "wrong", "incorrect", "لا", "خطأ"}
_ATTEMPT: Final = frozenset(
    {"problem_id", "model", "output", "extracted_answer", "correct", "sample", "output_steps", "first_error", "labeller",
     "ratings"}
)  # fmt: skip
_KNOWN: Final = frozenset(NAMES.values())
_STEP: Final = re.compile(r"\s*(?:(?P<label>[^:]{1,120}):)?\s*(?P<expression>[^=]+?)\s*=\s*(?P<value>[^=]+?)\s*\Z")
_PERCENT: Final = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*%\Z")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_LATIN: Final = re.compile("[A-Za-z]")


@lru_cache(maxsize=1024)
def name_of(written: str) -> str:
    """The field that a key or column head stands for: case, hyphens and underscores do not matter."""
    bare = re.sub(r"[\s_\-]+", " ", written.strip().strip("\ufeff")).casefold()
    return NAMES.get(bare, written.strip())


def named(source: Mapping[str, Any]) -> dict[str, Any]:
    """`source` under our own field names. Raises BadEntry where two keys mean the same field."""
    found: dict[str, Any] = {}
    for key, value in source.items():
        name = name_of(key)
        if name in found:
            raise BadEntry(f"The field “{name}” is there twice (also as “{key}”); keep one.")
        found[name] = value
    return found


def entry_items(source: Mapping[str, Any], line: int) -> Iterable[Item]:
    """The problem and attempts of one entry under our own field names."""
    if source.get("statement") is None and source.get("output") is None:
        raise BadEntry("There is neither a “statement” (a problem) nor an “output” (an attempt) in this entry.")
    items: list[Item] = []
    problem = None if source.get("statement") is None else _problem(source, line)
    if problem is not None:
        items.append(problem)
    if source.get("output") is not None:
        items.append(_attempt(source, problem, line, whole_entry=problem is None))
    attempts = map(fields.entry, fields.sequence(source, "attempts", default=()))
    items.extend(_attempt(named(attempt), problem, line, whole_entry=True) for attempt in attempts)
    return items


def _problem(source: Mapping[str, Any], line: int) -> ProblemRecord:
    statement = fields.text(source, "statement")
    written = fields.number_text(source, "answer")
    answer, numeric = canonical_answer(written)
    tolerance_kind, tolerance = _tolerance(fields.number_text(source, "tolerance", default=""), numeric)
    extra = fields.rest(source, _KNOWN)
    if answer != written:
        extra["answer_as_written"] = written
    return ProblemRecord(
        external_id=fields.within(fields.number_text(source, "id").strip(), "id", limits.MAX_ID),
        statement=statement,
        answer=answer,
        unit=fields.text(source, "unit", limit=limits.MAX_SHORT, default="").strip(),
        tolerance_kind=tolerance_kind,
        tolerance=tolerance,
        language=_language(source, statement),
        skill=fields.text(source, "skill", limit=limits.MAX_SHORT, default="").strip(),
        topic=fields.text(source, "topic", limit=limits.MAX_TOPIC, default="").strip(),
        family=fields.text(source, "family", limit=limits.MAX_SHORT, default="").strip(),
        split=_one_of(source, "split", SPLITS, ""),
        tables=_tables(source),
        reference_steps=_steps(source),
        reference_text=fields.text(source, "reference", default=""),
        source=fields.text(source, "source", limit=limits.MAX_SHORT, default="").strip() or SOURCE,
        licence=fields.text(source, "licence", limit=limits.MAX_SHORT, default="").strip(),
        extra=extra,
        line=line,
    )


def _attempt(
    source: Mapping[str, Any], problem: ProblemRecord | None, line: int, *, whole_entry: bool
) -> AttemptRecord:
    output = fields.text(source, "output")
    steps = _own_steps(source, output)
    extracted = fields.number_text(source, "extracted_answer", default="")
    return AttemptRecord(
        problem_external_id=problem.external_id if problem else fields.number_text(source, "problem_id").strip(),
        source=problem.source if problem else fields.text(source, "source", limit=limits.MAX_SHORT, default="").strip(),
        model_name=fields.text(source, "model", limit=limits.MAX_NAME),
        output=output,
        sample=fields.integer(source, "sample"),
        extracted_answer=extracted or None,
        recorded_correct=_correct(source),
        steps=steps,
        labels=_labels(source, steps),
        extra=fields.rest(source, _KNOWN) if whole_entry else {},
        line=line,
    )


def _own_steps(source: Mapping[str, Any], output: str) -> tuple[str, ...] | None:
    """The steps that the entry gives, each of them a piece of its output, in order."""
    steps = fields.texts(source, "output_steps", default=())
    try:
        locate(output, steps)
    except ValueError as missing:
        raise BadEntry(f"Step {missing} of “output_steps” is not in the output at its place.") from None
    return steps or None


def _labels(source: Mapping[str, Any], steps: tuple[str, ...] | None) -> tuple[HumanLabels, ...]:
    """Ratings of the attempt's own steps, where the entry has them: a list of 1, 0, -1 or null, one for each step."""
    ratings = fields.sequence(source, "ratings", default=())
    first_error = fields.integer(source, "first_error")
    if not ratings and first_error is None:
        return ()
    if steps is None:
        raise BadEntry("Ratings need the steps they are of: give “output_steps”, a list of texts.")
    if len(ratings) > len(steps) or (first_error is not None and first_error >= len(steps)):
        raise BadEntry(f"The ratings or the first error go beyond the {len(steps)} steps.")
    for rating in ratings:
        if rating is not None and (isinstance(rating, bool) or rating not in (-1, 0, 1)):
            raise BadEntry(f"A rating should be 1, 0, -1 or null, it is {fields.kind(rating)}.")
    if first_error is None:
        first_error = next((index for index, rating in enumerate(ratings) if rating == -1), None)
    return (
        HumanLabels(
            labeller=fields.text(source, "labeller", limit=limits.MAX_SHORT, default="") or "imported labels",
            ratings=tuple(StepRating(index, rating) for index, rating in enumerate(ratings)),
            first_error=first_error,
            outcome="solution" if first_error is None else "found_error",
            complete=len(ratings) == len(steps),
        ),
    )


def _correct(source: Mapping[str, Any]) -> bool | None:
    value = source.get("correct")
    if not isinstance(value, str):
        return fields.boolean(source, "correct")
    word = western(value.strip()).casefold()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    if not word:
        return None
    raise BadEntry(f"The field “correct” should be true or false, it is “{value[:40]}”.")


def _language(source: Mapping[str, Any], statement: str) -> str:
    """The language that is given, or the one in whose letters most of the statement is written."""
    mostly_arabic = not statement.isascii() and len(_ARABIC.findall(statement)) > len(_LATIN.findall(statement))
    return _one_of(source, "language", LANGUAGES, "ar" if mostly_arabic else "en")


def _one_of(source: Mapping[str, Any], key: str, known: tuple[str, ...], default: str) -> str:
    value = fields.text(source, key, limit=limits.MAX_SHORT, default="").strip().lower()
    if value and value not in known:
        raise BadEntry(f"The field “{key}” is “{value}”; {', '.join(known)} are known.")
    return value or default


def _tolerance(written: str, numeric: bool) -> tuple[str, str]:
    """“0.01” is absolute, “1%” relative, nothing is exact; an answer that is no number is compared as words."""
    bare = western(written.strip())
    if not numeric or bare.lower() == "text":
        return "text", "0"
    if bare.lower() in ("", "0", "exact"):
        return "exact", "0"
    percent = _PERCENT.match(bare)
    value = calculated(percent.group("number") if percent else bare)
    if value is None or value < 0:
        raise BadEntry(f"The field “tolerance” should be like 0.01 or 1%, it is “{written[:40]}”.")
    digits = f"{float(value / 100):.12f}".rstrip("0") if percent else bare
    return ("relative" if percent else "absolute"), fields.within(digits, "tolerance", 40)


def _tables(source: Mapping[str, Any]) -> tuple[str, ...]:
    value = source.get("tables")
    if isinstance(value, str):
        return (fields.within(value, "tables", 100_000),) if value.strip() else ()
    return fields.texts(source, "tables", default=())


def _steps(source: Mapping[str, Any]) -> tuple[ReferenceStep, ...]:
    """A list of objects or texts, or one text with a step a line: `label: expression = value`."""
    value = source.get("steps")
    if isinstance(value, str):
        return tuple(_step_of_words(words) for words in value.splitlines() if words.strip())
    return tuple(
        _step_of_words(step) if isinstance(step, str) else _step_of_object(fields.entry(step))
        for step in fields.sequence(source, "steps", default=())
    )


def _step_of_words(words: str) -> ReferenceStep:
    match = _STEP.match(words)
    stated = calculated(match.group("value")) if match else None
    if match is None or stated is None:
        return ReferenceStep(text=words.strip())
    return reference_step((match.group("label") or "").strip(), match.group("expression"), stated, words.strip())


def _step_of_object(step: Mapping[str, Any]) -> ReferenceStep:
    return ReferenceStep(
        label=fields.text(step, "label", limit=limits.MAX_NAME, default=""),
        expression=fields.text(step, "expression", limit=limits.MAX_ANSWER, default=""),
        value=fields.number_text(step, "value", default=""),
        text=fields.text(step, "text", default=""),
    )
