"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.corrections_from_remarkdraft import StageOut, StepOut, UnitOut, WrittenProblem
    from preceptor.sdk.shapes.several import (
        AttachmentOut, EquationOut, ErrorKindOut, MoneyOut, RatingIn, StepRatingOut
    )

class AnswerOut(TypedDict):
    """One of two answers that are compared; nothing says which model wrote it."""

    side: str
    output: str

class AttemptToWork(TypedDict):
    """What the model wrote."""

    id: int
    output: str
    model_version: str
    model_version_id: int
    steps: list[StepOut]

class AuthoredOut(TypedDict):
    """A problem as its author handed it in."""

    id: int
    statement: str
    language: str
    answer: str
    unit: str
    tolerance_kind: str
    tolerance: str
    topic: str
    difficulty: int
    reference_steps: list[dict[str, Any]]
    rubric: dict[str, Any]

class ClaimGuideline(TypedDict):
    """The instructions in force when the unit was claimed."""

    version: int
    language: str
    body: str

class ClaimOut(TypedDict):
    """A claim with all that its page shows."""

    id: int
    token: int
    stage: str
    state: str
    expires_at: Instant
    simulated: bool
    swapped: bool
    unit: UnitOut
    project: ClaimProject
    problem: ProblemToWork | None
    attempt: AttemptToWork | None
    answers: list[AnswerOut]
    criteria: list[CriterionOut]
    brief: str
    draft: DraftOut | None
    guideline: ClaimGuideline | None
    rate: MoneyOut
    error_kinds: list[ErrorKindOut]
    original_correction: CorrectionOut | None
    history: list[StageOut]

class ClaimProject(TypedDict):
    """The project as the work page needs it."""

    id: int
    name: str
    protocol: str
    claim_minutes: int

class ClaimRenewed(TypedDict):
    """A claim that is held on, and what its project has changed since: it counts from the next claim on."""

    id: int
    token: int
    state: str
    expires_at: Instant
    changed: list[Literal["protocol", "error_kinds", "guideline"]]

class ClaimState(TypedDict):
    """How a claim stands."""

    id: int
    token: int
    state: str
    expires_at: Instant

class Comparison(TypedDict):
    """Which of two answers is better, as they were shown: `a` stood first. Each aspect may say otherwise."""

    kind: Literal["compare"]
    preferred: Literal["a", "b", "tie"]
    criteria: dict[str, Literal["a", "b", "tie"]]
    reason: str

class ContentIn(TypedDict):
    """What was made of a unit, or (without `content`) why nothing could be."""

    token: int
    outcome: NotRequired[Literal["done", "bad_problem", "give_up"]]
    content: NotRequired[Comparison | Grading | Decomposition | WrittenProblem | None]
    critique: NotRequired[str]

class CorrectionIn(TypedDict):
    """A whole correction."""

    token: int
    outcome: Literal["found_error", "solution", "bad_problem", "give_up"]
    ratings: NotRequired[list[RatingIn]]
    first_error: NotRequired[int | None]
    solution: NotRequired[str]
    final_answer: NotRequired[str]
    critique: NotRequired[str]
    cut: NotRequired[list[list[Any]] | None]

class CorrectionOut(TypedDict):
    """A submitted correction."""

    id: int
    unit_id: int
    kind: str
    outcome: str
    content: dict[str, Any]
    authored: AuthoredOut | None
    first_error: int | None
    solution: str
    final_answer: str
    final_answer_correct: bool | None
    critique: str
    source: str
    simulated: bool
    submitted_at: Instant
    ratings: list[StepRatingOut]

class CriterionGrade(TypedDict):
    """The points of one criterion, and the characters of the answer that show it (from `start` up to `end`)."""

    criterion: str
    points: int
    start: NotRequired[int | None]
    end: NotRequired[int | None]
    note: NotRequired[str]

class CriterionOut(TypedDict):
    """A criterion that is graded by itself, and the points that it can bring or cost."""

    id: str
    text: str
    points: int

class CurrentOut(TypedDict):
    """The claim in hand, if any."""

    claim: ClaimOut | None

class Decomposition(TypedDict):
    """A problem broken into clear steps, in order."""

    kind: Literal["decompose"]
    steps: list[str]

class DraftIn(TypedDict):
    """What has been typed; `revision` only grows. `page` is named by pages that can be open twice."""

    token: int
    revision: int
    body: dict[str, Any]
    page: NotRequired[str]

