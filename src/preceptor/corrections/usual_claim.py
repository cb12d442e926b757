"""The usual claim in two prepared statements: a fresh unit of correcting an answer, for somebody with nothing in hand.

Everything else (a claim in hand or run out, instructions unread, units that came back, other kinds, the next project,
an empty queue) is left to `services.claim_next`: then nothing has been changed here. The unit is chosen by the very
statement of `handout`, and what must hold is held by the same constraints, triggers and row security.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from django.db import IntegrityError

from preceptor.accounts.models import Person
from preceptor.corrections.claims import refusal_of
from preceptor.corrections.handout import PICK, facts_of_person, rank_projects
from preceptor.corrections.models import StageKind, Unit, UnitKind
from preceptor.kit.prepared import Row, Statement, run_prepared
from preceptor.problems.attachments import attachments_of
from preceptor.problems.models import ProblemVersion
from preceptor.projects.error_kinds import read_kinds

_PLACES: Final = """
SELECT place.organisation_id, place.project_id, project.name, project.protocol, project.claim_minutes,
    project.error_kinds::text, offer.hourly_minor, offer.currency, ARRAY(
        SELECT DISTINCT lower(split_part(spoken.code, '-', 1)) FROM experts_expertlanguage AS spoken
        WHERE spoken.profile_id = profile.id AND spoken.level NOT IN ('A1', 'A2')), ARRAY(
        SELECT skill.code FROM experts_expertskill AS known JOIN experts_skill AS skill ON skill.id = known.skill_id
        WHERE known.profile_id = profile.id),
    EXISTS (SELECT FROM staffing_agreedrate AS agreed WHERE agreed.offer_id = offer.id), bound.counted_from
FROM staffing_assignment AS place JOIN projects_project AS project ON project.id = place.project_id
JOIN staffing_offer AS offer ON offer.id = place.offer_id
LEFT JOIN experts_expertprofile AS profile ON profile.person_id = place.person_id
LEFT JOIN projects_handoutlimit AS bound ON bound.project_id = project.id
WHERE place.person_id = %(person)s::bigint AND place.role = 'expert' AND place.ended_at IS NULL
    AND NOT EXISTS (SELECT FROM staffing_conflictcase AS found WHERE found.person_id = place.person_id
        AND found.organisation_id = place.organisation_id AND found.decided_at IS NULL)
    AND project.state = 'active' AND (%(anywhere)s OR place.project_id = ANY (%(projects)s::bigint[]))
ORDER BY place.id FOR NO KEY UPDATE OF place
"""
"""The places of `staffing.queries.active_assignments` outside undecided conflicts, locked, with what the person says that they can do."""

_CLAIM: Final = f"""
{PICK}, ready AS MATERIALIZED (
    SELECT unit.id, rules.id AS guideline_id, rules.version, rules.language AS spoken, rules.body
    FROM pick JOIN corrections_unit AS unit ON unit.id = pick.id
    LEFT JOIN LATERAL (
        SELECT guideline.id, guideline.version, guideline.language, guideline.body, EXISTS (
            SELECT FROM projects_acknowledgement AS known
            WHERE known.guideline_id = guideline.id AND known.person_id = %(person)s) AS read
        FROM projects_guideline AS guideline
        WHERE guideline.project_id = %(project)s AND guideline.in_force_from <= %(now)s
        ORDER BY (guideline.language = unit.language) DESC, guideline.version DESC LIMIT 1) AS rules ON true
    WHERE unit.kind = 'correct' AND unit.last_token = 0 AND (rules.id IS NULL OR rules.read OR %(simulated)s)
        AND NOT EXISTS (
            SELECT FROM corrections_claim AS held WHERE held.person_id = %(person)s AND held.state = 'held')
), taken AS (
    UPDATE corrections_unit AS unit SET state = 'claimed', last_token = 1 FROM ready WHERE unit.id = ready.id
    RETURNING unit.id, unit.project_id, unit.attempt_id, unit.skill, unit.language, unit.priority,
        unit.returned_times, unit.created_at
), claimed AS (
    INSERT INTO corrections_claim (organisation_id, unit_id, project_id, person_id, stage, token, state, guideline_id,
        protocol, error_kinds, hourly_minor, currency, simulated, swapped, reason, page, claimed_at, expires_at)
    SELECT %(organisation)s::bigint, ready.id, %(project)s, %(person)s, %(stage)s, 1, 'held', ready.guideline_id,
        %(protocol)s, %(error_kinds)s::jsonb, %(hourly_minor)s::bigint, %(currency)s, %(simulated)s, %(swapped)s, '', '', %(now)s,
        %(expires_at)s::timestamptz
    FROM ready RETURNING id, unit_id
)
SELECT claimed.id, taken.id, taken.project_id, taken.attempt_id, taken.skill, taken.language, taken.priority,
    taken.returned_times, taken.created_at, ready.version, ready.spoken, ready.body,
    problem.id, problem.statement, problem.language, problem.unit, problem.skill, problem.topic, problem.difficulty,
    (problem.extra -> 'attachments')::json, attempt.output, model.name || ': ' || version.name, version.id,
    (SELECT json_agg(json_build_array(step.index, step.start, step."end", step.check_result) ORDER BY step.index)
     FROM probing_attemptstep AS step WHERE step.attempt_id = attempt.id)
