"""Operations on endpoints."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts import queries as accounts
from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.llm import policies, queries, schemas, services

router = Router(tags=["llm"])


@router.get("/endpoints", operation_id="llm_list_endpoints", response=schemas.EndpointList)
@may(policies.can_see_endpoints)
def list_endpoints(
    request: ActorRequest,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Where the models of one's organisations answer."""
    organisations = policies.seen_organisations(request.actor)
    return queries.endpoints_page(organisations=organisations, cursor=cursor, limit=limit)


@router.post("/endpoints", operation_id="llm_add_endpoint", response={201: schemas.EndpointOut})
@may(policies.can_add_endpoints)
def add_endpoint(request: ActorRequest, body: schemas.EndpointIn) -> Any:
    """Note where a model answers. The key is sealed and never shown again."""
    where = body.organisation_id
    require(policies.can_add_in(request.actor, where), "Only leads and operators of the organisation add endpoints.")
    require(
        not body.allow_loopback or policies.can_open_loopback(request.actor, where),
        "Only an operator may allow an address of this machine.",
    )
    given = body.dict(exclude={"organisation_id"})
    organisation = accounts.organisation(where)
    return Status(201, services.register_endpoint(organisation=organisation, **given, now=clock.now()))


@router.put("/endpoints/{endpoint_id}/key", operation_id="llm_replace_key", response=schemas.EndpointOut)
@may(policies.can_add_endpoints)
def replace_key(request: ActorRequest, endpoint_id: int, body: schemas.KeyIn) -> Any:
    """Keep another key."""
    seen = policies.seen_organisations(request.actor)
    endpoint = queries.endpoint_by_id(endpoint_id, organisations=seen)
    require(policies.can_add_in(request.actor, endpoint.organisation_id), "Only its leads and operators do this.")
    return services.replace_key(endpoint=endpoint, api_key=body.api_key)
