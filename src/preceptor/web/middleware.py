"""What surrounds every request: an id, the walls, and unsafe calls answered once."""

from __future__ import annotations

import hashlib
import re
import secrets
import time
from collections.abc import Callable
from typing import Any, cast

import pghistory
import structlog
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from preceptor.accounts.access import Actor, ActorRequest, actor_of
from preceptor.accounts.models import IdempotencyRecord, Person
from preceptor.accounts.services import person_of_key
from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.web import measures
from preceptor.web.problems import problem_response

GetResponse = Callable[[HttpRequest], HttpResponseBase]
WALLED_PATHS = ("/api/", "/statements/", "/admin/")
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestContextMiddleware:
    """Gives the request an id, logs with it, measures it, and answers no cached page twice."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get("X-Request-ID", "")
        identity = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(12)
        cast("ActorRequest", request).request_id = identity
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=identity, path=request.path)
        started = time.perf_counter()
        response = self.get_response(request)
        measures.observe_request(request, response.status_code, time.perf_counter() - started)
        response["X-Request-ID"] = identity
        if request.path.startswith("/api/"):
            response.setdefault("Cache-Control", "no-store")
        return response


class WallsMiddleware:
    """Finds out who asks and opens the room of their organisations for the length of the request.

    The room is one transaction; an answer of 400 or above rolls it back.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(WALLED_PATHS):
            return self.get_response(request)
        person, actor = _who(request)
        if person is None or actor is None:
            return self.get_response(request)
        known = cast("ActorRequest", request)
        known.person, known.actor = person, actor
        structlog.contextvars.bind_contextvars(person=person.pk)
        with _room(request, person, actor), pghistory.context(actor=person.pk, request=known.request_id):
            response = self.get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
        return response


def _room(request: HttpRequest, person: Person, actor: Actor) -> Any:
    if request.path.startswith("/admin/") and person.is_superuser:
        return everywhere()
    return within(organisations=actor.organisations, person=person.pk)


def _who(request: HttpRequest) -> tuple[Person | None, Actor | None]:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        found = person_of_key(secret=secret.strip(), now=clock.now())
        if found is None:
            return None, None
        person, organisation = found
        held = actor_of(person)
        confined = frozenset(pair for pair in held.roles if pair[0] == organisation)
        return person, Actor(person.pk, confined)
    if request.user.is_authenticated:
        person = cast("Person", request.user)
        return person, actor_of(person)
    return None, None


class IdempotencyMiddleware:
    """An unsafe call with an Idempotency-Key takes effect once; repeats get the first answer.

    The record is written in the call's own transaction: a refused call leaves none and may be
    repeated, a parallel one waits and is then answered from the record.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        key = request.headers.get("Idempotency-Key")
        person = getattr(request, "person", None)
        if key is None or person is None or request.method not in UNSAFE:
            return self.get_response(request)
        if not _KEY.fullmatch(key):
            return problem_response(400, "invalid_idempotency_key", "Idempotency-Key: 1 to 255 visible ASCII signs.")
        operation = f"{request.method} {request.path}"[:200]
        body_sha256 = hashlib.sha256(request.body).hexdigest()
        if not _first(person, key, operation, body_sha256):
            return _replay(person, key, operation, body_sha256)
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and response.status_code < 400:
            IdempotencyRecord.objects.filter(person=person, key=key).update(
                status=response.status_code, body=response.content.decode()
            )
        return response


def _first(person: Person, key: str, operation: str, body_sha256: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO accounts_idempotencyrecord (person_id, key, operation, body_sha256, body, created_at)"
            " VALUES (%s, %s, %s, %s, '', %s) ON CONFLICT (person_id, key) DO NOTHING",
            [person.pk, key, operation, body_sha256, clock.now()],
        )
        return cursor.rowcount == 1


def _replay(person: Person, key: str, operation: str, body_sha256: str) -> HttpResponse:
    record = IdempotencyRecord.objects.get(person=person, key=key)
    if (record.operation, record.body_sha256) != (operation, body_sha256):
        return problem_response(
            409, "idempotency_key_reused", "This Idempotency-Key was used for another call. Take a new one."
        )
    response = HttpResponse(record.body, status=record.status or 200, content_type="application/json")
    response["Idempotency-Replayed"] = "true"
    return response
