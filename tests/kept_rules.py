"""After every database test, the rules hold in whatever it wrote, in one round trip.

Only rules that name a table in which the test has written are asked for: PostgreSQL counts what a transaction writes to
each table, and a database of one test alone tells by what is in it. They stand in a function of the tests' own database,
so that a connection plans each of them once and not after each test. Rules that name no table (of roles and settings) are
asked for by their own tests.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import sql

EVERYWHERE: Final = ("ledger",)
"""Packages whose rules are asked for after every test, beside those of the package that is tested.

Not all of them: tests of pay make their time out of thin air, and tests of time their units, which the rules of the
packages below would rightly not have.
"""

_TESTS = Path(__file__).parent
_FUNCTION = """
CREATE FUNCTION tests.rules_broken(alone boolean, packages text[]) RETURNS TABLE (rule_broken text, times_broken bigint)
LANGUAGE plpgsql AS $tests_rules$
#variable_conflict use_column
DECLARE
    written text[] := array(
        SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND CASE
            WHEN alone THEN pg_relation_size(oid) > 0
            ELSE pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                + pg_stat_get_xact_tuples_deleted(oid) > 0 END);
BEGIN
{asked}
END
$tests_rules$;
"""
_ASKED = """
    IF written && {tables} AND {package} = ANY (packages) THEN
        RETURN QUERY SELECT {name}::text, count(*) FROM ({rule}) AS offending HAVING count(*) > 0;
    END IF;
"""


def packages_of(test: Path) -> tuple[str, ...]:
    """Whose rules are asked for after a test of this file."""
    return test.relative_to(_TESTS).parts[0], *EVERYWHERE


def install(superuser: str, name: str) -> None:
    """Put the rules into a database of the tests. Django is ready."""
    from preceptor.web.packages import modules_named  # noqa: PLC0415  needs the settings

    rules = [
        (module.__name__.split(".")[1], each) for module in modules_named("invariants") for each in module.INVARIANTS
    ]
    with psycopg.connect(superuser, dbname=name, autocommit=True) as connection:
        known = {row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
        asked = "".join(_asked(package, each, known) for package, each in (*rules, *_of_all_that_came(rules)))
        connection.execute("CREATE SCHEMA tests")
        connection.execute("GRANT USAGE ON SCHEMA tests TO PUBLIC")
        connection.execute(_FUNCTION.format(asked=asked).encode())


def broken(packages: Collection[str], *, alone: bool = False) -> dict[str, int]:
    """Which rules of these packages rows break, and how many; none where the test left its transaction broken.

    Call it inside the transaction of the test, or after what was committed in a database of its own (`alone`).
    """
    from django.db import connection  # noqa: PLC0415  needs the settings

    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    if connection.needs_rollback:
        return {}
    with everywhere(), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM tests.rules_broken(%s, %s::text[])", [alone, list(packages)])
        return dict(cursor.fetchall())


def _of_all_that_came(rules: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """What the check of every five minutes asks, as if nothing had been looked at before."""
    return [
        (package, replace(each, name=f"{each.name} recent", sql=each.recent.replace("{since}", "0")))
        for package, each in rules
        if each.recent
    ]


def _asked(package: str, rule: Any, known: set[str]) -> str:
    """The part of the function that asks for one rule; nothing for one that names no table."""
    tables = sorted(known & set(re.findall(r"\w+", rule.sql)))
    if not tables:
        return ""
    named = f"ARRAY[{', '.join(map(_quoted, tables))}]"
    return _ASKED.format(tables=named, package=_quoted(package), name=_quoted(rule.name), rule=rule.sql)


def _quoted(text: str) -> str:
    return sql.Literal(text).as_string(None)
