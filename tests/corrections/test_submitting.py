"""Submitting: once per claim, by the protocol, judged, and what happens to late work."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, transaction

from preceptor.corrections import services
from preceptor.corrections.claims import ClaimEnded, ClaimNotYours, StaleToken, UnitTakenOver
from preceptor.corrections.handout import expire_claims
from preceptor.corrections.kept_work import keep_refused_work
from preceptor.corrections.models import Claim, Correction, Draft, Stage, StepRating, Unit
from preceptor.corrections.protocol import ProtocolViolation, Rating, Submission
from preceptor.corrections.queries import own_claim, why_empty
from preceptor.corrections.scripted import script_correction
from preceptor.problems.queries import reference_of
from preceptor.projects.error_kinds import ErrorKind
from preceptor.projects.services import acknowledge, publish_guideline, set_rules
from tests.corrections.browser import Page, turn_clock
from tests.corrections.rules import broken_rules
from tests.corrections.scene import CORRECTION, NOON, REFERENCE, Scene, make_scene
from tests.corrections.test_api import BODY

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def submit(claim: Claim, content: Submission = CORRECTION, *, token: int | None = None, now: Any = NOON) -> Correction:
    return services.submit_correction(claim=claim, token=token or claim.token, content=content, now=now)


class TestSubmit:
    def test_writes_everything_and_passes_the_unit_to_review(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        claim = scene.claim(scene.amal)
        correction = submit(claim, now=NOON + HOUR / 2)
        assert (correction.person, correction.guideline, correction.outcome) == (
            scene.amal,
            claim.guideline,
            "found_error",
        )
        assert (correction.final_answer_correct, correction.simulated, correction.source) == (True, False, "expert")
        rows = StepRating.objects.filter(correction=correction).order_by("index")
        assert [(row.index, row.rating, row.error_kind) for row in rows] == [(0, 1, ""), (1, -1, "arithmetic")]
        unit.refresh_from_db()
        assert (unit.state, unit.stage, unit.author) == ("open", "review", scene.amal)
        stage = Stage.objects.get(unit=unit)
        assert (stage.number, stage.kind, stage.outcome, stage.person) == (1, "correct", "found_error", scene.amal)
        claim.refresh_from_db()
        assert (claim.state, claim.ended_at) == ("submitted", NOON + HOUR / 2)

    def test_the_same_claim_again_gives_the_first_correction(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        first = submit(claim)
        again = submit(claim, replace(CORRECTION, critique="Other words."), now=NOON + 5 * HOUR)
        assert (again.pk, again.critique) == (first.pk, CORRECTION.critique)
        assert Correction.objects.count() == Stage.objects.count() == 1

    def test_refused_content_writes_nothing(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        with pytest.raises(ProtocolViolation):
            submit(claim, replace(CORRECTION, ratings=CORRECTION.ratings[:1]))
        with pytest.raises(ProtocolViolation, match="There is no step 5"):
            submit(claim, replace(CORRECTION, ratings=(*CORRECTION.ratings, Rating(4, 1))))
        assert not Correction.objects.exists()
        assert Claim.objects.get().state == "held"

    @pytest.mark.parametrize(
        ("answer", "correct"), [("245", True), ("٢٤٥", True), ("254", False), ("I think 245 dollars", True)]
    )
    def test_the_verifier_judges_the_final_answer(self, scene: Scene, answer: str, correct: bool) -> None:
        scene.open(1)
        assert submit(scene.claim(scene.amal), replace(CORRECTION, final_answer=answer)).final_answer_correct is correct

    def test_an_unreadable_reference_leaves_it_open(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        problem = claim.unit.attempt.problem_version
        problem.answer = "several"
        assert services.judge_answer("245", reference_of(problem)) is None
        assert services.judge_answer(" ", reference_of(problem)) is None

    def test_a_simulated_persons_work_says_so_and_nobody_elses_can(self, scene: Scene) -> None:
        robot = scene.staff("robot", simulated=True)
        scene.open(2)
        claim = scene.claim(robot)
        script = script_correction(
            output=claim.unit.attempt.output, reference_steps=REFERENCE, answer="245", language="en"
        )
        correction = submit(claim, script)
        assert (correction.simulated, correction.source, correction.final_answer_correct) == (True, "scripted", True)
        with pytest.raises(services.ScriptedWork):
            submit(scene.claim(scene.amal), script)

    def test_cannot_be_changed_afterwards(self, scene: Scene) -> None:
        scene.open(1)
        submit(scene.claim(scene.amal))
        for rows in (Correction.objects.all(), StepRating.objects.all(), Stage.objects.all()):
            with pytest.raises(Error, match="append-only"), transaction.atomic():
                rows.update(organisation=scene.organisation)


class TestTermsOfTheClaim:
    """What a lead changes while a unit is in hand counts from the next claim on."""

    @pytest.mark.parametrize("usual", [True, False])
    def test_the_rules_of_its_beginning_hold_to_its_end(
        self, scene: Scene, usual: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if not usual:
            monkeypatch.setattr("preceptor.corrections.api.usual_claim.claim_usual", lambda **_: None)
            monkeypatch.setattr("preceptor.corrections.api.usual_submit.submit_usual", lambda **_: None)
        turn_clock(monkeypatch, NOON)
        scene.open(2)
        page = Page(scene.amal)
        claim = page.post("/queue/next", {"stage": "correct"})["claim"]
        place = f"/claims/{claim['id']}"
        assert page.post(f"{place}/renew", {"token": 1})["changed"] == []
        other = ErrorKind("style", "Style", "أسلوب")
        rules = {"protocol": "every_step", "break_samples": 4, "break_wrong": 3, "error_kinds": [other]}
        set_rules(project=scene.project, **rules)
        guideline = publish_guideline(
            project=scene.project, language="en", body="Stricter", actor=scene.lead, now=NOON - HOUR
        )
        told = page.post(f"{place}/renew", {"token": 1})["changed"]
        assert told == ["protocol", "error_kinds", "guideline"]
        again = page.get(place)
        assert (again["project"], again["error_kinds"]) == (claim["project"], claim["error_kinds"])
        assert page.post(f"{place}/correction", {**BODY, "token": 1})["outcome"] == "found_error"
        acknowledge(guideline=guideline, person=scene.amal, now=NOON)
        following = page.post("/queue/next", {"stage": "correct"})["claim"]
        assert (following["project"]["protocol"], following["error_kinds"][0]["code"]) == ("every_step", "style")
        refused = page.post(f"/claims/{following['id']}/correction", {**BODY, "token": 1}, 422)
        assert refused["code"] == "protocol_violation"


class TestFence:
    def test_another_token_is_refused(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        with pytest.raises(StaleToken):
            submit(claim, token=2)

    def test_late_work_is_accepted_while_nobody_else_holds_the_unit(self, scene: Scene) -> None:
        scene.open(2)
        waiting, freed = scene.claim(scene.amal), scene.claim(scene.basil)
        assert submit(waiting, now=NOON + 2 * HOUR).pk
        expire_claims(now=NOON + 2 * HOUR)
        assert submit(freed, now=NOON + 3 * HOUR).pk
        freed.refresh_from_db()
        assert (freed.state, freed.ended_at) == ("submitted", NOON + 3 * HOUR)

    def test_late_work_is_accepted_after_somebody_else_gave_the_unit_back(self, scene: Scene) -> None:
        scene.open(1)
        late = scene.claim(scene.amal)
        other = scene.claim(scene.basil, now=NOON + HOUR)
        services.release_claim(claim=other, token=2, reason="x", now=NOON + HOUR)
        assert submit(late, now=NOON + 2 * HOUR).person == scene.amal

    def test_late_work_is_refused_and_kept_while_somebody_else_holds_the_unit(self, scene: Scene) -> None:
        scene.open(1)
        late = scene.claim(scene.amal)
        services.save_draft(claim=late, token=1, revision=3, body={"solution": "typed"}, now=NOON)
        holder = scene.claim(scene.basil, now=NOON + HOUR)
        with pytest.raises(UnitTakenOver, match="you find it under Kept work"):
            submit(late, now=NOON + HOUR)
        kept = keep_refused_work(claim=late, body={"solution": "submitted"}, now=NOON + HOUR)
        assert (kept.body, Draft.objects.get(claim=late).body) == ({"solution": "submitted"}, {"solution": "typed"})
        submit(holder, now=NOON + HOUR)
        with pytest.raises(UnitTakenOver):
            submit(late, now=NOON + 2 * HOUR)
        assert Correction.objects.count() == 1

    def test_a_unit_given_back_cannot_be_submitted(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        services.release_claim(claim=claim, token=1, reason="x", now=NOON)
        with pytest.raises(ClaimEnded):
            submit(claim)

    def test_a_claim_of_review_takes_no_correction(self, scene: Scene) -> None:
        scene.open(1)
        scene.correct(scene.amal)
        with pytest.raises(ClaimEnded):
            submit(scene.claim(scene.rana, "review"))

    def test_somebody_elses_claim_is_not_found(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        with pytest.raises(ClaimNotYours):
            own_claim(scene.basil, claim.pk)


class TestOtherOutcomes:
    def test_a_given_up_unit_goes_to_somebody_else_and_is_then_set_aside(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        submit(scene.claim(scene.amal), Submission(outcome="give_up"))
        assert services.claim_next(projects=None, person=scene.amal, stage="correct", now=NOON + 9 * HOUR) is None
        assert why_empty(person=scene.amal, stage="correct", now=NOON).code == "given_up"
        submit(scene.claim(scene.basil), Submission(outcome="give_up"))
        unit.refresh_from_db()
        assert (unit.state, unit.author) == ("set_aside", None)
        assert Stage.objects.filter(unit=unit).count() == 2

    def test_a_bad_problem_and_a_right_attempt_go_to_review(self, scene: Scene) -> None:
        scene.open(2)
        submit(scene.claim(scene.amal), Submission(outcome="bad_problem", critique="No figure for staff."))
        right = Submission(outcome="solution", ratings=tuple(Rating(i, 1) for i in range(4)), final_answer="245")
        submit(scene.claim(scene.amal), right)
        assert set(Unit.objects.values_list("stage", "state")) == {("review", "open")}

    def test_empty_queues_say_what_they_wait_for(self, scene: Scene) -> None:
        assert why_empty(person=scene.amal, stage="correct", now=NOON).code == "nothing_to_correct"
        assert why_empty(person=scene.rana, stage="review", now=NOON).code == "nothing_to_review"


def test_the_every_step_protocol_of_a_project_is_asked_for(db: None) -> None:
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        scene = make_scene("strict", protocol="every_step")
        scene.open(1)
        claim = scene.claim(scene.amal)
        with pytest.raises(ProtocolViolation, match="Rate step 3 too"):
            submit(claim)
        whole = replace(CORRECTION, ratings=(*CORRECTION.ratings, Rating(2, 0), Rating(3, None, unsure=True)))
        assert submit(claim, whole).ratings.count() == 4
        assert broken_rules() == {}
