"""What the API takes and says of continuations."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from preceptor.corrections.protocol import LONGEST_TEXT
from preceptor.corrections.schemas import LARGEST, Strict, TokenIn

MOST_CANDIDATES = 5


class ContinueIn(TokenIn):
    """The corrected solution so far, and how many ways to go on are wanted."""

    prefix: str = Field(default="", max_length=LONGEST_TEXT)
    candidates: int = Field(default=3, ge=1, le=MOST_CANDIDATES)
    temperature: float = Field(default=0.8, gt=0, le=2)


class StopIn(TokenIn):
    """The token of the claim under which the model writes."""


class JudgementIn(TokenIn):
    """1 is good, -1 bad, null neither; `picked` says that the solution goes on with it."""

    rating: Literal[-1, 1] | None = None
    picked: bool = False


class ContinuationStep(Schema):
    """One step of a candidate, and what exact arithmetic says of it."""

    text: str
    check: Literal["right", "wrong", "none"]


class ContinuationOut(Schema):
    """One candidate; `steps` are there once it has ended."""

    id: int
    number: int
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    text: str
    failure: str
    failure_code: str
    finish_reason: str
    rating: int | None
    picked: bool
    seed: int
    completion_tokens: int
    steps: list[ContinuationStep]


class ContinuerIn(Strict):
    """The model version that goes on from recorded answers; null names nobody."""

    model_version: int | None = Field(ge=1, le=LARGEST)


class ContinuerOut(Schema):
    """Who goes on from recorded answers of a project, and since when."""

    model_version: int | None
    name: str | None
    at: datetime | None


class TurnOut(Schema):
    """The candidates that were asked for together, who wrote them, and what they go on from.

    `recorded`: the answer itself is a recording of another model.
    """

    turn: int
    model_version: str
    recorded: bool
    prefix: str
    asked_at: datetime
    temperature: float | None
    candidates: list[ContinuationOut]


class TurnsOut(Schema):
    """Whether the model can be asked to go on, why not, and what it wrote so far."""

    possible: bool
    why_not: str | None
    why_not_code: str | None
    turns: list[TurnOut]


class SolutionStepOut(Schema):
    """One step of a corrected solution and where it comes from."""

    text: str
    origin: Literal["attempt", "continuation", "expert"]
    continuation_id: int | None


class ContinuedCorrection(Schema):
    """A correction for which the model was asked to go on."""

    correction_id: int
    steps: list[SolutionStepOut]
    turns: list[TurnOut]


class UnitContinuationsOut(Schema):
    """The corrections of a unit for which the model was asked to go on."""

    corrections: list[ContinuedCorrection]
