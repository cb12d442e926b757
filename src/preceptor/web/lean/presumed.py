"""Whom a session belongs to, as it was last read: a presumption that every request reads again before it counts.

Django finds the person of a session and judges the two (`get_user`). Both are kept with the rows that they were judged
by; a request reads those rows in its own transaction and counts only where not a letter of them has changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.contrib.auth import SESSION_KEY, get_user
from django.http import HttpRequest

from preceptor.accounts.access import Actor, actor_of
from preceptor.accounts.models import Person
from preceptor.kit.prepared import Row, Statement, run_prepared
from preceptor.web.sessions import SessionStore

MOST = 4_000
"""So many sessions are remembered; then it begins anew."""
_READ: Final = """
SELECT session.session_data, person::text, (
    SELECT string_agg(held.organisation_id || ' ' || held.role, ',' ORDER BY held.id)
    FROM accounts_membership AS held WHERE held.person_id = person.id)
FROM django_session AS session, accounts_person AS person
WHERE session.session_key = %(key)s::text AND session.expire_date > %(now)s::timestamptz
    AND person.id = %(person)s::bigint
"""


@dataclass(frozen=True, slots=True)
class Presumed:
    """The person of a session and what they may, with the rows that say so."""

    person: Person
    actor: Actor
    rows: list[Row]


_presumed: dict[str, Presumed] = {}


def presumed(key: str, now: datetime) -> Presumed | None:
    """The person of a session as last read, or None where it has none."""
    return _presumed.get(key) or _judged(key, now)


def reading(known: Presumed, key: str, now: datetime) -> Statement:
    """The statement whose rows must be `known.rows` for the presumption to count."""
    return _reading(key, known.person.pk, now)


def forget(key: str) -> None:
    """The rows have changed."""
    _presumed.pop(key, None)


def _judged(key: str, now: datetime) -> Presumed | None:
    """Django's judgement, with rows that were the same before it and after it."""
    named = SessionStore(key).get(SESSION_KEY)
    if named is None:
        return None
    statement = _reading(key, int(named), now)
    before = run_prepared(statement.text, statement.facts)
    request = HttpRequest()
    request.session = SessionStore(key)
    person = get_user(request)
    if not person.is_authenticated:
        return None
    found = Presumed(person, actor_of(person, held=getattr(person, "held_roles", None)), before)
    if not before or run_prepared(statement.text, statement.facts) != before:
        return None
    if len(_presumed) >= MOST:
        _presumed.clear()
    _presumed[key] = found
    return found


def _reading(key: str, person: int, now: datetime) -> Statement:
    return Statement(_READ, {"key": key, "person": person, "now": now})
