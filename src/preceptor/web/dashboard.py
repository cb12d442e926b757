"""GET /dashboard: the figures of one's home page in one call; a part that one's roles do not show is null."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Sum
from ninja import Router, Schema

from preceptor.accounts.access import ActorRequest, may, member
from preceptor.audit.models import RuleCheck
from preceptor.corrections.models import Claim, Unit
from preceptor.corrections.queries import present_claim
from preceptor.kit import clock
from preceptor.loop.models import LoopRun, LoopState
from preceptor.payroll.bonus_models import Withholding, WithholdingRule
from preceptor.payroll.models import Adjustment, PayRun, Statement
from preceptor.probing.models import Probe
from preceptor.projects.models import Project
from preceptor.training.models import TrainingRun
from preceptor.worktime import queries as worktime
from preceptor.worktime.models import TimeEntry

router = Router(tags=["dashboard"])


class DashboardAmount(Schema):
    """An amount in minor units."""

    minor: int
    currency: str


class WorkFigures(Schema):
    """An expert's or reviewer's day."""

    claim_id: int | None
    credited_seconds: int
    cap_seconds: int
    amount: DashboardAmount | None
    statements: int


class LeadFigures(Schema):
    """Progress of the projects one steers; `units` counts by state."""

    projects: int
    units: dict[str, int]
    claims_held: int
    probes_running: int
    training_runs_running: int
    loops_running: int


class PayFigures(Schema):
    """What waits for pay."""

    credited_seconds_unstated: int
    pay_runs_to_approve: int
    appeals_to_decide: int
    withholding_rules_to_decide: int
    adjustments_to_decide: int
    statements: int


class RuleFigures(Schema):
    """How the rules stood when last looked at."""

    rules: int
    broken: int


class DashboardOut(Schema):
    """Each part is null for those whose roles do not show it."""

    work: WorkFigures | None
    lead: LeadFigures | None
    pay: PayFigures | None
    audit: RuleFigures | None


@router.get("/dashboard", operation_id="dashboard_figures", response=DashboardOut)
@may(member)
def dashboard(request: ActorRequest) -> dict[str, Any]:
    """The figures of one's home page."""
    actor = request.actor
    steered, paid = (
        _where(request, *roles) for roles in (("lead", "operator", "admin"), ("finance", "operator", "admin"))
    )
    return {
        "work": _work(request) if actor.has("expert", "reviewer") else None,
        "lead": _lead(steered) if steered else None,
        "pay": _pay(paid) if paid else None,
        "audit": _audit() if actor.has("auditor", "operator", "admin") else None,
    }


def _where(request: ActorRequest, *roles: str) -> set[int]:
    return {organisation for organisation, role in request.actor.roles if role in roles}


def _work(request: ActorRequest) -> dict[str, Any]:
    today = worktime.today(person=request.person, now=clock.now())
    claim = present_claim(request.person)
    return {
        "claim_id": claim.pk if claim else None,
        "statements": Statement.objects.filter(person=request.person).count(),
        **{name: today[name] for name in ("credited_seconds", "cap_seconds", "amount")},
    }


def _lead(organisations: set[int]) -> dict[str, Any]:
    units = Unit.objects.filter(organisation__in=organisations).values_list("state").annotate(Count("id"))
    return {
        "projects": Project.objects.filter(organisation__in=organisations, state=Project.State.ACTIVE).count(),
        "units": dict(units),
        "claims_held": Claim.objects.filter(organisation__in=organisations, state=Claim.State.HELD).count(),
        "probes_running": Probe.objects.filter(organisation__in=organisations, state=Probe.State.RUNNING).count(),
        "training_runs_running": TrainingRun.objects.filter(
            organisation__in=organisations, state=TrainingRun.State.RUNNING
        ).count(),
        "loops_running": LoopRun.objects.filter(organisation__in=organisations, state=LoopState.RUNNING).count(),
    }


def _pay(organisations: set[int]) -> dict[str, Any]:
    waiting = TimeEntry.objects.filter(organisation__in=organisations, state=TimeEntry.State.CREDITED)
    return {
        "credited_seconds_unstated": waiting.aggregate(Sum("seconds"))["seconds__sum"] or 0,
        "pay_runs_to_approve": PayRun.objects.filter(
            organisation__in=organisations, state=PayRun.State.PREPARED
        ).count(),
        "appeals_to_decide": Withholding.objects.filter(
            organisation__in=organisations, state=Withholding.State.APPEALED
        ).count(),
        "withholding_rules_to_decide": WithholdingRule.objects.filter(
            organisation__in=organisations, state__in=(WithholdingRule.State.PROPOSED, WithholdingRule.State.APPEALED)
        ).count(),
        "adjustments_to_decide": Adjustment.objects.filter(
            organisation__in=organisations, state=Adjustment.State.PROPOSED
        ).count(),
        "statements": Statement.objects.filter(organisation__in=organisations).count(),
    }


def _audit() -> dict[str, int]:
    counts = list(RuleCheck.objects.values_list("violations", flat=True))
    return {"rules": len(counts), "broken": sum(count > 0 for count in counts)}
