"""Operations on models, their versions, probes and attempts."""

from __future__ import annotations

from typing import Any

from ninja import Query, Router, Status

from preceptor.accounts import queries as accounts
from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.pages import page_of
from preceptor.llm.queries import endpoint_by_id
from preceptor.probing import policies, queries, schemas, services, trying
from preceptor.probing.models import Probe
from preceptor.projects.queries import project_by_id

router = Router(tags=["probing"])
NOT_THEIRS = "Only leads and operators of the organisation register models."


@router.get("/models", operation_id="probing_list_models", response=schemas.ModelList)
@may(policies.can_see_probes)
def list_models(request: ActorRequest, asked: Query[schemas.PageAsked]) -> Any:
    """Models, oldest first."""
    rows = queries.models(organisations=policies.seen_organisations(request.actor))
    return page_of(rows, cursor=asked.cursor, limit=asked.limit)


@router.post("/models", operation_id="probing_register_model", response={201: schemas.ModelOut})
@may(policies.can_run_probes)
def register_model(request: ActorRequest, body: schemas.ModelIn) -> Any:
    """Register a model; the one of that name where there is one."""
    require(policies.can_run_in(request.actor, body.organisation_id), NOT_THEIRS)
    organisation = accounts.organisation(body.organisation_id)
    given = body.dict(exclude={"organisation_id"})
    return Status(201, services.register_model(organisation=organisation, **given, now=clock.now()))


@router.post("/model-versions", operation_id="probing_register_model_version", response={201: schemas.ModelVersionOut})
@may(policies.can_run_probes)
def register_model_version(request: ActorRequest, body: schemas.ModelVersionIn) -> Any:
    """Register one fixed state of a model behind an endpoint of the same organisation."""
    seen = policies.seen_organisations(request.actor)
    model = queries.found(queries.models(organisations=seen), body.model, "There is no such model.")
    require(policies.can_run_in(request.actor, model.organisation_id), NOT_THEIRS)
    endpoint = endpoint_by_id(body.endpoint, organisations=[model.organisation_id])
    given = body.dict(exclude={"model", "endpoint"})
    return Status(201, services.register_served(model=model, endpoint=endpoint, **given, now=clock.now()))


@router.post("/model-versions/{version_id}/tryouts", operation_id="probing_try", response={201: schemas.TryoutOut})
@may(policies.can_run_probes)
def try_model_version(request: ActorRequest, version_id: int, body: schemas.TryoutIn) -> Any:
    """Ask one short question; the answer comes in the background."""
    rows = queries.model_versions(organisations=policies.seen_organisations(request.actor))
    version = queries.found(rows, version_id, "There is no such model version, or it is not yours to see.")
    require(policies.can_run_in(request.actor, version.organisation_id), NOT_THEIRS)
    tryout = trying.start_tryout(model_version=version, question=body.question, actor=request.person, now=clock.now())
    return Status(201, tryout)


@router.get("/tryouts/{tryout_id}", operation_id="probing_get_tryout", response=schemas.TryoutOut)
@may(policies.can_see_probes)
def get_tryout(request: ActorRequest, tryout_id: int) -> Any:
    """A question that was tried, and the answer or why there is none."""
    rows = queries.tryouts(organisations=policies.seen_organisations(request.actor))
    return queries.found(rows, tryout_id, "There is no such question, or it is not yours to see.")


@router.get("/model-versions", operation_id="probing_list_model_versions", response=schemas.ModelVersionList)
@may(policies.can_see_probes)
def list_model_versions(request: ActorRequest, asked: Query[schemas.PageAsked]) -> Any:
    """Model versions, oldest first."""
    rows = queries.model_versions(organisations=policies.seen_organisations(request.actor))
    return page_of(rows, cursor=asked.cursor, limit=asked.limit)


