"""Calls of `worktime`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_caps(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.CapList, shapes.CapOut]:
    """Who has a daily cap of their own, with the reason."""
    return Pages("GET", "/daily-caps", {"cursor": cursor, "limit": limit})


def set_cap(body: shapes.CapIn) -> Call[shapes.CapOut]:
    """What a person may be credited on one day over all projects; without it, 3.5 hours."""
    return Call("POST", "/daily-caps", body=body)


def list_manual_time(
    *,
    project: int | None = None,
    state: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ManualTimeList, shapes.ManualTimeOut]:
    """One's own requests for time by hand, and those that one decides on, newest first."""
    return Pages("GET", "/manual-time", {"project": project, "state": state, "cursor": cursor, "limit": limit})


def ask_for_time(body: shapes.ManualTimeIn) -> Call[shapes.ManualTimeOut]:
    """Ask for a piece of time that no timer saw, or for the right length of one that it saw wrongly."""
    return Call("POST", "/manual-time", body=body)


def decide(request_id: int, body: shapes.DecisionIn) -> Call[shapes.ManualTimeOut]:
    """Approve or decline somebody else's request, once."""
    return Call("POST", f"/manual-time/{request_id}/decide", body=body)


def list_locks(
    *,
    project: int,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.LockList, shapes.LockOut]:
    """How far the time of a project is closed, and who closed it why."""
    return Pages("GET", "/period-locks", {"project": project, "cursor": cursor, "limit": limit})


def lock_period(body: shapes.LockIn) -> Call[shapes.LockOut]:
    """Close the time of a project up to and with a day; there is no way back."""
    return Call("POST", "/period-locks", body=body)


def set_project_cap(project_id: int, body: shapes.ProjectCapIn) -> Call[shapes.ProjectCapOut]:
    """What one person may be credited on one day of the project, from now on."""
    return Call("PUT", f"/projects/{project_id}/daily-cap", body=body)


def start(body: shapes.SessionIn) -> Call[shapes.SessionStarted]:
    """Start one's timer on a project, or join it where it runs."""
    return Call("POST", "/work-sessions", body=body)


def beat(session_id: int, body: shapes.HeartbeatsIn) -> Call[shapes.BeatenOut]:
    """Signs of life; what is credited follows from them. A number that comes again counts once."""
    return Call("POST", f"/work-sessions/{session_id}/heartbeats", body=body)


def stop(session_id: int, body: shapes.LastBeatsIn) -> Call[shapes.BeatenOut]:
    """Stop the timer, with its last signs of life; it stays stopped."""
    return Call("POST", f"/work-sessions/{session_id}/stop", body=body)


def think(session_id: int, body: shapes.ThinkingIn) -> Call[shapes.StandingOut]:
    """Say that one thinks or works off screen: for 15 minutes, once per unit, time counts without input."""
    return Call("POST", f"/work-sessions/{session_id}/thinking", body=body)


def today() -> Call[shapes.TodayOut]:
    """One's own local day: credited and uncredited time with the reason, and what it comes to."""
    return Call("GET", "/worktime/today")
