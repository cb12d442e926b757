"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import RatingIn, StepCommentOut, StepRatingOut

class ReviewIn(TypedDict):
    """A whole review; `fixes` are the steps on which the reviewer speaks in the author's place."""

    token: int
    verdict: Literal["accept", "return", "fix"]
    comment: NotRequired[str]
    comments: NotRequired[list[StepNoteIn]]
    fixed_solution: NotRequired[str]
    fixes: NotRequired[list[RatingIn]]
    fixed_answer: NotRequired[str]

class ReviewOut(TypedDict):
    """A submitted review."""

    id: int
    unit_id: int
    correction_id: int
    verdict: str
    comment: str
    comments: list[StepCommentOut]
    fixed_solution: str
    fixed_answer: str
    fixed_answer_correct: bool | None
    fixes: list[StepRatingOut]
    simulated: bool
    at: Instant

class StepNoteIn(TypedDict):
    """A word on one step of the corrected solution."""

    index: int
    text: str
