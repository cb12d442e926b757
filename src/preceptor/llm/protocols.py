"""The face of the prompt protocol: many problems to one model, as many at once as its endpoint bears.

Ordinary (blocking) code iterates over the outcomes as they come; the event loop runs on a thread of its own.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from preceptor.kit.errors import PreceptorError
from preceptor.llm.addresses import AddressPolicy
from preceptor.llm.client import ModelClient
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.failures import InvalidReply, ModelTooSlow, ReplyTooLarge, RequestRefused
from preceptor.llm.prompts import Protocol, problem_text, training_pair
from preceptor.llm.solving import Solution, solve

__all__ = [
    "Asked",
    "Growing",
    "Outcome",
    "Protocol",
    "Solution",
    "problem_text",
    "solve",
    "solve_batch",
    "training_pair",
    "watch_batch",
]

K = TypeVar("K")
_ATTEMPTS: Final = 6
_ATTEMPTS_WATCHED: Final = 3
_OF_ONE_PROBLEM: Final = (InvalidReply, ModelTooSlow, ReplyTooLarge, RequestRefused)


@dataclass(frozen=True, slots=True)
class Asked(Generic[K]):
    """One problem to be solved; `key` comes back with the outcome, `prefix` is the part of a solution to go on from."""

    key: K
    statement: str
    prefix: str = ""
    sample: int = 0


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """The solution, or why this one problem got none."""

    key: K
    solution: Solution | None
    failure: PreceptorError | None = None


@dataclass(frozen=True, slots=True)
class Growing(Generic[K]):
    """A solution that is being written: its whole text so far, a given prefix included."""

    key: K
    text: str


def solve_batch(
    endpoint: Endpoint, protocol: Protocol, asked: Iterable[Asked[K]], *, policy: AddressPolicy | None = None
) -> Iterator[Outcome[K]]:
    """The outcomes of `asked`, in the order in which they are done; at most `endpoint.concurrency` are under way.

    A failure that lies in one problem is that problem's outcome. One that would meet every problem (wrong key,
    nothing there, overloaded for long) is raised, after what was done has been yielded. Leaving the loop early
    cancels what is under way.
    """
    batch = _Batch(endpoint, protocol, iter(asked), policy)
    batch.start()
    try:
        for item in batch.items():
            if isinstance(item, Outcome):
                yield item
    finally:
        batch.stop()


def watch_batch(
    endpoint: Endpoint,
    protocol: Protocol,
    asked: Iterable[Asked[K]],
    *,
    every: float,
    policy: AddressPolicy | None = None,
) -> Iterator[Outcome[K] | Growing[K] | None]:
    """As `solve_batch`, and between the outcomes how their texts grow; for somebody who waits, so with less patience.

    None comes where nothing happened for `every` seconds, so that whoever watches can look whether to go on.
    """
    batch = _Batch(endpoint, protocol, iter(asked), policy, watched=True)
    batch.start()
    try:
        yield from batch.items(every)
    finally:
        batch.stop()


class _Batch(Generic[K]):
    """A thread with an event loop, and the queue by which its outcomes come back."""

    def __init__(
        self,
        endpoint: Endpoint,
        protocol: Protocol,
        asked: Iterator[Asked[K]],
        policy: AddressPolicy | None,
        watched: bool = False,
    ) -> None:
        self._endpoint = endpoint
        self._protocol = protocol
        self._asked = asked
        self._policy = policy
        self._watched = watched
        self._done: queue.Queue[Outcome[K] | Growing[K] | BaseException | None] = queue.Queue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="preceptor-solve-batch", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._main: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Cancel what is under way and wait for the thread."""
        self._stopping.set()
        if self._loop is not None and self._main is not None and not self._loop.is_closed():
            with suppress(RuntimeError):  # the loop may close between the question and the call
                self._loop.call_soon_threadsafe(self._main.cancel)
        self._thread.join()

    def items(self, every: float | None = None) -> Iterator[Outcome[K] | Growing[K] | None]:
        """What has come; None after each `every` seconds in which nothing did."""
        while True:
            try:
                item = self._done.get(timeout=every)
            except queue.Empty:
                yield None
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item

    def _run(self) -> None:
        try:
            asyncio.run(self._solve_all())
        except asyncio.CancelledError:
            pass
        except BaseException as error:  # noqa: BLE001 - it is raised again where the outcomes are read
            self._done.put(error)
        self._done.put(None)

    async def _solve_all(self) -> None:
        self._loop, self._main = asyncio.get_running_loop(), asyncio.current_task()
        if self._stopping.is_set():
            return
        attempts = _ATTEMPTS_WATCHED if self._watched else _ATTEMPTS
        async with ModelClient(self._endpoint, policy=self._policy, attempts=attempts) as client:
            workers = [asyncio.create_task(self._work(client)) for _ in range(self._endpoint.concurrency)]
            try:
                await asyncio.gather(*workers)
            finally:
                for worker in workers:
                    worker.cancel()
                await asyncio.gather(*workers, return_exceptions=True)

    async def _work(self, client: ModelClient) -> None:
        for asked in self._asked:
            self._done.put(await self._solve_one(client, asked))

    async def _solve_one(self, client: ModelClient, asked: Asked[Any]) -> Outcome[Any]:
        def told(text: str) -> None:
            self._done.put(Growing(asked.key, text))

        given: dict[str, Any] = {"prefix": asked.prefix, "sample": asked.sample}
        try:
            solution = await solve(
                client, self._protocol, asked.statement, **given, told=told if self._watched else None
            )
        except _OF_ONE_PROBLEM as failure:
            return Outcome(asked.key, None, failure)
        return Outcome(asked.key, solution)
