"""So many timers whose signs of life are due at a fixed rate, whatever the server answers: a process of its own.

`flood`: every beat is a call of its own at its instant, also where the server just asked to be left alone, which no
browser does. `drain`: what was not acknowledged goes out as a browser sends it: all that waits in one call, not sooner
than the server asked. `python flood.py < ORDER.json` prints what it saw as one line of JSON.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Any

LARGEST = 500


@dataclass
class Order:
    """Where, whose timers (headers and id of each), how many beats a second from all together, for how long."""

    port: int
    timers: list[tuple[dict[str, str], int]]
    rate: float
    seconds: float
    longest_drain: float


@dataclass
class Seen:
    """What was offered, what became of it, and how long everything took."""

    offered: int = 0
    calls: int = 0
    acknowledged: int = 0
    acknowledged_at_once: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    without_retry_after: int = 0
    broken: int = 0
    flood_seconds: float = 0.0
    drain_seconds: float = 0.0
    client_cpu: float = 0.0


class Timer:
    """One person's browser: its connection, the beats that nobody acknowledged, and those on their way."""

    def __init__(self, order: Order, number: int, selector: selectors.BaseSelector) -> None:
        headers, session = order.timers[number]
        lines = [f"POST /api/v1/work-sessions/{session}/heartbeats HTTP/1.1", "Host: 127.0.0.1"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self._head = ("\r\n".join([*lines, "Content-Type: application/json", "Content-Length: "])).encode()
        self.waiting: dict[int, str] = {}
        self.under_way: list[int] = []
        self.made = 0
        self.not_before = 0.0
        self._port, self._selector = order.port, selector
        self._socket: socket.socket | None = None
        self._read = b""

    def beat(self, now_ms: int) -> int:
        """A new sign of life; its number."""
        number = self.made
        self.made += 1
        self.waiting[number] = (
            f'{{"sequence":{number},"monotonic_ms":{now_ms},"visible":true,"focused":true,"activity":2}}'
        )
        return number

    def send(self, numbers: list[int], now_ms: int) -> None:
        """One call with these beats."""
        beats = ",".join([self.waiting[number] for number in numbers])
        body = f'{{"beats":[{beats}],"sent_ms":{now_ms}}}'.encode()
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=60)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(self._socket, selectors.EVENT_READ, self)
        self.under_way = numbers
        self._socket.sendall(self._head + b"%d\r\n\r\n" % len(body) + body)

    def receive(self) -> bytes | None:
        """The whole answer once it is there; b"" where the connection broke."""
        assert self._socket is not None
        try:
            part = self._socket.recv(65_536)
        except OSError:
            part = b""
        self._read += part
        head, found, body = self._read.partition(b"\r\n\r\n")
        if not part:
            self._close()
            return b""
        place = head.lower().find(b"content-length:")
        if not found or len(body) < int(head[place + 15 :].split(b"\r", 1)[0]):
            return None
        answer, self._read = self._read, b""
        return answer

    def _close(self) -> None:
        assert self._socket is not None
        self._selector.unregister(self._socket)
        self._socket.close()
        self._socket, self._read = None, b""


class Run:
    """All timers in one thread."""

    def __init__(self, order: Order) -> None:
        self.order, self.seen, self.selector = order, Seen(), selectors.DefaultSelector()
        self.timers = [Timer(order, number, self.selector) for number in range(len(order.timers))]
        self.begun = time.perf_counter()

    def flood(self) -> None:
        """Beats at their instants, each once; one whose connection is still busy is not sent now, and is offered all the same."""
        due, wanted = 0, int(self.order.rate * self.order.seconds)
        self.begun = time.perf_counter()
        while due < wanted:
            passed = time.perf_counter() - self.begun
            ready = min(wanted, int(passed * self.order.rate) + 1)
            now_ms = int(passed * 1000)
            while due < ready:
                timer = self.timers[due % len(self.timers)]
                number = timer.beat(now_ms)
                if not timer.under_way:
                    timer.send([number], now_ms)
                    self.seen.calls += 1
                due += 1
                if due % 32 == 0:
                    self._hear(0)
            self._hear(0.0005)
        self.seen.flood_seconds = time.perf_counter() - self.begun
        self.seen.offered = due
        while any(timer.under_way for timer in self.timers):
            self._hear(1)
        self.seen.acknowledged_at_once = self.seen.acknowledged

    def drain(self) -> None:
        """What waits, as browsers send it."""
        begun = time.perf_counter()
        while any(timer.waiting for timer in self.timers):
            now = time.perf_counter()
            if now - begun > self.order.longest_drain:
                break
            for timer in self.timers:
                if timer.waiting and not timer.under_way and now >= timer.not_before:
                    timer.send(list(timer.waiting)[:LARGEST], int((now - self.begun) * 1000))
                    self.seen.calls += 1
            self._hear(0.05)
        self.seen.drain_seconds = time.perf_counter() - begun

    def _hear(self, seconds: float) -> None:
        for key, _ in self.selector.select(seconds):
            timer: Timer = key.data
            answer = timer.receive()
            if answer is None:
                continue
            numbers, timer.under_way = timer.under_way, []
            self._judge(timer, numbers, answer)

    def _judge(self, timer: Timer, numbers: list[int], answer: bytes) -> None:
        if not answer:
            self.seen.broken += bool(numbers)
            return
        status = answer[9:12].decode()
        self.seen.statuses[status] = self.seen.statuses.get(status, 0) + 1
        if status == "200":
            for number in numbers:
                del timer.waiting[number]
            self.seen.acknowledged += len(numbers)
            return
        place = answer.lower().find(b"\r\nretry-after:")
        if place < 0:
            self.seen.without_retry_after += 1
            return
        timer.not_before = time.perf_counter() + int(answer[place + 14 :].split(b"\r", 1)[0])


def main() -> None:
    """Flood, then drain."""
    facts: dict[str, Any] = json.load(sys.stdin)
    run = Run(Order(**facts))
    run.flood()
    print("flooded", file=sys.stderr, flush=True)
    run.drain()
    run.seen.client_cpu = time.process_time()
    print(json.dumps(asdict(run.seen)))


if __name__ == "__main__":
    main()
