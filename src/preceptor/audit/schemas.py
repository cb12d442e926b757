"""What the API says of changes and looks."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema


class AuditEventOut(Schema):
    """One change or one look: `action` is insert, update or delete for a change, otherwise what was looked at."""

    id: str
    at: datetime
    person_id: int | None
    person: str | None
    action: str
    subject: str
    request_id: str


class AuditEventList(Schema):
    """Newest first."""

    items: list[AuditEventOut]
    next_cursor: str | None
