"""One row of a table becomes a profile, or says which cell is wrong and what to write instead. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final, TypeVar

from preceptor.experts import typed
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
    "declines",
    "skills",
    "languages",
    "degrees",
    "jobs",
    "publications",
    "simulated",
)
"""In lists, entries are separated by ";" and what an entry holds by "|"."""
NEEDED: Final = ("email", "name")
LONGEST: Final = {
    "email": 254,
    "name": 120,
    "summary": 5_000,
    "declines": 2_000,
    "skills": 8_000,
    "degrees": 8_000,
    "jobs": 20_000,
    "publications": 20_000,
}
LONGEST_OTHER: Final = 200
REPEATED: Final = 1 << 14
"""Hours, skills and languages are written alike by many: so many entries of lists are kept as read."""
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LANGUAGE_LEVELS: Final = ("", "A1", "A2", "B1", "B2", "C1", "C2", "native")
DEGREE_LEVELS: Final = ("associate", "bachelor", "master", "doctorate", "professional")
_EMAIL: Final = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_HOURS: Final = re.compile(r"(\w{3})\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})(?:-(\d{2}))?")
Value = TypeVar("Value")


class BadCell(Exception):
    """A cell that cannot be taken; never leaves this package."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.reason = column, reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A profile that a row describes, in the values that the tables take.

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
    skills: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    degrees: list[tuple[str, str, str, int | None, int | None]] = field(default_factory=list)
    jobs: list[tuple[str, str, date | None, date | None]] = field(default_factory=list)
    publications: list[tuple[str, str, int | None, str]] = field(default_factory=list)
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
    for column, cell in cells.items():
        if len(cell) > (most := LONGEST.get(column, LONGEST_OTHER)):
            raise BadCell(column, f"The cell has {len(cell):,} signs, at most {most:,} fit. Shorten it.")
    email, name = cells["email"], typed.one_line(cells["name"])
    if not _EMAIL.fullmatch(email):
        raise BadCell("email", f"{email[:60]!r} is no e-mail address." if email else "The row has no e-mail address.")
    if not (key := name_key(name)):
        raise BadCell("name", "The row has no name.")
    read = _Cells(cells)
    hourly = typed.hourly_rate
    return Candidate(
        line=line,
        email=email,
        email_key=normal_email(email),
        name=name,
        name_key=key,
        legal_name=typed.one_line(cells.get("legal_name", "")) or name,
        texts={
            each: typed.paragraphs(cells.get(each, "")) for each in ("latin_name", "headline", "summary", "declines")
        },
        interface_language=read.of("interface_language", _interface),
        country=read.of("country", typed.country),
        time_zone=read.of("time_zone", typed.zone),
        availability=read.of("availability", _availability),
        weekly_minutes=read.of("weekly_hours", _weekly),
        rate=read.of("hourly_rate", lambda text: hourly(text, cells.get("currency", ""))),
        skills=read.of("skills", lambda text: _skills(text, skills)),
        languages=read.of("languages", _languages),
        degrees=read.of("degrees", lambda text: [_degree(each, this_year) for each in _entries(text, 4)]),
        jobs=(jobs := read.of("jobs", lambda text: [_job(each) for each in _entries(text, 4)])),
        publications=read.of("publications", lambda text: [_publication(each) for each in _entries(text, 4)]),
        employer_key=typed.company(jobs[-1][1])[:200] if jobs else "",
        simulated=read.of("simulated", _simulated),
    )


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


def _weekly(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}(\.(0|25|5|50|75|00))?", text):
        raise Invalid(f"{text[:20]!r} is no number of hours. Write quarters of hours, such as 12.5.")
    whole, _, part = text.partition(".")
    return typed.weekly_minutes(int(whole) * 60 + int(part.ljust(2, "0") or 0) * 60 // 100)


def _availability(text: str) -> list[list[int]]:
    return typed.availability([_span(each) for each in map(str.strip, text.split(";")) if each])


@lru_cache(maxsize=REPEATED)
def _span(entry: str) -> tuple[int, int, int]:
    found = _HOURS.fullmatch(entry.lower())
    if found is None or found[1] not in DAYS:
        raise Invalid(f"{entry[:40]!r} is no hours of a week. Write such as mon 18:00-22:00; tue 18:00-22:00.")
    begin, end = int(found[2]) * 60 + int(found[3]), int(found[4]) * 60 + int(found[5])
    return DAYS.index(found[1]), begin, end


def _skills(text: str, known: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for code, level in _entries(text.replace(":", "|"), 2):
        if code not in known:
            raise Invalid(f"There is no skill {code[:60]!r}. Write a code of the list, such as accounting.")
        if level not in tuple("12345"):
            raise Invalid(f"{level[:20]!r} is no level of a skill. Write 1 to 5 after a colon, such as {code[:60]}:3.")
        found[code] = int(level)
    return found


def _languages(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, level in _entries(text.replace(":", "|"), 2):
        if level not in LANGUAGE_LEVELS:
            raise Invalid(f"{level[:20]!r} is no level of a language. Write A1 to C2 or native.")
        found[typed.language(code)] = level
    return found


def _entries(text: str, width: int) -> list[tuple[str, ...]]:
    """The entries of a list, each filled with empty texts to `width`."""
    return [_parts(each, width) for each in map(str.strip, text.split(";")) if each]


@lru_cache(maxsize=REPEATED)
def _parts(entry: str, width: int) -> tuple[str, ...]:
    parts = tuple(typed.one_line(part) for part in entry.split("|"))
    if len(parts) > width:
        raise Invalid(f"{entry[:40]!r} has more than {width} parts. Separate entries with a semicolon.")
    if max(map(len, parts)) > LONGEST_OTHER:
        raise Invalid(f"A part of the list is longer than {LONGEST_OTHER} signs. Shorten it.")
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


def _publication(parts: tuple[str, ...]) -> tuple[str, str, int | None, str]:
    title, venue, year, url = parts
    return title, venue, _year(year), url


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
