"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.corrections import (
        AnswerOut, AttemptToWork, ClaimProject, CorrectionOut, CriterionOut, ProblemToWork
    )
    from preceptor.sdk.shapes.several import ErrorKindOut, StepCommentOut, StepRatingOut

class RemarkDraft(TypedDict):
    """What is typed and not said yet."""

    text: str

class RemarkIn(TypedDict):
    """A word in the thread of a unit."""

    text: str

class RemarkList(TypedDict):
    """The whole thread, oldest first, and what the viewer has typed and not said yet."""

    items: list[RemarkOut]
    draft: str
    next_cursor: NotRequired[str | None]

class RemarkOut(TypedDict):
    """A word in the thread; `by` is author, reviewer or lead, and `person` only for those who steer."""

    id: int
    text: str
    at: Instant
    mine: bool
    by: str
    person: str | None
    simulated: bool

class StageOut(TypedDict):
    """A finished stage; `person` only for those who steer. `fixes`: the steps that a reviewer fixed, as they then
    stand.
    """

    number: int
    kind: str
    outcome: str
    at: Instant
    mine: bool
    person: str | None
    simulated: bool
    comment: str
    fixed_solution: str
    fixed_answer: str
    fixed_answer_correct: bool | None
    comments: list[StepCommentOut]
    fixes: list[StepRatingOut]

class StepOut(TypedDict):
    """One step of an attempt: its characters in the output, and what exact arithmetic says of it."""

    index: int
    start: int
    end: int
    text: str
    check: Literal["right", "wrong", "none"]

class TextsIn(TypedDict):
    """Steps that are to be recomputed, as they stand or as they are being typed."""

    texts: list[str]

class TokenIn(TypedDict):
    """The fencing token of the claim."""

    token: int

class TrialAnswerOut(TypedDict):
    """One answer of the model, and what the verifier says of it."""

    answer: str
    correct: bool | None
    output: str

class TrialIn(TypedDict):
    """The problem as it stands, and the model version that is to answer it."""

    token: int
    model_version: int
    problem: WrittenProblem

class TrialModelOut(TypedDict):
    """A model version that can be asked."""

    id: int
    name: str

class TrialOut(TypedDict):
    """A probe of a problem in hand; `counts` is null until it is done."""

    id: int
    problem_version_id: int
    model_version: str
    state: str
    total: int
    judged: int
    wrong: int
    counts: bool | None
    error: str
    error_code: str
    answers: list[TrialAnswerOut]
    started_at: Instant

class TrialsOut(TypedDict):
    """The break rule, whom one can ask, and what was asked so far, newest first."""

    samples: int
    wrong: int
    models: list[TrialModelOut]
    items: list[TrialOut]
    next_cursor: NotRequired[str | None]
    counts: bool | None

class UnitList(TypedDict):
    """Units in order of their ids."""

    items: list[UnitRow]
    next_cursor: str | None

class UnitOut(TypedDict):
    """A unit by itself."""

    id: int
    project_id: int
    kind: str
    attempt_id: int | None
    state: str
    stage: str
    skill: str
    language: str
    priority: int
    returned_times: int
    created_at: Instant

class UnitRow(TypedDict):
    """A unit in a list."""

    id: int
    project_id: int
    kind: str
    attempt_id: int | None
    state: str
    stage: str
    skill: str
    language: str
    priority: int
    returned_times: int
    created_at: Instant
    problem_version_id: int | None
    model_version: str | None

class UnitThread(TypedDict):
    """All that happened to a unit."""

    unit: UnitOut
    project: ClaimProject
    error_kinds: list[ErrorKindOut]
    problem: ProblemToWork | None
    attempt: AttemptToWork | None
    answers: list[AnswerOut]
    criteria: list[CriterionOut]
    brief: str
    models: list[str]
    corrections: list[CorrectionOut]
    history: list[StageOut]
    author: str | None

class WrittenProblem(TypedDict):
    """A problem as its author writes it."""

    kind: Literal["author"]
    statement: str
    answer: str
    unit: NotRequired[str]
    tolerance_kind: NotRequired[Literal["exact", "absolute", "relative", "text"]]
    tolerance: NotRequired[str]
    topic: NotRequired[str]
    difficulty: NotRequired[int]
    reference_steps: NotRequired[list[WrittenStep]]
    rubric: NotRequired[dict[str, Any]]
    attachments: NotRequired[list[str]]

class WrittenStep(TypedDict):
    """One step of a reference path; `places` says to how many decimals the value is rounded."""

    label: str
    expression: NotRequired[str]
    value: NotRequired[str]
    places: NotRequired[int | None]
