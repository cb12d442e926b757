"""Editions of the tz database, and the days that another one would date differently.

For the report before or after an upgrade: what is stored stays, because the offset kept with a piece of time, and not the
rules of today, says what its date is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.kit.errors import Invalid
from preceptor.worktime.credit import second_of
from preceptor.worktime.days import RULES, local_date, offset_at, zone
from preceptor.worktime.models import TimeEntry


class NoEdition(Invalid):
    """A folder of the tz database has a file for each zone, such as Asia/Amman, and tzdata.zi with its version."""

    code = "no_tz_edition"


@dataclass(frozen=True, slots=True)
class Edition:
    """What one edition says of each zone; `zone_of` gives None for a zone that it does not have."""

    name: str
    zone_of: Callable[[str], ZoneInfo | None]


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A stored local day of one person on one project, and the dates that an edition gives to the same pieces of time.

    `offset_then` ahead of UTC is what was kept, by the edition `rules`; `offset_now` what the other one says. No dates
    and no offset: the edition has no such zone.
    """

    organisation: int
    project: int
    person: int
    local_date: date
    time_zone: str
    rules: str
    offset_then: int | None
    offset_now: int | None
    dates_now: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """How much of such a day: pieces of time, their seconds, and how many of them stand on a statement."""

    day: MovedDay
    entries: int
    seconds: int
    stated: int

    def facts(self) -> dict[str, Any]:
        """As plain values."""
        said = {**asdict(self.day), "entries": self.entries, "seconds": self.seconds, "stated": self.stated}
        dates = [each.isoformat() for each in self.day.dates_now]
        return {**said, "local_date": self.day.local_date.isoformat(), "dates_now": dates}


def present_edition() -> Edition:
    """The one by which dates are counted now."""
    return Edition(RULES, zone)


def edition_in(folder: Path) -> Edition:
    """The edition in a folder, such as /usr/share/zoneinfo or `zoneinfo` of the package tzdata. Raises NoEdition."""
    try:
        with (folder / "tzdata.zi").open(encoding="utf-8") as text:
            name = text.readline().removeprefix("# version").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise NoEdition(f"{folder} is not a folder of the tz database. {NoEdition.__doc__}") from error
    read: dict[str, ZoneInfo | None] = {}

    def zone_of(called: str) -> ZoneInfo | None:
        if called not in read:
            read[called] = _read(folder, called)
        return read[called]

    return Edition(name, zone_of)


def moved_days(edition: Edition) -> list[Moved]:
    """Every stored day that `edition` dates differently, wholly or in part, in order; none is changed."""
    counted: dict[MovedDay, list[int]] = {}
    for day, seconds, stated in _moved(edition):
        sums = counted.setdefault(day, [0, 0, 0])
        for place, each in enumerate((1, seconds, int(stated))):
            sums[place] += each
    ordered = sorted(counted.items(), key=lambda each: (each[0].local_date, each[0].organisation, each[0].person))
    return [Moved(day, *sums) for day, sums in ordered]


def _moved(edition: Edition) -> Iterator[tuple[MovedDay, int, bool]]:
    names = (
        "organisation", "project", "person", "local_date", "time_zone", "tz_rules", "offset_seconds", "started_at",
        "ended_at", "seconds", "state",
    )  # fmt: skip
    rows = TimeEntry.objects.exclude(tz_rules=edition.name).values_list(*names)
    for place, project, who, day, called, rules, offset, start, end, seconds, state in rows.iterator(chunk_size=5000):
        where, first, last = edition.zone_of(called), second_of(start), second_of(end) - 1
        dates = (local_date(first, where), local_date(last, where)) if where is not None else ()
        if set(dates) != {day}:
            now = offset_at(first, where) if where is not None else None
            found = MovedDay(place, project, who, day, called, rules, offset, now, tuple(sorted(set(dates))))
            yield found, seconds, state == TimeEntry.State.STATED


def _read(folder: Path, called: str) -> ZoneInfo | None:
    zone(called)
    try:
        with folder.joinpath(*called.split("/")).open("rb") as file:
            return ZoneInfo.from_file(file, key=called)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise NoEdition(f"{called} in {folder} is not a file of a time zone.") from error
