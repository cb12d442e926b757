"""The frozen record of an invoice or a credit note, and its amounts. Pure: plain data in, plain data out.

Integers only. Fee and tax are rounded once on the whole document, half to even. The record has a hash as a
statement's has (`payroll.record`), and `discrepancies` finds what does not follow from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from preceptor.kit.money import round_half_even
from preceptor.payroll.record import instant, sha256_of

FORMAT = "preceptor-invoice-1"
WHOLE = 10_000
"""Basis points of the whole."""


@dataclass(frozen=True, slots=True)
class BilledLine:
    """A statement as it stands on an invoice; `prefunded_minor` of it had been paid in before."""

    statement: int
    number: str
    sha256: str
    project: str
    person: str
    period_start: date
    period_end: date
    seconds: int
    gross_minor: int
    prefunded_minor: int
    simulated: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """Fee and tax in basis points: of the statements, and of statements and fee together."""

    fee_basis_points: int
    tax_basis_points: int
    tax_label: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document says of itself and its two parties; `credits` is the number of the invoice it takes back."""

    kind: str
    number: str
    credits: str | None
    reason: str
    client: dict[str, str]
    seller: str
    currency: str
    period_start: date
    period_end: date
    issued_at: datetime
    due_on: date


def part_of(minor: int, basis_points: int) -> int:
    """`basis_points` ten-thousandths of an amount, rounded once, half to even."""
    return round_half_even(Fraction(minor * basis_points, WHOLE))


def amounts_of(lines: Sequence[BilledLine], shares: Shares) -> dict[str, int]:
    """The sums of a document: statements, fee, tax, total, what was paid in before, and what is due."""
    statements = sum(line.gross_minor for line in lines)
    prefunded = sum(line.prefunded_minor for line in lines)
    fee = part_of(statements, shares.fee_basis_points)
    tax = part_of(statements + fee, shares.tax_basis_points)
    total = statements + fee + tax
    return {
        "statements_minor": statements,
        "fee_minor": fee,
        "tax_minor": tax,
        "total_minor": total,
        "prefunded_minor": prefunded,
        "due_minor": total - prefunded,
    }


def make_record(heading: Heading, lines: Sequence[BilledLine], shares: Shares) -> dict[str, Any]:
    """The whole document as plain data: integers, strings and booleans only, instants in UTC."""
    return {
        "format": FORMAT,
        "kind": heading.kind,
        "number": heading.number,
        "credits": heading.credits,
        "reason": heading.reason,
        "client": heading.client,
        "seller": heading.seller,
        "currency": heading.currency,
        "period": {"start": heading.period_start.isoformat(), "end": heading.period_end.isoformat()},
        "issued_at": instant(heading.issued_at),
        "due_on": heading.due_on.isoformat(),
        "rounding": "basis points / 10000, half to even, once per document",
        "fee_basis_points": shares.fee_basis_points,
        "tax_basis_points": shares.tax_basis_points,
        "tax_label": shares.tax_label,
        "simulated": any(line.simulated for line in lines),
        "lines": [_line(number, line) for number, line in enumerate(lines, start=1)],
        **amounts_of(lines, shares),
    }


def discrepancies(record: dict[str, Any], sha256: str) -> list[str]:
    """What does not add up in `record`, as sentences; recomputed by division with remainder, not through fractions."""
    if record.get("format") != FORMAT:
        return [f"The record is not of the format {FORMAT}."]
    found = [] if sha256_of(record) == sha256 else ["The record does not have the hash that was stored with it."]
    try:
        for total, part in (("statements_minor", "gross_minor"), ("prefunded_minor", "prefunded_minor")):
            if sum(line[part] for line in record["lines"]) != record[total]:
                found.append(f"The lines do not add up to the {total} {record[total]}.")
        if _part(record["statements_minor"], record["fee_basis_points"]) != record["fee_minor"]:
            found.append("The fee is not its share of the statements.")
        taxed = record["statements_minor"] + record["fee_minor"]
        if _part(taxed, record["tax_basis_points"]) != record["tax_minor"]:
            found.append("The tax is not its share of statements and fee.")
        if taxed + record["tax_minor"] != record["total_minor"]:
            found.append("Statements, fee and tax do not add up to the total.")
        if record["total_minor"] - record["prefunded_minor"] != record["due_minor"]:
            found.append("What is due is not the total less what was paid in before.")
    except (KeyError, TypeError) as error:
        found.append(f"The record is incomplete: {error}.")
    return found


def _part(minor: int, basis_points: int) -> int:
    whole, rest = divmod(minor * basis_points, WHOLE)
    return whole + (rest * 2 > WHOLE or (rest * 2 == WHOLE and whole % 2 == 1))


def _line(number: int, line: BilledLine) -> dict[str, Any]:
    return {
        "number": number,
        "statement": line.statement,
        "statement_number": line.number,
        "statement_sha256": line.sha256,
        "project": line.project,
        "person": line.person,
        "period": {"start": line.period_start.isoformat(), "end": line.period_end.isoformat()},
        "seconds": line.seconds,
        "gross_minor": line.gross_minor,
        "prefunded_minor": line.prefunded_minor,
        "simulated": line.simulated,
    }
