"""Rules that must hold in every database, each as one query that returns the rows that break it."""

from __future__ import annotations

from dataclasses import dataclass

from preceptor.accounts.walls import OPEN_TABLES


@dataclass(frozen=True, slots=True)
class Invariant:
    """`name` such as "M1", the rule as a sentence, and SQL that selects offending rows (none when it holds)."""

    name: str
    sentence: str
    sql: str


_OPEN = ", ".join("'" + label.lower().replace(".", "_") + "'" for label in OPEN_TABLES)

INVARIANTS: tuple[Invariant, ...] = (
    Invariant(
        "A3",
        "Every table that names an organisation has forced row security.",
        f"""
        SELECT relation.relname FROM pg_attribute AS attribute
        JOIN pg_class AS relation ON relation.oid = attribute.attrelid
        WHERE attribute.attname = 'organisation_id' AND NOT attribute.attisdropped
          AND relation.relkind = 'r' AND relation.relnamespace = 'public'::regnamespace
          AND NOT (relation.relrowsecurity AND relation.relforcerowsecurity)
          AND relation.relname NOT IN ({_OPEN})
        """,
    ),
    Invariant(
        "A3b",
        "The programme's role is neither superuser nor exempt from row security, and owns no table.",
        """
        SELECT role.rolname FROM pg_roles AS role WHERE role.rolname = 'preceptor_app'
          AND (role.rolsuper OR role.rolbypassrls
               OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = role.oid AND relkind = 'r'))
        """,
    ),
    Invariant(
        "A3c",
        "No materialized view stands on walled tables (it would show every row).",
        "SELECT matviewname FROM pg_matviews WHERE schemaname = 'public'",
    ),
    Invariant(
        "F3",
        "Commits are durable: synchronous_commit is not off.",
        "SELECT name FROM pg_settings WHERE name = 'synchronous_commit' AND setting = 'off' AND source <> 'session'",
    ),
)
