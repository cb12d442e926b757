"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

class ContinuationOut(TypedDict):
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

class ContinuationStep(TypedDict):
    """One step of a candidate, and what exact arithmetic says of it."""

    text: str
    check: Literal["right", "wrong", "none"]

class ContinueIn(TypedDict):
    """The corrected solution so far, and how many ways to go on are wanted."""

    token: int
    prefix: NotRequired[str]
    candidates: NotRequired[int]
    temperature: NotRequired[float]

class ContinuedCorrection(TypedDict):
    """A correction for which the model was asked to go on."""

    correction_id: int
    steps: list[SolutionStepOut]
    turns: list[TurnOut]

class ContinuerIn(TypedDict):
    """The model version that goes on from recorded answers; null names nobody."""

    model_version: int | None

class ContinuerOut(TypedDict):
    """Who goes on from recorded answers of a project, and since when."""

    model_version: int | None
    name: str | None
    at: Instant | None

class JudgementIn(TypedDict):
    """1 is good, -1 bad, null neither; `picked` says that the solution goes on with it."""

    token: int
    rating: NotRequired[Literal[-1, 1] | None]
    picked: NotRequired[bool]

class SolutionStepOut(TypedDict):
    """One step of a corrected solution and where it comes from."""

    text: str
    origin: Literal["attempt", "continuation", "expert"]
    continuation_id: int | None

class StopIn(TypedDict):
    """The token of the claim under which the model writes."""

    token: int

class TurnOut(TypedDict):
    """The candidates that were asked for together, who wrote them, and what they go on from."""

    turn: int
    model_version: str
    recorded: bool
    prefix: str
    asked_at: Instant
    temperature: float | None
    candidates: list[ContinuationOut]

class TurnsOut(TypedDict):
    """Whether the model can be asked to go on, why not, and what it wrote so far."""

    possible: bool
    why_not: str | None
    why_not_code: str | None
    turns: list[TurnOut]

class UnitContinuationsOut(TypedDict):
    """The corrections of a unit for which the model was asked to go on."""

    corrections: list[ContinuedCorrection]
