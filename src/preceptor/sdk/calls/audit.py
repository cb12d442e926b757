"""Calls of `audit`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def events(
    *,
    subject: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.AuditEventList, shapes.AuditEventOut]:
    """Who changed what and who saw what, newest first; `subject` such as project:5 narrows to one thing."""
    return Pages("GET", "/audit/events", {"subject": subject, "cursor": cursor, "limit": limit})


def invariants() -> Call[shapes.RuleList]:
    """Every rule that must hold, in plain words, and how many rows break it."""
    return Call("GET", "/audit/invariants")
