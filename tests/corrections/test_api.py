"""The queue, claims and units over HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.audit.models import Access
from preceptor.corrections.models import Correction, KeptWork
from preceptor.projects.error_kinds import ERROR_KINDS
from preceptor.projects.services import create_project
from tests.corrections.browser import Page, queries, turn_clock
from tests.corrections.scene import NOON, RIGHT, STATEMENT, WRONG, Scene, make_scene

pytestmark = pytest.mark.django_db
BODY: dict[str, Any] = {
    "outcome": "found_error",
    "ratings": [
        {"index": 0, "rating": 1},
        {"index": 1, "rating": -1, "error_kind": "arithmetic", "severity": "major", "critique": "It is 395."},
    ],
    "first_error": 1,
    "solution": RIGHT,
    "final_answer": "245",
    "critique": "A slip.",
}
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


def claimed(page: Page, stage: str = "correct") -> Any:
    claim = page.post("/queue/next", {"stage": stage})["claim"]
    assert claim is not None
    return claim


class TestNext:
    def test_gives_all_that_the_page_shows(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        claim = claimed(Page(scene.amal))
        assert (claim["token"], claim["stage"], claim["simulated"]) == (1, "correct", False)
        assert (
            claim["unit"] | {"id": unit.pk, "state": "claimed", "skill": "budgets", "language": "en"} == claim["unit"]
        )
        assert claim["project"]["protocol"] == "first_error"
        assert (claim["problem"]["statement"], claim["problem"]["unit"]) == (STATEMENT, "")
        assert claim["attempt"]["output"] == WRONG
        assert claim["attempt"]["model_version"] == "Model: v1"
        steps = claim["attempt"]["steps"]
        assert [(step["index"], step["check"]) for step in steps] == [
            (0, "right"),
            (1, "wrong"),
            (2, "right"),
            (3, "none"),
        ]
        assert all(WRONG[step["start"] : step["end"]] == step["text"] for step in steps)
        assert (claim["draft"], claim["original_correction"], claim["history"]) == (None, None, [])
        assert claim["guideline"] == {"version": 1, "language": "en", "body": "Rules (en)"}
        assert claim["rate"] == {"minor": 200_00, "currency": "USD"}
        assert [kind["code"] for kind in claim["error_kinds"]] == [kind.code for kind in ERROR_KINDS]

    def test_does_not_show_the_answer_to_whoever_has_to_find_it(self, scene: Scene) -> None:
        scene.open(1)
        claim = claimed(Page(scene.amal))
        assert not {"answer", "reference_steps", "reference_text", "rubric"} & set(claim["problem"])

    def test_an_empty_queue_says_why_and_when_to_come_back(self, scene: Scene) -> None:
        scene.open(1)
        claimed(Page(scene.amal))
        answer = Page(scene.basil).post("/queue/next", {"stage": "correct"})
        assert (answer["claim"], answer["reason_code"]) == (None, "all_claimed")
        assert "Others work" in answer["reason"]
        assert answer["come_back_at"].startswith("2026-11-20T13:00")

    def test_narrowed_to_a_project_one_is_on(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        closed = create_project(organisation=scene.organisation, name="X", slug="x", actor=scene.lead, now=NOON)
        for foreign in (closed.pk, make_scene("other").project.pk, 10**15, 10**18):
            assert page.post("/queue/next", {"stage": "correct", "project": foreign}, 404)["code"] == "not_found"
        assert page.post("/queue/next", {"stage": "correct", "project": scene.project.pk})["claim"] is not None

    def test_only_for_people_who_work(self, scene: Scene) -> None:
        assert Page(scene.lead).post("/queue/next", {"stage": "correct"}, 403)["code"] == "forbidden"

    @pytest.mark.parametrize(
        "body", [{}, {"stage": "grade"}, {"stage": "correct", "person": 1}, {"stage": "correct", "project": 0}]
    )
    def test_refuses_what_it_does_not_know(self, scene: Scene, body: dict[str, Any]) -> None:
        Page(scene.amal).post("/queue/next", body, 422)

    def test_current_claim(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        assert page.get("/claims/current") == {"claim": None}
        claim = claimed(page)
        assert page.get("/claims/current")["claim"] == claim
        assert page.get(f"/claims/{claim['id']}") == claim


class TestClaims:
    def test_somebody_elses_is_not_found(self, scene: Scene) -> None:
        scene.open(1)
        claim = claimed(Page(scene.amal))
        other = Page(scene.basil)
        place = f"/claims/{claim['id']}"
        assert other.get(place, 404)["code"] == "claim_not_found"
        assert other.post(f"{place}/renew", {"token": 1}, 404)
        assert other.post(f"{place}/release", {"token": 1, "reason": "x"}, 404)
        assert other.put(f"{place}/draft", {"token": 1, "revision": 1, "body": {}}, 404)
        assert other.post(f"{place}/page", {"token": 1, "page": "12345678", "mode": "take_over"}, 404)
        assert other.post(f"{place}/correction", {**BODY, "token": 1}, 404)["code"] == "claim_not_found"
        assert other.get("/claims/99999999999999999999999", 404)

    def test_renew_and_release(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        scene.open(1)
        page = Page(scene.amal)
        place = f"/claims/{claimed(page)['id']}"
        turn_clock(monkeypatch, NOON + HOUR / 2)
        assert page.post(f"{place}/renew", {"token": 1})["expires_at"].startswith("2026-11-20T13:30")
        assert page.post(f"{place}/release", {"token": 1, "reason": ""}, 422)
        assert page.post(f"{place}/release", {"token": 1, "reason": "Not mine."})["state"] == "released"
        assert page.post(f"{place}/renew", {"token": 1}, 409)["code"] == "claim_ended"

    def test_drafts(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        claim = claimed(page)
        place = f"/claims/{claim['id']}/draft"
        text = {"solution": "نصف الحل ½ 😀", "steps": [1, {"a": None}]}
        saved = page.put(place, {"token": 1, "revision": 3, "body": text})
        assert (saved["revision"], saved["body"]) == (3, text)
        stale = page.put(place, {"token": 1, "revision": 2, "body": {}}, 409)
        assert (stale["code"], stale["revision"]) == ("stale_draft", 3)
        assert page.put(place, {"token": 2, "revision": 4, "body": {}}, 409)["code"] == "stale_token"
        assert page.get("/claims/current")["claim"]["draft"]["body"] == text
        for body in ([], "x", None):
            page.put(place, {"token": 1, "revision": 9, "body": body}, 422)

    def test_pages(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        place = f"/claims/{claimed(page)['id']}"
        opened: dict[str, Any] = {"token": 1, "page": "browser-1.tab-1", "mode": "open"}
        assert page.post(f"{place}/page", opened) == {"draft": None}
        page.put(f"{place}/draft", {"token": 1, "revision": 1, "body": {"a": 1}, "page": opened["page"]})
        other = {**opened, "page": "browser-2.tab-1"}
        told = page.post(f"{place}/page", other, 409)
        assert (told["code"], told["page"]) == ("open_elsewhere", opened["page"])
        assert told["seen_at"].startswith("2026-11-20")
        assert page.post(f"{place}/page", {**other, "mode": "take_over"})["draft"]["body"] == {"a": 1}
        late = {"token": 1, "revision": 2, "body": {}, "page": opened["page"]}
        assert page.put(f"{place}/draft", late, 409)["code"] == "open_elsewhere"
        for wrong in ({"page": "short"}, {"page": "x" * 81}, {"page": "with space"}, {"mode": "steal"}):
            page.post(f"{place}/page", {**opened, **wrong}, 422)


class TestSubmit:
    def test_and_again(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        claim = claimed(page)
        place = f"/claims/{claim['id']}/correction"
        first = page.post(place, {**BODY, "token": 1})
        assert (first["final_answer_correct"], first["simulated"], first["first_error"]) == (True, False, 1)
        assert [(each["index"], each["rating"], each["critique"]) for each in first["ratings"]] == [
            (0, 1, ""),
            (1, -1, "It is 395."),
        ]
        assert page.post(place, {**BODY, "token": 1, "critique": "Other words."}) == first
        assert Correction.objects.count() == 1

    def test_steps_that_were_merged_or_split_are_kept_with_it(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        claim = claimed(page)
        path, end = f"/claims/{claim['id']}/correction", WRONG.index("\nLeft")
        cut = [[0, end], [end + 1, len(WRONG)]]
        bad = {**BODY["ratings"][1], "index": 0}
        body = {**BODY, "token": claim["token"], "ratings": [bad], "first_error": 0, "cut": cut}
        lost = page.post(path, {**body, "cut": cut[:1]}, 422)
        assert (lost["code"], "in none of its steps" in lost["detail"]) == ("protocol_violation", True)
        assert page.post(path, {**body, "ratings": [{**bad, "index": 2}], "first_error": 2}, 422)
        correction = page.post(path, body)
        assert (correction["content"], correction["first_error"]) == ({"cut": cut}, 0)
        thread = page.get(f"/units/{claim['unit']['id']}")
        assert thread["corrections"][0]["content"] == {"cut": cut}
        assert thread["attempt"]["steps"] == claim["attempt"]["steps"], "the answer's own steps stay as they are"

    def test_late_and_taken_over_it_is_kept_with_a_sentence(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        scene.open(1)
        late = Page(scene.amal)
        claim = claimed(late)
        turn_clock(monkeypatch, NOON + HOUR)
        claimed(Page(scene.basil))
        kept = late.post(f"/claims/{claim['id']}/correction", {**BODY, "token": 1}, 202)
        assert (kept["kept"], kept["code"]) == (True, "unit_taken_over")
        assert "What you wrote is kept" in kept["detail"]
        assert KeptWork.objects.get(pk=kept["id"]).body["solution"] == RIGHT
        assert not Correction.objects.exists()

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            ({"ratings": [{"index": 0, "rating": 2}]}, "ratings"),
            ({"ratings": [{"index": 0, "rating": 1, "stars": 5}]}, "stars"),
            ({"outcome": "done"}, "outcome"),
            ({"final_answer": "1" * 401}, "final_answer"),
            ({"simulated": False}, "simulated"),
            ({"source": "expert"}, "source"),
            ({"token": 0}, "token"),
            ({"token": 2**31}, "token"),
            ({"first_error": -1}, "first_error"),
            ({"ratings": []}, "Rate step 2 as bad"),
            ({"solution": ""}, "Write the corrected solution"),
        ],
    )
    def test_refuses_what_does_not_fit_and_says_why(self, scene: Scene, change: dict[str, Any], says: str) -> None:
        scene.open(1)
        page = Page(scene.amal)
        place = f"/claims/{claimed(page)['id']}/correction"
        assert says in page.post(place, {**BODY, "token": 1, **change}, 422)["detail"]
        assert not Correction.objects.exists()

    def test_a_nul_byte_is_refused_with_a_sentence(self, scene: Scene) -> None:
        scene.open(1)
        page = Page(scene.amal)
        place = f"/claims/{claimed(page)['id']}/correction"
        page.post(place, {**BODY, "token": 1, "critique": "a\x00b"}, 422)


class TestReviewing:
    def test_the_reviewer_sees_the_original_and_the_author_sees_the_words(self, scene: Scene) -> None:
        scene.open(1)
        author, reviewer = Page(scene.amal), Page(scene.rana)
        author.post(f"/claims/{claimed(author)['id']}/correction", {**BODY, "token": 1})
        claim = claimed(reviewer, "review")
        assert claim["original_correction"]["solution"] == RIGHT
        assert [stage["kind"] for stage in claim["history"]] == ["correct"]
        assert claim["history"][0]["person"] is None
        words = {"token": 2, "verdict": "return", "comment": "Why?", "comments": [{"index": 1, "text": "Say why."}]}
        review = reviewer.post(f"/claims/{claim['id']}/review", words)
        assert (review["verdict"], review["comments"]) == ("return", [{"index": 1, "text": "Say why."}])
        again = claimed(author)
        assert again["token"] == 3
        assert again["history"][1]["comments"] == [{"index": 1, "text": "Say why."}]
        assert again["original_correction"]["id"] == review["correction_id"]
        author.post(f"/claims/{again['id']}/correction", {**BODY, "token": 3})
        last = claimed(reviewer, "review")
        place = f"/claims/{last['id']}/review"
        assert reviewer.post(place, {"token": 4, "verdict": "return"}, 422)["code"] == "judgement_incomplete"
        accepted = reviewer.post(place, {"token": 4, "verdict": "accept"})
        assert reviewer.post(place, {"token": 4, "verdict": "accept"}) == accepted
        assert author.post(place, {"token": 4, "verdict": "accept"}, 403)

    def test_a_step_that_the_reviewer_fixed_is_told_to_its_author(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        author, reviewer = Page(scene.amal), Page(scene.rana)
        author.post(f"/claims/{claimed(author)['id']}/correction", {**BODY, "token": 1})
        place = f"/claims/{claimed(reviewer, 'review')['id']}/review"
        step = {"index": 1, "rating": -1, "error_kind": "wrong_formula", "rewritten": "360 + 35 = 395"}
        fix = {"token": 2, "verdict": "fix", "fixed_solution": RIGHT, "fixes": [step], "fixed_answer": "٢٤٥"}
        reviewer.post(place, {**fix, "fixes": [step | {"error_kind": "typing"}]}, 422)
        done = reviewer.post(place, fix)
        assert (done["verdict"], done["fixed_answer_correct"]) == ("fix", True)
        told = author.get(f"/units/{unit.pk}")["history"][-1]
        assert told["fixes"] == [{**step, "severity": "", "critique": ""}] == done["fixes"]
        assert (told["fixed_answer"], told["fixed_solution"], told["person"]) == ("٢٤٥", RIGHT, None)
        talk = author.post(f"/units/{unit.pk}/remarks", {"text": "Why the formula?"}, 201)
        assert talk["items"][-1]["text"] == "Why the formula?"

    def test_late_and_taken_over_it_is_kept(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        scene.open(1)
        scene.correct(scene.amal)
        late = Page(scene.rana)
        claim = claimed(late, "review")
        ruth = scene.staff("ruth", "reviewer")
        turn_clock(monkeypatch, NOON + HOUR)
        claimed(Page(ruth), "review")
        kept = late.post(f"/claims/{claim['id']}/review", {"token": 2, "verdict": "accept"}, 202)
        assert kept["code"] == "unit_taken_over"
        assert KeptWork.objects.get(pk=kept["id"]).body["verdict"] == "accept"


class TestUnits:
    def test_a_lead_sees_all_an_expert_those_they_had_in_hand(self, scene: Scene) -> None:
        units = scene.open(3)
        scene.correct(scene.amal)
        lead, expert = Page(scene.lead), Page(scene.amal)
        page = lead.get("/units?limit=2")
        assert [row["id"] for row in page["items"]] == [unit.pk for unit in units[:2]]
        rest = lead.get(f"/units?limit=2&cursor={page['next_cursor']}")
        assert ([row["id"] for row in rest["items"]], rest["next_cursor"]) == ([units[2].pk], None)
        assert [row["id"] for row in lead.get("/units?stage=review")["items"]] == [units[0].pk]
        assert [row["model_version"] for row in lead.get("/units?state=claimed")["items"]] == []
        assert [row["id"] for row in expert.get("/units")["items"]] == [units[0].pk]
        assert expert.get("/units?project=1000000")["items"] == []
        assert lead.get("/units?cursor=!!", 422)["code"] == "invalid_cursor"
        for wrong in ("limit=0", "limit=201", "state=lost", "project=x"):
            lead.get(f"/units?{wrong}", 422)

    def test_a_thread_names_people_only_to_those_who_steer_and_is_noted(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        scene.correct(scene.amal)
        shown = {
            name: Page(person).get(f"/units/{unit.pk}")
            for name, person in scene.people.items()
            if name in ("lead", "amal")
        }
        assert (shown["lead"]["author"], shown["amal"]["author"]) == ("Amal", None)
        assert shown["lead"]["history"][0]["person"] == "Amal"
        assert (shown["amal"]["history"][0]["person"], shown["amal"]["history"][0]["mine"]) == (None, True)
        assert len(shown["amal"]["corrections"]) == 1
        looks = Access.objects.filter(subject=f"unit:{unit.pk}", action="unit.view")
        assert {look.person for look in looks} == {scene.lead, scene.amal}
        assert Page(scene.basil).get(f"/units/{unit.pk}", 404)["code"] == "not_found"
        assert Page(make_scene("other").lead).get(f"/units/{unit.pk}", 404)["code"] == "not_found"


def test_the_hot_pair_does_not_grow_with_the_queue_or_the_steps(scene: Scene) -> None:
    """Counted on HTTP: who asks, the claim, its page; the submit. The same with long attempts and many units."""
    counts = []
    for output in (WRONG, "\n".join(f"Step {n}: {n} + 1 = {n + 1}" for n in range(60))):
        scene.open(5, output=output, priority=len(counts))
        page = Page(scene.amal)
        with queries() as next_queries:
            claim = claimed(page)
        last = len(claim["attempt"]["steps"]) - 1
        ratings = [{"index": n, "rating": 1} for n in range(last)] + [
            {"index": last, "rating": -1, "error_kind": "rounding"}
        ]
        body = {**BODY, "token": 1, "ratings": ratings, "first_error": last}
        with queries() as submit_queries:
            page.post(f"/claims/{claim['id']}/correction", body)
        counts.append((len(next_queries), len(submit_queries)))
    assert counts[0] == counts[1]
    assert counts[0][0] <= 12, next_queries
    assert counts[0][1] <= 15, submit_queries
