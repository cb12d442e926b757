"""What the API takes and says of remarks and good examples."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema
from pydantic import Field

from preceptor.corrections.schemas import Strict


class RemarkIn(Strict):
    """A word in the thread of a unit."""

    text: str = Field(min_length=1, max_length=10_000)


class RemarkDraft(Strict):
    """What is typed and not said yet."""

    text: str = Field(max_length=10_000)


class RemarkOut(Schema):
    """A word in the thread; `by` is author, reviewer or lead, and `person` only for those who steer."""

    id: int
    text: str
    at: datetime
    mine: bool
    by: str
    person: str | None
    simulated: bool


class RemarkList(Schema):
    """The whole thread, oldest first, and what the viewer has typed and not said yet."""

    items: list[RemarkOut]
    draft: str
    next_cursor: str | None = None


class GoodExampleIn(Strict):
    """What is good about it."""

    note: str = Field(default="", max_length=400)


class GoodExampleOut(Schema):
    """An accepted correction that is shown beside the instructions."""

    unit_id: int
    language: str
    statement: str
    output: str
    solution: str
    critique: str
    note: str
    simulated: bool


class GoodExampleList(Schema):
    """The newest examples of a project."""

    items: list[GoodExampleOut]
    next_cursor: str | None = None
