"""Writes profiles as a table that the import reads again: CSV or Parquet, streamed in batches."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from preceptor.experts.bulk.cleaning import COLUMNS, DAYS
from preceptor.experts.models import (
    ConflictOfInterest,
    Credential,
    Degree,
    Employment,
    ExpertLanguage,
    ExpertProfile,
    ExpertSkill,
    Publication,
)
from preceptor.kit.errors import Invalid
from preceptor.kit.money import Money
from preceptor.kit.spreadsheets import defused

BATCH: Final = 2_000
LISTS: Final = ("skills", "languages", "degrees", "jobs", "publications", "credentials", "conflicts")
_PARTS: Final = str.maketrans({";": ",", "|": "/"})
Cells = dict[str, str]


class CannotExport(Invalid):
    """The profiles cannot be written there. Name a new file that ends in .csv or .parquet."""

    code = "cannot_export"


def export_table(path: Path, *, on_progress: Callable[[int], None] = lambda done: None) -> int:
    """Write everybody who has not left to `path`; the file appears whole or not at all. Returns how many."""
    if path.exists() or path.suffix not in (".csv", ".parquet"):
        raise CannotExport()
    draft, done = path.with_name(f".{path.name}.part"), 0
    writing = _csv if path.suffix == ".csv" else _parquet
    try:
        with writing(draft) as write:
            for batch in _batches():
                write(batch)
                done += len(batch)
                on_progress(done)
        draft.replace(path)
    except OSError as error:
        raise CannotExport(f"{path} cannot be written: {error.strerror}. Name a folder that is there.") from error
    finally:
        draft.unlink(missing_ok=True)
    return done


@contextmanager
def _csv(path: Path) -> Iterator[Callable[[list[Cells]], None]]:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS)
        rows.writeheader()
        yield lambda batch: rows.writerows({name: defused(cell) for name, cell in each.items()} for each in batch)


@contextmanager
def _parquet(path: Path) -> Iterator[Callable[[list[Cells]], None]]:
    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    with ParquetWriter(path, schema) as rows:
        yield lambda batch: rows.write_table(pa.Table.from_pylist(batch, schema))


def _batches() -> Iterator[list[Cells]]:
    last = 0
    while True:
        after = ExpertProfile.objects.filter(pk__gt=last).exclude(status="left")
        rows = list(after.select_related("person").order_by("pk")[:BATCH])
        if not rows:
            return
        last = rows[-1].pk
        lists = _lists([row.pk for row in rows])
        yield [_cells(row) | lists[row.pk] for row in rows]


def _cells(row: ExpertProfile) -> Cells:
    rate, currency = "", row.expected_currency
    if row.expected_hourly_minor is not None:
        rate = str(Money(row.expected_hourly_minor, currency).decimal())
    hours = (f"{DAYS[day]} {_clock(start)}-{_clock(end)}" for day, start, end in row.weekly_availability)
    minutes = row.weekly_minutes_cap
    return {
        "email": row.person.email,
        "name": row.person.display_name,
        "legal_name": row.legal_name,
        "latin_name": row.latin_name,
        "interface_language": row.person.language,
        "headline": row.headline,
        "summary": row.summary,
        "country": row.country,
        "time_zone": row.time_zone,
        "availability": "; ".join(hours),
        "weekly_hours": "" if minutes is None else f"{(Decimal(minutes) / 60).normalize():f}",
        "hourly_rate": rate,
        "currency": currency,
        "free_from": "" if row.free_from is None else row.free_from.isoformat(),
        "status": row.status,
        "declines": row.declines,
        "simulated": "yes" if row.simulated else "",
    }


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def _lists(profiles: Sequence[int]) -> dict[int, Cells]:
    entries: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    of_these: dict[str, Any] = {"profile_id__in": profiles}
    for skill in ExpertSkill.objects.filter(**of_these).select_related("skill").order_by("pk"):
        said = f"{skill.skill.code}:{skill.level}"
        evidence = skill.evidence.translate(_PARTS)
        entries[skill.profile_id]["skills"].append(f"{said} | {evidence}" if evidence else said)
    for spoken in ExpertLanguage.objects.filter(**of_these).order_by("pk"):
        entries[spoken.profile_id]["languages"].append(f"{spoken.code}:{spoken.level}".rstrip(":"))
    for degree in Degree.objects.filter(**of_these).order_by("pk"):
        years = f"{degree.year_from or ''}-{degree.year_to or ''}" if degree.year_from or degree.year_to else ""
        entries[degree.profile_id]["degrees"].append(_entry(degree.level, degree.field, degree.institution, years))
    for job in Employment.objects.filter(**of_these).order_by("pk"):
        dates = _month(job.started), _month(job.ended)
        entries[job.profile_id]["jobs"].append(_entry(job.title, job.employer, *dates))
    for work in Publication.objects.filter(**of_these).order_by("pk"):
        entries[work.profile_id]["publications"].append(_entry(work.title, work.venue, str(work.year or ""), work.url))
    for paper in Credential.objects.filter(**of_these).order_by("pk"):
        entries[paper.profile_id]["credentials"].append(_entry(paper.kind, paper.title, paper.issuer))
    for conflict in ConflictOfInterest.objects.filter(**of_these).order_by("pk"):
        entries[conflict.profile_id]["conflicts"].append(_entry(conflict.organisation_name, conflict.kind))
    return {owner: {name: "; ".join(entries[owner][name]) for name in LISTS} for owner in profiles}


def _entry(*parts: str) -> str:
    return " | ".join(part.translate(_PARTS) for part in parts)


def _month(day: date | None) -> str:
    return "" if day is None else f"{day:%Y-%m}"
