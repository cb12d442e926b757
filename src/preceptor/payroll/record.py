"""The frozen record of a statement: everything it says, in one document whose hash stands beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from preceptor.kit.money import Money, round_half_even
from preceptor.payroll.lines import (
    AdjustmentLine,
    AnyLine,
    Bonus,
    BonusLine,
    Change,
    CreditedTime,
    Line,
    WithholdingLine,
)

FIRST_FORMAT = "preceptor-statement-1"
"""Of time alone; what was frozen under it is read for ever."""
SECOND_FORMAT = "preceptor-statement-2"
"""Without tax numbers and the payer's address, and without anything kept of an exchange."""
THIRD_FORMAT = "preceptor-statement-3"
"""Without the payee's tax form and place of work."""
FORMAT = "preceptor-statement-4"
ROUNDING = "seconds x hourly_minor / 3600, half to even, once per line"


@dataclass(frozen=True, slots=True)
class Exchange:
    """The net in the currency in which the payee is paid: net x rate, rounded once, half to even, less what is kept.

    Kept are `spread_basis_points` ten-thousandths of what the net buys, rounded once, half to even; `quote` is the rate
    as the organisation had entered it.
    """

    currency: str
    net_minor: int
    rate: str
    source: str
    at: datetime
    spread_basis_points: int = 0
    kept_minor: int = 0
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A rate that an organisation has entered: units of `currency` for one unit of the contract's."""

    number: int
    currency: str
    rate: Decimal
    spread_basis_points: int
    source: str
    at: datetime

    def exchange(self, net: Money) -> Exchange | None:
        """What `net` buys; nothing where all of it would be kept or lost in rounding."""
        bought = net.exchanged(self.rate, self.currency).minor
        kept = round_half_even(Fraction(bought * self.spread_basis_points, 10_000))
        if bought - kept <= 0:
            return None
        rate = format(self.rate.normalize(), "f")
        return Exchange(
            self.currency, bought - kept, rate, self.source, self.at, self.spread_basis_points, kept, self.number
        )


@dataclass(frozen=True, slots=True)
class Payer:
    """Who owes the statement, as the law wants it on an invoice; what is not known is empty."""

    name: str = ""
    address: str = ""
    tax_id: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """Who is paid by whom, for what period; `project` is empty for a run over all of a client's projects.

    `number` is the number of the self-billing invoice too: it counts the person's statements from this client without
    a gap. `available_at` is when the held pay becomes the payee's to take out.
    """

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
    available_at: datetime
    payer: Payer = Payer()
    payee_tax_id: str = ""
    payee_tax: dict[str, Any] | None = None
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the same person was stated earlier in the year, in the same currency."""

    statements: int = 0
    seconds: int = 0
    gross_minor: int = 0
    withheld_minor: int = 0


def year_of(issued_at: datetime, time_zone: str) -> int:
    """The calendar year a statement counts in: that of its issue, in the zone of its days."""
    return issued_at.astimezone(ZoneInfo(time_zone)).year


def make_record(heading: Heading, lines: Sequence[AnyLine], earlier: Earlier) -> dict[str, Any]:
    """The whole statement as plain data: integers, strings and booleans only, instants in UTC."""
    seconds = sum(line.seconds for line in lines)
    gross = sum(line.amount_minor for line in lines if line.kind != "withholding")
    withheld = -sum(line.amount_minor for line in lines if line.kind == "withholding")
    return {
        "format": FORMAT,
        "number": heading.number,
        "invoice_number": heading.number,
        "payment_reference": heading.number,
        "issued_at": instant(heading.issued_at),
        "available_at": instant(heading.available_at),
        "organisation": heading.organisation,
        "payer": payer_record(heading.payer, heading.organisation),
        "project": heading.project,
        "person": _payee(heading),
        "currency": heading.currency,
        "period": {"start": heading.period_start.isoformat(), "end": heading.period_end.isoformat()},
        "time_zone": heading.time_zone,
        "rounding": ROUNDING,
        "simulated": any(line.simulated for line in lines),
        "lines": [line_record(line) for line in lines],
        "seconds": seconds,
        "gross_minor": gross,
        "withheld_minor": withheld,
        "net_minor": gross - withheld,
        "exchange": None if heading.exchange is None else _exchange(heading.exchange),
        "year_to_date": {
            "year": year_of(heading.issued_at, heading.time_zone),
            "statements": earlier.statements + 1,
            "seconds": earlier.seconds + seconds,
            "gross_minor": earlier.gross_minor + gross,
            "withheld_minor": earlier.withheld_minor + withheld,
            "net_minor": earlier.gross_minor - earlier.withheld_minor + gross - withheld,
        },
    }


def _payee(heading: Heading) -> dict[str, Any]:
    return {
        "id": heading.person_id,
        "name": heading.person,
        "legal_name": heading.legal_name,
        "tax_id": heading.payee_tax_id,
        "tax": heading.payee_tax,
    }


def canonical(record: dict[str, Any]) -> bytes:
    """The bytes that are hashed: JSON with sorted keys, no spaces, UTF-8."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def sha256_of(record: dict[str, Any]) -> str:
    """The hash of the canonical bytes, in hexadecimal."""
    return hashlib.sha256(canonical(record)).hexdigest()


