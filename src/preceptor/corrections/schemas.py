"""What the API takes and says of units, claims and corrections."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, cast

from ninja import Schema
from pydantic import BaseModel, ConfigDict, Field

from preceptor.corrections.cutting import MOST_STEPS
from preceptor.corrections.protocol import LONGEST_ANSWER, LONGEST_TEXT, Rating, Submission
from preceptor.problems.schemas import AttachmentOut
from preceptor.projects.schemas import ErrorKindOut, MoneyOut

LARGEST = 2**31 - 1
STAGES = Literal["correct", "review"]
KINDS = Literal["correct", "grade", "compare", "decompose", "author"]


class Strict(BaseModel):
    """Input that refuses unknown names, so a misspelt one is told and none is silently dropped.

    Not a ninja schema: those look into objects of Django as well, which costs more than the reading itself.
    """

    model_config = ConfigDict(extra="forbid")

    def dict(self, **options: Any) -> dict[str, Any]:  # pydantic's own is deprecated
        """The fields with their values."""
        return self.model_dump(**options)


class NextIn(Strict):
    """Which stage is wanted; `project` narrows it to one, `kind` to units of one kind."""

    stage: STAGES
    kind: KINDS | None = None
    project: int | None = Field(default=None, ge=1)


class TokenIn(Strict):
    """The fencing token of the claim."""

    token: int = Field(ge=1, le=LARGEST)


class ReleaseIn(TokenIn):
    """Giving a unit back says why."""

    reason: str = Field(min_length=1, max_length=300)


PageName = Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]*$", max_length=80)]


class PageIn(TokenIn):
    """The page that writes: it opens a claim, keeps its pen, or takes it from another page.

    `reopen` is `open` by a browser that has no other page on the claim any more; a page is named BROWSER.PAGE.
    """

    page: PageName = Field(min_length=8)
    mode: Literal["open", "reopen", "keep", "take_over"]


class DraftIn(TokenIn):
    """What has been typed; `revision` only grows. `page` is named by pages that can be open twice."""

    revision: int = Field(ge=1, le=LARGEST)
    body: dict[str, Any]
    page: PageName = ""


class RatingIn(Strict):
    """The rating of one step: 1 good, 0 neutral, -1 bad, or unsure."""

    index: int = Field(ge=0, le=32_767)
    rating: Literal[-1, 0, 1] | None = None
    unsure: bool = False
    error_kind: str = Field(default="", max_length=40)
    severity: str = Field(default="", max_length=16)
    critique: str = Field(default="", max_length=LONGEST_TEXT)
    rewritten: str = Field(default="", max_length=LONGEST_TEXT)


Offset = Annotated[int, Field(ge=0, le=LARGEST)]


class CorrectionIn(TokenIn):
    """A whole correction.

    `cut`, where the expert merged or split steps, are those that the ratings count: the characters of the answer where
    each begins and ends.
    """

    outcome: Literal["found_error", "solution", "bad_problem", "give_up"]
    ratings: list[RatingIn] = Field(default_factory=list, max_length=2_000)
    first_error: int | None = Field(default=None, ge=0, le=32_767)
    solution: str = Field(default="", max_length=LONGEST_TEXT)
    final_answer: str = Field(default="", max_length=LONGEST_ANSWER)
    critique: str = Field(default="", max_length=LONGEST_TEXT)
    cut: list[tuple[Offset, Offset]] | None = Field(default=None, min_length=1, max_length=MOST_STEPS)

    @property
    def submission(self) -> Submission:
        """What it says, without the token."""
        ratings = tuple(Rating(**vars(each)) for each in self.ratings)
        fields = {name: value for name, value in self if name not in ("token", "ratings", "cut")}
        return Submission(ratings=ratings, cut=None if self.cut is None else tuple(self.cut), **fields)


class UnitOut(Schema):
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
    created_at: datetime

    @staticmethod
    def resolve_attempt_id(unit: Any) -> int | None:
        """None for a comparison: who compares must not find out whose answers they are."""
        return None if unit.kind == "compare" else cast("int | None", unit.attempt_id)


class UnitRow(UnitOut):
    """A unit in a list."""

    problem_version_id: int | None
    model_version: str | None

    @staticmethod
    def resolve_problem_version_id(unit: Any) -> int | None:
        """The problem, by way of the answer where there is one."""
        return cast("int | None", (unit.attempt if unit.attempt_id else unit).problem_version_id)

    @staticmethod
    def resolve_model_version(unit: Any) -> str | None:
        """Whose answer it is, where it is one answer."""
        return str(unit.attempt.model_version.name) if unit.kind in ("correct", "grade") else None


class UnitList(Schema):
    """Units in order of their ids."""

    items: list[UnitRow]
    next_cursor: str | None


class ClaimProject(Schema):
    """The project as the work page needs it."""

    id: int
    name: str
    protocol: str
    claim_minutes: int


class ProblemToWork(Schema):
    """A problem without its answer."""

    id: int
    statement: str
    language: str
    unit: str
    skill: str
    topic: str
    difficulty: int
    attachments: list[AttachmentOut]


class StepOut(Schema):
    """One step of an attempt: its characters in the output, and what exact arithmetic says of it."""

    index: int
    start: int
    end: int
    text: str
    check: Literal["right", "wrong", "none"]


class AttemptToWork(Schema):
    """What the model wrote."""

    id: int
    output: str
    model_version: str
    model_version_id: int
    steps: list[StepOut]


class AnswerOut(Schema):
    """One of two answers that are compared; nothing says which model wrote it."""

    side: str
    output: str


class CriterionOut(Schema):
    """A criterion that is graded by itself, and the points that it can bring or cost."""

    id: str
    text: str
    points: int


class AuthoredOut(Schema):
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


class DraftOut(Schema):
    """The stored draft."""

    revision: int
    body: dict[str, Any]
    saved_at: datetime


class PageOut(Schema):
    """The newest draft, from which the page that now writes goes on."""

    draft: DraftOut | None


class ClaimGuideline(Schema):
    """The instructions in force when the unit was claimed."""

    version: int
    language: str
    body: str


class StepRatingOut(Schema):
    """A stored rating; null is unsure."""

    index: int
    rating: int | None
    error_kind: str
    severity: str
    critique: str
    rewritten: str


class CorrectionOut(Schema):
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
    submitted_at: datetime
    ratings: list[StepRatingOut]

    @staticmethod
    def resolve_ratings(correction: Any) -> list[Any]:
        """In the order of the steps."""
        return sorted(correction.ratings.all(), key=lambda each: each.index)


class StepCommentOut(Schema):
    """A reviewer's word on one step."""

    index: int
    text: str


class StageOut(Schema):
    """A finished stage; `person` only for those who steer. `fixes`: the steps that a reviewer fixed, as they then stand."""

    number: int
    kind: str
    outcome: str
    at: datetime
    mine: bool
    person: str | None
    simulated: bool
    comment: str
    fixed_solution: str
    fixed_answer: str
    fixed_answer_correct: bool | None
    comments: list[StepCommentOut]
    fixes: list[StepRatingOut]


class ClaimOut(Schema):
    """A claim with all that its page shows."""

    id: int
    token: int
    stage: str
    state: str
    expires_at: datetime
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


class NextOut(Schema):
    """The next unit, or why there is none and when to come back."""

    claim: ClaimOut | None
    reason: str | None = None
    reason_code: str | None = None
    come_back_at: datetime | None = None


class CurrentOut(Schema):
    """The claim in hand, if any."""

    claim: ClaimOut | None


class ClaimState(Schema):
    """How a claim stands."""

    id: int
    token: int
    state: str
    expires_at: datetime


class ClaimRenewed(ClaimState):
    """A claim that is held on, and what its project has changed since: it counts from the next claim on."""

    changed: list[Literal["protocol", "error_kinds", "guideline"]]


class UnitThread(Schema):
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
