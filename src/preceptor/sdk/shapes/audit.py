"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from preceptor.sdk.times import Instant

class AuditEventList(TypedDict):
    """Newest first."""

    items: list[AuditEventOut]
    next_cursor: str | None

class AuditEventOut(TypedDict):
    """One change or one look: `action` is insert, update or delete for a change, otherwise what was looked at."""

    id: str
    at: Instant
    person_id: int | None
    person: str | None
    action: str
    subject: str
    request_id: str

class RuleList(TypedDict):
    """All rules, by name."""

    items: list[RuleOut]
    next_cursor: NotRequired[str | None]

class RuleOut(TypedDict):
    """One rule; `count` is the number of rows of the whole installation that break it."""

    name: str
    sentence: str
    count: int
    checked_at: Instant
