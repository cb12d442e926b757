"""So many people at once, each asking for the next unit and handing it in, over and over, each on a kept connection.

A process of its own, so that the programme that is measured does not share its interpreter: one thread, raw sockets,
requests put together from prepared bytes. `python closed_loop.py < ORDER.json` prints what it saw as one line of JSON.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
import uuid
from dataclasses import asdict, dataclass, field
from typing import Any

KIND = "arithmetic"
SENTENCE = "Compute the discount of the cash flow at the stated rate and carry the variance of the quarter forward. "
REWRITTEN = SENTENCE * 2
SOLUTION = "\n\n".join(f"{number}. {SENTENCE * 2}" for number in range(1, 7)) + "\n\nAnswer: 4711"
CRITIQUE = "The second step takes the wrong rate, and all that follows is off by it. " * 2
ANSWER = "4711"


@dataclass
class Order:
    """Which server (`preceptor` or `label_studio`), where, the headers of every person, for how long."""

    server: str
    port: int
    people: list[dict[str, str]]
    project: int
    seconds: float
    warm_up: float


@dataclass
class Seen:
    """Times of loops that ended within the measured seconds, and every unit that was handed in at all."""

    claims: list[float] = field(default_factory=list)
    submits: list[float] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    seconds: float = 0.0
    client_cpu: float = 0.0


class Preceptor:
    """Our two operations: `queue/next` and the correction of the claim, by the protocol of the first error."""

    def __init__(self, order: Order) -> None:
        self._order = order

    def claim(self, person: int) -> bytes:
        return self._post(person, "/api/v1/queue/next", {"stage": "correct"})

    def submit(self, person: int, answer: bytes) -> tuple[int, bytes]:
        """The unit that was handed out, and the request that hands it in."""
        claim = json.loads(answer)["claim"]
        body = {
            "token": claim["token"],
            "outcome": "found_error",
            "ratings": [
                {"index": 0, "rating": 1},
                {"index": 1, "rating": -1, "error_kind": KIND, "severity": "major", "rewritten": REWRITTEN},
            ],
            "first_error": 1,
            "solution": SOLUTION,
            "final_answer": ANSWER,
            "critique": CRITIQUE,
        }
        return claim["unit"]["id"], self._post(person, f"/api/v1/claims/{claim['id']}/correction", body)

    def _post(self, person: int, path: str, body: object) -> bytes:
        headers = {**self._order.people[person], "Idempotency-Key": str(uuid.uuid4())}
        return request("POST", path, headers, body)


class LabelStudio:
    """The peer's `next` and the annotation of the task, with the same texts."""

    def __init__(self, order: Order) -> None:
        self._order = order

    def claim(self, person: int) -> bytes:
        return request("GET", f"/api/projects/{self._order.project}/next/", self._order.people[person], None)

    def submit(self, person: int, answer: bytes) -> tuple[int, bytes]:
        """The task that was handed out, and the request that hands it in."""
        task = json.loads(answer)["id"]
        verdicts = [("verdict_0", "step_0", "correct"), ("verdict_1", "step_1", "wrong")]
        texts = [("rewritten", REWRITTEN), ("solution", SOLUTION), ("answer", ANSWER), ("critique", CRITIQUE)]
        result: list[dict[str, Any]] = [
            {"from_name": name, "to_name": of, "type": "choices", "value": {"choices": [word]}}
            for name, of, word in verdicts
        ]
        result += [
            {"from_name": name, "to_name": "prompt", "type": "textarea", "value": {"text": [text]}}
            for name, text in texts
        ]
        marked = [{**each, "id": uuid.uuid4().hex[:10], "origin": "manual"} for each in result]
        path = f"/api/tasks/{task}/annotations/?project={self._order.project}"
        body = {"result": marked, "lead_time": 60.0, "draft_id": 0, "parent_prediction": None}
        return task, request("POST", path, self._order.people[person], body)


def request(method: str, path: str, headers: dict[str, str], body: object) -> bytes:
    """The bytes of an HTTP/1.1 request."""
    content = b"" if body is None else json.dumps(body).encode()
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in headers.items())]
    if content:
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


class Line:
    """One person's connection, made again where the server closes it."""

    def __init__(self, port: int, person: int, selector: selectors.BaseSelector) -> None:
        self.person = person
        self.unit: int | None = None
        self.begun = 0.0
        self.claimed = 0.0
        self._port = port
        self._selector = selector
        self._socket: socket.socket | None = None
        self._read = b""

    def send(self, content: bytes) -> None:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=120)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(self._socket, selectors.EVENT_READ, self)
        self._socket.sendall(content)

    def receive(self) -> bytes | None:
        """The body of the answer once it is whole. Exits where it is not a 2xx."""
        assert self._socket is not None
        part = self._socket.recv(262_144)
        self._read += part
        head, found, body = self._read.partition(b"\r\n\r\n")
        if not found:
            if not part:
                sys.exit("The server closed the connection before it answered.")
            return None
        headers = head.lower()
        place = headers.find(b"\r\ncontent-length:")
        length = int(headers[place + 17 :].split(b"\r\n", 1)[0]) if place >= 0 else None
        if (length is not None and len(body) < length) or (length is None and part):
            return None
        self._read = b""
        if length is None or b"\r\nconnection: close" in headers:
            self._selector.unregister(self._socket)
            self._socket.close()
            self._socket = None
        if not head.startswith((b"HTTP/1.1 2", b"HTTP/1.0 2")):
            sys.exit(f"{head.decode()}\n{body[:2000].decode()}")
        return body


def run(order: Order) -> Seen:
    """Loop until the time is over; what is in hand then is still handed in, and counted as handed in only."""
    server = {"preceptor": Preceptor, "label_studio": LabelStudio}[order.server](order)
    seen, selector = Seen(), selectors.DefaultSelector()
    begun = time.perf_counter()
    first, last = begun + order.warm_up, begun + order.warm_up + order.seconds
    working = len(order.people)
    for person in range(working):
        line = Line(order.port, person, selector)
        line.begun = time.perf_counter()
        line.send(server.claim(person))
    while working:
        for key, _ in selector.select():
            line = key.data
            answer = line.receive()
            if answer is None:
                continue
            now = time.perf_counter()
            if line.unit is None:
                line.claimed = now
                line.unit, content = server.submit(line.person, answer)
                line.send(content)
                continue
            seen.units.append(line.unit)
            if first <= now <= last:
                seen.claims.append(line.claimed - line.begun)
                seen.submits.append(now - line.claimed)
            line.unit, line.begun = None, now
            if now < last:
                line.send(server.claim(line.person))
            else:
                working -= 1
    seen.seconds, seen.client_cpu = order.seconds, time.process_time()
    return seen


if __name__ == "__main__":
    print(json.dumps(asdict(run(Order(**json.load(sys.stdin))))))
