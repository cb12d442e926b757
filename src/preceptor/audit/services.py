"""Verbs of the audit: note a look, run the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from preceptor.accounts.models import Person
from preceptor.audit.invariants import Invariant
from preceptor.audit.models import Access, RuleCheck


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


def keep_rule_checks(*, invariants: Sequence[Invariant], counts: dict[str, int], now: datetime) -> None:
    """Remember how the rules stood at `now`, and forget rules that no longer exist."""
    RuleCheck.objects.exclude(name__in=counts).delete()
    RuleCheck.objects.bulk_create(
        [
            RuleCheck(name=each.name, sentence=each.sentence, violations=counts[each.name], checked_at=now)
            for each in invariants
        ],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["sentence", "violations", "checked_at"],
    )
