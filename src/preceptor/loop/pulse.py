"""A sign of life of a stage while it works: what lies between the last one and the next start was a pause, not work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import connection

from preceptor.loop import bookkeeping
from preceptor.loop.passage import Passage

EVERY = 5.0
"""Seconds."""


@contextmanager
def pulse(passage: Passage, name: str, *, every: float = EVERY) -> Iterator[None]:
    """Note every few seconds, from a thread of its own, that stage `name` is being worked on."""
    ended = Event()

    def beat() -> None:
        try:
            while not ended.wait(every):
                with passage.room():
                    bookkeeping.see_stage(run_id=passage.run.pk, name=name, now=passage.clock())
        finally:
            connection.close()

    thread = Thread(target=beat, name=f"pulse-{name}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
