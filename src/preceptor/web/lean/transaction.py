"""The transaction of a lean call: opened together with its first statements, closed together with its last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from django.db import connection
from psycopg.pq import TransactionStatus

from preceptor.accounts.walls import Room, announcement, announcement_of_present
from preceptor.kit.prepared import Row, Statement, run_prepared, run_together
from preceptor.web.lean.presumed import Presumed
from preceptor.web.middleware import settings_for

LONGEST_WAIT: Final = "500ms"
"""For a lock; who has to wait for longer waits the ordinary way."""


class Unusual(Exception):
    """Not a case for the lean way."""


@dataclass(slots=True)
class CallTransaction:
    """Within another transaction (a test's) it is a savepoint, as Django's are."""

    nested: bool
    is_open: bool = False
    told: tuple[str, ...] = ()

    def open(self, known: Presumed, request: str, reading: Statement, first: Statement) -> list[Row] | None:
        """The rows of `first`, asked in the person's room; None where the session's rows are not what was presumed."""
        settings = {**settings_for(known.person.pk, request), "lock_timeout": LONGEST_WAIT}
        room = announcement(Room(known.actor.organisations, known.person.pk), settings)
        begin = Statement("SAVEPOINT lean" if self.nested else "BEGIN")
        self.is_open, self.told = True, tuple(settings)
        *_, read, rows = run_together([begin, room, reading, first])
        return rows if read == known.rows else None

    def close(self, last: Sequence[Statement | None]) -> None:
        """Send what is left and commit."""
        ends = [Statement("COMMIT")]
        if self.nested:
            ends = [Statement("RELEASE SAVEPOINT lean"), announcement_of_present(self.told)]
        run_together([*(each for each in last if each is not None), *ends])
        self.is_open = False

    def undo(self) -> None:
        """Roll back whatever has been done."""
        server = connection.connection
        if not self.is_open or server is None:
            return
        if server.closed or server.info.transaction_status == TransactionStatus.UNKNOWN:
            connection.close()
        elif self.nested:
            run_prepared("ROLLBACK TO SAVEPOINT lean", {})  # by itself: the driver forgets its plans with it
            run_prepared("RELEASE SAVEPOINT lean", {})
        elif server.info.transaction_status != TransactionStatus.IDLE:
            run_prepared("ROLLBACK", {})


@contextmanager
def transaction_of_call() -> Iterator[CallTransaction]:
    """Rolls back what was not closed. A connection that is too old or broken is made anew, as before Django's requests."""
    transaction = CallTransaction(connection.in_atomic_block)
    if not transaction.nested:
        connection.close_if_unusable_or_obsolete()
    try:
        yield transaction
    finally:
        if transaction.is_open:
            transaction.undo()
