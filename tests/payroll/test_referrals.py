"""Who brought whom: noted at the offer that it was for, and due by the terms of the project's rule."""

from __future__ import annotations

from typing import Any

import pytest

from preceptor.payroll.bonus_models import Referral
from preceptor.staffing.models import Assignment, Offer
from tests.corrections.browser import Page
from tests.payroll.office import NOON, Office
from tests.payroll.test_paying import offered

pytestmark = pytest.mark.django_db


def asked(office: Office, person: Any) -> Offer:
    """An open offer."""
    offered(office, person)
    made: Offer = Offer.objects.get(person=person)
    return made


def placed(office: Office, person: Any) -> Offer:
    """An accepted offer with its place."""
    offer = asked(office, person)
    Offer.objects.filter(pk=offer.pk).update(state="accepted")
    Assignment.objects.create(
        organisation=office.organisation,
        offer=offer,
        project=office.project,
        person=person,
        role="expert",
        started_at=NOON,
    )
    return offer


def test_a_referral_is_noted_at_the_offer_and_says_what_is_due(office: Office) -> None:
    operator, layla, daniel = (Page(person) for person in (office.operator, office.layla, office.daniel))
    own = placed(office, office.layla)
    offer = asked(office, office.daniel)
    rule = {"code": "bring", "name": "Bringing", "kind": "referral", "amount_minor": 100_00, "currency": "USD"}
    operator.post(f"/projects/{office.project.pk}/bonus-rules", {**rule, "terms": {"units": 2}}, 201)
    assert operator.post(f"/offers/{offer.pk}/referral", {"referrer": office.daniel.pk}, 404)["code"] == "not_found"
    assert operator.post(f"/offers/{own.pk}/referral", {"referrer": office.layla.pk}, 422)["code"] == "invalid_award"
    for _ in range(2):
        operator.post(f"/offers/{offer.pk}/referral", {"referrer": office.layla.pk}, 201)
    layla.post(f"/offers/{offer.pk}/referral", {"referrer": office.layla.pk}, 404)
    (row,) = operator.get("/referrals")["items"]
    assert (row["person_name"], row["referrer_name"], row["offer"]) == ("Daniel", "Layla", offer.pk)
    due = {
        name: row["due"][0][name] for name in ("rule", "units_needed", "units_accepted", "amount_minor", "earned_at")
    }
    assert due == {
        "rule": "Bringing",
        "units_needed": 2,
        "units_accepted": 0,
        "amount_minor": 100_00,
        "earned_at": None,
    }
    assert [each["id"] for each in layla.get("/referrals")["items"]] == [row["id"]]
    assert daniel.get("/referrals")["items"] == []
    assert Referral.objects.count() == 1
