"""Writes a batch of candidates with COPY: people, profiles, their parts, and by what they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from django.db import connection
from psycopg import sql
from psycopg.types.json import Jsonb

from preceptor.experts.bulk.cleaning import Candidate
from preceptor.experts.models import Source, Status

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
        " weekly_availability, weekly_minutes_cap, expected_hourly_minor, expected_currency, status, source, simulated,"
        " created_at)",
        (_profile(*each, now) for each in zip(profiles, people, candidates, strict=True)),
    )
    stored = dict(zip(profiles, candidates, strict=True))
    _write_parts(stored, skills)
    _copy("bulk_identity (profile_id, email_key, name_key, place_key, employer_key)", map(_identity, stored.items()))
    return stored


def _person(person: int, each: Candidate, now: datetime) -> Sequence[Any]:
    shown = [each.email, each.name, each.interface_language, each.time_zone or "UTC"]
    return [person, NO_PASSWORD, False, *shown, False, True, each.simulated, now]


def _profile(profile: int, person: int, each: Candidate, now: datetime) -> Sequence[Any]:
    texts = [each.texts[name] for name in ("latin_name", "headline", "summary", "declines")]
    hours = [Jsonb(each.availability), each.weekly_minutes, *each.rate]
    kind = [Status.ACTIVE.value, Source.IMPORT.value, each.simulated, now]
    return [profile, person, each.legal_name, *texts, each.country, each.time_zone, *hours, *kind]


def _write_parts(stored: dict[int, Candidate], skills: dict[str, int]) -> None:
    _copy(
        "experts_expertskill (profile_id, skill_id, level, evidence)",
        ((owner, skills[code], level, "") for owner, each in stored.items() for code, level in each.skills.items()),
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


def _identity(stored: tuple[int, Candidate]) -> Sequence[Any]:
    profile, each = stored
    return profile, each.email_key, each.name_key, each.place_key, each.employer_key


def _ids(table: str, count: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return [identity for (identity,) in cursor.fetchall()]


def _copy(target: str, rows: Rows) -> None:
    connection.ensure_connection()
    server: Any = connection.connection
    with server.cursor() as cursor, cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.SQL(target))) as copy:
        for row in rows:
            copy.write_row(row)
