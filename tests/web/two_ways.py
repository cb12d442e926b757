"""A request sent the lean way and the ordinary way, from the same state; what each answered and wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere
from preceptor.web.lean.application import Lean

TABLES = (
    "corrections_unit",
    "corrections_unitevent",
    "corrections_claim",
    "corrections_correction",
    "corrections_steprating",
    "corrections_stage",
    "accounts_idempotencyrecord",
)
NEW_EACH_TIME = {"id", "claim_id", "correction_id", "pgh_id", "pgh_context_id", "pgh_created_at"}
TOKEN = "t" * 32


@dataclass
class Asked:
    """A request of a signed-in page. `headers` with None take a header away."""

    path: str
    body: Any
    session: str
    key: str | None = "key-1"
    headers: dict[str, str | None] = field(default_factory=dict)

    def environ(self) -> dict[str, Any]:
        """As a server gives it to WSGI."""
        content = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
        path, _, query = self.path.partition("?")
        cookie = f"sessionid={self.session}; csrftoken={TOKEN}"
        headers = {"host": "127.0.0.1", "cookie": cookie, "x-csrftoken": TOKEN, "x-request-id": "request-77"}
        wanted: Mapping[str, str | None] = {**headers, "idempotency-key": self.key, **self.headers}
        made: dict[str, Any] = {
            "HTTP_" + name.upper().replace("-", "_"): value for name, value in wanted.items() if value is not None
        }
        kind = made.pop("HTTP_CONTENT_TYPE", "application/json")
        return {
            **made,
            "REQUEST_METHOD": "POST",
            "PATH_INFO": f"/api/v1{path}",
            "QUERY_STRING": query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "CONTENT_TYPE": kind,
            "CONTENT_LENGTH": str(len(content)),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(content),
        }


@dataclass
class Seen:
    """What a way answered and what stood in the tables afterwards; `lean`: that the ordinary one was not asked."""

    status: int
    headers: dict[str, str]
    body: Any
    rows: dict[str, list[Any]]
    lean: bool

    @property
    def told(self) -> tuple[Any, ...]:
        """All that must be the same, without what is new each time."""
        return self.status, self.headers, without_new(self.body), self.rows


class Ways:
    """Both applications of a site."""

    def __init__(self) -> None:
        self._ordinary = WSGIHandler()
        self._passed_on = 0
        self._lean = Lean(self._counted)

    def _counted(self, environ: Any, start_response: Any) -> Any:
        self._passed_on += 1
        return self._ordinary(environ, start_response)

    def lean(self, asked: Asked) -> Seen:
        """By the application in front, which may pass the request on."""
        return self._seen(self._lean, asked)

    def ordinary(self, asked: Asked) -> Seen:
        """By Django."""
        return self._seen(self._ordinary, asked)

    def _seen(self, application: Any, asked: Asked) -> Seen:
        before = self._passed_on
        told: dict[str, Any] = {}
        with the_connection_kept():
            answer = application(asked.environ(), lambda *said: told.update(status=said[0], headers=said[1]))
            content = b"".join(answer)
            if hasattr(answer, "close"):
                answer.close()
        status = int(told["status"].split()[0])
        lean = application is self._lean and self._passed_on == before
        return Seen(status, {**dict(told["headers"]), "Content-Length": ""}, json.loads(content), rows(), lean)


@contextmanager
def the_connection_kept() -> Iterator[None]:
    """As in Django's own test client: the connection of the test's transaction is not an old one."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


def session_of(person: Person) -> str:
    """The cookie of a new session."""
    client = Client()
    client.force_login(person, backend="preceptor.web.sessions.PersonBackend")
    return client.cookies["sessionid"].value


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written in the block is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rows() -> dict[str, list[Any]]:
    """Every row of the tables that claims and submits write."""
    found: dict[str, list[Any]] = {}
    with everywhere(), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f'SELECT to_jsonb(each) FROM "{table}" AS each ORDER BY 1')
            written = [json.loads(row) if isinstance(row, str) else row for (row,) in cursor.fetchall()]
            found[table] = sorted((without_new(row) for row in written), key=json.dumps)
    return found


def without_new(value: Any) -> Any:
    """Without ids of rows that each way makes for itself; a kept answer is read."""
    if isinstance(value, list):
        return [without_new(each) for each in value]
    if not isinstance(value, dict):
        return value
    read = {**value, "body": json.loads(value["body"])} if value.get("body_sha256") and value["body"] else value
    return {name: without_new(each) for name, each in sorted(read.items()) if name not in NEW_EACH_TIME}
