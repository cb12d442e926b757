"""The housekeeping of search: rows for what was written in bulk, the snapshot, vectors, summer time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Final

from procrastinate.contrib.django import app

from preceptor.experts.search.embedding import embed
from preceptor.experts.search.keeping import FROM, keep_snapshot
from preceptor.experts.search.meaning import embedder
from preceptor.experts.search.rows import note_changed_clocks, refresh
from preceptor.kit import clock

SECONDS: Final = 45.0
SNAPSHOT_FROM: Final = "PRECEPTOR_SEARCH_SNAPSHOT_FROM"


@app.periodic(cron="* * * * *")
@app.task(name="search.keep", queueing_lock="search.keep")
def keep_job(timestamp: int) -> None:
    """Take in what was written, build a snapshot where one is due, give vectors to who wants one; a minute at most."""
    go_on = _for_seconds(SECONDS)
    while refresh(now=clock.now()) and go_on():
        pass
    keep_snapshot(least=int(os.environ.get(SNAPSHOT_FROM) or FROM))
    model = embedder()
    if model is not None and go_on():
        embed(embedder=model, clock=clock.now, go_on=go_on)


@app.periodic(cron="23 2 * * *")
@app.task(name="search.clocks", queueing_lock="search.clocks")
def clocks_job(timestamp: int) -> None:
    """Where clocks were changed, people's hours in UTC are others."""
    note_changed_clocks(now=clock.now())


def _for_seconds(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() < end
