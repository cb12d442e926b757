"""A statement as CSV: the figures of the record for a spreadsheet, one row for each fact, line, part of a line and total."""

from __future__ import annotations

from typing import Any

from preceptor.kit.money import Money
from preceptor.kit.spreadsheets import csv_of
from preceptor.payroll.layout import LineRow, PartRow, Sheet, local, parts_of, sheet_of

HEAD = (
    "row", "line", "kind", "date", "from", "to", "time_zone", "unit", "seconds", "hourly", "amount", "currency", "says",
)  # fmt: skip
Row = dict[str, Any]


def statement_csv(record: dict[str, Any], sha256: str) -> bytes:
    """The CSV of a record; amounts are plain decimals of the currency, clock times are of the entry's own zone."""
    sheet = sheet_of(record)
    rows = [*_facts(record, sheet, sha256), *_lines(record, sheet), *_totals(record, sheet)]
    return csv_of([HEAD, *([row.get(name) for name in HEAD] for row in rows)])


def _facts(record: dict[str, Any], sheet: Sheet, sha256: str) -> list[Row]:
    facts = [("Number", record["number"]), *((label.en, value) for label, value in sheet.facts)]
    if sheet.simulated is not None:
        facts.append(("Simulated", sheet.simulated.en))
    return [{"row": "fact", "kind": name, "says": value} for name, value in [*facts, ("SHA-256", sha256)]]


def _lines(record: dict[str, Any], sheet: Sheet) -> list[Row]:
    rows: list[Row] = []
    for line, shown in zip(record["lines"], sheet.lines, strict=True):
        rows.append(_line(line, shown, record["currency"]))
        for part, shown_part in zip(parts_of(line), shown.parts, strict=True):
            rows.append({"row": "part", "line": shown.number, **_part(part, shown_part, record["currency"])})
    return rows


def _line(line: dict[str, Any], shown: LineRow, currency: str) -> Row:
    hourly = line.get("hourly_minor")
    return {
        "row": "line",
        "line": shown.number,
        "kind": line.get("kind", "time"),
        "date": shown.date,
        "seconds": line.get("seconds"),
        "hourly": None if hourly is None else Money(hourly, currency).decimal(),
        "amount": Money(line["amount_minor"], currency).decimal(),
        "currency": currency,
        "says": shown.about,
    }


def _part(part: dict[str, Any], shown: PartRow, currency: str) -> Row:
    if "entry" in part:
        zone = part["time_zone"]
        began, ended = (f"{local(part[name], zone):%Y-%m-%d %H:%M:%S}" for name in ("started_at", "ended_at"))
        clocks = {"from": began, "to": ended, "time_zone": zone}
        return {"kind": part["stage"], **clocks, "unit": part["unit"], "seconds": part["seconds"]}
    row: Row = {"kind": shown.work.en, "date": shown.when, "unit": shown.unit, "says": shown.about}
    if "amount_minor" in part:
        row |= {"amount": Money(part["amount_minor"], currency).decimal(), "currency": currency}
    return row


def _totals(record: dict[str, Any], sheet: Sheet) -> list[Row]:
    return [
        {
            "row": "total",
            "kind": total.label.en,
            "seconds": total.seconds,
            "amount": None if total.amount is None else total.amount.decimal(),
            "currency": None if total.amount is None else total.amount.currency,
        }
        for total in sheet.totals
    ]
