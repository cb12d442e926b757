"""What each second of credited time pays: the rate that was in force when it was worked.

Time on a unit pays what its claim froze, time outside a unit what the offer says; a raise that comes into force in the
middle cuts the piece of time in two, and what lies before it keeps its rate.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from preceptor.corrections.models import Claim
from preceptor.corrections.pricing import tier_of
from preceptor.staffing.models import Assignment
from preceptor.staffing.queries import agreed_lines
from preceptor.staffing.rates import Priced, RateLine, priced
from preceptor.worktime.credit import Span


@dataclass(frozen=True, slots=True)
class Base:
    """A rate that was frozen at an instant, for work of one skill and tier."""

    hourly_minor: int
    currency: str
    since: datetime
    skill: str = ""
    tier: str = ""


class Rates:
    """The rates of one person's session on one project."""

    def __init__(self, assignment: Assignment, spans: Iterable[Span]) -> None:
        offer = assignment.offer
        self.lines: list[RateLine] = agreed_lines(offer_id=offer.pk)
        self.outside = Base(offer.hourly_minor, offer.currency, offer.made_at)
        chosen = {span.claim for span in spans if span.claim is not None}
        claims = Claim.objects.filter(pk__in=chosen)
        if self.lines:
            claims = claims.select_related("unit__attempt__problem_version", "unit__problem_version")
        self.claims = {claim.pk: self._base(claim) for claim in claims}

    def of(self, span: Span) -> tuple[str, list[Priced]]:
        """The currency of a span, and its pieces by rate."""
        base = self.outside if span.claim is None else self.claims.get(span.claim, self.outside)
        pieces = priced(
            self.lines,
            start=span.start,
            end=span.end,
            base=base.hourly_minor,
            base_since=base.since,
            skill=base.skill,
            tier=base.tier,
        )
        return base.currency, pieces

    def _base(self, claim: Claim) -> Base:
        kind = (claim.unit.skill, tier_of(claim.unit)) if self.lines else ("", "")
        return Base(claim.hourly_minor, claim.currency, claim.claimed_at, *kind)
