"""After every database test of time and money, the rules of its package hold in whatever it wrote, in one round trip.

The rules stand in functions of the tests' own database, so that a connection plans them once and not after each test.
A package is asked for its own rules and the ledger's: tests of payouts and invoices make their money out of thin air,
which the rules of pay would rightly not have.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import psycopg
from psycopg import sql

RULES_AFTER: Final = {
    "ledger": ("ledger",),
    "payroll": ("payroll", "ledger"),
    "payouts": ("payouts", "ledger"),
    "billing": ("billing", "ledger"),
}
"""Whose rules are asked for after the tests in a folder."""

_FUNCTION = """
CREATE FUNCTION tests.rules_broken_{package}() RETURNS TABLE (rule_broken text, times_broken bigint)
LANGUAGE plpgsql AS $tests_rules$
#variable_conflict use_column
BEGIN
{asked}
END
$tests_rules$;
"""
_ASKED = "RETURN QUERY SELECT {name}::text, count(*) FROM ({rule}) AS offending HAVING count(*) > 0;"


def packages_of(test: Path) -> tuple[str, ...]:
    """Whose rules are asked for after a test of this file."""
    return RULES_AFTER.get(test.parent.name, ())


def install(superuser: str, name: str) -> None:
    """Put the rules into a database of the tests. Django is ready."""
    from preceptor.web.packages import modules_named  # noqa: PLC0415  needs the settings

    rules = {module.__name__.split(".")[1]: module.INVARIANTS for module in modules_named("invariants")}
    with psycopg.connect(superuser, dbname=name, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA tests")
        connection.execute("GRANT USAGE ON SCHEMA tests TO PUBLIC")
        for package in RULES_AFTER:
            asked = "\n".join(_ASKED.format(name=_quoted(each.name), rule=each.sql) for each in rules[package])
            connection.execute(_FUNCTION.format(package=package, asked=asked).encode())


def broken(packages: tuple[str, ...]) -> dict[str, int]:
    """Which rules of these packages rows break, and how many; none where the test left its transaction broken.

    Call it inside the transaction of the test.
    """
    from django.db import connection  # noqa: PLC0415  needs the settings

    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    if connection.needs_rollback:
        return {}
    asked = " UNION ALL ".join(f"SELECT * FROM tests.rules_broken_{each}()" for each in packages)
    with everywhere(), connection.cursor() as cursor:
        cursor.execute(asked)
        return dict(cursor.fetchall())


def _quoted(name: str) -> str:
    return sql.Literal(name).as_string(None)
