"""The kinds of messages that there are, and the bytes that are signed. Pure.

A message names what it is about by numbers and says no more of a person: whoever may know more asks the API.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

KINDS: Final = (
    "offer.sent",
    "offer.accepted",
    "offer.declined",
    "offer.lapsed",
    "offer.withdrawn",
    "profile.created",
    "profile.changed",
    "profile.erased",
)
PING: Final = "webhook.ping"
"""Sent when somebody asks for a trial; every webhook takes it."""

WAITS: Final = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
"""How long after each failed attempt the next is made: the example schedule of the Standard Webhooks specification."""
GIVES_UP_AFTER: Final = timedelta(days=5)
"""A webhook at which nothing arrived for so long is disabled."""
KEPT: Final = timedelta(days=90)
"""So long messages can be replayed."""


def new_number() -> str:
    """What a message is known by, to us and to its receivers, who may get it twice."""
    return f"msg_{secrets.token_urlsafe(18)}"


def body_of(*, kind: str, at: datetime, data: Mapping[str, Any]) -> str:
    """The text of a message, the same whenever it is sent: keys sorted, no blanks."""
    told = {"type": kind, "timestamp": at.astimezone(UTC).isoformat().replace("+00:00", "Z"), "data": dict(data)}
    return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def next_wait(attempts: int) -> timedelta | None:
    """How long to wait after so many failed attempts; None: that was the last one."""
    return WAITS[attempts - 1] if 1 <= attempts <= len(WAITS) else None
