"""What is asked of everybody on a project: a day of grace, the lead's own list, and small teams."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.staffing import agreements, onboarding
from preceptor.staffing.models import Agreement, Assignment, OnboardingStep, OnboardingTick
from tests.corrections.scene import NOON
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


def publish(scene: Any, **change: Any) -> Agreement:
    facts = {"organisation": scene.organisation, "project": scene.project, "kind": "nda", "language": "en"}
    facts |= {"title": "Secrecy", "body": "Keep it.", "actor": scene.lead, "now": NOON}
    return agreements.publish_agreement(**(facts | change))


def call(person: Person, method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
    answer = signed_in(person).generic(method, f"/api/v1{path}", json.dumps(body or {}), "application/json")
    return answer.status_code, answer.json()


@pytest.mark.parametrize("off", [-timedelta(seconds=1), timedelta(days=367)])
def test_the_day_of_grace_is_within_a_year(scene: Any, off: timedelta) -> None:
    with pytest.raises(agreements.InvalidGrace):
        publish(scene, required_from=NOON + off)


def test_the_lead_writes_a_list_and_the_expert_ticks_it(scene: Any) -> None:
    path = f"/projects/{scene.project.pk}/onboarding-steps"
    status, made = call(scene.lead, "PUT", path, {"steps": ["Join the call", " Set up  a passkey "]})
    assert (status, [each["title"] for each in made["items"]]) == (200, ["Join the call", "Set up a passkey"])
    first, second = (each["id"] for each in made["items"])

    status, mine = call(scene.amal, "GET", "/onboarding")
    own = [step for step in mine["items"][0]["steps"] if step["key"] == "step"]
    assert (status, [step["done"] for step in own], mine["items"][0]["ready"]) == (200, [False, False], False)
    ticks = f"/projects/{scene.project.pk}/onboarding/ticks"
    for _ in range(2):
        status, after = call(scene.amal, "POST", ticks, {"step": second, "done": True})
    assert (status, {step["number"]: step["done"] for step in after["steps"] if step["key"] == "step"}) == (
        200,
        {first: False, second: True},
    )
    assert call(scene.lead, "GET", path)[1]["items"][1]["done_by"] == 1
    assert call(scene.amal, "POST", ticks, {"step": second, "done": False})[0] == 200
    assert not OnboardingTick.objects.exists()

    call(scene.amal, "POST", ticks, {"step": second, "done": True})
    assert call(scene.lead, "PUT", path, {"steps": ["Set up a passkey", "Read the wiki"]})[0] == 200
    assert OnboardingStep.objects.get(pk=first).retired_at is not None
    assert OnboardingTick.objects.get().step_id == second
    status, refused = call(scene.amal, "POST", ticks, {"step": first, "done": True})
    assert (status, refused["code"]) == (404, "not_found")


@pytest.mark.parametrize("steps", [["Same", "same"], [" "], ["x"] * 31, [""], ["x" * 201]])
def test_a_list_that_cannot_be_followed_is_refused_whole(scene: Any, steps: list[str]) -> None:
    status, refused = call(scene.lead, "PUT", f"/projects/{scene.project.pk}/onboarding-steps", {"steps": steps})
    assert (status, refused["code"] in ("invalid_onboarding", "invalid")) == (422, True)
    assert not OnboardingStep.objects.exists()


def test_only_who_is_placed_ticks_and_only_leads_write(scene: Any) -> None:
    path = f"/projects/{scene.project.pk}/onboarding-steps"
    (step,) = call(scene.lead, "PUT", path, {"steps": ["Join the call"]})[1]["items"]
    status, refused = call(
        scene.lead, "POST", f"/projects/{scene.project.pk}/onboarding/ticks", {"step": step["id"], "done": True}
    )
    assert (status, refused["code"]) == (409, "not_placed")
    for method in ("GET", "PUT"):
        assert call(scene.amal, method, path, {"steps": []})[0] == 403
    assert onboarding.steps_of(scene.project)[0]["placed"] > 0


def test_a_pod_without_members_is_dissolved(scene: Any) -> None:
    place = Assignment.objects.filter(person=scene.amal).first()
    assert place is not None
    path = f"/projects/{scene.project.pk}/pods"
    call(scene.lead, "PUT", path, {"name": "Cloud", "members": [place.pk]})
    status, pods = call(scene.lead, "PUT", path, {"name": "Moved", "members": [place.pk], "leader": place.pk})
    assert (status, [pod["name"] for pod in pods["items"]]) == (200, ["Moved"])
    assert call(scene.lead, "PUT", path, {"name": "Moved", "members": []})[1]["items"] == []
