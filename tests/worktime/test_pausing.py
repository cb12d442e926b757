"""A pause is the person's: it holds in every tab until they go on, or take a unit."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from preceptor.worktime.models import WorkSession
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, Scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Page:
    turn_clock(monkeypatch, NOON)
    return Page(scene.amal)


def begun(page: Page, scene: Scene, status: int = 200, *, by_itself: bool = True) -> dict[str, object]:
    said = {"project": scene.project.pk, "by_itself": by_itself}
    answer: dict[str, object] = page.post("/work-sessions", said, status)
    return answer


def test_no_other_page_begins_a_paused_timer_until_the_person_goes_on(
    page: Page, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begun(page, scene)
    turn_clock(monkeypatch, NOON + timedelta(minutes=1))
    assert page.post(f"/work-sessions/{first['id']}/stop", {"paused": True})["state"] == "stopped"
    for minute in (1, 2, 60):
        turn_clock(monkeypatch, NOON + timedelta(minutes=minute))
        refused = begun(page, scene, 409)
        assert (refused["code"], "paused" in str(refused["detail"])) == ("timer_paused", True)
    again = begun(page, scene, by_itself=False)
    assert again["id"] != first["id"]
    assert begun(page, scene)["id"] == again["id"]


def test_a_page_that_was_closed_has_not_paused(page: Page, scene: Scene) -> None:
    first = begun(page, scene)
    page.post(f"/work-sessions/{first['id']}/stop")
    assert begun(page, scene)["id"] != first["id"]


def test_whoever_takes_a_unit_goes_on(page: Page, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.open(1)
    first = begun(page, scene)
    page.post(f"/work-sessions/{first['id']}/stop", {"paused": True})
    begun(page, scene, 409)
    turn_clock(monkeypatch, NOON + timedelta(minutes=5))
    page.post("/queue/next", {"stage": "correct"})
    assert begun(page, scene)["id"] != first["id"]


def test_a_pause_that_comes_after_another_page_stopped_the_timer_holds(page: Page, scene: Scene) -> None:
    first = begun(page, scene)
    page.post(f"/work-sessions/{first['id']}/stop")
    page.post(f"/work-sessions/{first['id']}/stop", {"paused": True})
    assert begun(page, scene, 409)["code"] == "timer_paused"


def test_only_a_stopped_timer_is_paused(page: Page, scene: Scene) -> None:
    first = begun(page, scene)
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkSession.objects.filter(pk=first["id"]).update(paused=True)
