"""A statement's record as the strings of its page. Pure: what is shown follows from the record alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.kit.money import Money

STAGES = {"correct": ("Correction", "تصحيح"), "review": ("Review", "مراجعة")}
OTHER = ("Other time", "وقت آخر")


@dataclass(frozen=True, slots=True)
class Label:
    """The same words in the two languages of the page."""

    en: str
    ar: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One time entry: clock times are of its own time zone."""

    began: str
    ended: str
    duration: str
    work: Label
    unit: int | None
    simulated: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the statement."""

    number: int
    date: str
    duration: str
    rate: str
    amount: str
    simulated: bool
    entries: list[EntryRow]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the page shows, as text."""

    facts: list[tuple[Label, str]]
    lines: list[LineRow]
    totals: list[tuple[Label, str]]
    all_simulated: bool


def sheet_of(record: dict[str, Any]) -> Sheet:
    """The page of a record; amounts with the decimals of their currency, times as h:mm:ss."""
    currency = record["currency"]
    year = record["year_to_date"]
    issued = _local(record["issued_at"], record["time_zone"])
    facts = [
        (Label("Expert", "الخبير"), record["person"]["legal_name"]),
        (Label("Client", "العميل"), record["organisation"]),
        (Label("Project", "المشروع"), record["project"]),
        (Label("Period", "الفترة"), f"{record['period']['start']} – {record['period']['end']}"),
        (Label("Issued", "تاريخ الإصدار"), f"{issued:%Y-%m-%d %H:%M}"),
        (Label("Time zone of the days", "المنطقة الزمنية للأيام"), record["time_zone"]),
    ]
    totals = [
        (Label("Time", "الوقت"), duration(record["seconds"])),
        (Label("Gross", "الإجمالي"), money(record["gross_minor"], currency)),
        (Label(f"Gross in {year['year']}", f"الإجمالي في {year['year']}"), money(year["gross_minor"], currency)),
    ]
    simulated = all(entry["simulated"] for line in record["lines"] for entry in line["entries"])
    return Sheet(facts, [_line(line, currency) for line in record["lines"]], totals, simulated)


def duration(seconds: int) -> str:
    """Seconds as h:mm:ss."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def money(minor: int, currency: str) -> str:
    """An amount with its currency."""
    return str(Money(minor, currency))


def _line(line: dict[str, Any], currency: str) -> LineRow:
    return LineRow(
        number=line["number"],
        date=line["local_date"],
        duration=duration(line["seconds"]),
        rate=money(line["hourly_minor"], currency),
        amount=money(line["amount_minor"], currency),
        simulated=any(entry["simulated"] for entry in line["entries"]),
        entries=[_entry(entry) for entry in line["entries"]],
    )


def _entry(entry: dict[str, Any]) -> EntryRow:
    zone = entry["time_zone"]
    return EntryRow(
        began=f"{_local(entry['started_at'], zone):%H:%M:%S}",
        ended=f"{_local(entry['ended_at'], zone):%H:%M:%S}",
        duration=duration(entry["seconds"]),
        work=Label(*STAGES.get(entry["stage"], OTHER)),
        unit=entry["unit"],
        simulated=entry["simulated"],
    )


def _local(instant: str, time_zone: str) -> datetime:
    return datetime.fromisoformat(instant).astimezone(ZoneInfo(time_zone))
