"""Operations on bonuses, adjustments, withholding and the terms of pay."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payroll import adjusting, awarding, bonus_queries, describing, policies, terms, withholding
from preceptor.payroll import bonus_schemas as schemas
from preceptor.payroll.queries import place_to_pay, terms_of_pay
from preceptor.payroll.record import Payer
from preceptor.payroll.withholding_api import router as withholding_rules
from preceptor.projects.policies import can_steer, can_steer_somewhere
from preceptor.projects.queries import project_by_id

router = Router(tags=["bonuses"])
router.add_router("", withholding_rules)
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/projects/{project_id}/bonus-rules", operation_id="payroll_bonus_rules", response=schemas.BonusRuleList)
@may(member)
def list_bonus_rules(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """Every version of a project's bonus rules, newest first: also for those who work on it."""
    rules = bonus_queries.rules_of(project_by_id(request.actor, project_id))
    return {"items": [describing.describe_rule(rule) for rule in rules]}


@router.post(
    "/projects/{project_id}/bonus-rules", operation_id="payroll_set_bonus_rule", response={201: schemas.BonusRuleOut}
)
@may(can_steer_somewhere)
def set_bonus_rule(request: ActorRequest, project_id: int, body: schemas.BonusRuleIn) -> Status[Any]:
    """Publish the next version of a rule, for work that is claimed from then on."""
    project = project_by_id(request.actor, project_id)
    require(can_steer(request.actor, project.organisation_id))
    said = body.dict(exclude={"amount_minor", "currency"}) | {"amount": Money(body.amount_minor, body.currency)}
    rule = terms.set_bonus_rule(project=project, actor=request.person, now=clock.now(), **said)
    return Status(201, describing.describe_rule(rule))


