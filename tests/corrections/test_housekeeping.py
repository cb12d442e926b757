"""Jobs that nobody calls by hand: each does its one thing in a room of its own."""

from __future__ import annotations

from datetime import timedelta

import pytest
from procrastinate.contrib.django import app

from preceptor.corrections.models import Claim
from preceptor.corrections.tasks import expire_claims_job
from preceptor.kit.money import Money
from preceptor.staffing.models import Offer
from preceptor.staffing.services import make_offer
from preceptor.staffing.tasks import lapse_offers_job
from preceptor.worktime.models import WorkSession
from preceptor.worktime.services import start_session
from preceptor.worktime.tasks import stop_forgotten_sessions_job
from tests.corrections.browser import turn_clock
from tests.corrections.scene import NOON, Scene

pytestmark = pytest.mark.django_db


def test_claims_offers_and_timers_end_when_their_time_is_over(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.open(1)
    scene.claim(scene.amal)
    start_session(person=scene.amal, project=scene.project, now=NOON)
    make_offer(
        project=scene.project,
        person=scene.lead,
        role="reviewer",
        rate=Money(1, "USD"),
        daily_cap_seconds=1,
        expires_at=NOON + timedelta(hours=1),
        actor=scene.lead,
        now=NOON,
    )

    def states() -> tuple[int, int, int]:
        return (
            Claim.objects.filter(state="held").count(),
            Offer.objects.filter(state="open").count(),
            WorkSession.objects.filter(ended_at=None).count(),
        )

    for now, left in ((NOON, (1, 1, 1)), (NOON + timedelta(hours=17), (0, 0, 0))):
        turn_clock(monkeypatch, now)
        for job in (expire_claims_job, lapse_offers_job, stop_forgotten_sessions_job):
            job(timestamp=0)
        assert states() == left


def test_they_are_asked_for_by_the_clock() -> None:
    asked = {name for name, _ in app.periodic_registry.periodic_tasks}
    assert {"corrections.expire_claims", "staffing.lapse_offers", "worktime.stop_forgotten_sessions"} <= asked
