"""Units of the other kinds over HTTP: opened by a lead, done by an expert, reviewed, and what the tables refuse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from preceptor.corrections.authoring import MOST_TRIALS
from preceptor.corrections.models import Claim, Correction, Trial, Unit
from preceptor.llm.models import Endpoint
from preceptor.probing.models import Attempt, ModelVersion, Probe
from preceptor.problems.models import Problem, ProblemVersion
from preceptor.problems.queries import latest_versions
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, RIGHT, STATEMENT, WRONG, Scene

pytestmark = pytest.mark.django_db
RUBRIC = {"id": "sum", "text": "Adds the rise", "points": 3}
WRITTEN: dict[str, Any] = {
    "kind": "author",
    "statement": "A stall sells 12 cups at 3 each and pays 10 for milk. What is left?",
    "answer": "26",
    "unit": "USD",
    "reference_steps": [
        {"label": "Sold", "expression": "12 * 3", "value": "36"},
        {"label": "Left", "expression": "36 - 10", "value": "26"},
    ],
    "rubric": RUBRIC,
}
BETTER = {"kind": "compare", "preferred": "a", "reason": "It adds the rise."}
ASPECTS = {"correctness": "a", "reasoning": "tie", "clarity": "b"}


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


@contextmanager
def refused_by_the_table(name: str) -> Iterator[None]:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        yield


def opened(scene: Scene, **what: Any) -> list[int]:
    answer = Page(scene.lead).post("/units", {"project": scene.project.pk, "what": what}, status=201)
    ids: list[int] = answer["unit_ids"]
    return ids


def take(person: Any, stage: str = "correct", **more: Any) -> Any:
    claim = Page(person).post("/queue/next", {"stage": stage, **more})["claim"]
    assert claim is not None
    return claim


def hand_in(person: Any, claim: Any, content: Any, *, expect: int = 200, **more: Any) -> Any:
    body = {"token": claim["token"], "content": content, **more}
    return Page(person).post(f"/claims/{claim['id']}/content", body, status=expect)


def accept(scene: Scene) -> Any:
    claim = take(scene.rana, "review")
    Page(scene.rana).post(f"/claims/{claim['id']}/review", {"token": claim["token"], "verdict": "accept"})
    return claim


def second_answer(scene: Scene, attempt: Attempt, output: str = RIGHT) -> Attempt:
    """Another model's answer to the same problem."""
    other = ModelVersion.objects.create(
        organisation=scene.organisation,
        model=scene.probe.model_version.model,
        name="v2",
        protocol="recorded",
        created_at=NOON,
    )
    probe = Probe.objects.create(
        organisation=scene.organisation,
        project=scene.project,
        model_version=other,
        created_by=scene.lead,
        created_at=NOON,
    )
    made: Attempt = Attempt.objects.create(
        organisation=scene.organisation,
        probe=probe,
        problem_version=attempt.problem_version,
        model_version=other,
        output=output,
        output_sha256="2" * 64,
        correct=True,
        created_at=NOON,
    )
    return made


def with_rubric(scene: Scene) -> Attempt:
    """A wrong answer to a problem that has a rubric."""
    (attempt,) = scene.pose(1)
    version = attempt.problem_version
    fields = {each.name: getattr(version, each.name) for each in version._meta.concrete_fields if each.name != "id"}
    graded = ProblemVersion.objects.create(**{**fields, "number": 2, "content_sha256": "9" * 64, "rubric": RUBRIC})
    return scene._attempt(graded, WRONG)


class TestComparing:
    def test_from_opening_to_acceptance_without_a_models_name(self, scene: Scene) -> None:
        (first,) = scene.pose(1)
        second = second_answer(scene, first)
        (unit_id,) = opened(scene, kind="compare", pairs=[{"one": second.pk, "other": first.pk}])
        claim = take(scene.amal)
        shown = [each["output"] for each in claim["answers"]]
        assert sorted(shown) == sorted([WRONG, RIGHT])
        assert (claim["attempt"], claim["unit"]["attempt_id"], claim["unit"]["kind"]) == (None, None, "compare")
        assert "v1" not in str(claim)
        assert "v2" not in str(claim)
        better = "ab"[shown.index(RIGHT)]
        made = hand_in(scene.amal, claim, BETTER | {"preferred": better, "criteria": ASPECTS})
        assert made["content"]["preferred"] == "second", "the unit keeps the order of the attempts"
        review = accept(scene)
        assert [each["output"] for each in review["answers"]] == [WRONG, RIGHT]
        assert Unit.objects.get(pk=unit_id).state == "accepted"

    def test_the_order_is_drawn_for_each_claim_and_kept(self, scene: Scene) -> None:
        seen = set()
        for attempt in scene.pose(12):
            second_answer_of = Attempt.objects.create(
                organisation=scene.organisation,
                probe=scene.probe,
                problem_version=attempt.problem_version,
                sample=1,
                model_version=scene.probe.model_version,
                output=RIGHT,
                output_sha256="3" * 64,
                created_at=NOON,
            )
            opened(scene, kind="compare", pairs=[{"one": attempt.pk, "other": second_answer_of.pk}])
            claim = take(scene.amal)
            assert take(scene.amal)["answers"] == claim["answers"]
            seen.add(claim["answers"][0]["output"])
            hand_in(scene.amal, claim, None, outcome="give_up")
        assert seen == {WRONG, RIGHT}

    def test_only_two_different_answers_to_one_problem(self, scene: Scene) -> None:
        one, other = scene.pose(2)
        what = {"kind": "compare", "pairs": [{"one": one.pk, "other": other.pk}]}
        answer = Page(scene.lead).post("/units", {"project": scene.project.pk, "what": what}, status=422)
        assert "not two answers to one version" in answer["detail"]


