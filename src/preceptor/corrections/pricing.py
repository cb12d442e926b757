"""What an hour on a unit pays: the agreed rate for its skill and tier, as it stands when the claim is made."""

from __future__ import annotations

from datetime import datetime

from preceptor.corrections.models import Unit
from preceptor.staffing.models import Assignment
from preceptor.staffing.queries import agreed_lines
from preceptor.staffing.rates import hourly_at


def hourly_for(*, assignment: Assignment, unit_id: int, at: datetime) -> int:
    """The hourly rate in minor units of the offer's currency."""
    lines = agreed_lines(offer_id=assignment.offer_id)
    if not lines:
        return assignment.offer.hourly_minor
    unit: Unit = Unit.objects.select_related("attempt__problem_version", "problem_version").get(pk=unit_id)
    return hourly_at(lines, base=assignment.offer.hourly_minor, skill=unit.skill, tier=tier_of(unit), at=at)


def tier_of(unit: Unit) -> str:
    """The tier of the problem that a unit is about: its sensitivity where it has one, else its difficulty.

    "sensitive" or "difficulty-3"; nothing for a problem that is still to be written.
    """
    version = unit.attempt.problem_version if unit.attempt_id is not None else unit.problem_version
    if version is None:
        return ""
    sensitivity = version.extra.get("sensitivity")
    return sensitivity if isinstance(sensitivity, str) and sensitivity else f"difficulty-{version.difficulty}"
