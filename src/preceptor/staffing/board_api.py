"""Operations on needs: what a project wants filled, by whom, and the offers that go out for it."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.projects.queries import project_by_id
from preceptor.staffing import board, needs, offer_schemas, plan_schemas, plans, policies, seeing
from preceptor.staffing.models import Need

router = Router(tags=["staffing"])


@router.get("/needs", operation_id="staffing_list_needs", response=offer_schemas.NeedList)
@may(policies.can_staff_somewhere)
def list_needs(
    request: ActorRequest,
    project: int | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """What the projects that one staffs want filled, newest first."""
    page = board.needs_page(request.actor, project=project, cursor=cursor, limit=limit)
    return {"items": [board.describe_need(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post("/projects/{project_id}/needs", operation_id="staffing_create_need", response={201: offer_schemas.NeedOut})
@may(policies.can_staff_somewhere)
def create_need(request: ActorRequest, project_id: int, body: offer_schemas.NeedIn) -> Status[Any]:
    """Say what a project wants filled; nobody is written to yet."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_staff(request.actor, project.organisation_id))
    facts = body.dict(exclude={"hourly_minor", "currency"})
    draft = needs.Draft(rate=Money(body.hourly_minor, body.currency), **facts)
    made = needs.create_need(project=project, draft=draft, actor=request.person, now=clock.now())
    return Status(201, board.describe_need(board.need_by_id(request.actor, made.pk)))


@router.get("/needs/{need_id}", operation_id="staffing_board", response=offer_schemas.BoardOut)
@may(policies.can_staff_somewhere)
def get_board(request: ActorRequest, need_id: int) -> dict[str, Any]:
    """A need with the best who were not asked yet, and the offers that were sent."""
    return _board(request, need_id)


@router.get("/needs/{need_id}/plan", operation_id="staffing_plan", response=plan_schemas.PlanOut)
@may(policies.can_staff_somewhere)
def get_plan(
    request: ActorRequest,
    need_id: int,
    person: int | None = None,
    without: int | None = None,
    seats: Annotated[int | None, Query(ge=0, le=500)] = None,
) -> dict[str, Any]:
    """The best plan for all open needs at once: why somebody is in it or not, and what would change it."""
    need, now = board.need_by_id(request.actor, need_id), clock.now()
    found = plans.plan_around(request.actor, need, person=person, without=without, seats=seats, now=now)
    if person is not None:
        seeing.record_weighing(viewer=request.person, need=need, person=person, now=now, request_id=request.request_id)
    return found


@router.get("/staffing/plan", operation_id="staffing_whole_plan", response=plan_schemas.WholePlan)
@may(policies.can_staff_somewhere)
def get_whole_plan(
    request: ActorRequest,
    asked: Query[plan_schemas.WhatIfIn],
    organisation: int | None = None,
    currency: Annotated[str, Query(max_length=3)] = "",
) -> dict[str, Any]:
    """The best plan over all open needs of a client: who for which, at what cost, and what would change if."""
    now, what_if = clock.now(), plans.WhatIf(**asked.dict())
    found = plans.whole_plan(request.actor, organisation=organisation, currency=currency, what_if=what_if, now=now)
    if found["plan"]:
        facts = {"place": found["plan"]["organisation"], "now": now, "request_id": request.request_id}
        seeing.record_plan(viewer=request.person, **facts)
    return found


@router.post("/staffing/plan/offers", operation_id="staffing_offer_plan", response=plan_schemas.PlanSent)
@may(policies.can_staff_somewhere)
def offer_plan(request: ActorRequest, body: plan_schemas.OfferPlanIn) -> dict[str, int]:
    """Send offers to everybody whom the plan gives a seat, if it is still the plan that was seen."""
    require(policies.can_staff(request.actor, body.organisation))
    sent = needs.offer_plan(**body.dict(), actor=request.person, now=clock.now())
    return {"offers": len(sent), "needs": len({each.need_id for each in sent})}


@router.post("/needs/{need_id}/start", operation_id="staffing_start_sending", response=offer_schemas.BoardOut)
@may(policies.can_staff_somewhere)
def start_sending(request: ActorRequest, need_id: int) -> dict[str, Any]:
    """Send the first wave of offers now, and the next ones by themselves until the seats are filled."""
    needs.start_sending(need=_staffed(request, need_id), actor=request.person, now=clock.now())
    return _board(request, need_id)


@router.post("/needs/{need_id}/offers", operation_id="staffing_send_offers", response=offer_schemas.BoardOut)
@may(policies.can_staff_somewhere)
def send_offers(request: ActorRequest, need_id: int, body: offer_schemas.PeopleIn) -> dict[str, Any]:
    """Send an offer to those one chose oneself; who may not have the seat is refused with the reason."""
    need = _staffed(request, need_id)
    needs.offer_to(need=need, people=body.people, actor=request.person, now=clock.now())
    return _board(request, need_id)


@router.post("/needs/{need_id}/close", operation_id="staffing_close_need", response=offer_schemas.BoardOut)
@may(policies.can_staff_somewhere)
def close_need(request: ActorRequest, need_id: int) -> dict[str, Any]:
    """Send no more offers and take back the open ones; who has a seat keeps it."""
    needs.close_need(need=_staffed(request, need_id), now=clock.now())
    return _board(request, need_id)


def _board(request: ActorRequest, need_id: int) -> dict[str, Any]:
    """The board as it is now, with the look at it written down."""
    need, now = board.need_by_id(request.actor, need_id), clock.now()
    seeing.record_board(viewer=request.person, need=need, now=now, request_id=request.request_id)
    return board.board(request.actor, need, now=now)


def _staffed(request: ActorRequest, need_id: int) -> Need:
    need = board.need_by_id(request.actor, need_id)
    require(policies.can_staff(request.actor, need.organisation_id))
    return need
