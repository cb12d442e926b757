"""Operations on oneself and one's API keys."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from preceptor.accounts import queries, schemas, services
from preceptor.accounts.access import ActorRequest, anybody, may, require
from preceptor.kit import clock

router = Router(tags=["accounts"])


@router.get("/me", operation_id="accounts_me", response=schemas.MeOut)
@may(anybody)
def me(request: ActorRequest) -> dict[str, Any]:
    """The person who asks, with their roles."""
    return queries.describe(request.person)


@router.patch("/me", operation_id="accounts_change_me", response=schemas.MeOut)
@may(anybody)
def change_me(request: ActorRequest, body: schemas.MeIn) -> dict[str, Any]:
    """Change one's own name, language or time zone."""
    person = services.change_own_settings(person=request.person, **body.dict())
    return queries.describe(person)


@router.get("/api-keys", operation_id="accounts_list_api_keys", response=schemas.ApiKeyList)
@may(anybody)
def list_api_keys(request: ActorRequest) -> dict[str, Any]:
    """One's own API keys, newest first."""
    return {"items": list(queries.keys_of(request.person))}


@router.post("/api-keys", operation_id="accounts_issue_api_key", response={201: schemas.ApiKeyMade})
@may(anybody)
def issue_api_key(request: ActorRequest, body: schemas.ApiKeyIn) -> Status[Any]:
    """Make a key; its secret is in this answer and nowhere else."""
    require(not request.by_key, "A key cannot make keys. Sign in on the site and make it there.")
    require(body.organisation_id in request.actor.organisations, "You have no role in that organisation.")
    organisation = queries.organisation(body.organisation_id)
    key, secret = services.issue_api_key(
        person=request.person, organisation=organisation, name=body.name, now=clock.now()
    )
    request.keep_no_answer = True
    return Status(201, {**schemas.ApiKeyOut.from_orm(key).dict(), "secret": secret})


@router.delete("/api-keys/{key_id}", operation_id="accounts_revoke_api_key", response=schemas.ApiKeyOut)
@may(anybody)
def revoke_api_key(request: ActorRequest, key_id: int) -> Any:
    """End a key at once."""
    return services.revoke_api_key(person=request.person, key_id=key_id, now=clock.now())
