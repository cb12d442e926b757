"""Calls of `training`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_evaluations(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    project: int | None = None,
) -> Pages[shapes.EvaluationList, shapes.EvaluationOut]:
    """Evaluations, newest first."""
    return Pages("GET", "/evaluations", {"cursor": cursor, "limit": limit, "project": project})


def get_evaluation(evaluation_id: int) -> Call[shapes.EvaluationOut]:
    """One evaluation; its answers are the attempts of its probe."""
    return Call("GET", f"/evaluations/{evaluation_id}")


def list_lifts(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    project: int | None = None,
) -> Pages[shapes.LiftList, shapes.LiftOut]:
    """Paired differences between two evaluations, newest first."""
    return Pages("GET", "/lifts", {"cursor": cursor, "limit": limit, "project": project})


def list_runs(
    *,
    cursor: str | None = None,
    limit: int | None = None,
    project: int | None = None,
) -> Pages[shapes.TrainingRunList, shapes.TrainingRunOut]:
    """Training runs, newest first."""
    return Pages("GET", "/training-runs", {"cursor": cursor, "limit": limit, "project": project})


def start(body: shapes.TrainingRunIn) -> Call[shapes.TrainingRunDetail]:
    """Fine-tune a model version on a data-set version, in the background."""
    return Call("POST", "/training-runs", body=body)


def get_run(run_id: int) -> Call[shapes.TrainingRunDetail]:
    """A training run with its losses and figures."""
    return Call("GET", f"/training-runs/{run_id}")


def cancel(run_id: int) -> Call[shapes.TrainingRunDetail]:
    """Stop a training within a step; it leaves no model version."""
    return Call("POST", f"/training-runs/{run_id}/cancel")
