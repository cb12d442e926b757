"""Operations on offers to oneself."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, anybody, may
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.staffing import offer_queries, offer_schemas, services

router = Router(tags=["staffing"])


@router.get("/offers", operation_id="staffing_my_offers", response=offer_schemas.OfferList)
@may(anybody)
def list_offers(
    request: ActorRequest,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """What is offered to oneself, newest first, also by clients that one does not work for yet."""
    page = offer_queries.my_offers(cursor=cursor, limit=limit)
    now = clock.now()
    return {"items": [offer_queries.describe_offer(each, now) for each in page.items], "next_cursor": page.next_cursor}


@router.get("/offers/{offer_id}", operation_id="staffing_my_offer", response=offer_schemas.OfferDetail)
@may(anybody)
def get_offer(request: ActorRequest, offer_id: int) -> dict[str, Any]:
    """An offer to oneself, with the agreements to read before accepting it."""
    offer = offer_queries.my_offer(offer_id)
    with offer_queries.room_of(offer):
        texts = offer_queries.describe_agreements(offer.project, request.person)
    return offer_queries.describe_offer(offer, clock.now()) | {"agreements": texts}


@router.post("/offers/{offer_id}/accept", operation_id="staffing_accept_offer", response=offer_schemas.AnsweredOut)
@may(anybody)
def accept_offer(request: ActorRequest, offer_id: int, body: offer_schemas.AcceptIn) -> dict[str, Any]:
    """Take the offer: a place on the project, on its terms. Once, in time, while a seat is free."""
    offer, now = offer_queries.my_offer(offer_id), clock.now()
    with offer_queries.room_of(offer):
        made = services.accept_offer(offer=offer, actor=request.person, now=now, agreed=body.agreed, locale=body.locale)
    return {"id": offer.pk, "state": "accepted", "answered_at": now, "assignment": made.pk}


@router.post("/offers/{offer_id}/decline", operation_id="staffing_decline_offer", response=offer_schemas.AnsweredOut)
@may(anybody)
def decline_offer(request: ActorRequest, offer_id: int, body: offer_schemas.DeclineIn) -> dict[str, Any]:
    """Refuse the offer, with a reason or without."""
    offer, now = offer_queries.my_offer(offer_id), clock.now()
    with offer_queries.room_of(offer):
        services.decline_offer(offer=offer, actor=request.person, now=now, reason=body.reason)
    return {"id": offer.pk, "state": "declined", "answered_at": now, "assignment": None}
