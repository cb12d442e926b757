"""Operations on the ledger: reading only. Transfers are posted by what causes them."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.ledger import policies, queries, schemas

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