@router.get("/model-versions/{version_id}", operation_id="probing_get_model_version", response=schemas.ModelVersionOut)
@may(policies.can_see_probes)
def get_model_version(request: ActorRequest, version_id: int) -> Any:
    """One model version with the terms of its model."""
    rows = queries.model_versions(organisations=policies.seen_organisations(request.actor))
    return queries.found(rows, version_id, "There is no such model version, or it is not yours to see.")


@router.get("/probes", operation_id="probing_list_probes", response=schemas.ProbeList)
@may(policies.can_see_probes)
def list_probes(request: ActorRequest, asked: Query[schemas.ProbeAsked]) -> Any:
    """Probes, evaluations and imports, newest first."""
    return queries.page_of_probes(organisations=policies.seen_organisations(request.actor), **asked.dict())


@router.post("/probes", operation_id="probing_start", response={201: schemas.ProbeOut})
@may(policies.can_run_probes)
def start_probe(request: ActorRequest, body: schemas.ProbeIn) -> Any:
    """Ask a model version problems; the answers come in the background."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_run_in(request.actor, project.organisation_id), "Only its leads and operators probe.")
    versions = queries.model_versions(organisations=[project.organisation_id])
    probe = services.start_probe(
        project=project,
        model_version=queries.found(versions, body.model_version, "There is no such model version."),
        problem_versions=queries.wanted_problems(project, body.problem_versions, body.split, body.language),
        samples=body.samples,
        parameters=body.parameters.dict(exclude_none=True),
        open_units=body.open_units,
        actor=request.person,
        now=clock.now(),
    )
    return Status(201, probe)


@router.get("/probes/{probe_id}", operation_id="probing_get_probe", response=schemas.ProbeOut)
@may(policies.can_see_probes)
def get_probe(request: ActorRequest, probe_id: int) -> Any:
    """A probe: how far it is, what it has cost so far, and why it failed."""
    return _probe(request, probe_id)


@router.post("/probes/{probe_id}/cancel", operation_id="probing_cancel", response=schemas.ProbeOut)
@may(policies.can_run_probes)
def cancel_probe(request: ActorRequest, probe_id: int) -> Any:
    """Stop a probe within seconds; what it has stays."""
    return services.cancel_probe(probe=_own_probe(request, probe_id), now=clock.now())


@router.post("/probes/{probe_id}/resume", operation_id="probing_resume", response=schemas.ProbeOut)
@may(policies.can_run_probes)
def resume_probe(request: ActorRequest, probe_id: int) -> Any:
    """Ask for the answers that a failed or cancelled probe still lacks."""
    return services.resume_probe(probe=_own_probe(request, probe_id))


@router.get("/attempts", operation_id="probing_list_attempts", response=schemas.AttemptList)
@may(policies.can_see_probes)
def list_attempts(request: ActorRequest, asked: Query[schemas.AttemptAsked]) -> Any:
    """Answers of models, in the order in which they came."""
    return queries.page_of_attempts(organisations=policies.seen_organisations(request.actor), **asked.dict())


@router.get("/attempts/{attempt_id}", operation_id="probing_get_attempt", response=schemas.AttemptDetail)
@may(policies.can_see_probes)
def get_attempt(request: ActorRequest, attempt_id: int) -> Any:
    """One answer as stored, cut into steps, each with what arithmetic says of it."""
    rows = queries.attempts(organisations=policies.seen_organisations(request.actor))
    return queries.found(rows, attempt_id, "There is no such attempt, or it is not yours to see.")


def _probe(request: ActorRequest, probe_id: int) -> Probe:
    rows = queries.probes(organisations=policies.seen_organisations(request.actor))
    return queries.found(rows, probe_id, "There is no such probe, or it is not yours to see.")


def _own_probe(request: ActorRequest, probe_id: int) -> Probe:
    probe = _probe(request, probe_id)
    require(policies.can_run_in(request.actor, probe.organisation_id), "Only its leads and operators may do this.")
    return probe
