"""What the API takes and says of plans over many needs."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Minor
from preceptor.staffing.offer_schemas import MatchRule


class PlannedSeat(Schema):
    """A seat of a need, filled by somebody."""

    need: int
    person: int
    display_name: str | None


class WhyOut(Schema):
    """Why somebody has a seat in the plan, or not; `cost` is what the whole would lose if it were the other way."""

    person: int
    display_name: str | None
    seated: bool
    rules: list[MatchRule]
    score: int | None
    parts: dict[str, int]
    cost: int
    instead: list[PlannedSeat]


class PlanChange(Schema):
    """What would change in the plan, and by how much its worth and its cost."""

    comes: list[PlannedSeat]
    goes: list[PlannedSeat]
    value: int
    cost_minor: int


class PlanOut(Schema):
    """The best assignment of all open needs of the organisation at once, with the bound that nothing can exceed."""

    seats: list[PlannedSeat]
    value: int
    bound: int
    exact: bool
    why: WhyOut | None
    change: PlanChange | None


class SeatInPlan(PlannedSeat):
    """A seat with who would have it: how well they fit, of 1,000, and what the seat costs over the whole period."""

    headline: str
    cost_minor: int
    without_work: bool
    score: int
    parts: dict[str, int]


class NeedInPlan(Schema):
    """A need as it stands in the plan: its free seats, those that its budget pays for, and those that would be filled."""

    id: int
    title: str
    project_name: str
    minutes_a_week: int
    weeks: int
    hourly_minor: int
    budget_minor: int | None
    sending_from: datetime | None
    seats_free: int
    seats_paid: int
    seats_planned: int


class PlanClient(Schema):
    """A client with open needs in a currency."""

    organisation: int
    name: str
    currency: str
    needs: int


class ClientPlan(Schema):
    """The best assignment found over the client's open needs of one currency, with the bound that none can exceed.

    `needs` are the newest of `needs_open`; `looked_at` of the `passing` people were compared for the need with the most.
    `digest` names this plan when its offers are sent.
    """

    organisation: int
    currency: str
    needs: list[NeedInPlan]
    needs_open: int
    seats: list[SeatInPlan]
    people: int
    minutes_a_week: int
    cost_minor: int
    looked_at: int
    passing: int
    value: int
    bound: int
    exact: bool
    digest: str
    change: PlanChange | None


class WholePlan(Schema):
    """The clients that one staffs, and the plan of the chosen one; none where nothing is open."""

    clients: list[PlanClient]
    plan: ClientPlan | None


class WhatIfIn(Schema):
    """What if: without this person, or one need with other free seats, another budget for them, or another rate."""

    without: int | None = None
    need: int | None = None
    seats: int | None = Field(default=None, ge=0, le=500)
    budget_minor: Minor | None = Field(default=None, ge=0, le=10**15)
    hourly_minor: Minor | None = Field(default=None, ge=1, le=10**12)


class OfferPlanIn(Schema):
    """The plan whose offers are to be sent, as it was seen."""

    organisation: int
    currency: str = Field(min_length=3, max_length=3)
    digest: str = Field(max_length=64)


class PlanSent(Schema):
    """How many offers went out, for how many needs."""

    offers: int
    needs: int
