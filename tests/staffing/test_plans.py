"""The plan over many needs: whole, with cost and bound, what if, and offers that follow it."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.accounts.access import actor_of
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.staffing import needs, plans, services
from preceptor.staffing.models import Need, Offer
from preceptor.staffing.plans import WhatIf
from tests.corrections.scene import NOON
from tests.staffing.guild import HOUR, expert, need_of
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
NOTHING = WhatIf()


def whole(scene: Any, what_if: WhatIf = NOTHING) -> Any:
    found = plans.whole_plan(actor_of(scene.lead), organisation=None, currency="", what_if=what_if, now=NOON)
    return found["plan"]


def pairs(seats: list[dict[str, Any]]) -> set[tuple[int, int]]:
    return {(each["need"], each["person"]) for each in seats}


@pytest.fixture
def two(scene: Any) -> tuple[Need, Need, Any, Any]:
    """A long need that both could fill and a short one that only she could, who has hours for one of them."""
    her = expert("her", level=5, weekly_minutes_cap=600)
    him = expert("him", level=4, weekly_minutes_cap=600)
    return need_of(scene, seats=1, minutes_a_week=600), need_of(scene, seats=1, skills={"cloud-business": 5}), her, him


def test_the_whole_is_planned_where_single_shortlists_would_take_the_same_person(scene: Any, two: Any) -> None:
    long, short, her, him = two
    made = whole(scene)
    assert pairs(made["seats"]) == {(long.pk, him.pk), (short.pk, her.pk)}
    assert (made["people"], made["minutes_a_week"], made["needs_open"]) == (2, 960, 2)
    assert made["cost_minor"] == sum(each["cost_minor"] for each in made["seats"]) == 4 * (10 + 6) * 200_00
    assert made["value"] <= made["bound"]
    assert {each["display_name"] for each in made["seats"]} == {None}
    assert [(each["id"], each["seats_free"], each["seats_planned"]) for each in made["needs"]] == [
        (short.pk, 1, 1),
        (long.pk, 1, 1),
    ]


def test_what_if_answers_for_people_seats_budget_and_rate(scene: Any, two: Any) -> None:
    long, short, her, him = two
    dear = expert("dear", level=5, expected_hourly_minor=300_00, expected_currency="USD")
    without = whole(scene, WhatIf(without=him.pk))["change"]
    assert (pairs(without["goes"]), pairs(without["comes"])) == (
        {(long.pk, him.pk), (short.pk, her.pk)},
        {(long.pk, her.pk)},
    )
    assert (without["value"] < 0, without["cost_minor"]) == (True, -4 * 6 * 200_00)
    none = whole(scene, WhatIf(need=short.pk, seats=0))["change"]
    assert (short.pk, her.pk) in pairs(none["goes"])
    assert none["cost_minor"] < 0
    poor = whole(scene, WhatIf(need=long.pk, budget_minor=4 * 10 * 200_00 - 1))["change"]
    assert (pairs(poor["goes"]), poor["cost_minor"]) == ({(long.pk, him.pk)}, -4 * 10 * 200_00)
    rich = whole(scene, WhatIf(need=short.pk, hourly_minor=300_00))["change"]
    freed = {(long.pk, her.pk), (short.pk, dear.pk)}
    assert (pairs(rich["comes"]), pairs(rich["goes"])) == (freed, {(long.pk, him.pk), (short.pk, her.pk)})
    assert rich["cost_minor"] == 4 * 6 * 100_00
    assert whole(scene, WhatIf(need=short.pk))["change"] is None


def test_offers_of_the_plan_go_to_whom_it_seats_and_the_next_wave_follows_it(scene: Any, two: Any) -> None:
    long, short, her, him = two
    digest = whole(scene)["digest"]
    facts = {"organisation": scene.organisation.pk, "currency": "USD", "actor": scene.lead}
    sent = needs.offer_plan(**facts, digest=digest, now=NOON)
    assert {(each.need_id, each.person_id) for each in sent} == {(long.pk, him.pk), (short.pk, her.pk)}
    with pytest.raises(needs.PlanChanged):
        needs.offer_plan(**facts, digest=digest, now=NOON)
    assert needs.send_due_waves(now=NOON + HOUR) == 0
    other, third = expert("other", level=5, weekly_minutes_cap=600), expert("third", level=4)
    offer = next(each for each in sent if each.person_id == him.pk)
    services.decline_offer(offer=offer, actor=him, now=NOON + HOUR)
    needs.send_due_waves(now=NOON + 2 * HOUR)
    asked = set(Offer.objects.filter(state="open").values_list("need", "person"))
    assert (short.pk, her.pk) in asked
    assert {person for need, person in asked if need == long.pk} <= {other.pk, third.pk}


def test_a_cut_is_said(scene: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "MOST_NEEDS", 1)
    for _ in range(2):
        newest = need_of(scene)
    made = whole(scene)
    assert ([each["id"] for each in made["needs"]], made["needs_open"]) == ([newest.pk], 2)


def test_the_page_asks_for_one_client_and_the_look_is_kept(scene: Any) -> None:
    need_of(scene)
    lead = signed_in(scene.lead)
    answer = lead.get("/api/v1/staffing/plan").json()
    place = {"organisation": scene.organisation.pk, "name": "Acme", "currency": "USD", "needs": 1}
    assert answer["clients"] == [place]
    stale = {"organisation": scene.organisation.pk, "currency": "USD", "digest": "0"}
    refused = lead.post("/api/v1/staffing/plan/offers", stale, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_changed")
    fresh = stale | {"digest": answer["plan"]["digest"]}
    sent = lead.post("/api/v1/staffing/plan/offers", fresh, content_type="application/json").json()
    assert sent == {"offers": 0, "needs": 0}
    assert lead.get("/api/v1/staffing/plan?organisation=999999").status_code == 404
    assert signed_in(scene.amal).get("/api/v1/staffing/plan").status_code == 403
    with pytest.raises(NotFound):
        plans.whole_plan(actor_of(scene.lead), organisation=1, currency="EUR", what_if=NOTHING, now=NOON)


def test_a_budget_pays_for_the_seats_that_are_left(scene: Any) -> None:
    people = [expert(name) for name in ("one", "two")]
    need = need_of(scene, seats=2, budget_minor=2 * 4 * 6 * 200_00)
    offers = needs.send_offers(need=need, people=people, actor=scene.lead, now=NOON)
    services.accept_offer(offer=offers[0], actor=people[0], now=NOON)
    (row,) = whole(scene)["needs"]
    assert (row["seats_free"], row["seats_paid"]) == (1, 1)
    assert need.hourly_minor == Money(200_00, "USD").minor
