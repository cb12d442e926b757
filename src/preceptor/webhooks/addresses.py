"""Which addresses may be sent messages: https on the public internet, or this machine where its operator says so.

Judged when somebody types it and again at each attempt, when the name is resolved (`llm.addresses`).
"""

from __future__ import annotations

import os
from typing import Final
from urllib.parse import urlsplit

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.errors import Invalid
from preceptor.llm.addresses import AddressPolicy, AddressRefused, parse_networks, require_usable

NETWORKS_SETTING: Final = "PRECEPTOR_WEBHOOK_NETWORKS"


class InvalidAddress(Invalid):
    """A webhook is an https address on the public internet, such as https://hooks.example/preceptor."""

    code = "invalid_webhook_address"


def policy() -> AddressPolicy:
    """The public internet, and the networks that the installation's operator opened for webhooks."""
    try:
        return AddressPolicy(parse_networks(os.environ.get(NETWORKS_SETTING, "")))
    except InvalidConfiguration as error:
        raise InvalidConfiguration(f"{NETWORKS_SETTING} is not a list of networks like 10.1.0.0/16.") from error


def check_address(url: str, *, loopback: bool) -> None:
    """Judge what an address says by itself, without asking anybody for its name. Raises InvalidAddress."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise InvalidAddress() from error
    if parts.scheme not in ("https", "http") or not parts.hostname or port == 0 or any(sign <= " " for sign in url):
        raise InvalidAddress()
    if parts.username or parts.password or parts.fragment:
        raise InvalidAddress("Leave user, password and what follows # out of the address; messages are signed.")
    if parts.scheme == "http" and not loopback:
        raise InvalidAddress("Messages are sent by https, so that nobody on the way reads them. Write https://.")
    try:
        require_usable(url, loopback=loopback, policy=policy())
    except AddressRefused as error:
        said = "Only an address of this machine, like http://127.0.0.1:8080/, can be allowed by itself."
        raise InvalidAddress(said if loopback else INSIDE) from error


INSIDE: Final = (
    "This address leads inside the network that Preceptor runs in. If that is meant, its operator adds the network to "
    f"{NETWORKS_SETTING}."
)
