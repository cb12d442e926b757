"""A beat goes on from what is settled of its session; whatever comes in whatever order, the sum is that of all beats."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from preceptor.worktime import services
from preceptor.worktime.booking import beats_of, marks_of
from preceptor.worktime.credit import credit
from preceptor.worktime.models import Heartbeat, TimeEntry, UncreditedTime, WorkSession
from preceptor.worktime.settled import settled_of
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, Scene
from tests.worktime.beats import seconds_of
from tests.worktime.desk import start, work

pytestmark = pytest.mark.django_db


def counted(session: WorkSession) -> int:
    """Seconds of the session that are written, paid or not."""
    rows = [*TimeEntry.objects.filter(session=session), *UncreditedTime.objects.filter(session=session)]
    return sum(row.seconds for row in rows)


def anew(session: WorkSession) -> int:
    """Seconds of the session by all of its beats."""
    return seconds_of(credit(beats_of(session), began=session.started_at, marks=marks_of(session)))


def test_a_beat_reads_as_little_at_the_end_of_the_day_as_at_its_beginning(scene: Scene) -> None:
    session = start(scene, scene.amal)
    work(session, 600)
    with CaptureQueriesContext(connection) as early:
        services.record_heartbeats(session=session, beats=[beat(31)], received_at=NOON + timedelta(seconds=620))
    work(session, 9_000, begin=NOON + timedelta(seconds=640), first=100)
    with CaptureQueriesContext(connection) as late:
        services.record_heartbeats(
            session=session, beats=[beat(483, sequence=5_000)], received_at=NOON + timedelta(seconds=9_660)
        )
    session.refresh_from_db()
    assert len(late) == len(early)
    assert len(beats_of(session, settled_of(session))) == 0
    assert counted(session) == anew(session) == 9_660


def beat(place: int, *, sequence: int | None = None, activity: int = 1) -> services.Beat:
    return services.Beat(place if sequence is None else sequence, 20_000 * place, True, True, activity)


@pytest.mark.parametrize("seed", range(6))
def test_lost_late_repeated_and_offline_beats_come_to_the_same(scene: Scene, seed: int) -> None:
    """An hour with everything that goes wrong; after every call what is written is what all beats are worth."""
    chance = random.Random(seed)  # a fixed one, so that the test is the same every time
    scene.open(1)
    session = start(scene, scene.amal)
    scene.claim(scene.amal)
    kept: list[services.Beat] = []
    for place in range(1, 180):
        kept.append(beat(place, activity=chance.choice((0, 0, 0, 1, 2))))
        now = NOON + timedelta(seconds=20 * place, milliseconds=chance.randrange(900))
        if chance.random() < 0.04:
            kept.pop()
        if place == 90:
            services.mark_thinking(session=session, note="On paper.", now=now)
        if chance.random() < 0.25 or (60 < place < 75):
            continue
        late, kept = (kept[:-1], kept[-1:]) if chance.random() < 0.2 else ([], kept)
        if kept:
            sent = [*kept, *kept] if chance.random() < 0.2 else kept
            services.record_heartbeats(session=session, beats=sent, received_at=now, sent_ms=20_000 * place)
        kept = late
        assert counted(session) == anew(session)
    services.stop_session(session=session, now=NOON + timedelta(hours=1))
    assert counted(session) == anew(session) > 600
    assert Heartbeat.objects.filter(offline_at__isnull=False).exists()


def test_what_late_beats_moved_is_not_settled_over(scene: Scene) -> None:
    """The browser's clock began anew after a silence; a late beat joins both, and proves the second part earlier."""
    session = start(scene, scene.amal)
    trace = [(0, 0), (20, 20), (40, 40), (60, 60), (140, 10), (160, 30), (180, 50), (200, 70), (100, 10)]
    trace += [(place, place - 130) for place in range(220, 400, 20)]
    for number, (second, clock) in enumerate(trace):
        sent = services.Beat(number, 1_000 * clock, True, True, 1)
        services.record_timeline(session=session, timeline=[(NOON + timedelta(seconds=second), sent)])
        assert counted(session) == anew(session)


def test_the_last_beats_go_with_the_stop(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)
    page = Page(scene.amal)
    session = page.post("/work-sessions", {"project": scene.project.pk})
    place = f"/work-sessions/{session['id']}"
    page.post(f"{place}/heartbeats", {"beats": [plain(0)]})
    turn_clock(monkeypatch, NOON + timedelta(seconds=40))
    last = {"beats": [plain(1), plain(2)], "sent_ms": 40_000}
    standing = page.post(f"{place}/stop", last)
    assert (standing["state"], standing["credited_seconds_today"]) == ("stopped", 40)
    assert page.post(f"{place}/stop", {"beats": [plain(3)]})["ignored_beats"] == 1
    assert page.post(f"{place}/stop", {"beats": [plain(4)] * 501})["ignored_beats"] == 501
    assert Heartbeat.objects.count() == 3


def plain(number: int) -> dict[str, Any]:
    return {"sequence": number, "monotonic_ms": 20_000 * number, "visible": True, "focused": True, "activity": 2}


def test_a_stop_after_the_lease_still_stops(scene: Scene) -> None:
    scene.open(1)
    session = start(scene, scene.amal)
    claim = scene.claim(scene.amal)
    stopped = services.stop_session(session=session, now=claim.expires_at, beats=[beat(1)])
    assert (stopped.session.ended_at, Heartbeat.objects.count()) == (claim.expires_at, 0)
