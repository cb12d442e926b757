"""What surrounds every request: an id, plain refusals at the door, and the walls."""

from __future__ import annotations

import json
import re
import secrets
import time
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import cast

import structlog
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from preceptor.accounts.access import Actor, ActorRequest, actor_of
from preceptor.accounts.services import person_of_key
from preceptor.accounts.walls import everywhere, within
from preceptor.kit import clock
from preceptor.web import measures
from preceptor.web.problems import problem_response

GetResponse = Callable[[HttpRequest], HttpResponseBase]
WALLED_PATHS = ("/api/", "/statements/", "/invoices/", "/admin/")
UNCACHED = "no-store"
UNCACHED_PATHS = (*WALLED_PATHS, "/_allauth/", "/sign-in/")
STATEMENT_TIMEOUT = "20s"
LOCK_TIMEOUT = "5s"
_REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestContextMiddleware:
    """Gives the request an id, logs with it, measures it, and keeps confidential answers out of caches."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        identity = begun(request.headers.get("X-Request-ID", ""), request.path)
        cast("ActorRequest", request).request_id = identity
        started = time.perf_counter()
        response = _unreadable(request) or self.get_response(request)
        measures.observe_request(request, response.status_code, time.perf_counter() - started)
        response["X-Request-ID"] = identity
        if request.path.startswith(UNCACHED_PATHS):
            response.setdefault("Cache-Control", UNCACHED)
        return response


def begun(given: str, path: str) -> str:
    """The id of a request, the `given` one where it is one; what is logged from now on names it."""
    identity = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(12)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=identity, path=loggable_path(path))
    return identity


def loggable_path(path: str) -> str:
    """The path without the secret of a sign-in link."""
    return "/sign-in/…" if path.startswith("/sign-in/") else path


def _unreadable(request: HttpRequest) -> HttpResponse | None:
    """The refusal of a request that nothing behind could read, or None."""
    if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
        return problem_response(400, "bad_request", "The address holds a NUL. Take it out.")
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdecimal() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 2**20
        return problem_response(413, "too_large", f"The body is larger than {most} MB. Send it in parts.")
    return None


class WallsMiddleware:
    """Finds out who asks and opens the room of their organisations for the length of the request.

    The room is one transaction with a time limit; an answer of 400 or above rolls it back.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(WALLED_PATHS):
            return self.get_response(request)
        known = _identify(request)
        if known is None:
            return self.get_response(request)
        structlog.contextvars.bind_contextvars(person=known.person.pk)
        with _room(known):
            response = self.get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
        return response


def _room(request: ActorRequest) -> AbstractContextManager[None]:
    """Opens what the request may see."""
    settings = settings_for(request.person.pk, request.request_id)
    if request.path.startswith("/admin/") and request.person.is_superuser and not request.by_key:
        return everywhere(settings=settings)
    return within(organisations=request.actor.organisations, person=request.person.pk, settings=settings)


def settings_for(person: int, request: str) -> dict[str, str]:
    """The limits of time of a request's transaction, and who and which request the history of changes names.

    pghistory's own context would put the last two before every single statement; a request is one transaction.
    """
    return {
        "statement_timeout": STATEMENT_TIMEOUT,
        "lock_timeout": LOCK_TIMEOUT,
        "pghistory.context_id": str(uuid.uuid4()),
        "pghistory.context_metadata": json.dumps({"actor": person, "request": request}),
    }


def _identify(request: HttpRequest) -> ActorRequest | None:
    """The request with its person and actor, or None for a stranger."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    by_key = scheme.lower() == "bearer"
    if by_key:
        found = person_of_key(secret=secret.strip(), now=clock.now())
        if found is None:
            return None
        person, organisation = found
        held = actor_of(person).roles
        actor = Actor(person.pk, frozenset(pair for pair in held if pair[0] == organisation))
    elif request.user.is_authenticated:
        person = request.user
        actor = actor_of(person, held=getattr(person, "held_roles", None))
    else:
        return None
    known = cast("ActorRequest", request)
    known.person, known.actor, known.by_key, known.keep_no_answer = person, actor, by_key, False
    return known
