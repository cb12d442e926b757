"""Statements that PostgreSQL plans once a connection: for the few that run with every request.

Django sends each statement with its values written into it, so that it is parsed and planned anew each time. The rest
is the same: the open transaction, row security, and errors as Django's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, LiteralString, cast

from django.db import DEFAULT_DB_ALIAS, connections
from psycopg import RawCursor

Row = tuple[Any, ...]
_FACT = re.compile(r"%\((\w+)\)s")


def run_prepared(statement: LiteralString, facts: Mapping[str, Any]) -> list[Row]:
    """The rows that `statement` gives with the named `facts`; none for one that gives no rows."""
    database = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    server = cast("Any", database.connection)
    text, names = _numbered(statement)
    server.prepare_threshold = 0
    try:
        with database.wrap_database_errors, RawCursor(server) as cursor:
            cursor.execute(text, [facts[name] for name in names], prepare=True)
            if database.queries_logged:
                database.queries_log.append({"sql": statement, "time": "0"})
            answered = cursor.pgresult is not None and cursor.pgresult.nfields > 0  # `description` costs far more
            return cursor.fetchall() if answered else []
    finally:
        server.prepare_threshold = None  # so that nothing is remembered of what Django itself sends


@lru_cache(maxsize=100)
def _numbered(statement: LiteralString) -> tuple[LiteralString, tuple[str, ...]]:
    """The statement as the server wants it, with numbers for names; and the names in the order of the numbers."""
    names = tuple(dict.fromkeys(_FACT.findall(statement)))
    text = _FACT.sub(lambda found: f"${names.index(found[1]) + 1}", statement)
    return text.replace("%%", "%"), names
