"""Operations of the timer."""

from __future__ import annotations

from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.kit import clock
from preceptor.projects.queries import project_by_id
from preceptor.worktime import policies, queries, schemas, services

router = Router(tags=["worktime"])


@router.post("/work-sessions", operation_id="worktime_start", response=schemas.SessionStarted)
@may(policies.can_record_time)
def start_session(request: ActorRequest, body: schemas.SessionIn) -> dict[str, Any]:
    """Start one's timer on a project, or join it where it runs."""
    project = project_by_id(request.actor, body.project)
    session = services.start_session(person=request.person, project=project, now=clock.now(), time_zone=body.time_zone)
    shown = schemas.SessionOut.from_orm(session).dict()
    return {**shown, "next_sequence": queries.next_sequence(session)}


@router.post("/work-sessions/{session_id}/heartbeats", operation_id="worktime_beat", response=schemas.StandingOut)
@may(policies.can_record_time)
def record_heartbeats(request: ActorRequest, session_id: int, body: schemas.HeartbeatsIn) -> dict[str, Any]:
    """Signs of life; what is credited follows from them. A number that comes again counts once."""
    now = clock.now()
    beats = [services.Beat(**each.dict()) for each in body.beats]
    session = queries.own_session(request.person, session_id)
    session = services.record_heartbeats(session=session, beats=beats, received_at=now)
    return queries.standing(session=session, now=now)


@router.post("/work-sessions/{session_id}/stop", operation_id="worktime_stop", response=schemas.StandingOut)
@may(policies.can_record_time)
def stop_session(request: ActorRequest, session_id: int) -> dict[str, Any]:
    """Stop the timer; it stays stopped."""
    now = clock.now()
    session = services.stop_session(session=queries.own_session(request.person, session_id), now=now)
    return queries.standing(session=session, now=now)


@router.get("/worktime/today", operation_id="worktime_today", response=schemas.TodayOut)
@may(policies.can_see_own_time)
def today(request: ActorRequest) -> dict[str, Any]:
    """One's own local day: credited and uncredited time with the reason, and what it comes to."""
    return queries.today(person=request.person, now=clock.now())
