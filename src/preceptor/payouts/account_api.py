"""Operations on accounts: where one's pay goes, and from where an organisation pays."""

from __future__ import annotations

from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.accounts.fresh import require_fresh_sign_in
from preceptor.accounts.queries import organisation as organisation_by_id
from preceptor.kit import clock
from preceptor.payouts import describing, destinations, policies, queries, schemas
from preceptor.payouts.typed import TypedAccount

router = Router()


@router.get("/payout-destinations", operation_id="payouts_destinations", response=schemas.DestinationList)
@may(member)
def my_destinations(request: ActorRequest) -> dict[str, Any]:
    """Where one's own pay goes, by currency; account numbers are masked."""
    found = queries.destinations_of(request.actor.person_id)
    return {"items": [describing.describe_destination(each) for each in found]}


@router.put("/payout-destinations", operation_id="payouts_change_destination", response=schemas.DestinationOut)
@may(member)
def change_destination(request: ActorRequest, body: schemas.DestinationIn) -> dict[str, Any]:
    """Say where one's pay in a currency goes; needs a sign-in of the last five minutes."""
    require_fresh_sign_in(request, now=clock.now())
    fields = body.dict()
    row = destinations.change_destination(
        person=request.person,
        legal_name=fields.pop("legal_name"),
        wanted=TypedAccount(**fields),
        organisations=request.actor.organisations,
        now=clock.now(),
        request_id=request.request_id,
    )
    return describing.describe_destination(row)


@router.get("/paying-accounts", operation_id="payouts_paying_accounts", response=schemas.PayingAccountList)
@may(policies.can_see_payouts)
def list_paying_accounts(request: ActorRequest) -> dict[str, Any]:
    """From where the organisations that one answers for pay."""
    found = queries.paying_accounts(request.actor)
    return {"items": [describing.describe_paying_account(each) for each in found]}


@router.put("/paying-accounts", operation_id="payouts_change_paying_account", response=schemas.PayingAccountOut)
@may(policies.can_change_paying_account)
def change_paying_account(request: ActorRequest, body: schemas.PayingAccountIn) -> dict[str, Any]:
    """Say from where an organisation pays a currency; needs a sign-in of the last five minutes."""
    fields = body.dict()
    organisation = organisation_by_id(fields.pop("organisation_id"))
    require(policies.can_change_paying_account(request.actor, organisation.pk), "Finance says from where is paid.")
    require_fresh_sign_in(request, now=clock.now())
    terms = {name: fields.pop(name) for name in ("service_level", "four_eyes_above_minor")}
    row = destinations.change_paying_account(
        organisation=organisation, wanted=TypedAccount(**fields), actor=request.person, now=clock.now(), **terms
    )
    return describing.describe_paying_account(row)
