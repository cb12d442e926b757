"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from preceptor.sdk.times import Instant

class HourlyRateOut(TypedDict):
    """The hourly rate in force now, in minor units; work of a special skill or tier may pay another."""

    minor: int
    currency: str

class PersonAtWork(TypedDict):
    """One role of one person, on a project or (project null) in the organisation."""

    person_id: int
    display_name: str
    simulated: bool
    role: str
    organisation_id: int
    project_id: int | None
    project: str | None
    assignment_id: int | None
    rate: HourlyRateOut | None
    credited_seconds_today: int
    units_accepted: int
    holds_unit: int | None
    since: Instant

class StaffList(TypedDict):
    """Roles in the order in which they were given."""

    items: list[PersonAtWork]
    next_cursor: NotRequired[str | None]
