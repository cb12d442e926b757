"""Keeps the search rows true to the profiles, and reads them as entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

import numpy as np
from django.db import connection, transaction
from psycopg import Cursor, ServerCursor
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import Format

from preceptor.experts.search.projection import Said, entry_of, offset_of, terms_of, values_of
from preceptor.experts.search.question import QUARTERS, Entry, Vector
from preceptor.experts.search.saying import said_by
from preceptor.kit.prepared import run_prepared

BATCH: Final = 1_000
_ONE_AT_A_TIME: Final = 7_120_055  # any number, the same for ever: versions become visible in their order
_WEIGHTS: Final = " DCBA"
_REALS: Final = 1021
_READ: Final = "profile_id, terms, rate_minor, weekly_minutes, quality, week::text, words::text, vector, version, gone"
_TAKE: Final = """
DELETE FROM search_searchchange WHERE profile_id IN (SELECT profile_id FROM search_searchchange ORDER BY id LIMIT %s)
RETURNING profile_id
"""
_WAITING: Final = "SELECT count(*) FROM (SELECT FROM search_searchchange LIMIT %(most)s::int) AS first"
_HAS_VECTORS: Final = "SELECT EXISTS (SELECT 1 FROM search_searchrow WHERE vector_of <> '' AND NOT gone)"
_NOTE: Final = """
INSERT INTO search_searchchange (profile_id)
SELECT profile_id FROM search_searchrow WHERE zone = %s AND utc_offset <> %s AND NOT gone
"""
_WRITE: Final = """
INSERT INTO search_searchrow AS old (profile_id, version, gone, terms, rate_minor, weekly_minutes, quality, week, words,
    length, zone, utc_offset, described, vector_of)
VALUES (%s, nextval('search_version'), %s, string_to_array(%s, chr(10)), %s, %s, %s, %s::bit(672), %s::tsvector, %s, %s, %s,
    %s, '')
ON CONFLICT (profile_id) DO UPDATE SET (version, gone, terms, rate_minor, weekly_minutes, quality, week, words, length,
    zone, utc_offset, described, vector, vector_of) = (excluded.version, excluded.gone, excluded.terms, excluded.rate_minor,
    excluded.weekly_minutes, excluded.quality, excluded.week, excluded.words, excluded.length, excluded.zone,
    excluded.utc_offset, excluded.described, CASE WHEN NOT excluded.gone THEN old.vector END,
    CASE WHEN excluded.gone THEN '' ELSE old.vector_of END)
"""


@contextmanager
def alone() -> Iterator[None]:
    """Inside a transaction: nobody else writes search rows until it ends, so that versions appear in their order."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
    yield


def refresh(*, now: datetime, most: int = BATCH) -> int:
    """Derive the rows of what was written since; returns how many notes were worked off.

    The oldest `most` notes, and all others about the same profiles: one that was just made has a note for each of its
    parts, and is derived once.
    One at a time over the whole installation: somebody else at it means nothing is left to do here.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(_TAKE, [most])
        noted = [identity for (identity,) in cursor.fetchall()]
        if not noted:
            return 0
        changed = sorted(set(noted))
        said = {each.id: each for each in said_by(changed)}
        cursor.executemany(_WRITE, [_facts(each, said.get(each), now) for each in changed])
        return len(noted)


def waiting(most: int) -> int:
    """How many notes wait to be worked off, `most` where there are more."""
    return int(run_prepared(_WAITING, {"most": most})[0][0])


def _facts(identity: int, said: Said | None, now: datetime) -> list[Any]:
    if said is None:
        return [identity, True, "", -1, 0, -1.0, "0" * QUARTERS, "", 0, "", 0, ""]
    entry = entry_of(said, at=now)
    terms = "\n".join(terms_of(entry.values))  # codes are of one line; an array is written cell by cell
    typed = [terms, entry.rate_minor, entry.weekly_minutes, entry.quality, bits_of(entry.week)]
    searched = [text_of(entry), sum(entry.words.values())]
    return [identity, False, *typed, *searched, said.zone, offset_of(said.zone, now), said.described()]


@lru_cache(maxsize=4_096)
def bits_of(week: bytes) -> str:
    """A week as PostgreSQL writes bits: the first quarter-hour first."""
    return "".join(f"{byte:08b}"[::-1] for byte in week)


def text_of(entry: Entry) -> str:
    """The words of an entry as PostgreSQL writes a tsvector; a weight says how often each occurs."""
    return " ".join(f"'{word}':1{_WEIGHTS[count]}" for word, count in entry.words.items())


class _RealsLoader(Loader):
    """PostgreSQL's binary real[] as numbers, without a Python object for each."""

    format = Format.BINARY

    def load(self, data: Buffer) -> Vector:
        cells = np.frombuffer(bytes(data)[20:], dtype=[("size", ">i4"), ("value", ">f4")])
        return cells["value"].astype(np.float32)


@contextmanager
def _reader(*, name: str = "") -> Iterator[Any]:
    connection.ensure_connection()
    server: Any = connection.connection
    opened: Any = ServerCursor(server, name) if name else Cursor(server)
    with opened as cursor:
        cursor.adapters.register_loader(_REALS, _RealsLoader)
        cursor.format = Format.BINARY
        yield cursor


def all_entries() -> Iterator[Entry]:
    """Every profile in the order of ids, streamed; inside a transaction."""
    with _reader(name="search_rows") as cursor:
        cursor.itersize = 10_000
        cursor.execute(f"SELECT {_READ} FROM search_searchrow WHERE NOT gone ORDER BY profile_id", binary=True)
        for row in cursor:
            yield _entry(row)


def entries_after(version: int, *, most: int) -> tuple[dict[int, Entry | None], int]:
    """What changed after `version`, at most `most` profiles, and the version that this reaches to."""
    statement = f"SELECT {_READ} FROM search_searchrow WHERE version > %s ORDER BY version LIMIT %s"
    with _reader() as cursor:
        rows = cursor.execute(statement, [version, most], binary=True).fetchall()
    return {row[0]: None if row[9] else _entry(row) for row in rows}, (rows[-1][8] if rows else version)


def latest_version() -> int:
    """The version that the rows have reached."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(version), 0) FROM search_searchrow")
        return int(cursor.fetchone()[0])


def _entry(row: Sequence[Any]) -> Entry:
    return Entry(row[0], values_of(row[1]), row[2], row[3], row[4], _bytes(row[5]), counts_of(row[6]), row[7])


def _bytes(bits: str) -> bytes:
    return int(bits[::-1], 2).to_bytes(QUARTERS // 8, "little")


def counts_of(text: str) -> dict[str, int]:
    """`text_of`, the other way round; PostgreSQL leaves out the weight D."""
    parts: Iterable[tuple[str, str, str]] = (each[1:].rpartition("':1") for each in text.split())
    return {word: _WEIGHTS.index(weight or "D") for word, _, weight in parts}


def has_vectors() -> bool:
    """Whether any profile has one."""
    return bool(run_prepared(_HAS_VECTORS, {})[0][0])


def note_changed_clocks(*, now: datetime) -> int:
    """Note the profiles whose zone's clocks were changed since their row was derived; returns how many."""
    noted = 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT zone FROM search_searchrow WHERE zone <> '' AND NOT gone")
        for (zone,) in cursor.fetchall():
            cursor.execute(_NOTE, [zone, offset_of(zone, now)])
            noted += cursor.rowcount
    return noted
