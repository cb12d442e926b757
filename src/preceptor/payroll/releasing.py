"""Held pay becomes available when its days are over."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from preceptor.ledger.services import post_all
from preceptor.payroll.models import HeldStatement
from preceptor.payroll.posting import Books

AT_ONCE: Final = 1_000


def release_due(*, now: datetime) -> int:
    """Release statements of the room that are due, at most 1,000 in one transaction; how many.

    A statement that another worker is releasing is passed over, and none is released twice.
    """
    rows = HeldStatement.objects.filter(due_at__lte=now).select_related("statement", "organisation")
    held = list(rows.order_by("due_at", "id").select_for_update(of=("self",), skip_locked=True)[:AT_ONCE])
    books = {row.organisation_id: Books(row.organisation) for row in held}
    post_all([books[row.organisation_id].release(row.statement, at=row.due_at) for row in held])
    for row in held:
        books[row.organisation_id].exchange([row.statement], at=row.due_at)
    HeldStatement.objects.filter(pk__in=[row.pk for row in held]).delete()
    return len(held)
