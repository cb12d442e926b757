"""An invoice on paper and for a spreadsheet: both follow from its frozen record, byte for byte the same each time."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Final

from preceptor.kit.money import Money
from preceptor.kit.spreadsheets import csv_of
from preceptor.payroll.layout import ALL_PLAY, PLAY, SOME_PLAY, Label, duration
from preceptor.payroll.paper import DRAWN_BY, draw, label

FILE_FORMAT: Final = "preceptor-invoice-file-1"
TITLES: Final = {"invoice": Label("Invoice", "فاتورة"), "credit_note": Label("Credit note", "إشعار دائن")}
WORDS: Final = {
    "lines": Label("Statements of pay", "كشوف المستحقات"),
    "day": Label("Statement", "الكشف"),
    "what": Label("For", "مقابل"),
    "time": Label("Time", "الوقت"),
    "rate": Label("Paid in ahead", "مدفوع مسبقًا"),
    "amount": Label("Amount", "المبلغ"),
    "unit": Label("unit", "الوحدة"),
}
WORK: Final = Label("Work", "عمل")
NOTE: Final = Label(
    "The amount is the sum of the statements above and the fee; fee and tax are rounded once, half to even.",
    "المبلغ مجموع الكشوف أعلاه مع الأتعاب، وتُقرَّب الأتعاب والضريبة مرة واحدة إلى أقرب عدد زوجي عند النصف.",
)
PROOF: Final = Label("The record of this document is attached to this file.", "سجل هذا المستند مرفق بهذا الملف.")
TAX: Final = Label("Tax", "ضريبة")
HEAD: Final = ("row", "line", "statement", "project", "person", "seconds", "paid_ahead", "amount", "currency", "says")


def invoice_json(record: dict[str, Any], sha256: str) -> bytes:
    """The JSON file of a document; the same record gives the same bytes."""
    whole = {"format": FILE_FORMAT, "record": record, "record_sha256": sha256}
    return json.dumps(whole, sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def invoice_pdf(record: dict[str, Any], sha256: str) -> bytes:
    """The PDF of a document, English and Arabic side by side."""
    issued = datetime.fromisoformat(record["issued_at"])
    return draw(_shown(record), sha256, invoice_json(record, sha256), issued)


def invoice_csv(record: dict[str, Any], sha256: str) -> bytes:
    """The CSV of a document: one row for each fact, statement and sum; amounts are plain decimals."""
    facts = [(words.en, value) for words, value in _facts(record)]
    rows: list[dict[str, Any]] = [
        {"row": "fact", "says": f"{name}: {value}"}
        for name, value in [("Number", record["number"]), *facts, ("SHA-256", sha256)]
    ]
    rows += [_row(line, record["currency"]) for line in record["lines"]]
    rows += [
        {"row": "total", "amount": amount.decimal(), "currency": amount.currency, "says": words.en}
        for words, amount, _ in _sums(record)
    ]
    return csv_of([HEAD, *([row.get(name) for name in HEAD] for row in rows)])


def _shown(record: dict[str, Any]) -> dict[str, Any]:
    simulated = [line["simulated"] for line in record["lines"]]
    play = (ALL_PLAY if all(simulated) else SOME_PLAY) if any(simulated) else None
    return {
        "title": label(TITLES[record["kind"]]),
        "number": record["number"],
        "issuer": record["seller"].partition("\n")[0] or "Preceptor",
        "drawn_by": DRAWN_BY,
        "play": label(PLAY),
        "simulated": label(play) if play else None,
        "words": {name: label(words) for name, words in WORDS.items()},
        "facts": [{"label": label(words), "value": value} for words, value in _facts(record)],
        "lines": [_line(line, record["currency"]) for line in record["lines"]],
        "totals": [
            {"label": label(words), "value": str(amount), "strong": strong} for words, amount, strong in _sums(record)
        ],
        "command": "",
        "notes": [label(NOTE), label(PROOF)],
        "attached": {
            "name": f"invoice-{record['number']}.json",
            "says": "The frozen record of this document and its SHA-256",
        },
    }


def _facts(record: dict[str, Any]) -> list[tuple[Label, str]]:
    client = record["client"]
    facts = [
        (Label("Client", "العميل"), "\n".join(filter(None, (client["name"], client["address"])))),
        (Label("Tax number", "الرقم الضريبي"), client["tax_number"]),
        (Label("From", "من"), record["seller"]),
        (Label("Takes back", "يُلغي"), record["credits"] or ""),
        (Label("Reason", "السبب"), record["reason"]),
        (Label("Period", "الفترة"), f"{record['period']['start']} – {record['period']['end']}"),
        (Label("Issued", "تاريخ الإصدار"), f"{datetime.fromisoformat(record['issued_at']):%Y-%m-%d}"),
        (Label("To be paid by", "تاريخ الاستحقاق"), record["due_on"] if record["kind"] == "invoice" else ""),
    ]
    return [(words, value) for words, value in facts if value]


def _line(line: dict[str, Any], currency: str) -> dict[str, Any]:
    ahead = line["prefunded_minor"]
    return {
        "date": line["statement_number"],
        "kind": label(WORK),
        "about": f"{line['project']} · {line['person']}",
        "duration": duration(line["seconds"]),
        "rate": str(Money(ahead, currency)) if ahead else "",
        "amount": str(Money(line["gross_minor"], currency)),
        "simulated": line["simulated"],
        "parts": [],
    }


def _sums(record: dict[str, Any]) -> list[tuple[Label, Money, bool]]:
    """Sums with their words; a credit note gives the same sums back."""
    named = record["tax_label"]
    tax = Label(named, f"\u2068{named}\u2069") if named else TAX
    back = record["kind"] == "credit_note"
    due = Label("Given back", "يُعاد") if back else Label("To be paid", "المستحق الدفع")
    share = f"{record['fee_basis_points'] // 100}.{record['fee_basis_points'] % 100:02d} %"
    sums = [
        (Label("Statements", "الكشوف"), "statements_minor", False),
        (Label(f"Fee {share}", f"الأتعاب {share}"), "fee_minor", False),
        (tax, "tax_minor", False),
        (Label("Total", "المجموع"), "total_minor", False),
        (Label("Paid in ahead", "مدفوع مسبقًا"), "prefunded_minor", False),
        (due, "due_minor", True),
    ]
    skipped = {name for name in ("tax_minor", "prefunded_minor") if record[name] == 0}
    currency = record["currency"]
    return [(words, Money(record[name], currency), strong) for words, name, strong in sums if name not in skipped]


def _row(line: dict[str, Any], currency: str) -> dict[str, Any]:
    return {
        "row": "line",
        "line": line["number"],
        "statement": line["statement_number"],
        "project": line["project"],
        "person": line["person"],
        "seconds": line["seconds"],
        "paid_ahead": Money(line["prefunded_minor"], currency).decimal(),
        "amount": Money(line["gross_minor"], currency).decimal(),
        "currency": currency,
    }
