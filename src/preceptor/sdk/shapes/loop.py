"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.several import LiftOut

class DurationOut(TypedDict):
    """Seconds that a stage took; null while it runs."""

    name: str
    state: str
    seconds: float | None

class FigureOut(TypedDict):
    """One figure of the report and the page that shows its rows."""

    key: str
    value: str
    link: str
    simulated: bool

class LoopDetail(TypedDict):
    """A passage with its stages."""

    id: int
    name: str
    project_id: int
    size: str
    state: str
    simulated: bool
    created_at: Instant
    finished_at: Instant | None
    stages: list[LoopStageOut]

class LoopList(TypedDict):
    """Passages, newest first."""

    items: list[LoopOut]
    next_cursor: NotRequired[str | None]

class LoopOut(TypedDict):
    """A passage without its stages."""

    id: int
    name: str
    project_id: int
    size: str
    state: str
    simulated: bool
    created_at: Instant
    finished_at: Instant | None

class LoopStageOut(TypedDict):
    """One stage; `result` names what it made, `paused_seconds` is for how long of it nobody worked."""

    number: int
    name: str
    state: str
    done: int
    total: int
    message: str
    started_at: Instant | None
    finished_at: Instant | None
    paused_seconds: int
    result: dict[str, Any]

class ReportOut(TypedDict):
    """What a passage did, as far as it got."""

    run: LoopOut
    figures: list[FigureOut]
    durations: list[DurationOut]
    lifts: list[LiftOut]
