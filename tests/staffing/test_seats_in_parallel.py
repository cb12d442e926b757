"""Many acceptances at once never take more seats than there are, and the test can fail."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from preceptor.accounts.walls import everywhere
from preceptor.kit.errors import PreceptorError
from preceptor.staffing import needs, services
from preceptor.staffing.models import Assignment, Offer, Seat
from tests.corrections.scene import NOON, make_scene
from tests.staffing.guild import expert, need_of

SEATS, PEOPLE = 3, 12


def test_twelve_accept_three_seats_at_once(committed_db: str) -> None:
    with everywhere():
        scene = make_scene()
        people = [expert(f"person{number}") for number in range(PEOPLE)]
        need = need_of(scene, seats=SEATS, wave_size=PEOPLE)
        offers = needs.send_offers(need=need, people=people, actor=scene.lead, now=NOON)
    start = Barrier(PEOPLE)

    def accept(offer: Any) -> str:
        try:
            start.wait(60)
            with everywhere():
                services.accept_offer(offer=offer, actor=offer.person, now=NOON)
        except PreceptorError as refusal:
            return refusal.code
        finally:
            connection.close()
        return "accepted"

    with ThreadPoolExecutor(PEOPLE) as pool:
        answers = list(pool.map(accept, offers))
    assert answers.count("accepted") == SEATS
    assert set(answers) <= {"accepted", "seats_filled", "offer_withdrawn"}
    with everywhere():
        assert Seat.objects.filter(need=need, offer__isnull=False).count() == SEATS
        assert Assignment.objects.filter(offer__need=need).count() == SEATS
        assert Offer.objects.filter(need=need, state="accepted").count() == SEATS
        needs.send_due_waves(now=NOON)
        need.sending_from = NOON
        need.save()
        needs.send_due_waves(now=NOON)
        assert not Offer.objects.filter(need=need, state="open").exists()
