"""Writes a batch of candidates with COPY: people, profiles, their parts, and by what they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from django.db import connection
from psycopg import sql

from preceptor.experts.bulk.cleaning import TEXTS, Candidate
from preceptor.experts.models import Source
from preceptor.experts.search.outbox_sql import NEW_PROFILES

_PARTS_OF: Final = "SELECT set_config('preceptor.parts_of', %s, true)"
"""Search notes a new profile once, with its own row, and not again with each of its parts (`search.outbox_sql`)."""
NO_PASSWORD: Final = "!imported"
"""Django's mark for a person whom only a link signs in."""
Rows = Iterable[Sequence[Any]]


def write(candidates: Sequence[Candidate], *, skills: dict[str, int], now: datetime) -> dict[int, Candidate]:
    """Store `candidates`; returns them by the ids of their profiles. One transaction around it is the caller's."""
    people = _ids("accounts_person", len(candidates))
    profiles = _ids("experts_expertprofile", len(candidates))
    _copy(
        "accounts_person (id, password, is_superuser, email, display_name, language, time_zone, is_staff, is_active,"
        " simulated, created_at)",
        (_person(person, each, now) for person, each in zip(people, candidates, strict=True)),
    )
    _copy(
        "experts_expertprofile (id, person_id, legal_name, latin_name, headline, summary, declines, country, time_zone,"
        " weekly_availability, weekly_minutes_cap, expected_hourly_minor, expected_currency, free_from, status, source,"
        " simulated, created_at)",
        (_profile(*each, now) for each in zip(profiles, people, candidates, strict=True)),
    )
    stored = dict(zip(profiles, candidates, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(_PARTS_OF, [NEW_PROFILES])
        _write_parts(stored, skills)
        cursor.execute(_PARTS_OF, [""])
    _copy("bulk_identity (profile_id, email_key, name_key, place_key, employer_key)", map(_identity, stored.items()))
    return stored


def _person(person: int, each: Candidate, now: datetime) -> Sequence[Any]:
    shown = [each.email, each.name, each.interface_language, each.time_zone or "UTC"]
    return [person, NO_PASSWORD, False, *shown, False, True, each.simulated, now]


def _profile(profile: int, person: int, each: Candidate, now: datetime) -> Sequence[Any]:
    texts = [each.texts[name] for name in TEXTS]
    hours = [str(each.availability), each.weekly_minutes, *each.rate, each.free_from]
    kind = [each.status, Source.IMPORT.value, each.simulated, now]
    return [profile, person, each.legal_name, *texts, each.country, each.time_zone, *hours, *kind]


def _write_parts(stored: dict[int, Candidate], skills: dict[str, int]) -> None:
    _copy(
        "experts_expertskill (profile_id, skill_id, level, evidence)",
        ((owner, skills[code], *said) for owner, each in stored.items() for code, said in each.skills.items()),
    )
    _copy(
        "experts_expertlanguage (profile_id, code, level)",
        ((owner, code, level) for owner, each in stored.items() for code, level in each.languages.items()),
    )
    _copy(
        "experts_degree (profile_id, level, field, institution, year_from, year_to)",
        ((owner, *degree) for owner, each in stored.items() for degree in each.degrees),
    )
    _copy(
        "experts_employment (profile_id, title, employer, started, ended, description)",
        ((owner, *job, "") for owner, each in stored.items() for job in each.jobs),
    )
    _copy(
        "experts_publication (profile_id, title, venue, year, url)",
        ((owner, *work) for owner, each in stored.items() for work in each.publications),
    )
    _copy(
        "experts_credential (profile_id, kind, title, issuer, status)",
        ((owner, *said, "claimed") for owner, each in stored.items() for said in each.credentials),
    )
    _copy(
        "experts_conflictofinterest (profile_id, normalised, organisation_name, kind)",
        ((owner, key, *said) for owner, each in stored.items() for key, said in each.conflicts.items()),
    )


def _identity(stored: tuple[int, Candidate]) -> Sequence[Any]:
    profile, each = stored
    return profile, each.email_key, each.name_key, each.place_key, each.employer_key


def _ids(table: str, count: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return [identity for (identity,) in cursor.fetchall()]


def _copy(target: str, rows: Rows) -> None:
    """Copy `rows`, if there are any: even an empty COPY costs a journey and its triggers."""
    rows = iter(rows)
    if (first := next(rows, None)) is None:
        return
    connection.ensure_connection()
    server: Any = connection.connection
    with server.cursor() as cursor, cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.SQL(target))) as copy:
        copy.write_row(first)
        for row in rows:
            copy.write_row(row)
