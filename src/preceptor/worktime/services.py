"""Verbs on work sessions. What is credited is decided by `credit`, never here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import Max

from preceptor.accounts.models import Person
from preceptor.corrections.models import Claim
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.projects.models import Project
from preceptor.staffing.queries import active_assignments
from preceptor.worktime.booking import book
from preceptor.worktime.credit import MERGE_GAP
from preceptor.worktime.late import Placed, placed_after_stop, placed_offline
from preceptor.worktime.models import Heartbeat, ThinkingMark, WorkSession
from preceptor.worktime.offline import can_be
from preceptor.worktime.queries import SessionNotYours, is_paused, zone_of_today
from preceptor.worktime.settled import unsettle

LARGEST_BATCH = 500
LONGEST_SESSION = timedelta(hours=16)
LONGEST_THOUGHT = timedelta(minutes=15)
LONGEST_NOTE = 300
BUSIEST = 3


class NotStaffed(Forbidden):
    """You are not on this project now, so no time can be recorded for it."""

    code = "not_staffed"


class SessionOpen(Conflict):
    """Your timer runs already, maybe in another tab or on another device. Stop it there or go on with it."""

    code = "work_session_open"


class TimerPaused(Conflict):
    """You have paused your timer, maybe in another tab or on another device. Go on with it, or take the next unit."""

    code = "timer_paused"


class SessionStopped(Conflict):
    """This timer has been stopped. Start a new one."""

    code = "work_session_stopped"


class LeaseEnded(Conflict):
    """Your time on this unit has run out, so it earns nothing more. Submit it if nobody has it yet, or ask for the next."""

    code = "lease_ended"


class NothingInHand(Conflict):
    """There is no unit in your hands to think about. Ask for the next one first."""

    code = "nothing_in_hand"


class ThoughtAlready(Conflict):
    """The mark "thinking / off screen" holds once per unit, and this unit has had it."""

    code = "thought_already"


class InvalidNote(Invalid):
    """Say in a few words what you think about or do off screen: 1 to 300 characters."""

    code = "invalid_note"


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


class Arrived(NamedTuple):
    """A beat, the instant at which it counts, and the unit that was in hand then."""

    at: datetime
    beat: Beat
    claim: Claim | None = None


class Recorded(NamedTuple):
    """The timer after a call, and how many of the call's beats were not taken."""

    session: WorkSession
    ignored: int


def start_session(
    *,
    person: Person,
    project: Project,
    now: datetime,
    time_zone: str | None = None,
    take_over: bool = False,
    by_itself: bool = False,
) -> WorkSession:
    """Start the person's timer on a project; it is frozen in a time zone until it stops.

    A person has one timer. The same project again gives the running one, another raises SessionOpen, or stops the
    running one at the same instant if the new one is to `take_over`; a timer whose page has been silent for a minute
    has ended with its last beat and is in nobody's way.
    The day that has begun in one zone is finished in it, so a change of zone gives no second cap.
    What a page begins `by_itself` waits while the person's pause lasts: until they go on, or take a unit.
    Raises NotStaffed, UnknownTimeZone, TimerPaused.
    """
    where = zone_of_today(person=person, wanted=time_zone or person.time_zone, now=now)
    if not active_assignments(person_id=person.pk, projects=[project.pk]):
        raise NotStaffed()
    running = _running(person, now)
    if running is not None and running.project_id == project.pk:
        return running
    if running is not None and not take_over:
        raise SessionOpen(session=running.pk)
    if running is None and by_itself and is_paused(person.pk):
        raise TimerPaused()
    if running is not None:
        stop_session(session=running, now=now)
    facts = {"organisation_id": project.organisation_id, "time_zone": where, "simulated": person.simulated}
    try:
        with transaction.atomic():
            session: WorkSession = WorkSession.objects.create(project=project, person=person, started_at=now, **facts)
    except IntegrityError as error:
        raise SessionOpen() from error
    return session


