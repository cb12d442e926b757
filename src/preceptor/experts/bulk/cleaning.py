"""One row of a table becomes a profile, or says which cell is wrong and what to write instead. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final, TypeVar

from preceptor.experts import typed
from preceptor.experts.company_names import company
from preceptor.experts.search.normalise import normal_email, words_of
from preceptor.kit.errors import Invalid, PreceptorError

COLUMNS: Final = (
    "email",
    "name",
    "legal_name",
    "latin_name",
    "interface_language",
    "headline",
    "summary",
    "country",
    "time_zone",
    "availability",
    "weekly_hours",
    "hourly_rate",
    "currency",
    "free_from",
    "status",
    "declines",
    "skills",
    "languages",
    "degrees",
    "jobs",
    "publications",
    "credentials",
    "conflicts",
    "simulated",
)
"""In lists, entries are separated by ";" and what an entry holds by "|"."""
NEEDED: Final = ("email", "name")
TEXTS: Final = ("latin_name", "headline", "summary", "declines")
LONGEST: Final = {
    "email": 254,
    "name": 120,
    "summary": 5_000,
    "declines": 2_000,
    "skills": 8_000,
    "degrees": 8_000,
    "jobs": 20_000,
    "publications": 20_000,
    "credentials": 8_000,
    "conflicts": 8_000,
}
LONGEST_OTHER: Final = 200
FEWEST_SIGNS: Final = min(*LONGEST.values(), LONGEST_OTHER)
LONGEST_PARTS: Final = {"publications": (300, 200, 20, 500), "credentials": (40, 200, 200), "skills": (200, 300)}
"""Of an entry of these lists, in order; of others each part is at most LONGEST_OTHER."""
REPEATED: Final = 1 << 14
"""Hours, skills and languages are written alike by many: so many cells or entries of each are kept as read."""
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGE_LEVELS: Final = ("", "A1", "A2", "B1", "B2", "C1", "C2", "native")
DEGREE_LEVELS: Final = ("associate", "bachelor", "master", "doctorate", "professional")
STATUSES: Final = ("", "active", "paused")
CONFLICT_KINDS: Final = ("employer", "competitor", "family", "other")
_EMAIL: Final = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_HOURS: Final = re.compile(r"(\w{3})\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
_QUARTERS: Final = re.compile(r"\d{1,3}(\.(0|25|5|50|75|00))?")
Value = TypeVar("Value")


class BadCell(Exception):
    """A cell that cannot be taken; never leaves this package."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.reason = column, reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A profile that a row describes, in the values that the tables take.

    `skills` holds levels and evidence by code, `conflicts` names and kinds by the name as it is compared.
    `name_key` holds the words of the name in a fixed order ("Haddad, Laila" is "Laila Haddad"), `employer_key` the
    employer named last, as names of companies are compared.
    """

    line: int
    email: str
    email_key: str
    name: str
    name_key: str
    legal_name: str
    texts: Mapping[str, str]
    interface_language: str
    country: str
    time_zone: str
    availability: list[list[int]]
    weekly_minutes: int | None
    rate: tuple[int | None, str]
    free_from: date | None = None
    status: str = "active"
    skills: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    degrees: list[tuple[str, str, str, int | None, int | None]] = field(default_factory=list)
    jobs: list[tuple[str, str, date | None, date | None]] = field(default_factory=list)
    publications: list[tuple[str, str, int | None, str]] = field(default_factory=list)
    credentials: list[tuple[str, ...]] = field(default_factory=list)
    conflicts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    employer_key: str = ""
    simulated: bool = False

    @property
    def place_key(self) -> str:
        """Where to look for people with nearly this name."""
        return place_key(self.name_key, self.employer_key)


def name_key(name: str) -> str:
    """The words of a name, normalised and sorted."""
    return " ".join(sorted(words_of(name)))[:200]


def place_key(name: str, employer: str) -> str:
    """The beginning of a name key at an employer; nothing without either."""
    return f"{name[:3]}@{employer}"[:200] if name and employer else ""


def clean(line: int, cells: Mapping[str, str], *, skills: Collection[str], this_year: int) -> Candidate:
    """The profile of a row. Raises BadCell."""
    _check_lengths(cells)
    email, name = cells["email"], typed.one_line(cells["name"])
    if not _EMAIL.fullmatch(email):
        raise BadCell("email", f"{email[:60]!r} is no e-mail address." if email else "The row has no e-mail address.")
    if not (key := name_key(name)):
        raise BadCell("name", "The row has no name.")
    read = _Cells(cells)
    return Candidate(
        line=line,
        email=email,
        email_key=normal_email(email),
        name=name,
        name_key=key,
        legal_name=typed.one_line(cells.get("legal_name", "")) or name,
        texts={each: typed.paragraphs(cells.get(each, "")) for each in TEXTS},
        interface_language=read.of("interface_language", _interface),
        country=read.of("country", _country),
        time_zone=read.of("time_zone", _zone),
        availability=read.of("availability", _availability),
        weekly_minutes=read.of("weekly_hours", _weekly),
        rate=read.of("hourly_rate", lambda text: typed.hourly_rate(text, cells.get("currency", ""))),
        free_from=read.of("free_from", _day),
        status=read.of("status", _status),
        skills=read.of("skills", lambda text: _skills(text, skills)),
        languages=read.of("languages", _languages),
        degrees=read.of("degrees", lambda text: [_degree(each, this_year) for each in _entries(text, 4)]),
        jobs=(jobs := read.of("jobs", lambda text: [_job(each) for each in _entries(text, 4)])),
        publications=read.of("publications", _publications),
        credentials=read.of("credentials", _credentials),
        conflicts=read.of("conflicts", _conflicts),
        employer_key=company(jobs[-1][1])[:200] if jobs else "",
        simulated=read.of("simulated", _simulated),
    )


def _check_lengths(cells: Mapping[str, str]) -> None:
    for column, cell in cells.items():
        if len(cell) > FEWEST_SIGNS and len(cell) > (most := LONGEST.get(column, LONGEST_OTHER)):
            raise BadCell(column, f"The cell has {len(cell):,} signs, at most {most:,} fit. Shorten it.")


class _Cells:
    """The cells of a row; a refusal names the one that it is about."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells

    def of(self, column: str, read: Callable[[str], Value]) -> Value:
        try:
            return read(self._cells.get(column, ""))
        except PreceptorError as error:
            raise BadCell(column, error.message) from error


