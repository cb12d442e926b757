"""Operations of "continue from here"."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may
from preceptor.continuations import policies, queries, schemas, services
from preceptor.corrections.queries import own_claim
from preceptor.kit import clock

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
