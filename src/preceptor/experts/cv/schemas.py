"""What the API takes and says of curricula vitae."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Strict


class CvIn(Strict):
    """A file, `content` in base64: PDF, DOCX, text, JSON Resume or LinkedIn's export."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    content: Annotated[str, Field(max_length=12_000_000)]


class SpanOut(Schema):
    """Where the text says it: from `start` up to `end`, counted in Unicode signs."""

    start: int
    end: int
    text: str


class ProposalOut(Schema):
    """One field that the file seems to say; `by_model`: a model proposed it, and it stands in the text all the same."""

    id: int
    part: str
    values: dict[str, Any]
    spans: list[SpanOut]
    by_model: bool
    state: Literal["proposed", "confirmed", "rejected"]


class CvOut(Schema):
    """What was read of the last file; the file itself is not kept. `id` null: none yet.

    `model_state`: whether a model reads it too (`none`: no endpoint or no consent); `model_dropped` counts what it said that
    is not in the text, `model_note` says why it failed.
    """

    id: int | None
    file_name: str
    kind: str
    text: str
    created_at: datetime | None
    model_state: Literal["none", "waiting", "read", "failed"]
    model_dropped: int
    model_note: str
    proposals: list[ProposalOut]


class CvDecisionIn(Strict):
    """Whether it goes into the profile."""

    confirmed: bool
