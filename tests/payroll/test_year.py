"""The year of the guide, through the real services: its first weeks here, the whole of it where time is no matter."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from preceptor.payroll.earnings import sums_of
from preceptor.payroll.earnings_queries import days_of, pieces_of
from preceptor.payroll.models import Statement
from preceptor.payroll.pages import FILES
from preceptor.payroll.paper_check import wrong_in_file
from preceptor.payroll.paper_evidence import wrong_against_evidence
from preceptor.payroll.paper_file import read_paper
from preceptor.worktime.models import TimeEntry
from tests.payroll.office import Office
from tests.payroll.year import CAP, HOURLY, LAST_DAY, YEAR, live_through


@pytest.mark.django_db
def test_the_first_weeks_of_a_year_are_paid_to_the_cent(office: Office) -> None:
    live_through(office, until=date(YEAR, 2, 4))
    pieces = pieces_of(office.layla, date(YEAR, 1, 1), date(YEAR, 12, 31))
    [whole] = sums_of(pieces)
    [statement] = Statement.objects.all()
    assert whole.stated_minor == statement.gross_minor
    assert whole.total_minor > whole.stated_minor, "February is not stated yet"
    january = [each for each in pieces if each.day.month == 1]
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


def test_what_the_guide_says_of_the_year_is_so() -> None:
    days = (LAST_DAY - date(YEAR, 1, 1)) // timedelta(days=1) + 1
    assert days == 348
    assert HOURLY.for_seconds(CAP).minor * days == 243_600_00
