"""The short way through claim and submit gives and writes what the long way does, and leaves the rest to it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction

from preceptor.corrections import schemas, usual_claim
from preceptor.corrections.models import Claim, Correction, Stage, StepRating, Unit
from preceptor.corrections.usual_claim import claim_usual
from preceptor.corrections.usual_submit import submit_usual
from preceptor.kit.prepared import run_prepared
from preceptor.projects.services import publish_guideline
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import CORRECTION, NOON, Scene
from tests.corrections.test_api import BODY
from tests.corrections.test_handout import nodes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


def facts_of(row: Any, *left_out: str) -> dict[str, Any]:
    """The columns of a row, but for its own id and what differs by intent."""
    names = [field.attname for field in row._meta.concrete_fields if field.attname not in {"id", *left_out}]
    return {name: getattr(row, name) for name in names}


def test_the_answer_is_the_one_that_the_claim_gives_when_it_is_asked_for_again(scene: Scene) -> None:
    scene.open(1)
    page = Page(scene.amal)
    first = page.post("/queue/next", {"stage": "correct"})["claim"]
    assert page.get(f"/claims/{first['id']}") == first
    assert first["guideline"]["body"] == "Rules (en)"
    assert claim_usual(person=scene.amal, stage="correct", now=NOON) is None, "one is in hand"


def test_a_claim_and_a_correction_are_written_as_the_long_way_writes_them(scene: Scene) -> None:
    scene.open(2)
    scene.correct(scene.basil)
    made = claim_usual(person=scene.amal, stage="correct", now=NOON)
    assert made is not None
    short = submit_usual(claim_id=made["id"], person=scene.amal, token=1, content=CORRECTION, now=NOON)
    assert short is not None
    mine, other = ("unit_id", "claim_id", "person_id"), ("correction_id",)
    long, written = Correction.objects.get(person=scene.basil), Correction.objects.get(person=scene.amal)
    assert facts_of(written, *mine) == facts_of(long, *mine)
    assert short["id"] == written.pk
    claims = [facts_of(each.claim, "unit_id", "person_id", "swapped") for each in (long, written)]
    assert claims[0] == claims[1]
    stages = [facts_of(Stage.objects.get(claim=each.claim), *mine) for each in (long, written)]
    assert stages[0] == stages[1]
    ratings = [[facts_of(rating, *other) for rating in each.ratings.order_by("index")] for each in (long, written)]
    assert ratings[0] == ratings[1]
    shown = schemas.CorrectionOut.model_validate(written).model_dump()
    assert short == shown, "as the schema shows it"
    units = [facts_of(each.unit, "attempt_id", "author_id") for each in (long, written)]
    assert units[0] == units[1]
    assert written.unit.author_id == scene.amal.pk


@pytest.mark.parametrize("change", ["token", "person", "late"])
def test_what_is_not_in_hand_is_left_to_the_long_way(scene: Scene, change: str) -> None:
    scene.open(1)
    claim = scene.claim(scene.amal)
    facts: dict[str, Any] = {"claim_id": claim.pk, "person": scene.amal, "token": 1, "now": NOON}
    facts |= {"token": {"token": 2}, "person": {"person": scene.basil}, "late": {"now": claim.expires_at}}[change]
    assert submit_usual(**facts, content=CORRECTION) is None
    assert not Correction.objects.exists()


def test_instructions_that_are_unread_stop_it_and_nothing_is_taken(scene: Scene) -> None:
    scene.open(1)
    publish_guideline(project=scene.project, language="en", body="New", actor=scene.lead, now=NOON)
    assert claim_usual(person=scene.amal, stage="correct", now=NOON) is None
    assert not Claim.objects.exists()
    assert Unit.objects.get().state == "open"
    refused = Page(scene.amal).post("/queue/next", {"stage": "correct"}, 409)
    assert refused["code"] == "guideline_unread"


def test_a_rule_of_the_protocol_refuses_it_and_nothing_is_written(scene: Scene) -> None:
    scene.open(1)
    page = Page(scene.amal)
    claim = page.post("/queue/next", {"stage": "correct"})["claim"]
    path = f"/claims/{claim['id']}/correction"
    assert page.post(path, {**BODY, "token": 1, "solution": ""}, 422)["code"] == "protocol_violation"
    assert not Correction.objects.exists()
    done = page.post(path, {**BODY, "token": 1})
    assert page.post(path, {**BODY, "token": 1}) == done, "the same claim again is answered by the long way"
    assert StepRating.objects.count() == 2
    assert page.post(f"/claims/{2**70}/correction", {**BODY, "token": 1}, 404)["code"] == "claim_not_found"


def test_the_plan_reads_one_unit_by_the_index_of_the_queue(scene: Scene) -> None:
    scene.open(1)
    Unit.objects.bulk_create(
        Unit(
            organisation=scene.organisation,
            project=scene.project,
            kind="author",
            brief="x",
            skill=f"skill{number % 30}",
            language="en",
            created_at=NOON,
        )
        for number in range(2_000)
    )
    asked = usual_claim.looking(person=scene.amal, stage="correct", projects=None, kind=None)
    assert asked is not None
    (row,) = run_prepared(asked.text, asked.facts)
    facts = usual_claim.facts_for(scene.amal, "correct", NOON, None, usual_claim.Place(*row))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ANALYZE corrections_unit")
        cursor.execute(f"EXPLAIN (FORMAT JSON, ANALYZE) {usual_claim._CLAIM}", facts)
        (plan,) = cursor.fetchone()
        transaction.set_rollback(True)
    executed = [node for node in nodes(plan[0]["Plan"]) if node["Actual Loops"]]
    on_units = [node for node in executed if node.get("Relation Name") == "corrections_unit"]
    assert "unit_hand_out" in {node.get("Index Name") for node in on_units}
    assert "Seq Scan" not in {node["Node Type"] for node in on_units}
    assert sum(node["Actual Rows"] * node["Actual Loops"] for node in on_units) < 200
