"""A browser at work, for tests that write rows: starts timers and sends what a page would send."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from preceptor.worktime import services
from preceptor.worktime.by_hand import Wanted, ask_for_time
from preceptor.worktime.models import ManualTime, TimeEntry, UncreditedTime, WorkSession
from tests.corrections.scene import NOON, Scene


def at(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def start(scene: Scene, person: Any, now: datetime = NOON, zone: str = "UTC", **more: Any) -> WorkSession:
    """The person's timer."""
    return services.start_session(person=person, project=scene.project, now=now, time_zone=zone, **more)


def work(session: WorkSession, seconds: int, *, begin: datetime | None = None, first: int = 0, every: int = 20) -> None:
    """A browser at work for so many seconds, in batches of beats each received at its own instant."""
    begin = begin or session.started_at
    before = (begin - session.started_at) // timedelta(seconds=1)
    moments = [*range(0, seconds, every), seconds]
    timeline = [
        (begin + timedelta(seconds=moment), services.Beat(first + number, (before + moment) * 1000, True, True, 2))
        for number, moment in enumerate(moments)
    ]
    for batch in range(0, len(timeline), 400):
        services.record_timeline(session=session, timeline=timeline[batch : batch + 400])


def worked(scene: Scene, person: Any, seconds: int, *, now: datetime = NOON, zone: str = "UTC") -> TimeEntry:
    """A timer that ran so long and was stopped; its only entry."""
    session = start(scene, person, now, zone)
    work(session, seconds)
    services.stop_session(session=session, now=now + timedelta(seconds=seconds))
    entry: TimeEntry = TimeEntry.objects.get(session=session)
    return entry


def ask(scene: Scene, person: Any, begin: str, end: str, *, now: datetime, corrects: int | None = None) -> ManualTime:
    """A request for time by hand, in UTC unless the person's zone says otherwise."""
    wanted = Wanted(begin, end, "The browser was closed.", person.time_zone, corrects)
    return ask_for_time(person=person, project=scene.project, wanted=wanted, now=now)


def paid(person: Any) -> list[tuple[str, int]]:
    """Date and length of what counts, in order."""
    rows = TimeEntry.objects.filter(person=person).exclude(state="corrected").order_by("started_at")
    return [(str(row.local_date), row.seconds) for row in rows]


def unpaid(person: Any) -> list[tuple[str, int]]:
    """Reason and length of what was kept and does not count."""
    rows = UncreditedTime.objects.filter(person=person).order_by("started_at")
    return [(row.reason, row.seconds) for row in rows]
