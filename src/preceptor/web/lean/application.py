"""The site as granian calls it: the usual cases of the hot operations by the lean way, everything else by Django.

The lean way answers only with success. It presumes what it read before (whose session it is, which headers pass), does
the work in one transaction that reads and compares the first again, and gives up wherever anything is unusual: then the
transaction is rolled back and Django gets the request as if nothing had been. So no refusal is worded here, and no rule.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any

import structlog
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, InterfaceError
from django.http.cookie import parse_cookie
from ninja.errors import HttpError
from ninja.responses import NinjaJSONEncoder
from pydantic import ValidationError

from preceptor.accounts.calls import Call
from preceptor.kit import clock
from preceptor.kit.errors import PreceptorError
from preceptor.web import idempotency, measures
from preceptor.web.lean import door, presumed
from preceptor.web.lean.operations import Address, Operations
from preceptor.web.lean.transaction import Unusual, transaction_of_call
from preceptor.web.middleware import UNCACHED, begun
from preceptor.web.parsing import read_strictly

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = structlog.get_logger("preceptor.web")
LARGEST = 1024 * 1024
"""Bytes of a body."""
_FORESEEN = (Unusual, PreceptorError, HttpError, ValidationError, ObjectDoesNotExist, DatabaseError, InterfaceError)
"""What ends the lean way without being a mistake of its own; Django's way then says what it means."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request that may go the lean way, as far as that is told without the database."""

    address: Address
    path: str
    ids: Mapping[str, int]
    session: str
    key: str | None
    content: bytes
    headers: tuple[tuple[str, str], ...]
    identity: str


class Lean:
    """A WSGI application in front of the `ordinary` one."""

    def __init__(self, ordinary: WSGIApplication) -> None:
        self._ordinary = ordinary
        self._operations = Operations()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The answer."""
        found = self._operations.find(environ["REQUEST_METHOD"], environ["PATH_INFO"])
        if found is None:
            return self._ordinary(environ, start_response)
        started = time.perf_counter()
        address, ids = found
        answer = _attempt(environ, address, ids)
        if answer is None:
            return self._ordinary(environ, start_response)
        status, headers, content = answer
        measures.observe(address.method, address.route, status, time.perf_counter() - started)
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [content]


def _attempt(
    environ: WSGIEnvironment, address: Address, ids: Mapping[str, int]
) -> tuple[int, list[tuple[str, str]], bytes] | None:
    """The answer with its headers, or None where it is Django's to give."""
    try:
        asked = _asked(environ, address, ids)
        if asked is None:
            return None
        status, content = _answered(asked)
    except _FORESEEN:
        return None
    except Exception:
        log.warning("lean_way_failed", exc_info=True)
        return None
    more = [("Content-Length", str(len(content))), ("X-Request-ID", asked.identity), ("Cache-Control", UNCACHED)]
    return status, [*asked.headers, *more], content


def _asked(environ: WSGIEnvironment, address: Address, ids: Mapping[str, int]) -> _Asked | None:
    if environ.get("QUERY_STRING") or environ.get("SCRIPT_NAME") or "HTTP_AUTHORIZATION" in environ:
        return None
    cookies = parse_cookie(environ.get("HTTP_COOKIE", ""))
    session = cookies.get(settings.SESSION_COOKIE_NAME)
    at = door.door_of(environ, cookies, address.method, address.example)
    headers = door.passed(at) if at is not None and session is not None else None
    key = environ.get("HTTP_IDEMPOTENCY_KEY")
    if session is None or headers is None or (key is not None and not idempotency.readable(key)):
        return None
    content = _content(environ)
    if content is None:
        return None
    identity = begun(environ.get("HTTP_X_REQUEST_ID", ""), environ["PATH_INFO"])
    return _Asked(address, environ["PATH_INFO"], ids, session, key, content, headers, identity)


def _content(environ: WSGIEnvironment) -> bytes | None:
    """The body, which stays readable for Django; None where it is unusual."""
    length = environ.get("CONTENT_LENGTH") or ""
    kind = environ.get("CONTENT_TYPE") or ""
    if not length.isdecimal() or int(length) > LARGEST or not kind.startswith("application/json"):
        return None
    content: bytes = environ["wsgi.input"].read(int(length))
    environ["wsgi.input"] = BytesIO(content)
    return content if len(content) == int(length) else None


def _answered(asked: _Asked) -> tuple[int, bytes]:
    """Status and body of a call that has been done. Raises Unusual and whatever the operation raises."""
    body = asked.address.body.model_validate(read_strictly(asked.content))
    now, operation = clock.now(), asked.address.operation
    with transaction_of_call() as transaction:
        known = presumed.presumed(asked.session, now)
        if known is None or not asked.address.policy(known.actor):
            raise Unusual
        structlog.contextvars.bind_contextvars(person=known.person.pk)
        call = Call(known.person, known.actor, body, asked.ids, now)
        first = operation.look(call)
        if first is None:
            raise Unusual
        rows = transaction.open(known, asked.identity, presumed.reading(known, asked.session, now), first)
        if rows is None:
            presumed.forget(asked.session)
            raise Unusual
        done = operation.finish(call, rows)
        if done is None:
            raise Unusual
        answer = json.dumps(done.answer, cls=NinjaJSONEncoder)
        transaction.close([done.last, _record(asked, call, done.status, answer)])
    return done.status, answer.encode()


def _record(asked: _Asked, call: Call, status: int, answer: str) -> Any:
    if asked.key is None:
        return None
    described = (asked.address.method, asked.path, asked.content)
    return idempotency.whole_record(
        person=call.person.pk, key=asked.key, call=described, status=status, answer=answer, now=call.now
    )
