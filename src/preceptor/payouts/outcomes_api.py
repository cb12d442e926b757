"""Operations on files that were sent: taking them back, and what a payout service says of them."""

from __future__ import annotations

from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.accounts.queries import organisation as organisation_by_id
from preceptor.kit import clock
from preceptor.payouts import describing, downloads, outcomes, policies, queries, schemas, withdrawing
from preceptor.payouts.models import Batch

router = Router()


@router.post("/payout-outcomes", operation_id="payouts_import_outcomes", response=schemas.OutcomesOut)
@may(policies.can_handle)
def import_outcomes(request: ActorRequest, body: schemas.OutcomesIn) -> dict[str, Any]:
    """Read what a payout service says of many payouts: tried first, then all of it or nothing. Twice is once."""
    organisation = organisation_by_id(body.organisation_id)
    require(policies.can_handle(request.actor, organisation.pk))
    judged = outcomes.import_outcomes(
        organisation=organisation,
        name=body.name,
        data=downloads.from_base64(body.content),
        actor=request.person,
        now=clock.now(),
        dry_run=body.dry_run,
    )
    return describing.describe_outcomes(judged, dry_run=body.dry_run)


@router.post("/payout-batches/{batch_id}/withdraw", operation_id="payouts_withdraw_file", response=schemas.BatchOut)
@may(policies.can_handle)
def withdraw_file(request: ActorRequest, batch_id: int, body: schemas.ReasonIn) -> dict[str, Any]:
    """Say that a file never reached the bank; it is not handed out any more, and somebody else confirms."""
    batch = _handled(request, batch_id)
    withdrawing.ask_to_withdraw(batch=batch, reason=body.reason, actor=request.person, now=clock.now())
    return describing.describe_batch(queries.batch_by_id(request.actor, batch_id))


@router.post(
    "/payout-batches/{batch_id}/withdraw/confirm", operation_id="payouts_confirm_withdrawal", response=schemas.BatchOut
)
@may(policies.can_handle)
def confirm_withdrawal(request: ActorRequest, batch_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: the file's payouts are cancelled, and what they were to settle can be paid again."""
    batch = _handled(request, batch_id)
    withdrawing.confirm_withdrawal(batch=batch, actor=request.person, now=clock.now())
    return describing.describe_batch(queries.batch_by_id(request.actor, batch_id))


@router.post(
    "/payout-batches/{batch_id}/withdraw/decline", operation_id="payouts_decline_withdrawal", response=schemas.BatchOut
)
@may(policies.can_handle)
def decline_withdrawal(request: ActorRequest, batch_id: int) -> dict[str, Any]:
    """The file is with the bank after all."""
    batch = _handled(request, batch_id)
    withdrawing.decline_withdrawal(batch=batch, actor=request.person, now=clock.now())
    return describing.describe_batch(queries.batch_by_id(request.actor, batch_id))


def _handled(request: ActorRequest, batch_id: int) -> Batch:
    batch = queries.batch_by_id(request.actor, batch_id)
    require(policies.can_handle(request.actor, batch.organisation_id))
    return batch