class TestGrading:
    def test_evidence_is_kept_by_its_characters(self, scene: Scene) -> None:
        attempt = with_rubric(scene)
        opened(scene, kind="grade", attempts=[attempt.pk])
        claim = take(scene.amal)
        assert claim["criteria"] == [RUBRIC]
        grade = {"criterion": "sum", "points": 3, "start": 0, "end": 7}
        made = hand_in(scene.amal, claim, {"kind": "grade", "grades": [grade]})
        assert (made["content"]["total"], made["content"]["possible"]) == (3, 3)
        assert claim["attempt"]["output"][0:7] == "Planned"

    def test_a_problem_without_a_rubric_is_not_graded(self, scene: Scene) -> None:
        (attempt,) = scene.pose(1)
        what = {"kind": "grade", "attempts": [attempt.pk]}
        answer = Page(scene.lead).post("/units", {"project": scene.project.pk, "what": what}, status=422)
        assert "has no rubric" in answer["detail"]

    def test_an_attempt_is_corrected_and_graded_as_two_units_once_each(self, scene: Scene) -> None:
        attempt = with_rubric(scene)
        grading = opened(scene, kind="grade", attempts=[attempt.pk])
        correcting = opened(scene, kind="correct", attempts=[attempt.pk])
        assert grading != correcting
        assert opened(scene, kind="grade", attempts=[attempt.pk]) == grading
        assert opened(scene, kind="correct", attempts=[attempt.pk]) == correcting


class TestDecomposing:
    def test_the_model_is_not_in_the_way(self, scene: Scene) -> None:
        (attempt,) = scene.pose(1)
        opened(scene, kind="decompose", problems=[attempt.problem_version_id])
        claim = take(scene.amal, kind="decompose")
        assert (claim["problem"]["statement"], claim["attempt"]) == (STATEMENT, None)
        made = hand_in(scene.amal, claim, {"kind": "decompose", "steps": ["Add the plan.", "Add the rise."]})
        assert made["content"]["steps"] == ["Add the plan.", "Add the rise."]
        accept(scene)
        thread = Page(scene.amal).get(f"/units/{claim['unit']['id']}")
        assert [stage["outcome"] for stage in thread["history"]] == ["done", "accept"]

    def test_another_kind_is_not_taken_for_it(self, scene: Scene) -> None:
        (attempt,) = scene.pose(1)
        opened(scene, kind="decompose", problems=[attempt.problem_version_id])
        claim = take(scene.amal)
        refused = hand_in(scene.amal, claim, BETTER | {"criteria": ASPECTS}, expect=409)
        assert refused["code"] == "other_kind"
        assert not Correction.objects.exists()

    def test_review_returns_or_accepts_and_does_not_fix(self, scene: Scene) -> None:
        (attempt,) = scene.pose(1)
        opened(scene, kind="decompose", problems=[attempt.problem_version_id])
        hand_in(scene.amal, take(scene.amal), {"kind": "decompose", "steps": ["One.", "Two."]})
        claim = take(scene.rana, "review")
        body = {"token": claim["token"], "verdict": "fix", "fixed_solution": "1. One"}
        answer = Page(scene.rana).post(f"/claims/{claim['id']}/review", body, status=422)
        assert "Only corrections are fixed" in answer["detail"]
        body = {"token": claim["token"], "verdict": "return", "comments": [{"index": 1, "text": "Too short."}]}
        Page(scene.rana).post(f"/claims/{claim['id']}/review", body)
        again = take(scene.amal)
        assert again["original_correction"]["content"]["steps"] == ["One.", "Two."]
        assert again["history"][-1]["comments"] == [{"index": 1, "text": "Too short."}]


