"""Reads of work sessions and credited time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Window
from django.db.models.functions import Coalesce, Lag

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.corrections.models import Claim
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.projects.models import DAILY_CAP_SECONDS, Project
from preceptor.staffing.queries import active_assignments
from preceptor.worktime.booking import beats_of, marks_of
from preceptor.worktime.clocks import Clock, one_zone
from preceptor.worktime.credit import IDLE_AFTER, Why, instant_of, missed, second_of
from preceptor.worktime.days import DayPart, local_date, split_by_day, zone
from preceptor.worktime.models import (
    DayUsage,
    Heartbeat,
    ManualTime,
    PeriodLock,
    PersonCap,
    ThinkingMark,
    TimeEntry,
    UncreditedTime,
    WorkSession,
)
from preceptor.worktime.policies import CAPPERS, organisations_to_decide
from preceptor.worktime.settled import settled_of

EVEN_BEATS = 180
"""An hour of beats."""


class SessionNotYours(NotFound):
    """You have no such timer."""

    code = "work_session_not_found"


class Day(NamedTuple):
    """How a person's local day stands."""

    credited_seconds: int
    cap_seconds: int


def zone_of_today(*, person: Person, wanted: str, now: datetime) -> str:
    """The zone in which the person's day counts now: a day begun in one zone is finished in it.

    A change so takes effect on the next local day; that this gives no second cap within 20 hours is held by the day's
    own row (`day_cap`). Raises UnknownTimeZone.
    """
    zone(wanted)
    last = DayUsage.objects.filter(person=person, begins_at__lte=now).order_by("-begins_at").first()
    if last is None or last.time_zone == wanted:
        return wanted
    still = local_date(second_of(now), zone(last.time_zone)) <= last.local_date
    return str(last.time_zone) if still else wanted


def clocks_of(people: Mapping[int, str]) -> dict[int, Clock]:
    """The clock of each person, from the days that they worked; `people` with the zone of who has not worked yet."""
    before = Window(Lag("time_zone"), partition_by="person", order_by="begins_at")
    rows = (
        DayUsage.objects.filter(person__in=people)
        .annotate(before=before)
        .filter(Q(before=None) | ~Q(before=F("time_zone")))
        .order_by("person", "begins_at")
        .values_list("person", "begins_at", "time_zone")
    )
    changes: dict[int, list[tuple[datetime, ZoneInfo]]] = {}
    for person, since, name in rows:
        changes.setdefault(person, []).append((since, zone(name)))
    worked = {person: Clock(tuple(each)) for person, each in changes.items()}
    return {person: worked.get(person) or one_zone(ZoneInfo(usual)) for person, usual in people.items()}


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


def is_paused(person_id: int) -> bool:
    """Whether the person paused their timer and has neither gone on with one nor taken a unit since."""
    own = WorkSession.objects.filter(person=person_id)
    since = own.filter(paused=True).aggregate(since=Max("ended_at"))["since"]
    if since is None:
        return False
    taken = Claim.objects.filter(person=person_id, claimed_at__gt=since)
    return not own.filter(paused=False, started_at__gte=since).exists() and not taken.exists()


def day_of(*, person_id: int, now: datetime, day: date) -> Day:
    """Used seconds and cap of the day in force; without work yet, the smaller of the person's cap and the projects'."""
    usage = DayUsage.objects.filter(person_id=person_id, begins_at__lte=now, local_date__gte=day - timedelta(days=1))
    last = usage.order_by("-begins_at").first()
    own = PersonCap.objects.filter(person=person_id).values_list("cap_seconds", flat=True).first() or DAILY_CAP_SECONDS
    if last is not None and (last.local_date >= day or now < last.guarded_until):
        return Day(last.used_seconds, max(last.used_seconds, own))
    places = active_assignments(person_id=person_id)
    caps = [min(each.offer.daily_cap_seconds, each.project.daily_cap_seconds) for each in places]
    return Day(0, min(own, max(caps, default=DAILY_CAP_SECONDS)))


