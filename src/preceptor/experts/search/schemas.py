"""What the API takes and gives of searches. What was found is checked as the dictionaries that it is: hundreds a page."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import BaseModel, Field

from preceptor.kit.bodies import Strict

Code = Annotated[str, Field(max_length=100)]
Codes = Annotated[list[Code], Field(max_length=20)]
Minute = Annotated[int, Field(ge=0, le=24 * 60)]
Status = Literal["active", "paused", "left"]


class SearchIn(Strict):
    """What is asked. Levels stand after a colon: `accounting:3`, `ar:B2`. Rates are in minor units of `currency`."""

    text: str = ""
    skills: Codes = []
    languages: Codes = []
    countries: Codes = []
    statuses: Annotated[list[Status], Field(max_length=3)] = ["active"]
    degree: Code = ""
    credential: Literal["", "claimed", "document_seen", "verified"] = ""
    currency: Annotated[str, Field(pattern="^([A-Za-z]{3})?$")] = ""
    most_rate_minor: Annotated[int, Field(ge=0, lt=2**62)] | None = None
    least_weekly_minutes: Annotated[int, Field(ge=0, le=7 * 24 * 60)] = 0
    least_quality: Annotated[float, Field(ge=0, le=1)] | None = None
    meet_zone: Code = ""
    meet_days: Annotated[list[Annotated[int, Field(ge=0, le=6)]], Field(max_length=7)] = [0, 1, 2, 3, 4]
    meet_from: Minute = 0
    meet_to: Minute = 0
    meet_minutes: Annotated[int, Field(ge=15, le=7 * 24 * 60)] = 60
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    page: Annotated[str, Field(max_length=200)] = ""


class EvidenceOut(BaseModel):
    """One thing in the profile that answers the search: its kind, its text, the asked words in it and as they stand there."""

    kind: str
    text: str
    value: str
    level: int
    words: list[str]
    marked: list[str]


class FoundExpert(BaseModel):
    """Somebody who was found. A lead gets no name. Places count from 1, 0 where not found that way.

    `days_free` says for each hour of the UTC day on how many days of the week there is free time in it.
    """

    profile: int
    person: int | None
    name: str | None
    headline: str
    country: str
    zone: str
    status: str
    rate_minor: int | None
    currency: str
    weekly_minutes: int | None
    days_free: list[int]
    quality: float | None
    simulated: bool
    score: float
    by_words: int
    by_meaning: int
    evidence: list[EvidenceOut]


class LooserOut(BaseModel):
    """A filter (of a skill or a language which one) without which so many would be found."""

    filter: str
    value: str
    total: int


class SkillNamed(BaseModel):
    """A skill that the answer names."""

    code: str
    label_en: str
    label_ar: str


class FoundExperts(BaseModel):
    """The best of `total`. `meaning` says whether meanings were compared; `note` what was not looked for, and why.

    Of each facet the most frequent values, among everybody who was found; of countries, which are alternatives, among
    those of any country. Where nobody was found `loosen` says which filter alone is in the way. `next_page` asks for
    the next page of the same question, as its `page`: up to 10,000 by words or by past quality; where words and meaning are fused, the best
    200 by either.
    """

    experts: list[FoundExpert]
    next_page: str | None
    total: int
    facets: dict[str, dict[str, int]]
    skills: list[SkillNamed]
    loosen: list[LooserOut]
    meaning: bool
    note: str
    note_code: str


class SavedSearchIn(Strict):
    """A search to keep under a name."""

    name: Annotated[str, Field(min_length=1, max_length=80)]
    asked: SearchIn


class SavedSearchOut(Schema):
    """A kept search."""

    id: int
    name: str
    asked: SearchIn
    created_at: datetime


class SavedSearchList(Schema):
    """One's kept searches."""

    items: list[SavedSearchOut]
    next_cursor: str | None