FROM taken JOIN claimed ON claimed.unit_id = taken.id JOIN ready ON ready.id = taken.id
JOIN probing_attempt AS attempt ON attempt.id = taken.attempt_id
JOIN problems_problemversion AS problem ON problem.id = attempt.problem_version_id
JOIN probing_modelversion AS version ON version.id = attempt.model_version_id
JOIN probing_model AS model ON model.id = version.model_id
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A row of `_PLACES`."""

    organisation: int
    project: int
    name: str
    protocol: str
    claim_minutes: int
    error_kinds: str
    """As JSON, as the project stores them."""
    hourly_minor: int
    currency: str
    languages: list[str]
    skills: list[str]
    by_unit: bool
    """Whether the rate depends on the unit or has been raised: then `claim_next` finds it."""
    counted_from: datetime | None
    """From when on each claim is counted against the budget: then `claim_next` minds it."""

    def counted_at(self, now: datetime) -> bool:
        """Whether the budget may be near."""
        return self.counted_from is not None and self.counted_from <= now


def claim_usual(
    *, person: Person, stage: str, now: datetime, projects: Collection[int] | None = None, kind: str | None = None
) -> dict[str, Any] | None:
    """The new claim with all that its page shows, plain as in `schemas.ClaimOut`, or None: ask `claim_next`.

    Raises ClaimInHand where another client's claim stands in the way, and BudgetUsedUp, after which the transaction
    can only be rolled back.
    """
    asked = looking(person=person, stage=stage, projects=projects, kind=kind)
    rows = run_prepared(asked.text, asked.facts) if asked is not None else []
    return claim_from(rows, person=person, stage=stage, now=now, kind=kind)


def looking(*, person: Person, stage: str, projects: Collection[int] | None, kind: str | None) -> Statement | None:
    """What `claim_from` must be told, or None where the claim is of another kind."""
    if stage != StageKind.CORRECT or kind not in (None, UnitKind.CORRECT):
        return None
    return Statement(_PLACES, {"person": person.pk, "anywhere": projects is None, "projects": list(projects or ())})


def claim_from(
    rows: Sequence[Row], *, person: Person, stage: str, now: datetime, kind: str | None
) -> dict[str, Any] | None:
    """The claim as `claim_usual` gives it, from the rows of the person's places."""
    place = _best_place([Place(*row) for row in rows], person, stage, now, kind)
    if place is None or place.by_unit or place.counted_at(now):
        return None
    facts = facts_for(person, stage, now, kind, place)
    try:
        taken = run_prepared(_CLAIM, facts)
    except IntegrityError as error:
        raise refusal_of(error) from error
    return _described(taken[0], facts, place) if taken else None


def _best_place(places: Sequence[Place], person: Person, stage: str, now: datetime, kind: str | None) -> Place | None:
    """The place whose project has the best unit for the person; with one place nothing is asked."""
    if len(places) < 2:
        return places[0] if places else None
    facts = facts_for(person, stage, now, kind, places[0])
    ranked = rank_projects([place.project for place in places], facts)
    return next((place for place in places if ranked and place.project == ranked[0]), None)


def facts_for(person: Person, stage: str, now: datetime, kind: str | None, place: Place) -> dict[str, Any]:
    """What the statement is told: as `handout.take_unit` tells it, and what goes into the claim."""
    able = {"languages": place.languages, "skills": place.skills}
    return {
        **facts_of_person(stage=stage, person_id=person.pk, **able, now=now, kind=kind),
        "project": place.project,
        "organisation": place.organisation,
        "simulated": person.simulated,
        "swapped": secrets.randbelow(2) == 1,
        "protocol": place.protocol,
        "error_kinds": place.error_kinds,
        "hourly_minor": place.hourly_minor,
        "currency": place.currency,
        "expires_at": now + timedelta(minutes=place.claim_minutes),
    }


def _described(row: tuple[Any, ...], facts: Mapping[str, Any], place: Place) -> dict[str, Any]:
    claim, *of_unit = row[:9]
    names = ("id", "project_id", "attempt_id", "skill", "language", "priority", "returned_times", "created_at")
    unit = dict(zip(names, of_unit, strict=True))
    version, spoken, body = row[9:12]
    guideline = {"version": version, "language": spoken, "body": body} if version is not None else None
    return {
        "id": claim,
        "token": 1,
        "stage": facts["stage"],
        "state": "held",
        "expires_at": facts["expires_at"],
        "simulated": facts["simulated"],
        "swapped": facts["swapped"],
        "unit": {**unit, "kind": UnitKind.CORRECT.value, "state": Unit.State.CLAIMED.value, "stage": facts["stage"]},
        "project": {
            "id": place.project,
            "name": place.name,
            "protocol": place.protocol,
            "claim_minutes": place.claim_minutes,
        },
        "problem": _problem(row[12:20]),
        "attempt": _attempt(unit["attempt_id"], row[20:24]),
        "answers": [],
        "criteria": [],
        "brief": "",
        "draft": None,
        "guideline": guideline,
        "rate": {"minor": place.hourly_minor, "currency": place.currency},
        "error_kinds": _shown(place.error_kinds),
        "original_correction": None,
        "history": [],
    }


@lru_cache(maxsize=500)
def _shown(stored: str) -> list[dict[str, str]]:
    return [asdict(kind) for kind in read_kinds(json.loads(stored))]


def _problem(columns: tuple[Any, ...]) -> dict[str, Any]:
    *shown, attached = columns
    names = ("id", "statement", "language", "unit", "skill", "topic", "difficulty")
    problem = dict(zip(names, shown, strict=True))
    version = ProblemVersion.objects.select_related("problem").get(pk=problem["id"]) if attached else None
    return {**problem, "attachments": attachments_of(version) if version is not None else []}


def _attempt(identity: int, columns: tuple[Any, ...]) -> dict[str, Any]:
    output, named, version, steps = columns
    shown = [
        {"index": index, "start": start, "end": end, "text": output[start:end], "check": check}
        for index, start, end, check in steps or ()
    ]
    return {"id": identity, "output": output, "model_version": named, "model_version_id": version, "steps": shown}
