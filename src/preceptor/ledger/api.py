"""Operations on the ledger: reading only. Transfers are posted by what causes them."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.ledger import exporting, policies, queries, schemas

router = Router(tags=["ledger"])


@router.get("/ledger/transfers", operation_id="ledger_transfers", response=schemas.TransferList)
@may(policies.can_see_ledger)
def list_transfers(
    request: ActorRequest,
    reference: Annotated[str | None, Query(max_length=120)] = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Transfers of the organisations one answers for, newest first; `reference` finds one event's."""
    organisations = policies.organisations_to_read(request.actor)
    return queries.transfers_page(organisations, reference=reference, cursor=cursor, limit=limit)


@router.get("/ledger/balances", operation_id="ledger_balances", response=schemas.BalanceList)
@may(policies.can_see_ledger)
def list_balances(request: ActorRequest) -> dict[str, Any]:
    """What every account holds, summed from its transfers."""
    return {"items": queries.balances(policies.organisations_to_read(request.actor))}


@router.get("/ledger/beancount/file", operation_id="ledger_beancount_file")
@may(policies.can_export_ledger)
def beancount_file(request: ActorRequest) -> HttpResponse:
    """The books as a Beancount file, which `bean-check` adds up by itself; who takes it is written down."""
    organisations = policies.organisations_to_export(request.actor)
    text = "\n".join(exporting.export_book(organisations)) + "\n"
    exporting.note_export(organisations, actor=request.person, now=clock.now(), request_id=request.request_id)
    named = {"Content-Disposition": 'attachment; filename="ledger.beancount"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=named)
