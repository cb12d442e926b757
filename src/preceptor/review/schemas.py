"""What the API takes and says of reviews."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.corrections.protocol import LONGEST_ANSWER
from preceptor.corrections.schemas import RatingIn, StepCommentOut, StepRatingOut, Strict, TokenIn
from preceptor.review.judgement import LONGEST_TEXT, MOST_COMMENTS


class StepNoteIn(Strict):
    """A word on one step of the corrected solution."""

    index: int = Field(ge=0, le=32_767)
    text: str = Field(min_length=1, max_length=LONGEST_TEXT)


class ReviewIn(TokenIn):
    """A whole review; `fixes` are the steps on which the reviewer speaks in the author's place."""

    verdict: Literal["accept", "return", "fix"]
    comment: str = Field(default="", max_length=LONGEST_TEXT)
    comments: list[StepNoteIn] = Field(default_factory=list, max_length=MOST_COMMENTS)
    fixed_solution: str = Field(default="", max_length=LONGEST_TEXT)
    fixes: list[RatingIn] = Field(default_factory=list, max_length=2_000)
    fixed_answer: str = Field(default="", max_length=LONGEST_ANSWER)


class ReviewOut(Schema):
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
    at: datetime

    @staticmethod
    def resolve_comments(review: Any) -> list[Any]:
        """In the order of the steps."""
        return sorted(review.comments.all(), key=lambda each: each.index)

    @staticmethod
    def resolve_fixes(review: Any) -> list[Any]:
        """In the order of the steps."""
        return sorted(review.fixes.all(), key=lambda each: each.index)
