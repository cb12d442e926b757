"""What the API says of a passage."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema

from preceptor.training.schemas import LiftOut


class LoopStageOut(Schema):
    """One stage; `result` names what it made, `paused_seconds` is for how long of it nobody worked."""

    number: int
    name: str
    state: str
    done: int
    total: int
    message: str
    started_at: datetime | None
    finished_at: datetime | None
    paused_seconds: int
    result: dict[str, Any]


class LoopOut(Schema):
    """A passage without its stages."""

    id: int
    name: str
    project_id: int
    size: str
    state: str
    simulated: bool
    created_at: datetime
    finished_at: datetime | None


class LoopDetail(LoopOut):
    """A passage with its stages."""

    stages: list[LoopStageOut]


class LoopList(Schema):
    """Passages, newest first."""

    items: list[LoopOut]
    next_cursor: str | None = None


class FigureOut(Schema):
    """One figure of the report and the page that shows its rows."""

    key: str
    value: str
    link: str
    simulated: bool


class DurationOut(Schema):
    """Seconds that a stage took; null while it runs."""

    name: str
    state: str
    seconds: float | None


class ReportOut(Schema):
    """What a passage did, as far as it got."""

    run: LoopOut
    figures: list[FigureOut]
    durations: list[DurationOut]
    lifts: list[LiftOut]
