"""A link in a message opens one offer to one person: read, answered once, and then they choose how they come back."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from preceptor.accounts.models import Person
from preceptor.kit import clock
from preceptor.staffing import agreements, mailing, needs
from preceptor.staffing.models import Assignment, Offer, OfferLink
from tests.corrections.scene import NOON
from tests.staffing.guild import expert, need_of
from tests.web.two_clients import PASSWORD, Browser, signed_in

pytestmark = pytest.mark.django_db
AUTH = "/_allauth/browser/v1"
NO_PASSWORD = "!imported"


@pytest.fixture
def scene(db: None) -> Any:
    """A client with people and a project, in the room of everybody while it is made."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.corrections.scene import make_scene  # noqa: PLC0415

    with everywhere():
        yield make_scene()


@pytest.fixture
def layla(scene: Any) -> Person:
    """Somebody who came with a list, and cannot sign in."""
    person = expert("layla", source="import")
    Person.objects.filter(pk=person.pk).update(password=NO_PASSWORD)
    return Person.objects.get(pk=person.pk)


@pytest.fixture
def offer(scene: Any, layla: Person) -> Offer:
    (made,) = needs.send_offers(need=need_of(scene), people=[layla], actor=scene.lead, now=clock.now())
    return made


def link_in(body: str) -> str:
    found = re.search(r"/offers/by-link#(\S+)", body)
    assert found, body
    return found.group(1)


def written(offer: Offer, reminder: int = 0) -> str:
    """The secret of the link in the message about the offer."""
    assert mailing.send_message(offer=offer, reminder=reminder, now=clock.now()) is not None
    return link_in(str(mail.outbox[-1].body))


def ask(verb: str, token: str, client: Client | None = None, **more: Any) -> tuple[int, dict[str, Any]]:
    answer = (client or Browser()).post(
        f"/offers/by-link/{verb}", {"token": token, **more}, content_type="application/json"
    )
    assert answer["Cache-Control"] == "no-store"
    return answer.status_code, answer.json()


def test_the_offer_is_read_accepted_and_a_password_chosen(scene: Any, offer: Offer, layla: Person) -> None:
    text = agreements.publish_agreement(
        organisation=scene.organisation, project=scene.project, kind="nda", language="en", title="Secrecy",
        body="Keep it.", actor=scene.lead, now=NOON,
    )  # fmt: skip
    token, browser = written(offer), Browser()
    status, shown = ask("open", token, browser)
    assert (status, shown["id"], shown["addressee"], shown["hourly_minor"]) == (200, offer.pk, "Layla", 200_00)
    assert [each["id"] for each in shown["agreements"]] == [text.pk]
    status, refused = ask("accept", token, browser)
    assert (status, refused["code"]) == (409, "agreement_needed")
    assert OfferLink.objects.get().used_at is None

    status, made = ask("accept", token, browser, agreed=[text.pk], locale="ar")
    assert (status, made["state"]) == (200, "accepted")
    assert Assignment.objects.get(pk=made["assignment"]).person == layla
    link = OfferLink.objects.get()
    assert link.used_at == Offer.objects.get(pk=offer.pk).answered_at
    assert token not in link.digest

    assert browser.get("/api/v1/me").json()["email"] == layla.email
    assert browser.get(f"{AUTH}/account/authenticators/webauthn?passwordless").status_code == 200
    chosen = browser.post(
        f"{AUTH}/account/password/change", {"new_password": PASSWORD}, content_type="application/json"
    )
    assert chosen.status_code == 200
    again = Browser()
    login = again.post(
        f"{AUTH}/auth/login", {"email": layla.email, "password": PASSWORD}, content_type="application/json"
    )
    assert login.status_code == 200

    for verb in ("open", "accept", "decline"):
        status, refused = ask(verb, token)
        assert (status, refused["code"]) == (409, "offer_link_used")


def test_looking_at_a_link_does_nothing(offer: Offer) -> None:
    token = written(offer)
    for verb in ("open", "accept", "decline"):
        assert Client().get(f"/offers/by-link/{verb}").status_code == 405
        assert Client().head(f"/offers/by-link/{verb}").status_code == 405
    for _ in range(3):
        assert ask("open", token)[0] == 200
    assert OfferLink.objects.get().used_at is None
    assert Offer.objects.get(pk=offer.pk).state == Offer.State.OPEN


