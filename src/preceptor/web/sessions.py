"""Sessions in the database, and their people with the roles they hold: each by one prepared statement.

Nothing is remembered between requests but the reading of a signed text, so a session that ended and a role that was
taken away count at once.
"""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import Any, Final, LiteralString, cast

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections

from preceptor.accounts.models import Person
from preceptor.kit import clock
from preceptor.kit.prepared import Row, run_prepared

_SESSION: Final = """
SELECT session_key, session_data, expire_date FROM django_session
WHERE session_key = %(key)s::text AND expire_date > %(now)s::timestamptz
"""
_COLUMNS: Final = tuple(field.attname for field in Person._meta.concrete_fields)
_PERSON: Final = f"""
SELECT {", ".join(f"person.{name}" for name in _COLUMNS)}, ARRAY(
    SELECT held.organisation_id || ' ' || held.role FROM accounts_membership AS held WHERE held.person_id = person.id)
FROM accounts_person AS person WHERE person.id = %(person)s::bigint
"""


class SessionStore(DatabaseStore):
    """Django's own, but for how a row is asked for and that a signed text is read once."""

    def _get_session_from_db(self) -> Session | None:
        rows = _first_of_request(_SESSION, {"key": self.session_key, "now": clock.now()})
        if not rows:
            self._session_key = None
            return None
        key, data, expires_at = rows[0]
        return Session(session_key=key, session_data=data, expire_date=expires_at)

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """What the text says; nothing where its signature is wrong. A copy: a request may write into what it got."""
        return deepcopy(_read(self.key_salt, session_data, self.serializer))


def _first_of_request(statement: LiteralString, facts: dict[str, Any]) -> list[Row]:
    """The statement that a request begins with, which also finds out whether a kept connection still lives."""
    database = cast("Any", connections[DEFAULT_DB_ALIAS])
    untried = database.health_check_enabled and not database.health_check_done and not database.in_atomic_block
    if database.connection is None or not untried:
        return run_prepared(statement, facts)
    database.health_check_done = True
    try:
        return run_prepared(statement, facts)
    except (OperationalError, InterfaceError):
        database.close()
        return run_prepared(statement, facts)


@lru_cache(maxsize=2_000)
def _read(salt: str, session_data: bytes | str, serializer: type[Any]) -> dict[str, Any]:
    try:
        read: dict[str, Any] = signing.loads(cast("str", session_data), salt=salt, serializer=serializer)
    except signing.BadSignature:
        return {}
    return read


class PersonBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth is untyped
    """Signs in by address and password, and finds the person of a session together with their roles."""

    def get_user(self, user_id: int | str) -> Person | None:
        """The person, with `held_roles` as pairs (organisation id, role); None for nobody or one who may not sign in."""
        rows = run_prepared(_PERSON, {"person": int(user_id)})
        if not rows:
            return None
        *values, held = rows[0]
        person = Person.from_db("default", _COLUMNS, values)
        cast("Any", person).held_roles = [
            (int(where), role) for where, _, role in (each.partition(" ") for each in held)
        ]
        return person if self.user_can_authenticate(person) else None
