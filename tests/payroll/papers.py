"""Records of statements for tests of their paper: made by the functions that make the real ones, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

from preceptor.payroll.lines import Bonus, Change, CreditedTime, Deduction, all_lines
from preceptor.payroll.record import Earlier, Exchange, Heading, Payer, make_record, sha256_of

BEGIN = datetime(2026, 11, 1, 18, tzinfo=UTC)
BONUSES = [
    Bonus(
        award=70 + each,
        project=1,
        project_name="Budgets",
        rule=5,
        code="broken",
        version=1,
        kind="broken_model",
        rule_name="Model broken",
        subject=f"unit:{1000 + each}",
        unit=1000 + each,
        earned_at=BEGIN + timedelta(days=each),
        local_date=(BEGIN + timedelta(days=each)).date(),
        amount_minor=35_00,
        evidence={"wrong": 3, "samples": 4},
        simulated=False,
    )
    for each in range(3)
]
CHANGES = [
    Change(1, 1, "Budgets", 50_00, "شكر على العمل ليلًا", "Operator", "Lead", BEGIN, None, None, False),
    Change(2, 1, "Budgets", -12_34, "Counted twice", "Operator", "Lead", BEGIN, "1-4-0000", 3, False),
]
TAX = Deduction(rule=9, name="Tax on services", basis_points=525)


def record_of(
    days: int = 2,
    *,
    legal_name: str = "ليلى يوسف ناصر",
    project: str = "Budgets",
    currency: str = "USD",
    hourly_minor: int = 200_00,
    simulated: bool = False,
    every_kind: bool = False,
) -> tuple[dict[str, Any], str]:
    """A record of so many evenings in Amman, two pieces of time each, and its hash.

    `every_kind` adds bonuses, two adjustments, a withholding, tax numbers and an exchange of the net.
    """
    time = [
        CreditedTime(
            entry=2 * day + piece,
            local_date=(BEGIN + timedelta(days=day)).date(),
            time_zone="Asia/Amman",
            started_at=BEGIN + timedelta(days=day, minutes=100 * piece),
            ended_at=BEGIN + timedelta(days=day, minutes=100 * piece + 97, seconds=day),
            seconds=97 * 60 + day,
            hourly_minor=hourly_minor,
            simulated=simulated,
            stage="correct" if piece else None,
            unit=1000 + day if piece else None,
        )
        for day in range(days)
        for piece in (0, 1)
    ]
    heading = Heading(
        number="1-4-0001",
        organisation="Meridian Labs",
        project=project,
        person="Layla",
        legal_name=legal_name,
        person_id=4,
        currency=currency,
        period_start=date(2026, 11, 1),
        period_end=date(2026, 11, 30),
        issued_at=datetime(2026, 12, 1, 9, tzinfo=UTC),
        time_zone="Asia/Amman",
        available_at=datetime(2026, 12, 8, 9, tzinfo=UTC),
    )
    if not every_kind:
        record = make_record(
            heading, all_lines(time=time, bonuses=(), changes=(), deductions=(), currency=currency), Earlier()
        )
        return record, sha256_of(record)
    lines = all_lines(time=time, bonuses=BONUSES, changes=CHANGES, deductions=[TAX], currency=currency)
    net = sum(line.amount_minor for line in lines)
    dinars = round(Fraction(net * 709 * 10, 1000))
    kept = round(Fraction(dinars * 50, 10_000))
    said = ("0.709", "Central bank", datetime(2026, 12, 1, 8, tzinfo=UTC))
    exchange = Exchange("JOD", dinars - kept, *said, spread_basis_points=50, kept_minor=kept, quote=3)
    payer = Payer("Meridian Labs GmbH", "Unter den Linden 1, Berlin", "DE 811 907 980")
    heading = replace(heading, exchange=exchange, payer=payer, payee_tax_id="4 711 230")
    record = make_record(heading, lines, Earlier(2, 3600, 20_000, 1_000))
    return record, sha256_of(record)
