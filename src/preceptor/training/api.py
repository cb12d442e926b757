"""Operations on training runs, evaluations and lifts."""

from __future__ import annotations

from typing import Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.pages import page_of
from preceptor.probing.queries import found, model_versions
from preceptor.projects.queries import project_by_id
from preceptor.training import policies, queries, schemas, services

router = Router(tags=["training"])
NO_RUN = "There is no such training run, or it is not yours to see."


@router.get("/training-runs", operation_id="training_list_runs", response=schemas.TrainingRunList)
@may(policies.can_see_training)
def list_training_runs(request: ActorRequest, asked: Query[schemas.OfProject]) -> Any:
    """Training runs, newest first."""
    rows = queries.training_runs(organisations=policies.seen_organisations(request.actor))
    rows = rows if asked.project is None else rows.filter(project=asked.project)
    return page_of(rows, cursor=asked.cursor, limit=asked.limit, newest_first=True)


@router.post("/training-runs", operation_id="training_start", response={201: schemas.TrainingRunDetail})
@may(policies.can_train)
def start_training(request: ActorRequest, body: schemas.TrainingRunIn) -> Any:
    """Fine-tune a model version on a data-set version, in the background."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_train_in(request.actor, project.organisation_id), "Only its leads and operators train.")
    versions = model_versions(organisations=[project.organisation_id])
    run = services.start_training(
        project=project,
        data_set_version=queries.data_set_version(project, body.data_set_version),
        base_version=found(versions, body.base_version, "There is no such model version."),
        hyperparameters=body.hyperparameters,
        actor=request.person,
        now=clock.now(),
    )
    return Status(201, run)


@router.get("/training-runs/{run_id}", operation_id="training_get_run", response=schemas.TrainingRunDetail)
@may(policies.can_see_training)
def get_training_run(request: ActorRequest, run_id: int) -> Any:
    """A training run with its losses and figures."""
    return found(queries.training_runs(organisations=policies.seen_organisations(request.actor)), run_id, NO_RUN)


@router.post("/training-runs/{run_id}/cancel", operation_id="training_cancel", response=schemas.TrainingRunDetail)
@may(policies.can_train)
def cancel_training(request: ActorRequest, run_id: int) -> Any:
    """Stop a training within a step; it leaves no model version."""
    run = found(queries.training_runs(organisations=policies.seen_organisations(request.actor)), run_id, NO_RUN)
    require(policies.can_train_in(request.actor, run.organisation_id), "Only its leads and operators stop a training.")
    return services.cancel_training(training_run=run, now=clock.now())


@router.get("/evaluations", operation_id="training_list_evaluations", response=schemas.EvaluationList)
@may(policies.can_see_training)
def list_evaluations(request: ActorRequest, asked: Query[schemas.OfProject]) -> Any:
    """Evaluations, newest first."""
    seen = policies.seen_organisations(request.actor)
    rows = queries.evaluations(organisations=seen, project=asked.project)
    return page_of(rows, cursor=asked.cursor, limit=asked.limit, newest_first=True)


@router.get("/evaluations/{evaluation_id}", operation_id="training_get_evaluation", response=schemas.EvaluationOut)
@may(policies.can_see_training)
def get_evaluation(request: ActorRequest, evaluation_id: int) -> Any:
    """One evaluation; its answers are the attempts of its probe."""
    rows = queries.evaluations(organisations=policies.seen_organisations(request.actor))
    return found(rows, evaluation_id, "There is no such evaluation, or it is not yours to see.")


@router.get("/lifts", operation_id="training_list_lifts", response=schemas.LiftList)
@may(policies.can_see_training)
def list_lifts(request: ActorRequest, asked: Query[schemas.OfProject]) -> dict[str, Any]:
    """Paired differences between two evaluations, newest first."""
    seen = policies.seen_organisations(request.actor)
    rows = queries.lifts(organisations=seen, project=asked.project)
    page = page_of(rows, cursor=asked.cursor, limit=asked.limit, newest_first=True)
    return {"items": [queries.lift_facts(each) for each in page.items], "next_cursor": page.next_cursor}
