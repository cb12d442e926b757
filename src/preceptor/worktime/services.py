"""Verbs on work sessions. What is credited is decided by `credit`, never here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max

from preceptor.accounts.models import Person
from preceptor.corrections.models import Claim
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.projects.models import Project
from preceptor.staffing.queries import active_assignments
from preceptor.worktime.booking import book
from preceptor.worktime.credit import MERGE_GAP
from preceptor.worktime.models import Heartbeat, WorkSession
from preceptor.worktime.queries import SessionNotYours, zone_of_today

LARGEST_BATCH = 500
LONGEST_SESSION = timedelta(hours=16)
BUSIEST = 3


class NotStaffed(Forbidden):
    """You are not on this project now, so no time can be recorded for it."""

    code = "not_staffed"


class SessionOpen(Conflict):
    """Your timer runs already, maybe in another tab or on another device. Stop it there or go on with it."""

    code = "work_session_open"


class SessionStopped(Conflict):
    """This timer has been stopped. Start a new one."""

    code = "work_session_stopped"


class InvalidHeartbeats(Invalid):
    """A batch holds 1 to 500 heartbeats with sequence and clock not below zero and activity from 0 to 3."""

    code = "invalid_heartbeats"


@dataclass(frozen=True, slots=True)
class Beat:
    """What the browser sends: a number that grows, its monotonic clock, and whether anybody is there."""

    sequence: int
    monotonic_ms: int
    visible: bool
    focused: bool
    activity: int


def start_session(*, person: Person, project: Project, now: datetime, time_zone: str | None = None) -> WorkSession:
    """Start the person's timer on a project; it is frozen in a time zone until it stops.

    A person has one timer. The same project again gives the running one, another raises SessionOpen; a
    timer whose page has been silent for a minute has ended with its last beat and is in nobody's way.
    The day that has begun in one zone is finished in it, so a change of zone gives no second cap.
    Raises NotStaffed, UnknownTimeZone.
    """
    where = zone_of_today(person=person, wanted=time_zone or person.time_zone, now=now)
    if not active_assignments(person_id=person.pk, projects=[project.pk]):
        raise NotStaffed()
    running = _running(person, now)
    if running is not None and running.project_id == project.pk:
        return running
    if running is not None:
        raise SessionOpen(session=running.pk)
    try:
        with transaction.atomic():
            session: WorkSession = WorkSession.objects.create(
                organisation_id=project.organisation_id,
                project=project,
                person=person,
                time_zone=where,
                simulated=person.simulated,
                started_at=now,
            )
    except IntegrityError as error:
        raise SessionOpen() from error
    return session


def record_heartbeats(
    *, session: WorkSession, beats: Sequence[Beat], received_at: datetime, claim: Claim | None = None
) -> WorkSession:
    """Store what the browser sent and credit what follows from it.

    A sequence number counts once, whatever comes again under it. `claim` is the unit in hand, by
    default the one that the person holds on the project. Raises SessionStopped, InvalidHeartbeats.
    """
    return record_timeline(session=session, timeline=[(received_at, beat) for beat in beats], claim=claim)


def record_timeline(
    *, session: WorkSession, timeline: Sequence[tuple[datetime, Beat]], claim: Claim | None = None
) -> WorkSession:
    """As `record_heartbeats`, for beats that the server received at several instants."""
    _check([beat for _, beat in timeline])
    running = lock_session(session)
    if running.ended_at is not None:
        raise SessionStopped()
    if claim is None:
        claim = Claim.objects.filter(
            person_id=running.person_id,
            project_id=running.project_id,
            state=Claim.State.HELD,
            expires_at__gt=timeline[-1][0],
        ).first()
    store_and_book(running, timeline, claim)
    return running


def stop_session(*, session: WorkSession, now: datetime) -> WorkSession:
    """Stop the timer; what was observed is credited. Stopping it again changes nothing."""
    running = lock_session(session)
    if running.ended_at is None:
        book(running)
        running.ended_at = max(now, running.started_at, running.credited_until or running.started_at)
        running.save(update_fields=["ended_at"])
    return running


def stop_forgotten_sessions(*, now: datetime) -> int:
    """Stop timers of the room that have run for 16 hours; nobody works so long. How many there were."""
    forgotten = list(WorkSession.objects.filter(ended_at=None, started_at__lte=now - LONGEST_SESSION).order_by("id"))
    for session in forgotten:
        stop_session(session=session, now=now)
    return len(forgotten)


def lock_session(session: WorkSession) -> WorkSession:
    """The session, locked, with project and person. Raises SessionNotYours."""
    rows = WorkSession.objects.select_for_update(of=("self",)).select_related("project", "person")
    found: WorkSession | None = rows.filter(pk=session.pk).first()
    if found is None:
        raise SessionNotYours()
    return found


def _running(person: Person, now: datetime) -> WorkSession | None:
    """The person's open timer. One that nothing was heard of for longer than beats may lie apart is stopped."""
    open_one = WorkSession.objects.filter(person=person, ended_at=None).first()
    if open_one is None:
        return None
    running = lock_session(open_one)
    heard = Heartbeat.objects.filter(session=running).aggregate(last=Max("received_at"))["last"] or running.started_at
    if running.ended_at is None and now - heard <= MERGE_GAP:
        return running
    stop_session(session=running, now=heard)
    return None


def _check(beats: Sequence[Beat]) -> None:
    if not 0 < len(beats) <= LARGEST_BATCH:
        raise InvalidHeartbeats()
    for beat in beats:
        if not (0 <= beat.sequence < 2**31 and 0 <= beat.monotonic_ms < 2**53 and 0 <= beat.activity <= BUSIEST):
            raise InvalidHeartbeats()


def store_and_book(session: WorkSession, timeline: Iterable[tuple[datetime, Beat]], claim: Claim | None) -> None:
    """Store beats that were received in time and credit what follows; `session` is locked."""
    Heartbeat.objects.bulk_create(
        (
            Heartbeat(
                organisation_id=session.organisation_id,
                session=session,
                sequence=beat.sequence,
                received_at=max(received_at, session.started_at),
                monotonic_ms=beat.monotonic_ms,
                visible=beat.visible,
                focused=beat.focused,
                activity=beat.activity,
                claim=claim,
            )
            for received_at, beat in timeline
        ),
        ignore_conflicts=True,
    )
    book(session)
