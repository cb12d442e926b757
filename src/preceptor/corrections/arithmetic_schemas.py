"""What the API takes and says of calculations that are recomputed."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from preceptor.corrections.schemas import Strict
from preceptor.probing.schemas import EquationOut
from preceptor.probing.step_check import SCANNED

MOST_TEXTS = 100


class TextsIn(Strict):
    """Steps that are to be recomputed, as they stand or as they are being typed."""

    texts: list[Annotated[str, Field(max_length=SCANNED)]] = Field(min_length=1, max_length=MOST_TEXTS)


class RecomputedOut(Schema):
    """What exact arithmetic says of one text, and the value of every calculation in it."""

    result: Literal["right", "wrong", "none"]
    equations: list[EquationOut]


class RecomputedList(Schema):
    """In the order of the texts."""

    items: list[RecomputedOut]
    next_cursor: None = None
