"""Reads of work sessions and credited time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Max

from preceptor.accounts.models import Person
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.projects.models import DAILY_CAP_SECONDS
from preceptor.staffing.queries import active_assignments
from preceptor.worktime.booking import beats_of
from preceptor.worktime.credit import IDLE_AFTER, last_activity, second_of
from preceptor.worktime.days import local_date, next_midnight, zone
from preceptor.worktime.models import DayUsage, Heartbeat, TimeEntry, UncreditedTime, WorkSession


class SessionNotYours(NotFound):
    """You have no such timer."""

    code = "work_session_not_found"


class Day(NamedTuple):
    """How a person's local day stands."""

    credited_seconds: int
    cap_seconds: int


def zone_of_today(*, person: Person, wanted: str, now: datetime) -> str:
    """The zone in which the person's day counts now: a day begun in one zone is finished in it.

    Raises UnknownTimeZone.
    """
    zone(wanted)
    last = WorkSession.objects.filter(person=person, started_at__lte=now).order_by("-started_at").first()
    if last is None or last.time_zone == wanted:
        return wanted
    day_ends = next_midnight(second_of(last.ended_at or now), zone(last.time_zone))
    return wanted if second_of(now) >= day_ends else last.time_zone


def own_session(person: Person, session_id: int) -> WorkSession:
    """A session of this person. Raises SessionNotYours."""
    found: WorkSession | None = WorkSession.objects.filter(pk=session_id, person=person).first()
    if found is None:
        raise SessionNotYours()
    return found


def next_sequence(session: WorkSession) -> int:
    """The number from which a page that joins the running timer goes on counting."""
    latest = Heartbeat.objects.filter(session=session).aggregate(latest=Max("sequence"))["latest"]
    return 0 if latest is None else int(latest) + 1


def day_of(*, person_id: int, day: date) -> Day:
    """Used seconds and cap of a local day; without work yet, the largest cap of the person's projects."""
    usage = DayUsage.objects.filter(person_id=person_id, local_date=day).first()
    if usage is not None:
        return Day(usage.used_seconds, usage.cap_seconds)
    places = active_assignments(person_id=person_id)
    caps = [min(each.offer.daily_cap_seconds, each.project.daily_cap_seconds) for each in places]
    return Day(0, max(caps, default=DAILY_CAP_SECONDS))


def standing(*, session: WorkSession, now: datetime) -> dict[str, Any]:
    """What the timer shows, as `schemas.StandingOut`."""
    day = local_date(second_of(now), zone(session.time_zone))
    credited, cap = day_of(person_id=session.person_id, day=day)
    return {
        "credited_seconds_today": credited,
        "cap_seconds": cap,
        "state": _state(session, now, reached=credited >= cap),
        "credited_until": session.credited_until,
    }


def _state(session: WorkSession, now: datetime, *, reached: bool) -> str:
    if session.ended_at is not None:
        return "stopped"
    if reached:
        return "cap_reached"
    active = last_activity(beats_of(session), began=session.started_at)
    return "idle" if now - active > IDLE_AFTER else "working"


def today(*, person: Person, now: datetime) -> dict[str, Any]:
    """The person's local day with every piece of time, paid and unpaid, as `schemas.TodayOut`."""
    where = zone_of_today(person=person, wanted=person.time_zone, now=now)
    day = local_date(second_of(now), zone(where))
    credited, cap = day_of(person_id=person.pk, day=day)
    entries = list(TimeEntry.objects.filter(person=person, local_date=day).select_related("project", "claim"))
    unpaid = list(UncreditedTime.objects.filter(person=person, local_date=day).select_related("project", "claim"))
    amounts = earned(entries)
    return {
        "local_date": day,
        "time_zone": where,
        "credited_seconds": credited,
        "cap_seconds": cap,
        "amount": amounts[0] if amounts else None,
        "other_amounts": amounts[1:],
        "entries": [_entry(each) for each in sorted([*entries, *unpaid], key=lambda each: each.started_at)],
        "session": WorkSession.objects.filter(person=person, ended_at=None).first(),
    }


def earned(entries: Iterable[TimeEntry]) -> list[Money]:
    """What entries of one local day come to, by currency: rounded once per rate, as a statement does."""
    seconds: dict[tuple[int, str], int] = {}
    for entry in entries:
        key = (entry.hourly_minor, entry.currency)
        seconds[key] = seconds.get(key, 0) + entry.seconds
    sums: dict[str, Money] = {}
    for (minor, currency), length in seconds.items():
        amount = Money(minor, currency).for_seconds(length)
        sums[currency] = sums[currency] + amount if currency in sums else amount
    return list(sums.values())


def _entry(row: TimeEntry | UncreditedTime) -> dict[str, Any]:
    if isinstance(row, TimeEntry):
        paid = {"credited": True, "reason": "", "hourly": Money(row.hourly_minor, row.currency)}
    else:
        paid = {"credited": False, "reason": row.reason, "hourly": None}
    return {
        "id": row.pk,
        "project_id": row.project_id,
        "project": row.project.name,
        "unit_id": row.claim.unit_id if row.claim is not None else None,
        "started_at": row.started_at,
        "ended_at": row.ended_at,
        "seconds": row.seconds,
        "simulated": row.simulated,
        **paid,
    }
