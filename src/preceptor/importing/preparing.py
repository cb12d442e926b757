"""Prepares attempts in as many processes as there are processors, once there are enough of them to be worth it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Final

from preceptor.importing.prepare import PreparedAttempt, prepare
from preceptor.importing.records import AttemptRecord
from preceptor.problems.verifier import Reference

WORTH_PROCESSES: Final = 400
CHUNK: Final = 50

Task = tuple[AttemptRecord, Reference]


class Preparer:
    """Use as a context manager; the processes start with the first large batch and end with the block."""

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Preparer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def prepare(self, tasks: Sequence[Task]) -> list[PreparedAttempt]:
        """The tasks' results, in their order."""
        if self._processes == 1 or (self._pool is None and len(tasks) < WORTH_PROCESSES):
            return [prepare(attempt, reference) for attempt, reference in tasks]
        with self._lock:
            self._start()
        chunks = [tasks[start : start + CHUNK] for start in range(0, len(tasks), CHUNK)]
        assert self._pool is not None
        return [prepared for done in self._pool.map(_prepare_chunk, chunks) for prepared in done]

    def _start(self) -> None:
        if self._pool is None:
            # A fork would share the database connection of this process; these begin from nothing.
            self._pool = ProcessPoolExecutor(self._processes, mp_context=multiprocessing.get_context("forkserver"))


def _prepare_chunk(tasks: Sequence[Task]) -> list[PreparedAttempt]:
    return [prepare(attempt, reference) for attempt, reference in tasks]
