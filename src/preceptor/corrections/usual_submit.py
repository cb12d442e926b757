"""The usual submit of a correction in two prepared statements: the claim is held, in time, with the right token.

Everything else (the same claim again, a late submit, a stale token, giving up, a cut of one's own, other kinds) is
left to `services.submit_correction`: then nothing has been changed here. The content passes the same checks of the
protocol, and what is written passes the same constraints, triggers and row security.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, cast

from preceptor.accounts.models import Person
from preceptor.corrections.models import UnitKind
from preceptor.corrections.protocol import GIVE_UP, SCRIPTED, Submission, check_submission
from preceptor.corrections.services import judge_answer
from preceptor.kit.prepared import Row, Statement, run_prepared
from preceptor.problems.verifier import Reference, ToleranceKind
from preceptor.projects.error_kinds import read_kinds

_HELD: Final = """
SELECT claim.organisation_id, claim.unit_id, claim.guideline_id, claim.protocol, claim.error_kinds::text,
    (SELECT count(*) FROM probing_attemptstep AS step WHERE step.attempt_id = unit.attempt_id),
    (SELECT count(*) FROM corrections_stage AS stage WHERE stage.unit_id = unit.id),
    problem.answer, problem.unit, problem.tolerance_kind, problem.tolerance,
    (problem.extra -> 'any_sign')::json, (problem.extra -> 'any_scale')::json, nextval('corrections_correction_id_seq')
FROM corrections_claim AS claim JOIN corrections_unit AS unit ON unit.id = claim.unit_id
JOIN probing_attempt AS attempt ON attempt.id = unit.attempt_id
JOIN problems_problemversion AS problem ON problem.id = attempt.problem_version_id
WHERE claim.id = %(claim)s::bigint AND claim.person_id = %(person)s::bigint AND claim.token = %(token)s::int
    AND claim.state = 'held' AND claim.stage = 'correct' AND claim.expires_at > %(now)s::timestamptz
    AND unit.kind = 'correct'
FOR UPDATE OF claim, unit
"""
_SUBMIT: Final = """
WITH made AS (
    INSERT INTO corrections_correction (id, organisation_id, unit_id, claim_id, person_id, guideline_id, outcome,
        first_error, solution, final_answer, final_answer_correct, critique, source, simulated, submitted_at, kind,
        content)
    VALUES (%(id)s::bigint, %(organisation)s::bigint, %(unit)s::bigint, %(claim)s::bigint, %(person)s::bigint,
        %(guideline)s::bigint, %(outcome)s, %(first_error)s::smallint, %(solution)s, %(final_answer)s,
        %(right)s::boolean, %(critique)s, %(source)s, %(simulated)s, %(now)s::timestamptz, 'correct', '{}')
    RETURNING id
), rated AS (
    INSERT INTO corrections_steprating (organisation_id, correction_id, index, rating, error_kind, severity, rewritten,
        critique)
    SELECT %(organisation)s::bigint, made.id, each.index, each.rating, each.error_kind, each.severity, each.rewritten,
        each.critique
    FROM made, json_to_recordset(%(ratings)s::json) AS each(
        index smallint, rating smallint, error_kind text, severity text, rewritten text, critique text)
), ended AS (
    UPDATE corrections_claim SET state = 'submitted', ended_at = %(now)s::timestamptz WHERE id = %(claim)s::bigint
), staged AS (
    INSERT INTO corrections_stage (organisation_id, unit_id, number, kind, claim_id, person_id, outcome, at)
    VALUES (%(organisation)s::bigint, %(unit)s::bigint, %(number)s::smallint, 'correct', %(claim)s::bigint,
        %(person)s::bigint, %(outcome)s, %(now)s::timestamptz)
), passed_on AS (
    UPDATE corrections_unit SET state = 'open', stage = 'review', author_id = %(person)s::bigint, reserved_until = NULL
    WHERE id = %(unit)s::bigint
)
SELECT id FROM made
"""


@dataclass(frozen=True, slots=True)
class _Held:
    """The claim and its unit, locked, with what the content is checked against; `number` is the correction's own."""

    organisation: int
    unit: int
    guideline: int | None
    protocol: str
    kinds: frozenset[str]
    steps: int
    stages: int
    reference: Reference
    number: int


@dataclass(frozen=True, slots=True)
class Submitted:
    """A correction that is written as soon as `writing` has run; `answer` is plain as in `schemas.CorrectionOut`."""

    answer: dict[str, Any]
    writing: Statement


def submit_usual(
    *, claim_id: int, person: Person, token: int, content: Submission, now: datetime
) -> dict[str, Any] | None:
    """The correction, written and its unit passed on to review, or None: ask `services.submit_correction`.

    Raises ProtocolViolation; then nothing is written.
    """
    asked = looking(claim_id=claim_id, person=person, token=token, content=content, now=now)
    rows = run_prepared(asked.text, asked.facts) if asked is not None else []
    done = submission_from(rows, claim_id=claim_id, person=person, content=content, now=now)
    if done is None:
        return None
    run_prepared(done.writing.text, done.writing.facts)
    return done.answer


def looking(*, claim_id: int, person: Person, token: int, content: Submission, now: datetime) -> Statement | None:
    """What `submission_from` must be told, or None where the content is not the usual."""
    unusual = content.outcome == GIVE_UP or content.source == SCRIPTED or content.cut is not None
    if unusual or claim_id.bit_length() > 63:
        return None
    return Statement(_HELD, {"claim": claim_id, "person": person.pk, "token": token, "now": now})


def submission_from(
    rows: Sequence[Row], *, claim_id: int, person: Person, content: Submission, now: datetime
) -> Submitted | None:
    """What is to be written and answered, from the row of the claim; None without one. Raises ProtocolViolation."""
    if not rows:
        return None
    held = _held(rows[0])
    check_submission(content, protocol=held.protocol, steps=held.steps, kinds=held.kinds)
    right = judge_answer(content.final_answer, held.reference)
    ratings = [each.columns for each in content.ratings if each.given]
    shared = {**content.columns, "id": held.number, "simulated": person.simulated}
    facts = {
        **shared,
        "organisation": held.organisation,
        "unit": held.unit,
        "claim": claim_id,
        "person": person.pk,
        "guideline": held.guideline,
        "right": right,
        "now": now,
        "ratings": json.dumps(ratings),
        "number": held.stages + 1,
    }
    answer = {
        **shared,
        "unit_id": held.unit,
        "kind": UnitKind.CORRECT.value,
        "content": {},
        "authored": None,
        "final_answer_correct": right,
        "submitted_at": now,
        "ratings": sorted(ratings, key=itemgetter("index")),
    }
    return Submitted(answer, Statement(_SUBMIT, facts))


def _held(row: Row) -> _Held:
    organisation, claimed, guideline, protocol, kinds, steps, stages, *about, number = row
    answer, unit, tolerance_kind, tolerance, any_sign, any_scale = about
    kind = cast("ToleranceKind", tolerance_kind)
    reference = Reference(answer, unit, kind, tolerance, bool(any_sign), bool(any_scale))
    return _Held(organisation, claimed, guideline, protocol, _codes(kinds), steps, stages, reference, number)


@lru_cache(maxsize=500)
def _codes(stored: str) -> frozenset[str]:
    return frozenset(kind.code for kind in read_kinds(json.loads(stored)))