def payer_record(payer: Payer, organisation: str) -> dict[str, str]:
    """The payer as it stands in the record, under the organisation's own name where no other was given."""
    return {"name": payer.name or organisation, "address": payer.address, "tax_id": payer.tax_id}


def instant(at: datetime) -> str:
    """An instant as RFC 3339 in UTC, microseconds only where there are any."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def line_record(line: AnyLine) -> dict[str, Any]:
    """A line as it stands in the record; each kind has its own references beside number, kind and amount."""
    common = {"number": line.number, "kind": line.kind, "amount_minor": line.amount_minor}
    if line.place is not None:
        common |= {"project": {"id": line.place[0], "name": line.place[1]}}
    match line:
        case Line():
            return common | {
                "local_date": line.local_date.isoformat(),
                "hourly_minor": line.hourly_minor,
                "seconds": line.seconds,
                "entries": [entry_record(entry) for entry in line.entries],
            }
        case BonusLine():
            return common | {"rule": _rule(line.awards[0]), "awards": [award_record(each) for each in line.awards]}
        case AdjustmentLine():
            return common | {"adjustment": change_record(line.change)}
        case WithholdingLine():
            rule = {"id": line.deduction.rule, "name": line.deduction.name, "basis_points": line.deduction.basis_points}
            shares = [{"line": number, "amount_minor": part} for number, part in line.shares]
            return common | {"rule": rule, "shares": shares}


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


def award_record(award: Bonus) -> dict[str, Any]:
    """An award as it stands in the record, with the evidence that it follows from."""
    return {
        "award": award.award,
        "subject": award.subject,
        "unit": award.unit,
        "earned_at": instant(award.earned_at),
        "local_date": award.local_date.isoformat(),
        "amount_minor": award.amount_minor,
        "evidence": award.evidence,
        "simulated": award.simulated,
    }


def change_record(change: Change) -> dict[str, Any]:
    """An adjustment as it stands in the record; `refers_to` is the statement and line that it corrects."""
    refers_to = {"statement": change.statement, "line": change.line} if change.statement is not None else None
    return {
        "id": change.adjustment,
        "reason": change.reason,
        "proposed_by": change.proposed_by,
        "approved_by": change.approved_by,
        "approved_at": instant(change.approved_at),
        "refers_to": refers_to,
        "simulated": change.simulated,
    }


def _rule(award: Bonus) -> dict[str, Any]:
    return {
        "id": award.rule,
        "code": award.code,
        "version": award.version,
        "kind": award.kind,
        "name": award.rule_name,
    }


def _exchange(exchange: Exchange) -> dict[str, Any]:
    return {
        "currency": exchange.currency,
        "net_minor": exchange.net_minor,
        "rate": exchange.rate,
        "source": exchange.source,
        "at": instant(exchange.at),
        "spread_basis_points": exchange.spread_basis_points,
        "kept_minor": exchange.kept_minor,
        "quote": exchange.quote,
    }
