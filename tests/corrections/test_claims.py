"""The queue: what is handed out, to whom, for how long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from preceptor.accounts.walls import within
from preceptor.corrections import services
from preceptor.corrections.claims import ClaimEnded, ClaimInHand, OpenElsewhere, StaleToken
from preceptor.corrections.handout import expire_claims
from preceptor.corrections.models import Claim, Draft, Unit
from preceptor.corrections.queries import why_empty
from preceptor.experts.services import create_profile, create_skill
from preceptor.probing.models import Probe
from preceptor.review.judgement import Judgement
from preceptor.review.services import submit_review
from preceptor.staffing.services import end_assignment
from tests.corrections.rules import broken_rules
from tests.corrections.scene import CORRECTION, NOON, RATE, Scene, make_scene

pytestmark = pytest.mark.django_db
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def next_of(scene: Any, person: Any, stage: str = "correct", now: Any = NOON) -> Claim | None:
    return services.claim_next(projects=[scene.project], person=person, stage=stage, now=now)


class TestOpening:
    def test_one_unit_per_wrong_attempt_however_often(self, scene: Scene) -> None:
        attempts = scene.pose(3)
        scene.pose(1)
        first = services.open_units(attempts=attempts, now=NOON, priority=4)
        again = services.open_units(probe=scene.probe, now=NOON)
        assert [unit.attempt_id for unit in first] == [attempt.pk for attempt in attempts]
        assert {unit.pk for unit in first} < {unit.pk for unit in again}
        assert [unit.priority for unit in again] == [4, 4, 4, 0]
        assert {(unit.skill, unit.language, unit.project_id) for unit in again} == {("budgets", "en", scene.project.pk)}

    def test_what_measures_a_model_is_never_work(self, scene: Scene) -> None:
        scene.pose(1)
        Probe.objects.update(purpose="evaluation")
        with pytest.raises(services.EvaluationIsNotWork):
            services.open_units(probe=scene.probe, now=NOON)
        assert not Unit.objects.exists()

    def test_nothing_given_opens_nothing(self, scene: Scene) -> None:
        scene.pose(1)
        assert services.open_units(now=NOON) == []


class TestClaiming:
    def test_takes_terms_guideline_and_length(self, scene: Scene) -> None:
        (unit,) = scene.open()
        claim = scene.claim(scene.amal)
        assert (claim.unit_id, claim.token, claim.stage, claim.state) == (unit.pk, 1, "correct", "held")
        assert (claim.hourly_minor, claim.currency) == (RATE.minor, RATE.currency)
        assert claim.guideline is not None
        assert claim.guideline.language == "en"
        assert claim.expires_at == NOON + timedelta(minutes=scene.project.claim_minutes)
        assert not claim.simulated
        unit.refresh_from_db()
        assert (unit.state, unit.last_token) == ("claimed", 1)

    def test_priority_then_age_and_never_the_same_twice(self, scene: Scene) -> None:
        low, high = scene.open(2), scene.open(1, priority=5)
        claims = [scene.claim(person) for person in (scene.amal, scene.basil, scene.staff("carla"))]
        assert [claim.unit_id for claim in claims] == [high[0].pk, low[0].pk, low[1].pk]
        assert next_of(scene, scene.staff("dalia")) is None

    def test_asked_again_it_is_the_same_claim(self, scene: Scene) -> None:
        scene.open(2)
        assert scene.claim(scene.amal).pk == scene.claim(scene.amal).pk

    def test_another_stage_waits_until_the_unit_in_hand_is_done(self, scene: Scene) -> None:
        scene.place(scene.amal, "reviewer")
        scene.open(1)
        scene.correct(scene.basil)
        scene.open(1)
        claim = scene.claim(scene.amal)
        with pytest.raises(ClaimInHand) as refusal:
            next_of(scene, scene.amal, "review")
        assert refusal.value.facts == {"claim": claim.pk}

    def test_skills_prefer_and_do_not_exclude(self, scene: Scene) -> None:
        create_skill(code="growth", label_en="Growth", label_ar="نمو")
        create_profile(person=scene.amal, legal_name="A", now=NOON, skills={"growth": 4})
        plain, fitting = scene.open(1, priority=9)[0], scene.open(1, skill="growth")[0]
        claim = scene.claim(scene.amal)
        assert claim.unit_id == fitting.pk
        services.submit_correction(claim=claim, token=claim.token, content=CORRECTION, now=NOON)
        assert scene.claim(scene.amal).unit_id == plain.pk

    def test_languages_exclude(self, scene: Scene) -> None:
        create_profile(person=scene.amal, legal_name="A", now=NOON, languages=["en"])
        scene.open(3, language="ar", priority=9)
        assert next_of(scene, scene.amal) is None
        assert why_empty(person=scene.amal, stage="correct", now=NOON).code == "other_languages"
        english = scene.open(1)[0]
        assert scene.claim(scene.amal).unit_id == english.pk
        assert scene.claim(scene.basil).guideline.language == "ar"  # type: ignore[union-attr]

    def test_only_for_people_on_the_project_in_that_role(self, scene: Scene) -> None:
        scene.open(1)
        assert next_of(scene, scene.rana) is None
        assert next_of(scene, scene.amal, "review") is None
        assert why_empty(person=scene.rana, stage="correct", now=NOON).code == "not_staffed"
        end_assignment(assignment=scene.amal.assignments.get(), now=NOON)
        assert next_of(scene, scene.amal) is None

    def test_a_closed_project_hands_out_nothing(self, scene: Scene) -> None:
        scene.open(1)
        scene.project.state = "closed"
        scene.project.save()
        assert next_of(scene, scene.amal) is None

    def test_all_projects_of_the_person_when_none_is_named(self, scene: Scene) -> None:
        other = make_scene("other")
        other.place(scene.amal, "expert")
        other.open(1)
        claim = services.claim_next(projects=None, person=scene.amal, stage="correct", now=NOON)
        assert claim is not None
        assert claim.project_id == other.project.pk

    def test_a_claim_behind_another_clients_wall_counts_too(self, scene: Scene) -> None:
        other = make_scene("other")
        other.place(scene.amal, "expert")
        other.open(1)
        scene.open(1)
        scene.claim(scene.amal)
        room = within(organisations=[other.organisation.pk])
        with room, pytest.raises(ClaimInHand, match="another client"), transaction.atomic():
            next_of(other, scene.amal)
        assert Claim.objects.filter(state="held").count() == 1

    def test_simulated_people_make_simulated_claims(self, scene: Scene) -> None:
        scene.open(2)
        robot = scene.staff("robot", simulated=True)
        claim = scene.correct(robot)
        assert claim.simulated
        Claim.objects.filter(pk=claim.pk).update(simulated=False)
        assert broken_rules() == {"S2": 1}
        Claim.objects.filter(pk=claim.pk).update(simulated=True)


class TestReviewQueue:
    def test_never_ones_own_work(self, scene: Scene) -> None:
        scene.place(scene.amal, "reviewer")
        scene.open(2)
        mine, theirs = scene.correct(scene.amal), scene.correct(scene.basil)
        claim = scene.claim(scene.amal, "review")
        assert claim.unit_id == theirs.unit_id
        services.release_claim(claim=claim, token=claim.token, reason="later", now=NOON)
        assert scene.claim(scene.rana, "review").unit_id == mine.unit_id
        assert next_of(scene, scene.amal, "review") is None

    def test_says_so(self, scene: Scene) -> None:
        scene.place(scene.amal, "reviewer")
        scene.open(1)
        scene.correct(scene.amal)
        assert next_of(scene, scene.amal, "review") is None
        assert why_empty(person=scene.amal, stage="review", now=NOON).code == "own_work"


class TestReturned:
    def returned(self, scene: Scene) -> Unit:
        scene.open(1)
        scene.correct(scene.amal)
        claim = scene.claim(scene.rana, "review")
        submit_review(claim=claim, token=claim.token, content=Judgement("return", "Once more."), now=NOON)
        return Unit.objects.get(pk=claim.unit_id)

    def test_goes_first_to_its_author(self, scene: Scene) -> None:
        unit = self.returned(scene)
        scene.open(2, priority=9)
        claim = scene.claim(scene.amal)
        assert (claim.unit_id, claim.token) == (unit.pk, 3)

    def test_is_kept_for_its_author_for_a_day(self, scene: Scene) -> None:
        unit = self.returned(scene)
        assert next_of(scene, scene.basil, now=NOON + 23 * HOUR) is None
        empty = why_empty(person=scene.basil, stage="correct", now=NOON + HOUR)
        assert (empty.code, empty.come_back_at) == ("reserved", NOON + 24 * HOUR)
        assert scene.claim(scene.basil, now=NOON + 24 * HOUR).unit_id == unit.pk

    def test_is_free_for_all_when_its_author_gives_it_back(self, scene: Scene) -> None:
        unit = self.returned(scene)
        claim = scene.claim(scene.amal)
        services.release_claim(claim=claim, token=claim.token, reason="No time.", now=NOON)
        assert scene.claim(scene.basil).unit_id == unit.pk


class TestExpiry:
    def test_an_expired_claim_is_handed_on_when_nothing_else_is_open(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        first = scene.claim(scene.amal)
        assert next_of(scene, scene.basil, now=NOON + 59 * MINUTE) is None
        empty = why_empty(person=scene.basil, stage="correct", now=NOON)
        assert (empty.code, empty.come_back_at) == ("all_claimed", first.expires_at)
        second = scene.claim(scene.basil, now=first.expires_at)
        assert (second.unit_id, second.token) == (unit.pk, 2)
        first.refresh_from_db()
        assert (first.state, first.ended_at) == ("expired", first.expires_at)

    def test_its_holder_may_ask_for_the_next_one(self, scene: Scene) -> None:
        scene.open(1)
        first = scene.claim(scene.amal)
        second = scene.claim(scene.amal, now=first.expires_at)
        assert (second.unit_id, second.token) == (first.unit_id, 2)

    def test_the_periodic_function_ends_what_is_over_and_nothing_else(self, scene: Scene) -> None:
        scene.open(2)
        early, late = scene.claim(scene.amal), scene.claim(scene.basil, now=NOON + 30 * MINUTE)
        assert expire_claims(now=early.expires_at - MINUTE) == 0
        assert expire_claims(now=early.expires_at) == 1
        assert expire_claims(now=early.expires_at) == 0
        late.refresh_from_db()
        assert late.state == "held"

    def test_renewing_lasts_from_now_also_when_the_time_is_over_and_nobody_took_it(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        for now in (NOON + 10 * MINUTE, NOON + 3 * HOUR):
            renewed = services.renew_claim(claim=claim, token=1, now=now)
            assert renewed.expires_at == now + HOUR
        expire_claims(now=NOON + 5 * HOUR)
        with pytest.raises(ClaimEnded):
            services.renew_claim(claim=claim, token=1, now=NOON + 5 * HOUR)
        with pytest.raises(StaleToken):
            services.renew_claim(claim=claim, token=2, now=NOON)


class TestGivingBack:
    def test_rests_for_the_same_person_and_is_free_for_others(self, scene: Scene) -> None:
        (unit,) = scene.open(1)
        claim = scene.claim(scene.amal)
        given = services.release_claim(claim=claim, token=1, reason="Not my field.", now=NOON)
        assert (given.state, given.reason) == ("released", "Not my field.")
        assert services.release_claim(claim=claim, token=1, reason="again", now=NOON).reason == "Not my field."
        assert next_of(scene, scene.amal) is None
        empty = why_empty(person=scene.amal, stage="correct", now=NOON)
        assert (empty.code, empty.come_back_at) == ("given_back", NOON + HOUR)
        other = scene.claim(scene.basil)
        assert other.unit_id == unit.pk
        services.release_claim(claim=other, token=2, reason="Nor mine.", now=NOON)
        assert scene.claim(scene.amal, now=NOON + HOUR).unit_id == unit.pk

    def test_not_after_a_submit(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.correct(scene.amal)
        with pytest.raises(ClaimEnded):
            services.release_claim(claim=claim, token=1, reason="x", now=NOON)


class TestDrafts:
    def test_revisions_only_grow_and_repeats_change_nothing(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        save = {"claim": claim, "token": 1, "now": NOON}
        services.save_draft(revision=1, body={"a": "one"}, **save)
        services.save_draft(revision=4, body={"a": "four"}, **save)
        assert services.save_draft(revision=4, body={"a": "four"}, **save).body == {"a": "four"}
        for revision, body in ((3, {"a": "three"}), (4, {"a": "other"})):
            with pytest.raises(services.StaleDraft) as refusal:
                services.save_draft(revision=revision, body=body, **save)
            assert refusal.value.facts == {"revision": 4}
        assert Draft.objects.get(claim=claim).body == {"a": "four"}

    def test_survive_the_end_of_the_claim_and_come_back_with_the_next(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        expire_claims(now=NOON + HOUR)
        services.save_draft(claim=claim, token=1, revision=7, body={"solution": "half"}, now=NOON + HOUR)
        again = scene.claim(scene.amal, now=NOON + HOUR)
        assert again.token == 2
        assert again.draft.body == {"solution": "half"}
        assert again.draft.revision == 7

    def test_of_another_person_do_not(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        services.save_draft(claim=claim, token=1, revision=1, body={"solution": "mine"}, now=NOON)
        services.release_claim(claim=claim, token=1, reason="x", now=NOON)
        assert not Draft.objects.filter(claim=scene.claim(scene.basil)).exists()

    def test_not_after_a_submit_not_with_another_token_not_above_a_megabyte(self, scene: Scene) -> None:
        scene.open(2)
        done = scene.correct(scene.amal)
        claim = scene.claim(scene.basil)
        with pytest.raises(ClaimEnded):
            services.save_draft(claim=done, token=1, revision=1, body={}, now=NOON)
        with pytest.raises(StaleToken):
            services.save_draft(claim=claim, token=9, revision=1, body={}, now=NOON)
        with pytest.raises(services.DraftTooLarge):
            services.save_draft(claim=claim, token=1, revision=1, body={"a": "x" * 1_000_000}, now=NOON)


def test_the_hot_pair_takes_few_queries(scene: Scene) -> None:
    scene.open(5)
    with CaptureQueriesContext(connection) as claiming:
        claim = scene.claim(scene.amal)
    with CaptureQueriesContext(connection) as submitting:
        services.submit_correction(claim=claim, token=1, content=CORRECTION, now=NOON)
    assert len(claiming) == 7, [each["sql"][:90] for each in claiming]
    assert len(submitting) == 9, [each["sql"][:90] for each in submitting]


class TestPages:
    def test_the_browser_whose_page_is_gone_opens_it_anew_and_no_other_browser_does(self, scene: Scene) -> None:
        scene.open()
        claim = scene.claim(scene.amal)
        services.hold_page(claim=claim, token=1, page="home.one", mode="open", now=NOON)
        with pytest.raises(OpenElsewhere):
            services.hold_page(claim=claim, token=1, page="home.two", mode="open", now=NOON)
        with pytest.raises(OpenElsewhere):
            services.hold_page(claim=claim, token=1, page="office.two", mode="reopen", now=NOON)
        services.hold_page(claim=claim, token=1, page="home.two", mode="reopen", now=NOON)
        with pytest.raises(OpenElsewhere):
            services.hold_page(claim=claim, token=1, page="home.one", mode="keep", now=NOON)

    def test_the_second_page_is_told_and_can_take_over(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        hold, save = ({"claim": claim, "token": 1, "now": NOON + n * MINUTE / 6} for n in (0, 1))
        assert services.hold_page(page="one", mode="open", **hold) is None
        services.save_draft(page="one", revision=1, body={"a": "one"}, **save)
        with pytest.raises(OpenElsewhere) as refusal:
            services.hold_page(page="two", mode="open", **save)
        assert refusal.value.facts == {"page": "one", "seen_at": NOON}
        with pytest.raises(OpenElsewhere):
            services.save_draft(page="two", revision=2, body={}, **save)
        taken = services.hold_page(page="two", mode="take_over", **save)
        assert taken is not None
        assert taken.body == {"a": "one"}
        services.save_draft(page="two", revision=2, body={"a": "two"}, **save)
        for late in ({"revision": 3, "body": {"a": "late"}}, {"revision": 2, "body": {"a": "two"}}):
            with pytest.raises(OpenElsewhere):
                services.save_draft(page="one", **late, **save)
        with pytest.raises(OpenElsewhere):
            services.hold_page(page="one", mode="keep", **save)
        assert Draft.objects.get(claim=claim).body == {"a": "two"}

    def test_a_silent_page_need_not_be_asked_but_cannot_come_back_unasked(self, scene: Scene) -> None:
        scene.open(1)
        claim = scene.claim(scene.amal)
        services.hold_page(claim=claim, token=1, page="one", mode="open", now=NOON)
        services.hold_page(claim=claim, token=1, page="one", mode="keep", now=NOON + MINUTE)
        with pytest.raises(OpenElsewhere):
            services.hold_page(claim=claim, token=1, page="two", mode="open", now=NOON + 1.5 * MINUTE)
        services.hold_page(claim=claim, token=1, page="two", mode="open", now=NOON + 2 * MINUTE)
        with pytest.raises(OpenElsewhere):
            services.hold_page(claim=claim, token=1, page="one", mode="keep", now=NOON + HOUR)

    def test_none_after_the_end_nor_with_another_token(self, scene: Scene) -> None:
        scene.open(1)
        done = scene.correct(scene.amal)
        with pytest.raises(ClaimEnded):
            services.hold_page(claim=done, token=1, page="one", mode="take_over", now=NOON)
        with pytest.raises(StaleToken):
            services.hold_page(claim=done, token=2, page="one", mode="open", now=NOON)
