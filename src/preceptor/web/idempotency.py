"""An unsafe call with an Idempotency-Key takes effect once; repeats get the first answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from preceptor.accounts.models import IdempotencyRecord, Person
from preceptor.kit import clock
from preceptor.kit.prepared import Statement, run_prepared
from preceptor.web.middleware import LOCK_TIMEOUT
from preceptor.web.problems import problem_response

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
LONGEST_WAIT = "2s"
_WRITE: Final = """
WITH wait AS MATERIALIZED (SELECT set_config('lock_timeout', %(short)s, true) AS shortened)
INSERT INTO accounts_idempotencyrecord (person_id, key, operation, body_sha256, body, created_at)
SELECT %(person)s::bigint, %(key)s::text, %(operation)s::text, %(sha256)s::text, left(wait.shortened, 0),
    %(now)s::timestamptz FROM wait
ON CONFLICT (person_id, key) DO NOTHING RETURNING set_config('lock_timeout', %(usual)s, true)
"""
# The waiting is short only for the row itself; where another call wrote it, nothing is done after this but to read it.
_ANSWER: Final = """
UPDATE accounts_idempotencyrecord SET status = %(status)s::smallint, body = %(body)s::text
WHERE person_id = %(person)s::bigint AND key = %(key)s::text
"""
_WHOLE: Final = """
INSERT INTO accounts_idempotencyrecord (person_id, key, operation, body_sha256, status, body, created_at)
VALUES (%(person)s::bigint, %(key)s::text, %(operation)s::text, %(sha256)s::text, %(status)s::smallint, %(body)s::text,
    %(now)s::timestamptz)
"""
_KEY = re.compile(r"[\x21-\x7e]{1,255}")


class IdempotencyMiddleware:
    """Stands inside the walls: the record of a call is written in the call's own transaction.

    A refused call leaves no record and may be repeated. A parallel one with the same key waits for the
    first and is then answered from its record, or told to come again when that takes too long.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        key = request.headers.get("Idempotency-Key")
        person = getattr(request, "person", None)
        if key is None or person is None or request.method not in UNSAFE:
            return self.get_response(request)
        if not readable(key):
            return problem_response(400, "invalid_idempotency_key", "Idempotency-Key: 1 to 255 visible ASCII signs.")
        operation, body_sha256 = _identity(str(request.method), request.path, request.body)
        try:
            first = _write_first(person, key, operation, body_sha256)
        except OperationalError:
            return problem_response(
                409, "call_in_progress", "A call with this Idempotency-Key is still running. Ask again in a second."
            )
        if not first:
            return _replay(person, key, operation, body_sha256)
        response = self.get_response(request)
        if isinstance(response, HttpResponse) and response.status_code < 400:
            kept = "" if getattr(request, "keep_no_answer", False) else response.content.decode()
            facts = {"status": response.status_code, "body": kept, "person": person.pk, "key": key}
            run_prepared(_ANSWER, facts)
        return response


def readable(key: str) -> bool:
    """Whether it is a key."""
    return _KEY.fullmatch(key) is not None


def whole_record(
    *, person: int, key: str, call: tuple[str, str, bytes], status: int, answer: str, now: datetime
) -> Statement:
    """The record of a `call` (method, path, body) with its answer, at once: for what can be undone where it fails.

    It fails (IntegrityError) where the key was used before, waits as long as another call with it is at work, and
    belongs into the transaction of the effect.
    """
    operation, body_sha256 = _identity(*call)
    facts = {"person": person, "key": key, "operation": operation, "sha256": body_sha256}
    return Statement(_WHOLE, {**facts, "status": status, "body": answer, "now": now})


def _identity(method: str, path: str, body: bytes) -> tuple[str, str]:
    """What makes a call the same call: the operation and the digest of its body."""
    return f"{method} {path}"[:200], hashlib.sha256(body).hexdigest()


def _write_first(person: Person, key: str, operation: str, body_sha256: str) -> bool:
    """Whether this call is the first with its key. Waits for a parallel one; raises OperationalError after 2 s."""
    facts = {
        "person": person.pk,
        "key": key,
        "operation": operation,
        "sha256": body_sha256,
        "now": clock.now(),
        "short": LONGEST_WAIT,
        "usual": LOCK_TIMEOUT,
    }
    return bool(run_prepared(_WRITE, facts))


def _replay(person: Person, key: str, operation: str, body_sha256: str) -> HttpResponse:
    record = IdempotencyRecord.objects.get(person=person, key=key)
    if (record.operation, record.body_sha256) != (operation, body_sha256):
        return problem_response(
            409, "idempotency_key_reused", "This Idempotency-Key was used for another call. Take a new one."
        )
    if not record.body and record.status != 204:
        return problem_response(
            409, "answer_not_kept", "This was done before, and its answer held a secret that is not shown twice."
        )
    response = HttpResponse(record.body, status=record.status or 200, content_type="application/json")
    response["Idempotency-Replayed"] = "true"
    return response
