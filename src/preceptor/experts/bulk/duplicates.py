"""What a person says of two profiles that may be one person: the same, different, or not said yet.

Nothing is merged or lost: both profiles keep their numbers and all that they hold. Of the same person one leads; the
other is paused, so that it is neither found nor offered work, and is what it was again once that is taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.experts.bulk.models import SuspectedDuplicate
from preceptor.experts.describing import describe
from preceptor.experts.models import ExpertProfile, Status
from preceptor.experts.queries import visible_profiles
from preceptor.kit.errors import Forbidden, Invalid, NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.webhooks.outbox import note_profiles

State = SuspectedDuplicate.State


class OwnDuplicate(Forbidden):
    """One of these profiles is your own. Ask somebody else to compare them."""

    code = "own_duplicate"


class NoLeader(Invalid):
    """Say which of the two profiles leads: the one that is found and offered work from now on."""

    code = "no_leading_profile"


def pairs_page(actor: Actor, *, state: str | None, cursor: str | None, limit: int) -> Page[SuspectedDuplicate]:
    """Pairs of which the actor may open both profiles, newest first."""
    rows = _visible(actor)
    return page_of(rows if state is None else rows.filter(state=state), cursor=cursor, limit=limit, newest_first=True)


def pair_by_id(actor: Actor, pair_id: int) -> SuspectedDuplicate:
    """One of them. Raises NotFound."""
    found = _visible(actor).filter(pk=pair_id).first()
    if found is None:
        raise NotFound("There is no such pair of profiles, or it is not yours to see.")
    return found


def _visible(actor: Actor) -> QuerySet[SuspectedDuplicate]:
    seen = visible_profiles(actor).values("pk")
    rows = SuspectedDuplicate.objects.filter(first__in=seen, second__in=seen)
    return rows.select_related("first__person", "second__person", "decided_by")


def decide(
    *, pair: SuspectedDuplicate, state: str, leads: int | None, actor: Person, now: datetime
) -> SuspectedDuplicate:
    """Say that two profiles are the same person (then which one leads), different people, or take that back (open).

    What was said before is taken back first. Raises OwnDuplicate, NoLeader.
    """
    pair = SuspectedDuplicate.objects.select_for_update(of=("self",)).get(pk=pair.pk)
    sides = ExpertProfile.objects.select_for_update(of=("self",)).filter(pk__in=(pair.first_id, pair.second_id))
    both = {each.pk: each for each in sides.order_by("pk")}
    if actor.pk in {each.person_id for each in both.values()}:
        raise OwnDuplicate()
    if (state == State.SAME) != (leads in both):
        raise NoLeader()
    _take_back(pair, both, now)
    if leads is not None:
        other = next(each for number, each in both.items() if number != leads)
        pair.leads_id, pair.paused_other = leads, other.status == Status.ACTIVE
        if pair.paused_other:
            _turn(other, Status.PAUSED, now)
    said = state != State.OPEN
    pair.state, pair.decided_by, pair.decided_at = state, (actor if said else None), (now if said else None)
    pair.save()
    return pair


def _take_back(pair: SuspectedDuplicate, both: Mapping[int, ExpertProfile], now: datetime) -> None:
    """The profile that did not lead is what it was, unless its person has changed that since."""
    for number, each in both.items():
        if pair.paused_other and number != pair.leads_id and each.status == Status.PAUSED:
            _turn(each, Status.ACTIVE, now)
    pair.leads, pair.paused_other = None, False


def _turn(profile: ExpertProfile, status: str, now: datetime) -> None:
    profile.status, profile.updated_at = status, now
    profile.save(update_fields=["status", "updated_at"])
    note_profiles(kind="profile.changed", profiles=[profile], now=now)


def describe_pair(pair: SuspectedDuplicate) -> dict[str, Any]:
    """As `schemas.PairOut`."""
    return {
        "id": pair.pk,
        "first": _side(pair.first),
        "second": _side(pair.second),
        "likeness": float(pair.likeness),
        "employer": pair.employer,
        "state": pair.state,
        "leads": pair.leads_id,
        "decided_by": pair.decided_by.display_name if pair.decided_by else None,
        "decided_at": pair.decided_at,
        "found_at": pair.found_at,
    }


def describe_sides(pair: SuspectedDuplicate) -> dict[str, Any]:
    """As `schemas.PairInFull`: both profiles, whole, with the addresses that nothing else tells apart."""
    whole = {name: describe(each) for name, each in (("first", pair.first), ("second", pair.second))}
    emails = {"first_email": pair.first.person.email, "second_email": pair.second.person.email}
    return {"pair": describe_pair(pair), **whole, **emails}


def _side(profile: ExpertProfile) -> dict[str, Any]:
    names = ("headline", "country", "time_zone", "status", "simulated", "created_at")
    who = {"profile": profile.pk, "display_name": profile.person.display_name}
    return {name: getattr(profile, name) for name in names} | who
