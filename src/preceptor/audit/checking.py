"""The check of all rules: whole, or of what has come since a rule was last known to hold.

A rule over a table that only grows need not read it from the start every five minutes. What was clean up to a row stays
clean; the next check begins above it. A row with a lower number may still be on its way in another transaction, so a check
trusts only numbers of which no such transaction is left: the last one at an earlier check, once every transaction of that
time has ended. What somebody changed underneath, round the seals, and a row whose number was drawn before its transaction
wrote anything, the whole check finds: each night, and `preceptor doctor`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

from preceptor.audit.invariants import Invariant
from preceptor.audit.models import RuleCheck


class Horizon(NamedTuple):
    """How far a table has grown, and the transactions that may still add lower rows: none is older than `oldest`."""

    last: int
    oldest: int
    newest: int


def check_rules(*, invariants: Sequence[Invariant], now: datetime, whole: bool) -> dict[str, int]:
    """Count of offending rows by name, kept with what the check cost. Call inside `everywhere()`.

    Where not `whole`, a rule that was clean is asked only about what has come since; one that was not, whole.
    """
    known = {row.name: row for row in RuleCheck.objects.all()}
    horizons = {each.grows: _horizon(each.grows) for each in invariants if each.grows}
    rows = [
        _checked(each, known.get(each.name) or RuleCheck(name=each.name), horizons.get(each.grows), now, whole=whole)
        for each in invariants
    ]
    names = [each.name for each in invariants]
    RuleCheck.objects.exclude(name__in=names).delete()
    kept = [field.name for field in RuleCheck._meta.fields if field.name not in ("id", "name")]
    fresh = [RuleCheck(name=row.name, **{name: getattr(row, name) for name in kept}) for row in rows]
    RuleCheck.objects.bulk_create(fresh, update_conflicts=True, unique_fields=["name"], update_fields=kept)
    return {row.name: row.violations for row in rows}


def _checked(rule: Invariant, row: RuleCheck, horizon: Horizon | None, now: datetime, *, whole: bool) -> RuleCheck:
    whole = whole or not rule.recent or row.clean_through is None
    begun = time.monotonic()
    row.violations = _count(rule.sql if whole else rule.recent.replace("{since}", str(int(row.clean_through or 0))))
    row.seconds = time.monotonic() - begun
    row.sentence, row.checked_at = rule.sentence, now
    row.whole_at = now if whole else row.whole_at
    if horizon is not None:
        _move(row, horizon, whole=whole)
    return row


def _move(row: RuleCheck, horizon: Horizon, *, whole: bool) -> None:
    """Where the next check begins: no further than rows of which all lower ones had come."""
    arrived = row.seen_before is not None and row.seen_before <= horizon.oldest
    if row.violations:
        row.clean_through = None if whole else row.clean_through
    elif arrived:
        row.clean_through = row.seen_through
    if arrived or row.seen_before is None:
        row.seen_through, row.seen_before = horizon.last, horizon.newest


def _horizon(grows: str) -> Horizon:
    table, number = grows.split(".")
    return Horizon(
        *_one(
            f"SELECT coalesce((SELECT max({number}) FROM {table}), 0), pg_snapshot_xmin(now)::text::bigint,"
            " pg_snapshot_xmax(now)::text::bigint FROM pg_current_snapshot() AS now"
        )
    )


def _count(sql: str) -> int:
    return int(_one(f"SELECT count(*) FROM ({sql}) AS offending")[0])


def _one(sql: str) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        row: tuple[Any, ...] = cursor.fetchone()
        return row
