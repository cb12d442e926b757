"""Verbs of the audit: note a look, run the rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from preceptor.accounts.models import Person
from preceptor.audit.invariants import Invariant
from preceptor.audit.models import Access


def record_access(
    *, actor: Person, action: str, subject: str, organisation_id: int, now: datetime, request_id: str = ""
) -> Access:
    """Note that `actor` looked at `subject` ("statement:12"); in the transaction of the look itself."""
    look = Access(
        organisation_id=organisation_id, person=actor, action=action, subject=subject, request_id=request_id, at=now
    )
    look.save()
    return look


def run_invariants(*, invariants: Iterable[Invariant]) -> dict[str, int]:
    """Count of offending rows by name. Call inside `everywhere()`, or rows are hidden by the walls."""
    counts: dict[str, int] = {}
    with connection.cursor() as cursor:
        for invariant in invariants:
            cursor.execute(f"SELECT count(*) FROM ({invariant.sql}) AS offending")
            row = cursor.fetchone()
            counts[invariant.name] = int(row[0]) if row else 0
    return counts
