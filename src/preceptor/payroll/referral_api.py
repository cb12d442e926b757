"""Operations on referrals: who brought whom, linked to the offer that it was for."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from ninja import Query, Router, Schema, Status
from pydantic import Field

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.bodies import Strict
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payroll import policies, referrals

router = Router(tags=["bonuses"])


class ReferralIn(Strict):
    """Who brought the person of the offer: somebody who has or had a place at the client."""

    referrer: int = Field(ge=1)


class ReferralDue(Schema):
    """One rule that pays for it: how much of its work is there, and since when it is earned."""

    project: int
    project_name: str
    rule: str
    units_needed: int
    units_accepted: int
    amount_minor: int
    currency: str
    earned_at: datetime | None


class ReferralOut(Schema):
    """That somebody brought somebody, what became of the offer, and what is due for it."""

    id: int
    person: int
    person_name: str
    referrer: int
    referrer_name: str
    simulated: bool
    at: datetime
    offer: int | None
    offer_state: str | None
    due: list[ReferralDue]


class ReferralList(Schema):
    """Referrals, newest first."""

    items: list[ReferralOut]
    next_cursor: str | None


class ReferralMade(Schema):
    """That it was noted."""

    id: int


@router.get("/referrals", operation_id="payroll_referrals", response=ReferralList)
@may(member)
def list_referrals(
    request: ActorRequest,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Whom one brought, and for those who answer for pay who brought whom, with what is due for it."""
    return referrals.referrals_page(request.actor, cursor=cursor, limit=limit, now=clock.now())


@router.post("/offers/{offer_id}/referral", operation_id="payroll_refer", response={201: ReferralMade})
@may(member)
def refer(request: ActorRequest, offer_id: int, body: ReferralIn) -> Status[Any]:
    """Note who brought the person of an offer; the bonus falls due by the terms of the project's rule."""
    offer = referrals.offer_by_id(request.actor, offer_id)
    require(policies.can_approve(request.actor, offer.organisation_id))
    made = referrals.bring(offer=offer, referrer=body.referrer, actor=request.person, now=clock.now())
    return Status(201, {"id": made.pk})
