"""Prepared statements sent in one write and answered in one read: what of the driver would cost more than it gives.

The driver's own pipeline writes and polls for each statement, makes a cursor for each, and looks up a type for each
value. Here every value goes as text, whose type PostgreSQL reads from the statement, and the whole goes at once.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from itertools import count
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from psycopg import BaseConnection, Connection, DataError, errors, generators
from psycopg._preparing import PrepareManager
from psycopg.abc import PQGen
from psycopg.adapt import Transformer
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGconn, PGresult

Row = tuple[Any, ...]
Sent = tuple[str, Sequence[bytes | None]]
"""A statement with numbers for its values, and the values as `written`."""

_BEGIN: Sent = ("BEGIN", ())
_numbers = count(1)
_planned: WeakKeyDictionary[Connection[Any], set[bytes]] = WeakKeyDictionary()


def travel(server: Connection[Any], statements: Sequence[Sent]) -> list[list[Row]]:
    """The rows of each statement. Begins a transaction where the connection wants one and has none.

    Where one fails those after it are not done, and its error is raised.
    """
    with server.lock:
        begins = not server.autocommit and server.pgconn.transaction_status == TransactionStatus.IDLE
        sent = [_BEGIN, *statements] if begins else statements
        planned = _plans_of(server)
        new = {name for name in (_plan(text) for text, _ in sent) if name not in planned}
        results = server.wait(_journey(server.pgconn, sent, set(new)))
        for each in results:
            if each.status == ExecStatus.FATAL_ERROR:
                error = errors.error_from_result(each)
                if isinstance(error, errors.InvalidSqlStatementName):
                    planned.clear()
                raise error
        planned |= new
    transformer = Transformer(server)
    return [_rows(transformer, each) for each in results[len(results) - len(statements) :]]


class _Book(PrepareManager):
    """The driver's book of prepared statements. After a rollback it has the server forget all of them, ours too."""

    ours: set[bytes]

    def maintain_gen(self, conn: BaseConnection[Any]) -> PQGen[None]:
        if None in self._to_flush:
            self.ours.clear()
        yield from super().maintain_gen(conn)


def _plans_of(server: Connection[Any]) -> set[bytes]:
    """The names of our statements that the server knows. What the driver wrote into its book stays there."""
    planned = _planned.get(server)
    if planned is None:
        planned = _planned[server] = set()
        book = _Book()
        vars(book).update(vars(server._prepared), ours=planned)
        server._prepared = book
    return planned


def _journey(pgconn: PGconn, sent: Sequence[Sent], new: set[bytes]) -> Generator[Any, Any, list[PGresult]]:
    """The result of each statement, in order."""
    pgconn.enter_pipeline_mode()
    try:
        kept = []
        for text, values in sent:
            name = _plan(text)
            if name in new:
                new.discard(name)
                pgconn.send_close_prepared(name)  # it may be there from a journey that failed
                pgconn.send_prepare(name, text.encode())
                kept += [False, False]
            pgconn.send_query_prepared(name, values)
            kept.append(True)
        pgconn.pipeline_sync()
        yield from generators.send(pgconn)
        found: list[PGresult] = []
        for _ in kept:
            found += yield from generators.fetch_many(pgconn)
        yield from generators.fetch_many(pgconn)  # the end of the journey
    finally:
        pgconn.exit_pipeline_mode()
    failed = [each for each in found if each.status == ExecStatus.FATAL_ERROR]
    return failed or [each for each, wanted in zip(found, kept, strict=True) if wanted]


@lru_cache(maxsize=500)
def _plan(text: str) -> bytes:
    return b"preceptor_%d" % next(_numbers)


def _rows(transformer: Any, result: PGresult) -> list[Row]:
    if result.nfields == 0:
        return []
    transformer.set_pgresult(result)
    rows: list[Row] = transformer.load_rows(0, result.ntuples, tuple)
    return rows


def written(value: Any) -> bytes | None:
    """A value as PostgreSQL reads it from a text. Raises DataError for what it cannot store."""
    if value is None:
        return None
    if isinstance(value, str):
        if "\0" in value:
            raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
        return value.encode()
    if isinstance(value, bool):
        return b"t" if value else b"f"
    if isinstance(value, int | date | time | Decimal | UUID):
        return str(value).encode()
    if isinstance(value, list | tuple):
        return b"{" + b",".join(map(_element, value)) + b"}"
    raise TypeError(f"A prepared statement takes no {type(value).__name__}.")


def _element(value: Any) -> bytes:
    plain = written(value)
    if plain is None:
        return b"NULL"
    if isinstance(value, list | tuple):
        return plain
    return b'"' + plain.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
