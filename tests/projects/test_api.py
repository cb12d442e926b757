"""Projects over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.projects.services import create_project
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, Scene, make_scene

pytestmark = pytest.mark.django_db


def test_list_detail_and_guidelines(scene: Scene) -> None:
    scene.open(2)
    lead, expert = Page(scene.lead), Page(scene.amal)
    (row,) = lead.get("/projects")["items"]
    assert (row["name"], row["protocol"], row["daily_cap_seconds"]) == ("Budgets", "first_error", 12_600)
    shown: dict[str, Any] = {
        name: page.get(f"/projects/{row['id']}") for name, page in (("lead", lead), ("expert", expert))
    }
    assert shown["lead"]["progress"]["open"] == 2
    assert [each["display_name"] for each in shown["lead"]["staff"]] == ["Amal", "Basil", "Rana"]
    assert shown["lead"]["budget"] == {"minor": 0, "currency": "USD"}
    assert (shown["expert"]["staff"], shown["expert"]["budget"], shown["expert"]["rate_card"]) == (None, None, None)
    assert shown["expert"]["guideline"]["body"] == "Rules (en)"
    versions = expert.get(f"/projects/{row['id']}/guidelines")["items"]
    assert {(each["language"], each["version"]) for each in versions} == {("en", 1), ("ar", 1)}


def test_pages(scene: Scene) -> None:
    for number in range(3):
        create_project(organisation=scene.organisation, name="X", slug=f"x{number}", actor=scene.lead, now=NOON)
    lead = Page(scene.lead)
    first = lead.get("/projects?limit=3")
    second = lead.get(f"/projects?limit=3&cursor={first['next_cursor']}")
    assert (len(first["items"]), len(second["items"]), second["next_cursor"]) == (3, 1, None)


def test_projects_of_others_are_not_found(scene: Scene) -> None:
    other = make_scene("other")
    unstaffed = create_project(organisation=scene.organisation, name="X", slug="x", actor=scene.lead, now=NOON)
    expert = Page(scene.amal)
    for project in (other.project.pk, unstaffed.pk, 10**30):
        assert expert.get(f"/projects/{project}", 404)["code"] == "not_found"
        assert expert.get(f"/projects/{project}/guidelines", 404)["code"] == "not_found"


def test_a_lead_publishes_instructions_that_are_read_before_the_next_unit(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_clock(monkeypatch, NOON)
    scene.open(1)
    path, lead, expert = f"/projects/{scene.project.pk}/guidelines", Page(scene.lead), Page(scene.amal)
    later = (NOON + timedelta(days=2)).isoformat()
    planned = lead.post(path, {"language": "en", "body": "Planned", "in_force_from": later}, 201)
    assert (planned["version"], expert.get(f"/projects/{scene.project.pk}")["guideline"]["version"]) == (2, 1)
    made = lead.post(path, {"language": "en", "body": "Rules (en)\n\nRound at the end.", "changelog": "Rounding"}, 201)
    assert (made["version"], expert.get(f"/projects/{scene.project.pk}")["guideline"]["id"]) == (3, made["id"])
    refusal = expert.post("/queue/next", {"stage": "correct"}, 409)
    assert (refusal["code"], refusal["guideline"]) == ("guideline_unread", made["id"])
    reading = expert.get(f"/guidelines/{made['id']}")
    assert (reading["before"]["body"], reading["guideline"]["changelog"]) == ("Rules (en)", "Rounding")
    for body in ({"body": " "}, {"body": "x", "in_force_from": (NOON - timedelta(hours=1)).isoformat()}):
        assert lead.post(path, {"language": "en"} | body, 422)["code"] == "invalid_guideline"
    expert.post(path, {"language": "en", "body": "x"}, 403)
    Page(scene.rana).post(path, {"language": "en", "body": "x"}, 403)


def test_a_lead_sets_protocol_kinds_of_error_and_break_rule(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)
    scene.open(1)
    path, lead = f"/projects/{scene.project.pk}", Page(scene.lead)
    rules = lead.get(path)["rules"]
    assert (rules["protocol"], rules["break_wrong"], len(rules["error_kinds"])) == ("first_error", 3, 9)
    rules["error_kinds"] = [*rules["error_kinds"][:2], {"label_en": "Wrong tax year", "label_ar": "سنة ضريبية خاطئة"}]
    wanted = rules | {"protocol": "every_step", "break_samples": 8, "break_wrong": 2}
    made = lead.put(f"{path}/rules", wanted)
    assert [kind["code"] for kind in made["error_kinds"]] == ["arithmetic", "wrong_formula", "wrong_tax_year"]
    assert lead.put(f"{path}/rules", made) == made
    claim = Page(scene.amal).post("/queue/next", {"stage": "correct"})["claim"]
    assert (claim["project"]["protocol"], claim["error_kinds"]) == ("every_step", made["error_kinds"])
    body = {
        "token": claim["token"],
        "outcome": "found_error",
        "first_error": 1,
        "solution": "40 + 2 = 42",
        "final_answer": "42",
        "ratings": [
            {"index": step["index"], "rating": -1 if step["index"] == 1 else 1}
            | ({"error_kind": "rounding"} if step["index"] == 1 else {})
            for step in claim["attempt"]["steps"]
        ],
    }
    amal = Page(scene.amal)
    refused = amal.post(f"/claims/{claim['id']}/correction", body, 422)
    assert (refused["code"], "no such kind of error" in refused["detail"]) == ("protocol_violation", True)
    body["ratings"][1]["error_kind"] = "wrong_tax_year"
    amal.post(f"/claims/{claim['id']}/correction", body)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"break_samples": 2, "break_wrong": 3}, "invalid_rules"),
        (
            {"error_kinds": [{"label_en": "X", "label_ar": "س"}, {"label_en": "x", "label_ar": "ص"}]},
            "invalid_error_kinds",
        ),
        ({"error_kinds": [{"label_en": " ", "label_ar": "س"}]}, "invalid_error_kinds"),
        ({"error_kinds": [{"code": "Bad Code", "label_en": "X", "label_ar": "س"}]}, "invalid_error_kinds"),
    ],
)
def test_rules_that_do_not_fit_change_nothing(scene: Scene, change: dict[str, Any], code: str) -> None:
    path, lead = f"/projects/{scene.project.pk}", Page(scene.lead)
    rules = lead.get(path)["rules"]
    assert lead.put(f"{path}/rules", rules | change, 422)["code"] == code
    assert lead.get(path)["rules"] == rules
    Page(scene.amal).put(f"{path}/rules", rules, 403)