def _interface(text: str) -> str:
    if text not in ("", "en", "ar"):
        raise Invalid(f"{text[:20]!r} is no language of the pages. Write en or ar.")
    return text or "en"


def _simulated(text: str) -> bool:
    if text not in ("", "yes", "no"):
        raise Invalid(f"{text[:20]!r} does not say whether the person is invented. Write yes, or nothing.")
    return text == "yes"


_country: Final = lru_cache(maxsize=REPEATED)(typed.country)
_zone: Final = lru_cache(maxsize=REPEATED)(typed.zone)


def _status(text: str) -> str:
    if text not in STATUSES:
        raise Invalid(f"{text[:20]!r} is no status. Write active or paused; who has left is not imported.")
    return text or "active"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Invalid(f"{text[:20]!r} is no day. Write such as 2026-03-01.") from error


@lru_cache(maxsize=REPEATED)
def _weekly(text: str) -> int | None:
    if not text:
        return None
    if not _QUARTERS.fullmatch(text):
        raise Invalid(f"{text[:20]!r} is no number of hours. Write quarters of hours, such as 12.5.")
    whole, _, part = text.partition(".")
    return typed.weekly_minutes(int(whole) * 60 + int(part.ljust(2, "0") or 0) * 60 // 100)


@lru_cache(maxsize=REPEATED)
def _availability(text: str) -> list[list[int]]:
    return typed.availability([_span(each) for each in map(str.strip, text.split(";")) if each])


@lru_cache(maxsize=REPEATED)
def _span(entry: str) -> tuple[int, int, int]:
    found = _HOURS.fullmatch(entry.lower())
    if found is None or found[1] not in DAYS:
        raise Invalid(f"{entry[:40]!r} is no hours of a week. Write such as mon 18:00-22:00; tue 18:00-22:00.")
    begin, end = int(found[2]) * 60 + int(found[3]), int(found[4]) * 60 + int(found[5])
    return DAYS.index(found[1]), begin, end


def _skills(text: str, known: Collection[str]) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for entry in filter(None, text.split(";")):
        code, level, evidence = _skill(entry)
        if code not in known:
            if not code:
                continue
            raise Invalid(f"There is no skill {code[:60]!r}. Write a code of the list, such as accounting.")
        if level not in _SKILL_LEVELS:
            raise Invalid(f"{level[:20]!r} is no level of a skill. Write 1 to 5 after a colon, such as {code[:60]}:3.")
        found[code] = _SKILL_LEVELS[level], evidence
    return found


_SKILL_LEVELS: Final = {str(level): level for level in range(1, 6)}


@lru_cache(maxsize=REPEATED)
def _skill(entry: str) -> tuple[str, str, str]:
    """Code, level and evidence of such as "law:4" or "law:4 | ten years at court"."""
    said, evidence = _parts(entry, 2, LONGEST_PARTS["skills"])
    code, _, level = said.partition(":")
    return code.rstrip(), level.lstrip(), evidence


@lru_cache(maxsize=REPEATED)
def _languages(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, level in _entries(text.replace(":", "|"), 2):
        if level not in LANGUAGE_LEVELS:
            raise Invalid(f"{level[:20]!r} is no level of a language. Write A1 to C2 or native.")
        found[typed.language(code)] = level
    return found


def _entries(text: str, width: int, column: str = "") -> list[tuple[str, ...]]:
    """The entries of a list, each filled with empty texts to `width`."""
    most = LONGEST_PARTS.get(column, ())
    return [_parts(each, width, most) for each in text.split(";") if each and not each.isspace()]


def _parts(entry: str, width: int, longest: tuple[int, ...] = ()) -> tuple[str, ...]:
    parts = tuple(map(typed.one_line, entry.split("|")))
    if len(parts) > width:
        raise Invalid(f"{entry.strip()[:40]!r} has more than {width} parts. Separate entries with a semicolon.")
    if len(entry) > LONGEST_OTHER or longest:
        for part, most in zip(parts, longest or (LONGEST_OTHER,) * width, strict=False):
            if len(part) > most:
                raise Invalid(f"A part of the list is longer than {most} signs. Shorten it.")
    return parts + ("",) * (width - len(parts))


def _degree(parts: tuple[str, ...], this_year: int) -> tuple[str, str, str, int | None, int | None]:
    level, subject, institution, years = parts
    if level not in DEGREE_LEVELS or not subject:
        raise Invalid("A degree is level | field | institution | years, such as master | Law | Amman | 2010-2012.")
    first, _, last = years.replace("–", "-").partition("-")
    begin, end = _year(first), _year(last)
    typed.years(begin, end, this_year=this_year)
    return level, subject, institution, begin, end


def _job(parts: tuple[str, ...]) -> tuple[str, str, date | None, date | None]:
    title, employer, begin, end = parts
    if not employer:
        raise Invalid("A job is title | employer | from | to, such as Auditor | Example Ltd | 2015-03 | 2020.")
    started, ended = _month(begin), _month(end)
    if started and ended and ended < started:
        raise Invalid(f"The job at {employer[:40]!r} ends before it begins. Swap the dates.")
    return title, employer, started, ended


def _publications(text: str) -> list[tuple[str, str, int | None, str]]:
    return [(title, venue, _year(year), url) for title, venue, year, url in _entries(text, 4, "publications")]


def _credentials(text: str) -> list[tuple[str, ...]]:
    found = _entries(text, 3, "credentials")
    if not all(title for _, title, _ in found):
        raise Invalid("A credential is kind | title | issuer, such as licence | Certified Auditor | State Board.")
    return found


def _conflicts(text: str) -> dict[str, tuple[str, str]]:
    """Names and kinds by the names as they are compared; of one named twice the last holds."""
    found: dict[str, tuple[str, str]] = {}
    for name, kind in _entries(text, 2):
        key = company(name)[:200]
        if not key or (kind or "other") not in CONFLICT_KINDS:
            raise Invalid("A conflict is name | kind, such as Example Ltd | competitor (employer, family, other).")
        found[key] = name, kind or "other"
    return found


def _year(text: str) -> int | None:
    plain = text.strip()
    if plain and not re.fullmatch(r"(19|20)\d\d", plain):
        raise Invalid(f"{plain[:20]!r} is no year. Write four digits.")
    return int(plain) if plain else None


def _month(text: str) -> date | None:
    plain = text.strip()
    found = _MONTH.fullmatch(plain)
    if plain and (found is None or not 1900 <= int(found[1]) <= 2100 or not 1 <= int(found[2] or 1) <= 12):
        raise Invalid(f"{plain[:20]!r} is no month. Write such as 2015-03 or 2015.")
    return date(int(found[1]), int(found[2] or 1), 1) if found else None
