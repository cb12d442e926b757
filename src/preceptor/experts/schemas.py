"""What the API takes and says of profiles and skills."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from preceptor.kit.bodies import Strict

Line = Annotated[str, Field(max_length=200)]
Year = Annotated[int, Field(ge=1, le=9999)]
Minutes = Annotated[int, Field(ge=0, le=10_080)]
LanguageLevel = Literal["", "A1", "A2", "B1", "B2", "C1", "C2", "native"]
DegreeLevel = Literal["associate", "bachelor", "master", "doctorate", "professional"]
ConflictKind = Literal["employer", "competitor", "family", "other"]
CredentialStatus = Literal["claimed", "document_seen", "verified"]
RowId = Annotated[int, Field(ge=1, lt=2**63)]


class HourlyIn(Strict):
    """An expected rate as somebody types it: digits and a point, such as 120.50; an empty amount says none."""

    amount: Annotated[str, Field(max_length=40)]
    currency: Annotated[str, Field(max_length=3)]


class BasicsIn(Strict):
    """What is named is changed. Free hours are [weekday 0-6 from Monday, start, end] in local minutes."""

    display_name: Annotated[str, Field(min_length=1, max_length=120)] | None = None
    legal_name: Line | None = None
    latin_name: Line | None = None
    headline: Line | None = None
    summary: Annotated[str, Field(max_length=5_000)] | None = None
    country: Annotated[str, Field(max_length=2)] | None = None
    time_zone: Annotated[str, Field(max_length=64)] | None = None
    weekly_availability: Annotated[list[list[int]], Field(max_length=200)] | None = None
    weekly_minutes_cap: Minutes | None = None
    free_from: date | None = None
    hourly: HourlyIn | None = None
    declines: Annotated[str, Field(max_length=2_000)] | None = None
    status: Literal["active", "paused"] | None = None


class Row(Strict):
    """A line of a list; one with an id changes that line."""

    id: RowId | None = None


class DegreeIn(Row):
    """A degree."""

    level: DegreeLevel
    field: Line
    institution: Line = ""
    year_from: Year | None = None
    year_to: Year | None = None


class EmploymentIn(Row):
    """A job; without an end: still there, or not said."""

    employer: Line
    title: Line = ""
    description: Annotated[str, Field(max_length=5_000)] = ""
    started: date | None = None
    ended: date | None = None


class PublicationIn(Row):
    """Something published."""

    title: Annotated[str, Field(max_length=300)]
    venue: Line = ""
    year: Year | None = None
    url: Annotated[str, Field(max_length=500)] = ""


class LanguageIn(Row):
    """A language by its BCP 47 code; no level: not said."""

    code: Annotated[str, Field(max_length=35)]
    level: LanguageLevel = ""


class SkillIn(Row):
    """A skill of the taxonomy, how well (1 to 5) and by what one sees it."""

    code: Annotated[str, Field(max_length=80)]
    level: Annotated[int, Field(ge=1, le=5)]
    evidence: Annotated[str, Field(max_length=300)] = ""


class ConflictIn(Row):
    """An organisation whose work must not be seen."""

    organisation_name: Line
    kind: ConflictKind


class CredentialIn(Row):
    """A licence, certificate or membership as claimed."""

    kind: Annotated[str, Field(max_length=40)] = ""
    title: Line
    issuer: Line = ""


class DegreesIn(Strict):
    """All degrees."""

    items: Annotated[list[DegreeIn], Field(max_length=100)]


class EmploymentsIn(Strict):
    """All jobs."""

    items: Annotated[list[EmploymentIn], Field(max_length=100)]


class PublicationsIn(Strict):
    """All publications."""

    items: Annotated[list[PublicationIn], Field(max_length=100)]


class LanguagesIn(Strict):
    """All languages."""

    items: Annotated[list[LanguageIn], Field(max_length=100)]


class SkillsIn(Strict):
    """All skills."""

    items: Annotated[list[SkillIn], Field(max_length=100)]


class ConflictsIn(Strict):
    """All conflicts of interest."""

    items: Annotated[list[ConflictIn], Field(max_length=100)]


class CredentialsIn(Strict):
    """All credentials."""

    items: Annotated[list[CredentialIn], Field(max_length=100)]


class CheckIn(Strict):
    """How far a credential is known to be true."""

    status: CredentialStatus


class DegreeOut(Schema):
    """A degree."""

    id: int
    level: DegreeLevel
    field: str
    institution: str
    year_from: int | None
    year_to: int | None


class EmploymentOut(Schema):
    """A job."""

    id: int
    employer: str
    title: str
    description: str
    started: date | None
    ended: date | None


class PublicationOut(Schema):
    """Something published."""

    id: int
    title: str
    venue: str
    year: int | None
    url: str


class LanguageOut(Schema):
    """A language."""

    id: int
    code: str
    level: LanguageLevel


class SkillTermOut(Schema):
    """A term of the taxonomy."""

    code: str
    label_en: str
    label_ar: str


class SkillOut(SkillTermOut):
    """A skill as claimed."""

    id: int
    level: int
    evidence: str


class ConflictOut(Schema):
    """An organisation whose work must not be seen."""

    id: int
    organisation_name: str
    kind: ConflictKind


class CredentialOut(Schema):
    """A credential, and who has seen what of it."""

    id: int
    kind: str
    title: str
    issuer: str
    status: CredentialStatus
    checked_by_name: str | None
    checked_at: datetime | None


class HourlyOut(Schema):
    """An expected rate in minor units."""

    minor: int
    currency: str


class CompletenessOut(Schema):
    """How complete a profile is, and the items that are missing, dearest first."""

    percent: int
    missing: list[str]


class ProfileOut(Schema):
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
    free_from: date | None
    hourly: HourlyOut | None
    declines: str
    status: str
    quality: str | None
    source: str
    simulated: bool
    created_at: datetime | None
    updated_at: datetime | None
    erased_at: datetime | None
    degrees: list[DegreeOut]
    employments: list[EmploymentOut]
    publications: list[PublicationOut]
    languages: list[LanguageOut]
    skills: list[SkillOut]
    conflicts: list[ConflictOut]
    credentials: list[CredentialOut]
    completeness: CompletenessOut


class ProfileLine(Schema):
    """A profile in a list."""

    id: int
    person_id: int
    display_name: str
    headline: str
    country: str
    time_zone: str
    status: str
    simulated: bool
    updated_at: datetime | None


class ProfileList(Schema):
    """In the order in which they were made."""

    items: list[ProfileLine]
    next_cursor: str | None


class SkillListLine(SkillTermOut):
    """A term and what it stands beneath."""

    parent: str | None


class SkillList(Schema):
    """Terms of the taxonomy."""

    items: list[SkillListLine]
    next_cursor: str | None


class ChangeOut(Schema):
    """A row as it was before: changed since, or removed."""

    part: str
    removed: bool
    before: dict[str, Any]


class MomentOut(Schema):
    """What one save changed, and whose it was (null: a job's)."""

    at: datetime
    by: str | None
    changes: list[ChangeOut]


class HistoryList(Schema):
    """Newest first."""

    items: list[MomentOut]
    next_cursor: str | None


class LookOut(Schema):
    """Somebody opened the profile, in the name of an organisation."""

    at: datetime
    by: str
    organisation: str


class LookList(Schema):
    """Newest first."""

    items: list[LookOut]
    next_cursor: str | None
