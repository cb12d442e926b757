"""The rows of the time edge table that need rows of the database; the pure ones stand in test_credit and test_days."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, date, datetime, timedelta
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tzdata
from django.db import Error, transaction
from django.db.models import ProtectedError

from preceptor.corrections.models import Claim
from preceptor.corrections.services import submit_correction
from preceptor.staffing.models import AgreedRate
from preceptor.worktime import by_hand, closing, queries, services
from preceptor.worktime.days import RULES
from preceptor.worktime.editions import NoEdition, edition_in, moved_days, present_edition
from preceptor.worktime.models import DayUsage, Heartbeat, TimeEntry
from tests.corrections.scene import CORRECTION, NOON, Scene, make_scene
from tests.worktime.desk import ask, at, paid, start, unpaid, work, worked

database = pytest.mark.django_db
HOUR = timedelta(hours=1)


def offline(count: int, *, first: int = 100, monotonic: int = 0) -> list[services.Beat]:
    """Beats of a page that made them every 20 s and could not send them."""
    return [services.Beat(first + n, monotonic + 20_000 * n, True, True, 2) for n in range(count)]


def tz_folder(folder: Path, version: str, **moved: str) -> Path:
    """An edition of the tz database in a folder of its own, with the rules of some cities of Asia replaced by another's."""
    real = Path(str(resources.files(tzdata).joinpath("zoneinfo")))
    (folder / "Asia").mkdir(parents=True)
    (folder / "tzdata.zi").write_text(f"# version {version}\n")
    for city in ("Amman", *moved):
        shutil.copyfile(real / moved.get(city, f"Asia/{city}"), folder / "Asia" / city)
    return folder


def test_every_row_of_the_table_has_a_test() -> None:
    rows: set[int] = set()
    for file in Path(__file__).parent.glob("test_*.py"):
        for first, joined, last in re.findall(r"def test_rows?_(\d+)(?:_(and|to)_(\d+))?_", file.read_text()):
            rows |= set(range(int(first), int(last) + 1)) if joined == "to" else {int(first), int(last or first)}
    assert rows == set(range(1, 41))