def record_heartbeats(
    *,
    session: WorkSession,
    beats: Sequence[Beat],
    received_at: datetime,
    claim: Claim | None = None,
    sent_ms: int | None = None,
) -> Recorded:
    """Store what the browser sent and credit what follows from it.

    A sequence number counts once, whatever comes again under it. `claim` is the unit in hand, by
    default the one that the person holds on the project. `sent_ms` is the browser's monotonic clock as it sent: by it
    beats that waited offline are put where they were made, if a unit was in hand then and they are not a day old; also
    those of a timer that was stopped meanwhile, up to where the person's next one began.
    What cannot be is ignored and counted, and so is what is over 500, or late without a unit in hand.
    Raises SessionStopped, LeaseEnded where nothing of it counts.
    """
    sound = [beat for beat in beats if _can_be(beat, sent_ms)][:LARGEST_BATCH]
    running = lock_session(session)
    if running.ended_at is None:
        arrived = _arrived(running, sound, received_at, claim, sent_ms)
    else:
        arrived = _arrived_after_stop(running, sound, received_at, sent_ms)
    if arrived:
        _store_and_book(running, received_at, arrived)
    _end_no_earlier(running)
    return Recorded(running, len(beats) - len(arrived))


def record_timeline(
    *, session: WorkSession, timeline: Sequence[tuple[datetime, Beat]], claim: Claim | None = None
) -> WorkSession:
    """As `record_heartbeats`, for beats that the server received at several instants."""
    if not 0 < len(timeline) <= LARGEST_BATCH or not all(_can_be(beat, None) for _, beat in timeline):
        raise InvalidHeartbeats()
    running = _lock_running(session)
    if claim is None:
        claim = claim_in_hand(running, timeline[-1][0])
    store_and_book(running, timeline, claim)
    return running


def mark_thinking(*, session: WorkSession, note: str, now: datetime) -> ThinkingMark:
    """For 15 minutes no input is asked for, so long as the page stays open; once per unit, with a note that is kept.

    Raises SessionStopped, LeaseEnded, NothingInHand, InvalidNote, ThoughtAlready.
    """
    said = note.strip()
    if not 0 < len(said) <= LONGEST_NOTE or not said.isprintable():
        raise InvalidNote()
    running = _lock_running(session)
    claim = claim_in_hand(running, now)
    if claim is None:
        raise NothingInHand()
    facts = {"person_id": running.person_id, "claim": claim, "unit_id": claim.unit_id, "note": said}
    try:
        with transaction.atomic():
            mark: ThinkingMark = ThinkingMark.objects.create(
                organisation_id=running.organisation_id,
                session=running,
                started_at=now,
                expires_at=now + LONGEST_THOUGHT,
                **facts,
            )
    except IntegrityError as error:
        raise ThoughtAlready() from error
    unsettle(running, [(now, None)])
    return mark


def claim_in_hand(session: WorkSession, now: datetime) -> Claim | None:
    """The unit that the person holds on the timer's project, if any. Raises LeaseEnded if the last one ran out."""
    claims = Claim.objects.filter(person_id=session.person_id, project_id=session.project_id)
    last: Claim | None = claims.order_by("-claimed_at", "-id").first()
    if last is None or last.state in (Claim.State.SUBMITTED, Claim.State.RELEASED):
        return None
    if last.state == Claim.State.HELD and last.expires_at > now:
        return last
    if last.expires_at >= session.started_at:
        raise LeaseEnded()
    return None


def stop_session(
    *,
    session: WorkSession,
    now: datetime,
    beats: Sequence[Beat] = (),
    sent_ms: int | None = None,
    paused: bool = False,
) -> Recorded:
    """Stop the timer; what was observed is credited, its last `beats` too. Stopping it again adds late ones at most.

    `paused` is that the person said so, and not a page that was closed; then none begins by itself.
    """
    ignored = 0
    if beats:
        try:
            ignored = record_heartbeats(session=session, beats=beats, received_at=now, sent_ms=sent_ms).ignored
        except (LeaseEnded, SessionStopped):
            ignored = len(beats)
    running = lock_session(session)
    if running.ended_at is None:
        book(running)
        running.ended_at = max(now, running.started_at, running.credited_until or running.started_at)
        running.save(update_fields=["ended_at"])
    if paused and not running.paused:
        running.paused = True
        running.save(update_fields=["paused"])
    return Recorded(running, ignored)


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


