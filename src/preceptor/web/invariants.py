"""Every rule of every package, gathered for `preceptor doctor`, the API, the metric and the job that watches."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

import pgtrigger

from preceptor.accounts.row_security import crossing_sql
from preceptor.accounts.walls import everywhere
from preceptor.audit.checking import check_rules
from preceptor.audit.invariants import Invariant
from preceptor.web.packages import modules_named


class TwoRulesOneName(RuntimeError):
    """Two packages give a rule the same name; `doctor` could show only one of them."""


@lru_cache(maxsize=1)
def all_invariants() -> tuple[Invariant, ...]:
    """The `INVARIANTS` of every package that has a module `invariants`, and those that follow from the tables."""
    found: dict[str, Invariant] = {}
    for each in (*_declared(), *_derived()):
        if each.name in found:
            raise TwoRulesOneName(f"{each.name}: {each.sentence} / {found[each.name].sentence}")
        found[each.name] = each
    return tuple(found.values())


def count_violations(*, now: datetime, whole: bool = True) -> dict[str, int]:
    """Offending rows by rule, over all organisations; kept for the API and the metric. See `audit.checking`."""
    with everywhere():
        return check_rules(invariants=all_invariants(), now=now, whole=whole)


def _declared() -> list[Invariant]:
    return [each for module in modules_named("invariants") for each in module.INVARIANTS]


def _derived() -> list[Invariant]:
    return [
        Invariant("A1", "No row refers to a row of another organisation.", crossing_sql()),
        Invariant("M5", "A call with an Idempotency-Key takes effect once, and an index says so.", _REPEATED_CALLS),
        Invariant("D1", "Every trigger that records changes or forbids them is in place and on.", _missing_triggers()),
    ]


_REPEATED_CALLS = """
    SELECT person_id::text, key FROM accounts_idempotencyrecord GROUP BY person_id, key HAVING count(*) > 1
    UNION ALL SELECT 'index', 'idempotency_key_once' WHERE NOT EXISTS (
        SELECT FROM pg_index WHERE indexrelid = to_regclass('public.idempotency_key_once') AND indisunique AND indisvalid)
"""


def _missing_triggers() -> str:
    wanted = ", ".join(
        f"('{model._meta.db_table}', '{trigger.get_pgid(model)}')" for model, trigger in pgtrigger.registered()
    )
    return f"""
        SELECT wanted.relation, wanted.name FROM (VALUES {wanted}) AS wanted (relation, name)
        WHERE NOT EXISTS (
            SELECT FROM pg_trigger WHERE tgrelid = to_regclass('public.' || quote_ident(wanted.relation))
              AND tgname = wanted.name AND tgenabled <> 'D')
    """
