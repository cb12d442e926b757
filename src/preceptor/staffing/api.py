"""Operations on the terms that people work on."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.staffing import policies, queries, schemas, services

router = Router(tags=["staffing"])


@router.get("/assignments/{assignment_id}/terms", operation_id="staffing_terms", response=schemas.AgreedTermsOut)
@may(member)
def get_terms(request: ActorRequest, assignment_id: int) -> dict[str, Any]:
    """What was agreed with somebody on a project: one's own, or those that one answers for."""
    return queries.terms_of(queries.assignment_by_id(request.actor, assignment_id))


@router.post(
    "/assignments/{assignment_id}/raises", operation_id="staffing_raise_rate", response={201: schemas.AgreedRateOut}
)
@may(policies.can_staff_somewhere)
def raise_rate(request: ActorRequest, assignment_id: int, body: schemas.RaiseIn) -> Status[Any]:
    """Pay somebody more from an instant on; the time before it keeps its rate."""
    assignment, at = queries.assignment_by_id(request.actor, assignment_id), clock.now()
    require(policies.can_staff(request.actor, assignment.organisation_id), "Only leads and operators raise a rate.")
    made = services.raise_rate(
        assignment=assignment,
        rate=Money(body.hourly_minor, body.currency),
        in_force_from=body.in_force_from or at,
        skill=body.skill,
        tier=body.tier,
        actor=request.person,
        now=at,
    )
    return Status(201, made)
