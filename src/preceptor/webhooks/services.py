"""Verbs on webhooks: name an address, stop and start it, try it, send messages again."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.conf import settings

from preceptor.accounts.models import Organisation, Person
from preceptor.kit import sealing
from preceptor.kit.errors import Conflict, Invalid, NotFound
from preceptor.webhooks import kinds, outbox
from preceptor.webhooks.addresses import check_address
from preceptor.webhooks.models import Delivery, Message, Webhook
from preceptor.webhooks.sending import place_of

MOST: Final = 10
MOST_REPLAYED: Final = 1_000
_SECRET_BYTES: Final = 32


class UnknownKind(Invalid):
    """There are no messages of this kind."""

    code = "unknown_webhook_kind"


class TooManyWebhooks(Conflict):
    """An organisation has at most 10 webhooks. Use one of them for more kinds of messages."""

    code = "too_many_webhooks"


class WebhookDisabled(Conflict):
    """This webhook is disabled. Start it first; then its messages can be sent again."""

    code = "webhook_disabled"


class UnknownMessage(NotFound):
    """There is no such message here, or it is older than what is kept."""

    code = "unknown_webhook_message"


def create_webhook(
    *,
    organisation: Organisation,
    url: str,
    kinds_wanted: Sequence[str],
    actor: Person,
    now: datetime,
    description: str = "",
    allow_loopback: bool = False,
) -> tuple[Webhook, str]:
    """The webhook, and its secret, which is not shown again. Raises InvalidAddress, UnknownKind, TooManyWebhooks."""
    check_address(url, loopback=allow_loopback)
    for kind in kinds_wanted:
        if kind not in kinds.KINDS:
            raise UnknownKind(f"There are no messages of the kind {kind[:40]!r}. Choose of: {', '.join(kinds.KINDS)}.")
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    if Webhook.objects.filter(organisation=organisation).count() >= MOST:
        raise TooManyWebhooks()
    hook: Webhook = Webhook.objects.create(
        organisation=organisation,
        url=url,
        description=description.strip(),
        kinds=sorted(set(kinds_wanted)),
        allow_loopback=allow_loopback,
        created_by=actor,
        created_at=now,
    )
    secret = f"whsec_{base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()}"
    hook.secret_sealed = sealing.seal(settings.HOME, secret, place=place_of(hook))
    hook.save(update_fields=["secret_sealed"])
    return hook, secret


def stop(*, hook: Webhook, now: datetime) -> Webhook:
    """Send nothing more there; what happens is kept, to be replayed. The same again changes nothing."""
    if hook.disabled_at is None:
        hook.disabled_at, hook.disabled_why = now, "Stopped by hand."
        hook.save(update_fields=["disabled_at", "disabled_why"])
    return hook


def start(*, hook: Webhook) -> Webhook:
    """Send there again from now on. What was missed is replayed on request. The same again changes nothing."""
    hook.disabled_at, hook.disabled_why, hook.failing_from = None, "", None
    hook.save(update_fields=["disabled_at", "disabled_why", "failing_from"])
    return hook


def ping(*, hook: Webhook, now: datetime) -> Delivery:
    """Send a message that says nothing, to see whether it arrives. Raises WebhookDisabled."""
    if hook.disabled_at is not None:
        raise WebhookDisabled()
    message: Message = Message.objects.create(
        organisation_id=hook.organisation_id, number=kinds.new_number(), kind=kinds.PING, data={}, at=now
    )
    (made,) = outbox.send([(hook, message)])
    return made


def replay(*, hook: Webhook, now: datetime, number: str = "", since: datetime | None = None) -> int:
    """Send a message again by its number, or all of the webhook's kinds from an instant on; how many.

    Each keeps its number, by which a receiver knows it. Raises WebhookDisabled, UnknownMessage, Invalid.
    """
    if hook.disabled_at is not None:
        raise WebhookDisabled()
    if bool(number) == (since is not None):
        raise Invalid("Name one message, or an instant from which all are sent again.")
    found = Message.objects.filter(organisation=hook.organisation_id)
    found = found.filter(number=number) if number else found.filter(at__gte=since).exclude(kind=kinds.PING)
    if not number and hook.kinds:
        found = found.filter(kind__in=hook.kinds)
    messages = list(found.order_by("pk")[: MOST_REPLAYED + 1])
    if number and not messages:
        raise UnknownMessage()
    if len(messages) > MOST_REPLAYED:
        raise Invalid(f"These are more than {MOST_REPLAYED:,} messages. Choose a later instant.")
    again = Delivery.objects.filter(webhook=hook, message__in=messages)
    again.update(state=Delivery.State.WAITING, attempts=0, status=None, reason="", next_at=now)
    for each in again.values_list("pk", flat=True):
        outbox.defer(each)
    there = set(again.values_list("message_id", flat=True))
    outbox.send((hook, message) for message in messages if message.pk not in there)
    return len(messages)


def forget(*, now: datetime) -> int:
    """Remove messages that have had their time."""
    return int(Message.objects.filter(at__lt=now - kinds.KEPT).delete()[0])


def overdue(*, now: datetime) -> list[int]:
    """Deliveries whose attempt should have been made: their job was lost, or waits in a long queue."""
    late = Delivery.objects.filter(state=Delivery.State.WAITING, next_at__lt=now - kinds.WAITS[2])
    return list(late.order_by("next_at").values_list("pk", flat=True)[:MOST_REPLAYED])
