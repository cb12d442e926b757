"""What the API says of models, probes and attempts, and what it takes."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from preceptor.kit.bodies import Strict
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.probing.queries import steps_of


class PageAsked(Schema):
    """Which page of a list is wanted."""

    cursor: str | None = None
    limit: int = Field(default=DEFAULT_LIMIT, ge=1, le=LARGEST_LIMIT)


class ModelVersionOut(Schema):
    """One fixed state of a model."""

    id: int
    organisation_id: int
    model_id: int
    model: str
    name: str
    protocol: str
    examples: int
    remote_name: str
    adapter_sha256: str
    parent_id: int | None
    endpoint: str | None
    licence_notice: str
    created_at: datetime

    @staticmethod
    def resolve_model(version: Any) -> str:
        """The name of the model."""
        return str(version.model.name)

    @staticmethod
    def resolve_endpoint(version: Any) -> str | None:
        """The name of the endpoint; recordings have none."""
        return None if version.endpoint is None else str(version.endpoint.name)

    @staticmethod
    def resolve_licence_notice(version: Any) -> str:
        """The terms of the model, which its versions inherit."""
        return str(version.model.licence_notice)


class ModelVersionList(Schema):
    """Model versions, oldest first."""

    items: list[ModelVersionOut]
    next_cursor: str | None


class ModelIn(Strict):
    """A system under training, with the terms that its versions inherit."""

    organisation_id: int = Field(ge=1)
    name: str = Field(min_length=1, max_length=200)
    description: str = Field(default="", max_length=20_000)
    licence_notice: str = Field(default="", max_length=20_000)


class ModelOut(Schema):
    """A system under training."""

    id: int
    organisation_id: int
    name: str
    description: str
    licence_notice: str
    created_at: datetime


class ModelList(Schema):
    """Models, oldest first."""

    items: list[ModelOut]
    next_cursor: str | None


class ModelVersionIn(Strict):
    """One fixed state of a model: the endpoint that serves it and what it is called there.

    `examples` is how many worked examples the prompt shows; a model that was trained on the form needs none.
    """

    model_config = ConfigDict(protected_namespaces=())

    model: int = Field(ge=1)
    endpoint: int = Field(ge=1)
    name: str = Field(min_length=1, max_length=200)
    remote_name: str = Field(default="", max_length=200)
    protocol: Literal["completion", "chat"] = "chat"
    examples: int = Field(default=0, ge=0, le=4)


class TryoutIn(Strict):
    """A short question; without one a sum is asked for."""

    question: str = Field(default="", max_length=1000)


class TryoutOut(Schema):
    """A question to a model version and what came of it; `failure` says what to do."""

    id: int
    model_version_id: int
    question: str
    state: Literal["queued", "done", "failed"]
    answer: str
    failure: str
    failure_code: str
    completion_tokens: int
    milliseconds: int
    asked_at: datetime
    ended_at: datetime | None


class ProbeAsked(PageAsked):
    """Which probes are wanted."""

    project: int | None = None
    purpose: Literal["probe", "evaluation", "import"] | None = None


class CostOut(Schema):
    """What the tokens cost so far, in minor units."""

    minor: int
    currency: str


class ProbeOut(Schema):
    """A probe and how far it is."""

    id: int
    project_id: int
    model_version_id: int
    model_version: str
    purpose: str
    state: str
    samples: int
    parameters: dict[str, Any]
    open_units: bool
    total: int
    done: int
    correct: int
    prompt_tokens: int
    completion_tokens: int
    cost: CostOut
    error: str
    error_code: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @staticmethod
    def resolve_model_version(probe: Any) -> str:
        """Model and version as people call them."""
        return f"{probe.model_version.model.name}, {probe.model_version.name}"

    @staticmethod
    def resolve_cost(probe: Any) -> dict[str, Any]:
        """The cost as one thing."""
        return {"minor": probe.cost_minor, "currency": probe.currency}


class ProbeList(Schema):
    """Probes, newest first."""

    items: list[ProbeOut]
    next_cursor: str | None


class PriceIn(Schema):
    """What a million tokens cost, in minor units."""

    prompt_per_million: int = Field(default=0, ge=0, le=10**9)
    completion_per_million: int = Field(default=0, ge=0, le=10**9)
    currency: str = Field(default="USD", pattern="^[A-Z]{3}$")


class ParametersIn(Schema):
    """How the model is asked; what is left out has its usual value."""

    calculator: bool | None = None
    max_tokens: int | None = Field(default=None, ge=1, le=32_768)
    temperature: float | None = Field(default=None, ge=0, le=2)
    seed: int | None = Field(default=None, ge=0, lt=2**31)
    price: PriceIn | None = None


class ProbeIn(Schema):
    """Ask a model version problems: those named, or all of a split and language.

    With `open_units` the wrong answers become units for the experts when the probe is done.
    """

    project: int
    model_version: int
    problem_versions: list[int] | None = Field(default=None, min_length=1, max_length=10_000)
    split: Literal["train", "new_numbers", "new_wordings", "new_families"] | None = None
    language: Literal["en", "ar"] | None = None
    samples: int = Field(default=1, ge=1, le=64)
    parameters: ParametersIn = Field(default_factory=ParametersIn)
    open_units: bool = True


class AttemptAsked(PageAsked):
    """Which attempts are wanted."""

    probe: int | None = None
    correct: bool | None = None
    model_version: int | None = None
    problem_version: int | None = None


class AttemptOut(Schema):
    """One answer in a list."""

    id: int
    probe_id: int
    problem_version_id: int
    problem: str
    model_version_id: int
    model_version: str
    sample: int
    finish_reason: str
    extracted_answer: str
    correct: bool | None
    verdict_reason: str
    recorded_correct: bool | None
    prompt_tokens: int
    completion_tokens: int
    calculator_calls: int
    output_sha256: str
    created_at: datetime

    @staticmethod
    def resolve_problem(attempt: Any) -> str:
        """The problem's name within its source."""
        return str(attempt.problem_version.problem.external_id)

    @staticmethod
    def resolve_model_version(attempt: Any) -> str:
        """Model and version as people call them."""
        return f"{attempt.model_version.model.name}, {attempt.model_version.name}"


class AttemptList(Schema):
    """Attempts in the order in which they came."""

    items: list[AttemptOut]
    next_cursor: str | None


class EquationOut(Schema):
    """One `expression = stated` of a step and the exact value of the expression."""

    expression: str
    stated: str
    value: str
    holds: bool


class CheckOut(Schema):
    """What exact arithmetic says of a step; `on_path` is whether its value is one of the reference path."""

    result: str
    on_path: bool | None
    equations: list[EquationOut]


class CheckedStepOut(Schema):
    """A step by its characters in the stored output."""

    index: int
    start: int
    end: int
    text: str
    check: CheckOut


class AttemptDetail(AttemptOut):
    """One answer in full: the stored bytes, cut into steps."""

    output: str
    statement: str
    answer: str
    unit: str
    steps: list[CheckedStepOut]

    @staticmethod
    def resolve_statement(attempt: Any) -> str:
        """The problem that was asked."""
        return str(attempt.problem_version.statement)

    @staticmethod
    def resolve_answer(attempt: Any) -> str:
        """The reference answer."""
        return str(attempt.problem_version.answer)

    @staticmethod
    def resolve_unit(attempt: Any) -> str:
        """The unit of the reference answer."""
        return str(attempt.problem_version.unit)

    @staticmethod
    def resolve_steps(attempt: Any) -> list[dict[str, Any]]:
        """Text and check of every step."""
        return steps_of(attempt)
