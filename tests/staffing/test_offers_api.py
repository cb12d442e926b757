"""Through the site: somebody without any role reads the offer, agrees, accepts once; a lead fills a need."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import pytest

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.staffing import agreements, needs
from preceptor.staffing.models import AgreementAcceptance, Assignment, Offer
from tests.corrections.scene import NOON
from tests.staffing.guild import CLOUD, expert, need_of
from tests.web.two_clients import signed_in

pytestmark = pytest.mark.django_db
NDA = "You keep secret what you see here."


@pytest.fixture
def nda(scene: Any) -> Any:
    return agreements.publish_agreement(
        organisation=scene.organisation,
        project=scene.project,
        kind="nda",
        language="en",
        title="Secrecy",
        body=NDA,
        actor=scene.lead,
        now=NOON,
    )


def offered(scene: Any, person: Person) -> Offer:
    """An offer that is open now."""
    (made,) = needs.send_offers(need=need_of(scene), people=[person], actor=scene.lead, now=clock.now())
    return made


def call(person: Person, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
    client = signed_in(person)
    answer = (
        client.get(f"/api/v1{path}")
        if body is None
        else client.post(f"/api/v1{path}", body, content_type="application/json")
    )
    return answer.status_code, answer.json()


def test_a_stranger_to_the_client_reads_agrees_and_accepts_once(scene: Any, nda: Any) -> None:
    layla = expert("layla")
    offer = offered(scene, layla)
    status, listed = call(layla, "/offers")
    assert (status, [each["id"] for each in listed["items"]]) == (200, [offer.pk])
    status, shown = call(layla, f"/offers/{offer.pk}")
    assert (shown["client"], shown["hourly_minor"], shown["minutes_a_week"]) == ("Acme", 200_00, 360)
    assert shown["terms"]["not_recorded"] == ["screen", "keys", "place"]
    assert (shown["agreements"][0]["body"], shown["agreements"][0]["accepted_at"]) == (NDA, None)
    assert shown["terms"]["agreements"] == [{"kind": "nda", "version": 1, "sha256": nda.sha256}]

    status, refused = call(layla, f"/offers/{offer.pk}/accept", {})
    assert (status, refused["code"]) == (409, "agreement_needed")
    status, made = call(layla, f"/offers/{offer.pk}/accept", {"agreed": [nda.pk], "locale": "ar"})
    assert (status, made["state"]) == (200, "accepted")
    status, again = call(layla, f"/offers/{offer.pk}/accept", {"agreed": [nda.pk]})
    assert (status, again["code"]) == (409, "offer_answered")
    with everywhere():
        assert Assignment.objects.get(pk=made["assignment"]).person == layla
        kept = AgreementAcceptance.objects.get(person=layla)
    assert (kept.sha256, kept.locale) == (hashlib.sha256(NDA.encode()).hexdigest(), "ar")

    status, steps = call(layla, f"/projects/{scene.project.pk}/onboarding")
    done = {step["key"]: step["done"] for step in steps["steps"]}
    assert (status, done["agreement:nda"], done["profile"], steps["ready"]) == (
        200,
        True,
        True,
        done.get("guideline", True),
    )


def test_an_offer_of_somebody_else_is_not_found(scene: Any) -> None:
    layla, other = expert("layla"), create_person(email="other@network.example", display_name="Other")
    offer = offered(scene, layla)
    assert call(other, "/offers")[1]["items"] == []
    for path, body in (
        (f"/offers/{offer.pk}", None),
        (f"/offers/{offer.pk}/accept", {}),
        (f"/offers/{offer.pk}/decline", {}),
    ):
        status, answer = call(other, path, body)
        assert (status, answer["code"]) == (404, "offer_not_found")
    for person in (other, layla):
        assert call(person, "/needs")[0] == 403
        assert call(person, f"/projects/{scene.project.pk}/agreements")[0] in (403, 404)


def test_an_expired_offer_is_refused_and_shown_as_lapsed(scene: Any) -> None:
    layla = expert("layla")
    offer = offered(scene, layla)
    now = clock.now()
    Offer.objects.filter(pk=offer.pk).update(made_at=now - timedelta(days=9), expires_at=now - timedelta(days=1))
    assert call(layla, f"/offers/{offer.pk}")[1]["state"] == "lapsed"
    for verb in ("accept", "decline"):
        status, answer = call(layla, f"/offers/{offer.pk}/{verb}", {})
        assert (status, answer["code"]) == (409, "offer_lapsed")


def test_a_declined_offer_keeps_its_reason_for_the_lead(scene: Any) -> None:
    layla = expert("layla")
    offer = offered(scene, layla)
    assert call(layla, f"/offers/{offer.pk}/decline", {"reason": "Too few hours."})[1]["state"] == "declined"
    status, shown = call(scene.lead, f"/needs/{offer.need_id}")
    assert (status, shown["offers"][0]["reason"], shown["offers"][0]["state"]) == (200, "Too few hours.", "declined")


def test_a_lead_asks_starts_and_closes(scene: Any) -> None:
    layla = expert("layla", level=5)
    body = {"title": "Forecast", "seats": 1, "minutes_a_week": 360, "weeks": 4, "hourly_minor": 200_00}
    body |= {"currency": "USD", "skills": {CLOUD: 3}}
    status, made = call(scene.lead, f"/projects/{scene.project.pk}/needs", body)
    assert (status, made["seats"], made["offers_open"]) == (201, 1, 0)
    status, board = call(scene.lead, f"/needs/{made['id']}/start", {})
    assert (status, [each["person"] for each in board["offers"]]) == (200, [layla.pk])
    assert call(scene.lead, "/needs")[1]["items"][0]["offers_open"] == 1
    status, plan = call(scene.lead, f"/needs/{made['id']}/plan?person={layla.pk}")
    assert (status, [rule["code"] for rule in plan["why"]["rules"]]) == (200, ["taken"])
    assert call(scene.lead, f"/needs/{made['id']}/close", {})[1]["offers"][0]["state"] == "withdrawn"
    status, refused = call(scene.lead, f"/projects/{scene.project.pk}/needs", body | {"skills": {"no-such": 3}})
    assert (status, refused["code"]) == (404, "unknown_skill")


def test_a_new_version_must_be_accepted_anew_and_an_old_one_cannot(scene: Any, nda: Any) -> None:
    status, second = call(
        scene.lead,
        f"/projects/{scene.project.pk}/agreements",
        {"kind": "nda", "title": "Secrecy", "body": NDA + " Always."},
    )
    assert (status, second["version"]) == (201, 2)
    layla = expert("layla")
    offer = offered(scene, layla)
    status, refused = call(layla, f"/offers/{offer.pk}/accept", {"agreed": [nda.pk]})
    assert (status, refused["code"]) == (409, "old_agreement")
    assert call(layla, f"/offers/{offer.pk}/accept", {"agreed": [second["id"]]})[0] == 200


def test_pods_are_small_teams_of_those_who_are_there(scene: Any) -> None:
    place = Assignment.objects.get(person=scene.amal)
    path = f"/api/v1/projects/{scene.project.pk}/pods"
    lead = signed_in(scene.lead)
    body = {"name": "Cloud", "members": [place.pk], "leader": place.pk}
    answer = lead.put(path, body, content_type="application/json")
    assert answer.json()["items"][0]["members"] == [
        {"assignment": place.pk, "display_name": scene.amal.display_name, "leads": True}
    ]
    for wrong in ({"members": [place.pk + 999]}, {"leader": place.pk + 1}):
        answer = lead.put(path, body | wrong, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_pod")
