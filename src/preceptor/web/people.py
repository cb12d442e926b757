"""GET /people: who works on what, on which terms, and how much of today is used. Joins packages that may not meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Sum
from ninja import Query, Router, Schema

from preceptor.accounts.access import Actor, ActorRequest, may
from preceptor.accounts.models import Membership
from preceptor.corrections.models import Claim, Correction, Unit
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT, page_of
from preceptor.staffing.models import Assignment
from preceptor.staffing.queries import hourly_now
from preceptor.worktime.models import TimeEntry

router = Router(tags=["people"])
READERS = ("lead", "operator", "admin")


class HourlyRateOut(Schema):
    """The hourly rate in force now, in minor units; work of a special skill or tier may pay another."""

    minor: int
    currency: str


class PersonAtWork(Schema):
    """One role of one person, on a project or (project null) in the organisation."""

    person_id: int
    display_name: str
    simulated: bool
    role: str
    organisation_id: int
    project_id: int | None
    project: str | None
    assignment_id: int | None
    rate: HourlyRateOut | None
    credited_seconds_today: int
    units_accepted: int
    holds_unit: int | None
    since: datetime


class StaffList(Schema):
    """Roles in the order in which they were given."""

    items: list[PersonAtWork]
    next_cursor: str | None = None


def can_see_people(actor: Actor) -> bool:
    """Those who staff projects."""
    return actor.has(*READERS)


@router.get("/people", operation_id="people_list", response=StaffList)
@may(can_see_people)
def list_people(
    request: ActorRequest,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """The people of one's organisations with their places on projects; time and units are those of these clients."""
    organisations = {where for where, role in request.actor.roles if role in READERS}
    held = Membership.objects.filter(organisation__in=organisations).select_related("person")
    page = page_of(held, cursor=cursor, limit=limit)
    return {"items": list(_described(page.items, clock.now())), "next_cursor": page.next_cursor}


def _described(held: Collection[Membership], now: datetime) -> Iterator[dict[str, Any]]:
    people = {each.person_id for each in held}
    places = _places(people)
    hourly = hourly_now((each for some in places.values() for each in some if each is not None), now=now)
    today, accepted, holding = _seconds_today(held, now), _accepted(people), _holding(people)
    for each in held:
        person = each.person
        common = {
            "person_id": person.pk,
            "display_name": person.display_name,
            "simulated": person.simulated,
            "role": each.role,
            "organisation_id": each.organisation_id,
            "units_accepted": accepted.get((each.organisation_id, person.pk), 0),
            "holds_unit": holding.get((each.organisation_id, person.pk)),
        }
        for place in places.get((each.organisation_id, person.pk, each.role), [None]):
            yield {**common, **_terms(place, each, hourly), "credited_seconds_today": _worked(today, each, place)}


def _terms(place: Assignment | None, membership: Membership, hourly: Mapping[int, int]) -> dict[str, Any]:
    if place is None:
        nowhere = {"project_id": None, "project": None, "assignment_id": None, "rate": None}
        return nowhere | {"since": membership.created_at}
    rate = {"minor": hourly[place.pk], "currency": place.offer.currency}
    return {
        "project_id": place.project_id,
        "project": place.project.name,
        "assignment_id": place.pk,
        "rate": rate,
        "since": place.started_at,
    }


def _places(people: Iterable[int]) -> dict[tuple[int, int, str], list[Assignment | None]]:
    found: dict[tuple[int, int, str], list[Assignment | None]] = {}
    rows = Assignment.objects.filter(person__in=people, ended_at=None).select_related("project", "offer").order_by("id")
    for each in rows:
        found.setdefault((each.organisation_id, each.person_id, each.role), []).append(each)
    return found


def _seconds_today(held: Iterable[Membership], now: datetime) -> dict[tuple[int, int, int], int]:
    """Credited seconds by (organisation, person, project) of each person's own local day; other clients' do not count."""
    days = {each.person_id: now.astimezone(ZoneInfo(each.person.time_zone)).date() for each in held}
    near = [now.date() + timedelta(days=step) for step in (-1, 0, 1)]
    rows = (
        TimeEntry.objects.filter(person__in=days, local_date__in=near)
        .exclude(state=TimeEntry.State.CORRECTED)
        .values_list("organisation_id", "person_id", "project_id", "local_date")
        .annotate(Sum("seconds"))
    )
    return {(where, who, project): seconds for where, who, project, day, seconds in rows if days[who] == day}


def _worked(today: dict[tuple[int, int, int], int], membership: Membership, place: Assignment | None) -> int:
    if place is not None:
        return today.get((membership.organisation_id, membership.person_id, place.project_id), 0)
    mine = (membership.organisation_id, membership.person_id)
    return sum(seconds for key, seconds in today.items() if key[:2] == mine)


def _accepted(people: Iterable[int]) -> dict[tuple[int, int], int]:
    rows = (
        Correction.objects.filter(person__in=people, unit__state=Unit.State.ACCEPTED)
        .values_list("organisation_id", "person_id")
        .annotate(Count("unit_id", distinct=True))
    )
    return {(where, who): count for where, who, count in rows}


def _holding(people: Iterable[int]) -> dict[tuple[int, int], int]:
    rows = Claim.objects.filter(person__in=people, state=Claim.State.HELD)
    return {(where, who): unit for where, who, unit in rows.values_list("organisation_id", "person_id", "unit_id")}
