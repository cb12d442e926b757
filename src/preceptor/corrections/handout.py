"""Hands out the next unit: one statement that finds, locks and takes it, at any length of the queue.

Every part walks the partial index `unit_hand_out` by equality on project, stage, kind, language and
skill. The heads of the few (kind, language, skill) queues are found by skipping from one to the next; the queues
are tried in the order of the person's skills and of priority, and SKIP LOCKED lets people pass each
other. There is no ORDER BY over open rows, no offset and no count.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection

from preceptor.kit.prepared import run_prepared

GIVEN_BACK_RESTS: Final = timedelta(hours=1)
"""How long a unit is not offered again to the person who gave it back."""

RESERVED_FOR_AUTHOR: Final = timedelta(hours=24)
"""How long a returned unit waits for its author before others on the project may take it."""

_QUEUE: Final = "unit.project_id = %(project)s AND unit.stage = %(stage)s AND unit.state = 'open'"
_FITS: Final = """
    AND (unit.stage = 'correct' OR unit.author_id <> %(person)s)
    AND (unit.stage = 'review' OR unit.author_id IS NULL OR unit.author_id = %(person)s
         OR unit.reserved_until IS NULL OR unit.reserved_until <= %(now)s)
    AND (
        SELECT count(*) FROM corrections_claim AS past
        WHERE past.unit_id = unit.id AND past.person_id = %(person)s AND past.stage = unit.stage
          AND ((past.state = 'released' AND past.ended_at > %(rested)s)
               OR (past.state = 'submitted' AND unit.stage = 'correct' AND unit.author_id IS DISTINCT FROM %(person)s))
    ) = 0
"""
# Counted, not NOT EXISTS: asked for the few candidates by their index, never joined with all that a person ever did.
_HEADS: Final = f"""
    heads AS (
        (SELECT unit.kind, unit.language, unit.skill, unit.priority, unit.id FROM corrections_unit AS unit
         WHERE {_QUEUE} ORDER BY unit.kind, unit.language, unit.skill, unit.priority DESC, unit.id LIMIT 1)
        UNION ALL
        SELECT next.kind, next.language, next.skill, next.priority, next.id FROM heads CROSS JOIN LATERAL (
            SELECT unit.kind, unit.language, unit.skill, unit.priority, unit.id FROM corrections_unit AS unit
            WHERE {_QUEUE} AND (unit.kind, unit.language, unit.skill) > (heads.kind, heads.language, heads.skill)
            ORDER BY unit.kind, unit.language, unit.skill, unit.priority DESC, unit.id LIMIT 1) AS next
    )
