"""Operations of the timer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.projects.policies import can_steer, can_steer_somewhere
from preceptor.projects.queries import project_by_id
from preceptor.worktime import by_hand, closing, policies, queries, schemas, services
from preceptor.worktime.days import zone
from preceptor.worktime.measures import IGNORED

router = Router(tags=["worktime"])
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.post("/work-sessions", operation_id="worktime_start", response=schemas.SessionStarted)
@may(policies.can_record_time)
def start_session(request: ActorRequest, body: schemas.SessionIn) -> dict[str, Any]:
    """Start one's timer on a project, or join it where it runs."""
    project = project_by_id(request.actor, body.project)
    wanted: dict[str, Any] = body.dict(exclude={"project"})
    session = services.start_session(person=request.person, project=project, now=clock.now(), **wanted)
    shown = schemas.SessionOut.from_orm(session).dict()
    return {**shown, "next_sequence": queries.next_sequence(session)}


@router.post("/work-sessions/{session_id}/heartbeats", operation_id="worktime_beat", response=schemas.BeatenOut)
@may(policies.can_record_time)
def record_heartbeats(request: ActorRequest, session_id: int, body: schemas.HeartbeatsIn) -> dict[str, Any]:
    """Signs of life; what is credited follows from them. A number that comes again counts once."""
    now, beats = clock.now(), schemas.readable(body.beats)
    session = queries.own_session(request.person, session_id)
    recorded = services.record_heartbeats(session=session, beats=beats, received_at=now, sent_ms=body.sent_ms)
    return _beaten(recorded, len(body.beats) - len(beats), now)


@router.post("/work-sessions/{session_id}/thinking", operation_id="worktime_think", response=schemas.StandingOut)
@may(policies.can_record_time)
def mark_thinking(request: ActorRequest, session_id: int, body: schemas.ThinkingIn) -> dict[str, Any]:
    """Say that one thinks or works off screen: for 15 minutes, once per unit, time counts without input."""
    now = clock.now()
    session = queries.own_session(request.person, session_id)
    services.mark_thinking(session=session, note=body.note, now=now)
    return queries.standing(session=session, now=now)


@router.post("/work-sessions/{session_id}/stop", operation_id="worktime_stop", response=schemas.BeatenOut)
@may(policies.can_record_time)
def stop_session(request: ActorRequest, session_id: int, body: schemas.LastBeatsIn) -> dict[str, Any]:
    """Stop the timer, with its last signs of life; it stays stopped."""
    now, beats = clock.now(), schemas.readable(body.beats)
    session = queries.own_session(request.person, session_id)
    said: dict[str, Any] = {"sent_ms": body.sent_ms, "paused": body.paused}
    recorded = services.stop_session(session=session, now=now, beats=beats, **said)
    return _beaten(recorded, len(body.beats) - len(beats), now)


def _beaten(recorded: services.Recorded, unread: int, now: datetime) -> dict[str, Any]:
    ignored = recorded.ignored + unread
    IGNORED.inc(ignored)
    return {**queries.standing(session=recorded.session, now=now), "ignored_beats": ignored}


@router.get("/worktime/today", operation_id="worktime_today", response=schemas.TodayOut)
@may(policies.can_see_own_time)
def today(request: ActorRequest) -> dict[str, Any]:
    """One's own local day: credited and uncredited time with the reason, and what it comes to."""
    shown = queries.today(person=request.person, now=clock.now())
    missed = queries.not_counted(person=request.person, day=shown["local_date"], where=zone(shown["time_zone"]))
    return {**shown, "entries": sorted([*shown["entries"], *missed], key=lambda each: each["started_at"])}


