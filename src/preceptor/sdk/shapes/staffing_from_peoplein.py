"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.staffing import ClientPlan, MatchRule

class PeopleIn(TypedDict):
    """Whom to send an offer to, by hand."""

    people: list[int]

class PlanChange(TypedDict):
    """What would change in the plan, and by how much its worth and its cost."""

    comes: list[PlannedSeat]
    goes: list[PlannedSeat]
    value: int
    cost_minor: int

class PlanClient(TypedDict):
    """A client with open needs in a currency."""

    organisation: int
    name: str
    currency: str
    needs: int

class PlanOut(TypedDict):
    """The best assignment of all open needs of the organisation at once, with the bound that nothing can exceed."""

    seats: list[PlannedSeat]
    value: int
    bound: int
    exact: bool
    why: WhyOut | None
    change: PlanChange | None

class PlanSent(TypedDict):
    """How many offers went out, for how many needs."""

    offers: int
    needs: int

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

class RelatedIn(TypedDict):
    """One organisation: another name of the client, or a competitor."""

    relation: Literal["own_name", "competitor"]
    name: str

class RelatedOut(TypedDict):
    """One organisation of the wall, with who named it and when."""

    relation: str
    name: str
    added_by: str
    added_at: Instant

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

class WallIn(TypedDict):
    """All organisations that the client names for its wall; what is not in it is taken off."""

    organisations: list[RelatedIn]

class WallOut(TypedDict):
    """The wall of a client: its own name, what it named, and how many cases wait for a decision."""

    organisation_name: str
    organisations: list[RelatedOut]
    undecided: int

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
