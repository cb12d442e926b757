"""Instructions are read before the first unit; threads of units; good examples."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.corrections.models import Claim, Unit
from preceptor.projects.services import publish_guideline
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, WRONG, Scene

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(hours=1)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, LATER)


def review(scene: Scene, verdict: str, **more: Any) -> Any:
    claim = Page(scene.rana).post("/queue/next", {"stage": "review"})["claim"]
    body = {"token": claim["token"], "verdict": verdict, **more}
    return Page(scene.rana).post(f"/claims/{claim['id']}/review", body)


class TestGuidelines:
    def test_a_new_version_is_read_before_the_next_unit(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        publish_guideline(project=scene.project, language="en", body="Rules, stricter", actor=scene.lead, now=LATER)
        page = Page(scene.amal)
        refused = page.post("/queue/next", {"stage": "correct"}, 409)
        assert refused["code"] == "guideline_unread"
        assert Unit.objects.get(pk=unit.pk).state == "open"
        assert not Claim.objects.exists()
        reading = page.get(f"/guidelines/{refused['guideline']}")
        assert (reading["before"]["body"], reading["guideline"]["body"]) == ("Rules (en)", "Rules, stricter")
        assert reading["acknowledged"] is False
        assert page.post(f"/guidelines/{refused['guideline']}/acknowledge")["acknowledged"] is True
        claim = page.post("/queue/next", {"stage": "correct"})["claim"]
        assert claim["guideline"]["version"] == 2

    def test_it_is_the_version_in_the_language_of_the_unit(self, scene: Scene) -> None:
        scene.open(1, language="ar")
        publish_guideline(project=scene.project, language="en", body="English only", actor=scene.lead, now=LATER)
        assert Page(scene.amal).post("/queue/next", {"stage": "correct"})["claim"]["guideline"]["version"] == 1

    def test_scripted_people_read_nothing(self, scene: Scene) -> None:
        scene.open(1)
        publish_guideline(project=scene.project, language="en", body="New", actor=scene.lead, now=LATER)
        scripted = scene.staff("robot", simulated=True)
        assert Page(scripted).post("/queue/next", {"stage": "correct"})["claim"] is not None

    def test_of_another_project_are_not_found(self, scene: Scene) -> None:
        guideline = scene.project.guidelines.first()
        stranger = scene.lead
        Page(stranger).get(f"/guidelines/{guideline.pk}", 404)
        Page(stranger).post(f"/guidelines/{guideline.pk}/acknowledge", status=404)


class TestThreads:
    def test_the_author_answers_back_and_the_reviewer_sees_it(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal, now=LATER)
        review(scene, "return", comments=[{"index": 1, "text": "Which rise?"}])
        page = Page(scene.amal)
        again = page.post("/queue/next", {"stage": "correct"})["claim"]
        assert again["history"][-1]["comments"] == [{"index": 1, "text": "Which rise?"}]
        said = page.post(f"/units/{unit.pk}/remarks", {"text": "The one of 35."}, 201)["items"]
        assert [(each["by"], each["mine"], each["person"]) for each in said] == [("author", True, None)]
        heard = Page(scene.rana).get(f"/units/{unit.pk}/remarks")["items"]
        assert [(each["text"], each["by"], each["mine"]) for each in heard] == [("The one of 35.", "author", False)]
        Page(scene.rana).post(f"/units/{unit.pk}/remarks", {"text": "Good."}, 201)
        named = Page(scene.lead).get(f"/units/{unit.pk}/remarks")["items"]
        assert [(each["by"], each["person"]) for each in named] == [("author", "Amal"), ("reviewer", "Rana")]

    def test_whoever_has_not_worked_on_it_hears_nothing(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal, now=LATER)
        Page(scene.basil).get(f"/units/{unit.pk}/remarks", 404)
        Page(scene.basil).post(f"/units/{unit.pk}/remarks", {"text": "Hello"}, 404)

    def test_what_is_typed_is_kept_for_its_writer_until_it_is_said(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal, now=LATER)
        place, page = f"/units/{unit.pk}/remarks", Page(scene.amal)
        page.put(f"{place}/draft", {"text": "The one of"})
        page.put(f"{place}/draft", {"text": "The one of 35"})
        assert page.get(place)["draft"] == "The one of 35"
        assert Page(scene.lead).get(place) == {"items": [], "next_cursor": None, "draft": ""}
        Page(scene.basil).put(f"{place}/draft", {"text": "Hello"}, 404)
        said = page.post(place, {"text": "The one of 35."}, 201)
        assert ([each["text"] for each in said["items"]], said["draft"]) == (["The one of 35."], "")
        page.put(f"{place}/draft", {"text": "No"})
        assert page.put(f"{place}/draft", {"text": " "}) == {"text": " "}
        assert page.get(place)["draft"] == ""

    def test_an_empty_remark_is_refused(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal, now=LATER)
        assert Page(scene.amal).post(f"/units/{unit.pk}/remarks", {"text": " "}, 422)["code"] == "empty_remark"


class TestExamples:
    def test_accepted_work_is_shown_beside_the_instructions(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal, now=LATER)
        note = {"note": "Names the slip and nothing else."}
        assert Page(scene.lead).post(f"/units/{unit.pk}/example", note, 409)["code"] == "not_an_example"
        review(scene, "accept")
        Page(scene.lead).post(f"/units/{unit.pk}/example", note, 201)
        (example,) = Page(scene.basil).get(f"/projects/{scene.project.pk}/examples")["items"]
        assert (example["output"], example["note"]) == (WRONG, note["note"])
        assert "Amal" not in str(example)
        Page(scene.amal).post(f"/units/{unit.pk}/example", note, 403)
