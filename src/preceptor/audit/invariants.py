"""Rules that must hold in every database, each as one query that returns the rows that break it."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.audit.seals import missing_seals_sql
from preceptor.kit.configuration import APP_ROLE


@dataclass(frozen=True, slots=True)
class Invariant:
    """`name` such as "M1", the rule as a sentence, and SQL that selects offending rows (none when it holds).

    Where that reads a table that only grows, `recent` selects what offends among, or because of, its rows above `{since}`,
    and `grows` names the table and its number ("ledger_transfer.id"): see `checking.py`.
    """

    name: str
    sentence: str
    sql: str
    recent: str = ""
    grows: str = ""


def growing(name: str, sentence: str, sql: str, *, grows: str, **fresh: str) -> Invariant:
    """A rule over a table that only grows. Each `{mark}` in `sql` holds for all rows, or in `recent` for what it names."""
    whole = recent = sql
    for mark, text in fresh.items():
        whole, recent = whole.replace(f"{{{mark}}}", "TRUE"), recent.replace(f"{{{mark}}}", text)
    return Invariant(name, sentence, whole, recent, grows)


INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "A3",
        "Every table that names an organisation has forced row security and its wall.",
        """
        SELECT relation.relname FROM pg_attribute AS attribute
        JOIN pg_class AS relation ON relation.oid = attribute.attrelid
        WHERE attribute.attname = 'organisation_id' AND NOT attribute.attisdropped
          AND relation.relkind IN ('r', 'p') AND relation.relnamespace = 'public'::regnamespace
          AND NOT (relation.relrowsecurity AND relation.relforcerowsecurity
                   AND EXISTS (SELECT FROM pg_policy WHERE polrelid = relation.oid AND polname = 'wall'))
        """,
    ),
    Invariant(
        "A3b",
        "The programme's role is neither superuser nor exempt from row security, and owns no table.",
        f"""
        SELECT role.rolname FROM pg_roles AS role WHERE role.rolname = '{APP_ROLE}'
          AND (role.rolsuper OR role.rolbypassrls
               OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = role.oid AND relkind IN ('r', 'p')))
        """,
    ),
    Invariant(
        "A3c",
        "No materialized view stands on walled tables (it would show every row), and no plain one.",
        """
        SELECT relname FROM pg_class
        WHERE relkind IN ('m', 'v') AND relnamespace = 'public'::regnamespace
          AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)
        """,
    ),
    Invariant("A4", "What was looked at is written in an append-only table.", missing_seals_sql("audit_access")),
    Invariant(
        "F3",
        "Commits are durable: synchronous_commit is not off.",
        "SELECT name FROM pg_settings WHERE name = 'synchronous_commit' AND setting = 'off'",
    ),
)
