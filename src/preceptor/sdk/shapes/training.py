"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import LiftOut

class EvaluationList(TypedDict):
    """Evaluations, newest first."""

    items: list[EvaluationOut]
    next_cursor: str | None

class EvaluationOut(TypedDict):
    """A model version on one split of held-out problems."""

    id: int
    probe_id: int
    model_version_id: int
    model_version: str
    split: str
    problems: int
    correct: int
    created_at: Instant

class LiftList(TypedDict):
    """Lifts, newest first."""

    items: list[LiftOut]
    next_cursor: str | None

class LossOut(TypedDict):
    """The loss after a step."""

    step: int
    loss: float

class TrainingRunDetail(TypedDict):
    """A training run with its losses and figures (seconds, memory, sizes)."""

    id: int
    project_id: int
    state: str
    method: str
    step: int
    steps: int
    data_set_version_id: int
    data_set_version: str
    base_version_id: int
    base_version: str
    produced_version_id: int | None
    produced_version: str | None
    created_at: Instant
    started_at: Instant | None
    finished_at: Instant | None
    losses: list[LossOut]
    figures: dict[str, Any]
    hyperparameters: dict[str, Any]
    error: str
    error_code: str

class TrainingRunIn(TypedDict):
    """A training to be run."""

    project: int
    data_set_version: int
    base_version: int
    hyperparameters: NotRequired[dict[str, Any]]

class TrainingRunList(TypedDict):
    """Training runs, newest first."""

    items: list[TrainingRunOut]
    next_cursor: str | None

class TrainingRunOut(TypedDict):
    """A training run and how far it is."""

    id: int
    project_id: int
    state: str
    method: str
    step: int
    steps: int
    data_set_version_id: int
    data_set_version: str
    base_version_id: int
    base_version: str
    produced_version_id: int | None
    produced_version: str | None
    created_at: Instant
    started_at: Instant | None
    finished_at: Instant | None
