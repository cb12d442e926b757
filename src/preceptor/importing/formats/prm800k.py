"""PRM800K (Lightman et al., arXiv:2305.20050), phases 1 and 2: people's ratings of every step and of alternatives.

A record becomes one attempt: the path that the labeller walked. Its step is the chosen completion, or the step that
the person wrote, or, where neither is there, the first completion (the step at which the work stopped); in phase 2
the rest of the pre-generated solution follows, unrated. Real records differ from the published description: a human
completion is an object and may stand beside options rated 0, ratings may be null, `flagged` is null or false, the
last step of `found_error` has neither choice nor human completion, phase 1 has no reference solution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from preceptor.importing import fields, limits
from preceptor.importing.errors import BadEntry
from preceptor.importing.formats.base import Format, check_lines, content_id, files_ending, object_lines
from preceptor.importing.records import Alternative, AttemptRecord, HumanLabels, Item, ProblemRecord, StepRating
from preceptor.importing.solution import calculated

SOURCE: Final = "prm800k"
LICENCE: Final = "MIT"
OUTCOMES: Final = ("found_error", "solution", "bad_problem", "give_up")
_KNOWN: Final = ("labeler", "timestamp", "generation", "question", "label")
_QUESTION: Final = (
    "problem", "ground_truth_answer", "ground_truth_solution", "pre_generated_steps", "pre_generated_answer",
)  # fmt: skip


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from object_lines(path, _items)


def _items(source: dict[str, Any], line: int) -> Iterable[Item]:
    question = fields.entry(source.get("question"))
    statement = fields.text(question, "problem")
    answer = fields.text(question, "ground_truth_answer", limit=limits.MAX_ANSWER).strip()
    external_id = content_id(statement)
    yield ProblemRecord(
        external_id=external_id,
        statement=statement,
        answer=answer,
        tolerance_kind="text" if calculated(answer) is None else "exact",
        reference_text=fields.text(question, "ground_truth_solution", default=""),
        skill="mathematics",
        topic="competition mathematics",
        source=SOURCE,
        licence=LICENCE,
        line=line,
    )
    yield _attempt(source, question, external_id, line)


def _attempt(source: dict[str, Any], question: Mapping[str, Any], external_id: str, line: int) -> AttemptRecord:
    label = fields.entry(source.get("label"))
    pre_generated = fields.texts(question, "pre_generated_steps", default=())
    texts: list[str] = []
    human: set[int] = set()
    ratings: list[StepRating] = []
    for index, step in enumerate(fields.sequence(label, "steps")):
        taken, rating, by_person = _step(fields.entry(step), index, pre_generated)
        texts.append(taken)
        ratings.append(rating)
        human |= {index} if by_person else set()
    if not texts:
        raise BadEntry("The label has no steps.")
    rated = len(texts)
    texts += pre_generated[rated:]
    generation = fields.integer(source, "generation", least=-1)
    return AttemptRecord(
        problem_external_id=external_id,
        model_name="PRM800K generator, phase 1"
        if generation is None
        else f"PRM800K generator, generation {generation}",
        output="\n\n".join(texts),
        extracted_answer=fields.text(question, "pre_generated_answer", limit=limits.MAX_ANSWER, default="") or None,
        steps=tuple(texts),
        human_steps=frozenset(human),
        labels=(_labels(source, label, ratings, complete=rated == len(texts)),),
        extra=fields.rest(source, _KNOWN) | fields.rest(question, _QUESTION),
        source=SOURCE,
        line=line,
    )


def _step(step: Mapping[str, Any], index: int, pre_generated: Sequence[str]) -> tuple[str, StepRating, bool]:
    """The text that stands at this step, its rating, and whether a person wrote it."""
    options = [_option(fields.entry(option)) for option in fields.sequence(step, "completions", default=())]
    written = step.get("human_completion")
    chosen = fields.integer(step, "chosen_completion")
    if written is not None:
        words = written if isinstance(written, str) else fields.text(fields.entry(written), "text")
        others = tuple(option for option, _ in options)
        return _stands(words, index), StepRating(index, None, alternatives=others), True
    if not options or (chosen is not None and chosen >= len(options)):
        raise BadEntry(f"Step {index} has no completion to stand at it.")
    if chosen is None:
        chosen = next((i for i, (o, _) in enumerate(options) if pre_generated[index : index + 1] == (o.text,)), 0)
    taken, flagged = options[chosen]
    others = tuple(option for position, (option, _) in enumerate(options) if position != chosen)
    return _stands(taken.text, index), StepRating(index, taken.rating, unsure=flagged, alternatives=others), False


def _stands(words: str, index: int) -> str:
    if not words.strip():
        raise BadEntry(f"The text of step {index} is empty.")
    return words


def _option(option: Mapping[str, Any]) -> tuple[Alternative, bool]:
    rating = option.get("rating")
    if rating is not None and (isinstance(rating, bool) or rating not in (-1, 0, 1)):
        raise BadEntry(f"A rating should be -1, 0, 1 or null, it is {fields.kind(rating)}.")
    return Alternative(fields.text(option, "text", default=""), rating), fields.boolean(option, "flagged") is True


def _labels(
    source: dict[str, Any], label: Mapping[str, Any], ratings: Sequence[StepRating], *, complete: bool
) -> HumanLabels:
    outcome = fields.text(label, "finish_reason", limit=limits.MAX_SHORT)
    if outcome not in OUTCOMES:
        raise BadEntry(f"The field “finish_reason” is “{outcome}”; {', '.join(OUTCOMES)} are known.")
    milliseconds = fields.integer(label, "total_time")
    return HumanLabels(
        labeller=f"PRM800K labeller {fields.text(source, 'labeler', limit=limits.MAX_SHORT)}",
        ratings=tuple(ratings),
        first_error=next((rating.index for rating in ratings if rating.rating == -1), None),
        outcome=outcome,
        labelled_at=fields.text(source, "timestamp", limit=limits.MAX_SHORT, default=""),
        seconds=None if milliseconds is None else milliseconds // 1000,
        complete=complete and outcome == "solution",
    )


FORMAT: Final = Format(
    "prm800k", "PRM800K JSON lines, phases 1 and 2", _read, files_ending(".jsonl"), check_lines, True
)
