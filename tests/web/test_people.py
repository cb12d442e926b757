"""Who works on what: the rate that stands there is the one that is in force."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.staffing import services
from preceptor.staffing.models import Assignment
from tests.staffing.conftest import scene  # noqa: F401  the same people
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db


def shown(actor: Any, place: Assignment) -> dict[str, Any]:
    items = signed_in(actor).get("/api/v1/people").json()["items"]
    found: dict[str, Any] = next(each for each in items if each["assignment_id"] == place.pk)
    return found


def test_a_raise_shows_from_its_instant_on_and_one_for_a_skill_does_not(scene: Any) -> None:  # noqa: F811
    with everywhere():
        place = Assignment.objects.select_related("offer").get(person=scene.amal)
    assert shown(scene.lead, place)["rate"] == {"minor": 200_00, "currency": "USD"}
    facts = {"assignment": place, "actor": scene.lead, "now": clock.now()}
    with everywhere():
        services.raise_rate(rate=Money(300_00, "USD"), in_force_from=facts["now"], skill="forecasting", **facts)
        services.raise_rate(rate=Money(250_00, "USD"), in_force_from=facts["now"] + timedelta(days=1), **facts)
    assert shown(scene.lead, place)["rate"]["minor"] == 200_00
    with everywhere():
        services.raise_rate(rate=Money(220_00, "USD"), in_force_from=facts["now"], **facts)
    assert shown(scene.lead, place)["rate"]["minor"] == 220_00