"""
PICK: Final = f"""
WITH RECURSIVE {_HEADS}, queues AS (
    SELECT kind, language, skill FROM heads
    WHERE (%(any_language)s OR language = ANY (%(languages)s)) AND (%(any_kind)s OR kind = %(kind)s)
    ORDER BY (skill = ANY (%(skills)s)) DESC, priority DESC, id
), pick AS MATERIALIZED (
    SELECT own.id FROM (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE {_QUEUE} AND unit.stage = 'correct' AND unit.author_id = %(person)s {_FITS}
          AND (%(any_kind)s OR unit.kind = %(kind)s)
        ORDER BY unit.id LIMIT 1 FOR UPDATE OF unit SKIP LOCKED
    ) AS own
    UNION ALL
    SELECT begun.id FROM (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE unit.id = ANY (ARRAY(
            SELECT past.unit_id FROM corrections_claim AS past
            WHERE past.person_id = %(person)s AND past.project_id = %(project)s AND past.stage = %(stage)s
              AND past.state = 'expired'))
          AND {_QUEUE} {_FITS} AND (%(any_kind)s OR unit.kind = %(kind)s)
        LIMIT 1 FOR UPDATE OF unit SKIP LOCKED
    ) AS begun
    UNION ALL
    SELECT again.id FROM (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE {_QUEUE} AND unit.stage = 'review' AND unit.returned_times > 0 {_FITS}
          AND %(stage)s = 'review' AND (%(any_kind)s OR unit.kind = %(kind)s)
          AND (SELECT count(*) FROM corrections_claim AS past WHERE past.unit_id = unit.id
               AND past.person_id = %(person)s AND past.stage = 'review' AND past.state = 'submitted') > 0
        LIMIT 1 FOR UPDATE OF unit SKIP LOCKED
    ) AS again
    UNION ALL
    SELECT found.id FROM queues CROSS JOIN LATERAL (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE {_QUEUE} AND unit.kind = queues.kind AND unit.language = queues.language AND unit.skill = queues.skill {_FITS}
        ORDER BY unit.priority DESC, unit.id LIMIT 1 FOR UPDATE OF unit SKIP LOCKED
    ) AS found
    LIMIT 1
)
"""
"""The unit for a person, locked: the beginning of a statement that then takes it. Facts as `take_unit` names them."""

_TAKE: Final = f"""
{PICK}
UPDATE corrections_unit AS unit SET state = 'claimed', last_token = unit.last_token + 1
FROM pick WHERE unit.id = pick.id RETURNING unit.id, unit.last_token, unit.language
"""
_EXPIRE: Final = """
WITH late AS MATERIALIZED (
    SELECT id, unit_id FROM corrections_claim
    WHERE state = 'held' AND expires_at <= %(now)s AND (%(any_project)s OR project_id = ANY (%(projects)s))
    ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED
), ended AS (
    UPDATE corrections_claim AS claim SET state = 'expired', ended_at = %(now)s
    FROM late WHERE claim.id = late.id RETURNING claim.unit_id
)
UPDATE corrections_unit AS unit SET state = 'open'
FROM ended WHERE unit.id = ended.unit_id AND unit.state = 'claimed' RETURNING unit.id
"""


_ANY: Final = _QUEUE.replace("%(project)s", "place.project_id")
RANK: Final = f"""
WITH RECURSIVE place AS (SELECT unnest(%(projects)s::bigint[]) AS project_id), heads AS (
    SELECT place.project_id, first.kind, first.language, first.skill FROM place CROSS JOIN LATERAL (
        SELECT unit.kind, unit.language, unit.skill FROM corrections_unit AS unit
        WHERE {_ANY} ORDER BY unit.kind, unit.language, unit.skill, unit.priority DESC, unit.id LIMIT 1) AS first
    UNION ALL
    SELECT place.project_id, next.kind, next.language, next.skill FROM heads AS place CROSS JOIN LATERAL (
        SELECT unit.kind, unit.language, unit.skill FROM corrections_unit AS unit
        WHERE {_ANY} AND (unit.kind, unit.language, unit.skill) > (place.kind, place.language, place.skill)
        ORDER BY unit.kind, unit.language, unit.skill, unit.priority DESC, unit.id LIMIT 1) AS next
), best AS (
    SELECT place.project_id, 0 AS nearness, true AS known, 0 AS priority, own.id FROM place CROSS JOIN LATERAL (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE {_ANY} AND unit.stage = 'correct' AND unit.author_id = %(person)s {_FITS}
          AND (%(any_kind)s OR unit.kind = %(kind)s)
        ORDER BY unit.id LIMIT 1) AS own
    UNION ALL
    SELECT place.project_id, 1, true, 0, begun.id FROM place CROSS JOIN LATERAL (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE unit.id = ANY (ARRAY(
            SELECT past.unit_id FROM corrections_claim AS past
            WHERE past.person_id = %(person)s AND past.project_id = place.project_id AND past.stage = %(stage)s
              AND past.state = 'expired'))
          AND {_ANY} {_FITS} AND (%(any_kind)s OR unit.kind = %(kind)s) LIMIT 1) AS begun
    UNION ALL
    SELECT place.project_id, 2, true, 0, again.id FROM place CROSS JOIN LATERAL (
        SELECT unit.id FROM corrections_unit AS unit
        WHERE {_ANY} AND unit.stage = 'review' AND unit.returned_times > 0 {_FITS}
          AND %(stage)s = 'review' AND (%(any_kind)s OR unit.kind = %(kind)s)
          AND (SELECT count(*) FROM corrections_claim AS past WHERE past.unit_id = unit.id
               AND past.person_id = %(person)s AND past.stage = 'review' AND past.state = 'submitted') > 0
        LIMIT 1) AS again
    UNION ALL
    SELECT place.project_id, 3, place.skill = ANY (%(skills)s), found.priority, found.id
    FROM heads AS place CROSS JOIN LATERAL (
        SELECT unit.priority, unit.id FROM corrections_unit AS unit
        WHERE {_ANY} AND unit.kind = place.kind AND unit.language = place.language AND unit.skill = place.skill {_FITS}
        ORDER BY unit.priority DESC, unit.id LIMIT 1) AS found
    WHERE (%(any_language)s OR place.language = ANY (%(languages)s)) AND (%(any_kind)s OR place.kind = %(kind)s)
), of_each AS (
    SELECT DISTINCT ON (project_id) project_id, nearness, known, priority, id FROM best
    ORDER BY project_id, nearness, known DESC, priority DESC, id
)
SELECT project_id FROM of_each ORDER BY nearness, known DESC, priority DESC, id
"""
"""The projects that have a unit for a person, that with the best one first: by the same rules as `PICK`, and nothing is
locked. `projects` are looked into; the other facts are those of `take_unit`."""

Facts = dict[str, int | str | bool | datetime | list[str] | list[int]]


@dataclass(frozen=True, slots=True)
class Taken:
    """A unit that is now claimed, and the fencing token of the claim to be written."""

    unit_id: int
    token: int
    language: str


def take_unit(
    *,
    project_id: int,
    stage: str,
    person_id: int,
    languages: Collection[str],
    skills: Collection[str],
    now: datetime,
    kind: str | None = None,
) -> Taken | None:
    """Take the best open unit for a person: what came back to them, what they had begun, what they have reviewed
    before, then by their skills, then by priority.

    Never their own work for review, nothing that is kept for another author, nothing that they gave
    back within the last hour or gave up. No `languages` means any; `skills` prefer and do not exclude.
    """
    asked: Facts = facts_of_person(
        stage=stage, person_id=person_id, languages=languages, skills=skills, now=now, kind=kind
    )
    facts: Facts = {**asked, "project": project_id}
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, facts)
        row = cursor.fetchone()
    return None if row is None else Taken(*row)


def rank_projects(projects: Collection[int], facts: Mapping[str, Any]) -> list[int]:
    """Those of `projects` that have an open unit for the person of `facts` (as in `PICK`), the best one first."""
    return [int(row[0]) for row in run_prepared(RANK, {**facts, "projects": list(projects)})]


def facts_of_person(
    *,
    stage: str,
    person_id: int,
    languages: Collection[str],
    skills: Collection[str],
    now: datetime,
    kind: str | None = None,
) -> Facts:
    """The facts of `PICK` and `RANK` that are about the person and what they ask for."""
    return {
        "stage": stage,
        "any_kind": kind is None,
        "kind": kind or "",
        "person": person_id,
        "any_language": not languages,
        "languages": list(languages),
        "skills": list(skills),
        "now": now,
        "rested": now - GIVEN_BACK_RESTS,
    }


def expire_claims(*, now: datetime, projects: Collection[int] | None = None) -> int:
    """End claims of the room whose time is over and put their units back; how many. None means all projects.

    A claim that is being submitted at this moment is passed over. At most 1,000 in one call.
    """
    facts: Facts = {"now": now, "any_project": projects is None, "projects": list(projects or ())}
    with connection.cursor() as cursor:
        cursor.execute(_EXPIRE, facts)
        return len(cursor.fetchall())