@database
class TestZones:
    def test_row_12_from_amman_to_los_angeles_at_noon(self, scene: Scene) -> None:
        noon = at("2026-11-20T09:00")
        worked(scene, scene.amal, 600, now=noon, zone="Asia/Amman")
        second = start(scene, scene.amal, noon + HOUR, "America/Los_Angeles")
        assert second.time_zone == "Asia/Amman"
        services.stop_session(session=second, now=noon + HOUR)
        evening = start(scene, scene.amal, at("2026-11-20T22:00"), "America/Los_Angeles")
        work(evening, 300)  # 14:00 of the same date there: the day that is open goes on
        services.stop_session(session=evening, now=at("2026-11-20T22:05"))
        worked(scene, scene.amal, 300, now=at("2026-11-21T08:00"), zone="America/Los_Angeles")
        days = list(DayUsage.objects.order_by("begins_at").values_list("begins_at", "used_seconds"))
        assert days == [(at("2026-11-19T21:00"), 900), (at("2026-11-21T08:00"), 300)]

    def test_eastward_the_day_opens_20_hours_after_the_one_before(self, scene: Scene) -> None:
        worked(scene, scene.amal, 600, now=at("2026-11-20T17:00"), zone="America/Los_Angeles")
        worked(scene, scene.amal, 600, now=at("2026-11-21T09:00"), zone="Asia/Amman")
        night = start(scene, scene.amal, at("2026-11-21T21:30"), "Asia/Amman")  # the 22nd there
        work(night, 8 * 3_600)
        assert list(DayUsage.objects.order_by("begins_at").values_list("local_date", "begins_at")) == [
            (date(2026, 11, 20), at("2026-11-20T08:00")),
            (date(2026, 11, 21), at("2026-11-21T04:00")),
            (date(2026, 11, 22), at("2026-11-22T00:00")),
        ]
        assert paid(scene.amal)[2:] == [("2026-11-22", 9_000), ("2026-11-22", 12_600)]
        assert unpaid(scene.amal)[-1] == ("over_cap", 7_200)

    def test_row_13_from_end_to_end_of_the_earth_never_two_caps_within_20_hours(self, scene: Scene) -> None:
        zones = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Amman", "UTC", "Pacific/Auckland")
        now = at("2026-11-20T00:30")
        for number in range(24):
            session = start(scene, scene.amal, now, zones[number * 3 % 5])
            work(session, 12_600)
            services.stop_session(session=session, now=now + timedelta(seconds=12_600))
            now += 7 * HOUR
        begins = list(DayUsage.objects.order_by("begins_at").values_list("begins_at", flat=True))
        gaps = [later - earlier for earlier, later in pairwise(begins)]
        assert len(begins) > 4
        assert min(gaps) >= 20 * HOUR
        assert sum(seconds for _, seconds in paid(scene.amal)) <= 12_600 * len(begins)

    def test_the_table_itself_refuses_a_second_day_within_20_hours(self, scene: Scene) -> None:
        worked(scene, scene.amal, 60)
        opened = at("2026-11-20T19:59")
        facts = {"time_zone": "UTC", "cap_seconds": 12_600, "local_date": date(2026, 11, 21)}
        with pytest.raises(Error, match="day_usage_20_hours"), transaction.atomic():
            DayUsage.objects.create(person=scene.amal, begins_at=opened, guarded_until=opened + 20 * HOUR, **facts)
        with pytest.raises(Error, match="day_usage_guard"), transaction.atomic():
            DayUsage.objects.create(person=scene.amal, begins_at=opened, guarded_until=opened + HOUR, **facts)

    def test_row_33_rules_that_move_a_past_offset_leave_stored_dates(self, scene: Scene, tmp_path: Path) -> None:
        late = worked(scene, scene.amal, 600, now=at("2026-11-20T21:30"), zone="Asia/Amman")
        over = worked(scene, scene.amal, 1_200, now=at("2026-11-22T23:50"), zone="Asia/Amman")
        assert (late.local_date, late.offset_seconds) == (date(2026, 11, 21), 10_800)
        assert moved_days(present_edition()) == []
        same, moved = (
            tz_folder(tmp_path / "same", "2031a"),
            tz_folder(tmp_path / "moved", "2031b", Amman="Europe/London"),
        )
        assert moved_days(edition_in(same)) == []
        assert moved_days(edition_in(tz_folder(tmp_path / "old", RULES, Amman="Europe/London"))) == [], (
            "its own edition"
        )
        one, other = moved_days(edition_in(moved))
        assert (one.day.local_date, one.day.dates_now, one.seconds) == (date(2026, 11, 21), (date(2026, 11, 20),), 600)
        assert (one.day.rules, one.day.offset_then, one.day.offset_now) == (RULES, 10_800, 0)
        assert (other.day.local_date, other.day.dates_now) == (
            date(2026, 11, 23),
            (date(2026, 11, 22), date(2026, 11, 23)),
        )
        (moved / "Asia" / "Amman").unlink()
        assert [each.day.dates_now for each in moved_days(edition_in(moved))] == [(), ()]
        assert TimeEntry.objects.get(pk=over.pk).local_date == date(2026, 11, 23)
        with pytest.raises(NoEdition):
            edition_in(tmp_path)

    def test_row_35_over_the_end_of_the_year(self, scene: Scene) -> None:
        work(start(scene, scene.amal, at("2026-12-31T20:30"), "Asia/Amman"), 3_600)
        assert paid(scene.amal) == [("2026-12-31", 1_800), ("2027-01-01", 1_800)]
        assert date(2026, 12, 31).isocalendar().week == date(2027, 1, 1).isocalendar().week == 53


