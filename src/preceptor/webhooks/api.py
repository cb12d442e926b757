"""Operations on webhooks."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts import queries as accounts
from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.webhooks import policies, queries, schemas, services
from preceptor.webhooks.kinds import KINDS
from preceptor.webhooks.models import Delivery, Webhook

router = Router(tags=["webhooks"])
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/webhooks", operation_id="webhooks_list", response=schemas.WebhookList)
@may(policies.can_keep_somewhere)
def list_webhooks(request: ActorRequest, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT) -> dict[str, Any]:
    """The addresses that one's organisations have messages sent to."""
    page = queries.webhooks_page(organisations=policies.kept_by(request.actor), cursor=cursor, limit=limit)
    return {"items": list(page.items), "next_cursor": page.next_cursor, "kinds": list(KINDS)}


@router.post("/webhooks", operation_id="webhooks_create", response={201: schemas.WebhookMade})
@may(policies.can_keep_somewhere)
def create_webhook(request: ActorRequest, body: schemas.WebhookIn) -> Status[Any]:
    """Have messages sent to an address. The answer holds the secret that they are signed with, this once."""
    request.keep_no_answer = True
    where = body.organisation_id
    require(policies.can_keep(request.actor, where), "Only leads and operators of the organisation add webhooks.")
    require(
        not body.allow_loopback or policies.can_open_loopback(request.actor, where),
        "Only an operator may allow an address of this machine.",
    )
    given = body.dict(exclude={"organisation_id", "kinds"}) | {"kinds_wanted": body.kinds}
    organisation = accounts.organisation(where)
    hook, secret = services.create_webhook(organisation=organisation, actor=request.person, now=clock.now(), **given)
    return Status(201, {**vars(hook), "secret": secret})


@router.get("/webhooks/{webhook_id}", operation_id="webhooks_open", response=schemas.WebhookOut)
@may(policies.can_keep_somewhere)
def get_webhook(request: ActorRequest, webhook_id: int) -> Any:
    """One webhook: whether it is in use, and why not."""
    return _kept(request, webhook_id)


@router.post("/webhooks/{webhook_id}/stop", operation_id="webhooks_stop", response=schemas.WebhookOut)
@may(policies.can_keep_somewhere)
def stop_webhook(request: ActorRequest, webhook_id: int) -> Any:
    """Send nothing more there; what happens is kept for 90 days, to be replayed."""
    return services.stop(hook=_kept(request, webhook_id), now=clock.now())


@router.post("/webhooks/{webhook_id}/start", operation_id="webhooks_start", response=schemas.WebhookOut)
@may(policies.can_keep_somewhere)
def start_webhook(request: ActorRequest, webhook_id: int) -> Any:
    """Send there again from now on."""
    return services.start(hook=_kept(request, webhook_id))


@router.post("/webhooks/{webhook_id}/ping", operation_id="webhooks_ping", response={201: schemas.DeliveryOut})
@may(policies.can_keep_somewhere)
def ping_webhook(request: ActorRequest, webhook_id: int) -> Status[Any]:
    """Send a message that says nothing, to see whether it arrives."""
    return Status(201, _told(services.ping(hook=_kept(request, webhook_id), now=clock.now())))


@router.post("/webhooks/{webhook_id}/replay", operation_id="webhooks_replay", response=schemas.ReplayOut)
@may(policies.can_keep_somewhere)
def replay_messages(request: ActorRequest, webhook_id: int, body: schemas.ReplayIn) -> dict[str, Any]:
    """Send messages again: one by its number, or all from an instant on. They keep their numbers."""
    hook = _kept(request, webhook_id)
    return {"messages": services.replay(hook=hook, now=clock.now(), number=body.number, since=body.since)}


@router.get("/webhooks/{webhook_id}/deliveries", operation_id="webhooks_deliveries", response=schemas.DeliveryList)
@may(policies.can_keep_somewhere)
def list_deliveries(
    request: ActorRequest,
    webhook_id: int,
    state: schemas.DeliveryState | None = None,
    cursor: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """What was sent to a webhook, newest first: whether it arrived, and what the other side answered."""
    page = queries.deliveries_page(_kept(request, webhook_id), state=state, cursor=cursor, limit=limit)
    return {"items": [_told(each) for each in page.items], "next_cursor": page.next_cursor}


def _kept(request: ActorRequest, webhook_id: int) -> Webhook:
    return queries.webhook_by_id(webhook_id, organisations=policies.kept_by(request.actor))


def _told(row: Delivery) -> dict[str, Any]:
    message = row.message
    return {**vars(row), "number": message.number, "kind": message.kind, "data": message.data, "at": message.at}
