"""No work is handed out that budget or prefund would not pay: at the edge, at any load, and said to those concerned."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.billing.invariants import INVARIANTS
from preceptor.billing.services import Agreed, Paid, confirm_receipt, record_prefund, set_budget, set_terms
from preceptor.corrections.claims import BudgetUsedUp
from preceptor.corrections.models import Claim, Unit
from preceptor.corrections.queries import why_empty
from preceptor.corrections.services import claim_next, release_claim, submit_correction
from preceptor.corrections.usual_claim import claim_usual
from preceptor.kit.money import Money
from preceptor.projects.models import HandOutLimit
from tests.billing.desk import HOUR, open_scene
from tests.corrections.scene import CORRECTION, NOON, Scene
from tests.corrections.together import at_once


def offending() -> dict[str, int]:
    return {name: count for name, count in run_invariants(invariants=INVARIANTS).items() if count}


def take(scene: Scene, name: str) -> Claim | None:
    return claim_next(projects=None, person=scene.people[name], stage="correct", now=NOON)


@pytest.mark.django_db
def test_the_third_claim_does_not_fit_a_budget_of_two_hours() -> None:
    with everywhere():
        scene = open_scene(experts=3, units=5)
        set_budget(project=scene.project, budget=Money(2 * HOUR, "USD"))
        assert take(scene, "e0") is not None
        second = take(scene, "e1")
        assert second is not None
        assert claim_usual(person=scene.people["e2"], stage="correct", now=NOON) is None
        assert take(scene, "e2") is None
        empty = why_empty(person=scene.people["e2"], stage="correct", now=NOON)
        assert (empty.code, empty.reason) == (
            "budget_used_up",
            "The project's budget is used up; work you have done is paid.",
        )
        assert Unit.objects.filter(state="open").count() == 3, "the unit that was tried is open again"
        release_claim(claim=second, token=second.token, reason="", now=NOON)
        assert take(scene, "e2") is not None, "what is given back pays for another"
        assert not HandOutLimit.objects.get(project=scene.project).used_up
        assert offending() == {}


@pytest.mark.django_db
def test_what_is_claimed_is_finished_and_more_budget_opens_the_queue_at_once() -> None:
    with everywhere():
        scene = open_scene(experts=2, units=5)
        set_budget(project=scene.project, budget=Money(HOUR, "USD"))
        first = take(scene, "e0")
        assert first is not None
        assert take(scene, "e1") is None
        set_budget(project=scene.project, budget=Money(HOUR - 1, "USD"))
        submit_correction(claim=first, token=first.token, content=CORRECTION, now=NOON)
        assert take(scene, "e1") is None, "a minor unit is missing"
        set_budget(project=scene.project, budget=Money(HOUR, "USD"))
        assert take(scene, "e1") is not None
        set_budget(project=scene.project, budget=Money(0, "USD"))
        assert take(scene, "e0") is not None, "zero is no limit"
        assert not HandOutLimit.objects.exists()


@pytest.mark.django_db
def test_far_from_the_limit_nothing_is_counted_for_ten_minutes() -> None:
    with everywhere():
        scene = open_scene(experts=3, units=5)
        set_budget(project=scene.project, budget=Money(1_000 * HOUR, "USD"))
        assert claim_usual(person=scene.people["e0"], stage="correct", now=NOON) is None, "the first is counted"
        assert take(scene, "e0") is not None
        limit = HandOutLimit.objects.get(project=scene.project)
        assert limit.counted_from == NOON + timedelta(minutes=10)
        assert claim_usual(person=scene.people["e1"], stage="correct", now=NOON) is not None
        scene.staff("new")
        limit.refresh_from_db()
        assert limit.counted_from < NOON, "one more person: the day of all is longer"
        assert claim_usual(person=scene.people["e2"], stage="correct", now=NOON) is None


@pytest.mark.django_db
def test_a_prefund_is_shared_by_all_projects_of_the_client() -> None:
    with everywhere():
        scene = open_scene(experts=3, units=5)
        prepay(scene)
        assert take(scene, "e0") is None, "nothing is paid in yet"
        pay_in(scene, 2 * HOUR)
        other = open_scene(experts=1, units=2, beside=scene)
        assert take(scene, "e0") is not None
        assert take(other, "other0") is not None
        assert take(scene, "e1") is None
        pay_in(scene, HOUR - 1)
        assert take(scene, "e1") is None
        pay_in(scene, 1)
        assert take(scene, "e1") is not None
        assert offending() == {}


def prepay(scene: Scene) -> None:
    agreed = Agreed("prefund", "USD", 0, 30, "Client Ltd", four_eyes_above_minor=0)
    set_terms(organisation=scene.organisation, agreed=agreed, actor=scene.lead, now=NOON)


def pay_in(scene: Scene, minor: int) -> None:
    paid = Paid(Money(minor, "USD"), f"BANK {minor}", NOON.date())
    receipt = record_prefund(organisation=scene.organisation, paid=paid, actor=scene.lead, now=NOON)
    confirm_receipt(receipt=receipt, actor=scene.people["e2"], now=NOON)


@pytest.mark.parametrize("how", ["budget", "prefund"])
def test_sixteen_hands_at_the_edge_never_take_more_than_there_is(committed_db: str, how: str) -> None:
    """Five claims fit."""
    with everywhere():
        scene = open_scene(experts=16, units=20)
        if how == "prefund":
            prepay(scene)
            pay_in(scene, 5 * HOUR + 99)
        else:
            set_budget(project=scene.project, budget=Money(5 * HOUR + 99, "USD"))

    def one(number: int) -> str:
        with everywhere():
            try:
                return "claim" if take(scene, f"e{number}") is not None else "none"
            except BudgetUsedUp:
                return "refused"

    answers = at_once(one)
    with everywhere():
        assert answers.count("claim") == Claim.objects.filter(state="held").count() == 5, answers
        assert set(answers) == {"claim", "none"}
        assert offending() == {}


@pytest.mark.breaks_rules("without the guard")
def test_without_the_guard_the_same_hands_take_too_much(committed_db: str) -> None:
    """The negative control: the test above can fail, and the invariant says that the guard is gone."""
    import psycopg  # noqa: PLC0415

    with psycopg.connect(committed_db, autocommit=True) as owner:
        owner.execute("ALTER TABLE corrections_claim DISABLE TRIGGER billing_within_budget")
    with everywhere():
        scene = open_scene(experts=16, units=20)
        set_budget(project=scene.project, budget=Money(5 * HOUR, "USD"))

    def one(number: int) -> bool:
        with everywhere():
            return take(scene, f"e{number}") is not None

    assert sum(at_once(one)) > 5
    with everywhere():
        assert offending() == {"M19": 1}
    connection.close()