@database
class TestTimers:
    def test_row_14_a_second_device_is_told_and_may_take_over(self, scene: Scene) -> None:
        other = make_scene("other")
        other.place(scene.amal, "expert")
        first = start(scene, scene.amal)
        work(first, 60)
        now = NOON + timedelta(seconds=70)
        with pytest.raises(services.SessionOpen) as told:
            start(other, scene.amal, now)
        assert told.value.facts == {"session": first.pk}
        second = start(other, scene.amal, now, take_over=True)
        first.refresh_from_db()
        assert (first.ended_at, second.started_at) == (now, now)

    def test_row_17_forty_minutes_offline_are_credited_and_say_so(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        session = start(scene, scene.amal)
        work(session, 100)
        back = NOON + timedelta(seconds=2_500)
        beats = offline(120, monotonic=120_000)
        services.record_heartbeats(session=session, beats=beats, received_at=back, sent_ms=2_500_000)
        kinds = list(TimeEntry.objects.order_by("started_at").values_list("kind", "seconds", "claim"))
        assert kinds == [("observed", 100, claim.pk), ("offline", 2_400, claim.pk)]
        services.record_heartbeats(session=session, beats=beats, received_at=back + HOUR, sent_ms=6_100_000)
        assert sum(seconds for _, seconds in paid(scene.amal)) == 2_500

    def test_offline_counts_only_within_the_claim_and_a_day(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        session = start(scene, scene.amal)
        work(session, 100)
        beats = offline(360, monotonic=120_000)  # two hours, the lease is one
        services.record_heartbeats(session=session, beats=beats, received_at=NOON + 3 * HOUR, sent_ms=3 * 3_600_000)
        assert sum(seconds for _, seconds in paid(scene.amal)) == (claim.expires_at - NOON) / timedelta(seconds=1) - 20
        stored = Heartbeat.objects.count()
        with pytest.raises(services.LeaseEnded):
            services.record_heartbeats(
                session=session, beats=offline(5, first=900), received_at=NOON + 30 * HOUR, sent_ms=30 * 3_600_000
            )
        assert Heartbeat.objects.count() == stored

    def test_without_a_unit_in_hand_offline_proves_nothing(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        services.record_heartbeats(session=session, beats=offline(100), received_at=NOON + HOUR, sent_ms=3_600_000)
        assert paid(scene.amal) == []

    def test_row_18_offline_after_the_period_was_locked(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        Claim.objects.filter(pk=claim.pk).update(expires_at=NOON + 30 * HOUR)
        session = start(scene, scene.amal)
        work(session, 100)
        now = NOON + 23 * HOUR + timedelta(minutes=50)
        closing.lock_period(
            project=scene.project, through=date(2026, 11, 20), reason="Paid.", actor=scene.lead, now=now + 12 * HOUR
        )
        beats = offline(100, monotonic=120_000)
        services.record_heartbeats(session=session, beats=beats, received_at=now, sent_ms=85_800_000)
        assert paid(scene.amal) == [("2026-11-20", 100)]
        assert unpaid(scene.amal) == [("locked", 2_000)]
        with pytest.raises(by_hand.PeriodLocked):
            ask(scene, scene.amal, "2026-11-20T12:10", "2026-11-20T12:30", now=now)

    def test_row_23_an_even_clicker_is_paid_and_seen(self, scene: Scene) -> None:
        """No deduction by machine: what it looks like is for people to judge, on the admin's page of timers."""
        work(session := start(scene, scene.amal), 3_600)
        assert paid(scene.amal) == [("2026-11-20", 3_600)]
        assert queries.looks_even(session)
        lively = start(scene, scene.basil)
        services.record_timeline(
            session=lively,
            timeline=[
                (NOON + timedelta(seconds=20 * n), services.Beat(n, 20_000 * n, True, True, n % 4)) for n in range(181)
            ],
        )
        assert not queries.looks_even(lively)

    def test_row_24_the_cap_in_the_middle_of_a_unit_loses_no_work(self, scene: Scene) -> None:
        scene.open(1)
        session = start(scene, scene.amal)
        work(session, 12_500)
        began = NOON + timedelta(seconds=12_510)
        claim = scene.claim(scene.amal, now=began)
        work(session, 600, begin=began, first=5_000)
        submit_correction(claim=claim, token=claim.token, content=CORRECTION, now=began + timedelta(seconds=600))
        assert Claim.objects.get(pk=claim.pk).state == "submitted"
        assert sum(seconds for _, seconds in paid(scene.amal)) == 12_600
        assert unpaid(scene.amal) == [("over_cap", 510)]

    def test_row_25_a_server_that_was_away_less_than_a_minute(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        work(session, 100, begin=NOON + timedelta(seconds=155), first=100)
        assert paid(scene.amal) == [("2026-11-20", 255)]
        work(session, 100, begin=NOON + timedelta(seconds=325), first=200)
        assert sum(seconds for _, seconds in paid(scene.amal)) == 355

    def test_row_27_a_raise_in_the_middle_cuts_the_time_in_two(self, scene: Scene) -> None:
        offer = scene.amal.offers.get()
        AgreedRate.objects.create(
            organisation=scene.organisation, offer=offer, hourly_minor=250_00, currency="USD",
            in_force_from=NOON + timedelta(seconds=60), agreed_at=NOON - HOUR, agreed_by=scene.lead,
        )  # fmt: skip
        work(start(scene, scene.amal), 100)
        rows = TimeEntry.objects.order_by("started_at").values_list("seconds", "hourly_minor")
        assert list(rows) == [(60, 200_00), (40, 250_00)]

    def test_row_32_the_time_of_a_project_keeps_it(self, scene: Scene) -> None:
        worked(scene, scene.amal, 60)
        with pytest.raises(ProtectedError):
            scene.project.delete()
        scene.project.state = "closed"
        scene.project.save()
        assert paid(scene.amal) == [("2026-11-20", 60)]

    @pytest.mark.parametrize(("own", "project", "expected"), [(7_200, 12_600, 7_200), (12_600, 3_600, 3_600)])
    def test_row_40_of_two_caps_the_smaller_holds(self, scene: Scene, own: int, project: int, expected: int) -> None:
        closing.set_person_cap(person=scene.amal, cap_seconds=own, reason="Agreed.", actor=scene.lead, now=NOON)
        scene.project.daily_cap_seconds = project
        scene.project.save()
        work(start(scene, scene.amal), 8_000)
        assert paid(scene.amal) == [("2026-11-20", expected)]


@database
class TestByHand:
    NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)

    def test_row_28_no_time_twice(self, scene: Scene) -> None:
        worked(scene, scene.amal, 600)
        with pytest.raises(by_hand.TimeOverlaps):
            ask(scene, scene.amal, "2026-11-20T12:09", "2026-11-20T12:20", now=self.NOW)
        asked = ask(scene, scene.amal, "2026-11-20T12:10", "2026-11-20T12:20", now=self.NOW)
        with pytest.raises(by_hand.TimeOverlaps):
            ask(scene, scene.amal, "2026-11-20T12:15", "2026-11-20T12:25", now=self.NOW)
        session = start(scene, scene.amal, NOON + timedelta(seconds=700))
        work(session, 60)
        with pytest.raises(by_hand.TimeOverlaps):
            by_hand.decide(request=asked, approve=True, actor=scene.lead, reason="", now=self.NOW)
        assert asked.entry is None

    @pytest.mark.parametrize(
        ("begin", "end"),
        [
            ("2026-11-20T17:00", "2026-11-20T18:01"),
            ("2026-11-19T04:00", "2026-11-19T16:01"),
            ("2026-11-20T10:00", "2026-11-20T10:00"),
            ("2026-11-20T10:00", "2026-11-20T09:00"),
            ("2026-11-19T20:00", "2026-11-20T01:00"),
            ("2026-11-18T10:00", "2026-11-18T11:00"),
        ],
    )
    def test_row_29_what_is_future_long_empty_over_midnight_or_before_the_contract(
        self, scene: Scene, begin: str, end: str
    ) -> None:
        with pytest.raises(by_hand.InvalidSpan):
            ask(scene, scene.amal, begin, end, now=self.NOW)

    def test_row_30_nobody_approves_their_own(self, scene: Scene) -> None:
        asked = ask(scene, scene.amal, "2026-11-20T12:10", "2026-11-20T12:20", now=self.NOW)
        with pytest.raises(by_hand.OwnTime):
            by_hand.decide(request=asked, approve=True, actor=scene.amal, reason="", now=self.NOW)
        asked.state, asked.decided_by, asked.decided_at, asked.decision = "declined", scene.amal, self.NOW, "Mine."
        with pytest.raises(Error, match="manual_time_by_another"), transaction.atomic():
            asked.save()

    def test_approved_once_within_the_cap_at_the_agreed_rate(self, scene: Scene) -> None:
        worked(scene, scene.amal, 600)
        asked = ask(scene, scene.amal, "2026-11-20T12:10", "2026-11-20T12:30", now=self.NOW)
        assert (asked.before_seconds, asked.after_seconds) == (600, 1_800)
        by_hand.decide(request=asked, approve=True, actor=scene.lead, reason="Seen.", now=self.NOW)
        entry = TimeEntry.objects.get(kind="manual")
        assert (entry.seconds, entry.hourly_minor, entry.asked_for) == (1_200, 200_00, asked)
        assert DayUsage.objects.get().used_seconds == 1_800
        with pytest.raises(by_hand.DecidedAlready):
            by_hand.decide(request=asked, approve=False, actor=scene.lead, reason="No.", now=self.NOW)
        with pytest.raises(Error, match="decided once"), transaction.atomic():
            type(asked).objects.filter(pk=asked.pk).update(decision="Other words.")
        closing.set_person_cap(person=scene.amal, cap_seconds=2_000, reason="Less.", actor=scene.lead, now=self.NOW)
        more = ask(scene, scene.amal, "2026-11-20T13:00", "2026-11-20T13:10", now=self.NOW)
        with pytest.raises(by_hand.CapReached) as full:
            by_hand.decide(request=more, approve=True, actor=scene.lead, reason="", now=self.NOW)
        assert full.value.facts == {"left": 200}

    def test_a_correction_keeps_what_it_corrects(self, scene: Scene) -> None:
        original = worked(scene, scene.amal, 3_600)
        asked = ask(scene, scene.amal, "2026-11-20T12:00", "2026-11-20T12:40", now=self.NOW, corrects=original.pk)
        assert (asked.before_seconds, asked.after_seconds) == (3_600, 2_400)
        by_hand.decide(request=asked, approve=True, actor=scene.lead, reason="", now=self.NOW)
        original.refresh_from_db()
        assert (original.state, original.seconds, original.corrected_by.seconds) == ("corrected", 3_600, 2_400)
        assert paid(scene.amal) == [("2026-11-20", 2_400)]
        assert DayUsage.objects.get().used_seconds == 2_400
        with pytest.raises(by_hand.NotCorrectable):
            ask(scene, scene.amal, "2026-11-20T12:00", "2026-11-20T12:50", now=self.NOW, corrects=original.pk)
        with pytest.raises(Error, match="frozen"), transaction.atomic():
            TimeEntry.objects.filter(pk=original.pk).update(state="credited")

    def test_row_31_after_a_statement_only_an_adjustment(self, scene: Scene) -> None:
        entry = worked(scene, scene.amal, 600)
        TimeEntry.objects.update(state="stated")
        with pytest.raises(by_hand.NotCorrectable, match="adjustment"):
            ask(scene, scene.amal, "2026-11-20T12:00", "2026-11-20T12:05", now=self.NOW, corrects=entry.pk)
        with pytest.raises(by_hand.PeriodLocked, match="adjustment"):
            ask(scene, scene.amal, "2026-11-20T13:00", "2026-11-20T13:05", now=self.NOW)

    def test_a_lock_freezes_what_is_before_it_also_for_sql(self, scene: Scene) -> None:
        worked(scene, scene.amal, 600)
        asked = ask(scene, scene.amal, "2026-11-20T13:00", "2026-11-20T13:05", now=self.NOW)
        lock: dict[str, Any] = {"project": scene.project, "reason": "Closed.", "actor": scene.lead}
        day, later = date(2026, 11, 20), at("2026-11-21T12:00")
        with pytest.raises(closing.InvalidLock):
            closing.lock_period(**lock, through=day, now=at("2026-11-21T11:59"))
        with pytest.raises(closing.RequestsWait):
            closing.lock_period(**lock, through=day, now=later)
        by_hand.decide(request=asked, approve=False, actor=scene.lead, reason="Not seen.", now=later)
        closing.lock_period(**lock, through=day, now=later)
        with pytest.raises(closing.LockedAlready):
            closing.lock_period(**lock, through=day, now=later)
        row = TimeEntry.objects.get()
        changed = TimeEntry.objects.filter(pk=row.pk)
        with pytest.raises(Error, match="locked through 2026-11-20"), transaction.atomic():
            changed.update(ended_at=row.ended_at + timedelta(seconds=1), seconds=601)
        row.pk, row.started_at, row.ended_at = None, row.ended_at, row.ended_at + timedelta(seconds=600)
        with pytest.raises(Error, match="locked through 2026-11-20"), transaction.atomic():
            row.save(force_insert=True)
        changed.update(state="stated")

    def test_nobody_sets_their_own_cap(self, scene: Scene) -> None:
        with pytest.raises(closing.OwnCap):
            closing.set_person_cap(person=scene.lead, cap_seconds=1, reason="Me.", actor=scene.lead, now=NOON)
        with pytest.raises(closing.InvalidCap):
            closing.set_person_cap(person=scene.amal, cap_seconds=86_401, reason="All.", actor=scene.lead, now=NOON)
