"""Beats that come after their timer was stopped count up to where the person's next timer began, once, and no further."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from preceptor.corrections.services import submit_correction
from preceptor.worktime import by_hand, closing, queries, services
from preceptor.worktime.models import Heartbeat, TimeEntry, WorkSession
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import CORRECTION, NOON, Scene, make_scene
from tests.worktime.desk import ask, paid, start, unpaid, work

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def made(*seconds: int, first: int = 100) -> list[services.Beat]:
    """Beats of a page whose clock began at noon, so many seconds after it."""
    return [services.Beat(first + number, 1_000 * second, True, True, 2) for number, second in enumerate(seconds)]


def send(session: WorkSession, beats: list[services.Beat], now: datetime) -> int:
    """They come in now, from a page whose clock began at noon; how many were ignored."""
    sent_ms = (now - NOON) // timedelta(milliseconds=1)
    recorded = services.record_heartbeats(session=session, beats=beats, received_at=now, sent_ms=sent_ms)
    session.refresh_from_db()
    return recorded.ignored


def held(scene: Scene, person: Any, lease: timedelta = HOUR) -> WorkSession:
    """A unit in hand, and the timer that has seen 100 seconds of work on it."""
    scene.project.claim_minutes = lease // timedelta(minutes=1)
    scene.project.save()
    scene.open(1)
    scene.claim(person)
    session = start(scene, person)
    work(session, 100)
    return session


def elsewhere(scene: Scene, person: Any, now: datetime) -> WorkSession:
    """Another device begins on another project, which stops the timer that fell silent."""
    other = make_scene(f"other{WorkSession.objects.count()}")
    other.place(person, "expert")
    return start(other, person, now)


class TestAfterAnotherDevice:
    def test_work_offline_counts_until_the_other_device_began(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        began = NOON + timedelta(minutes=10)
        second = elsewhere(scene, scene.amal, began)
        first.refresh_from_db()
        assert first.ended_at == NOON + 100 * SECOND
        work(second, 600)
        back = NOON + timedelta(minutes=25)
        assert send(first, made(*range(120, 1_200, 20)), back) == 30  # those from 10:00 on
        assert paid(scene.amal) == [("2026-11-20", 100), ("2026-11-20", 480), ("2026-11-20", 600)]
        kinds = list(TimeEntry.objects.filter(session=first).order_by("started_at").values_list("kind", flat=True))
        assert kinds == ["observed", "offline"]
        assert first.ended_at == NOON + 580 * SECOND <= second.started_at
        assert queries.standing(session=first, now=back)["state"] == "stopped"

    def test_whatever_comes_again_counts_once(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        elsewhere(scene, scene.amal, NOON + timedelta(minutes=10))
        beats = made(*range(120, 580, 20))
        for minute in (12, 13, 30):
            assert send(first, beats, NOON + timedelta(minutes=minute)) == 0
        assert sum(seconds for _, seconds in paid(scene.amal)) == 560

    def test_beats_of_now_are_refused_and_so_are_those_that_say_nothing_of_when(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        elsewhere(scene, scene.amal, NOON + timedelta(minutes=10))
        now = NOON + timedelta(minutes=12)
        with pytest.raises(services.SessionStopped):
            send(first, made(700, 720), now)
        with pytest.raises(services.SessionStopped):
            services.record_heartbeats(session=first, beats=made(200, 220), received_at=now)
        assert paid(scene.amal) == [("2026-11-20", 100)]

    def test_the_last_seconds_before_a_take_over_count_however_short_they_waited(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        other = make_scene("other")
        other.place(scene.amal, "expert")
        start(other, scene.amal, NOON + 110 * SECOND, take_over=True)
        assert send(first, made(108), NOON + 112 * SECOND) == 0
        assert sum(seconds for _, seconds in paid(scene.amal)) == 108

    def test_a_stop_that_comes_late_brings_its_beats(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        elsewhere(scene, scene.amal, NOON + timedelta(minutes=10))
        now = NOON + timedelta(minutes=12)
        facts: dict[str, Any] = {"session": first, "now": now, "sent_ms": 720_000}
        stopped = services.stop_session(**facts, beats=made(*range(120, 720, 20)))
        assert (stopped.session.ended_at, stopped.ignored) == (NOON + 580 * SECOND, 6)
        assert services.stop_session(**facts, beats=made(700)).ignored == 1

    def test_time_by_hand_in_between_is_no_timer_and_is_not_paid_twice(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        services.stop_session(session=first, now=NOON + 100 * SECOND)
        now = NOON + timedelta(minutes=30)
        asked = ask(scene, scene.amal, "2026-11-20T12:05", "2026-11-20T12:10", now=now)
        by_hand.decide(request=asked, approve=True, actor=scene.lead, reason="", now=now)
        send(first, made(*range(120, 1_220, 20)), now)
        counted = sum(seconds for _, seconds in paid(scene.amal))
        assert counted == 300 + 100 + (1_200 - 100) - sum(seconds for _, seconds in unpaid(scene.amal))
        assert {reason for reason, _ in unpaid(scene.amal)} == {"overlap"}


class TestBounds:
    def test_a_timer_that_the_night_closed_takes_what_was_done_before(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        assert services.stop_forgotten_sessions(now=NOON + 16 * HOUR) == 1
        assert send(first, made(*range(120, 5_000, 20)), NOON + 17 * HOUR) > 0
        assert sum(seconds for _, seconds in paid(scene.amal)) == 3_580  # the lease is an hour
        assert first.ended_at == NOON + 16 * HOUR

    def test_more_than_a_day_late_counts_for_nothing(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        services.stop_forgotten_sessions(now=NOON + 16 * HOUR)
        with pytest.raises(services.SessionStopped):
            send(first, made(120, 140), NOON + 24 * HOUR + 141 * SECOND)

    def test_a_closed_day_stays_closed(self, scene: Scene) -> None:
        first = held(scene, scene.amal, 30 * HOUR)
        now = NOON + 23 * HOUR
        services.stop_forgotten_sessions(now=NOON + 16 * HOUR)
        day = date(2026, 11, 20)
        closing.lock_period(project=scene.project, through=day, reason="Paid.", actor=scene.lead, now=now + 13 * HOUR)
        send(first, made(*range(120, 1_000, 20)), now)
        assert (paid(scene.amal), unpaid(scene.amal)) == ([("2026-11-20", 100)], [("locked", 880)])

    def test_the_cap_is_exact_over_both_timers(self, scene: Scene) -> None:
        first = held(scene, scene.amal, 5 * HOUR)
        second = elsewhere(scene, scene.amal, NOON + 2 * HOUR)
        work(second, 7_200)
        send(first, made(*range(120, 7_200, 20))[:500], NOON + 5 * HOUR)
        assert sum(seconds for _, seconds in paid(scene.amal)) == 12_600
        assert unpaid(scene.amal) == [("over_cap", 7_200 + 7_180 - 12_600)]

    def test_a_unit_that_was_handed_in_earns_nothing_after_it(self, scene: Scene) -> None:
        first = held(scene, scene.amal)
        claim = first.person.claims.get()
        submit_correction(claim=claim, token=claim.token, content=CORRECTION, now=NOON + 200 * SECOND)
        services.stop_session(session=first, now=NOON + 100 * SECOND)
        assert send(first, made(*range(120, 400, 20)), NOON + 600 * SECOND) == 10
        assert sum(seconds for _, seconds in paid(scene.amal)) == 180

    @pytest.mark.parametrize("seed", range(8))
    def test_two_devices_by_chance_never_more_than_the_wall_clock(self, scene: Scene, seed: int) -> None:
        """Both make beats all the time and reach the server by chance; the sum is what the rule says, in any order."""
        chance = random.Random(seed)  # a fixed one, so that the test is the same every time
        first = held(scene, scene.amal)
        began = NOON + timedelta(seconds=chance.randrange(161, 1_500))
        second = elsewhere(scene, scene.amal, began)
        late = made(*range(120, 2_400, 20))
        until = (began - NOON) // SECOND
        batches = [late[place : place + 25] for place in range(0, len(late), 25)]
        chance.shuffle(batches)
        for number, batch in enumerate([*batches, *chance.sample(batches, 2)]):
            now = NOON + timedelta(seconds=2_500 + 30 * number)
            try:
                send(first, batch, now)
            except services.SessionStopped:
                assert batch[0].monotonic_ms >= 1_000 * until
        work(second, 600)
        last = (until - 1) // 20 * 20
        assert sum(seconds for _, seconds in paid(scene.amal)) == last + 600
        assert first.ended_at is not None
        assert first.ended_at <= began


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        "wrong",
        [
            services.Beat(-1, 200_000, True, True, 0),
            services.Beat(2**31, 200_000, True, True, 0),
            services.Beat(7, -1, True, True, 0),
            services.Beat(7, 2**53, True, True, 0),
            services.Beat(7, 200_000, True, True, 4),
            services.Beat(7, 4_102_444_800_000, True, True, 0),  # the year 2100
        ],
    )
    def test_a_beat_that_cannot_be_does_not_take_others_with_it(self, scene: Scene, wrong: services.Beat) -> None:
        session = start(scene, scene.amal)
        work(session, 100)
        assert send(session, [*made(110), wrong, *made(118, first=200)], NOON + 120 * SECOND) == 1
        assert paid(scene.amal) == [("2026-11-20", 118)]

    def test_a_clock_of_1970_counts_for_nothing(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        kept = Heartbeat.objects.count()
        for clock in (0, 1_795_000_000_000 - 86_400_001):
            wrong = services.Beat(0, clock, True, True, 1)
            facts: dict[str, Any] = {"received_at": NOON, "sent_ms": 1_795_000_000_000}
            assert services.record_heartbeats(session=session, beats=[wrong], **facts).ignored == 1
        assert Heartbeat.objects.count() == kept

    def test_of_a_batch_that_is_too_long_five_hundred_are_taken(self, scene: Scene) -> None:
        session = start(scene, scene.amal)
        beats = [services.Beat(number, 0, True, True, 0) for number in range(100_000)]
        assert services.record_heartbeats(session=session, beats=beats, received_at=NOON).ignored == 99_500
        assert Heartbeat.objects.count() == 500


def test_over_http_a_late_batch_says_what_was_ignored_and_that_the_timer_is_stopped(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_clock(monkeypatch, NOON)
    scene.open(1)
    page = Page(scene.amal)
    place = f"/work-sessions/{page.post('/work-sessions', {'project': scene.project.pk})['id']}"
    page.post("/queue/next", {"stage": "correct"})
    elsewhere(scene, scene.amal, NOON + timedelta(minutes=10))
    turn_clock(monkeypatch, NOON + timedelta(minutes=12))
    beats = [
        {"sequence": n, "monotonic_ms": 20_000 * n, "visible": True, "focused": True, "activity": 2} for n in range(36)
    ]
    standing = page.post(f"{place}/heartbeats", {"beats": beats, "sent_ms": 720_000})
    assert (standing["state"], standing["ignored_beats"], standing["credited_seconds_today"]) == ("stopped", 6, 580)
    refused = page.post(f"{place}/heartbeats", {"beats": beats[30:], "sent_ms": 720_000}, 409)
    assert refused["code"] == "work_session_stopped"
