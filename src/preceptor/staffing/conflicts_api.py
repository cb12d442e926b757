"""Operations on the wall against conflicts of interest: what a client names, what came up, what is decided."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts import queries as accounts
from preceptor.accounts.access import ActorRequest, may
from preceptor.accounts.models import Organisation
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.staffing import conflict_queries, conflict_schemas, deciding, policies

router = Router(tags=["staffing"])


@router.get("/conflict-cases", operation_id="staffing_conflict_cases", response=conflict_schemas.ConflictCaseList)
@may(policies.can_staff_somewhere)
def list_cases(
    request: ActorRequest,
    decided: bool = False,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Conflicts of interest of people at work or asked, which wait for a decision; or those that were decided."""
    return conflict_queries.cases_page(request.actor, decided=decided, cursor=cursor, limit=limit, now=clock.now())


@router.post(
    "/conflict-cases/{case_id}/decision",
    operation_id="staffing_decide_conflict",
    response=conflict_schemas.ConflictCaseOut,
)
@may(policies.can_staff_somewhere)
def decide_case(request: ActorRequest, case_id: int, body: conflict_schemas.ConflictDecisionIn) -> dict[str, Any]:
    """Let the person go on, or end their places and open offers at the client. Pay that was earned stays."""
    now = clock.now()
    case = conflict_queries.case_by_id(request.actor, case_id)
    made = deciding.decide(case=case, actor=request.person, now=now, **body.dict())
    return conflict_queries.describe_cases(request.actor, [made], now=now)[0]


@router.get("/organisations/{organisation_id}/wall", operation_id="staffing_wall", response=conflict_schemas.WallOut)
@may(policies.can_staff_somewhere)
def get_wall(request: ActorRequest, organisation_id: int) -> dict[str, Any]:
    """The competitors and other names of a client."""
    return conflict_queries.describe_wall(_staffed(request, organisation_id))


@router.put(
    "/organisations/{organisation_id}/wall", operation_id="staffing_set_wall", response=conflict_schemas.WallOut
)
@may(policies.can_staff_somewhere)
def set_wall(request: ActorRequest, organisation_id: int, body: conflict_schemas.WallIn) -> dict[str, Any]:
    """Name them anew; whoever is at work or asked and now in conflict is found at once."""
    organisation = _staffed(request, organisation_id)
    named = [each.dict() for each in body.organisations]
    deciding.set_related(organisation=organisation, named=named, actor=request.person, now=clock.now())
    return conflict_queries.describe_wall(organisation)


def _staffed(request: ActorRequest, organisation_id: int) -> Organisation:
    """The organisation, if the actor staffs its projects. Raises NotFound."""
    if not policies.can_staff(request.actor, organisation_id):
        raise NotFound("There is no such organisation, or its wall is not yours to see.")
    return accounts.organisation(organisation_id)
