"""Notes what happened, in the transaction in which it does; sending is a job of the same transaction.

Where a client has no webhook nothing is written. A client whose webhook is disabled has its messages kept, to replay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Protocol

from procrastinate.contrib.django import app

from preceptor.accounts.models import Membership, Organisation
from preceptor.accounts.walls import everywhere
from preceptor.webhooks.kinds import new_number
from preceptor.webhooks.models import Delivery, Message, Webhook

DELIVER: Final = "webhooks.deliver"
"""The task that sends one message to one address; it stands above this module."""
Happened = tuple[int, Mapping[str, Any]]
"""The organisation to tell, and what to tell it."""


def note(*, kind: str, happened: Sequence[Happened], now: datetime) -> int:
    """Write messages of one kind for those of the organisations that have a webhook; how many. Inside their room."""
    if not happened:
        return 0
    hooks: dict[int, list[Webhook]] = {}
    for each in Webhook.objects.filter(organisation__in={place for place, _ in happened}).order_by("pk"):
        hooks.setdefault(each.organisation_id, []).append(each)
    messages = Message.objects.bulk_create(
        Message(organisation_id=place, number=new_number(), kind=kind, data=dict(data), at=now)
        for place, data in happened
        if place in hooks
    )
    send((hook, message) for message in messages for hook in hooks[message.organisation_id] if wants(hook, kind))
    return len(messages)


def wants(hook: Webhook, kind: str) -> bool:
    """Whether a webhook takes messages of a kind at present."""
    return hook.disabled_at is None and (not hook.kinds or kind in hook.kinds)


def send(pairs: Iterable[tuple[Webhook, Message]]) -> list[Delivery]:
    """Have these messages sent to these webhooks as soon as the transaction holds."""
    rows: list[Delivery] = Delivery.objects.bulk_create(
        Delivery(organisation_id=hook.organisation_id, webhook=hook, message=message, next_at=message.at)
        for hook, message in pairs
    )
    for row in rows:
        defer(row.pk)
    return rows


def defer(delivery: int, *, at: datetime | None = None) -> None:
    """Make the next attempt at `at`, or at once."""
    app.configure_task(DELIVER, schedule_at=at).defer(delivery_id=delivery)


class Told(Protocol):
    """As much of a profile as is told; the table itself stands above this package."""

    pk: Any
    person_id: int
    simulated: bool


def note_profiles(*, kind: str, profiles: Iterable[Told], now: datetime) -> int:
    """Tell of profiles whoever keeps the network, and the clients in which the people have a role.

    `profiles` are read only where anybody has a webhook.
    """
    with everywhere():
        listening = set(Webhook.objects.values_list("organisation_id", flat=True))
        if not listening:
            return 0
        rows = {each.person_id: each for each in profiles}
        places = Organisation.objects.filter(pk__in=listening)
        network = set(places.filter(kind=Organisation.Kind.NETWORK).values_list("pk", flat=True))
        held = Membership.objects.filter(person__in=rows, organisation__in=listening)
        told = {(place, person) for person in rows for place in network}
        told |= set(held.values_list("organisation_id", "person_id"))
        happened = [
            (place, {"profile": rows[person].pk, "person": person, "simulated": rows[person].simulated})
            for place, person in sorted(told)
        ]
        return note(kind=kind, happened=happened, now=now)
