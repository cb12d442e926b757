"""The usual submit of a correction in two prepared statements: the claim is held, in time, with the right token.

Everything else (the same claim again, a late submit, a stale token, giving up, other kinds) is left to
`services.submit_correction`: then nothing has been changed here. The content passes the same checks of the protocol,
and what is written passes the same constraints, triggers and row security.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast

from preceptor.accounts.models import Person
from preceptor.corrections.models import Correction, StepRating
from preceptor.corrections.protocol import GIVE_UP, SCRIPTED, Submission, check_submission
from preceptor.corrections.services import judge_answer
from preceptor.kit.prepared import run_prepared
from preceptor.problems.verifier import Reference, ToleranceKind
from preceptor.projects.error_kinds import read_kinds

_HELD: Final = """
SELECT claim.organisation_id, claim.unit_id, claim.guideline_id, claim.protocol, claim.error_kinds::json,
    (SELECT count(*) FROM probing_attemptstep AS step WHERE step.attempt_id = unit.attempt_id),
    (SELECT count(*) FROM corrections_stage AS stage WHERE stage.unit_id = unit.id),
    problem.answer, problem.unit, problem.tolerance_kind, problem.tolerance,
    (problem.extra -> 'any_sign')::json, (problem.extra -> 'any_scale')::json
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
    INSERT INTO corrections_correction (organisation_id, unit_id, claim_id, person_id, guideline_id, outcome,
        first_error, solution, final_answer, final_answer_correct, critique, source, simulated, submitted_at, kind,
        content)
    VALUES (%(organisation)s::bigint, %(unit)s::bigint, %(claim)s::bigint, %(person)s::bigint, %(guideline)s::bigint,
        %(outcome)s, %(first_error)s::smallint, %(solution)s, %(final_answer)s, %(right)s::boolean, %(critique)s,
        %(source)s, %(simulated)s, %(now)s::timestamptz, 'correct', '{}')
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
    """The claim and its unit, locked, with what the content is checked against."""

    organisation: int
    unit: int
    guideline: int | None
    protocol: str
    error_kinds: list[dict[str, str]]
    steps: int
    stages: int
    reference: Reference


def submit_usual(*, claim_id: int, person: Person, token: int, content: Submission, now: datetime) -> Correction | None:
    """The correction, written and its unit passed on to review, or None: ask `services.submit_correction`.

    Raises ProtocolViolation; then nothing is written.
    """
    if content.outcome == GIVE_UP or content.source == SCRIPTED or claim_id.bit_length() > 63:
        return None
    rows = run_prepared(_HELD, {"claim": claim_id, "person": person.pk, "token": token, "now": now})
    if not rows:
        return None
    held = _held(rows[0])
    kinds = {kind.code for kind in read_kinds(held.error_kinds)}
    check_submission(content, protocol=held.protocol, steps=held.steps, kinds=kinds)
    correction = Correction(
        organisation_id=held.organisation,
        unit_id=held.unit,
        claim_id=claim_id,
        person_id=person.pk,
        guideline_id=held.guideline,
        final_answer_correct=judge_answer(content.final_answer, held.reference),
        simulated=person.simulated,
        submitted_at=now,
        **content.columns,
    )
    given = [each.columns for each in content.ratings if each.given]
    correction.pk = _write(correction, content, given, held.stages + 1)
    ratings = [StepRating(organisation_id=held.organisation, **columns) for columns in given]
    cast("Any", correction)._prefetched_objects_cache = {"ratings": ratings}
    return correction


def _held(row: tuple[Any, ...]) -> _Held:
    organisation, claimed, guideline, protocol, kinds, steps, stages, *about = row
    answer, unit, tolerance_kind, tolerance, any_sign, any_scale = about
    kind = cast("ToleranceKind", tolerance_kind)
    reference = Reference(answer, unit, kind, tolerance, bool(any_sign), bool(any_scale))
    return _Held(organisation, claimed, guideline, protocol, kinds, steps, stages, reference)


def _write(correction: Correction, content: Submission, ratings: list[dict[str, Any]], number: int) -> int:
    facts = {
        **content.columns,
        "organisation": correction.organisation_id,
        "unit": correction.unit_id,
        "claim": correction.claim_id,
        "person": correction.person_id,
        "guideline": correction.guideline_id,
        "right": correction.final_answer_correct,
        "simulated": correction.simulated,
        "now": correction.submitted_at,
        "ratings": json.dumps(ratings),
        "number": number,
    }
    return int(run_prepared(_SUBMIT, facts)[0][0])
