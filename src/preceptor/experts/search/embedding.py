"""Gives every profile its vector, a batch at a time: stopped anywhere, it goes on where rows still want one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction

from preceptor.experts.search.meaning import Embedder, NoMeaning
from preceptor.experts.search.models import EmbeddingRun
from preceptor.experts.search.rows import alone
from preceptor.experts.search.saying import said_by

BATCH: Final = 100
_WANTING: Final = "NOT gone AND vector_of <> md5(%s || described)"
_WRITE: Final = """
UPDATE search_searchrow SET vector = %s, vector_of = md5(%s || %s), version = nextval('search_version')
WHERE profile_id = %s AND described = %s
"""


def embed(*, embedder: Embedder, clock: Callable[[], datetime], go_on: Callable[[], bool]) -> EmbeddingRun | None:
    """Work off the rows that want a vector while `go_on()`; None where none does.

    Each batch is a transaction of its own. A model that does not answer stops the run and is written on it.
    """
    wanted = _wanted(embedder.name)
    run = EmbeddingRun.objects.filter(model=embedder.name).exclude(state=EmbeddingRun.State.DONE).last()
    if not wanted and run is None:
        return None
    run = run or EmbeddingRun(model=embedder.name, started_at=clock())
    run.wanted, run.state, run.error = run.done + wanted, EmbeddingRun.State.RUNNING, ""
    try:
        while go_on() and (done := _batch(embedder)):
            run.done += done
            run.updated_at = clock()
            run.save()
        wanted = _wanted(embedder.name)
    except NoMeaning as error:
        run.state, run.error = EmbeddingRun.State.STOPPED, error.message[:500]
    if not wanted:
        run.state = EmbeddingRun.State.DONE
    run.updated_at = clock()
    run.save()
    return run


def _wanted(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM search_searchrow WHERE {_WANTING}", [name])
        return int(cursor.fetchone()[0])


def _batch(embedder: Embedder) -> int:
    """The vectors are made before the transaction that writes them: a slow model holds up nobody."""
    with connection.cursor() as cursor:
        statement = f"SELECT profile_id FROM search_searchrow WHERE {_WANTING} ORDER BY profile_id LIMIT %s"
        cursor.execute(statement, [embedder.name, BATCH])
        said = said_by([identity for (identity,) in cursor.fetchall()])
    vectors = embedder.vectors([each.description() for each in said]) if said else []
    facts: list[list[Any]] = []
    for each, vector in zip(said, vectors, strict=True):
        facts.append([vector.tolist(), embedder.name, each.described(), each.id, each.described()])
    with transaction.atomic(), alone(), connection.cursor() as cursor:
        cursor.executemany(_WRITE, facts)
        return int(cursor.rowcount) if facts else 0