def standing(*, session: WorkSession, now: datetime) -> dict[str, Any]:
    """What the timer shows, as `schemas.StandingOut`."""
    day = local_date(second_of(now), zone(session.time_zone))
    credited, cap = day_of(person_id=session.person_id, now=now, day=day)
    mark = ThinkingMark.objects.filter(session=session, expires_at__gt=now).order_by("-expires_at").first()
    return {
        "credited_seconds_today": credited,
        "cap_seconds": cap,
        "state": _state(session, now, reached=credited >= cap, thinking=mark is not None),
        "credited_until": session.credited_until,
        "thinking_until": mark.expires_at if mark is not None else None,
    }


def _state(session: WorkSession, now: datetime, *, reached: bool, thinking: bool) -> str:
    if session.ended_at is not None:
        return "stopped"
    if reached:
        return "cap_reached"
    if thinking:
        return "thinking"
    return "idle" if now - _last_activity(session) > IDLE_AFTER else "working"


def _last_activity(session: WorkSession) -> datetime:
    """When the person was last active: as settled, or later."""
    settled = settled_of(session)
    seen = Heartbeat.objects.filter(session=session, visible=True, activity__gt=0)
    seen = seen.annotate(at=Coalesce("offline_at", "received_at"))
    if settled is not None:
        seen = seen.filter(at__gte=settled.received_at)
    last: datetime | None = seen.aggregate(last=Max("at"))["last"]
    return last or (settled.active_at if settled is not None else session.started_at)


def today(*, person: Person, now: datetime) -> dict[str, Any]:
    """The person's local day with every piece of time, paid and unpaid, as `schemas.TodayOut`."""
    where = zone_of_today(person=person, wanted=person.time_zone, now=now)
    day = local_date(second_of(now), zone(where))
    credited, cap = day_of(person_id=person.pk, now=now, day=day)
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
        "entries": sorted(map(_entry, [*entries, *unpaid]), key=_start),
        "session": WorkSession.objects.filter(person=person, ended_at=None).first(),
    }


def not_counted(*, person: Person, day: date, where: ZoneInfo) -> list[dict[str, Any]]:
    """What the timers of a local day saw or missed and did not count, with the reason, as `schemas.EntryOut`.

    Pauses between two timers are not in it: nobody was at work.
    """
    begins = datetime.combine(day, time(), tzinfo=where)
    sessions = WorkSession.objects.filter(
        Q(ended_at=None) | Q(ended_at__gte=begins),
        Exists(Heartbeat.objects.filter(session=OuterRef("pk"))),
        person=person,
        started_at__gte=begins - timedelta(days=2),
    )
    found: list[dict[str, Any]] = []
    for session in sessions.select_related("project").order_by("started_at"):
        for piece in missed(beats_of(session), began=session.started_at, marks=marks_of(session)):
            waiting = piece.why is Why.WAITING and session.ended_at is None
            why = piece.why if piece.why is not Why.WAITING or waiting else Why.IDLE
            parts = split_by_day(piece.start, piece.end, where)
            found += [_missed(session, part, why) for part in parts if part.local_date == day]
    return found


def earned(entries: Iterable[TimeEntry]) -> list[Money]:
    """What entries of one local day come to, by currency: rounded once per rate, as a statement does."""
    seconds: dict[tuple[int, str], int] = {}
    for entry in entries:
        if entry.state == TimeEntry.State.CORRECTED:
            continue
        key = (entry.hourly_minor, entry.currency)
        seconds[key] = seconds.get(key, 0) + entry.seconds
    sums: dict[str, Money] = {}
    for (minor, currency), length in seconds.items():
        amount = Money(minor, currency).for_seconds(length)
        sums[currency] = sums[currency] + amount if currency in sums else amount
    return list(sums.values())


def _start(shown: dict[str, Any]) -> datetime:
    start: datetime = shown["started_at"]
    return start


def _missed(session: WorkSession, part: DayPart, why: Why) -> dict[str, Any]:
    return {
        "id": None,
        "project_id": session.project_id,
        "project": session.project.name,
        "unit_id": None,
        "started_at": instant_of(part.start),
        "ended_at": instant_of(part.end),
        "seconds": part.seconds,
        "simulated": session.simulated,
        "credited": False,
        "reason": why.value,
        "hourly": None,
        "kind": "",
        "correctable": False,
    }