class DraftOut(TypedDict):
    """The stored draft."""

    revision: int
    body: dict[str, Any]
    saved_at: Instant

class GoodExampleIn(TypedDict):
    """What is good about it."""

    note: NotRequired[str]

class GoodExampleList(TypedDict):
    """The newest examples of a project."""

    items: list[GoodExampleOut]
    next_cursor: NotRequired[str | None]

class GoodExampleOut(TypedDict):
    """An accepted correction that is shown beside the instructions."""

    unit_id: int
    language: str
    statement: str
    output: str
    solution: str
    critique: str
    note: str
    simulated: bool

class Grading(TypedDict):
    """An answer graded by its problem's rubric."""

    kind: Literal["grade"]
    grades: list[CriterionGrade]
    comment: NotRequired[str]

class KeptWordsOut(TypedDict):
    """Some words, or a choice by its code: what they are, and at which step or line (from 0) they stand."""

    what: str
    index: int | None
    text: str

class KeptWorkList(TypedDict):
    """The newest first."""

    items: list[KeptWorkRow]
    next_cursor: str | None

class KeptWorkOut(TypedDict):
    """Kept work with all its words, in the order of the form that they were written into."""

    id: int
    at: Instant
    unit_id: int
    unit_kind: str
    unit_state: str
    unit_stage: str
    stage: str
    language: str
    project: str
    counted: bool
    mine: bool
    person: str | None
    simulated: bool
    words: list[KeptWordsOut]

class KeptWorkRow(TypedDict):
    """Kept work in a list, and how its unit stands by now."""

    id: int
    at: Instant
    unit_id: int
    unit_kind: str
    unit_state: str
    unit_stage: str
    stage: str
    language: str
    project: str
    counted: bool
    mine: bool
    person: str | None
    simulated: bool

class NextIn(TypedDict):
    """Which stage is wanted; `project` narrows it to one, `kind` to units of one kind."""

    stage: Literal["correct", "review"]
    kind: NotRequired[Literal["correct", "grade", "compare", "decompose", "author"] | None]
    project: NotRequired[int | None]

class NextOut(TypedDict):
    """The next unit, or why there is none and when to come back."""

    claim: ClaimOut | None
    reason: NotRequired[str | None]
    reason_code: NotRequired[str | None]
    come_back_at: NotRequired[Instant | None]

class OpenAttemptsIn(TypedDict):
    """Answers that are to be corrected (wrong ones only) or graded by their problems' rubrics."""

    kind: Literal["correct", "grade"]
    attempts: list[int]
    priority: NotRequired[int]

class OpenPairsIn(TypedDict):
    """Pairs of answers that are to be compared."""

    kind: Literal["compare"]
    pairs: list[PairIn]
    priority: NotRequired[int]

class OpenPlacesIn(TypedDict):
    """Places for new problems."""

    kind: Literal["author"]
    brief: str
    skill: NotRequired[str]
    language: Literal["en", "ar"]
    count: int
    priority: NotRequired[int]

class OpenProblemsIn(TypedDict):
    """Versions of problems that are to be broken into steps."""

    kind: Literal["decompose"]
    problems: list[int]
    priority: NotRequired[int]

class OpenUnitsIn(TypedDict):
    """Units of one kind for one project."""

    project: int
    what: OpenAttemptsIn | OpenPairsIn | OpenProblemsIn | OpenPlacesIn

class OpenedOut(TypedDict):
    """Units that now are there, also those that were there before."""

    unit_ids: list[int]

class PageIn(TypedDict):
    """The page that writes: it opens a claim, keeps its pen, or takes it from another page."""

    token: int
    page: str
    mode: Literal["open", "reopen", "keep", "take_over"]

class PageOut(TypedDict):
    """The newest draft, from which the page that now writes goes on."""

    draft: DraftOut | None

class PairIn(TypedDict):
    """Two answers to one version of a problem."""

    one: int
    other: int

class ProblemToWork(TypedDict):
    """A problem without its answer."""

    id: int
    statement: str
    language: str
    unit: str
    skill: str
    topic: str
    difficulty: int
    attachments: list[AttachmentOut]

class RecomputedList(TypedDict):
    """In the order of the texts."""

    items: list[RecomputedOut]
    next_cursor: NotRequired[None]

class RecomputedOut(TypedDict):
    """What exact arithmetic says of one text, and the value of every calculation in it."""

    result: Literal["right", "wrong", "none"]
    equations: list[EquationOut]

class ReleaseIn(TypedDict):
    """Giving a unit back says why."""

    token: int
    reason: str
