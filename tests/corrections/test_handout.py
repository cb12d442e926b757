"""The queue prefers what somebody has worked on, and never sorts or scans all that is open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from preceptor.corrections import handout
from preceptor.corrections.models import Claim, Unit
from preceptor.corrections.services import claim_next, expire_claims, release_claim, save_draft
from preceptor.experts.models import ExpertProfile, ExpertSkill, Skill
from preceptor.review.judgement import Judgement
from preceptor.review.services import submit_review
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON, Scene, beside

pytestmark = pytest.mark.django_db
MANY = 3_000


def nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    """The plan and everything in it."""
    return [plan, *(node for child in plan.get("Plans", ()) for node in nodes(child))]


def knows(person: Any, code: str) -> None:
    """Let somebody say of themselves that they have a skill."""
    profile = ExpertProfile.objects.create(person=person, legal_name=person.display_name, created_at=NOON)
    skill = Skill.objects.filter(code=code).first() or Skill.objects.create(code=code)
    ExpertSkill.objects.create(profile=profile, skill=skill, level=3)


def test_what_was_begun_comes_back_before_what_is_more_urgent(scene: Scene) -> None:
    (begun,) = scene.open(1)
    claim = scene.claim(scene.amal)
    save_draft(claim=claim, token=claim.token, revision=1, body={"words": "half"}, now=NOON)
    later = NOON + timedelta(hours=3)
    expire_claims(now=later)
    scene.open(1, priority=9)
    again = scene.claim(scene.amal, now=later)
    assert again.unit_id == begun.pk
    assert again.draft.body == {"words": "half"}


def test_a_returned_unit_goes_to_the_reviewer_who_returned_it(scene: Scene) -> None:
    (returned,) = scene.open(1)
    scene.correct(scene.amal)
    claim = scene.claim(scene.rana, "review")
    submit_review(claim=claim, token=claim.token, content=Judgement("return", "Why 35?"), now=NOON)
    scene.correct(scene.amal)
    scene.open(1, priority=9)
    scene.correct(scene.basil)
    assert scene.claim(scene.rana, "review").unit_id == returned.pk


def test_one_kind_is_taken_where_one_is_asked_for(scene: Scene) -> None:
    scene.open(1)
    assert claim_next(projects=None, person=scene.amal, stage="correct", now=NOON, unit_kind="grade") is None
    assert claim_next(projects=None, person=scene.amal, stage="correct", now=NOON, unit_kind="correct") is not None


@pytest.mark.parametrize("stage", ["correct", "review"])
def test_no_plan_sorts_or_scans_what_is_open(scene: Scene, stage: str) -> None:
    """Every access to units is by an index whose leading columns are given, at 3,000 open units of 60 queues."""
    scene.open(1)
    (first,) = Unit.objects.all()
    Unit.objects.bulk_create(
        Unit(
            organisation=scene.organisation,
            project=scene.project,
            kind="author",
            brief="x",
            stage=stage,
            author=scene.basil if stage == "review" else None,
            skill=f"skill{number % 30}",
            language=("en", "ar")[number % 2],
            priority=number % 5,
            created_at=NOON,
        )
        for number in range(MANY)
    )
    facts: dict[str, Any] = {
        "project": scene.project.pk,
        "stage": stage,
        "person": scene.amal.pk,
        "any_language": False,
        "languages": ["en"],
        "skills": ["skill3"],
        "any_kind": True,
        "kind": "",
        "now": NOON,
        "rested": NOON,
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ANALYZE corrections_unit")
        cursor.execute(f"EXPLAIN (FORMAT JSON, ANALYZE) {handout._TAKE}", facts)
        (plan,) = cursor.fetchone()
        transaction.set_rollback(True)  # ANALYZE runs it, and no claim follows
    assert first.pk
    executed = [node for node in nodes(plan[0]["Plan"]) if node["Actual Loops"]]
    on_units = [node for node in executed if node.get("Relation Name") == "corrections_unit"]
    assert {node["Node Type"] for node in on_units} <= {
        "Index Scan",
        "Index Only Scan",
        "ModifyTable",
        "Bitmap Heap Scan",
    }
    read = sum(node["Actual Rows"] * node["Actual Loops"] for node in on_units)
    assert read < 400, "it reads the heads of the queues and one unit, whatever is open"
    sorted_rows = [node["Actual Rows"] for node in nodes(plan[0]["Plan"]) if node["Node Type"] == "Sort"]
    assert all(rows <= 60 for rows in sorted_rows), "only the heads are put in order"
    assert not Claim.objects.exists()


class TestOverProjects:
    """What somebody gets next is the best of all the projects that they are staffed on."""

    @pytest.fixture(params=["usual", "long"])
    def second(self, scene: Scene, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Scene:
        """A younger project of the same client, on which the same people work; asked by either way."""
        if request.param == "long":
            monkeypatch.setattr("preceptor.corrections.api.usual_claim.claim_usual", lambda **_: None)
        turn_clock(monkeypatch, NOON)
        return beside(scene)

    def got(self, scene: Scene, stage: str = "correct") -> Any:
        return Page(scene.amal).post("/queue/next", {"stage": stage})["claim"]["unit"]["id"]

    def test_the_more_urgent_unit_of_another_project_comes_first(self, scene: Scene, second: Scene) -> None:
        scene.open(2, priority=1)
        (urgent,) = second.open(1, priority=5)
        assert self.got(scene) == urgent.pk

    def test_what_is_equal_comes_in_the_order_in_which_it_was_opened(self, scene: Scene, second: Scene) -> None:
        (older,) = second.open(1)
        scene.open(1)
        assert self.got(scene) == older.pk

    def test_a_skill_counts_before_priority(self, scene: Scene, second: Scene) -> None:
        knows(scene.amal, "audit")
        scene.open(1, priority=9)
        (fitting,) = second.open(1, skill="audit")
        assert self.got(scene) == fitting.pk

    def test_what_came_back_comes_before_all(self, scene: Scene, second: Scene) -> None:
        (returned,) = second.open(1)
        second.correct(scene.amal)
        claim = second.claim(second.rana, "review")
        submit_review(claim=claim, token=claim.token, content=Judgement("return", "Why?"), now=NOON)
        scene.open(1, priority=9)
        assert self.got(scene) == returned.pk

    def test_what_nobody_may_have_does_not_make_a_project_the_best(self, scene: Scene, second: Scene) -> None:
        (own,) = second.open(1, priority=9)
        claim = second.claim(scene.amal)
        release_claim(claim=claim, token=claim.token, reason="later", now=NOON)
        (free,) = scene.open(1)
        assert own.pk != free.pk
        assert self.got(scene) == free.pk

    def test_an_empty_project_does_not_hide_the_other(self, scene: Scene, second: Scene) -> None:
        (only,) = second.open(1)
        assert self.got(scene) == only.pk

    def test_a_claim_that_ran_out_is_found_where_nothing_is_open(self, scene: Scene, second: Scene) -> None:
        (only,) = second.open(1)
        second.claim(scene.basil)
        Claim.objects.update(expires_at=NOON)
        assert self.got(scene) == only.pk


def test_the_plan_over_projects_reads_the_heads_of_their_queues_alone(scene: Scene) -> None:
    projects = [scene.project, *(beside(scene, f"more-{number}").project for number in range(3))]
    Unit.objects.bulk_create(
        Unit(
            organisation=scene.organisation,
            project=projects[number % 4],
            kind="author",
            brief="x",
            skill=f"skill{number % 20}",
            language="en",
            priority=number % 5,
            created_at=NOON,
        )
        for number in range(MANY)
    )
    able: dict[str, Any] = {"person_id": scene.amal.pk, "languages": ["en"], "skills": ["skill3"]}
    facts = {**handout.facts_of_person(stage="correct", **able, now=NOON), "projects": [each.pk for each in projects]}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE corrections_unit")
        cursor.execute(f"EXPLAIN (FORMAT JSON, ANALYZE) {handout.RANK}", facts)
        (plan,) = cursor.fetchone()
    executed = [node for node in nodes(plan[0]["Plan"]) if node["Actual Loops"]]
    on_units = [node for node in executed if node.get("Relation Name") == "corrections_unit"]
    assert "Seq Scan" not in {node["Node Type"] for node in on_units}
    read = sum(node["Actual Rows"] * node["Actual Loops"] for node in on_units)
    assert read < 250, "it reads the heads of the queues, whatever is open"
