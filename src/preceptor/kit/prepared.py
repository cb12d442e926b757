"""Statements that PostgreSQL plans once a connection: for the few that run with every request.

Django sends each statement with its values written into it, so that it is parsed and planned anew each time. The rest
is the same: the open transaction, row security, and errors as Django's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, LiteralString, cast

from django.db import DEFAULT_DB_ALIAS, connections

from preceptor.kit.journey import Row as Row
from preceptor.kit.journey import Sent, travel, written

_FACT = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that has not been sent yet; `facts` by the names in it."""

    text: LiteralString
    facts: Mapping[str, Any] = field(default_factory=dict)


def run_prepared(statement: LiteralString, facts: Mapping[str, Any]) -> list[Row]:
    """The rows that `statement` gives with the named `facts`; none for one that gives no rows."""
    return run_together([Statement(statement, facts)])[0]


def run_together(statements: Sequence[Statement]) -> list[list[Row]]:
    """The rows of each, by one journey to the server and back.

    Where one fails those after it have not been done, and its error is raised. Without a transaction around them they
    are one by themselves.
    """
    database = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    with database.wrap_database_errors:
        rows = travel(cast("Any", database.connection), [_sent(each) for each in statements])
    if database.queries_logged:
        database.queries_log.extend({"sql": each.text, "time": "0"} for each in statements)
    return rows


def _sent(statement: Statement) -> Sent:
    text, names = _numbered(statement.text)
    return text, [written(statement.facts[name]) for name in names]


@lru_cache(maxsize=200)
def _numbered(statement: LiteralString) -> tuple[LiteralString, tuple[str, ...]]:
    """The statement as the server wants it, with numbers for names; and the names in the order of the numbers."""
    names = tuple(dict.fromkeys(_FACT.findall(statement)))
    text = _FACT.sub(lambda found: f"${names.index(found[1]) + 1}", statement)
    return text.replace("%%", "%"), names
