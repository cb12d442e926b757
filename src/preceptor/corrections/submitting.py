"""Handing in what is not a correction: comparisons, gradings, decompositions and problems."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from preceptor.corrections.authoring import write_version
from preceptor.corrections.claims import ClaimEnded, finish_stage, lock_claim, lock_in_hand
from preceptor.corrections.kinds import (
    Comparison,
    ContentUnfit,
    Decomposition,
    Grading,
    WrittenProblem,
    stored_comparison,
    stored_decomposition,
    stored_grading,
)
from preceptor.corrections.models import Claim, Correction, StageKind, Unit, UnitKind
from preceptor.corrections.services import pass_on
from preceptor.kit.errors import Conflict

Made = Comparison | Grading | Decomposition | WrittenProblem


class OtherKind(Conflict):
    """This unit asks for another kind of work. Load the page again."""

    code = "other_kind"


def submit_content(
    *, claim: Claim, token: int, content: Made | None, outcome: str, critique: str = "", now: datetime
) -> Correction:
    """Write what was made and pass the unit on to review; the same claim again returns the first one.

    Without `content` the `outcome` is bad_problem, with the reason in `critique`, or give_up. Raises
    StaleToken, ClaimEnded, UnitTakenOver, OtherKind, ContentUnfit, ProblemInvalid; then nothing is written.
    """
    locked = lock_claim(claim, token)
    if locked.state == Claim.State.SUBMITTED:
        return _first(locked)
    unit = lock_in_hand(locked, StageKind.CORRECT, now)
    made = _made(locked, unit, content, outcome, critique, now)
    correction: Correction = Correction.objects.create(
        organisation_id=locked.organisation_id,
        unit=unit,
        claim=locked,
        person_id=locked.person_id,
        guideline_id=locked.guideline_id,
        kind=unit.kind,
        outcome=outcome,
        critique=critique.strip(),
        simulated=locked.person.simulated,
        submitted_at=now,
        **made,
    )
    finish_stage(claim=locked, unit=unit, outcome=outcome, now=now)
    pass_on(unit, locked.person_id, outcome)
    return correction


def _made(claim: Claim, unit: Unit, content: Made | None, outcome: str, critique: str, now: datetime) -> dict[str, Any]:
    """The columns that hold the content. Raises OtherKind, ContentUnfit, ProblemInvalid."""
    if unit.kind == UnitKind.CORRECT or (content is not None and content.kind != unit.kind):
        raise OtherKind()
    if (content is not None) != (outcome == Correction.Outcome.DONE):
        raise ContentUnfit("Hand in what you made, or say why there is nothing.")
    if outcome == Correction.Outcome.BAD_PROBLEM and not critique.strip():
        raise ContentUnfit("Say what is wrong with the problem.")
    if isinstance(content, Comparison):
        return {"content": stored_comparison(content, swapped=claim.swapped)}
    if isinstance(content, Grading):
        attempt = unit.attempt
        return {"content": stored_grading(content, rubric=attempt.problem_version.rubric, answer=attempt.output)}
    if isinstance(content, Decomposition):
        return {"content": stored_decomposition(content)}
    if content is None:
        return {}
    return {"authored": write_version(claim=claim, unit=unit, content=content, now=now)}


def _first(claim: Claim) -> Correction:
    correction: Correction | None = Correction.objects.filter(claim=claim).first()
    if correction is None:
        raise ClaimEnded()
    return correction
