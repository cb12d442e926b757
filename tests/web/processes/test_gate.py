"""The gate before the site: a flood of one kind of call leaves the site to everybody else."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from typing import Any

import pytest

from preceptor.web.processes.gate import LATEST, SOONEST, Allowance, Gate

BEATS = "/api/v1/work-sessions/7/heartbeats"


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Site:
    """A site whose every answer takes so long; `during` is called inside it."""

    def __init__(self, clock: Hand, seconds: float) -> None:
        self.clock, self.seconds, self.answered = clock, seconds, 0
        self.during: Any = lambda: None

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        self.during()
        self.answered += 1
        self.clock.now += self.seconds
        start_response("200 OK", [])
        return [b"{}"]


def call(gate: Gate, path: str = BEATS, method: str = "POST") -> tuple[int, dict[str, str], bytes]:
    seen: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        seen.update(status=int(status[:3]), headers=dict(headers))

    body = b"".join(gate({"REQUEST_METHOD": method, "PATH_INFO": path}, start_response))
    return seen["status"], seen["headers"], body


@pytest.fixture
def clock() -> Hand:
    return Hand()


def test_a_flood_takes_its_share_and_no_more(clock: Hand) -> None:
    site = Site(clock, 0.01)
    gate = Gate(site, allowance=Allowance(0.3, 1.0, clock), spent=clock)
    began, statuses = clock.now, []
    while clock.now - began < 60:
        statuses.append(call(gate)[0])
        clock.now += 0.0001
    assert set(statuses) == {200, 503}
    assert 0.3 * 60 <= 0.01 * site.answered <= 0.3 * 60 + 1.1


def test_what_is_put_off_is_told_when_to_come_again(clock: Hand) -> None:
    gate = Gate(Site(clock, 0.5), allowance=Allowance(0.3, 0.1, clock), spent=clock)
    assert call(gate)[0] == 200
    status, headers, body = call(gate)
    problem = json.loads(body)
    assert (status, problem["status"], problem["code"]) == (503, 503, "put_off")
    assert SOONEST <= int(headers["Retry-After"]) == problem["retry_after"] <= LATEST
    assert (headers["Content-Type"], int(headers["Content-Length"])) == ("application/problem+json", len(body))
    clock.now += 2.0
    assert call(gate)[0] == 200


def test_everything_else_passes_whatever_beats_do(clock: Hand) -> None:
    gate = Gate(Site(clock, 5.0), allowance=Allowance(0.01, 0.1, clock), spent=clock)
    assert call(gate)[0] == 200
    assert call(gate)[0] == 503
    for path, method in (("/api/v1/queue/next", "POST"), (BEATS, "GET"), (BEATS + "/x", "POST"), ("/", "GET")):
        assert call(gate, path, method)[0] == 200


def test_no_more_than_so_many_at_once_and_a_failure_gives_its_place_back(clock: Hand) -> None:
    site = Site(clock, 0.0)
    gate = Gate(site, allowance=Allowance(1.0, 10.0, clock), at_once=1, spent=clock)
    inside: list[int] = []
    site.during = lambda: inside.append(_in_thread(gate))
    assert call(gate)[0] == 200
    assert inside == [503]

    def fail() -> None:
        raise RuntimeError

    site.during = fail
    with pytest.raises(RuntimeError):
        call(gate)
    site.during = lambda: None
    assert call(gate)[0] == 200


def _in_thread(gate: Gate) -> int:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(call(gate)[0]))
    thread.start()
    thread.join(30)
    return found[0]
