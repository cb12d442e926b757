"""Other people's calls at a small fixed rate, each timed from the instant at which it was due: a process of its own.

`python steady.py < ORDER.json` prints the times in seconds and what was not answered by 200 as one line of JSON.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException

LINES = 6


@dataclass
class Order:
    """Where; the calls (headers, method, path, body) that are made in turn; so many a second, for so long."""

    port: int
    calls: list[tuple[dict[str, str], str, str, str]]
    rate: float
    seconds: float


@dataclass
class Turn:
    """Who is next."""

    order: Order
    begun: float = field(default_factory=time.perf_counter)
    made: int = 0
    times: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next(self) -> tuple[int, float] | None:
        """The number of the next call and when it is due."""
        with self.lock:
            number = self.made
            self.made += 1
        due = number / self.order.rate
        return None if due >= self.order.seconds else (number, self.begun + due)


def work(turn: Turn) -> None:
    """One kept connection."""
    connection = HTTPConnection("127.0.0.1", turn.order.port, timeout=60)
    while (found := turn.next()) is not None:
        number, due = found
        time.sleep(max(0.0, due - time.perf_counter()))
        headers, method, path, body = turn.order.calls[number % len(turn.order.calls)]
        try:
            connection.request(method, path, body=body or None, headers=headers)
            answer = connection.getresponse()
            answer.read()
            status = str(answer.status)
        except (OSError, HTTPException) as error:
            status = type(error).__name__
            connection.close()
        turn.times.append(time.perf_counter() - due)
        if status != "200":
            turn.failed.append(f"{method} {path}: {status}")


def main() -> None:
    """All lines until the time is over."""
    turn = Turn(Order(**json.load(sys.stdin)))
    threads = [threading.Thread(target=work, args=[turn]) for _ in range(LINES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"times": turn.times, "failed": turn.failed}))


if __name__ == "__main__":
    main()
