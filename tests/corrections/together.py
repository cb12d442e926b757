"""Many hands at once: each thread with a connection and transactions of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection

THREADS = 16


def at_once(work: Callable[[int], Any], threads: int = THREADS) -> list[Any]:
    """Run `work(number)` in so many threads that begin together; what each returned or raised."""
    barrier = threading.Barrier(threads)
    results: list[Any] = [None] * threads

    def run(number: int) -> None:
        try:
            barrier.wait(30)
            results[number] = work(number)
        except Exception as error:  # noqa: BLE001  the test looks at it
            results[number] = error
        finally:
            connection.close()

    running = [threading.Thread(target=run, args=(number,)) for number in range(threads)]
    for each in running:
        each.start()
    for each in running:
        each.join(60)
    return results
