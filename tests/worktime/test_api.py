"""The timer over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.services import add_member, create_person
from preceptor.web.measures import REGISTRY
from preceptor.worktime.models import Heartbeat
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
    scene.project.claim_minutes = 120
    scene.project.save()
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


def ignored() -> float:
    return REGISTRY.get_sample_value("preceptor_heartbeats_ignored_total") or 0


@pytest.mark.parametrize(
    "wrong",
    [
        beat(0, sequence=-1),
        beat(0, sequence=2**63),
        beat(0, activity=4),
        beat(0, monotonic_ms=-1),
        beat(0, monotonic_ms=4_102_444_800_000),
        beat(0, keys="secret"),
        beat(0, visible="maybe"),
        None,
        "beat",
        [],
    ],
)
def test_a_beat_that_cannot_be_is_ignored_and_counted_and_the_others_are_taken(scene: Scene, wrong: Any) -> None:
    page = Page(scene.amal)
    place = f"/work-sessions/{page.post('/work-sessions', {'project': scene.project.pk})['id']}/heartbeats"
    before = ignored()
    answer = page.post(place, {"beats": [wrong, beat(0), wrong, beat(1)], "sent_ms": 20_000})
    assert (answer["ignored_beats"], answer["state"], ignored() - before) == (2, "working", 2)
    assert list(Heartbeat.objects.values_list("sequence", flat=True)) == [0, 1]
    assert page.post(place, {"beats": [wrong], "sent_ms": 20_000})["ignored_beats"] == 1


def test_of_a_batch_beyond_measure_the_first_five_hundred_are_taken(scene: Scene) -> None:
    page = Page(scene.amal)
    place = f"/work-sessions/{page.post('/work-sessions', {'project': scene.project.pk})['id']}/heartbeats"
    before = ignored()
    assert page.post(place, {"beats": [beat(number) for number in range(20_000)]})["ignored_beats"] == 19_500
    assert (Heartbeat.objects.count(), ignored() - before) == (500, 19_500)
    page.post(place, {"beats": [beat(0)] * 200_000}, 413)


def test_bad_input(scene: Scene) -> None:
    page = Page(scene.amal)
    place = f"/work-sessions/{page.post('/work-sessions', {'project': scene.project.pk})['id']}/heartbeats"
    for wrong in (
        {"beats": []},
        {"beats": "many"},
        {},
        {"beats": [beat(0)], "sent_ms": -1},
        {"beats": [beat(0)], "x": 1},
    ):
        page.post(place, wrong, 422)
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


def test_thinking_with_a_note_once_per_unit(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.open(1)
    page = Page(scene.amal)
    session = page.post("/work-sessions", {"project": scene.project.pk})
    place = f"/work-sessions/{session['id']}"
    assert page.post(f"{place}/thinking", {"note": "A proof."}, 409)["code"] == "nothing_in_hand"
    page.post("/queue/next", {"stage": "correct"})
    page.post(f"{place}/heartbeats", {"beats": [beat(0)]})
    for note in ("", " ", "x" * 301, "a\u0000b"):
        page.post(f"{place}/thinking", {"note": note}, 422)
    standing = page.post(f"{place}/thinking", {"note": "On paper: the yield curve."})
    assert (standing["state"], standing["thinking_until"]) == ("thinking", "2026-11-20T12:15:00Z")
    for number in range(1, 61):
        turn_clock(monkeypatch, NOON + timedelta(seconds=20 * number))
        standing = page.post(f"{place}/heartbeats", {"beats": [beat(number, activity=0)], "sent_ms": 20_000 * number})
    assert (standing["credited_seconds_today"], standing["state"]) == (900, "idle")
    assert page.post(f"{place}/thinking", {"note": "Again."}, 409)["code"] == "thought_already"
    pieces = page.get("/worktime/today")["entries"]
    assert [(each["seconds"], each["credited"], each["kind"], each["reason"]) for each in pieces] == [
        (900, True, "thinking", ""),
        (300, False, "", "idle"),
    ]


def test_time_by_hand_from_request_to_decision(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON + timedelta(hours=6))
    page, lead = Page(scene.amal), Page(scene.lead)
    wanted = {
        "project": scene.project.pk,
        "start": "2026-11-20T15:00",
        "end": "2026-11-20T15:20",
        "reason": "Power cut.",
    }
    asked = page.post("/manual-time", {**wanted, "time_zone": "Asia/Amman"}, 201)
    assert (asked["started_at"], asked["seconds"], asked["to_decide"]) == ("2026-11-20T12:00:00Z", 1_200, False)
    for wrong, code in (
        ({"start": "2026-11-20T15:20"}, "invalid_span"),
        ({"start": "-infinity"}, "invalid_time"),
        ({"start": "0001-01-01T00:00"}, "invalid_span"),
        ({"end": "9999-12-31T00:00"}, "invalid_span"),
        ({"reason": " "}, "reason_missing"),
        ({"time_zone": "Factory"}, "unknown_time_zone"),
    ):
        assert page.post("/manual-time", {**wanted, **wrong}, 422)["code"] == code
    page.post("/manual-time", {**wanted, "approved_by": scene.amal.pk}, 422)
    assert page.post("/manual-time", {**wanted, "time_zone": "Asia/Amman"}, 409)["code"] == "time_overlaps"
    place = f"/manual-time/{asked['id']}/decide"
    assert page.post(place, {"approve": True}, 403)["code"] == "own_time"
    assert Page(scene.basil).post(place, {"approve": True}, 404)["code"] == "manual_time_not_found"
    (row,) = lead.get("/manual-time?state=open")["items"]
    assert row["to_decide"]
    assert lead.post(place, {"approve": False}, 422)["code"] == "reason_missing"
    assert lead.post(place, {"approve": True, "reason": "Seen."})["state"] == "approved"
    (piece,) = page.get("/worktime/today")["entries"]
    assert (piece["kind"], piece["seconds"], piece["correctable"]) == ("manual", 1_200, True)
    lock = {"project": scene.project.pk, "through": "2026-11-18", "reason": "Paid."}
    assert page.post("/period-locks", lock, 403)
    assert lead.post("/period-locks", lock, 201)["through"] == "2026-11-18"
    cap = {"person": scene.amal.pk, "cap_seconds": 7_200, "reason": "Agreed."}
    assert lead.post("/daily-caps", cap, 403)


def test_limits_and_closed_periods_are_listed_with_who_set_them(scene: Scene) -> None:
    operator = create_person(email="operator@acme.example", display_name="Omar")
    add_member(organisation=scene.organisation, person=operator, role="operator", now=NOON)
    office, lead, amal = Page(operator), Page(scene.lead), Page(scene.amal)
    project = scene.project.pk
    lead.post("/period-locks", {"project": project, "through": "2026-11-18", "reason": "Paid."}, 201)
    (lock,) = lead.get(f"/period-locks?project={project}")["items"]
    assert (lock["through"], lock["reason"], lock["locked_by"]) == ("2026-11-18", "Paid.", "Lead")
    assert amal.client.get(f"/api/v1/period-locks?project={project}").status_code == 403
    assert office.get("/daily-caps")["items"] == []
    office.post("/daily-caps", {"person": scene.amal.pk, "cap_seconds": 7_200, "reason": "Agreed."})
    (cap,) = office.get("/daily-caps")["items"]
    assert (cap["person"], cap["cap_seconds"], cap["set_by"]) == ("Amal", 7_200, "Omar")
    assert lead.client.get("/api/v1/daily-caps").status_code == 403
    assert lead.put(f"/projects/{project}/daily-cap", {"cap_seconds": 3_600}) == {
        "project_id": project,
        "cap_seconds": 3_600,
    }
    assert lead.get(f"/projects/{project}")["project"]["daily_cap_seconds"] == 3_600
    assert amal.get("/worktime/today")["cap_seconds"] == 3_600
    lead.put(f"/projects/{project}/daily-cap", {"cap_seconds": 0}, 422)
    amal.put(f"/projects/{project}/daily-cap", {"cap_seconds": 60}, 403)
