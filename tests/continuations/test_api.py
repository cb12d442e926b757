"""Continue from here, over HTTP: as the page of an expert asks, and what nobody else may."""

from __future__ import annotations

import pytest

from tests.continuations.conftest import GOOD, HEAD, Desk
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON
from tests.corrections.test_api import BODY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


def test_ask_watch_pick_and_hand_in(desk: Desk) -> None:
    desk.texts = {41: "Spent: 360 + 35 = 385"}
    claim, page = desk.claim(), Page(desk.scene.amal)
    where = f"/claims/{claim.pk}/continuations"
    assert page.get(where) == {"possible": True, "why_not": None, "why_not_code": None, "turns": []}
    asked = page.post(where, {"token": 1, "prefix": HEAD, "candidates": 2}, 201)
    (turn,) = asked["turns"]
    assert [(each["state"], each["text"], each["steps"]) for each in turn["candidates"]] == [("queued", "", [])] * 2
    desk.write(claim)
    (turn,) = page.get(f"{where}?turn=1")["turns"]
    good, bad = turn["candidates"]
    assert (turn["prefix"], turn["temperature"], good["text"], good["state"]) == (HEAD, 0.8, GOOD, "done")
    assert [step["check"] for step in good["steps"]] == ["right", "right", "none"]
    assert bad["steps"] == [{"text": "Spent: 360 + 35 = 385", "check": "wrong"}]
    assert "correct" not in good
    picked = page.put(f"/continuations/{good['id']}/judgement", {"token": 1, "rating": 1, "picked": True})
    assert (picked["picked"], picked["rating"]) == (True, 1)
    page.put(f"/continuations/{bad['id']}/judgement", {"token": 1, "rating": -1})
    page.post(f"/claims/{claim.pk}/correction", {"token": 1, **BODY, "solution": f"{HEAD}\n{GOOD}"})
    (correction,) = page.get(f"/units/{claim.unit_id}/continuations")["corrections"]
    assert [(step["origin"], step["continuation_id"]) for step in correction["steps"]] == [
        ("attempt", None),
        *[("continuation", good["id"])] * 3,
    ]
    assert [each["rating"] for each in correction["turns"][0]["candidates"]] == [1, -1]


def test_stopping_and_asking_again(desk: Desk) -> None:
    claim, page = desk.claim(), Page(desk.scene.amal)
    where = f"/claims/{claim.pk}/continuations"
    page.post(where, {"token": 1, "prefix": HEAD}, 201)
    assert page.post(where, {"token": 1, "prefix": HEAD}, 409)["code"] == "still_writing"
    stopped = page.post(f"{where}/stop", {"token": 1})
    assert {each["state"] for each in stopped["turns"][0]["candidates"]} == {"cancelled"}
    assert page.post(where, {"token": 1, "prefix": HEAD}, 201)["turns"][0]["turn"] == 2


@pytest.mark.parametrize(
    "body",
    [{"candidates": 6}, {"candidates": 0}, {"temperature": 0}, {"temperature": 3}, {"prefix": "x" * 100_001}, {"k": 1}],
)
def test_what_makes_no_sense_is_refused(desk: Desk, body: dict[str, object]) -> None:
    claim = desk.claim()
    Page(desk.scene.amal).post(f"/claims/{claim.pk}/continuations", {"token": 1, "prefix": HEAD, **body}, 422)


def test_only_the_holder_asks_reads_and_judges(desk: Desk) -> None:
    claim = desk.claim()
    desk.ask(claim, candidates=1)
    (row,) = desk.write(claim)
    where, judgement = f"/claims/{claim.pk}/continuations", f"/continuations/{row.pk}/judgement"
    other = Page(desk.scene.basil)
    other.get(where, 404)
    other.post(where, {"token": 1, "prefix": HEAD}, 404)
    other.put(judgement, {"token": 1, "picked": True}, 404)
    other.get(f"/units/{claim.unit_id}/continuations", 404)
    Page(desk.scene.lead).post(where, {"token": 1, "prefix": HEAD}, 403)
    assert Page(desk.scene.lead).get(f"/units/{claim.unit_id}/continuations") == {"corrections": []}
    assert Page(desk.scene.amal).put(judgement, {"token": 2, "picked": True}, 409)["code"] == "stale_token"