@router.get("/awards", operation_id="payroll_list_awards", response=schemas.AwardList)
@may(member)
def list_awards(
    request: ActorRequest,
    project: int | None = None,
    person: int | None = None,
    withholding: Literal["any", "withheld", "appealed", "released", "upheld"] | None = None,
    cursor: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """One's own bonuses, and those that one answers for, newest first, with their evidence."""
    chosen: dict[str, Any] = {"project": project, "person": person, "withholding": withholding}
    page = bonus_queries.awards_page(request.actor, **chosen, cursor=cursor, limit=limit)
    return {"items": [describing.describe_award(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post("/awards", operation_id="payroll_award_by_hand", response={201: schemas.AwardOut})
@may(policies.can_prepare)
def award_by_hand(request: ActorRequest, body: schemas.AwardIn) -> Status[Any]:
    """Pay for an onboarding or an assessment."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_prepare(request.actor, project.organisation_id))
    said = body.dict(exclude={"project", "person"}) | {"person": bonus_queries.payee(project, body.person)}
    made = awarding.award_by_hand(project=project, actor=request.person, now=clock.now(), **said)
    return Status(201, describing.describe_award(made))


@router.post("/awards/{award_id}/withhold", operation_id="payroll_withhold", response=schemas.WithholdingOut)
@may(policies.can_approve)
def withhold(request: ActorRequest, award_id: int, body: schemas.WithholdingReasonIn) -> dict[str, Any]:
    """Keep an award out of pay for now, with the reason; its payee may appeal."""
    award = bonus_queries.award_by_id(request.actor, award_id)
    require(policies.can_approve(request.actor, award.organisation_id))
    made = withholding.withhold(award=award, reason=body.reason, actor=request.person, now=clock.now())
    return describing.describe_withholding(made)


@router.post("/awards/{award_id}/appeal", operation_id="payroll_appeal", response=schemas.WithholdingOut)
@may(member)
def appeal(request: ActorRequest, award_id: int, body: schemas.AppealIn) -> dict[str, Any]:
    """Say why a bonus that is withheld is due; somebody else than who withheld it decides."""
    kept = bonus_queries.withholding_of(bonus_queries.award_by_id(request.actor, award_id))
    return describing.describe_withholding(
        withholding.appeal(withholding=kept, text=body.text, actor=request.person, now=clock.now())
    )


@router.post("/awards/{award_id}/release", operation_id="payroll_release", response=schemas.WithholdingOut)
@may(policies.can_approve)
def release(request: ActorRequest, award_id: int, body: schemas.PayAfterAllIn) -> dict[str, Any]:
    """Pay it after all, with the next run."""
    award = bonus_queries.award_by_id(request.actor, award_id)
    require(policies.can_approve(request.actor, award.organisation_id))
    kept = bonus_queries.withholding_of(award)
    done = withholding.release(withholding=kept, decision=body.reason, actor=request.person, now=clock.now())
    return describing.describe_withholding(done)


@router.post("/awards/{award_id}/uphold", operation_id="payroll_uphold", response=schemas.WithholdingOut)
@may(policies.can_approve)
def uphold(request: ActorRequest, award_id: int, body: schemas.WithholdingReasonIn) -> dict[str, Any]:
    """Withhold it for good: after the appeal, by somebody else than who withheld it, with the reason."""
    award = bonus_queries.award_by_id(request.actor, award_id)
    require(policies.can_approve(request.actor, award.organisation_id))
    kept = bonus_queries.withholding_of(award)
    done = withholding.uphold(withholding=kept, decision=body.reason, actor=request.person, now=clock.now())
    return describing.describe_withholding(done)


@router.get("/adjustments", operation_id="payroll_list_adjustments", response=schemas.AdjustmentList)
@may(member)
def list_adjustments(
    request: ActorRequest, state: str | None = None, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """One's own adjustments, and those that one answers for, newest first."""
    page = bonus_queries.adjustments_page(request.actor, state=state, cursor=cursor, limit=limit)
    return {"items": [describing.describe_adjustment(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post("/adjustments", operation_id="payroll_propose_adjustment", response={201: schemas.AdjustmentOut})
@may(policies.can_prepare)
def propose_adjustment(request: ActorRequest, body: schemas.AdjustmentIn) -> Status[Any]:
    """Propose to pay more, or to take back from the line of a statement; somebody else approves it."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_prepare(request.actor, project.organisation_id))
    made = adjusting.propose_adjustment(
        project=project,
        person=bonus_queries.payee(project, body.person),
        amount=Money(body.amount_minor, body.currency),
        reason=body.reason,
        line=bonus_queries.line_of(project, statement=body.statement, number=body.line),
        actor=request.person,
        now=clock.now(),
    )
    return Status(201, describing.describe_adjustment(made))


@router.post(
    "/adjustments/{adjustment_id}/approve", operation_id="payroll_approve_adjustment", response=schemas.AdjustmentOut
)
@may(policies.can_approve)
def approve_adjustment(request: ActorRequest, adjustment_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: the next run pays it."""
    change = bonus_queries.adjustment_by_id(request.actor, adjustment_id)
    require(policies.can_approve(request.actor, change.organisation_id))
    done = adjusting.approve_adjustment(adjustment=change, actor=request.person, now=clock.now())
    return describing.describe_adjustment(done)


@router.post(
    "/adjustments/{adjustment_id}/decline", operation_id="payroll_decline_adjustment", response=schemas.AdjustmentOut
)
@may(policies.can_approve)
def decline_adjustment(request: ActorRequest, adjustment_id: int) -> dict[str, Any]:
    """Refuse a proposal, or take back one's own."""
    change = bonus_queries.adjustment_by_id(request.actor, adjustment_id)
    require(policies.can_approve(request.actor, change.organisation_id))
    done = adjusting.decline_adjustment(adjustment=change, actor=request.person, now=clock.now())
    return describing.describe_adjustment(done)


@router.get("/pay-terms", operation_id="payroll_get_terms", response=schemas.PayTermsOut)
@may(policies.can_see_pay)
def get_pay_terms(request: ActorRequest, organisation: int) -> dict[str, Any]:
    """How an organisation pays."""
    place = place_to_pay(request.actor, project=None, organisation=organisation)
    return describing.describe_terms(terms_of_pay(place.organisation.pk))


@router.put("/pay-terms", operation_id="payroll_set_terms", response=schemas.PayTermsOut)
@may(policies.can_prepare)
def set_pay_terms(request: ActorRequest, body: schemas.PayTermsIn) -> dict[str, Any]:
    """Set how an organisation pays from now on."""
    organisation = place_to_pay(request.actor, project=None, organisation=body.organisation).organisation
    require(policies.can_prepare(request.actor, organisation.pk))
    made = terms.set_pay_terms(
        organisation=organisation,
        cadence=body.cadence,
        hold_days=body.hold_days,
        one_approves_up_to=Money(body.one_approves_up_to_minor, body.currency),
        actor=request.person,
        now=clock.now(),
        payer=Payer(**body.payer.dict()) if body.payer is not None else None,
    )
    return describing.describe_terms(made)
