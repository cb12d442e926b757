"""Recorded answers are continued by the model version that a lead names, and the data say who wrote."""

from __future__ import annotations

from datetime import timedelta

import pytest

from preceptor.continuations.continuers import CannotGoOn, continuer_of, name_continuer
from preceptor.continuations.models import Continuation, Continuer
from preceptor.continuations.queries import continued_by
from preceptor.continuations.services import AnswerIsRecorded
from preceptor.probing.models import ModelVersion, Probe
from tests.continuations.conftest import GOOD, HEAD, Desk
from tests.corrections.browser import Page, turn_clock
from tests.corrections.scene import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    turn_clock(monkeypatch, NOON)


def recording(desk: Desk) -> ModelVersion:
    """The first version of the model, which is a recording; what is posed from now on is its answer."""
    version: ModelVersion = ModelVersion.objects.get(name="v1")
    assert version.endpoint_id is None
    return version


@pytest.fixture
def asked(desk: Desk) -> ModelVersion:
    """The version that can be asked, while every answer that is opened is a recording."""
    version: ModelVersion = ModelVersion.objects.get(name="v2")
    desk.scene.probe = Probe.objects.create(
        organisation=desk.scene.organisation,
        project=desk.scene.project,
        model_version=recording(desk),
        created_by=desk.scene.lead,
        created_at=NOON,
    )
    desk.scene.open(1)
    return version


def test_without_one_the_expert_is_told_why(desk: Desk, asked: ModelVersion) -> None:
    claim = desk.scene.claim(desk.scene.amal)
    with pytest.raises(AnswerIsRecorded):
        desk.ask(claim)
    told = Page(desk.scene.amal).get(f"/claims/{claim.pk}/continuations")
    assert (told["possible"], told["why_not_code"]) == (False, "answer_is_recorded")


def test_the_named_one_goes_on_and_is_named_in_the_turn_and_in_the_data(desk: Desk, asked: ModelVersion) -> None:
    lead, expert = Page(desk.scene.lead), Page(desk.scene.amal)
    where = f"/projects/{desk.scene.project.pk}/continuer"
    assert lead.get(where) == {"model_version": None, "name": None, "at": None}
    named = lead.put(where, {"model_version": asked.pk})
    assert (named["model_version"], named["name"]) == (asked.pk, "Model: v2")
    claim = desk.scene.claim(desk.scene.amal)
    made = expert.post(f"/claims/{claim.pk}/continuations", {"token": 1, "prefix": HEAD, "candidates": 1}, 201)
    assert (made["turns"][0]["model_version"], made["turns"][0]["recorded"]) == ("Model: v2", True)
    (row,) = desk.write(claim)
    assert (row.state, row.text, row.model_version) == ("done", GOOD, asked)
    assert continued_by([claim.pk]) == {claim.pk: ["Model: v2"]}


def test_the_models_own_continuation_is_no_other_ones(desk: Desk) -> None:
    claim = desk.claim()
    desk.ask(claim, candidates=1)
    desk.write(claim)
    told = Page(desk.scene.amal).get(f"/claims/{claim.pk}/continuations")
    assert told["turns"][0]["recorded"] is False
    assert continued_by([claim.pk]) == {}


def test_the_newest_counts_and_nothing_is_written_over(desk: Desk, asked: ModelVersion) -> None:
    given = {"project": desk.scene.project, "actor": desk.scene.lead}
    for version in (asked, asked, None):
        name_continuer(**given, model_version=version, now=NOON)
    assert Continuer.objects.count() == 2
    assert continuer_of(desk.scene.project.pk) is None
    claim = desk.scene.claim(desk.scene.amal)
    with pytest.raises(AnswerIsRecorded):
        desk.ask(claim)


def test_a_recording_cannot_go_on(desk: Desk) -> None:
    with pytest.raises(CannotGoOn):
        name_continuer(project=desk.scene.project, model_version=recording(desk), actor=desk.scene.lead, now=NOON)


def test_only_its_leads_name_one(desk: Desk, asked: ModelVersion) -> None:
    where = f"/projects/{desk.scene.project.pk}/continuer"
    Page(desk.scene.amal).put(where, {"model_version": asked.pk}, 403)
    assert Page(desk.scene.lead).put(where, {"model_version": 999_999}, 404)["code"] == "not_found"
    Page(desk.scene.lead).put(where, {}, 422)


def test_the_rule_sees_a_version_that_nobody_named(desk: Desk, asked: ModelVersion) -> None:
    from preceptor.audit.services import run_invariants  # noqa: PLC0415
    from preceptor.continuations.invariants import INVARIANTS  # noqa: PLC0415

    name_continuer(project=desk.scene.project, model_version=asked, actor=desk.scene.lead, now=NOON)
    claim = desk.scene.claim(desk.scene.amal)
    (row,) = desk.ask(claim, candidates=1)
    rule = [each for each in INVARIANTS if each.name == "W9b"]
    assert run_invariants(invariants=rule) == {"W9b": 0}
    Continuation.objects.filter(pk=row.pk).update(asked_at=NOON - timedelta(days=1))
    assert run_invariants(invariants=rule) == {"W9b": 1}
    Continuation.objects.filter(pk=row.pk).update(asked_at=NOON)
