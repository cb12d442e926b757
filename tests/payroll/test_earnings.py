"""One's own earnings: sums that follow from their pieces, and the pieces that they open to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from preceptor.kit.money import Money
from preceptor.payroll.earnings import Piece, by_month, period_with, sums_of

DAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("day", "cadence", "start", "end"),
    [
        (date(2026, 2, 28), "monthly", date(2026, 2, 1), date(2026, 2, 28)),
        (date(2028, 2, 1), "monthly", date(2028, 2, 1), date(2028, 2, 29)),
        (date(2026, 12, 31), "monthly", date(2026, 12, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), "weekly", date(2026, 12, 28), date(2027, 1, 3)),
        (date(2026, 11, 16), "weekly", date(2026, 11, 16), date(2026, 11, 22)),
    ],
)
def test_the_period_of_a_day(day: date, cadence: str, start: date, end: date) -> None:
    period = period_with(day, cadence)
    assert (period.start, period.end) == (start, end)


def test_sums_keep_currencies_and_kinds_apart() -> None:
    pieces = [
        Piece(DAY, "time", Money(700_00, "USD"), 1, 12_600, statement=9),
        Piece(DAY, "bonus", Money(35_00, "USD"), 1),
        Piece(DAY + timedelta(days=20), "adjustment", Money(-5_00, "USD"), 1),
        Piece(DAY, "time", Money(100, "JOD"), 2, 60),
    ]
    dollars, dinars = sums_of(pieces)
    assert (dollars.currency, dollars.total_minor, dollars.stated_minor, dollars.seconds) == (
        "USD",
        730_00,
        700_00,
        12_600,
    )
    assert (dollars.time_minor, dollars.bonus_minor, dollars.adjustment_minor) == (700_00, 35_00, -5_00)
    assert (dinars.currency, dinars.total_minor) == ("JOD", 100)
    months = by_month(pieces)
    assert list(months) == ["2026-11", "2026-12"]
    assert [each.total_minor for each in months["2026-12"]] == [-5_00]
    assert sums_of([]) == []


@pytest.mark.django_db
class TestThroughTheSite:
    """What the page asks for."""

    def test_every_sum_opens_to_what_it_is_made_of(self, office, monkeypatch) -> None:  # type: ignore[no-untyped-def]
        from preceptor.kit import clock  # noqa: PLC0415
        from preceptor.payroll.models import Statement  # noqa: PLC0415
        from preceptor.worktime.models import UncreditedTime  # noqa: PLC0415
        from tests.payroll.office import MONDAY  # noqa: PLC0415
        from tests.web.two_clients import signed_in  # noqa: PLC0415

        first = office.work(office.layla, 12_600)
        office.work(office.layla, 61)
        office.paid(MONDAY, MONDAY)
        later = office.work(office.layla, 1_801, day=MONDAY + timedelta(days=1))
        office.work(office.daniel, 3_600, day=MONDAY + timedelta(days=1))
        UncreditedTime.objects.create(
            organisation=office.organisation, project=office.project, person=office.layla, session=first.session,
            local_date=MONDAY, time_zone="Asia/Amman", started_at=first.ended_at + timedelta(hours=2),
            ended_at=first.ended_at + timedelta(hours=2, minutes=5), seconds=300, reason="over_cap",
        )  # fmt: skip
        monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 17, 12, tzinfo=UTC))
        client = signed_in(office.layla)
        whole = client.get("/api/v1/earnings").json()
        statement = Statement.objects.get()
        [year] = whole["sums"]
        assert whole["today"][0]["total_minor"] == Money(later.hourly_minor, "USD").for_seconds(1_801).minor == 100_06
        assert year["stated_minor"] == statement.gross_minor == 703_39
        assert year["total_minor"] == statement.gross_minor + 100_06
        assert [(each["month"], each["sums"]) for each in whole["months"]] == [("2026-11", [year])]
        assert whole["not_credited"] == [{"reason": "over_cap", "seconds": 300}]
        [period] = whole["periods"]
        assert (period["start"], period["end"], period["pay_day"]) == ("2026-11-01", "2026-11-30", "2026-12-01")
        assert period["sums"] == [year]
        days = client.get("/api/v1/earnings/days?start=2026-11-01&end=2026-11-30").json()["items"]
        assert [each["local_date"] for each in days] == ["2026-11-17", "2026-11-16"]
        assert sum(each["sums"][0]["total_minor"] for each in days) == year["total_minor"]
        rows = days[1]["rows"]
        assert [(row["kind"], row["seconds"]) for row in rows] == [
            ("time", 12_600),
            ("time", 61),
            ("not_credited", 300),
        ]
        assert rows[0]["statement"] == {"id": statement.pk, "number": statement.number}
        assert rows[2]["reason"] == "over_cap"
        assert days[0]["rows"][0]["statement"] is None

    def test_nobody_sees_the_earnings_of_others_and_long_spans_are_refused(self, office) -> None:  # type: ignore[no-untyped-def]
        from tests.web.two_clients import signed_in  # noqa: PLC0415

        office.work(office.layla, 3_600)
        client = signed_in(office.operator)
        whole = client.get("/api/v1/earnings?year=2026").json()
        assert (whole["sums"], whole["months"], whole["years"][-1]) == ([], [], whole["years"][0])
        assert client.get("/api/v1/earnings/days?start=2026-11-16&end=2026-11-16").json()["items"] == []
        for span in ("start=2026-01-01&end=2026-12-31", "start=2026-02-02&end=2026-02-01"):
            answer = client.get(f"/api/v1/earnings/days?{span}")
            assert (answer.status_code, answer.json()["code"]) == (422, "invalid_days")
        assert client.get("/api/v1/earnings?year=999999").status_code == 200

    def test_a_week_over_the_turn_of_the_year_counts_once_in_each_year(self, office, monkeypatch) -> None:  # type: ignore[no-untyped-def]
        from preceptor.kit import clock  # noqa: PLC0415
        from preceptor.payroll.bonus_models import PayTerms  # noqa: PLC0415
        from tests.web.two_clients import signed_in  # noqa: PLC0415

        terms = PayTerms(organisation=office.organisation, cadence="weekly", changed_by=office.lead)
        terms.changed_at = datetime(2025, 1, 1, tzinfo=UTC)
        terms.save()
        office.work(office.layla, 3_600, day=date(2025, 12, 30))
        office.work(office.layla, 1_800, day=date(2026, 1, 1))
        monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, 18, tzinfo=UTC))
        client = signed_in(office.layla)
        for year, seconds in ((2025, 3_600), (2026, 1_800), (2024, 0)):
            whole = client.get(f"/api/v1/earnings?year={year}").json()
            assert sum(each["seconds"] for each in whole["sums"]) == seconds
            assert [each["seconds"] for each in whole["today"]] == [1_800]
            [period] = whole["periods"]
            assert [each["seconds"] for each in period["sums"]] == [5_400]