def _entry(row: TimeEntry | UncreditedTime) -> dict[str, Any]:
    if isinstance(row, UncreditedTime):
        paid = {"credited": False, "reason": row.reason, "hourly": None, "kind": "", "correctable": False}
    elif row.state == TimeEntry.State.CORRECTED:
        paid = {"credited": False, "reason": "corrected", "hourly": None, "kind": row.kind, "correctable": False}
    else:
        paid = {"credited": True, "reason": "", "hourly": Money(row.hourly_minor, row.currency), "kind": row.kind}
        paid["correctable"] = row.state == TimeEntry.State.CREDITED
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


def manual_time_page(
    actor: Actor, *, project: int | None, state: str | None, cursor: str | None, limit: int
) -> Page[ManualTime]:
    """One's own requests and those that one decides on, newest first."""
    rows = _visible_requests(actor)
    if project is not None:
        rows = rows.filter(project=project)
    if state is not None:
        rows = rows.filter(state=state)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def manual_time_by_id(actor: Actor, request_id: int) -> ManualTime | None:
    """One of those, or None."""
    return _visible_requests(actor).filter(pk=request_id).first()


def _visible_requests(actor: Actor) -> QuerySet[ManualTime]:
    every = ManualTime.objects.select_related("project", "person", "decided_by")
    own: QuerySet[ManualTime] = every.filter(person=actor.person_id)
    return own | every.filter(organisation__in=organisations_to_decide(actor))


def describe_request(actor: Actor, row: ManualTime) -> dict[str, Any]:
    """A request as `schemas.ManualTimeOut`."""
    open_still = row.state == ManualTime.State.OPEN and row.person_id != actor.person_id
    return {
        **{name: getattr(row, name) for name in _REQUEST},
        "project": row.project.name,
        "person": row.person.display_name,
        "seconds": (row.ended_at - row.started_at) // timedelta(seconds=1),
        "decided_by": row.decided_by.display_name if row.decided_by is not None else None,
        "to_decide": open_still and row.organisation_id in organisations_to_decide(actor),
    }


_REQUEST = (
    "id", "project_id", "person_id", "corrects_id", "local_date", "time_zone", "started_at", "ended_at", "reason",
    "before_seconds", "after_seconds", "state", "decision", "asked_at", "decided_at", "simulated",
)  # fmt: skip


def looks_even(session: WorkSession) -> bool:
    """Whether an hour or more of beats all say the same activity: a sign for people to look, never a deduction."""
    seen = Heartbeat.objects.filter(session=session)
    least, most, count = seen.aggregate(least=Min("activity"), most=Max("activity"), count=Count("id")).values()
    return bool(count > EVEN_BEATS and least == most and least > 0)


def person_to_cap(actor: Actor, person_id: int) -> Person:
    """Somebody who works where the actor is operator. Raises NotFound."""
    where = [organisation for organisation, role in actor.roles if role in CAPPERS]
    found = Person.objects.filter(pk=person_id, assignments__organisation__in=where).distinct().first()
    if found is None:
        raise NotFound("There is no such person on a project of yours.")
    return found


def caps_page(actor: Actor, *, cursor: str | None, limit: int) -> Page[PersonCap]:
    """The caps of those who work where the actor is operator."""
    where = [organisation for organisation, role in actor.roles if role in CAPPERS]
    people = Person.objects.filter(assignments__organisation__in=where)
    rows = PersonCap.objects.filter(person__in=people).select_related("person", "set_by")
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def describe_cap(cap: PersonCap) -> dict[str, Any]:
    """A cap as `schemas.CapOut`."""
    names = ("person_id", "cap_seconds", "reason", "set_at")
    return {name: getattr(cap, name) for name in names} | {"person": str(cap.person), "set_by": str(cap.set_by)}


def locks_page(project: Project, *, cursor: str | None, limit: int) -> Page[PeriodLock]:
    """How far the time of a project was closed, the last one first."""
    rows = PeriodLock.objects.filter(project=project).select_related("locked_by")
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def describe_lock(lock: PeriodLock) -> dict[str, Any]:
    """A closed period as `schemas.LockOut`."""
    names = ("id", "project_id", "through", "reason", "locked_at")
    return {name: getattr(lock, name) for name in names} | {"locked_by": str(lock.locked_by)}
