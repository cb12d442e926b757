"""Offers are answered once, in time, by the person they were made to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.models import Membership
from preceptor.accounts.services import create_person
from preceptor.kit.money import Money
from preceptor.staffing import policies, queries, services
from preceptor.staffing.models import Assignment, Offer
from tests.corrections.rules import broken_rules
from tests.corrections.scene import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(scene: Any) -> Any:
    return create_person(email="new@example.com", display_name="New")


def offer_to(scene: Any, person: Any, **change: Any) -> Offer:
    facts = {
        "project": scene.project,
        "person": person,
        "role": "expert",
        "rate": Money(150_500, "JOD"),
        "daily_cap_seconds": 7_200,
        "expires_at": NOON + timedelta(days=3),
        "actor": scene.lead,
        "now": NOON,
    }
    return services.make_offer(**(facts | change))


class TestOffering:
    @pytest.mark.parametrize(
        "change",
        [
            {"rate": Money(0, "USD")},
            {"daily_cap_seconds": 0},
            {"daily_cap_seconds": 86_401},
            {"expires_at": NOON},
            {"role": "lead"},
        ],
    )
    def test_refuses_what_cannot_be(self, scene: Any, newcomer: Any, change: dict[str, Any]) -> None:
        with pytest.raises(services.InvalidOffer):
            offer_to(scene, newcomer, **change)

    def test_one_standing_offer_and_one_place_of_a_role(self, scene: Any, newcomer: Any) -> None:
        offer_to(scene, newcomer)
        for person in (newcomer, scene.amal):
            with pytest.raises(services.AlreadyStaffed):
                offer_to(scene, person)
        offer_to(scene, newcomer, role="reviewer")
        later = NOON + timedelta(days=4)
        assert offer_to(scene, newcomer, now=later, expires_at=later + timedelta(days=1)).state == "open"

    def test_a_closed_project_takes_on_nobody(self, scene: Any, newcomer: Any) -> None:
        scene.project.state = "closed"
        scene.project.save()
        with pytest.raises(services.ProjectClosed):
            offer_to(scene, newcomer)

    def test_says_when_the_person_is_simulated(self, scene: Any) -> None:
        robot = create_person(email="robot@example.com", display_name="R", simulated=True)
        assert offer_to(scene, robot).simulated
        Offer.objects.filter(person=robot).update(simulated=False)
        assert broken_rules() == {"S1": 1}
        Offer.objects.filter(person=robot).update(simulated=True)


class TestAccepting:
    def test_gives_the_place_on_the_offered_terms_and_the_role(self, scene: Any, newcomer: Any) -> None:
        assignment = services.accept_offer(offer=offer_to(scene, newcomer), actor=newcomer, now=NOON)
        assert (assignment.person, assignment.role, assignment.started_at) == (newcomer, "expert", NOON)
        terms = queries.terms_on(project_id=scene.project.pk, person_id=newcomer.pk)
        assert terms is not None
        assert (terms.offer.hourly_minor, terms.offer.currency) == (150_500, "JOD")
        assert Membership.objects.filter(person=newcomer, organisation=scene.organisation, role="expert").count() == 1

    def test_only_once(self, scene: Any, newcomer: Any) -> None:
        offer = offer_to(scene, newcomer)
        services.accept_offer(offer=offer, actor=newcomer, now=NOON)
        for answer in (services.accept_offer, services.decline_offer):
            with pytest.raises(services.OfferAnswered):
                answer(offer=offer, actor=newcomer, now=NOON)
        assert Assignment.objects.filter(person=newcomer).count() == 1

    def test_not_at_its_expiry_or_after(self, scene: Any, newcomer: Any) -> None:
        offer = offer_to(scene, newcomer)
        with pytest.raises(services.OfferLapsed):
            services.accept_offer(offer=offer, actor=newcomer, now=offer.expires_at)
        assert services.lapse_offers(now=offer.expires_at) == 1
        assert services.lapse_offers(now=offer.expires_at) == 0
        with pytest.raises(services.OfferLapsed):
            services.accept_offer(offer=offer, actor=newcomer, now=NOON)
        assert not Assignment.objects.filter(person=newcomer).exists()

    def test_not_by_another_person(self, scene: Any, newcomer: Any) -> None:
        offer = offer_to(scene, newcomer)
        for answer in (services.accept_offer, services.decline_offer):
            with pytest.raises(services.OfferNotYours):
                answer(offer=offer, actor=scene.amal, now=NOON)
        offer.refresh_from_db()
        assert offer.state == "open"

    def test_a_declined_offer_stays_declined_with_its_reason(self, scene: Any, newcomer: Any) -> None:
        offer = services.decline_offer(offer=offer_to(scene, newcomer), actor=newcomer, now=NOON, reason="Too little.")
        assert (offer.state, offer.reason, offer.answered_at) == ("declined", "Too little.", NOON)
        with pytest.raises(services.OfferAnswered):
            services.accept_offer(offer=offer, actor=newcomer, now=NOON)


class TestEnding:
    def test_a_place_ends_once_and_can_be_had_again(self, scene: Any, newcomer: Any) -> None:
        assignment = services.accept_offer(offer=offer_to(scene, newcomer), actor=newcomer, now=NOON)
        for hours in (1, 2):
            ended = services.end_assignment(assignment=assignment, now=NOON + timedelta(hours=hours))
            assert ended.ended_at == NOON + timedelta(hours=1)
        assert queries.active_assignments(person_id=newcomer.pk) == []
        services.accept_offer(offer=offer_to(scene, newcomer), actor=newcomer, now=NOON)
        assert len(queries.active_assignments(person_id=newcomer.pk, role="expert")) == 1
        assert [each.person for each in queries.staff_of(scene.project)][-1] == newcomer


def test_policies() -> None:
    from preceptor.accounts.access import Actor  # noqa: PLC0415

    operator = Actor(1, frozenset({(7, "operator")}))
    assert policies.can_staff(operator, 7)
    assert not policies.can_staff(operator, 8)
    assert not policies.can_staff(Actor(1, frozenset({(7, "expert")})), 7)
    assert policies.is_addressee(operator, 1)
    assert not policies.is_addressee(operator, 2)
