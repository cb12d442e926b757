"""What somebody who staffs sees of people: what they can do; who they are only of those they keep or work with.

Each look is written down, and the person reads it in their own access log.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Membership, Person
from preceptor.audit.services import record_access
from preceptor.experts.models import ExpertProfile
from preceptor.experts.policies import can_see_staffing_view
from preceptor.experts.queries import WEIGHED, network_kept_by, subject_of
from preceptor.kit.errors import NotFound
from preceptor.staffing.models import Assignment, Need, Offer
from preceptor.staffing.policies import STAFFING

OPENED_BOARD: Final = "staffing.open_board"
OPENED_PLAN: Final = "staffing.open_plan"


class NotShortlisted(NotFound):
    """There is no such person among those who were shortlisted, asked or taken on here."""

    code = "not_shortlisted"


def names_for(actor: Actor, people: Iterable[int]) -> dict[int, str]:
    """The names that the actor may read: of everybody for who keeps the network, else of who has a role with them."""
    rows = Person.objects.filter(pk__in=set(people))
    if network_kept_by(actor) is None:
        staffed = [where for where, role in actor.roles if role in STAFFING]
        with_them = Membership.objects.filter(organisation__in=staffed, person__in=set(people))
        rows = rows.filter(pk__in=[actor.person_id, *with_them.values_list("person", flat=True)])
    return dict(rows.values_list("pk", "display_name"))


def require_view(actor: Actor, need: Need, person: int, fitting: Collection[int]) -> None:
    """Raises NotShortlisted unless the person is near the need's client: `fitting` it, asked or placed there."""
    near = set[int]()
    offered = Offer.objects.filter(organisation=need.organisation_id, person=person)
    placed = Assignment.objects.filter(organisation=need.organisation_id, person=person, ended_at=None)
    if person in fitting or offered.exists() or placed.exists():
        near.add(need.organisation_id)
    if network_kept_by(actor) is None and not can_see_staffing_view(actor, person, near):
        raise NotShortlisted()


def record_board(*, viewer: Person, need: Need, now: datetime, request_id: str) -> None:
    """Write down that somebody opened the shortlist of a need."""
    _record(viewer, OPENED_BOARD, f"need:{need.pk}", need.organisation_id, now, request_id)


def record_plan(*, viewer: Person, place: int, now: datetime, request_id: str) -> None:
    """Write down that somebody opened the plan of a client."""
    _record(viewer, OPENED_PLAN, f"organisation:{place}", place, now, request_id)


def record_weighing(*, viewer: Person, need: Need, person: int, now: datetime, request_id: str) -> None:
    """Write down that somebody weighed one person for a need; nobody is told of their own looks."""
    profile = ExpertProfile.objects.filter(person=person).exclude(person=viewer).first()
    if profile is not None:
        _record(viewer, WEIGHED, subject_of(profile), need.organisation_id, now, request_id)


def _record(viewer: Person, action: str, subject: str, organisation: int, now: datetime, request_id: str) -> None:
    record_access(
        actor=viewer, action=action, subject=subject, organisation_id=organisation, now=now, request_id=request_id
    )
