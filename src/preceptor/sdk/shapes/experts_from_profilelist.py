"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.experts import (
        CompletenessOut, ConflictOut, CredentialOut, DegreeOut, EmploymentOut, HourlyOut, LanguageOut, ProfileLine
    )

class ProfileList(TypedDict):
    """In the order in which they were made."""

    items: list[ProfileLine]
    next_cursor: str | None

class ProfileOut(TypedDict):
    """A profile, whole. `id` null: nothing is saved yet. `quality` is a decimal from 0 to 1 that reviews write."""

    id: int | None
    person_id: int
    display_name: str
    legal_name: str
    latin_name: str
    headline: str
    summary: str
    country: str
    time_zone: str
    weekly_availability: list[list[int]]
    weekly_minutes_cap: int | None
    free_from: Day | None
    hourly: HourlyOut | None
    declines: str
    status: str
    quality: str | None
    source: str
    simulated: bool
    created_at: Instant | None
    updated_at: Instant | None
    erased_at: Instant | None
    degrees: list[DegreeOut]
    employments: list[EmploymentOut]
    publications: list[PublicationOut]
    languages: list[LanguageOut]
    skills: list[SkillOut]
    conflicts: list[ConflictOut]
    credentials: list[CredentialOut]
    completeness: CompletenessOut

class ProposalOut(TypedDict):
    """One field that the file seems to say; `by_model`: a model proposed it, and it stands in the text all the
    same.
    """

    id: int
    part: str
    values: dict[str, Any]
    spans: list[SpanOut]
    by_model: bool
    state: Literal["proposed", "confirmed", "rejected"]

class PublicationIn(TypedDict):
    """Something published."""

    id: NotRequired[int | None]
    title: str
    venue: NotRequired[str]
    year: NotRequired[int | None]
    url: NotRequired[str]

class PublicationOut(TypedDict):
    """Something published."""

    id: int
    title: str
    venue: str
    year: int | None
    url: str

class PublicationsIn(TypedDict):
    """All publications."""

    items: list[PublicationIn]

class SavedSearchIn(TypedDict):
    """A search to keep under a name."""

    name: str
    asked: SearchIn

class SavedSearchList(TypedDict):
    """One's kept searches."""

    items: list[SavedSearchOut]
    next_cursor: str | None

class SavedSearchOut(TypedDict):
    """A kept search."""

    id: int
    name: str
    asked: SearchIn
    created_at: Instant

class SayIn(TypedDict):
    """The same person (then the number of the profile that leads), different people, or open: not said."""

    state: Literal["open", "different", "same"]
    leads: NotRequired[int | None]

class SearchIn(TypedDict):
    """What is asked. Levels stand after a colon: `accounting:3`, `ar:B2`. Rates are in minor units of `currency`."""

    text: NotRequired[str]
    skills: NotRequired[list[str]]
    languages: NotRequired[list[str]]
    countries: NotRequired[list[str]]
    statuses: NotRequired[list[Literal["active", "paused", "left"]]]
    degree: NotRequired[str]
    credential: NotRequired[Literal["", "claimed", "document_seen", "verified"]]
    currency: NotRequired[str]
    most_rate_minor: NotRequired[int | None]
    least_weekly_minutes: NotRequired[int]
    least_quality: NotRequired[float | None]
    meet_zone: NotRequired[str]
    meet_days: NotRequired[list[int]]
    meet_from: NotRequired[int]
    meet_to: NotRequired[int]
    meet_minutes: NotRequired[int]
    limit: NotRequired[int]
    page: NotRequired[str]

class SkillIn(TypedDict):
    """A skill of the taxonomy, how well (1 to 5) and by what one sees it."""

    id: NotRequired[int | None]
    code: str
    level: int
    evidence: NotRequired[str]

class SkillList(TypedDict):
    """Terms of the taxonomy."""

    items: list[SkillListLine]
    next_cursor: str | None

class SkillListLine(TypedDict):
    """A term and what it stands beneath."""

    code: str
    label_en: str
    label_ar: str
    parent: str | None

class SkillNamed(TypedDict):
    """A skill that the answer names."""

    code: str
    label_en: str
    label_ar: str

class SkillOut(TypedDict):
    """A skill as claimed."""

    code: str
    label_en: str
    label_ar: str
    id: int
    level: int
    evidence: str

class SkillsIn(TypedDict):
    """All skills."""

    items: list[SkillIn]

class SpanOut(TypedDict):
    """Where the text says it: from `start` up to `end`, counted in Unicode signs."""

    start: int
    end: int
    text: str
