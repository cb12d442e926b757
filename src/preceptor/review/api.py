"""The operation of reviewing; the queue hands out what is to be reviewed."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from preceptor.accounts.access import ActorRequest, may
from preceptor.corrections.claims import UnitTakenOver
from preceptor.corrections.kept_schemas import KeptOut
from preceptor.corrections.kept_work import kept_answer
from preceptor.corrections.protocol import Rating
from preceptor.corrections.queries import own_claim
from preceptor.kit import clock
from preceptor.review import policies, schemas, services
from preceptor.review.judgement import Judgement, StepNote

router = Router(tags=["review"])


@router.post("/claims/{claim_id}/review", operation_id="review_submit", response={200: schemas.ReviewOut, 202: KeptOut})
@may(policies.can_review)
def submit_review(request: ActorRequest, claim_id: int, body: schemas.ReviewIn) -> Any:
    """Accept, return or fix. The same claim again gives the first review; 202 where it came too late and was kept."""
    claim, now = own_claim(request.person, claim_id), clock.now()
    notes = tuple(StepNote(each.index, each.text) for each in body.comments)
    fixes = tuple(Rating(**vars(each)) for each in body.fixes)
    content = Judgement(body.verdict, body.comment, notes, body.fixed_solution, fixes, body.fixed_answer)
    try:
        return services.submit_review(claim=claim, token=body.token, content=content, now=now)
    except UnitTakenOver as refusal:
        kept = kept_answer(claim=claim, body=body.dict(), refusal=refusal, now=now)
        return Status(202, kept)
