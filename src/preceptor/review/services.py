"""Verbs of review."""

from __future__ import annotations

from datetime import datetime

from preceptor.corrections.claims import ClaimEnded, finish_stage, lock_claim, lock_in_hand
from preceptor.corrections.cutting import spans_of
from preceptor.corrections.handout import RESERVED_FOR_AUTHOR
from preceptor.corrections.models import Claim, Correction, StageKind, Unit, UnitKind
from preceptor.corrections.protocol import Rating, Submission, check_submission
from preceptor.corrections.queries import latest_correction
from preceptor.corrections.services import judge_answer
from preceptor.experts.quality import count_review
from preceptor.kit.errors import Forbidden
from preceptor.probing.models import AttemptStep
from preceptor.problems.queries import reference_of
from preceptor.problems.services import pose_problem
from preceptor.projects.error_kinds import read_kinds
from preceptor.review.fixing import fixed_submission
from preceptor.review.judgement import RETURN, Judgement, check_judgement
from preceptor.review.models import Review, StepComment, StepFix


class OwnWork(Forbidden):
    """This is your own correction. Somebody else reviews it."""

    code = "own_work"


def submit_review(*, claim: Claim, token: int, content: Judgement, now: datetime) -> Review:
    """Write the review and pass the unit on; the same claim again returns the first review.

    Accepted and fixed units are finished (a problem agreed to be bad is set aside); a returned one
    is open again, kept for its author. Late, the review counts if nobody else holds the unit.
    A fix of single steps is held to the protocol of the correction. Raises StaleToken, ClaimEnded, UnitTakenOver,
    OwnWork, JudgementIncomplete, ProtocolViolation; then nothing is written.
    """
    locked = lock_claim(claim, token)
    if locked.state == Claim.State.SUBMITTED:
        return _first_review(locked)
    unit = lock_in_hand(locked, StageKind.REVIEW, now)
    check_judgement(content, can_fix=unit.kind == UnitKind.CORRECT)
    correction = latest_correction(unit)
    if correction is None:
        raise ClaimEnded()
    if correction.person_id == locked.person_id:
        raise OwnWork()
    if content.fixes:
        _check_fixes(locked, unit, correction, content)
    review = _write_review(locked, unit, correction, content, now)
    count_review(person_id=review.author_id, accepted=content.verdict == Review.Verdict.ACCEPT)
    finish_stage(claim=locked, unit=unit, outcome=content.verdict, now=now)
    _pass_on(unit, correction, content.verdict, now)
    return review


def _first_review(claim: Claim) -> Review:
    review: Review | None = Review.objects.filter(claim=claim).first()
    if review is None:
        raise ClaimEnded()
    return review


def _check_fixes(claim: Claim, unit: Unit, correction: Correction, content: Judgement) -> None:
    """The correction with the reviewer's steps follows the protocol that its author had. Raises ProtocolViolation."""
    terms: Claim = correction.claim
    stored = AttemptStep.objects.filter(attempt_id=unit.attempt_id).order_by("index").values_list("start", "end")
    kinds = {kind.code for each in (terms, claim) for kind in read_kinds(each.error_kinds)}
    fixed = fixed_submission(_submission_of(correction), content)
    steps = len(spans_of(correction.content, tuple(stored)))
    check_submission(fixed, protocol=terms.protocol, steps=steps, kinds=kinds)


def _submission_of(correction: Correction) -> Submission:
    ratings = tuple(
        Rating(
            each.index,
            each.rating,
            each.rating is None,
            each.error_kind,
            each.severity,
            each.critique,
            each.rewritten,
        )
        for each in correction.ratings.all()
    )
    return Submission(
        outcome=correction.outcome,
        ratings=ratings,
        first_error=correction.first_error,
        solution=correction.solution,
        final_answer=correction.final_answer,
        critique=correction.critique,
    )


def _write_review(claim: Claim, unit: Unit, correction: Correction, content: Judgement, now: datetime) -> Review:
    review: Review = Review.objects.create(
        organisation_id=claim.organisation_id,
        unit=unit,
        correction=correction,
        claim=claim,
        reviewer_id=claim.person_id,
        author_id=correction.person_id,
        verdict=content.verdict,
        comment=content.comment,
        fixed_solution=content.fixed_solution,
        fixed_answer=content.fixed_answer,
        fixed_answer_correct=_judged(unit, content),
        simulated=claim.person.simulated,
        at=now,
    )
    StepComment.objects.bulk_create(
        StepComment(organisation_id=claim.organisation_id, review=review, index=note.index, text=note.text)
        for note in content.comments
    )
    StepFix.objects.bulk_create(
        StepFix(organisation_id=claim.organisation_id, review=review, **each.columns) for each in content.fixes
    )
    return review


def _judged(unit: Unit, content: Judgement) -> bool | None:
    """What the verifier says of the reviewer's final answer; None where there is none."""
    if not content.fixed_answer.strip():
        return None
    return judge_answer(content.fixed_answer, reference_of(unit.attempt.problem_version))


def _pass_on(unit: Unit, correction: Correction, verdict: str, now: datetime) -> None:
    if verdict == RETURN:
        unit.state = Unit.State.OPEN
        unit.stage = StageKind.CORRECT
        unit.returned_times += 1
        unit.reserved_until = now + RESERVED_FOR_AUTHOR
    elif verdict == Review.Verdict.ACCEPT and correction.outcome == Correction.Outcome.BAD_PROBLEM:
        unit.state = Unit.State.SET_ASIDE
    else:
        unit.state = Unit.State.ACCEPTED
        if correction.authored is not None:
            pose_problem(problem=correction.authored.problem)
    unit.save(update_fields=["state", "stage", "returned_times", "reserved_until"])
