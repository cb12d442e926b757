"""On committed rows and many connections: the cap and the timer hold to the second. A naive cap is caught."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from preceptor.accounts.walls import everywhere
from preceptor.worktime import services
from preceptor.worktime.credit import second_of
from preceptor.worktime.day_cap import Account, take_seconds
from preceptor.worktime.days import DayPart, zone
from preceptor.worktime.models import DayUsage, TimeEntry, UncreditedTime, WorkSession
from tests.corrections.rules import assert_rules_hold
from tests.corrections.scene import NOON, Scene, make_scene
from tests.corrections.together import THREADS, at_once

MIDNIGHT = NOON.replace(hour=0)


@pytest.fixture
def scene(committed_db: str) -> Iterator[Scene]:
    with everywhere():
        made = make_scene()
    yield made
    with everywhere():
        assert_rules_hold()


def test_the_cap_is_exact_under_sixteen_hands(scene: Scene) -> None:
    """400 wishes of 60 s for a day of 12,600 s: 210 are granted, no second more."""

    account = Account(scene.amal.pk, scene.project.pk, 12_600)
    part = DayPart(NOON.date(), second_of(NOON), second_of(NOON) + 60)

    def wish(_: int) -> int:
        granted = 0
        for _ in range(25):
            with everywhere():
                granted += sum(taken for _, taken, _ in take_seconds(account, part, where=zone("UTC")))
        return granted

    assert sum(at_once(wish)) == 12_600
    with everywhere():
        assert DayUsage.objects.get().used_seconds == 12_600
        DayUsage.objects.all().delete()


def test_a_naive_cap_would_be_caught(scene: Scene) -> None:
    """The negative control: read, then write, and the same sixteen hands go over the cap."""
    with everywhere():
        DayUsage.objects.create(
            person=scene.amal,
            local_date=NOON.date(),
            time_zone="UTC",
            begins_at=MIDNIGHT,
            guarded_until=MIDNIGHT + timedelta(hours=20),
            cap_seconds=12_600,
            used_seconds=12_540,
        )
    together = threading.Barrier(THREADS)

    def wish(_: int) -> int:
        with everywhere():
            usage = DayUsage.objects.get()
            together.wait(30)
            if usage.used_seconds + 60 > usage.cap_seconds:
                return 0
            usage.used_seconds += 60
            usage.save()
            return 60

    assert sum(at_once(wish)) > 60
    with everywhere():
        DayUsage.objects.all().delete()


def test_beats_from_many_tabs_at_once_are_credited_once(scene: Scene) -> None:
    with everywhere():
        session = services.start_session(person=scene.amal, project=scene.project, now=NOON, time_zone="UTC")

    def tab(number: int) -> None:
        for beat in range(11):
            moment = timedelta(seconds=20 * beat, milliseconds=number)
            sent = services.Beat(100 * number + beat, 20_000 * beat, True, True, 1)
            with everywhere():
                services.record_heartbeats(session=session, beats=[sent], received_at=NOON + moment)

    assert at_once(tab, 8) == [None] * 8
    with everywhere():
        assert sum(TimeEntry.objects.values_list("seconds", flat=True)) == 200


def test_two_people_at_their_caps_and_one_person_in_two_sessions_keep_the_day(scene: Scene) -> None:
    """Sessions that follow each other, credited at the same time: together never above the cap."""
    with everywhere():
        sessions = []
        for number in range(4):
            begins = NOON + timedelta(seconds=4_000 * number)
            session = WorkSession.objects.create(
                organisation=scene.organisation,
                project=scene.project,
                person=scene.amal,
                time_zone="UTC",
                started_at=begins,
                ended_at=begins + timedelta(seconds=4_000),
            )
            sessions.append(session)
        WorkSession.objects.filter(pk=sessions[-1].pk).update(ended_at=None)

    def credit(number: int) -> None:
        session = sessions[number]
        timeline = [
            (session.started_at + timedelta(seconds=20 * beat), services.Beat(beat, 20_000 * beat, True, True, 1))
            for beat in range(200)
        ]
        with everywhere():
            services.store_and_book(services.lock_session(session), timeline, None)

    assert at_once(credit, 4) == [None] * 4
    with everywhere():
        assert sum(TimeEntry.objects.values_list("seconds", flat=True)) == 12_600
        assert sum(UncreditedTime.objects.values_list("seconds", flat=True)) == 4 * 3_980 - 12_600


def test_one_timer_starts_however_many_devices_ask(scene: Scene) -> None:
    def start(_: int) -> int:
        with everywhere():
            return services.start_session(person=scene.amal, project=scene.project, now=NOON, time_zone="UTC").pk

    results = at_once(start)
    with everywhere():
        session = WorkSession.objects.get()
    assert all(each == session.pk or isinstance(each, services.SessionOpen) for each in results)
    assert session.pk in results
