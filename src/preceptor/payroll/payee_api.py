"""Operations on what payees say of their own pay, and on the rates that organisations give."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.accounts.fresh import require_fresh_sign_in
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payroll import describing, payees, policies
from preceptor.payroll import payee_schemas as schemas
from preceptor.payroll.queries import place_to_pay

router = Router()  # its tag is that of the router that it is added to
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/payee-details", operation_id="payroll_payee_details", response=schemas.PayeeDetailsOut)
@may(member)
def get_payee_details(request: ActorRequest) -> dict[str, Any]:
    """What one said of one's own pay: tax number, tax form, currency."""
    return describing.describe_payee(payees.details_of(request.actor.person_id))


@router.put("/payee-details", operation_id="payroll_change_payee_details", response=schemas.PayeeDetailsOut)
@may(member)
def change_payee_details(request: ActorRequest, body: schemas.PayeeDetailsIn) -> dict[str, Any]:
    """Say how one is paid; needs a sign-in of the last five minutes, and another currency waits 72 hours."""
    require_fresh_sign_in(request, now=clock.now())
    row = payees.change_details(
        person=request.person,
        organisations=request.actor.organisations,
        now=clock.now(),
        request_id=request.request_id,
        form=body.tax_form(),
        **body.dict(include={"country", "tax_id", "paid_in", "sign_again"}),
    )
    return describing.describe_payee(row)


@router.get("/tax-forms", operation_id="payroll_tax_forms", response=schemas.TaxFormList)
@may(policies.can_see_tax_forms)
def list_tax_forms(
    request: ActorRequest, organisation: int, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """What those whom an organisation pays said of their tax; that one looked is written down."""
    place = place_to_pay(request.actor, project=None, organisation=organisation).organisation
    require(policies.can_see_tax_forms(request.actor, place.pk))
    page = payees.payees_page(place, cursor=cursor, limit=limit)
    payees.note_look(place, actor=request.person, now=clock.now(), request_id=request.request_id)
    items = [describing.describe_tax_form(person, details) for person, details in page.items]
    return {"items": items, "next_cursor": page.next_cursor}


@router.get("/exchange-rates", operation_id="payroll_exchange_rates", response=schemas.ExchangeRateList)
@may(policies.can_see_pay)
def list_exchange_rates(
    request: ActorRequest, organisation: int, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """The rates that an organisation gave, newest first."""
    place = place_to_pay(request.actor, project=None, organisation=organisation)
    page = payees.exchange_rates_page(place.organisation, cursor=cursor, limit=limit)
    return {"items": [describing.describe_exchange_rate(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post("/exchange-rates", operation_id="payroll_set_exchange_rate", response={201: schemas.ExchangeRateOut})
@may(policies.can_prepare)
def set_exchange_rate(request: ActorRequest, body: schemas.ExchangeRateIn) -> Status[Any]:
    """Enter what is given for a currency; statements issued from then on use it, for seven days."""
    organisation = place_to_pay(request.actor, project=None, organisation=body.organisation).organisation
    require(policies.can_prepare(request.actor, organisation.pk))
    now, facts = clock.now(), body.dict(exclude={"organisation", "quoted_at"})
    row = payees.set_exchange_rate(
        organisation=organisation, quoted_at=body.quoted_at or now, actor=request.person, now=now, **facts
    )
    return Status(201, describing.describe_exchange_rate(row))
