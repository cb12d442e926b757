"""Before the site: calls of a kind that can flood it take a bounded part of it; what is over is told to come again.

Signs of life are such calls: everybody's browser sends them all day long, each can wait, and none is lost by waiting,
for the browser keeps what was put off and sends it with the next. So a flood of them must leave the site to everybody
else. Measured is what they take of the processor, not how many they are: whatever machine this is, they may use `share` of
one after a burst, and never more than `at_once` threads. To refuse costs a hundredth of what an answer does; nothing of
Django is asked.
"""

from __future__ import annotations

import json
import random
import re
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from prometheus_client import Counter

from preceptor.web.registry import REGISTRY

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PUT_OFF = Counter("preceptor_heartbeats_put_off", "Calls with heartbeats told to come again", registry=REGISTRY)
BEATS: Final = re.compile(r"/api/v1/work-sessions/\d+/heartbeats")
SHARE: Final = 0.3
BURST: Final = 1.0
AT_ONCE: Final = 2
SOONEST, LATEST = 15, 30
"""Seconds after which to come again, by chance between these, so that those put off do not all come back together."""


@dataclass
class Allowance:
    """How much time a kind of call may take: `share` of each second that passes, saved up to `burst` seconds."""

    share: float
    burst: float
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._left, self._at = self.burst, self.clock()

    def take(self, seconds: float) -> None:
        """So many seconds were used."""
        self._fill()
        self._left -= seconds

    def open(self) -> bool:
        """Whether another call may begin."""
        self._fill()
        return self._left > 0

    def _fill(self) -> None:
        now = self.clock()
        self._left = min(self.burst, self._left + self.share * (now - self._at))
        self._at = now


class Gate:
    """A WSGI application before another."""

    def __init__(
        self,
        application: WSGIApplication,
        *,
        allowance: Allowance | None = None,
        at_once: int = AT_ONCE,
        spent: Callable[[], float] = time.thread_time,
    ) -> None:
        self._application, self._spent = application, spent
        self._allowance = allowance or Allowance(SHARE, BURST)
        self._lock = threading.Lock()
        self._free = at_once

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The answer of the site, or 503 with the seconds after which to come again."""
        if environ["REQUEST_METHOD"] != "POST" or BEATS.fullmatch(environ["PATH_INFO"]) is None:
            return self._application(environ, start_response)
        if not self._enter():
            return _put_off(start_response)
        before = self._spent()
        try:
            return self._application(environ, start_response)
        finally:
            self._leave(self._spent() - before)

    def _enter(self) -> bool:
        with self._lock:
            if self._free == 0 or not self._allowance.open():
                return False
            self._free -= 1
            return True

    def _leave(self, seconds: float) -> None:
        with self._lock:
            self._free += 1
            self._allowance.take(seconds)


def _put_off(start_response: StartResponse) -> Iterable[bytes]:
    PUT_OFF.inc()
    wait = random.randint(SOONEST, LATEST)
    content = _REFUSAL[wait]
    start_response(
        "503 Service Unavailable",
        [
            ("Content-Type", "application/problem+json"),
            ("Content-Length", str(len(content))),
            ("Retry-After", str(wait)),
            ("Cache-Control", "no-store"),
        ],
    )
    return [content]


def _refusal(wait: int) -> bytes:
    return json.dumps(
        {
            "type": "about:blank",
            "title": "Service Unavailable",
            "status": 503,
            "code": "put_off",
            "detail": "Many signs of life come in at once. Keep these and send them later; no time is lost by it.",
            "retry_after": wait,
        }
    ).encode()


_REFUSAL: Final = {wait: _refusal(wait) for wait in range(SOONEST, LATEST + 1)}
