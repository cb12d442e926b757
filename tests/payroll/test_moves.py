"""Somebody moves: a month of quality is as long as it was, and each review is in one month, once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.payroll.awarding import award_due
from preceptor.payroll.bonus_models import Award
from preceptor.payroll.evidence import evidence_for, rules_of
from preceptor.worktime.models import DayUsage
from tests.payroll.office import AMMAN, Office
from tests.payroll.test_paying import bonus_rule, corrected

pytestmark = pytest.mark.django_db
ANGELES = "America/Los_Angeles"
MIDNIGHT = datetime(2026, 9, 30, 21, tzinfo=UTC)
"""When October began in Amman; in Los Angeles it began ten hours later."""
HOUR = timedelta(hours=1)


def lived(person: Person, day: date, zone: str, begins: datetime) -> None:
    facts = {"begins_at": begins, "guarded_until": begins + 20 * HOUR, "cap_seconds": 12_600}
    DayUsage.objects.create(person=person, local_date=day, time_zone=zone, **facts)


def months(office: Office, now: datetime) -> list[tuple[Any, ...]]:
    found = evidence_for(office.project, rules_of(office.project), now=now).months
    return [(each.name, each.began_at, each.ended_at, each.reviewed) for each in found]


@pytest.fixture
def quality(office: Office) -> Office:
    tiers = {"least_reviewed": 1, "tiers": [{"share": 5_000, "amount_minor": 100_00}]}
    bonus_rule(office, MIDNIGHT - 60 * 24 * HOUR, code="quality", name="Quality", kind="quality_tier", terms=tiers)
    lived(office.layla, date(2026, 9, 1), AMMAN, datetime(2026, 8, 31, 21, tzinfo=UTC))
    for at in (MIDNIGHT - 48 * HOUR, MIDNIGHT - HOUR, MIDNIGHT + HOUR, MIDNIGHT + 9 * HOUR, MIDNIGHT + 11 * HOUR):
        corrected(office, at - 72 * HOUR, at)
    return office


def test_a_move_after_the_month_changes_nothing_of_it(quality: Office) -> None:
    now = MIDNIGHT + 40 * 24 * HOUR
    before = months(quality, now)
    assert [each[0] for each in before] == ["2026-09", "2026-10"]
    assert (before[0][2], before[0][3], before[1][3]) == (MIDNIGHT, 2, 3)
    Person.objects.filter(pk=quality.layla.pk).update(time_zone=ANGELES)
    assert months(quality, now) == before, "only where they said that they live now"
    lived(quality.layla, date(2026, 10, 4), ANGELES, datetime(2026, 10, 4, 7, tzinfo=UTC))
    assert months(quality, now)[0] == before[0]
    assert sum(each[3] for each in months(quality, now + 24 * HOUR)) == 5, "nowhere twice and nowhere not"
    assert award_due(project=quality.project, now=now + 24 * HOUR) == 2
    september = Award.objects.get(subject__endswith="2026-09")
    assert (september.time_zone, september.local_date) == (AMMAN, date(2026, 10, 1))


def test_a_move_before_the_end_moves_the_end(quality: Office) -> None:
    lived(quality.layla, date(2026, 9, 30), ANGELES, MIDNIGHT - 14 * HOUR)
    september, _october = months(quality, MIDNIGHT + 50 * 24 * HOUR)
    assert september == ("2026-09", datetime(2026, 8, 31, 21, tzinfo=UTC), MIDNIGHT + 10 * HOUR, 4)


def test_what_is_learnt_of_a_move_after_the_month_was_paid_counts_no_review_twice(quality: Office) -> None:
    assert award_due(project=quality.project, now=MIDNIGHT) == 1
    paid = Award.objects.get()
    assert (paid.evidence["reviewed"], paid.earned_at) == (2, MIDNIGHT)
    lived(quality.layla, date(2026, 9, 30), ANGELES, MIDNIGHT - 14 * HOUR)
    found = months(quality, MIDNIGHT + 50 * 24 * HOUR)
    assert [(each[0], each[3]) for each in found] == [("2026-09", 2), ("2026-10", 3)]
    assert award_due(project=quality.project, now=MIDNIGHT + 50 * 24 * HOUR) == 1
    assert award_due(project=quality.project, now=MIDNIGHT + 50 * 24 * HOUR) == 0
