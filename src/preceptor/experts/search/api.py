"""Operations on the registry: searching, and the searches that one keeps."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may
from preceptor.experts.search import describing, policies, queries, schemas, services
from preceptor.experts.search.asking import Asked
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT

router = Router(tags=["experts"])


@router.get("/experts/search", operation_id="experts_search", response=schemas.FoundExperts)
@may(policies.can_search)
def search_experts(request: ActorRequest, asked: Query[schemas.SearchIn]) -> dict[str, Any]:
    """Find experts by filters, words and meaning, with the reason for each; leads get no names."""
    now = clock.now()
    answer = queries.search(request.actor, Asked(**asked.dict()), now=now)
    return describing.describe(request.actor, answer, now=now)


@router.get("/experts/searches", operation_id="experts_list_searches", response=schemas.SavedSearchList)
@may(policies.can_search)
def list_searches(
    request: ActorRequest,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """The searches that one keeps."""
    return queries.saved_searches(request.person, cursor=cursor, limit=limit)


@router.post("/experts/searches", operation_id="experts_save_search", response={201: schemas.SavedSearchOut})
@may(policies.can_search)
def save_search(request: ActorRequest, body: schemas.SavedSearchIn) -> Status[Any]:
    """Keep a search under a name; one of the same name is replaced."""
    asked = body.asked.dict()
    return Status(201, services.save_search(person=request.person, name=body.name, asked=asked, now=clock.now()))


@router.delete("/experts/searches/{saved_id}", operation_id="experts_remove_search", response={204: None})
@may(policies.can_search)
def remove_search(request: ActorRequest, saved_id: int) -> Status[None]:
    """Forget a kept search."""
    services.remove_search(saved=queries.saved_search(request.person, saved_id))
    return Status(204, None)
