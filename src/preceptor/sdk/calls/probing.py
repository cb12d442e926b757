"""Calls of `probing`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_attempts(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    probe: int | None = None,
    correct: bool | None = None,
    model_version: int | None = None,
    problem_version: int | None = None,
) -> Pages[shapes.AttemptList, shapes.AttemptOut]:
    """Answers of models, in the order in which they came."""
    return Pages(
        "GET",
        "/attempts",
        {"cursor": cursor, "limit": limit, "probe": probe, "correct": correct, "model_version": model_version, "problem_version": problem_version},
    )


def get_attempt(attempt_id: int) -> Call[shapes.AttemptDetail]:
    """One answer as stored, cut into steps, each with what arithmetic says of it."""
    return Call("GET", f"/attempts/{attempt_id}")


def list_model_versions(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ModelVersionList, shapes.ModelVersionOut]:
    """Model versions, oldest first."""
    return Pages("GET", "/model-versions", {"cursor": cursor, "limit": limit})


def register_model_version(body: shapes.ModelVersionIn) -> Call[shapes.ModelVersionOut]:
    """Register one fixed state of a model behind an endpoint of the same organisation."""
    return Call("POST", "/model-versions", body=body)


def get_model_version(version_id: int) -> Call[shapes.ModelVersionOut]:
    """One model version with the terms of its model."""
    return Call("GET", f"/model-versions/{version_id}")


def try_(version_id: int, body: shapes.TryoutIn) -> Call[shapes.TryoutOut]:
    """Ask one short question; the answer comes in the background."""
    return Call("POST", f"/model-versions/{version_id}/tryouts", body=body)


def list_models(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.ModelList, shapes.ModelOut]:
    """Models, oldest first."""
    return Pages("GET", "/models", {"cursor": cursor, "limit": limit})


def register_model(body: shapes.ModelIn) -> Call[shapes.ModelOut]:
    """Register a model; the one of that name where there is one."""
    return Call("POST", "/models", body=body)


def list_probes(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    project: int | None = None,
    purpose: Literal["probe", "evaluation", "import"] | None = None,
) -> Pages[shapes.ProbeList, shapes.ProbeOut]:
    """Probes, evaluations and imports, newest first."""
    return Pages("GET", "/probes", {"cursor": cursor, "limit": limit, "project": project, "purpose": purpose})


def start(body: shapes.ProbeIn) -> Call[shapes.ProbeOut]:
    """Ask a model version problems; the answers come in the background."""
    return Call("POST", "/probes", body=body)


def get_probe(probe_id: int) -> Call[shapes.ProbeOut]:
    """A probe: how far it is, what it has cost so far, and why it failed."""
    return Call("GET", f"/probes/{probe_id}")


def cancel(probe_id: int) -> Call[shapes.ProbeOut]:
    """Stop a probe within seconds; what it has stays."""
    return Call("POST", f"/probes/{probe_id}/cancel")


def resume(probe_id: int) -> Call[shapes.ProbeOut]:
    """Ask for the answers that a failed or cancelled probe still lacks."""
    return Call("POST", f"/probes/{probe_id}/resume")


def get_tryout(tryout_id: int) -> Call[shapes.TryoutOut]:
    """A question that was tried, and the answer or why there is none."""
    return Call("GET", f"/tryouts/{tryout_id}")
