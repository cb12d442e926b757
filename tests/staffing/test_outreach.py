"""Nobody is written to unlawfully: source, basis and notice, two reminders, one click to stop, and it outlives erasure."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client

from preceptor.accounts.services import UnknownTimeZone
from preceptor.experts import consents
from preceptor.experts.search.saying import said_by
from preceptor.experts.typed import InvalidProfile
from preceptor.staffing import mailing, needs, outreach
from preceptor.staffing.models import Contact, Offer, Suppressed
from tests.corrections.scene import NOON
from tests.staffing.guild import HOUR, expert, need_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer(scene: Any) -> Offer:
    expert("layla", source="import")
    (made,) = needs.start_sending(need=need_of(scene), actor=scene.lead, now=NOON)
    return made


def test_the_first_message_says_where_the_address_is_from_and_why_and_how_to_stop(offer: Offer) -> None:
    contact = mailing.send_message(offer=offer, reminder=0, now=NOON)
    assert contact is not None
    assert (contact.source, contact.basis, contact.with_notice) == ("import", "interest", True)
    (sent,) = mail.outbox
    assert sent.to == ["layla@network.example"]
    for said in ("200.00 USD", "6 h a week", "legitimate interest", "a list that the network", "Who sees it"):
        assert said in str(sent.body), said
    link = sent.extra_headers["List-Unsubscribe"].strip("<>")
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in str(sent.body)
    assert mailing.send_message(offer=offer, reminder=0, now=NOON) is None
    mailing.send_message(offer=offer, reminder=1, now=NOON + HOUR)
    assert "legitimate interest" not in str(mail.outbox[1].body)
    assert len(mail.outbox) == 2


def test_arabic_readers_are_written_to_in_arabic_on_one_line_of_subject(scene: Any) -> None:
    expert("amal", language="ar")
    need = need_of(scene, title="Forecast\r\nBcc: all@example.com")
    (offer,) = needs.start_sending(need=need, actor=scene.lead, now=NOON)
    contact = mailing.send_message(offer=offer, reminder=0, now=NOON)
    assert contact is not None
    assert (contact.basis, contact.with_notice) == ("contract", True)
    assert "لأنك سجّلت هنا" in str(mail.outbox[0].body)
    assert "\n" not in str(mail.outbox[0].subject)
    assert mail.outbox[0].bcc == []


def test_one_click_stops_all_without_sign_in_and_looking_does_not(scene: Any, offer: Offer) -> None:
    mailing.send_message(offer=offer, reminder=0, now=NOON)
    path = mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>").split("//", 1)[1].split("/", 1)[1]
    browser = Client(enforce_csrf_checks=True)
    assert browser.get(f"/{path}").status_code == 200
    assert not Suppressed.objects.exists()
    for _ in range(2):
        assert browser.post(f"/{path}", {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Suppressed.objects.count() == 1
    assert mailing.send_message(offer=offer, reminder=1, now=NOON + HOUR) is None
    assert needs.start_sending(need=need_of(scene), actor=scene.lead, now=NOON) == []
    assert browser.post("/offers/stop/not-a-token").status_code == 404


def test_who_refuses_mail_gets_none_and_who_refuses_to_be_found_is_asked_nothing(scene: Any, offer: Offer) -> None:
    def say(purpose: str, given: bool) -> None:
        facts = {"read": consents.text_hash(purpose, "en"), "locale": "en", "now": NOON}
        consents.say(person=offer.person, purpose=purpose, given=given, **facts)

    say("offers_by_mail", False)
    assert mailing.send_message(offer=offer, reminder=0, now=NOON) is None
    say("offers_by_mail", True)
    assert mailing.send_message(offer=offer, reminder=0, now=NOON) is not None
    say("matching", False)
    other = need_of(scene)
    assert needs.start_sending(need=other, actor=scene.lead, now=NOON) == []
    with pytest.raises(needs.NotSuited):
        needs.offer_to(need=other, people=[offer.person_id], actor=scene.lead, now=NOON)
    assert said_by([offer.person.expert_profile.pk]) == []


def test_silence_outlives_the_person_and_shows_no_address(offer: Offer) -> None:
    outreach.suppress(token=outreach.unsubscribe_token(" Layla@Network.example "), now=NOON)
    row = Suppressed.objects.get()
    assert "layla" not in row.address_hash
    assert len(row.address_hash) == 64
    offer.person.email = "erased@invalid"
    offer.person.save()
    assert outreach.is_suppressed("layla@network.example")
    assert not outreach.is_suppressed("other@network.example")


def test_two_reminders_and_no_third(offer: Offer) -> None:
    third = timedelta(hours=24)
    counted = [
        len(mailing.remind(now=NOON + after))
        for after in (third - HOUR, third, third + HOUR, 2 * third, 2 * third + HOUR, 3 * third - HOUR, 3 * third)
    ]
    assert counted == [0, 1, 0, 1, 0, 0, 0]
    assert Offer.objects.get(pk=offer.pk).reminders == 2


def test_nobody_is_reminded_of_what_was_answered_or_is_simulated(scene: Any, offer: Offer) -> None:
    Offer.objects.filter(pk=offer.pk).update(state="declined")
    assert mailing.remind(now=NOON + timedelta(hours=60)) == []
    assert mailing.send_message(offer=Offer.objects.get(pk=offer.pk), reminder=1, now=NOON + HOUR) is None
    assert not Contact.objects.exists()


def test_the_hours_in_which_work_is_done_together_are_told_and_written(scene: Any) -> None:
    need = need_of(scene, meet_zone="Europe/London", meet_from=1200, meet_to=60)
    (made,) = needs.send_offers(need=need, people=[expert("layla")], actor=scene.lead, now=NOON)
    assert made.terms["together"] == {"zone": "Europe/London", "from": 1200, "to": 60}
    assert mailing.send_message(offer=made, reminder=0, now=NOON) is not None
    assert "on working days between 20:00 and 01:00 by the clocks of Europe/London" in mail.outbox[-1].body


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"meet_zone": "GMT+3", "meet_from": 60}, InvalidProfile),
        ({"meet_zone": "Mars/Olympus", "meet_from": 60}, UnknownTimeZone),
        ({"meet_zone": "Europe/London", "meet_from": 60, "meet_to": 60}, needs.InvalidNeed),
        ({"meet_zone": "Europe/London", "meet_from": -1}, needs.InvalidNeed),
        ({"meet_from": 60}, needs.InvalidNeed),
    ],
)
def test_hours_together_are_those_of_a_place(scene: Any, change: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        need_of(scene, **change)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Responsible for your data: Network of the tests, 1 Test Street, Amman", "until you have it erased")),
        ("ar", ("المسؤول عن بياناتك: Network of the tests", "إلى أن تطلب محوه", "أن تشتكي إلى سلطة حماية البيانات")),
    ],
)
def test_the_first_message_names_who_answers_for_the_data_and_where_to_complain(
    scene: Any, language: str, said: tuple[str, ...]
) -> None:
    expert("huda", language=language, source="import")
    (made,) = needs.start_sending(need=need_of(scene), actor=scene.lead, now=NOON)
    assert mailing.send_message(offer=made, reminder=0, now=NOON) is not None
    assert mailing.send_message(offer=made, reminder=1, now=NOON + HOUR) is not None
    first, second = (str(each.body) for each in mail.outbox)
    for words in (*said, "privacy@network.example"):
        assert words in first
    assert said[0] in second
    if language == "en":
        assert "complain to the data protection authority" in first


def test_nobody_is_written_to_before_it_is_set_who_answers_for_their_data(scene: Any, settings: Any) -> None:
    settings.CONTROLLER = None
    expert("huda", source="import")
    need = need_of(scene)
    with transaction.atomic(), pytest.raises(mailing.ControllerUnknown):
        needs.start_sending(need=need, actor=scene.lead, now=NOON)
    need.sending_from = NOON
    need.save()
    assert needs.send_due_waves(now=NOON) == 0
    assert not Offer.objects.filter(need=need).exists()


def test_a_demonstration_writes_in_its_own_name_and_says_that_it_is_simulated(scene: Any, settings: Any) -> None:
    settings.CONTROLLER = None
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    text = mailing.messages.write(
        terms={"title": "T", "daily_cap_seconds": 3600, "hourly_minor": 100, "currency": "USD"}, name="N", language="en",
        until="", link="", stop="", source="demo", basis="interest", reminder=False, notice=True,
        controller=mailing.controller_for(simulated=True),
    ).body  # fmt: skip
    assert "a demonstration of Preceptor (simulated)" in text
