"""Messages of a running site and its worker reach a real receiver, which believes only what is genuine."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from preceptor import sdk
from preceptor.sdk.calls import webhooks
from preceptor.sdk.webhooks import Message, NotGenuine, received
from preceptor.web.processes.child import SITE, WORKER
from tests.sdk.conftest import Place

KINDS = (SITE, WORKER)


class Receiver:
    """What an engineer would write with the guide: check, answer, work later."""

    def __init__(self) -> None:
        self.secret, self.answers = "", list[int]()
        self.raw, self.got = list[tuple[dict[str, str], bytes]](), list[Message]()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.raw.append((dict(self.headers), body))
                try:
                    outer.got.append(received(self.headers, body, secret=outer.secret))
                    self.send_response(outer.answers.pop(0) if outer.answers else 204)
                except NotGenuine:
                    self.send_response(400)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/in"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def wait_for(self, count: int) -> list[Message]:
        end = time.monotonic() + 90
        while len(self.got) < count:
            assert time.monotonic() < end, f"{len(self.got)} of {count} messages came"
            time.sleep(0.05)
        return self.got


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.mark.slow
def test_messages_arrive_are_tried_again_and_can_be_replayed(place: Place, receiver: Receiver) -> None:
    receiver.answers = [500]
    wanted: Any = {"organisation_id": place.workshop.organisation.pk, "url": receiver.url, "allow_loopback": True}
    with sdk.Client(place.url, place.operator) as client:
        hook = client.send(webhooks.create(wanted), idempotency_key="hook-1")
        with pytest.raises(sdk.Conflict) as kept_from_view:
            client.send(webhooks.create(wanted), idempotency_key="hook-1")
        assert kept_from_view.value.code == "answer_not_kept"
        receiver.secret = hook["secret"]
        asked = client.send(webhooks.ping(hook["id"]))
        first, second = receiver.wait_for(2)
        assert (first.number, first.kind, first.data) == (asked["number"], "webhook.ping", {})
        assert second == first
        assert first.at.tzinfo is not None
        assert client.send(webhooks.replay(hook["id"], {"number": first.number})) == {"messages": 1}
        assert receiver.wait_for(3)[2] == first
        end = time.monotonic() + 30
        while (told := list(client.each(webhooks.deliveries(hook["id"]))))[0]["state"] != "delivered":
            assert time.monotonic() < end
            time.sleep(0.1)
    assert {each["number"] for each in told} == {first.number}


def signed(secret: str, body: str, at: datetime) -> dict[str, str]:
    number = "msg_1"
    return {
        "Webhook-Id": number,
        "Webhook-Timestamp": str(int(at.timestamp())),
        "Webhook-Signature": Webhook(secret).sign(number, at, body),
    }


SECRET = "whsec_" + "QUJD" * 8
BODY = '{"data":{"offer":1},"timestamp":"2026-11-24T03:00:00Z","type":"offer.sent"}'


def test_a_genuine_message_is_read() -> None:
    message = received(signed(SECRET, BODY, datetime.now(UTC)), BODY.encode(), secret=SECRET)
    assert message == Message("msg_1", "offer.sent", datetime(2026, 11, 24, 3, tzinfo=UTC), {"offer": 1})


@pytest.mark.parametrize(
    "change",
    [
        {"secret": "whsec_" + "QUJE" * 8},
        {"secret": ""},
        {"secret": "whsec_!"},
        {"body": BODY.replace("sent", "lapsed").encode()},
        {"body": b"\xff"},
        {"headers": {}},
        {"headers": {"Webhook-Id": "msg_1", "Webhook-Timestamp": "now", "Webhook-Signature": "v1,x"}},
        {"headers": signed(SECRET, BODY, datetime.now(UTC) - timedelta(minutes=6))},
        {"headers": signed(SECRET, BODY, datetime.now(UTC)) | {"Webhook-Signature": "without a version"}},
        {"headers": signed(SECRET, "[]", datetime.now(UTC)), "body": b"[]"},
    ],
)
def test_what_is_not_genuine_is_not_believed(change: dict[str, Any]) -> None:
    given = {"headers": signed(SECRET, BODY, datetime.now(UTC)), "body": BODY.encode(), "secret": SECRET, **change}
    with pytest.raises(NotGenuine):
        received(given["headers"], given["body"], secret=given["secret"])
