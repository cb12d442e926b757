"""A signed-in page over the API, and a clock that the test turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from preceptor.kit import clock


class Page:
    """Speaks JSON with the API as one person."""

    def __init__(self, person: Any) -> None:
        self.client = Client()
        self.client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")

    def get(self, path: str, status: int = 200) -> Any:
        """The answer's JSON; fails on another status."""
        return self._answer(self.client.get(f"/api/v1{path}"), status)

    def post(self, path: str, body: Any = None, status: int = 200, *, method: str = "post") -> Any:
        """The answer's JSON; fails on another status."""
        send = getattr(self.client, method)
        return self._answer(
            send(f"/api/v1{path}", body if body is not None else {}, content_type="application/json"), status
        )

    def put(self, path: str, body: Any, status: int = 200) -> Any:
        """The answer's JSON; fails on another status."""
        return self.post(path, body, status, method="put")

    @staticmethod
    def _answer(answer: Any, status: int) -> Any:
        assert answer.status_code == status, (answer.status_code, answer.content[:600])
        return answer.json()


def turn_clock(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """Make `now` the present of every edge."""
    monkeypatch.setattr(clock, "now", lambda: now)


@contextmanager
def queries() -> Iterator[list[str]]:
    """The statements on tables of our own in this block, without savepoints and settings."""
    seen: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield seen
    ours = (each["sql"] for each in captured)
    seen += [
        sql for sql in ours if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")) and "set_config" not in sql
    ]
