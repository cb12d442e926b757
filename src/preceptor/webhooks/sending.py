"""Sends one message to one address: signed as Standard Webhooks asks, to the judged address, with no redirects.

No transaction is open while the other side is waited for.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import httpx2
from django.conf import settings
from standardwebhooks.webhooks import Webhook as Signer

from preceptor.kit import sealing
from preceptor.llm.addresses import AddressRefused, AddressUnknown, PinnedTransport
from preceptor.webhooks import addresses
from preceptor.webhooks.kinds import GIVES_UP_AFTER, body_of, next_wait
from preceptor.webhooks.models import Delivery, Webhook
from preceptor.webhooks.outbox import defer

TIMEOUT: Final = 15.0
GONE: Final = 410
"""By which a receiver says that it wants no more messages."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to send."""

    url: str
    loopback: bool
    body: bytes
    headers: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the other side answered: `status` None where nobody did, and then why."""

    status: int | None
    reason: str = ""

    @property
    def arrived(self) -> bool:
        """Any status of 2xx is a receipt."""
        return self.status is not None and 200 <= self.status < 300


def place_of(hook: Webhook) -> str:
    """Where a webhook's secret is sealed to."""
    return f"webhooks_webhook|{hook.pk}|secret"


def letter_for(delivery_id: int, *, now: datetime) -> Letter | None:
    """The message of a delivery, signed; None where nothing is to be sent (any more). Inside any room that sees it."""
    row = Delivery.objects.select_related("webhook", "message").filter(pk=delivery_id).first()
    if row is None or row.state != Delivery.State.WAITING or row.next_at > now:
        return None
    hook, message = row.webhook, row.message
    if hook.disabled_at is not None:
        Delivery.objects.filter(pk=row.pk).update(state=Delivery.State.FAILED, next_at=None, reason=hook.disabled_why)
        return None
    body = body_of(kind=message.kind, at=message.at, data=message.data)
    secret = sealing.unseal(settings.HOME, bytes(hook.secret_sealed), place=place_of(hook))
    headers = {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Preceptor-Webhooks/1",
        "webhook-id": message.number,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Signer(secret).sign(message.number, now.astimezone(UTC), body),
    }
    return Letter(hook.url, hook.allow_loopback, body.encode(), headers)


def post(letter: Letter) -> Reply:
    """Send it and read the status; of the answer nothing else is looked at."""
    try:
        addresses.check_address(letter.url, loopback=letter.loopback)
        return asyncio.run(_post(letter))
    except (AddressRefused, addresses.InvalidAddress):
        return Reply(None, addresses.INSIDE)
    except AddressUnknown:
        return Reply(None, "The host of this address cannot be found.")
    except (TimeoutError, httpx2.TimeoutException):
        return Reply(None, f"There was no answer within {TIMEOUT:.0f} seconds.")
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        return Reply(None, f"The connection failed ({type(error).__name__}).")


async def _post(letter: Letter) -> Reply:
    limits = httpx2.Limits(max_connections=1)
    inner: httpx2.AsyncBaseTransport
    inner = httpx2.AsyncHTTPTransport(limits=limits) if letter.loopback else PinnedTransport(addresses.policy(), limits)
    client = httpx2.AsyncClient(transport=inner, follow_redirects=False, trust_env=False, timeout=TIMEOUT)
    async with (
        asyncio.timeout(TIMEOUT),
        client,
        client.stream("POST", letter.url, content=letter.body, headers=letter.headers) as answer,
    ):
        said = "" if answer.is_success else f"The other side answered {answer.status_code}."
        return Reply(answer.status_code, said)


def settle(delivery_id: int, reply: Reply, *, now: datetime) -> Delivery | None:
    """Write what became of an attempt, and when the next one is made. Inside any room that sees it."""
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("webhook")
    row: Delivery | None = rows.filter(pk=delivery_id).first()
    if row is None or row.state != Delivery.State.WAITING:
        return None
    row.attempts, row.status, row.reason, row.last_at = row.attempts + 1, reply.status, reply.reason[:300], now
    wait = None if reply.arrived or reply.status == GONE else next_wait(row.attempts)
    row.next_at = None if wait is None else now + wait
    if reply.arrived:
        row.state = Delivery.State.DELIVERED
    elif wait is None:
        row.state = Delivery.State.FAILED
    row.save()
    _judge(row.webhook, reply, now)
    if row.next_at is not None:
        defer(row.pk, at=row.next_at)
    return row


def _judge(hook: Webhook, reply: Reply, now: datetime) -> None:
    """Disable a webhook at which nothing arrived for days, or that says it is gone."""
    if reply.arrived:
        if hook.failing_from is not None:
            Webhook.objects.filter(pk=hook.pk).update(failing_from=None)
        return
    since = hook.failing_from or now
    facts: dict[str, object] = {"failing_from": since}
    if reply.status == GONE:
        facts |= {"disabled_at": now, "disabled_why": "The other side answered 410: it wants no more messages."}
    elif now - since >= GIVES_UP_AFTER:
        told = f"Nothing arrived for {GIVES_UP_AFTER.days} days. The last time: {reply.reason}"
        facts |= {"disabled_at": now, "disabled_why": told[:300]}
    Webhook.objects.filter(pk=hook.pk, disabled_at=None).update(**facts)
