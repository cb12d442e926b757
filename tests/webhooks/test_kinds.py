"""What is signed is the same text every time; attempts are made less and less often, and end."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from preceptor.webhooks import addresses, kinds

AT = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)


def test_a_message_reads_the_same_whenever_it_is_sent() -> None:
    first = kinds.body_of(kind="offer.sent", at=AT, data={"b": 1, "a": "ع"})
    assert first == kinds.body_of(kind="offer.sent", at=AT.astimezone(), data={"a": "ع", "b": 1})
    assert json.loads(first) == {"type": "offer.sent", "timestamp": "2026-11-23T20:30:00Z", "data": {"a": "ع", "b": 1}}


def test_numbers_are_not_guessed() -> None:
    numbers = {kinds.new_number() for _ in range(1_000)}
    assert len(numbers) == 1_000
    assert all(number.startswith("msg_") and len(number) <= 40 for number in numbers)


def test_attempts_come_later_and_later_and_end() -> None:
    waits = [kinds.next_wait(attempts) for attempts in range(1, len(kinds.WAITS) + 2)]
    assert waits[-1] is None
    told = [wait for wait in waits if wait is not None]
    assert told == sorted(told)
    assert timedelta(days=3) < sum(told, timedelta()) < kinds.GIVES_UP_AFTER


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hooks.example/in",
        "ftp://hooks.example/in",
        "http://hooks.example/in",
        "https://",
        "https://user:secret@hooks.example/in",
        "https://hooks.example/in#part",
        "https://hooks.example/a b",
        "https://hooks.example:0/in",
        "https://hooks.example:99999/in",
        "https://127.0.0.1/in",
        "https://localhost/in",
        "https://10.0.0.8/in",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/in",
        "https://[::ffff:192.168.1.1]/in",
    ],
)
def test_refuses_what_is_no_public_https_address(url: str) -> None:
    with pytest.raises(addresses.InvalidAddress) as refusal:
        addresses.check_address(url, loopback=False)
    assert refusal.value.message.endswith(".") or addresses.NETWORKS_SETTING in refusal.value.message


def test_this_machine_is_opened_by_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses.check_address("https://hooks.example/in", loopback=False)
    addresses.check_address("http://127.0.0.1:8080/in", loopback=True)
    for url in ("http://10.0.0.8/in", "https://hooks.example/in"):
        with pytest.raises(addresses.InvalidAddress):
            addresses.check_address(url, loopback=True)
    monkeypatch.setenv(addresses.NETWORKS_SETTING, "10.0.0.0/8")
    addresses.check_address("https://10.0.0.8/in", loopback=False)
