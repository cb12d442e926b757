"""Append-only tables: triggers that nobody but the owner's own DDL can switch off.

Stronger than `pgtrigger.Protect`, which steps aside for any session that sets `pgtrigger.ignore`: these
read no setting, refuse TRUNCATE too, and fire ALWAYS, so also under `session_replication_role = replica`.
"""

from __future__ import annotations

from django.db.migrations import RunSQL

FUNCTION = """
CREATE OR REPLACE FUNCTION preceptor_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused. Write a correcting row instead.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END $$
"""


def trigger_names(table: str) -> tuple[str, str]:
    """The two triggers that seal `table`: one for each row, one for TRUNCATE."""
    return f"{table}_append_only", f"{table}_no_truncate"


def seal(*tables: str) -> RunSQL:
    """The migration operation that makes `tables` append-only."""
    return RunSQL(
        sql=[FUNCTION, *(statement for table in tables for statement in _seal(table))],
        reverse_sql=[
            f'DROP TRIGGER "{name}" ON "{table}"' for table in reversed(tables) for name in trigger_names(table)
        ],
    )


def _seal(table: str) -> list[str]:
    by_row, by_statement = trigger_names(table)
    return [
        (
            f'CREATE TRIGGER "{by_row}" BEFORE UPDATE OR DELETE ON "{table}"'
            " FOR EACH ROW EXECUTE FUNCTION preceptor_append_only()"
        ),
        (
            f'CREATE TRIGGER "{by_statement}" BEFORE TRUNCATE ON "{table}"'
            " FOR EACH STATEMENT EXECUTE FUNCTION preceptor_append_only()"
        ),
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{by_row}"',
        f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{by_statement}"',
    ]


def missing_seals_sql(*tables: str) -> str:
    """SQL that selects every trigger of `tables` that is absent or not set to fire always."""
    wanted = ", ".join(f"('{table}', '{name}')" for table in tables for name in trigger_names(table))
    return f"""
        SELECT wanted.relation, wanted.trigger FROM (VALUES {wanted}) AS wanted (relation, trigger)
        WHERE NOT EXISTS (
            SELECT 1 FROM pg_trigger WHERE tgrelid = to_regclass('public.' || wanted.relation)
              AND tgname = wanted.trigger AND tgenabled = 'A')
    """