def test_declining_signs_nobody_in_and_uses_all_links_up(offer: Offer) -> None:
    first, second, browser = written(offer), written(offer, 1), Browser()
    status, answer = ask("decline", second, browser, reason="Too far.")
    assert (status, answer["state"]) == (200, "declined")
    assert browser.get("/api/v1/me").status_code == 401
    assert Offer.objects.get(pk=offer.pk).reason == "Too far."
    assert ask("open", first)[1]["code"] == "offer_link_used"


def test_whoever_can_sign_in_is_sent_to_the_offer_itself(offer: Offer, layla: Person) -> None:
    token = written(offer)
    layla.set_password(PASSWORD)
    layla.save()
    status, refused = ask("accept", token)
    assert (status, refused["code"], refused["offer"]) == (409, "sign_in_to_answer", offer.pk)
    assert mailing.send_message(offer=Offer.objects.get(pk=offer.pk), reminder=1, now=clock.now()) is not None
    assert f"/offers/{offer.pk}\n" in str(mail.outbox[-1].body)
    assert "by-link" not in str(mail.outbox[-1].body)


def test_a_forwarded_link_is_refused_to_somebody_else_who_is_signed_in(scene: Any, offer: Offer) -> None:
    token = written(offer)
    client = signed_in(scene.lead)
    status, refused = ask("open", token, client)
    assert (status, refused["code"]) == (403, "link_of_another")
    assert ask("accept", token, client)[1]["code"] == "link_of_another"


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "😀", "x" * 400])
def test_half_a_link_opens_nothing(offer: Offer, token: str) -> None:
    status, refused = ask("open", token)
    assert (status, refused["code"]) in ((404, "offer_link_unknown"), (422, "invalid"))


def test_a_link_ends_with_its_offer_and_with_its_person(offer: Offer, layla: Person) -> None:
    token, whole = written(offer), OfferLink.objects.get()
    assert whole.expires_at == offer.expires_at
    Person.objects.filter(pk=layla.pk).update(is_active=False)
    assert ask("open", token)[1]["code"] == "offer_link_unknown"
    Person.objects.filter(pk=layla.pk).update(is_active=True)
    past = clock.now() - timedelta(minutes=1)
    OfferLink.objects.update(made_at=past - timedelta(days=3), expires_at=past)
    assert ask("open", token)[1]["code"] == "offer_link_expired"


def test_the_door_needs_the_csrf_token(offer: Offer) -> None:
    answer = Client(enforce_csrf_checks=True).post(
        "/offers/by-link/accept", {"token": written(offer)}, content_type="application/json"
    )
    assert answer.status_code == 403
    assert Offer.objects.get(pk=offer.pk).state == Offer.State.OPEN


def test_the_database_holds_a_link_to_its_addressee_and_to_its_time(scene: Any, offer: Offer) -> None:
    written(offer)
    for change in ({"person_id": scene.lead.pk}, {"used_at": offer.expires_at}):
        with pytest.raises(IntegrityError), transaction.atomic():
            OfferLink.objects.update(**change)


def test_a_forgotten_password_is_chosen_anew_by_a_mail_in_ones_language(layla: Person) -> None:
    Person.objects.filter(pk=layla.pk).update(language="ar")
    browser = Browser()
    for address in (layla.email.upper(), "nobody@nowhere.example"):
        asked = browser.post(f"{AUTH}/auth/password/request", {"email": address}, content_type="application/json")
        assert asked.status_code == 200
    (sent,) = mail.outbox
    assert "كلمة مرور" in str(sent.subject)
    key = re.search(r"/account/reset#(\S+)", str(sent.body))
    assert key
    weak = browser.post(
        f"{AUTH}/auth/password/reset", {"key": key.group(1), "password": "short"}, content_type="application/json"
    )
    assert weak.status_code == 400
    body = {"key": key.group(1), "password": PASSWORD}
    assert browser.post(f"{AUTH}/auth/password/reset", body, content_type="application/json").status_code in (200, 401)
    layla.refresh_from_db()
    assert layla.check_password(PASSWORD)
    again = browser.post(f"{AUTH}/auth/password/reset", body, content_type="application/json")
    assert again.status_code == 400


def test_no_provider_writes_to_somebody_made_up(layla: Person, settings: Any) -> None:
    Person.objects.filter(pk=layla.pk).update(simulated=True)
    settings.EMAIL_BACKEND = "anymail.backends.test.EmailBackend"
    asked = Browser().post(f"{AUTH}/auth/password/request", {"email": layla.email}, content_type="application/json")
    assert asked.status_code == 200
    assert mail.outbox == []
