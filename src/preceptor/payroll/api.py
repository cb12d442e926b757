"""Operations on pay."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payroll import describing, network, policies, previewing, queries, schemas, services
from preceptor.payroll.payee_api import router as payees

router = Router(tags=["payroll"])
router.add_router("", payees)
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/pay-runs", operation_id="payroll_list_pay_runs", response=schemas.PayRunList)
@may(policies.can_see_pay)
def list_pay_runs(
    request: ActorRequest, project: int | None = None, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """Pay runs of the organisations one answers for, newest first, with what they pay to whom."""
    page = queries.pay_runs_page(request.actor, project=project, cursor=cursor, limit=limit)
    return {"items": describing.describe_runs(page.items), "next_cursor": page.next_cursor}


@router.post("/pay-runs", operation_id="payroll_prepare_pay_run", response={201: schemas.PayRunOut})
@may(policies.can_prepare)
def prepare_pay_run(request: ActorRequest, body: schemas.PayRunIn) -> Status[Any]:
    """Collect the pay of a period, of one project or of all of a client's; a run that is still prepared is made anew."""
    place = queries.place_to_pay(request.actor, project=body.project, organisation=body.organisation)
    require(policies.can_prepare(request.actor, place.organisation.pk))
    now = clock.now()
    start, end = previewing.period_of(place.organisation.pk, body.period_start, body.period_end, now=now)
    run = services.prepare_pay_run(
        project=place.project,
        organisation=place.organisation,
        period_start=start,
        period_end=end,
        actor=request.person,
        now=now,
    )
    return Status(201, describing.describe_runs([run])[0])


@router.post("/pay-runs/network", operation_id="payroll_prepare_network", response={201: schemas.NetworkRunOut})
@may(policies.can_prepare)
def prepare_network(request: ActorRequest, body: schemas.NetworkRunIn) -> Status[Any]:
    """Collect the pay of every client whose pay one prepares: one run for each, over all of its projects."""
    period = {"start": body.period_start, "end": body.period_end}
    found = network.prepare_network(actor=request.actor, person=request.person, now=clock.now(), **period)
    return Status(201, describing.describe_network(found.prepared, found.nothing))


@router.get("/pay-runs/{pay_run_id}", operation_id="payroll_get_pay_run", response=schemas.PayRunDetail)
@may(policies.can_see_pay)
def get_pay_run(request: ActorRequest, pay_run_id: int) -> dict[str, Any]:
    """A run with its totals, what each person gets, and what to look at before one approves it."""
    return previewing.preview(queries.pay_run_by_id(request.actor, pay_run_id), actor=request.actor, now=clock.now())


@router.post("/pay-runs/{pay_run_id}/approve", operation_id="payroll_approve_pay_run", response=schemas.PayRunOut)
@may(policies.can_approve)
def approve_pay_run(request: ActorRequest, pay_run_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: statements freeze and what is owed is posted."""
    run = queries.pay_run_by_id(request.actor, pay_run_id)
    require(policies.can_approve(request.actor, run.organisation_id))
    approved = services.approve_pay_run(pay_run=run, actor=request.person, now=clock.now())
    return describing.describe_runs([approved])[0]


@router.get("/statements", operation_id="payroll_list_statements", response=schemas.StatementList)
@may(member)
def list_statements(
    request: ActorRequest,
    person: int | None = None,
    pay_run: int | None = None,
    cursor: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """One's own statements, and those that one answers for, newest first."""
    page = queries.statements_page(request.actor, person=person, pay_run=pay_run, cursor=cursor, limit=limit)
    items = [describing.describe_statement(statement) for statement in page.items]
    return {"items": items, "next_cursor": page.next_cursor}


@router.get("/statements/{statement_id}", operation_id="payroll_get_statement", response=schemas.StatementDetail)
@may(member)
def get_statement(request: ActorRequest, statement_id: int) -> dict[str, Any]:
    """A statement with its lines, their time entries and units, recomputed as it is shown."""
    statement = queries.statement_by_id(request.actor, statement_id)
    services.note_look(statement=statement, actor=request.person, now=clock.now(), request_id=request.request_id)
    return describing.describe_whole(statement)
