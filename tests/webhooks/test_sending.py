"""Messages reach a real receiver on this machine, which checks them with the library of the specification."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from preceptor.experts.erasing import LEAVE, erase
from preceptor.experts.services import change_basics
from preceptor.kit import clock
from preceptor.staffing import needs
from preceptor.staffing import services as staffing
from preceptor.staffing.models import Offer
from preceptor.staffing.tasks import leave_everything_job
from preceptor.webhooks import kinds, outbox, sending, services
from preceptor.webhooks.models import Delivery, Message, Webhook
from preceptor.webhooks.tasks import deliver_job
from tests.staffing.guild import HOUR, deferred, expert, need_of

pytestmark = pytest.mark.django_db
NOW = clock.now().replace(microsecond=0)


class Receiver:
    """Keeps what arrives and answers with `status`."""

    def __init__(self) -> None:
        self.status, self.got = 204, list[tuple[dict[str, str], bytes]]()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                outer.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
                self.send_response(outer.status)
                self.send_header("location", "http://127.0.0.1:1/")
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/in"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


def hook_of(scene: Any, receiver: Receiver, *wanted: str) -> tuple[Webhook, str]:
    return services.create_webhook(
        organisation=scene.organisation,
        url=receiver.url,
        kinds_wanted=wanted,
        allow_loopback=True,
        actor=scene.lead,
        now=NOW,
    )


def work_off() -> None:
    """Run the deliveries that wait in the queue, as the worker would."""
    for job in deferred(outbox.DELIVER):
        deliver_job(**job)


def attempt(delivery: Delivery, *, at: datetime) -> Delivery:
    """One attempt, made at an instant."""
    letter = sending.letter_for(delivery.pk, now=at)
    assert letter is not None
    sending.settle(delivery.pk, sending.post(letter), now=at)
    delivery.refresh_from_db()
    return delivery


def test_what_becomes_of_an_offer_arrives_signed_once_and_in_order(scene: Any, receiver: Receiver) -> None:
    hook, secret = hook_of(scene, receiver)
    first, second, third = (expert(name) for name in ("one", "two", "three"))
    need = need_of(scene, seats=1, wave_size=3)
    offers = needs.send_offers(need=need, people=[first, second, third], actor=scene.lead, now=NOW)
    staffing.decline_offer(offer=offers[0], actor=first, now=NOW)
    made = staffing.accept_offer(offer=offers[1], actor=second, now=NOW)
    work_off()
    told = [json.loads(body) for _, body in receiver.got]
    assert [each["type"] for each in told] == [
        *["offer.sent"] * 3,
        "offer.declined",
        "offer.accepted",
        "offer.withdrawn",
    ]
    assert told[4]["data"] == {
        "offer": made.offer_id,
        "need": need.pk,
        "project": scene.project.pk,
        "person": second.pk,
        "role": "expert",
        "wave": 1,
        "simulated": False,
    }
    for headers, body in receiver.got:
        assert Verifier(secret).verify(body.decode(), headers) == json.loads(body)
        with pytest.raises(WebhookVerificationError):
            Verifier(secret).verify(body.decode().replace("offer.", "other."), headers)
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 6
    states = Delivery.objects.filter(webhook=hook).values_list("state", "status", "attempts").distinct()
    assert list(states) == [("delivered", 204, 1)]
    work_off()
    assert len(receiver.got) == 6


def test_an_offer_that_lapses_is_told_of_once(scene: Any, receiver: Receiver) -> None:
    hook_of(scene, receiver, "offer.lapsed")
    person = expert("one")
    (offer,) = needs.send_offers(need=need_of(scene), people=[person], actor=scene.lead, now=NOW)
    for _ in range(2):
        staffing.lapse_offers(now=offer.expires_at)
    kept = Message.objects.filter(kind="offer.lapsed")
    assert [each.data["offer"] for each in kept] == [offer.pk]
    assert Delivery.objects.count() == 1
    assert Offer.objects.get(pk=offer.pk).state == "lapsed"


def test_profiles_are_told_of_to_whoever_knows_the_person(scene: Any, receiver: Receiver) -> None:
    stranger, known = expert("stranger"), expert("known")
    hook_of(scene, receiver, "profile.changed", "profile.erased")
    offer = staffing_offer(scene, known)
    staffing.accept_offer(offer=offer, actor=known, now=NOW)
    for person in (stranger, known):
        change_basics(person=person, wanted={"headline": "Controller"}, now=NOW)
    erase(person=known, now=NOW, text_hash="0" * 64, locale="en")
    for job in deferred(LEAVE):
        leave_everything_job(**job)
    told = Message.objects.filter(kind__startswith="profile.").order_by("pk")
    assert [(each.kind, each.data["person"]) for each in told] == [
        ("profile.changed", known.pk),
        ("profile.erased", known.pk),
    ]
    assert all("headline" not in each.data for each in told)


def staffing_offer(scene: Any, person: Any) -> Offer:
    (offer,) = needs.send_offers(need=need_of(scene), people=[person], actor=scene.lead, now=NOW)
    return offer


def test_what_fails_is_tried_again_later_and_later_then_given_up(scene: Any, receiver: Receiver) -> None:
    hook, _ = hook_of(scene, receiver)
    receiver.status = 500
    delivery, at = services.ping(hook=hook, now=NOW), NOW
    for count, wait in enumerate(kinds.WAITS, 1):
        attempt(delivery, at=at)
        assert (delivery.state, delivery.attempts, delivery.status) == ("waiting", count, 500)
        assert delivery.next_at == at + wait
        assert sending.letter_for(delivery.pk, now=delivery.next_at - timedelta(seconds=1)) is None
        at = delivery.next_at
    attempt(delivery, at=at)
    assert (delivery.state, delivery.next_at, delivery.reason) == ("failed", None, "The other side answered 500.")
    assert len(receiver.got) == len(kinds.WAITS) + 1
    hook.refresh_from_db()
    assert (hook.failing_from, hook.disabled_at) == (NOW, None)


@pytest.mark.parametrize("status", [301, 307, 404])
def test_no_redirect_is_followed(scene: Any, receiver: Receiver, status: int) -> None:
    hook, _ = hook_of(scene, receiver)
    receiver.status = status
    delivery = attempt(services.ping(hook=hook, now=NOW), at=NOW)
    assert (delivery.state, delivery.status) == ("waiting", status)
    assert len(receiver.got) == 1


def test_a_receiver_that_is_silent_for_days_is_disabled_with_the_reason(scene: Any, receiver: Receiver) -> None:
    hook, _ = hook_of(scene, receiver)
    receiver.status = 503
    attempt(services.ping(hook=hook, now=NOW), at=NOW)
    late = NOW + kinds.GIVES_UP_AFTER
    waiting = services.ping(hook=hook, now=late)
    attempt(services.ping(hook=hook, now=late), at=late)
    hook.refresh_from_db()
    assert hook.disabled_at == late
    assert hook.disabled_why == "Nothing arrived for 5 days. The last time: The other side answered 503."
    assert sending.letter_for(waiting.pk, now=late) is None
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason) == ("failed", hook.disabled_why)
    with pytest.raises(services.WebhookDisabled):
        services.ping(hook=hook, now=late)


def test_a_receiver_that_says_gone_gets_no_more(scene: Any, receiver: Receiver) -> None:
    hook, _ = hook_of(scene, receiver)
    receiver.status = 410
    delivery = attempt(services.ping(hook=hook, now=NOW), at=NOW)
    hook.refresh_from_db()
    assert delivery.state == "failed"
    assert "410" in hook.disabled_why


def test_what_was_missed_is_replayed_by_number_or_from_an_instant(scene: Any, receiver: Receiver) -> None:
    hook, secret = hook_of(scene, receiver, "offer.sent")
    services.stop(hook=hook, now=NOW)
    for hour, name in enumerate(("one", "two", "three")):
        needs.send_offers(need=need_of(scene), people=[expert(name)], actor=scene.lead, now=NOW + hour * HOUR)
    assert (Message.objects.filter(kind="offer.sent").count(), Delivery.objects.count()) == (3, 0)
    services.start(hook=hook)
    assert services.replay(hook=hook, now=NOW, since=NOW + HOUR) == 2
    number = Message.objects.filter(kind="offer.sent").earliest("pk").number
    assert services.replay(hook=hook, now=NOW, number=number) == 1
    for delivery in Delivery.objects.order_by("pk"):
        attempt(delivery, at=NOW + 4 * HOUR)
    first = {headers["webhook-id"] for headers, _ in receiver.got}
    assert len(first) == 3
    assert services.replay(hook=hook, now=NOW + 5 * HOUR, since=NOW) == 3
    for delivery in Delivery.objects.order_by("pk"):
        attempt(delivery, at=NOW + 6 * HOUR)
    assert {headers["webhook-id"] for headers, _ in receiver.got[3:]} == first
    assert Delivery.objects.count() == 3
    assert secret.encode() not in bytes(Webhook.objects.get().secret_sealed)
    with pytest.raises(services.UnknownMessage):
        services.replay(hook=hook, now=NOW, number="msg_no")


def test_where_nobody_answers_the_reason_is_a_sentence(scene: Any, receiver: Receiver) -> None:
    hook, _ = hook_of(scene, receiver)
    receiver.server.shutdown()
    receiver.server.server_close()
    delivery = attempt(services.ping(hook=hook, now=NOW), at=NOW)
    assert (delivery.status, delivery.reason) == (None, "The connection failed (ConnectError).")
    Webhook.objects.filter(pk=hook.pk).update(allow_loopback=False, url="https://127.0.0.1/in")
    inside = attempt(services.ping(hook=hook, now=NOW), at=NOW)
    assert inside.reason.startswith("This address leads inside the network")


def test_what_has_had_its_time_is_forgotten_and_what_was_lost_is_sent(scene: Any, receiver: Receiver) -> None:
    hook, _ = hook_of(scene, receiver)
    old = services.ping(hook=hook, now=NOW - kinds.KEPT - HOUR)
    lost = services.ping(hook=hook, now=NOW - HOUR)
    services.ping(hook=hook, now=NOW)
    services.forget(now=NOW)
    assert not Delivery.objects.filter(pk=old.pk).exists()
    assert services.overdue(now=NOW) == [lost.pk]


def test_where_nobody_has_a_webhook_nothing_is_written(scene: Any) -> None:
    staffing_offer(scene, expert("one"))
    assert not Message.objects.exists()
    assert deferred(outbox.DELIVER) == []


def test_what_cannot_be_is_refused(scene: Any, receiver: Receiver) -> None:
    with pytest.raises(services.UnknownKind, match=r"offer\.sent"):
        hook_of(scene, receiver, "offer.eaten")
    for _ in range(services.MOST):
        hook_of(scene, receiver)
    with pytest.raises(services.TooManyWebhooks):
        hook_of(scene, receiver)
