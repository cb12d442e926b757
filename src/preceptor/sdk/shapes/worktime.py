"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import MoneyOut

class BeatIn(TypedDict):
    """A sign of life: counters only, never keys or content."""

    sequence: int
    monotonic_ms: int
    visible: bool
    focused: bool
    activity: int

class BeatenOut(TypedDict):
    """As it stands after beats came in, and how many of them count for nothing."""

    credited_seconds_today: int
    cap_seconds: int
    state: Literal["working", "thinking", "idle", "cap_reached", "stopped"]
    credited_until: Instant | None
    thinking_until: Instant | None
    ignored_beats: int

class CapIn(TypedDict):
    """What a person may be credited on one day over all projects."""

    person: int
    cap_seconds: int
    reason: str

class CapList(TypedDict):
    """The people with a cap of their own, the one set up last first."""

    items: list[CapOut]
    next_cursor: str | None

class CapOut(TypedDict):
    """The cap that is set."""

    person_id: int
    person: str
    cap_seconds: int
    reason: str
    set_by: str
    set_at: Instant

class DecisionIn(TypedDict):
    """Yes or no; who declines says why."""

    approve: bool
    reason: NotRequired[str]

class EntryOut(TypedDict):
    """A piece of the day; `reason` says why it is not credited, `kind` how it came to be."""

    id: int | None
    project_id: int
    project: str
    unit_id: int | None
    started_at: Instant
    ended_at: Instant
    seconds: int
    credited: bool
    reason: str
    kind: str
    correctable: bool
    hourly: MoneyOut | None
    simulated: bool

class HeartbeatsIn(TypedDict):
    """One batch, of which up to 500 are taken; what cannot be a beat is ignored and counted."""

    beats: list[BeatIn | None]
    sent_ms: NotRequired[int | None]

class LastBeatsIn(TypedDict):
    """The last beats, so that none is lost with the timer; as in `HeartbeatsIn`. `paused`: the person pauses."""

    beats: NotRequired[list[BeatIn | None]]
    sent_ms: NotRequired[int | None]
    paused: NotRequired[bool]

class LockIn(TypedDict):
    """The time of a project is closed through a day."""

    project: int
    through: Day
    reason: str

class LockList(TypedDict):
    """Closed periods, newest first."""

    items: list[LockOut]
    next_cursor: str | None

class LockOut(TypedDict):
    """A closed period."""

    id: int
    project_id: int
    through: Day
    reason: str
    locked_by: str
    locked_at: Instant

class ManualTimeIn(TypedDict):
    """Time by hand. Date and time of day as the clocks there show it, with an offset where they showed it twice."""

    project: int
    start: str
    end: str
    reason: str
    time_zone: NotRequired[str | None]
    corrects: NotRequired[int | None]

class ManualTimeList(TypedDict):
    """A page of requests."""

    items: list[ManualTimeOut]
    next_cursor: str | None

class ManualTimeOut(TypedDict):
    """A request, and what its day comes to on the project before and after it."""

    id: int
    project_id: int
    project: str
    person_id: int
    person: str
    corrects_id: int | None
    local_date: Day
    time_zone: str
    started_at: Instant
    ended_at: Instant
    seconds: int
    reason: str
    before_seconds: int
    after_seconds: int
    state: Literal["open", "approved", "declined"]
    decision: str
    decided_by: str | None
    asked_at: Instant
    decided_at: Instant | None
    to_decide: bool
    simulated: bool

class ProjectCapIn(TypedDict):
    """What one person may be credited on one day of the project."""

    cap_seconds: int

class ProjectCapOut(TypedDict):
    """The cap of a project."""

    project_id: int
    cap_seconds: int

class SessionIn(TypedDict):
    """A timer to be started; the zone is the person's unless the browser names another."""

    project: int
    time_zone: NotRequired[str | None]
    take_over: NotRequired[bool]
    by_itself: NotRequired[bool]

class SessionOut(TypedDict):
    """A timer. A page that joins it counts its beats on from `next_sequence`."""

    id: int
    project_id: int
    time_zone: str
    started_at: Instant
    ended_at: Instant | None
    simulated: bool

class SessionStarted(TypedDict):
    """The running timer."""

    id: int
    project_id: int
    time_zone: str
    started_at: Instant
    ended_at: Instant | None
    simulated: bool
    next_sequence: int

class StandingOut(TypedDict):
    """How the timer and the day stand. Time counts up to `credited_until` so far."""

    credited_seconds_today: int
    cap_seconds: int
    state: Literal["working", "thinking", "idle", "cap_reached", "stopped"]
    credited_until: Instant | None
    thinking_until: Instant | None

class ThinkingIn(TypedDict):
    """What the person thinks about, or does off screen."""

    note: str

class TodayOut(TypedDict):
    """The local day, every second of it that was observed."""

    local_date: Day
    time_zone: str
    credited_seconds: int
    cap_seconds: int
    amount: MoneyOut | None
    other_amounts: list[MoneyOut]
    entries: list[EntryOut]
    session: SessionOut | None
