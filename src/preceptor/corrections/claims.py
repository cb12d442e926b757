"""Claims as rows: locking them, checking that they still hold, ending them. The verbs are in `services`."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import IntegrityError

from preceptor.accounts.models import Person
from preceptor.corrections.agreed import CONSTRAINT as AGREED
from preceptor.corrections.handout import Taken
from preceptor.corrections.models import Claim, Draft, Stage, StageKind, Unit
from preceptor.corrections.pricing import hourly_for
from preceptor.corrections.walled import CONSTRAINT as WALLED
from preceptor.kit.errors import Conflict, NotFound
from preceptor.ledger.services import broken_constraint
from preceptor.projects.queries import guideline_in_force
from preceptor.staffing.models import Assignment


class ClaimInHand(Conflict):
    """You hold another unit. Submit it or give it back first."""

    code = "claim_in_hand"


class ClaimNotYours(NotFound):
    """You hold no such unit."""

    code = "claim_not_found"


class StaleToken(Conflict):
    """This unit was claimed anew since this page was loaded. Load it again; your draft is kept."""

    code = "stale_token"


class ClaimEnded(Conflict):
    """This claim has ended: the unit was submitted, given back, or its time ran out. Ask for the next one."""

    code = "claim_ended"


class UnitTakenOver(Conflict):
    """Your time ran out and somebody else has the unit. What you wrote is kept: you find it under Kept work."""

    code = "unit_taken_over"


class GuidelineUnread(Conflict):
    """The instructions of this project are new to you. Read them and say so; then the next unit is yours."""

    code = "guideline_unread"


class AgreementOutstanding(Conflict):
    """A new version of an agreement of this project is due. Read and accept it; then there is work for you again."""

    code = "agreement_outstanding"


class ConflictUndecided(Conflict):
    """A conflict of interest with this client is noted for you. Until somebody decides it has no new work; pay stays."""

    code = "conflict_undecided"


class BudgetUsedUp(Conflict):
    """The project's budget is used up; work you have done is paid. Its lead has been told."""

    code = "budget_used_up"


class OpenElsewhere(Conflict):
    """This unit is being written on another page or device. Take it over, or go on there."""

    code = "open_elsewhere"


def lock_claim(claim: Claim, token: int) -> Claim:
    """The claim with project and person, locked. Raises ClaimNotYours, StaleToken."""
    rows = Claim.objects.select_for_update(of=("self",)).select_related("project", "person")
    locked: Claim | None = rows.filter(pk=claim.pk).first()
    if locked is None:
        raise ClaimNotYours()
    if locked.token != token:
        raise StaleToken()
    return locked


def refuse_ended(claim: Claim) -> None:
    """Raise ClaimEnded unless the claim is held."""
    if claim.state != Claim.State.HELD:
        raise ClaimEnded()


def refuse_other_page(claim: Claim, page: str) -> None:
    """Raise OpenElsewhere where another page writes; callers that name no page are not asked."""
    if page and claim.page not in ("", page):
        raise OpenElsewhere(page=claim.page, seen_at=claim.page_seen_at)


def end_claim(claim: Claim, state: str, now: datetime) -> None:
    """Mark the claim (locked) as ended."""
    claim.state = state
    claim.ended_at = now
    claim.save(update_fields=["state", "ended_at", "reason"])


def lock_in_hand(claim: Claim, stage: StageKind, now: datetime) -> Unit:
    """The claim's unit, locked, if the claim (locked already) may still be submitted for `stage`.

    Raises ClaimEnded, UnitTakenOver.
    """
    if claim.stage != stage or claim.state == Claim.State.RELEASED:
        raise ClaimEnded()
    rows = Unit.objects.select_for_update(of=("self",)).select_related("attempt__problem_version")
    unit: Unit = rows.get(pk=claim.unit_id)
    if claim.state == Claim.State.HELD and claim.expires_at > now:
        return unit
    taken = (Claim.State.HELD, Claim.State.SUBMITTED)
    later = Claim.objects.filter(unit=unit, token__gt=claim.token, state__in=taken)
    if unit.stage != stage or unit.state not in (Unit.State.OPEN, Unit.State.CLAIMED) or later.exists():
        raise UnitTakenOver()
    return unit


def finish_stage(*, claim: Claim, unit: Unit, outcome: str, now: datetime) -> Stage:
    """End the claim as submitted and append the stage; `unit` and `claim` are locked."""
    end_claim(claim, Claim.State.SUBMITTED, now)
    stage: Stage = Stage.objects.create(
        organisation_id=unit.organisation_id,
        unit=unit,
        number=Stage.objects.filter(unit=unit).count() + 1,
        kind=claim.stage,
        claim=claim,
        person_id=claim.person_id,
        outcome=outcome,
        at=now,
    )
    return stage


def write_claim(assignment: Assignment, person: Person, stage: StageKind, taken: Taken, now: datetime) -> Claim:
    """The claim on a unit just taken, on the terms of the assignment, with what was typed before.

    A claim of another client can be hidden by the walls; the table knows it all the same. Scripted people
    read nothing; others have read the instructions. Raises ClaimInHand, BudgetUsedUp, AgreementOutstanding,
    ConflictUndecided and GuidelineUnread, after which the transaction (or its savepoint) can only be rolled back.
    """
    guideline = guideline_in_force(project_id=assignment.project_id, language=taken.language, at=now, reader=person.pk)
    if guideline is not None and not (person.simulated or guideline.read):  # type: ignore[attr-defined]  # annotated
        raise GuidelineUnread(guideline=guideline.pk)
    try:
        claim: Claim = Claim.objects.create(
            organisation_id=assignment.organisation_id,
            unit_id=taken.unit_id,
            project=assignment.project,
            person=person,
            stage=stage,
            token=taken.token,
            guideline=guideline,
            protocol=assignment.project.protocol,
            error_kinds=assignment.project.error_kinds,
            hourly_minor=hourly_for(assignment=assignment, unit_id=taken.unit_id, at=now),
            currency=assignment.offer.currency,
            simulated=person.simulated,
            swapped=secrets.randbelow(2) == 1,
            claimed_at=now,
            expires_at=now + timedelta(minutes=assignment.project.claim_minutes),
        )
    except IntegrityError as error:
        raise refusal_of(error) from error
    if taken.token > 1:
        _carry_draft_over(claim)
    return claim


def refusal_of(error: IntegrityError) -> Conflict:
    """What is said when the table refuses a claim: no money is left for it, a text is not agreed to, a
    conflict of interest is undecided, or another client's is in hand, unseen.
    """
    broken = broken_constraint(error)
    if broken == "project_budget":
        return BudgetUsedUp()
    if broken == AGREED:
        return AgreementOutstanding()
    if broken == WALLED:
        return ConflictUndecided()
    return ClaimInHand("You hold a unit of another client. Submit it or give it back first.")


def _carry_draft_over(claim: Claim) -> None:
    """What the same person had typed on this unit before the claim ended without a submit is there again."""
    unfinished = (Claim.State.EXPIRED, Claim.State.RELEASED)
    earlier = Draft.objects.filter(
        claim__unit=claim.unit_id, claim__person=claim.person_id, claim__stage=claim.stage, claim__state__in=unfinished
    )
    draft = earlier.order_by("-claim__token").first()
    if draft is not None:
        Draft.objects.create(
            organisation_id=claim.organisation_id,
            claim=claim,
            revision=draft.revision,
            body=draft.body,
            saved_at=draft.saved_at,
        )
