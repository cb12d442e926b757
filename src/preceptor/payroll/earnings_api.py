"""Operations on one's own earnings."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may, member
from preceptor.kit import clock
from preceptor.payroll import earnings_queries, earnings_schemas

router = Router(tags=["payroll"])


@router.get("/earnings", operation_id="payroll_earnings", response=earnings_schemas.EarningsOut)
@may(member)
def earnings(request: ActorRequest, year: int | None = None) -> dict[str, Any]:
    """One's own earnings today, in the period under way and in a year, by month; what is not credited, and why."""
    return earnings_queries.overview(person=request.person, year=year, now=clock.now())


@router.get("/earnings/days", operation_id="payroll_earned_days", response=earnings_schemas.EarnedDays)
@may(member)
def earned_days(request: ActorRequest, start: date, end: date) -> dict[str, Any]:
    """One's own days, at most 31 of them, each with the time, bonuses and adjustments that it is made of."""
    return {"items": earnings_queries.days_of(person=request.person, start=start, end=end), "next_cursor": None}
