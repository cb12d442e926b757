"""What the API takes and says of working time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from preceptor.kit.bodies import Strict
from preceptor.projects.schemas import MoneyOut
from preceptor.worktime.services import BUSIEST, LONGEST_NOTE, Beat


class SessionIn(Strict):
    """A timer to be started; the zone is the person's unless the browser names another.

    `take_over` stops a timer that runs on another project at the same instant. A page that begins one `by_itself`, and not
    because the person said so, is refused while their pause lasts.
    """

    project: int = Field(ge=1)
    time_zone: str | None = Field(default=None, max_length=64)
    take_over: bool = False
    by_itself: bool = False


class BeatIn(Strict):
    """A sign of life: counters only, never keys or content."""

    sequence: int = Field(ge=0, lt=2**31)
    monotonic_ms: int = Field(ge=0, lt=2**53)
    visible: bool
    focused: bool
    activity: int = Field(ge=0, le=BUSIEST)


def _or_none(value: Any, read: ValidatorFunctionWrapHandler) -> BeatIn | None:
    try:
        beat: BeatIn = read(value)
    except ValidationError:
        return None
    return beat


ReadBeat = Annotated[BeatIn | None, WrapValidator(_or_none)]
"""One that cannot be read is no reason to lose the others: it is ignored and counted."""


class HeartbeatsIn(Strict):
    """One batch, of which up to 500 are taken; what cannot be a beat is ignored and counted.

    `sent_ms` is the same monotonic clock at the moment of sending: it says how long each beat waited.
    """

    beats: list[ReadBeat] = Field(min_length=1)
    sent_ms: int | None = Field(default=None, ge=0, lt=2**53)


class LastBeatsIn(Strict):
    """The last beats, so that none is lost with the timer; as in `HeartbeatsIn`. `paused`: the person pauses."""

    beats: list[ReadBeat] = Field(default=[])
    sent_ms: int | None = Field(default=None, ge=0, lt=2**53)
    paused: bool = False


def readable(beats: Sequence[BeatIn | None]) -> list[Beat]:
    """Those of a batch that could be read."""
    return [Beat(**beat.dict()) for beat in beats if beat is not None]


class ThinkingIn(Strict):
    """What the person thinks about, or does off screen."""

    note: str = Field(min_length=1, max_length=LONGEST_NOTE)


class SessionOut(Schema):
    """A timer. A page that joins it counts its beats on from `next_sequence`."""

    id: int
    project_id: int
    time_zone: str
    started_at: datetime
    ended_at: datetime | None
    simulated: bool


class SessionStarted(SessionOut):
    """The running timer."""

    next_sequence: int


class StandingOut(Schema):
    """How the timer and the day stand. Time counts up to `credited_until` so far."""

    credited_seconds_today: int
    cap_seconds: int
    state: Literal["working", "thinking", "idle", "cap_reached", "stopped"]
    credited_until: datetime | None
    thinking_until: datetime | None


class BeatenOut(StandingOut):
    """As it stands after beats came in, and how many of them count for nothing.

    Such are those that cannot be (a number, a clock or a field that no page sends, more than 500 at once), and late ones:
    older than 24 hours, made with no unit in hand, or after another timer of the person began.
    """

    ignored_beats: int


class EntryOut(Schema):
    """A piece of the day; `reason` says why it is not credited, `kind` how it came to be.

    Pieces that only the timer knows of have no `id`.
    """

    id: int | None
    project_id: int
    project: str
    unit_id: int | None
    started_at: datetime
    ended_at: datetime
    seconds: int
    credited: bool
    reason: str
    kind: str
    correctable: bool
    hourly: MoneyOut | None
    simulated: bool


class TodayOut(Schema):
    """The local day, every second of it that was observed."""

    local_date: date
    time_zone: str
    credited_seconds: int
    cap_seconds: int
    amount: MoneyOut | None
    other_amounts: list[MoneyOut]
    entries: list[EntryOut]
    session: SessionOut | None


class ManualTimeIn(Strict):
    """Time by hand. Date and time of day as the clocks there show it, with an offset where they showed it twice."""

    project: int = Field(ge=1)
    start: str = Field(max_length=32)
    end: str = Field(max_length=32)
    reason: str = Field(min_length=1, max_length=500)
    time_zone: str | None = Field(default=None, max_length=64)
    corrects: int | None = Field(default=None, ge=1)


class DecisionIn(Strict):
    """Yes or no; who declines says why."""

    approve: bool
    reason: str = Field(default="", max_length=500)


class ManualTimeOut(Schema):
    """A request, and what its day comes to on the project before and after it."""

    id: int
    project_id: int
    project: str
    person_id: int
    person: str
    corrects_id: int | None
    local_date: date
    time_zone: str
    started_at: datetime
    ended_at: datetime
    seconds: int
    reason: str
    before_seconds: int
    after_seconds: int
    state: Literal["open", "approved", "declined"]
    decision: str
    decided_by: str | None
    asked_at: datetime
    decided_at: datetime | None
    to_decide: bool
    simulated: bool


class ManualTimeList(Schema):
    """A page of requests."""

    items: list[ManualTimeOut]
    next_cursor: str | None


class LockIn(Strict):
    """The time of a project is closed through a day."""

    project: int = Field(ge=1)
    through: date
    reason: str = Field(min_length=1, max_length=300)


class LockOut(Schema):
    """A closed period."""

    id: int
    project_id: int
    through: date
    reason: str
    locked_by: str
    locked_at: datetime


class LockList(Schema):
    """Closed periods, newest first."""

    items: list[LockOut]
    next_cursor: str | None


class CapIn(Strict):
    """What a person may be credited on one day over all projects."""

    person: int = Field(ge=1)
    cap_seconds: int = Field(ge=1, le=86_400)
    reason: str = Field(min_length=1, max_length=300)


class CapOut(Schema):
    """The cap that is set."""

    person_id: int
    person: str
    cap_seconds: int
    reason: str
    set_by: str
    set_at: datetime


class CapList(Schema):
    """The people with a cap of their own, the one set up last first."""

    items: list[CapOut]
    next_cursor: str | None


class ProjectCapIn(Strict):
    """What one person may be credited on one day of the project."""

    cap_seconds: int = Field(ge=1, le=86_400)


class ProjectCapOut(Schema):
    """The cap of a project."""

    project_id: int
    cap_seconds: int
