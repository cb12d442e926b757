"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.staffing import ClientPlan, MatchRule, PlanClient

class PlannedSeat(TypedDict):
    """A seat of a need, filled by somebody."""

    need: int
    person: int
    display_name: str | None

class PodIn(TypedDict):
    """A team: places on the project, and which of them leads it; without a place it is dissolved."""

    name: str
    members: list[int]
    leader: NotRequired[int | None]

class PodList(TypedDict):
    """The pods of a project."""

    items: list[PodOut]
    next_cursor: str | None

class PodOut(TypedDict):
    """A small team."""

    id: int
    name: str
    members: list[PodPlace]

class PodPlace(TypedDict):
    """One person of a pod."""

    assignment: int
    display_name: str
    leads: bool

class RaiseIn(TypedDict):
    """A higher hourly rate, from now where no instant is given; an empty skill or tier means every one."""

    hourly_minor: int
    currency: str
    skill: NotRequired[str]
    tier: NotRequired[str]
    in_force_from: NotRequired[Instant | None]

class SeatInPlan(TypedDict):
    """A seat with who would have it: how well they fit, of 1,000, and what the seat costs over the whole period."""

    need: int
    person: int
    display_name: str | None
    headline: str
    cost_minor: int
    without_work: bool
    score: int
    parts: dict[str, int]

class SentOffer(TypedDict):
    """An offer that was sent for a need."""

    id: int
    person: int
    display_name: str | None
    simulated: bool
    wave: int | None
    state: str
    reason: str
    reminders: int
    made_at: Instant
    expires_at: Instant
    answered_at: Instant | None

class TickIn(TypedDict):
    """A step that one has done, or has not."""

    step: int
    done: bool

class WholePlan(TypedDict):
    """The clients that one staffs, and the plan of the chosen one; none where nothing is open."""

    clients: list[PlanClient]
    plan: ClientPlan | None

class WhyOut(TypedDict):
    """Why somebody has a seat in the plan, or not; `cost` is what the whole would lose if it were the other way."""

    person: int
    display_name: str | None
    seated: bool
    rules: list[MatchRule]
    score: int | None
    parts: dict[str, int]
    cost: int
    instead: list[PlannedSeat]
