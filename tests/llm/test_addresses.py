import asyncio
import socket
from ipaddress import ip_address
from typing import Any

import httpx2
import pytest

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.llm.addresses import (
    AddressPolicy,
    AddressRefused,
    AddressUnknown,
    PinnedTransport,
    is_allowed,
    parse_networks,
)

INSIDE = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "127.0.0.1",
    "127.1.2.3",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2002:c0a8:101::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]
OUTSIDE = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "192.169.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "64:ff9b::808:808",
    "2002:808:808::",
]


@pytest.mark.parametrize("text", INSIDE)
def test_an_address_that_leads_inside_is_refused(text: str) -> None:
    assert not is_allowed(ip_address(text))


@pytest.mark.parametrize("text", OUTSIDE)
def test_a_public_address_is_allowed(text: str) -> None:
    assert is_allowed(ip_address(text))


def test_the_operator_can_open_one_network_and_no_other() -> None:
    allowed = parse_networks("10.1.0.0/16, 127.0.0.1/32")
    assert is_allowed(ip_address("10.1.2.3"), allowed)
    assert is_allowed(ip_address("::ffff:10.1.2.3"), allowed)
    assert not is_allowed(ip_address("10.2.0.1"), allowed)
    assert not is_allowed(ip_address("127.0.0.2"), allowed)


def test_the_setting_is_what_the_operator_opens() -> None:
    assert AddressPolicy.from_environment({}) == AddressPolicy()
    policy = AddressPolicy.from_environment({"PRECEPTOR_MODEL_NETWORKS": "127.0.0.0/8"})
    assert asyncio.run(policy.resolve("127.0.0.1", 80)) == "127.0.0.1"


@pytest.mark.parametrize("text", ["10.1.0.0/33", "host", "10.1.0.1/16"])
def test_a_network_that_is_none_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(InvalidConfiguration, match=r"is not a list of networks like 10\.1\.0\.0/16"):
        parse_networks(text)


@pytest.mark.parametrize(
    "host", ["localhost", "127.1", "0x7f.1", "2130706433", "017700000001", "127。0。0。1", "①②⑦.0.0.1", "ｌocalhost"]
)
def test_every_spelling_of_loopback_is_refused(host: str) -> None:
    with pytest.raises((AddressRefused, AddressUnknown)):
        asyncio.run(AddressPolicy().resolve(host, 80))


def test_one_inside_address_among_several_refuses_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: [_entry("93.184.216.34"), _entry("10.0.0.5")])
    with pytest.raises(AddressRefused, match="PRECEPTOR_MODEL_NETWORKS"):
        asyncio.run(AddressPolicy().resolve("two-faced.example", 443))


def test_an_unknown_name_is_a_sentence() -> None:
    with pytest.raises(AddressUnknown, match=r"nowhere\.invalid"):
        asyncio.run(AddressPolicy().resolve("nowhere.invalid", 443))


def test_the_connection_goes_to_the_judged_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers differently the second time (DNS rebinding) is asked only once."""
    answers = iter(["93.184.216.34", "127.0.0.1"])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: [_entry(next(answers))])
    sent: list[httpx2.Request] = []

    class Inner(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            sent.append(request)
            return httpx2.Response(200)

    transport = PinnedTransport(AddressPolicy(), httpx2.Limits())
    monkeypatch.setattr(transport, "_inner", Inner())
    request = httpx2.Request("POST", "https://model.example/v1/completions")
    asyncio.run(transport.handle_async_request(request))
    assert sent[0].url.host == "93.184.216.34"
    assert sent[0].headers["host"] == "model.example"
    assert sent[0].extensions["sni_hostname"] == "model.example"


def _entry(address: str) -> tuple[Any, ...]:
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443))
