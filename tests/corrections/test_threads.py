"""On committed rows and many connections: no unit is given twice, no work is counted twice, nothing deadlocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from preceptor.accounts.walls import everywhere
from preceptor.corrections import services
from preceptor.corrections.claims import ClaimEnded
from preceptor.corrections.handout import expire_claims
from preceptor.corrections.models import Claim, Correction, Stage, Unit
from tests.corrections.rules import assert_rules_hold
from tests.corrections.scene import CORRECTION, NOON, Scene, make_scene
from tests.corrections.together import at_once


@pytest.fixture
def scene(committed_db: str) -> Iterator[Scene]:
    with everywhere():
        made = make_scene()
    yield made
    with everywhere():
        assert_rules_hold()


def test_two_people_never_get_the_same_unit(scene: Scene) -> None:
    with everywhere():
        scene.open(1)
        people = [scene.amal, scene.basil]

    def claim(number: int) -> int | None:
        with everywhere():
            got = services.claim_next(projects=None, person=people[number], stage="correct", now=NOON)
            return None if got is None else got.unit_id

    results = at_once(claim, 2)
    assert results.count(None) == 1, results
    with everywhere():
        assert Claim.objects.filter(state="held").count() == 1


def test_sixteen_people_empty_a_queue_without_a_duplicate(scene: Scene) -> None:
    with everywhere():
        scene.open(60)
        people = [scene.staff(f"expert{number}") for number in range(16)]

    def shift(number: int) -> int:
        done = 0
        while True:
            with everywhere():
                claim = services.claim_next(projects=None, person=people[number], stage="correct", now=NOON)
            if claim is None:
                return done
            with everywhere():
                services.submit_correction(claim=claim, token=claim.token, content=CORRECTION, now=NOON)
            done += 1

    results = at_once(shift)
    assert sum(results) == 60, results
    with everywhere():
        assert Correction.objects.count() == Stage.objects.count() == 60
        assert Unit.objects.filter(stage="review", state="open").count() == 60


def test_one_person_on_many_devices_holds_one_claim(scene: Scene) -> None:
    with everywhere():
        scene.open(20)

    def claim(_: int) -> int:
        with everywhere():
            got = services.claim_next(projects=None, person=scene.amal, stage="correct", now=NOON)
            assert got is not None
            return int(got.pk)

    assert len(set(at_once(claim))) == 1


def test_thirty_two_submits_of_one_claim_are_one_correction(scene: Scene) -> None:
    with everywhere():
        scene.open(1)
        claim = scene.claim(scene.amal)

    def submit(_: int) -> int:
        with everywhere():
            done = services.submit_correction(claim=claim, token=1, content=CORRECTION, now=NOON)
            return int(done.pk)

    results = at_once(submit, 32)
    assert len(set(results)) == 1, results
    with everywhere():
        assert Correction.objects.count() == 1


def test_submitting_expiring_and_giving_back_at_once_leave_one_story(scene: Scene) -> None:
    with everywhere():
        scene.open(1)
        claim = scene.claim(scene.amal)
    late = NOON + timedelta(hours=2)

    def act(number: int) -> str:
        with everywhere():
            if number % 3 == 0:
                services.submit_correction(claim=claim, token=1, content=CORRECTION, now=late)
                return "submitted"
            if number % 3 == 1:
                return f"expired {expire_claims(now=late)}"
            services.release_claim(claim=claim, token=1, reason="x", now=late)
            return "released"

    results = at_once(act, 12)
    assert all(isinstance(each, str | ClaimEnded) for each in results), results
    with everywhere():
        assert Correction.objects.count() == (1 if "submitted" in results else 0)
