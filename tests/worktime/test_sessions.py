"""Timers: from heartbeats to time entries, over midnight, up to the cap, at the frozen rate."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import Error, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from preceptor.accounts.services import create_person
from preceptor.corrections.services import submit_correction
from preceptor.kit.money import Money
from preceptor.staffing.services import end_assignment
from preceptor.worktime import queries, services
from preceptor.worktime.days import UnknownTimeZone
from preceptor.worktime.models import DayUsage, Heartbeat, TimeEntry, UncreditedTime, WorkSession
from tests.corrections.rules import broken_rules
from tests.corrections.scene import CORRECTION, NOON, Scene, make_scene

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def start(scene: Scene, person: Any, now: datetime = NOON, zone: str = "UTC") -> WorkSession:
    return services.start_session(person=person, project=scene.project, now=now, time_zone=zone)


def work(session: WorkSession, seconds: int, *, begin: datetime | None = None, first: int = 0, every: int = 20) -> None:
    """A browser at work for so many seconds, in one batch of beats each received at its own instant."""
    begin = begin or session.started_at
    before = (begin - session.started_at) // timedelta(seconds=1)
    moments = [*range(0, seconds, every), seconds]
    timeline = [
        (begin + timedelta(seconds=moment), services.Beat(first + number, (before + moment) * 1000, True, True, 2))
        for number, moment in enumerate(moments)
    ]
    for batch in range(0, len(timeline), 400):
        services.record_timeline(session=session, timeline=timeline[batch : batch + 400])


def entries(person: Any) -> list[tuple[date, int]]:
    return [(row.local_date, row.seconds) for row in TimeEntry.objects.filter(person=person).order_by("started_at")]


class TestStarting:
    def test_one_timer_which_the_same_project_joins(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 40)
        assert start(scene, scene.amal, NOON + timedelta(seconds=50)).pk == session.pk
        assert queries.next_sequence(session) == 3

    def test_another_project_is_refused_while_it_runs(self, scene: Scene) -> None:
        other = make_scene("other")
        other.place(scene.amal, "expert")
        session = start(scene, scene.amal)
        with pytest.raises(services.SessionOpen) as refusal:
            start(other, scene.amal, NOON + timedelta(seconds=30))
        assert refusal.value.facts == {"session": session.pk}
        services.stop_session(session=session, now=NOON + timedelta(seconds=30))
        assert start(other, scene.amal, NOON + timedelta(seconds=30)).project == other.project

    def test_a_timer_that_fell_silent_has_ended_with_its_last_beat(self, scene: Scene) -> None:
        silent = start(scene, scene.amal)
        work(silent, 300)
        fresh = start(scene, scene.amal, NOON + HOUR)
        silent.refresh_from_db()
        assert (silent.ended_at, fresh.pk != silent.pk) == (NOON + timedelta(seconds=300), True)
        work(fresh, 100)
        assert entries(scene.amal) == [(NOON.date(), 300), (NOON.date(), 100)]

    def test_the_database_holds_one_open_timer(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        copy = {"organisation": scene.organisation, "project": scene.project, "person": scene.amal, "time_zone": "UTC"}
        with pytest.raises(IntegrityError, match="work_session_one_open"), transaction.atomic():
            WorkSession.objects.create(**copy, started_at=session.started_at)

    def test_only_people_on_the_project(self, scene: Scene) -> None:
        with pytest.raises(services.NotStaffed):
            start(scene, create_person(email="x@example.com", display_name="X"))
        end_assignment(assignment=scene.amal.assignments.get(), now=NOON)
        with pytest.raises(services.NotStaffed):
            start(scene, scene.amal)

    def test_refuses_a_zone_that_is_none(self, scene: Scene) -> None:
        with pytest.raises(UnknownTimeZone):
            start(scene, scene.amal, zone="Factory")

    def test_a_day_begun_in_one_zone_is_finished_in_it(self, scene: Scene) -> None:
        noon_in_amman = at("2026-11-20T09:00")
        first = start(scene, scene.amal, noon_in_amman, "Asia/Amman")
        work(first, 600)
        services.stop_session(session=first, now=noon_in_amman + HOUR)
        second = start(scene, scene.amal, noon_in_amman + 2 * HOUR, "America/Los_Angeles")
        assert second.time_zone == "Asia/Amman"
        services.stop_session(session=second, now=noon_in_amman + 3 * HOUR)
        after_midnight = at("2026-11-20T21:00")
        assert start(scene, scene.amal, after_midnight, "America/Los_Angeles").time_zone == "America/Los_Angeles"


class TestCrediting:
    def test_row_1_start_and_stop_in_one_second_leaves_no_row(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 0)
        services.stop_session(session=session, now=NOON)
        assert not TimeEntry.objects.exists()

    def test_row_2_an_evening_up_to_the_cap(self, scene: Scene) -> None:
        session = start(scene, scene.amal, at("2026-11-20T15:00"), "Asia/Amman")
        work(session, 12_600 + 600)
        (entry,) = TimeEntry.objects.all()
        assert (entry.local_date, entry.seconds) == (date(2026, 11, 20), 12_600)
        assert (entry.started_at, entry.ended_at) == (at("2026-11-20T15:00"), at("2026-11-20T18:30"))
        (over,) = UncreditedTime.objects.all()
        assert (over.started_at, over.seconds, over.reason) == (at("2026-11-20T18:30"), 600, "over_cap")
        standing = queries.standing(session=session, now=at("2026-11-20T18:40"))
        assert (standing["state"], standing["credited_seconds_today"]) == ("cap_reached", 12_600)

    def test_the_boundary_second_is_exact(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 12_599)
        work(session, 1, begin=NOON + timedelta(seconds=12_599), first=5_000)
        assert entries(scene.amal) == [(NOON.date(), 12_600)]
        work(session, 1, begin=NOON + timedelta(seconds=12_600), first=6_000)
        assert entries(scene.amal) == [(NOON.date(), 12_600)]
        assert [row.seconds for row in UncreditedTime.objects.all()] == [1]

    def test_row_3_over_midnight(self, scene: Scene) -> None:
        session = start(scene, scene.amal, at("2026-11-20T19:00"), "Asia/Amman")
        work(session, 4 * 3_600)
        assert entries(scene.amal) == [(date(2026, 11, 20), 7_200), (date(2026, 11, 21), 7_200)]

    @pytest.mark.parametrize(
        ("began", "seconds", "zone", "expected"),
        [
            ("2026-11-01T04:30", 14_400, "America/New_York", [("2026-11-01", 12_600)]),
            ("2026-03-08T06:00", 7_200, "America/New_York", [("2026-03-08", 7_200)]),
            ("2026-04-23T20:00", 18_000, "Africa/Cairo", [("2026-04-23", 7_200), ("2026-04-24", 10_800)]),
            ("2026-10-28T22:00", 13_000, "Africa/Cairo", [("2026-10-29", 12_600)]),
            ("2026-04-04T14:30", 5_400, "Australia/Lord_Howe", [("2026-04-05", 5_400)]),
            ("2026-09-06T03:00", 7_200, "America/Santiago", [("2026-09-05", 3_600), ("2026-09-06", 3_600)]),
        ],
    )
    def test_rows_4_to_11_on_days_when_clocks_change(
        self, scene: Scene, began: str, seconds: int, zone: str, expected: list[tuple[str, int]]
    ) -> None:
        work(start(scene, scene.amal, at(began), zone), seconds)
        assert entries(scene.amal) == [(date.fromisoformat(day), length) for day, length in expected]

    def test_rows_15_and_16_sleep_and_kill(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 300)
        work(session, 100, begin=NOON + 2 * HOUR, first=100)
        assert entries(scene.amal) == [(NOON.date(), 300), (NOON.date(), 100)]
        services.stop_session(session=session, now=NOON + 5 * HOUR)
        assert services.stop_session(session=session, now=NOON + 9 * HOUR).session.ended_at == NOON + 5 * HOUR
        assert entries(scene.amal) == [(NOON.date(), 300), (NOON.date(), 100)]

    def test_row_20_repeated_batches_count_once(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        for _ in range(3):
            work(session, 400)
        assert entries(scene.amal) == [(NOON.date(), 400)]
        assert Heartbeat.objects.count() == 21

    def test_a_late_beat_fills_the_gap_that_it_left(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        beats = [services.Beat(number, number * 40_000, True, True, 1) for number in range(5)]
        for number in (0, 1, 3, 4):
            now = NOON + timedelta(seconds=40 * number)
            services.record_heartbeats(session=session, beats=[beats[number]], received_at=now)
        assert entries(scene.amal) == [(NOON.date(), 40), (NOON.date(), 40)]
        services.record_timeline(session=session, timeline=[(NOON + timedelta(seconds=80), beats[2])])
        assert sum(seconds for _, seconds in entries(scene.amal)) == 160

    def test_row_38_two_tabs_of_one_timer(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        for tab in range(2):
            work(session, 200, begin=NOON + timedelta(seconds=7 * tab), first=100 * tab)
        assert entries(scene.amal) == [(NOON.date(), 207)]

    def test_tabs_whose_clocks_differ_count_once_and_lose_no_more_than_they_differ(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        timeline = [
            (
                NOON + timedelta(seconds=20 * number + 7 * tab),
                services.Beat(100 * tab + number, 20_000 * number, True, True, 1),
            )
            for tab in range(2)
            for number in range(11)
        ]
        services.record_timeline(session=session, timeline=timeline)
        assert 200 <= sum(seconds for _, seconds in entries(scene.amal)) <= 207

    def test_row_37_switching_projects_in_one_second(self, scene: Scene) -> None:
        other = make_scene("other")
        other.place(scene.amal, "expert")
        first = start(scene, scene.amal)
        work(first, 100)
        switch = NOON + timedelta(seconds=100)
        services.stop_session(session=first, now=switch)
        work(start(other, scene.amal, switch), 50)
        rows = list(TimeEntry.objects.order_by("started_at"))
        assert [(row.project_id, row.seconds) for row in rows] == [(scene.project.pk, 100), (other.project.pk, 50)]
        assert rows[0].ended_at == rows[1].started_at

    def test_a_stopped_timer_takes_no_beats(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        services.stop_session(session=session, now=NOON)
        with pytest.raises(services.SessionStopped):
            work(session, 20)

    def test_forgotten_timers_are_stopped(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        assert services.stop_forgotten_sessions(now=NOON + 15 * HOUR) == 0
        assert services.stop_forgotten_sessions(now=NOON + 16 * HOUR) == 1
        assert entries(scene.amal) == [(NOON.date(), 100)]


class TestClaimsAndRates:
    def test_time_goes_to_the_unit_in_hand_at_the_rate_frozen_with_it(self, scene: Scene) -> None:
        scene.open(1)
        session = start(scene, scene.amal)
        work(session, 60)
        claim = scene.claim(scene.amal, now=NOON + timedelta(seconds=70))
        work(session, 100, begin=NOON + timedelta(seconds=80), first=100)
        submit_correction(claim=claim, token=1, content=CORRECTION, now=NOON + timedelta(seconds=180))
        work(session, 40, begin=NOON + timedelta(seconds=200), first=200)
        rows = TimeEntry.objects.order_by("started_at")
        assert [(row.claim_id, row.seconds) for row in rows] == [(None, 60), (claim.pk, 140), (None, 40)]
        assert {(row.hourly_minor, row.currency) for row in rows} == {(200_00, "USD")}
        assert queries.earned(rows) == [Money(13_33, "USD")]

    def test_row_21_an_expired_claim_takes_no_more_time(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        session = start(scene, scene.amal, claim.expires_at - timedelta(seconds=100))
        work(session, 90)
        with pytest.raises(services.LeaseEnded):
            work(session, 100, begin=claim.expires_at, first=100)
        assert [(row.claim_id, row.seconds) for row in TimeEntry.objects.all()] == [(claim.pk, 90)]

    def test_t9_a_beat_across_the_end_of_the_lease_is_cut_there(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        session = start(scene, scene.amal, claim.expires_at - timedelta(seconds=50))
        timeline = [
            (session.started_at + timedelta(seconds=20 * number), services.Beat(number, 20_000 * number, True, True, 1))
            for number in range(6)
        ]
        services.record_timeline(session=session, timeline=timeline, claim=claim)
        assert [(row.seconds, row.ended_at) for row in TimeEntry.objects.all()] == [(50, claim.expires_at)]
        assert [(row.seconds, row.reason) for row in UncreditedTime.objects.all()] == [(50, "lease_ended")]

    def test_the_smaller_cap_holds_for_a_project_and_the_larger_for_the_day(self, scene: Scene) -> None:
        small = make_scene("small", cap=3_600)
        small.place(scene.amal, "expert", cap=7_200)
        first = start(small, scene.amal)
        work(first, 4_000)
        services.stop_session(session=first, now=NOON + timedelta(seconds=4_000))
        assert sum(seconds for _, seconds in entries(scene.amal)) == 3_600
        later = NOON + timedelta(seconds=4_000)
        work(start(scene, scene.amal, later), 10_000)
        assert sum(seconds for _, seconds in entries(scene.amal)) == 12_600
        assert DayUsage.objects.get().cap_seconds == 12_600

    def test_row_39_a_cap_lowered_below_what_is_used_keeps_what_is_earned(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 3_600)
        scene.project.daily_cap_seconds = 1_800
        scene.project.save()
        work(session, 600, begin=NOON + timedelta(seconds=3_600), first=1_000)
        assert entries(scene.amal) == [(NOON.date(), 3_600)]

    def test_simulated_time_says_so(self, scene: Scene) -> None:
        robot = scene.staff("robot", simulated=True)
        session = start(scene, robot)
        work(session, 12_700)
        for model in (WorkSession, TimeEntry, UncreditedTime):
            assert model.objects.get(person=robot).simulated
        WorkSession.objects.update(simulated=False)
        assert broken_rules() == {"S4": 1}
        WorkSession.objects.update(simulated=True)


class TestEntriesAreKept:
    def test_they_only_grow_and_are_never_deleted(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        entry = TimeEntry.objects.get()
        changes: list[dict[str, Any]] = [
            {"hourly_minor": 1},
            {"started_at": NOON - HOUR, "seconds": 3_700},
            {"ended_at": entry.ended_at - timedelta(seconds=50), "seconds": 50},
            {"person": scene.basil},
            {"local_date": date(2026, 1, 1)},
        ]
        for change in changes:
            with pytest.raises(Error, match="only grows"), transaction.atomic():
                TimeEntry.objects.update(**change)
        with pytest.raises(Error, match="are kept"), transaction.atomic():
            TimeEntry.objects.all().delete()

    def test_stated_time_is_frozen_and_work_goes_on_in_a_new_entry(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        TimeEntry.objects.update(state="stated")
        with pytest.raises(Error, match="frozen"), transaction.atomic():
            TimeEntry.objects.update(state="credited")
        work(session, 60, begin=NOON + timedelta(seconds=100), first=50)
        assert entries(scene.amal) == [(NOON.date(), 100), (NOON.date(), 60)]

    def test_the_database_refuses_overlap_and_wrong_lengths(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        entry = TimeEntry.objects.get()
        names = (
            "organisation_id", "project_id", "person_id", "session_id", "local_date", "time_zone", "hourly_minor",
            "currency",
        )  # fmt: skip
        facts = {name: getattr(entry, name) for name in names}
        inside, after = NOON + timedelta(seconds=50), NOON + timedelta(seconds=100)
        with pytest.raises(IntegrityError, match="time_entry_no_overlap"), transaction.atomic():
            TimeEntry.objects.create(**facts, started_at=inside, ended_at=inside + HOUR, seconds=3_600)
        with pytest.raises(IntegrityError, match="time_entry_exact"), transaction.atomic():
            TimeEntry.objects.create(**facts, started_at=after, ended_at=after + HOUR, seconds=3_601)
        with pytest.raises(IntegrityError, match="time_entry"), transaction.atomic():
            TimeEntry.objects.create(**facts, started_at=after, ended_at=after + 13 * HOUR, seconds=13 * 3_600)


class TestReading:
    def test_the_day_shows_every_second_paid_and_unpaid(self, scene: Scene) -> None:
        session = start(scene, scene.amal, zone="Asia/Amman")
        work(session, 7_200)
        scene.amal.time_zone = "Asia/Amman"
        day = queries.today(person=scene.amal, now=NOON + 2 * HOUR)
        assert (day["local_date"], day["time_zone"], day["credited_seconds"]) == (NOON.date(), "Asia/Amman", 7_200)
        assert (day["amount"], day["cap_seconds"]) == (Money(400_00, "USD"), 12_600)
        work(session, 6_000, begin=NOON + 2 * HOUR, first=1_000)
        pieces = queries.today(person=scene.amal, now=NOON + 4 * HOUR)["entries"]
        assert [(piece["seconds"], piece["credited"], piece["reason"]) for piece in pieces] == [
            (12_600, True, ""),
            (600, False, "over_cap"),
        ]

    def test_before_any_work(self, scene: Scene) -> None:
        day = queries.today(person=scene.amal, now=NOON)
        assert (day["credited_seconds"], day["cap_seconds"], day["amount"], day["session"]) == (0, 12_600, None, None)

    @pytest.mark.parametrize(("later", "state"), [(0, "working"), (180, "working"), (181, "idle")])
    def test_the_timer_tells_idle_from_working(self, scene: Scene, later: int, state: str) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        now = NOON + timedelta(seconds=100 + later)
        assert queries.standing(session=session, now=now)["state"] == state

    def test_a_heartbeat_takes_few_queries_however_long_the_session(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        work(session, 3_600)
        beat = services.Beat(9_000, 3_620_000, True, True, 1)
        with CaptureQueriesContext(connection) as beating:
            services.record_heartbeats(session=session, beats=[beat], received_at=NOON + timedelta(seconds=3_620))
        assert len(beating) <= 16, [each["sql"][:90] for each in beating]
