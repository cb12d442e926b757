"""Shapes of the API. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from preceptor.sdk.times import Day, Instant

if TYPE_CHECKING:
    from preceptor.sdk.shapes.experts_from_profilelist import ProfileOut, ProposalOut, SkillNamed

class BasicsIn(TypedDict):
    """What is named is changed. Free hours are [weekday 0-6 from Monday, start, end] in local minutes."""

    display_name: NotRequired[str | None]
    legal_name: NotRequired[str | None]
    latin_name: NotRequired[str | None]
    headline: NotRequired[str | None]
    summary: NotRequired[str | None]
    country: NotRequired[str | None]
    time_zone: NotRequired[str | None]
    weekly_availability: NotRequired[list[list[int]] | None]
    weekly_minutes_cap: NotRequired[int | None]
    free_from: NotRequired[Day | None]
    hourly: NotRequired[HourlyIn | None]
    declines: NotRequired[str | None]
    status: NotRequired[Literal["active", "paused"] | None]

class ChangeOut(TypedDict):
    """A row as it was before: changed since, or removed."""

    part: str
    removed: bool
    before: dict[str, Any]

class CheckIn(TypedDict):
    """How far a credential is known to be true."""

    status: Literal["claimed", "document_seen", "verified"]

class CompletenessOut(TypedDict):
    """How complete a profile is, and the items that are missing, dearest first."""

    percent: int
    missing: list[str]

class ConflictIn(TypedDict):
    """An organisation whose work must not be seen."""

    id: NotRequired[int | None]
    organisation_name: str
    kind: Literal["employer", "competitor", "family", "other"]

class ConflictOut(TypedDict):
    """An organisation whose work must not be seen."""

    id: int
    organisation_name: str
    kind: Literal["employer", "competitor", "family", "other"]

class ConflictsIn(TypedDict):
    """All conflicts of interest."""

    items: list[ConflictIn]

class ConsentIn(TypedDict):
    """Yes or no to the words that were shown, by their hash."""

    purpose: str
    given: bool
    text_hash: str
    locale: Literal["en", "ar"]

class ConsentList(TypedDict):
    """All purposes."""

    items: list[ConsentOut]
    next_cursor: NotRequired[str | None]

class ConsentOut(TypedDict):
    """A purpose with its words, and whether one has agreed to them."""

    purpose: str
    words: str
    text_hash: str
    locale: str
    given: bool
    said_at: Instant | None

class CredentialIn(TypedDict):
    """A licence, certificate or membership as claimed."""

    id: NotRequired[int | None]
    kind: NotRequired[str]
    title: str
    issuer: NotRequired[str]

class CredentialOut(TypedDict):
    """A credential, and who has seen what of it."""

    id: int
    kind: str
    title: str
    issuer: str
    status: Literal["claimed", "document_seen", "verified"]
    checked_by_name: str | None
    checked_at: Instant | None

class CredentialsIn(TypedDict):
    """All credentials."""

    items: list[CredentialIn]

class CvDecisionIn(TypedDict):
    """Whether it goes into the profile."""

    confirmed: bool

class CvIn(TypedDict):
    """A file, `content` in base64: PDF, DOCX, text, JSON Resume or LinkedIn's export."""

    name: str
    content: str

class CvOut(TypedDict):
    """What was read of the last file; the file itself is not kept. `id` null: none yet."""

    id: int | None
    file_name: str
    kind: str
    text: str
    created_at: Instant | None
    model_state: Literal["none", "waiting", "read", "failed"]
    model_dropped: int
    model_note: str
    proposals: list[ProposalOut]

class DegreeIn(TypedDict):
    """A degree."""

    id: NotRequired[int | None]
    level: Literal["associate", "bachelor", "master", "doctorate", "professional"]
    field: str
    institution: NotRequired[str]
    year_from: NotRequired[int | None]
    year_to: NotRequired[int | None]

class DegreeOut(TypedDict):
    """A degree."""

    id: int
    level: Literal["associate", "bachelor", "master", "doctorate", "professional"]
    field: str
    institution: str
    year_from: int | None
    year_to: int | None

class DegreesIn(TypedDict):
    """All degrees."""

    items: list[DegreeIn]

