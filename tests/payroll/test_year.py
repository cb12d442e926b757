"""The year of the guide, through the real services: its first weeks, and the whole of it to the cent."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from django.db.models import Sum

from preceptor.accounts.walls import everywhere
from preceptor.ledger.models import Account
from preceptor.ledger.services import balance
from preceptor.payroll.bonus_models import Award
from preceptor.payroll.earnings import sums_of
from preceptor.payroll.earnings_queries import days_of, pieces_of
from preceptor.payroll.models import Statement, StatementLine
from preceptor.payroll.pages import FILES
from preceptor.payroll.paper_check import wrong_in_file
from preceptor.payroll.paper_evidence import wrong_against_evidence
from preceptor.payroll.paper_file import read_paper
from preceptor.review.models import Review
from preceptor.web.cli.main import main
from preceptor.worktime.models import TimeEntry
from tests.payroll.office import Office, open_office
from tests.payroll.year import CAP, HOURLY, LAST_DAY, SET_BONUS, TIERS, UNIT_BONUS, YEAR, live_through


@pytest.mark.django_db
def test_the_first_weeks_of_a_year_are_paid_to_the_cent(office: Office) -> None:
    live_through(office, until=date(YEAR, 2, 4))
    pieces = pieces_of(office.layla, date(YEAR, 1, 1), date(YEAR, 12, 31))
    [whole] = sums_of(pieces)
    [statement] = Statement.objects.all()
    assert whole.stated_minor == statement.gross_minor
    assert whole.total_minor > whole.stated_minor, "February is not stated yet"
    january = [each for each in pieces if each.day.month == 1]
    assert {each.kind for each in january} == {"time", "bonus"}
    assert sum(each.amount.minor for each in january) == statement.gross_minor
    per_day: dict[date, int] = {}
    for entry in TimeEntry.objects.filter(person=office.layla):
        per_day[entry.local_date] = per_day.get(entry.local_date, 0) + entry.seconds
    assert max(per_day.values()) <= CAP
    opened = days_of(person=office.layla, start=date(YEAR, 1, 1), end=date(YEAR, 1, 31))
    assert sum(day["sums"][0].total_minor for day in opened) == statement.gross_minor
    for form in ("pdf", "json"):
        paper = read_paper(FILES[form][1](statement.record, statement.record_sha256))
        assert wrong_in_file(paper) + wrong_against_evidence(paper) == []


@pytest.mark.slow
@pytest.mark.once
def test_the_whole_year_comes_to_about_300_000_dollars_and_every_cent_follows(
    committed_db: str, tmp_path: Path
) -> None:
    with everywhere():
        office = open_office()
        live_through(office)
        statements = list(Statement.objects.order_by("sequence"))
        assert [each.sequence for each in statements] == list(range(1, 13))
        _every_day_is_within_the_cap(office)
        for each in statements:
            _exact_by_line(each)
        _bonuses_follow_from_the_rules(office)
        last, total = statements[-1], sum(each.gross_minor for each in statements)
        year = last.record["year_to_date"]
        owed = balance(Account.objects.get(kind="expert:available", owner=f"person:{office.layla.pk}"))
        assert total == year["gross_minor"] == year["net_minor"] == owed.minor
        [lived] = sums_of(pieces_of(office.layla, date(YEAR, 1, 1), date(YEAR, 12, 31)))
        assert lived.total_minor == lived.stated_minor == total
        assert 290_000_00 < total < 310_000_00
        assert 220_000_00 < lived.time_minor <= HOURLY.for_seconds(CAP).minor * 348
        file = tmp_path / f"statement-{last.number}.pdf"
        file.write_bytes(FILES["pdf"][1](last.record, last.record_sha256))
    said = CliRunner().invoke(main, ["statement", "verify", str(file), "--json"])
    assert (said.exit_code, json.loads(said.stdout.splitlines()[-1])["discrepancies"]) == (0, []), said.output


def _every_day_is_within_the_cap(office: Office) -> None:
    days = TimeEntry.objects.filter(person=office.layla).values("local_date").annotate(all=Sum("seconds"))
    used = [each["all"] for each in days.order_by()]
    assert len(used) > 330
    assert max(used) == CAP


def _exact_by_line(statement: Statement) -> None:
    """Against fractions: each line of time rounded once, half to even; the gross is the lines and nothing else."""
    lines = StatementLine.objects.filter(statement=statement).annotate(observed=Sum("entries__time_entry__seconds"))
    for line in lines:
        if line.kind == "time":
            assert line.seconds == line.observed <= CAP
            assert line.amount_minor == round(Fraction(line.seconds * HOURLY.minor, 3600)), "round() is half to even"
    assert sum(line.amount_minor for line in lines) == statement.gross_minor
    assert wrong_in_file(read_paper(FILES["json"][1](statement.record, statement.record_sha256))) == []


def _bonuses_follow_from_the_rules(office: Office) -> None:
    """Counted here in the plainest way: two rules pay by themselves, and only the sets were recorded by hand."""
    judged = Review.objects.filter(author=office.layla, at__lt=datetime(YEAR, 12, 17, tzinfo=UTC))
    months: dict[int, list[bool]] = {}
    for at, verdict in judged.values_list("at", "verdict"):
        months.setdefault(at.astimezone(ZoneInfo("Asia/Amman")).month, []).append(verdict == "accept")
    shares = [Fraction(sum(each), len(each)) for month, each in sorted(months.items()) if month < 12]
    tiers = [
        max((tier["amount_minor"] for tier in TIERS if share * 10_000 >= tier["share"]), default=0) for share in shares
    ]
    paid = dict(Award.objects.values_list("rule__kind").annotate(all=Sum("amount_minor")).order_by())
    assert paid["accepted_unit"] == UNIT_BONUS.minor * judged.filter(verdict__in=("accept", "fix")).count()
    assert paid["quality_tier"] == sum(tiers)
    assert len(set(tiers)) > 1, "not every month is as good"
    assert paid["assessment"] == SET_BONUS.minor * Award.objects.filter(recorded_by=office.lead).count()
    assert not Award.objects.filter(stated=None).exists()


def test_what_the_guide_says_of_the_year_is_so() -> None:
    days = (LAST_DAY - date(YEAR, 1, 1)) // timedelta(days=1) + 1
    assert days == 348
    assert HOURLY.for_seconds(CAP).minor * days == 243_600_00
