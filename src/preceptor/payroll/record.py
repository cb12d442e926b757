"""The frozen record of a statement: everything it says, in one document whose hash stands beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.payroll.lines import CreditedTime, Line

FORMAT = "preceptor-statement-1"


@dataclass(frozen=True, slots=True)
class Heading:
    """Who is paid by whom, for what period."""

    number: str
    organisation: str
    project: str
    person: str
    legal_name: str
    person_id: int
    currency: str
    period_start: date
    period_end: date
    issued_at: datetime
    time_zone: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the same person was stated earlier in the year, in the same currency."""

    statements: int = 0
    seconds: int = 0
    gross_minor: int = 0


def year_of(issued_at: datetime, time_zone: str) -> int:
    """The calendar year a statement counts in: that of its issue, in the zone of its days."""
    return issued_at.astimezone(ZoneInfo(time_zone)).year


def make_record(heading: Heading, lines: Sequence[Line], earlier: Earlier) -> dict[str, Any]:
    """The whole statement as plain data: integers, strings and booleans only, instants in UTC."""
    seconds = sum(line.seconds for line in lines)
    gross = sum(line.amount_minor for line in lines)
    return {
        "format": FORMAT,
        "number": heading.number,
        "issued_at": instant(heading.issued_at),
        "organisation": heading.organisation,
        "project": heading.project,
        "person": {"id": heading.person_id, "name": heading.person, "legal_name": heading.legal_name},
        "currency": heading.currency,
        "period": {"start": heading.period_start.isoformat(), "end": heading.period_end.isoformat()},
        "time_zone": heading.time_zone,
        "rounding": "seconds x hourly_minor / 3600, half to even, once per line",
        "simulated": any(entry.simulated for line in lines for entry in line.entries),
        "lines": [_line(line) for line in lines],
        "seconds": seconds,
        "gross_minor": gross,
        "year_to_date": {
            "year": year_of(heading.issued_at, heading.time_zone),
            "statements": earlier.statements + 1,
            "seconds": earlier.seconds + seconds,
            "gross_minor": earlier.gross_minor + gross,
        },
    }


def canonical(record: dict[str, Any]) -> bytes:
    """The bytes that are hashed: JSON with sorted keys, no spaces, UTF-8."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def sha256_of(record: dict[str, Any]) -> str:
    """The hash of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(record)).hexdigest()


def instant(at: datetime) -> str:
    """An instant as RFC 3339 in UTC, microseconds only where there are any."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _line(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "local_date": line.local_date.isoformat(),
        "hourly_minor": line.hourly_minor,
        "seconds": line.seconds,
        "amount_minor": line.amount_minor,
        "entries": [entry_record(entry) for entry in line.entries],
    }


def entry_record(entry: CreditedTime) -> dict[str, Any]:
    """A time entry as it stands in the record."""
    return {
        "entry": entry.entry,
        "unit": entry.unit,
        "stage": entry.stage,
        "started_at": instant(entry.started_at),
        "ended_at": instant(entry.ended_at),
        "time_zone": entry.time_zone,
        "seconds": entry.seconds,
        "simulated": entry.simulated,
    }
