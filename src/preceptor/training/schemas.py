"""What the API says of training, evaluation and lift, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema
from pydantic import Field

from preceptor.probing.schemas import PageAsked


class OfProject(PageAsked):
    """Which page is wanted, of one project or of all."""

    project: int | None = None


class TrainingRunOut(Schema):
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
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @staticmethod
    def resolve_data_set_version(run: Any) -> str:
        """The data set and the number of its version."""
        return f"{run.data_set_version.data_set.name} {run.data_set_version.number}"

    @staticmethod
    def resolve_base_version(run: Any) -> str:
        """Model and version that the run begins from."""
        return f"{run.base_version.model.name}, {run.base_version.name}"

    @staticmethod
    def resolve_produced_version(run: Any) -> str | None:
        """Model and version that the run made, when it has."""
        made = run.produced_version
        return None if made is None else f"{made.model.name}, {made.name}"


class LossOut(Schema):
    """The loss after a step."""

    step: int
    loss: float


class TrainingRunDetail(TrainingRunOut):
    """A training run with its losses and figures (seconds, memory, sizes)."""

    losses: list[LossOut]
    figures: dict[str, Any]
    hyperparameters: dict[str, Any]
    error: str
    error_code: str

    @staticmethod
    def resolve_losses(run: Any) -> list[dict[str, Any]]:
        """Losses are kept in the order of the steps."""
        return [{"step": number, "loss": loss} for number, loss in enumerate(run.losses, start=1)]


class TrainingRunList(Schema):
    """Training runs, newest first."""

    items: list[TrainingRunOut]
    next_cursor: str | None


class TrainingRunIn(Schema):
    """A training to be run."""

    project: int
    data_set_version: int
    base_version: int
    hyperparameters: dict[str, Any] = Field(default_factory=dict)


class EvaluationOut(Schema):
    """A model version on one split of held-out problems."""

    id: int
    probe_id: int
    model_version_id: int
    model_version: str
    split: str
    problems: int
    correct: int
    created_at: datetime

    @staticmethod
    def resolve_model_version(evaluation: Any) -> str:
        """The name of the model version."""
        return str(evaluation.model_version.name)


class EvaluationList(Schema):
    """Evaluations, newest first."""

    items: list[EvaluationOut]
    next_cursor: str | None


class LiftSideOut(Schema):
    """One side of a paired comparison."""

    evaluation_id: int
    probe_id: int
    model_version: str
    correct: int
    problems: int


class LiftOut(Schema):
    """The paired difference on one split as a share of 1, with its 95 % interval."""

    id: int
    split: str
    problems: int
    difference: float
    low: float
    high: float
    p_value: float
    fixed: int
    broken: int
    before: LiftSideOut
    after: LiftSideOut


class LiftList(Schema):
    """Lifts, newest first."""

    items: list[LiftOut]
    next_cursor: str | None
