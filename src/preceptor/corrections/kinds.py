"""What is handed in for each kind of unit that is not a correction, and what it must fit. Pure: no tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from preceptor.corrections.protocol import LONGEST_ANSWER, LONGEST_TEXT
from preceptor.kit.errors import Invalid

MOST_STEPS: Final = 200
ASPECTS: Final = ("correctness", "reasoning", "clarity")
"""What two answers are compared by, besides the whole."""

Side = Literal["a", "b", "tie"]
Aspect = Literal["correctness", "reasoning", "clarity"]
Text = Annotated[str, Field(max_length=LONGEST_TEXT)]


class ContentUnfit(Invalid):
    """What was handed in does not fit the unit. The message says what to complete; nothing is lost."""

    code = "content_unfit"


class Made(BaseModel):
    """Input that refuses unknown names."""

    model_config = ConfigDict(extra="forbid")


class Comparison(Made):
    """Which of two answers is better, as they were shown: `a` stood first. Each aspect may say otherwise."""

    kind: Literal["compare"]
    preferred: Side
    criteria: dict[Aspect, Side]
    reason: Text


class CriterionGrade(Made):
    """The points of one criterion, and the characters of the answer that show it (from `start` up to `end`)."""

    criterion: str = Field(min_length=1, max_length=200)
    points: int = Field(ge=-100, le=100)
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    note: str = Field(default="", max_length=4_000)


class Grading(Made):
    """An answer graded by its problem's rubric."""

    kind: Literal["grade"]
    grades: list[CriterionGrade] = Field(max_length=500)
    comment: Text = ""


class Decomposition(Made):
    """A problem broken into clear steps, in order."""

    kind: Literal["decompose"]
    steps: list[Annotated[str, Field(max_length=10_000)]] = Field(max_length=MOST_STEPS)


class WrittenStep(Made):
    """One step of a reference path; `places` says to how many decimals the value is rounded."""

    label: str = Field(max_length=400)
    expression: str = Field(default="", max_length=400)
    value: str = Field(default="", max_length=80)
    places: int | None = Field(default=None, ge=0, le=12)


class WrittenProblem(Made):
    """A problem as its author writes it."""

    kind: Literal["author"]
    statement: str = Field(max_length=200_000)
    answer: str = Field(max_length=LONGEST_ANSWER)
    unit: str = Field(default="", max_length=80)
    tolerance_kind: Literal["exact", "absolute", "relative", "text"] = "exact"
    tolerance: str = Field(default="0", min_length=1, max_length=40)
    topic: str = Field(default="", max_length=120)
    difficulty: int = Field(default=3, ge=1, le=5)
    reference_steps: list[WrittenStep] = Field(default_factory=list, max_length=MOST_STEPS)
    rubric: dict[str, Any] = Field(default_factory=dict)
    attachments: list[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(default_factory=list, max_length=20)


Content = Annotated[Comparison | Grading | Decomposition | WrittenProblem, Field(discriminator="kind")]


def stored_comparison(content: Comparison, *, swapped: bool) -> dict[str, Any]:
    """The comparison in the unit's own order: what stood first on the page is the second where `swapped`.

    Raises ContentUnfit unless every aspect is judged and a reason given.
    """
    missing = [aspect for aspect in ASPECTS if aspect not in content.criteria]
    _refuse_if(bool(missing), f"Judge the {missing[0]} of the two answers too." if missing else "")
    _refuse_if(not content.reason.strip(), "Say in a sentence why one is better, or why neither is.")
    first, second = ("b", "a") if swapped else ("a", "b")
    meant = {first: "first", second: "second", "tie": "tie"}
    criteria = {aspect: meant[side] for aspect, side in content.criteria.items()}
    return {"preferred": meant[content.preferred], "criteria": criteria, "reason": content.reason.strip()}


def stored_grading(content: Grading, *, rubric: Mapping[str, Any], answer: str) -> dict[str, Any]:
    """The grades in the order of the rubric, with what they come to and what could be had.

    Every criterion without parts is graded once, between nothing and its points; points that are not
    nothing show their evidence in `answer`. Raises ContentUnfit.
    """
    wanted = dict(graded_criteria(rubric))
    given = {grade.criterion: grade for grade in content.grades}
    _refuse_if(len(given) < len(content.grades), "Each criterion is graded once.")
    for identity in given:
        _refuse_if(identity not in wanted, f"The rubric has no criterion “{identity}” that is graded by itself.")
    grades = []
    for number, (identity, criterion) in enumerate(wanted.items(), start=1):
        _refuse_if(identity not in given, f"Grade criterion {number} too: {criterion['text']}")
        _check_grade(given[identity], number, int(criterion.get("points", 0)), len(answer))
        grades.append(given[identity].model_dump())
    possible = sum(max(0, int(criterion.get("points", 0))) for criterion in wanted.values())
    total = sum(grade["points"] for grade in grades)
    return {"grades": grades, "total": total, "possible": possible, "comment": content.comment.strip()}


def stored_decomposition(content: Decomposition) -> dict[str, Any]:
    """The steps without their outer spaces. Raises ContentUnfit unless there are two, each with words."""
    steps = [step.strip() for step in content.steps]
    _refuse_if(len(steps) < 2, "Break the problem into at least two steps.")
    empty = [number for number, step in enumerate(steps, start=1) if not step]
    _refuse_if(bool(empty), f"Step {empty[0]} is empty: write it or take it out." if empty else "")
    return {"steps": steps}


def graded_criteria(rubric: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The criteria that are graded by themselves, by their ids: those of the tree that have no parts, in its order."""
    if not rubric:
        return
    parts = rubric.get("children") or []
    if not parts:
        yield str(rubric["id"]), rubric
    for part in parts:
        yield from graded_criteria(part)


def _check_grade(grade: CriterionGrade, number: int, points: int, length: int) -> None:
    low, high = min(0, points), max(0, points)
    _refuse_if(not low <= grade.points <= high, f"Criterion {number} gets from {low} to {high} points.")
    if grade.start is None or grade.end is None:
        _refuse_if(grade.points != 0, f"Mark the words of the answer that show criterion {number}.")
        _refuse_if(grade.start != grade.end, f"The evidence of criterion {number} has a start and an end.")
        return
    within = 0 <= grade.start < grade.end <= length
    _refuse_if(not within, f"The evidence of criterion {number} lies outside the answer; mark it again.")


def _refuse_if(wrong: bool, sentence: str) -> None:
    if wrong:
        raise ContentUnfit(sentence)
