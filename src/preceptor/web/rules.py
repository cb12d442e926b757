"""GET /audit/invariants: the rules of every package and how they stood when last looked at."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F
from ninja import Router, Schema

from preceptor.accounts.access import Actor, ActorRequest, may
from preceptor.audit.models import RuleCheck
from preceptor.kit import clock
from preceptor.web.invariants import count_violations

router = Router(tags=["audit"])


class RuleOut(Schema):
    """One rule; `count` is the number of rows of the whole installation that break it."""

    name: str
    sentence: str
    count: int
    checked_at: datetime


class RuleList(Schema):
    """All rules, by name."""

    items: list[RuleOut]
    next_cursor: str | None = None


def can_see_rules(actor: Actor) -> bool:
    """Those who answer for the installation or check it."""
    return actor.has("lead", "operator", "finance", "auditor", "admin")


@router.get("/audit/invariants", operation_id="audit_invariants", response=RuleList)
@may(can_see_rules)
def invariants(request: ActorRequest) -> dict[str, Any]:
    """Every rule that must hold, in plain words, and how many rows break it."""
    if not RuleCheck.objects.exists():
        count_violations(now=clock.now())
    return {"items": RuleCheck.objects.annotate(count=F("violations")).order_by("name")}
