"""Operations on what is withheld of statements: proposed, approved by another, appealed by whom it names."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.payroll import bonus_queries, policies
from preceptor.payroll import bonus_schemas as schemas
from preceptor.payroll import withholding_rules as verbs
from preceptor.payroll.bonus_models import WithholdingRule
from preceptor.payroll.describing import describe_withholding_rule
from preceptor.payroll.queries import place_to_pay

router = Router()
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/withholding-rules", operation_id="payroll_withholding_rules", response=schemas.WithholdingRuleList)
@may(policies.can_see_pay)
def list_withholding_rules(
    request: ActorRequest, organisation: int, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """What an organisation withholds of its statements, newest first."""
    place = place_to_pay(request.actor, project=None, organisation=organisation)
    page = bonus_queries.withholding_rules_page(place.organisation, cursor=cursor, limit=limit)
    return {"items": [describe_withholding_rule(each) for each in page.items], "next_cursor": page.next_cursor}


@router.get(
    "/earnings/withholding-rules", operation_id="payroll_own_withholding_rules", response=schemas.WithholdingRuleList
)
@may(member)
def own_withholding_rules(
    request: ActorRequest, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """What was approved to be withheld of one's own statements alone, newest first, with the reason."""
    page = bonus_queries.own_withholding_rules_page(request.actor, cursor=cursor, limit=limit)
    return {"items": [describe_withholding_rule(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post(
    "/withholding-rules", operation_id="payroll_set_withholding_rule", response={201: schemas.WithholdingRuleOut}
)
@may(policies.can_prepare)
def propose_withholding_rule(request: ActorRequest, body: schemas.WithholdingRuleIn) -> Status[Any]:
    """Propose to withhold a share of every statement, or of one person's; somebody else approves it."""
    organisation = place_to_pay(request.actor, project=None, organisation=body.organisation).organisation
    require(policies.can_prepare(request.actor, organisation.pk))
    person = bonus_queries.person_of(organisation, body.person)
    said = body.dict(exclude={"organisation", "person"}) | {"organisation": organisation, "person": person}
    made = verbs.propose_withholding_rule(actor=request.person, now=clock.now(), **said)
    return Status(201, describe_withholding_rule(made))


@router.post(
    "/withholding-rules/{rule_id}/approve",
    operation_id="payroll_approve_withholding_rule",
    response=schemas.WithholdingRuleOut,
)
@may(policies.can_approve)
def approve_withholding_rule(request: ActorRequest, rule_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: it is in force, and whom it names is written to."""
    rule = _decidable(request, rule_id)
    return describe_withholding_rule(verbs.approve_withholding_rule(rule=rule, actor=request.person, now=clock.now()))


@router.post(
    "/withholding-rules/{rule_id}/decline",
    operation_id="payroll_decline_withholding_rule",
    response=schemas.WithholdingRuleOut,
)
@may(policies.can_approve)
def decline_withholding_rule(request: ActorRequest, rule_id: int) -> dict[str, Any]:
    """Refuse a proposal, or take back one's own."""
    rule = _decidable(request, rule_id)
    return describe_withholding_rule(verbs.decline_withholding_rule(rule=rule, actor=request.person, now=clock.now()))


@router.post(
    "/withholding-rules/{rule_id}/appeal",
    operation_id="payroll_appeal_withholding_rule",
    response=schemas.WithholdingRuleOut,
)
@may(member)
def appeal_withholding_rule(request: ActorRequest, rule_id: int, body: schemas.AppealIn) -> dict[str, Any]:
    """Say why nothing may be withheld of one's own pay; somebody who neither proposed nor approved it decides."""
    rule = bonus_queries.withholding_rule_by_id(request.actor, rule_id)
    done = verbs.appeal_withholding_rule(rule=rule, text=body.text, actor=request.person, now=clock.now())
    return describe_withholding_rule(done)


@router.post(
    "/withholding-rules/{rule_id}/end", operation_id="payroll_end_withholding_rule", response=schemas.WithholdingRuleOut
)
@may(policies.can_approve)
def end_withholding_rule(request: ActorRequest, rule_id: int, body: schemas.WithholdingReasonIn) -> dict[str, Any]:
    """Grant the appeal: from now on nothing is withheld by this rule."""
    rule = _decidable(request, rule_id)
    done = verbs.end_withholding_rule(rule=rule, decision=body.reason, actor=request.person, now=clock.now())
    return describe_withholding_rule(done)


@router.post(
    "/withholding-rules/{rule_id}/uphold",
    operation_id="payroll_uphold_withholding_rule",
    response=schemas.WithholdingRuleOut,
)
@may(policies.can_approve)
def uphold_withholding_rule(request: ActorRequest, rule_id: int, body: schemas.WithholdingReasonIn) -> dict[str, Any]:
    """Let it stand after the appeal: by a third person, with the reason."""
    rule = _decidable(request, rule_id)
    done = verbs.uphold_withholding_rule(rule=rule, decision=body.reason, actor=request.person, now=clock.now())
    return describe_withholding_rule(done)


def _decidable(request: ActorRequest, rule_id: int) -> WithholdingRule:
    rule = bonus_queries.withholding_rule_by_id(request.actor, rule_id)
    require(policies.can_approve(request.actor, rule.organisation_id))
    return rule
