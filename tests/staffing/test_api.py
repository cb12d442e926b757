"""Raising a rate through the site: who may, what is refused, and that who agreed to it stays known."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.staffing import services
from preceptor.staffing.models import AgreedRate, Assignment
from preceptor.staffing.queries import agreed_lines
from preceptor.staffing.rates import hourly_at
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(scene: Any) -> Any:
    """Amal's place, at 200 USD an hour."""
    return Assignment.objects.get(person=scene.amal)


def ask(person: Any, place: Assignment, **body: Any) -> tuple[int, dict[str, Any]]:
    body = {"hourly_minor": 250_00, "currency": "USD"} | body
    answer = signed_in(person).post(f"/api/v1/assignments/{place.pk}/raises", body, content_type="application/json")
    return answer.status_code, answer.json()


def test_a_lead_raises_a_rate_from_now_on_and_everybody_concerned_sees_who_did(scene: Any, place: Assignment) -> None:
    before = clock.now()
    status, made = ask(scene.lead, place)
    assert (status, made["hourly_minor"], made["agreed_by"]) == (201, 250_00, scene.lead.pk)
    with everywhere():
        row = AgreedRate.objects.get(offer=place.offer_id)
        assert row.in_force_from >= before
        held = {"base": 200_00, "skill": "", "tier": ""}
        lines = agreed_lines(offer_id=place.offer_id)
        assert hourly_at(lines, at=row.in_force_from - timedelta(seconds=1), **held) == 200_00
        assert hourly_at(lines, at=row.in_force_from, **held) == 250_00
    for person in (scene.amal, scene.lead):
        answer = signed_in(person).get(f"/api/v1/assignments/{place.pk}/terms").json()
        assert (answer["hourly_minor"], answer["rates"]) == (200_00, [made])


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"hourly_minor": 200_00}, 422, "not_a_raise"),
        ({"hourly_minor": 0}, 422, "invalid"),
        ({"currency": "JOD"}, 422, "currency_mismatch"),
        ({"in_force_from": "2026-01-01T00:00:00Z"}, 422, "not_a_raise"),
        ({"in_force_from": "2026-01-01T00:00:00"}, 422, "invalid"),
    ],
)
def test_what_is_no_raise_is_refused(scene: Any, place: Assignment, body: Any, status: int, code: str) -> None:
    answered = ask(scene.lead, place, **body)
    assert (answered[0], answered[1]["code"]) == (status, code)
    with everywhere():
        assert not AgreedRate.objects.exists()


def test_only_those_who_staff_raise_and_never_their_own(scene: Any, place: Assignment) -> None:
    for person in (scene.basil, scene.rana, scene.amal):
        assert ask(person, place)[1]["code"] == "forbidden"
    with everywhere():
        scene.place(scene.lead, "expert")
        own = Assignment.objects.get(person=scene.lead)
    assert ask(scene.lead, own)[1]["code"] == "own_rate"
    answer = signed_in(scene.basil).get(f"/api/v1/assignments/{place.pk}/terms")
    assert answer.status_code == 404


def test_a_planned_raise_is_not_doubled_nor_given_when_the_place_is_over(scene: Any, place: Assignment) -> None:
    later = (clock.now() + timedelta(days=30)).isoformat()
    assert ask(scene.lead, place, in_force_from=later, hourly_minor=300_00)[0] == 201
    status, answered = ask(scene.lead, place, in_force_from=later, hourly_minor=310_00)
    assert (status, answered["code"]) == (422, "not_a_raise")
    assert ask(scene.lead, place, hourly_minor=310_00)[1]["code"] == "not_a_raise"
    with everywhere():
        services.end_assignment(assignment=place, now=clock.now())
    assert ask(scene.lead, place)[1]["code"] == "assignment_over"
