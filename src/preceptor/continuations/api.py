"""Operations of "continue from here"."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.continuations import continuers, policies, queries, schemas, services
from preceptor.corrections.queries import own_claim
from preceptor.kit import clock
from preceptor.probing.queries import found, model_versions
from preceptor.projects.models import Project
from preceptor.projects.queries import project_by_id

router = Router(tags=["continuations"])


@router.post("/claims/{claim_id}/continuations", operation_id="continuations_ask", response={201: schemas.TurnsOut})
@may(policies.can_ask)
def ask(request: ActorRequest, claim_id: int, body: schemas.ContinueIn) -> Any:
    """Ask the model under test to go on from the corrected solution so far; its words come in the background."""
    claim = own_claim(request.person, claim_id)
    rows = services.ask_to_continue(claim=claim, **body.dict(), now=clock.now())
    return Status(201, queries.describe_turns(claim, turn=rows[0].turn))


@router.get("/claims/{claim_id}/continuations", operation_id="continuations_list", response=schemas.TurnsOut)
@may(policies.can_ask)
def list_turns(request: ActorRequest, claim_id: int, turn: Annotated[int | None, Query(ge=1, le=32_767)] = None) -> Any:
    """What the model wrote under one's claim, as far as it has come."""
    return queries.describe_turns(own_claim(request.person, claim_id), turn=turn)


@router.post("/claims/{claim_id}/continuations/stop", operation_id="continuations_stop", response=schemas.TurnsOut)
@may(policies.can_ask)
def stop(request: ActorRequest, claim_id: int, body: schemas.StopIn) -> Any:
    """Stop what is being written."""
    claim = own_claim(request.person, claim_id)
    services.stop_writing(claim=claim, token=body.token, now=clock.now())
    return queries.describe_turns(claim)


@router.put(
    "/continuations/{continuation_id}/judgement", operation_id="continuations_judge", response=schemas.ContinuationOut
)
@may(policies.can_ask)
def judge(request: ActorRequest, continuation_id: int, body: schemas.JudgementIn) -> Any:
    """Rate a candidate, and pick it or let it go."""
    row = queries.own_continuation(request.person, continuation_id)
    return queries.describe(services.judge_continuation(continuation=row, **body.dict(), now=clock.now()))


@router.get(
    "/units/{unit_id}/continuations", operation_id="continuations_of_unit", response=schemas.UnitContinuationsOut
)
@may(policies.can_read)
def of_unit(request: ActorRequest, unit_id: int) -> Any:
    """Where each step of the corrected solutions comes from, and what the model had offered."""
    return queries.describe_corrections(request.actor, unit_id)


@router.get("/projects/{project_id}/continuer", operation_id="continuations_continuer", response=schemas.ContinuerOut)
@may(policies.can_name)
def get_continuer(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """Who goes on from recorded answers of a project that one leads."""
    return continuers.describe_continuer(_led(request, project_id).pk)


@router.put(
    "/projects/{project_id}/continuer", operation_id="continuations_name_continuer", response=schemas.ContinuerOut
)
@may(policies.can_name)
def name_continuer(request: ActorRequest, project_id: int, body: schemas.ContinuerIn) -> dict[str, Any]:
    """Name the model version that goes on from recorded answers of the project, or nobody."""
    project, version = _led(request, project_id), None
    if body.model_version is not None:
        rows = model_versions(organisations=[project.organisation_id])
        version = found(rows, body.model_version, "There is no such model version.")
    continuers.name_continuer(project=project, model_version=version, actor=request.person, now=clock.now())
    return continuers.describe_continuer(project.pk)


def _led(request: ActorRequest, project_id: int) -> Project:
    project = project_by_id(request.actor, project_id)
    require(policies.can_name_in(request.actor, project.organisation_id), "Only its leads and operators choose this.")
    return project
