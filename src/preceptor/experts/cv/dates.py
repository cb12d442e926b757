"""Years and months as they stand in a curriculum vitae: "Jan 2018 – Present", "من 2015 إلى 2018", "منذ 2019"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_NAMES: Final = (
    "january jan يناير", "february feb فبراير شباط", "march mar مارس آذار", "april apr أبريل إبريل نيسان",
    "may مايو أيار", "june jun يونيو حزيران", "july jul يوليو تموز", "august aug أغسطس آب",
    "september sept sep سبتمبر أيلول", "october oct أكتوبر", "november nov نوفمبر", "december dec ديسمبر",
)  # fmt: skip
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH: Final = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_YEAR: Final = r"(?<!\d)(?:19[3-9]\d|20\d\d)(?!\d)"
_MOMENT: Final = rf"(?:(?:(?P<{{0}}m>{_MONTH})\.?,?\s+|(?P<{{0}}n>0?[1-9]|1[0-2])\s*[/.]\s*)?(?P<{{0}}y>{_YEAR}))"
_NOW: Final = r"present|now|today|current|to date|الآن|الان|حتى الآن|حتى الان|تاريخه|الحاضر|اليوم"
_RANGE: Final = re.compile(
    rf"\(?(?:from\s+|since\s+|من\s+(?:عام\s+|سنة\s+)?|منذ\s+(?:عام\s+|سنة\s+)?)?{_MOMENT.format('a')}"
    rf"\s*(?:[-–—−]+|to|until|till|إلى|الى|حتى|لغاية)\s*(?:عام\s+|سنة\s+)?(?:{_MOMENT.format('b')}|(?P<now>{_NOW}))\)?",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(rf"\(?(?:since|منذ)\s+(?:عام\s+|سنة\s+)?{_MOMENT.format('a')}\)?", re.IGNORECASE)
_SINGLE: Final = re.compile(rf"\(?{_MOMENT.format('a')}\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A time, where it stands in the line that was read, and whether it still goes on."""

    start: int
    end: int
    began: date
    ended: date | None
    goes_on: bool


def period_in(line: str, *, single: bool = False) -> Period | None:
    """The first period in a line with Latin digits; `single`: a year alone counts, as its end and beginning."""
    found = _RANGE.search(line)
    if found:
        began, ended = _date(found, "a"), _date(found, "b") if found["by"] else None
        if began is not None and (ended is None or ended >= began):
            return Period(found.start(), found.end(), began, ended, ended is None)
        return None
    found = _SINCE.search(line)
    if found:
        began = _date(found, "a")
        return None if began is None else Period(found.start(), found.end(), began, None, True)
    found = _SINGLE.search(line) if single else None
    began = _date(found, "a") if found else None
    return None if found is None or began is None else Period(found.start(), found.end(), began, began, False)


def _date(found: re.Match[str], which: str) -> date | None:
    name, number = found[f"{which}m"], found[f"{which}n"]
    month = _MONTHS[name.lower()] if name else int(number) if number else 1
    try:
        return date(int(found[f"{which}y"]), month, 1)
    except ValueError:
        return None
