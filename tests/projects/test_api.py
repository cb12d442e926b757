"""Projects over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.projects.services import create_project
from tests.corrections.browser import Page
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
