"""Seats, waves, and the wall against conflicts: offers go out by themselves until the seats are filled."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from preceptor.experts.models import ConflictOfInterest, ExpertProfile
from preceptor.kit.money import Money
from preceptor.staffing import needs, services
from preceptor.staffing.conflicts import ConflictOfInterestFound
from preceptor.staffing.models import Assignment, Need, Offer, Seat, Workload
from tests.corrections.scene import NOON
from tests.staffing.guild import CLOUD, HOUR, deferred, expert, need_of

pytestmark = pytest.mark.django_db


def states(need: Need) -> list[str]:
    return list(Offer.objects.filter(need=need).order_by("id").values_list("state", flat=True))


class TestAsking:
    @pytest.mark.parametrize(
        "change",
        [
            {"seats": 0},
            {"seats": 501},
            {"minutes_a_week": 0},
            {"minutes_a_week": 10_081},
            {"weeks": 0},
            {"skills": {CLOUD: 6}},
            {"rate": Money(0, "USD")},
            {"role": "lead"},
            {"title": "  "},
            {"wave_size": 0},
        ],
    )
    def test_refuses_what_cannot_be(self, scene: Any, change: dict[str, Any]) -> None:
        with pytest.raises(needs.InvalidNeed):
            need_of(scene, **change)
        assert not Need.objects.exists()

    def test_a_budget_that_does_not_reach_says_for_how_many_seats_it_does(self, scene: Any) -> None:
        with pytest.raises(needs.BudgetTooSmall, match="1 of 2 seats"):
            need_of(scene, budget_minor=2 * 4 * 6 * 200_00 - 1)
        assert need_of(scene, budget_minor=2 * 4 * 6 * 200_00).seats.count() == 2

    def test_the_rows_are_the_seats(self, scene: Any) -> None:
        need = need_of(scene)
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat.objects.create(organisation=scene.organisation, need=need, number=2)


class TestWaves:
    def test_the_best_are_asked_first_and_the_next_when_they_decline(self, scene: Any) -> None:
        good, better, best = expert("good", level=3), expert("better", level=4), expert("best", level=5)
        expert("novice", level=2)
        need = need_of(scene)
        first = needs.start_sending(need=need, actor=scene.lead, now=NOON)
        assert {offer.person for offer in first} == {best, better}
        assert [job["offer_id"] for job in deferred("staffing.write_to")] == [offer.pk for offer in first]
        assert needs.send_due_waves(now=NOON + HOUR) == 0
        services.decline_offer(offer=first[0], actor=first[0].person, now=NOON + HOUR, reason="No time.")
        assert needs.send_due_waves(now=NOON + 2 * HOUR) == 1
        third = Offer.objects.get(need=need, wave=2)
        assert third.person == good
        assert third.expires_at == NOON + 2 * HOUR + timedelta(hours=72)
        assert needs.send_due_waves(now=NOON + 3 * HOUR) == 0

    def test_when_the_seats_are_filled_the_other_offers_are_taken_back(self, scene: Any) -> None:
        for name in ("one", "two", "three"):
            expert(name)
        need = need_of(scene, seats=1, wave_size=3)
        first, second = needs.start_sending(need=need, actor=scene.lead, now=NOON)
        services.accept_offer(offer=first, actor=first.person, now=NOON + HOUR)
        assert states(need) == ["accepted", "withdrawn"]
        with pytest.raises(services.OfferWithdrawn):
            services.accept_offer(offer=second, actor=second.person, now=NOON + HOUR)
        with pytest.raises(needs.NoSeatFree):
            needs.start_sending(need=need, actor=scene.lead, now=NOON + HOUR)

    def test_one_acceptance_too_many_gets_no_seat_and_no_place(self, scene: Any) -> None:
        people = [expert(name) for name in ("one", "two")]
        need = need_of(scene, seats=1)
        offers = needs.send_offers(need=need, people=people, actor=scene.lead, now=NOON)
        services.accept_offer(offer=offers[0], actor=people[0], now=NOON)
        Offer.objects.filter(pk=offers[1].pk).update(state="open", answered_at=None)
        with pytest.raises(services.SeatsFilled):
            services.accept_offer(offer=offers[1], actor=people[1], now=NOON)
        assert not Assignment.objects.filter(person=people[1]).exists()

    def test_a_place_that_ends_gives_its_seat_and_its_hours_back(self, scene: Any) -> None:
        person = expert("one")
        need = need_of(scene, seats=1)
        (offer,) = needs.start_sending(need=need, actor=scene.lead, now=NOON)
        place = services.accept_offer(offer=offer, actor=person, now=NOON)
        load = Workload.objects.get(person=person)
        assert (load.places, load.minutes_a_week) == (1, 360)
        for hours in (1, 2):
            services.end_assignment(assignment=place, now=NOON + hours * HOUR)
        load.refresh_from_db()
        assert (load.places, load.minutes_a_week) == (0, 0)
        assert need.seats.filter(offer=None).count() == 1

    def test_a_closed_need_takes_its_offers_back(self, scene: Any) -> None:
        expert("one")
        need = need_of(scene)
        needs.start_sending(need=need, actor=scene.lead, now=NOON)
        needs.close_need(need=need, now=NOON + HOUR)
        assert states(need) == ["withdrawn"]
        with pytest.raises(needs.NeedClosed):
            needs.start_sending(need=Need.objects.get(pk=need.pk), actor=scene.lead, now=NOON)


class TestTheWall:
    def test_who_named_the_client_as_a_conflict_is_not_asked_and_cannot_accept(self, scene: Any) -> None:
        person, other = expert("one", level=5), expert("two")
        need = need_of(scene)
        (offer,) = needs.send_offers(need=need, people=[person], actor=scene.lead, now=NOON)
        ConflictOfInterest.objects.create(
            profile=ExpertProfile.objects.get(person=person),
            organisation_name="Acme, Inc.",
            normalised="acme",
            kind="competitor",
        )
        with pytest.raises(ConflictOfInterestFound):
            services.accept_offer(offer=offer, actor=person, now=NOON)
        services.decline_offer(offer=offer, actor=person, now=NOON)
        again = need_of(scene, seats=1)
        assert [each.person for each in needs.start_sending(need=again, actor=scene.lead, now=NOON)] == [other]
        with pytest.raises(needs.NotSuited, match="conflict of interest"):
            needs.offer_to(need=again, people=[person.pk], actor=scene.lead, now=NOON)
        assert needs.send_offers(need=again, people=[person], actor=scene.lead, now=NOON) == []
