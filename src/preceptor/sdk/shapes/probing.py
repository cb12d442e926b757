"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import EquationOut

class AttemptDetail(TypedDict):
    """One answer in full: the stored bytes, cut into steps."""

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
    created_at: Instant
    output: str
    statement: str
    answer: str
    unit: str
    steps: list[CheckedStepOut]

class AttemptList(TypedDict):
    """Attempts in the order in which they came."""

    items: list[AttemptOut]
    next_cursor: str | None

class AttemptOut(TypedDict):
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
    created_at: Instant

class CheckOut(TypedDict):
    """What exact arithmetic says of a step; `on_path` is whether its value is one of the reference path."""

    result: str
    on_path: bool | None
    equations: list[EquationOut]

class CheckedStepOut(TypedDict):
    """A step by its characters in the stored output."""

    index: int
    start: int
    end: int
    text: str
    check: CheckOut

class CostOut(TypedDict):
    """What the tokens cost so far, in minor units."""

    minor: int
    currency: str

class ModelIn(TypedDict):
    """A system under training, with the terms that its versions inherit."""

    organisation_id: int
    name: str
    description: NotRequired[str]
    licence_notice: NotRequired[str]

class ModelList(TypedDict):
    """Models, oldest first."""

    items: list[ModelOut]
    next_cursor: str | None

class ModelOut(TypedDict):
    """A system under training."""

    id: int
    organisation_id: int
    name: str
    description: str
    licence_notice: str
    created_at: Instant

class ModelVersionIn(TypedDict):
    """One fixed state of a model: the endpoint that serves it and what it is called there."""

    model: int
    endpoint: int
    name: str
    remote_name: NotRequired[str]
    protocol: NotRequired[Literal["completion", "chat"]]
    examples: NotRequired[int]

class ModelVersionList(TypedDict):
    """Model versions, oldest first."""

    items: list[ModelVersionOut]
    next_cursor: str | None

class ModelVersionOut(TypedDict):
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
    created_at: Instant

class ParametersIn(TypedDict):
    """How the model is asked; what is left out has its usual value."""

    calculator: NotRequired[bool | None]
    max_tokens: NotRequired[int | None]
    temperature: NotRequired[float | None]
    seed: NotRequired[int | None]
    price: NotRequired[PriceIn | None]

class PriceIn(TypedDict):
    """What a million tokens cost, in minor units."""

    prompt_per_million: NotRequired[int]
    completion_per_million: NotRequired[int]
    currency: NotRequired[str]

class ProbeIn(TypedDict):
    """Ask a model version problems: those named, or all of a split and language."""

    project: int
    model_version: int
    problem_versions: NotRequired[list[int] | None]
    split: NotRequired[Literal["train", "new_numbers", "new_wordings", "new_families"] | None]
    language: NotRequired[Literal["en", "ar"] | None]
    samples: NotRequired[int]
    parameters: NotRequired[ParametersIn]
    open_units: NotRequired[bool]

class ProbeList(TypedDict):
    """Probes, newest first."""

    items: list[ProbeOut]
    next_cursor: str | None

class ProbeOut(TypedDict):
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
    created_at: Instant
    started_at: Instant | None
    finished_at: Instant | None

class TryoutIn(TypedDict):
    """A short question; without one a sum is asked for."""

    question: NotRequired[str]

class TryoutOut(TypedDict):
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
    asked_at: Instant
    ended_at: Instant | None
