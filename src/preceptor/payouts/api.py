"""Operations on payouts and on what banks report of them."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.accounts.queries import organisation as organisation_by_id
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payouts import describing, downloads, policies, queries, schemas, sending, services, settling
from preceptor.payouts.account_api import router as accounts
from preceptor.payouts.outcomes_api import router as outcomes
from preceptor.payouts.states import State

router = Router(tags=["payouts"])
router.add_router("", accounts)
router.add_router("", outcomes)
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]
Cursor = Annotated[str | None, Query(max_length=200)]


@router.get("/payouts", operation_id="payouts_list", response=schemas.PayoutList)
@may(member)
def list_payouts(
    request: ActorRequest,
    person: int | None = None,
    state: State | None = None,
    cursor: Cursor = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """One's own payouts and those one answers for, newest first."""
    page = queries.payouts_page(request.actor, person=person, state=state, cursor=cursor, limit=limit)
    return {"items": describing.describe_payouts(list(page.items), request.actor), "next_cursor": page.next_cursor}


@router.get("/payouts/available", operation_id="payouts_available", response=schemas.AvailableList)
@may(policies.can_see_payouts)
def list_available(request: ActorRequest) -> dict[str, Any]:
    """What could be paid now, and what stands in the way of each."""
    found = queries.available(policies.organisations_to_read(request.actor))
    return {"items": [describing.describe_available(each) for each in found]}


@router.post("/payouts", operation_id="payouts_prepare", response={201: schemas.PreparedOut})
@may(policies.can_handle)
def prepare_payouts(request: ActorRequest, body: schemas.PrepareIn) -> Status[Any]:
    """Prepare payouts from what is available; each waits for somebody else's approval."""
    organisation = organisation_by_id(body.organisation_id)
    require(policies.can_handle(request.actor, organisation.pk))
    prepared = services.prepare_payouts(
        organisation=organisation, actor=request.person, now=clock.now(), people=body.people, currency=body.currency
    )
    return Status(201, describing.describe_prepared(prepared, request.actor))


@router.get("/payouts/{payout_id}", operation_id="payouts_get", response=schemas.PayoutDetail)
@may(member)
def get_payout(request: ActorRequest, payout_id: int) -> dict[str, Any]:
    """A payout with the statements it settles and how it was sent."""
    return describing.describe_payout(queries.payout_by_id(request.actor, payout_id), request.actor)


@router.post("/payouts/{payout_id}/approve", operation_id="payouts_approve", response=schemas.PayoutDetail)
@may(policies.can_handle)
def approve_payout(request: ActorRequest, payout_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: the destination is pinned and the money set aside."""
    payout = queries.payout_by_id(request.actor, payout_id)
    require(policies.can_handle(request.actor, payout.organisation_id))
    services.approve_payout(payout=payout, actor=request.person, now=clock.now())
    return describing.describe_payout(queries.payout_by_id(request.actor, payout_id), request.actor)


@router.post("/payouts/{payout_id}/cancel", operation_id="payouts_cancel", response=schemas.PayoutDetail)
@may(policies.can_handle)
def cancel_payout(request: ActorRequest, payout_id: int, body: schemas.ReasonIn) -> dict[str, Any]:
    """Take back a payout that is in no file yet; what it was to settle can be paid again."""
    payout = queries.payout_by_id(request.actor, payout_id)
    require(policies.can_handle(request.actor, payout.organisation_id))
    services.cancel_payout(payout=payout, reason=body.reason, now=clock.now())
    return describing.describe_payout(queries.payout_by_id(request.actor, payout_id), request.actor)


@router.post("/payouts/{payout_id}/outcome", operation_id="payouts_record_outcome", response=schemas.PayoutDetail)
@may(policies.can_handle)
def record_outcome(request: ActorRequest, payout_id: int, body: schemas.OutcomeIn) -> dict[str, Any]:
    """Enter what became of a payout where no bank report comes."""
    payout = queries.payout_by_id(request.actor, payout_id)
    require(policies.can_handle(request.actor, payout.organisation_id))
    settling.record_outcome(
        payout=payout, outcome=body.outcome, reason=body.reason, actor=request.person, now=clock.now()
    )
    return describing.describe_payout(queries.payout_by_id(request.actor, payout_id), request.actor)


@router.post(
    "/payouts/{payout_id}/review-destination", operation_id="payouts_review_destination", response=schemas.PayoutDetail
)
@may(policies.can_handle)
def review_destination(request: ActorRequest, payout_id: int) -> dict[str, Any]:
    """Say that one has looked at an account in another country than its holder's."""
    payout = queries.payout_by_id(request.actor, payout_id)
    require(policies.can_handle(request.actor, payout.organisation_id))
    services.review_destination(payout=payout, actor=request.person, now=clock.now())
    return describing.describe_payout(queries.payout_by_id(request.actor, payout_id), request.actor)


@router.get("/payout-batches", operation_id="payouts_list_batches", response=schemas.BatchList)
@may(policies.can_see_payouts)
def list_batches(request: ActorRequest, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> dict[str, Any]:
    """Files that left the house, newest first."""
    page = queries.batches_page(request.actor, cursor=cursor, limit=limit)
    return {"items": [describing.describe_batch(row) for row in page.items], "next_cursor": page.next_cursor}


@router.post("/payout-batches", operation_id="payouts_send", response={201: schemas.BatchOut})
@may(policies.can_handle)
def send_payouts(request: ActorRequest, body: schemas.BatchIn) -> Status[Any]:
    """Write approved payouts into one file; they are in no other file ever."""
    fields = body.dict()
    organisation = organisation_by_id(fields.pop("organisation_id"))
    require(policies.can_handle(request.actor, organisation.pk))
    via = fields.pop("provider")
    batch = sending.send_payouts(organisation=organisation, via=via, actor=request.person, now=clock.now(), **fields)
    return Status(201, describing.describe_batch(batch))


@router.get("/payout-batches/{batch_id}/file", operation_id="payouts_download_file")
@may(policies.can_handle)
def download_file(request: ActorRequest, batch_id: int) -> HttpResponse:
    """The file as it was sent, byte for byte; who takes it is written down."""
    batch = queries.batch_by_id(request.actor, batch_id)
    return downloads.file_response(batch, actor=request.person, now=clock.now(), request_id=request.request_id)


@router.get("/bank-reports", operation_id="payouts_list_reports", response=schemas.BankReportList)
@may(policies.can_see_payouts)
def list_reports(request: ActorRequest, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT) -> dict[str, Any]:
    """Bank reports that were read, newest first, with what a person has to look at."""
    page = queries.reports_page(request.actor, cursor=cursor, limit=limit)
    return {"items": describing.describe_reports(list(page.items)), "next_cursor": page.next_cursor}


@router.post("/bank-reports", operation_id="payouts_read_report", response={201: schemas.BankReportOut})
@may(policies.can_handle)
def read_report(request: ActorRequest, body: schemas.BankReportIn) -> Status[Any]:
    """Read a camt.053 or camt.054 file: payouts that it names are settled or returned. Twice is once."""
    organisation = organisation_by_id(body.organisation_id)
    require(policies.can_handle(request.actor, organisation.pk))
    data = downloads.from_base64(body.content)
    report = settling.read_report(
        organisation=organisation, name=body.name, data=data, actor=request.person, now=clock.now()
    )
    return Status(201, describing.describe_reports([report])[0])
