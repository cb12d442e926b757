"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TypedDict


class DashboardAmount(TypedDict):
    """An amount in minor units."""

    minor: int
    currency: str

class DashboardOut(TypedDict):
    """Each part is null for those whose roles do not show it."""

    work: WorkFigures | None
    lead: LeadFigures | None
    pay: PayFigures | None
    audit: RuleFigures | None

class LeadFigures(TypedDict):
    """Progress of the projects one steers; `units` counts by state."""

    projects: int
    units: dict[str, int]
    claims_held: int
    probes_running: int
    training_runs_running: int
    loops_running: int

class PayFigures(TypedDict):
    """What waits for pay."""

    credited_seconds_unstated: int
    pay_runs_to_approve: int
    appeals_to_decide: int
    withholding_rules_to_decide: int
    adjustments_to_decide: int
    statements: int

class RuleFigures(TypedDict):
    """How the rules stood when last looked at."""

    rules: int
    broken: int

class WorkFigures(TypedDict):
    """An expert's or reviewer's day."""

    claim_id: int | None
    credited_seconds: int
    cap_seconds: int
    amount: DashboardAmount | None
    statements: int
