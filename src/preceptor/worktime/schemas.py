"""What the API takes and says of working time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from preceptor.projects.schemas import MoneyOut
from preceptor.worktime.services import BUSIEST, LARGEST_BATCH


class Strict(Schema):
    """Input that refuses unknown names."""

    model_config = ConfigDict(extra="forbid")


class SessionIn(Strict):
    """A timer to be started; the zone is the person's unless the browser names another."""

    project: int = Field(ge=1)
    time_zone: str | None = Field(default=None, max_length=64)


class BeatIn(Strict):
    """A sign of life: counters only, never keys or content."""

    sequence: int = Field(ge=0, lt=2**31)
    monotonic_ms: int = Field(ge=0, lt=2**53)
    visible: bool
    focused: bool
    activity: int = Field(ge=0, le=BUSIEST)


class HeartbeatsIn(Strict):
    """One batch."""

    beats: list[BeatIn] = Field(min_length=1, max_length=LARGEST_BATCH)


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
    state: Literal["working", "idle", "cap_reached", "stopped"]
    credited_until: datetime | None


class EntryOut(Schema):
    """A piece of the day; `reason` says why it is not credited."""

    id: int
    project_id: int
    project: str
    unit_id: int | None
    started_at: datetime
    ended_at: datetime
    seconds: int
    credited: bool
    reason: str
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
