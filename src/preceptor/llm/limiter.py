"""How many requests may be under way at once, learned from how the other side answers.

Additive increase, multiplicative decrease, as TCP does it (Chiu and Jain 1989, "Analysis of the increase and decrease
algorithms for congestion avoidance"): a full round of good answers raises the limit by one, an answer of "too many"
halves it. Until the first such answer a round doubles it (slow start, Jacobson 1988), or an endpoint that bears 200
would be asked a handful at a time for minutes. Answers to requests that began before the last cut do not cut again: they tell of the same congestion.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class AdaptiveLimiter:
    """A semaphore whose size moves between `minimum` and `maximum`, for use within one event loop."""

    def __init__(self, *, initial: int, maximum: int, minimum: int = 1) -> None:
        self.maximum = max(maximum, minimum)
        self.minimum = minimum
        self._limit = float(min(max(initial, minimum), self.maximum))
        self._running = 0
        self._cuts = 0
        self._free = asyncio.Condition()

    @property
    def limit(self) -> int:
        """The most requests that may run now."""
        return int(self._limit)

    @property
    def running(self) -> int:
        """The requests that run now."""
        return self._running

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[int]:
        """Wait for a free slot and hold it. Yields the ticket to hand to `overloaded`."""
        async with self._free:
            await self._free.wait_for(lambda: self._running < self.limit)
            self._running += 1
        try:
            yield self._cuts
        finally:
            async with self._free:
                self._running -= 1
                self._free.notify()

    async def succeeded(self) -> None:
        """One request was answered well: double per full round before the first cut, grow by one after it."""
        async with self._free:
            self._limit = min(self.maximum, self._limit + (1 / self._limit if self._cuts else 1))
            self._free.notify()

    def overloaded(self, ticket: int) -> None:
        """The other side said "too many" to the request that held `ticket`."""
        if ticket == self._cuts:
            self._cuts += 1
            self._limit = max(float(self.minimum), self._limit / 2)