@router.get("/manual-time", operation_id="worktime_list_manual_time", response=schemas.ManualTimeList)
@may(policies.can_see_own_time)
def list_manual_time(
    request: ActorRequest,
    project: int | None = None,
    state: str | None = None,
    cursor: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """One's own requests for time by hand, and those that one decides on, newest first."""
    page = queries.manual_time_page(request.actor, project=project, state=state, cursor=cursor, limit=limit)
    items = [queries.describe_request(request.actor, row) for row in page.items]
    return {"items": items, "next_cursor": page.next_cursor}


@router.post("/manual-time", operation_id="worktime_ask_for_time", response={201: schemas.ManualTimeOut})
@may(policies.can_record_time)
def ask_for_time(request: ActorRequest, body: schemas.ManualTimeIn) -> Status[Any]:
    """Ask for a piece of time that no timer saw, or for the right length of one that it saw wrongly."""
    project = project_by_id(request.actor, body.project)
    zone_name = body.time_zone or request.person.time_zone
    wanted = by_hand.Wanted(body.start, body.end, body.reason, zone_name, body.corrects)
    asked = by_hand.ask_for_time(person=request.person, project=project, wanted=wanted, now=clock.now())
    return Status(201, queries.describe_request(request.actor, asked))


@router.post("/manual-time/{request_id}/decide", operation_id="worktime_decide", response=schemas.ManualTimeOut)
@may(policies.can_see_own_time)
def decide(request: ActorRequest, request_id: int, body: schemas.DecisionIn) -> dict[str, Any]:
    """Approve or decline somebody else's request, once."""
    asked = queries.manual_time_by_id(request.actor, request_id)
    if asked is None:
        raise by_hand.ManualTimeNotFound()
    if asked.person_id != request.person.pk:
        require(policies.can_decide_on_time(request.actor, asked.organisation_id))
    facts: dict[str, Any] = {"approve": body.approve, "reason": body.reason, "now": clock.now()}
    decided = by_hand.decide(request=asked, actor=request.person, **facts)
    return queries.describe_request(request.actor, decided)


@router.post("/period-locks", operation_id="worktime_lock_period", response={201: schemas.LockOut})
@may(policies.can_decide_on_time)
def lock_period(request: ActorRequest, body: schemas.LockIn) -> Status[Any]:
    """Close the time of a project up to and with a day; there is no way back."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_decide_on_time(request.actor, project.organisation_id))
    facts: dict[str, Any] = {"through": body.through, "reason": body.reason, "now": clock.now()}
    return Status(201, queries.describe_lock(closing.lock_period(project=project, actor=request.person, **facts)))


@router.get("/period-locks", operation_id="worktime_list_locks", response=schemas.LockList)
@may(policies.can_decide_on_time)
def list_locks(
    request: ActorRequest, project: int, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """How far the time of a project is closed, and who closed it why."""
    found = project_by_id(request.actor, project)
    require(policies.can_decide_on_time(request.actor, found.organisation_id))
    page = queries.locks_page(found, cursor=cursor, limit=limit)
    return {"items": [queries.describe_lock(each) for each in page.items], "next_cursor": page.next_cursor}


@router.post("/daily-caps", operation_id="worktime_set_cap", response=schemas.CapOut)
@may(policies.can_set_caps)
def set_cap(request: ActorRequest, body: schemas.CapIn) -> dict[str, Any]:
    """What a person may be credited on one day over all projects; without it, 3.5 hours."""
    person = queries.person_to_cap(request.actor, body.person)
    facts: dict[str, Any] = {"cap_seconds": body.cap_seconds, "reason": body.reason, "now": clock.now()}
    return queries.describe_cap(closing.set_person_cap(person=person, actor=request.person, **facts))


@router.get("/daily-caps", operation_id="worktime_list_caps", response=schemas.CapList)
@may(policies.can_set_caps)
def list_caps(request: ActorRequest, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT) -> dict[str, Any]:
    """Who has a daily cap of their own, with the reason."""
    page = queries.caps_page(request.actor, cursor=cursor, limit=limit)
    return {"items": [queries.describe_cap(each) for each in page.items], "next_cursor": page.next_cursor}


@router.put("/projects/{project_id}/daily-cap", operation_id="worktime_set_project_cap", response=schemas.ProjectCapOut)
@may(can_steer_somewhere)
def set_project_cap(request: ActorRequest, project_id: int, body: schemas.ProjectCapIn) -> dict[str, Any]:
    """What one person may be credited on one day of the project, from now on."""
    project = project_by_id(request.actor, project_id)
    require(can_steer(request.actor, project.organisation_id))
    changed = closing.set_project_cap(project=project, cap_seconds=body.cap_seconds)
    return {"project_id": changed.pk, "cap_seconds": changed.daily_cap_seconds}
