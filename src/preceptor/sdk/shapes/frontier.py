"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class FrontierOut(TypedDict):
    """All kinds of problems of a project."""

    items: list[PlaceOut]
    next_cursor: NotRequired[str | None]

class PlaceOut(TypedDict):
    """One kind of problem."""

    skill: str
    topic: str
    family: str
    split: str
    sides: list[SideOut]
    corrected: int
    experts_ahead: bool

class SideOut(TypedDict):
    """One model version at one place; `share` of 1."""

    model_version_id: int
    model_version: str
    attempts: int
    right: int
    share: float