class EmploymentIn(TypedDict):
    """A job; without an end: still there, or not said."""

    id: NotRequired[int | None]
    employer: str
    title: NotRequired[str]
    description: NotRequired[str]
    started: NotRequired[Day | None]
    ended: NotRequired[Day | None]

class EmploymentOut(TypedDict):
    """A job."""

    id: int
    employer: str
    title: str
    description: str
    started: Day | None
    ended: Day | None

class EmploymentsIn(TypedDict):
    """All jobs."""

    items: list[EmploymentIn]

class EraseIn(TypedDict):
    """`confirm` is the word ERASE, typed."""

    confirm: str

class EvidenceOut(TypedDict):
    """One thing in the profile that answers the search: its kind, its text, the asked words in it and as they stand
    there.
    """

    kind: str
    text: str
    value: str
    level: int
    words: list[str]
    marked: list[str]

class ExternalIdsIn(TypedDict):
    """What a client's programmes call somebody, by the programme's name; empty takes it away."""

    organisation_id: int
    ids: dict[str, str]

class ExternalIdsOut(TypedDict):
    """What a client's programmes call somebody."""

    ids: dict[str, str]

class FoundExpert(TypedDict):
    """Somebody who was found. A lead gets no name. Places count from 1, 0 where not found that way."""

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

class FoundExperts(TypedDict):
    """The best of `total`. `meaning` says whether meanings were compared; `note` what was not looked for, and why."""

    experts: list[FoundExpert]
    next_page: str | None
    total: int
    facets: dict[str, dict[str, int]]
    skills: list[SkillNamed]
    loosen: list[LooserOut]
    meaning: bool
    note: str
    note_code: str

class HistoryList(TypedDict):
    """Newest first."""

    items: list[MomentOut]
    next_cursor: str | None

class HourlyIn(TypedDict):
    """An expected rate as somebody types it: digits and a point, such as 120.50; an empty amount says none."""

    amount: str
    currency: str

class HourlyOut(TypedDict):
    """An expected rate in minor units."""

    minor: int
    currency: str

class LanguageIn(TypedDict):
    """A language by its BCP 47 code; no level: not said."""

    id: NotRequired[int | None]
    code: str
    level: NotRequired[Literal["", "A1", "A2", "B1", "B2", "C1", "C2", "native"]]

class LanguageOut(TypedDict):
    """A language."""

    id: int
    code: str
    level: Literal["", "A1", "A2", "B1", "B2", "C1", "C2", "native"]

class LanguagesIn(TypedDict):
    """All languages."""

    items: list[LanguageIn]

class LookList(TypedDict):
    """Newest first."""

    items: list[LookOut]
    next_cursor: str | None

class LookOut(TypedDict):
    """Somebody opened the profile, in the name of an organisation."""

    at: Instant
    by: str
    organisation: str

class LooserOut(TypedDict):
    """A filter (of a skill or a language which one) without which so many would be found."""

    filter: str
    value: str
    total: int

class MomentOut(TypedDict):
    """What one save changed, and whose it was (null: a job's)."""

    at: Instant
    by: str | None
    changes: list[ChangeOut]

class PairInFull(TypedDict):
    """A pair with both profiles, whole."""

    pair: PairOut
    first: ProfileOut
    second: ProfileOut
    first_email: str
    second_email: str

class PairList(TypedDict):
    """Pairs, newest first."""

    items: list[PairOut]
    next_cursor: str | None

class PairOut(TypedDict):
    """Two profiles that may be one person: how alike their names are (0 to 1), the employer, and what was said."""

    id: int
    first: PairSide
    second: PairSide
    likeness: float
    employer: str
    state: Literal["open", "different", "same"]
    leads: int | None
    decided_by: str | None
    decided_at: Instant | None
    found_at: Instant

class PairSide(TypedDict):
    """One of two profiles that may be one person."""

    profile: int
    display_name: str
    headline: str
    country: str
    time_zone: str
    status: str
    simulated: bool
    created_at: Instant

class ProfileLine(TypedDict):
    """A profile in a list."""

    id: int
    person_id: int
    display_name: str
    headline: str
    country: str
    time_zone: str
    status: str
    simulated: bool
    updated_at: Instant | None
