"""What the API says of the frontier."""

from __future__ import annotations

from ninja import Schema


class SideOut(Schema):
    """One model version at one place; `share` of 1."""

    model_version_id: int
    model_version: str
    attempts: int
    right: int
    share: float


class PlaceOut(Schema):
    """One kind of problem."""

    skill: str
    topic: str
    family: str
    split: str
    sides: list[SideOut]
    corrected: int
    experts_ahead: bool


class FrontierOut(Schema):
    """All kinds of problems of a project."""

    items: list[PlaceOut]
    next_cursor: str | None = None