def _lock_running(session: WorkSession) -> WorkSession:
    running = lock_session(session)
    if running.ended_at is not None:
        raise SessionStopped()
    return running


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


def _can_be(beat: Beat, sent_ms: int | None) -> bool:
    counts = 0 <= beat.sequence < 2**31 and 0 <= beat.monotonic_ms < 2**53 and 0 <= beat.activity <= BUSIEST
    return counts and (sent_ms is None or can_be(beat.monotonic_ms, sent_ms))


def _arrived(
    session: WorkSession, beats: Sequence[Beat], received_at: datetime, claim: Claim | None, sent_ms: int | None
) -> list[Arrived]:
    """Where the beats of a running timer count; those that waited while nothing was in hand do not."""
    late: dict[int, Placed] = {}
    idle: set[int] = set()
    if sent_ms is not None:
        late, idle = placed_offline(session, _clocks(beats), received_at=received_at, sent_ms=sent_ms)
    prompt = [Arrived(received_at, beat, claim) for beat in beats if beat.sequence not in late.keys() | idle]
    if claim is None and (prompt or not late):
        try:
            claim = claim_in_hand(session, received_at)
        except LeaseEnded:
            if not late:
                raise
            prompt = []
    return [*_put(beats, late), *(each._replace(claim=claim) for each in prompt)]


def _arrived_after_stop(
    session: WorkSession, beats: Sequence[Beat], received_at: datetime, sent_ms: int | None
) -> list[Arrived]:
    late: dict[int, Placed] = {}
    if beats and sent_ms is not None:
        late = placed_after_stop(session, _clocks(beats), received_at=received_at, sent_ms=sent_ms)
    if not late:
        raise SessionStopped()
    return _put(beats, late)


def _clocks(beats: Sequence[Beat]) -> dict[int, int]:
    return {beat.sequence: beat.monotonic_ms for beat in reversed(beats)}


def _put(beats: Sequence[Beat], late: dict[int, Placed]) -> list[Arrived]:
    return [Arrived(late[beat.sequence].at, beat, late[beat.sequence].claim) for beat in beats if beat.sequence in late]


def _end_no_earlier(session: WorkSession) -> None:
    """A stopped timer ends no earlier than what was credited to it late."""
    if (
        session.ended_at is not None
        and session.credited_until is not None
        and session.credited_until > session.ended_at
    ):
        session.ended_at = session.credited_until
        session.save(update_fields=["ended_at"])


def store_and_book(session: WorkSession, timeline: Iterable[tuple[datetime, Beat]], claim: Claim | None) -> None:
    """Store beats that were received in time and credit what follows; `session` is locked."""
    arrived = [Arrived(max(instant, session.started_at), beat, claim) for instant, beat in timeline]
    _store_and_book(session, None, arrived)


def _store_and_book(session: WorkSession, received_at: datetime | None, arrived: Sequence[Arrived]) -> None:
    """`received_at` is None where every beat was received at its own instant."""
    Heartbeat.objects.bulk_create(
        (
            Heartbeat(
                organisation_id=session.organisation_id,
                session=session,
                sequence=beat.sequence,
                received_at=max(received_at or instant, session.started_at),
                offline_at=None if received_at in (None, instant) else instant,
                monotonic_ms=beat.monotonic_ms,
                visible=beat.visible,
                focused=beat.focused,
                activity=beat.activity,
                claim=claim,
            )
            for instant, beat, claim in arrived
        ),
        ignore_conflicts=True,
    )
    unsettle(session, ((instant, beat.sequence) for instant, beat, _ in arrived))
    book(session)