class TestAuthoring:
    def test_a_problem_is_posed_when_review_accepts_it(self, scene: Scene) -> None:
        opened(scene, kind="author", brief="Small shops", language="en", skill="budgets", count=2)
        claim = take(scene.amal)
        assert (claim["brief"], claim["problem"], claim["attempt"]) == ("Small shops", None, None)
        made = hand_in(scene.amal, claim, WRITTEN)
        assert made["authored"]["answer"] == "26"
        problem = Problem.objects.get(source="authored")
        assert latest_versions().filter(problem=problem).count() == 0
        accept(scene)
        assert latest_versions().filter(problem=problem).count() == 1

    def test_the_reference_path_is_recomputed(self, scene: Scene) -> None:
        opened(scene, kind="author", brief="Small shops", language="en", count=1)
        claim = take(scene.amal)
        wrong = WRITTEN | {"reference_steps": [{"label": "Sold", "expression": "12 * 3", "value": "35"}]}
        assert "gives 36" in hand_in(scene.amal, claim, wrong, expect=422)["detail"]
        assert not Problem.objects.filter(source="authored").exists()

    def test_probe_now_asks_as_often_as_the_rule_says(self, scene: Scene) -> None:
        asked = askable(scene)
        opened(scene, kind="author", brief="Small shops", language="en", count=1)
        claim = take(scene.amal)
        body = {"token": claim["token"], "model_version": asked.pk, "problem": WRITTEN}
        trials = Page(scene.amal).post(f"/claims/{claim['id']}/trials", body, status=201)
        assert (trials["samples"], trials["wrong"], trials["counts"]) == (4, 3, None)
        assert trials["models"] == [{"id": asked.pk, "name": "Model: asked"}]
        assert [each["state"] for each in trials["items"]] == ["queued"]
        refused = Page(scene.amal).post(f"/claims/{claim['id']}/trials", body, status=409)
        assert refused["code"] == "trial_running"
        answered(scene, Trial.objects.get(), wrong=3)
        counts = Page(scene.amal).get(f"/claims/{claim['id']}/trials")
        assert (counts["counts"], counts["items"][0]["wrong"]) == (True, 3)

    def test_not_without_end(self, scene: Scene) -> None:
        asked = askable(scene)
        opened(scene, kind="author", brief="Small shops", language="en", count=1)
        claim = take(scene.amal)
        body = {"token": claim["token"], "model_version": asked.pk, "problem": WRITTEN}
        for _ in range(MOST_TRIALS):
            Page(scene.amal).post(f"/claims/{claim['id']}/trials", body, status=201)
            Probe.objects.filter(state="queued", purpose="probe").update(state="failed")
        refused = Page(scene.amal).post(f"/claims/{claim['id']}/trials", body, status=409)
        assert refused["code"] == "too_many_trials"


def askable(scene: Scene) -> ModelVersion:
    endpoint = Endpoint.objects.create(
        organisation=scene.organisation, name="asked", kind="local", base_url="", created_at=NOON
    )
    version: ModelVersion = ModelVersion.objects.create(
        organisation=scene.organisation,
        model=scene.probe.model_version.model,
        name="asked",
        endpoint=endpoint,
        protocol="completion",
        created_at=NOON,
    )
    return version


def answered(scene: Scene, trial: Trial, *, wrong: int) -> None:
    """The probe of a trial is done: so many of its four answers are wrong."""
    for sample in range(4):
        Attempt.objects.create(
            organisation=scene.organisation,
            probe=trial.probe,
            problem_version=trial.problem_version,
            sample=sample,
            model_version=trial.probe.model_version,
            output="26",
            output_sha256="5" * 64,
            correct=sample >= wrong,
            created_at=NOON,
        )
    Probe.objects.filter(pk=trial.probe_id).update(state="done")


class TestOpening:
    def test_is_for_those_who_steer(self, scene: Scene) -> None:
        what = {"kind": "author", "brief": "x", "language": "en", "count": 1}
        Page(scene.amal).post("/units", {"project": scene.project.pk, "what": what}, status=403)

    def test_units_are_listed_by_kind(self, scene: Scene) -> None:
        opened(scene, kind="author", brief="Small shops", language="en", count=2)
        scene.open(1)
        items = Page(scene.lead).get("/units?kind=author")["items"]
        assert [(each["kind"], each["model_version"]) for each in items] == [("author", None)] * 2
        assert len(Page(scene.lead).get("/units")["items"]) == 3


class TestTables:
    def test_a_unit_is_about_what_its_kind_says(self, scene: Scene) -> None:
        (attempt,) = scene.pose(1)
        facts = {
            "organisation": scene.organisation,
            "project": scene.project,
            "skill": "",
            "language": "en",
            "created_at": NOON,
        }
        for wrong in (
            {"kind": "correct"},
            {"kind": "author"},
            {"kind": "decompose", "attempt": attempt},
            {"kind": "compare", "attempt": attempt, "other_attempt": attempt},
        ):
            with refused_by_the_table("unit_about"):
                Unit.objects.create(**facts, **wrong)

    def test_a_correction_holds_what_its_kind_says(self, scene: Scene) -> None:
        scene.open(1)
        claim: Claim = scene.claim(scene.amal)
        facts = {
            "organisation": scene.organisation,
            "unit": claim.unit,
            "claim": claim,
            "person": scene.amal,
            "submitted_at": NOON,
        }
        for wrong in (
            {"kind": "compare", "outcome": "done", "content": {"preferred": "left", "criteria": {}, "reason": ""}},
            {"kind": "compare", "outcome": "done", "content": {}},
            {"kind": "grade", "outcome": "done", "content": {"grades": []}},
            {"kind": "author", "outcome": "done"},
            {"kind": "correct", "outcome": "done"},
            {"kind": "decompose", "outcome": "give_up", "content": {"steps": []}},
        ):
            with refused_by_the_table("correction_content"):
                Correction.objects.create(**facts, **wrong)
