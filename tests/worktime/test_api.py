"""The timer over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, Scene, make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


def beat(number: int, **change: Any) -> dict[str, Any]:
    return {
        "sequence": number,
        "monotonic_ms": 20_000 * number,
        "visible": True,
        "focused": True,
        "activity": 2,
    } | change


def test_an_hour_of_work(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.open(1)
    page = Page(scene.amal)
    session = page.post("/work-sessions", {"project": scene.project.pk, "time_zone": "Asia/Amman"})
    assert (session["next_sequence"], session["time_zone"], session["simulated"]) == (0, "Asia/Amman", False)
    claim = page.post("/queue/next", {"stage": "correct"})["claim"]
    place = f"/work-sessions/{session['id']}"
    standing: Any = None
    for number in range(0, 181, 3):
        turn_clock(monkeypatch, NOON + timedelta(seconds=20 * number))
        standing = page.post(f"{place}/heartbeats", {"beats": [beat(number)]})
    assert (standing["credited_seconds_today"], standing["cap_seconds"], standing["state"]) == (
        3_600,
        12_600,
        "working",
    )
    assert page.post("/work-sessions", {"project": scene.project.pk})["next_sequence"] == 181
    today = page.get("/worktime/today")
    assert (today["credited_seconds"], today["amount"]) == (3_600, {"minor": 200_00, "currency": "USD"})
    (entry,) = today["entries"]
    assert (entry["unit_id"], entry["project"], entry["credited"]) == (claim["unit"]["id"], "Budgets", True)
    assert entry["hourly"] == {"minor": 200_00, "currency": "USD"}
    assert page.post(f"{place}/stop")["state"] == "stopped"
    assert page.post(f"{place}/heartbeats", {"beats": [beat(500)]}, 409)["code"] == "work_session_stopped"


def test_bad_input(scene: Scene) -> None:
    page = Page(scene.amal)
    session = page.post("/work-sessions", {"project": scene.project.pk})
    place = f"/work-sessions/{session['id']}/heartbeats"
    for wrong in (
        [],
        [beat(0)] * 501,
        [beat(0, sequence=-1)],
        [beat(0, sequence=2**63)],
        [beat(0, activity=4)],
        [beat(0, monotonic_ms=-1)],
        [beat(0, keys="secret")],
        [beat(0, visible="maybe")],
    ):
        page.post(place, {"beats": wrong}, 422)
    assert (
        page.post("/work-sessions", {"project": scene.project.pk, "time_zone": "Factory"}, 422)["code"]
        == "unknown_time_zone"
    )


def test_only_ones_own(scene: Scene) -> None:
    other = make_scene("other")
    session = Page(scene.amal).post("/work-sessions", {"project": scene.project.pk})
    stranger = Page(scene.basil)
    place = f"/work-sessions/{session['id']}"
    assert stranger.post(f"{place}/heartbeats", {"beats": [beat(0)]}, 404)["code"] == "work_session_not_found"
    assert stranger.post(f"{place}/stop", status=404)
    assert Page(scene.amal).post("/work-sessions", {"project": other.project.pk}, 404)
    assert Page(scene.lead).post("/work-sessions", {"project": scene.project.pk}, 403)
    assert Page(scene.lead).get("/worktime/today")["entries"] == []
