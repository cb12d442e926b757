"""Statements that PostgreSQL plans once a connection: for the few that run with every request.

Django sends each statement with its values written into it, so that it is parsed and planned anew each time. The rest
is the same: the open transaction, row security, and errors as Django's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, LiteralString, cast

from django.db import connection
from psycopg import Cursor

Row = tuple[Any, ...]


def run_prepared(statement: LiteralString, facts: Mapping[str, Any]) -> list[Row]:
    """The rows that `statement` gives with the named `facts`; none for one that gives no rows."""
    connection.ensure_connection()
    server = cast("Any", connection.connection)
    server.prepare_threshold = 0
    try:
        with connection.wrap_database_errors, Cursor(server) as cursor:
            cursor.execute(statement, facts, prepare=True)
            return cursor.fetchall() if cursor.description is not None else []
    finally:
        server.prepare_threshold = None  # so that nothing is remembered of what Django itself sends
