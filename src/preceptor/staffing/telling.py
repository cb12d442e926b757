"""What becomes of offers, told to the webhooks of the client: by numbers, in the transaction in which it happens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from preceptor.staffing.models import Offer
from preceptor.webhooks import outbox


def tell(what: str, offers: Iterable[Offer], *, now: datetime) -> None:
    """`what` is sent, accepted, declined, lapsed or withdrawn; in a room of the offers' organisations."""
    facts = ("project_id", "need_id", "person_id")
    happened = [
        (
            each.organisation_id,
            {"offer": each.pk, "role": each.role, "wave": each.wave, "simulated": each.simulated}
            | {name.removesuffix("_id"): getattr(each, name) for name in facts},
        )
        for each in offers
    ]
    outbox.note(kind=f"offer.{what}", happened=happened, now=now)
