"""The board and the plan: who fits and why, what somebody who staffs may see of them, and that each look is written down."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.accounts.access import Actor, actor_of
from preceptor.accounts.models import Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.accounts.walls import everywhere
from preceptor.audit.models import Access
from preceptor.experts.models import ExpertProfile
from preceptor.staffing import needs, services
from preceptor.staffing.board import board, needs_of
from preceptor.staffing.models import Need
from preceptor.staffing.plans import plan_around
from preceptor.staffing.seeing import NotShortlisted
from tests.corrections.scene import NOON
from tests.staffing.guild import expert, need_of
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


def keeper() -> Person:
    """Who keeps the network itself."""
    network = create_organisation(name="Network", slug="network", kind="network", now=NOON)
    person = create_person(email="keeper@network.example", display_name="Keeper")
    add_member(organisation=network, person=person, role="operator", now=NOON)
    return person


def shown(need: Need, person: Person) -> tuple[Actor, Need]:
    """The need as the board takes it."""
    actor = actor_of(person)
    return actor, needs_of(actor).get(pk=need.pk)


def test_the_board_ranks_explains_and_answers_what_if(scene: Any) -> None:
    best, good = expert("best", level=5), expert("good", level=4)
    actor, need = shown(need_of(scene, seats=1), scene.lead)
    found = board(actor, need, now=NOON)
    assert [each["person"] for each in found["shortlist"]] == [best.pk, good.pk]
    assert all(sum(each["parts"].values()) == each["score"] for each in found["shortlist"])
    assert (found["need"]["seats"], found["need"]["seats_taken"]) == (1, 0)
    plan = plan_around(actor, need, person=good.pk, without=best.pk, seats=None, now=NOON)
    assert [each["person"] for each in plan["seats"]] == [best.pk]
    assert (plan["exact"], plan["value"]) == (True, plan["bound"])
    assert (plan["why"]["seated"], plan["why"]["instead"][0]["person"]) == (False, best.pk)
    assert plan["why"]["cost"] == -plan["change"]["value"]
    assert [each["person"] for each in plan["change"]["comes"]] == [good.pk]


def test_a_lead_reads_no_names_before_somebody_works_with_them(scene: Any) -> None:
    layla = expert("layla", level=5)
    expert("maha", level=4)
    need = need_of(scene)
    actor, row = shown(need, scene.lead)
    assert {each["display_name"] for each in board(actor, row, now=NOON)["shortlist"]} == {None}
    plan = plan_around(actor, row, person=layla.pk, without=None, seats=None, now=NOON)
    assert {each["display_name"] for each in [*plan["seats"], plan["why"]]} == {None}

    (offer,) = needs.send_offers(need=need, people=[layla], actor=scene.lead, now=NOON)
    assert [each["display_name"] for each in board(actor, row, now=NOON)["offers"]] == [None]
    services.accept_offer(offer=offer, actor=layla, now=NOON)
    assert [each["display_name"] for each in board(actor, row, now=NOON)["offers"]] == ["Layla"]


def test_who_keeps_the_network_reads_names(scene: Any) -> None:
    layla, person = expert("layla"), keeper()
    add_member(organisation=scene.organisation, person=person, role="operator", now=NOON)
    found = board(*shown(need_of(scene), person), now=NOON)
    assert [(each["person"], each["display_name"]) for each in found["shortlist"]] == [(layla.pk, "Layla")]


def test_nobody_is_weighed_who_was_not_shortlisted_asked_or_taken_on(scene: Any) -> None:
    paused, novice = expert("paused", status="paused"), expert("novice", level=1)
    declined = expert("declined", level=5)
    need = need_of(scene)
    (offer,) = needs.send_offers(need=need, people=[declined], actor=scene.lead, now=NOON)
    services.decline_offer(offer=offer, actor=declined, now=NOON)
    actor, row = shown(need, scene.lead)
    asked = {"without": None, "seats": None, "now": NOON}
    for person in (paused.pk, novice.pk, 10**9):
        with pytest.raises(NotShortlisted):
            plan_around(actor, row, person=person, **asked)
    why = plan_around(actor, row, person=declined.pk, **asked)["why"]
    assert [rule["code"] for rule in why["rules"]] == ["taken"]
    held = keeper()
    add_member(organisation=scene.organisation, person=held, role="operator", now=NOON)
    why = plan_around(*shown(need, held), person=paused.pk, **asked)["why"]
    assert ([rule["code"] for rule in why["rules"]], why["display_name"]) == (["inactive"], "Paused")


def test_every_look_is_written_down_and_read_by_the_person(scene: Any) -> None:
    layla, paused = expert("layla"), expert("paused", status="paused")
    need = need_of(scene)
    lead = signed_in(scene.lead)
    assert lead.get(f"/api/v1/needs/{need.pk}").status_code == 200
    assert lead.get(f"/api/v1/needs/{need.pk}/plan?person={layla.pk}").status_code == 200
    refused = lead.get(f"/api/v1/needs/{need.pk}/plan?person={paused.pk}")
    assert (refused.status_code, refused.json()["code"]) == (404, "not_shortlisted")
    profile = ExpertProfile.objects.get(person=layla)
    with everywhere():
        kept = Access.objects.filter(action__startswith="staffing.").order_by("id")
        assert list(kept.values_list("action", "subject", "person")) == [
            ("staffing.open_board", f"need:{need.pk}", scene.lead.pk),
            ("staffing.weigh_person", f"profile:{profile.pk}", scene.lead.pk),
        ]
    (look,) = signed_in(layla).get("/api/v1/experts/me/looks").json()["items"]
    assert (look["by"], look["organisation"]) == ("Lead", "Acme")
