"""What the API says of work that came too late to count."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ninja import Schema


class KeptOut(Schema):
    """A late submit that was refused because somebody else has the unit; the work is kept, `id` names it."""

    kept: Literal[True] = True
    id: int
    code: str
    detail: str


class KeptWorkRow(Schema):
    """Kept work in a list, and how its unit stands by now.

    `counted`: the same claim was handed in after all. `person` only for those who steer.
    """

    id: int
    at: datetime
    unit_id: int
    unit_kind: str
    unit_state: str
    unit_stage: str
    stage: str
    language: str
    project: str
    counted: bool
    mine: bool
    person: str | None
    simulated: bool


class KeptWordsOut(Schema):
    """Some words, or a choice by its code: what they are, and at which step or line (from 0) they stand."""

    what: str
    index: int | None
    text: str


class KeptWorkOut(KeptWorkRow):
    """Kept work with all its words, in the order of the form that they were written into."""

    words: list[KeptWordsOut]


class KeptWorkList(Schema):
    """The newest first."""

    items: list[KeptWorkRow]
    next_cursor: str | None
