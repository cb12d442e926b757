"""Which network addresses a model's endpoint may stand at.

A client company types the address, and this server connects to it: without a wall it could be made to read the
services beside it (server-side request forgery). So a name is resolved, every address it gives is judged by the
table below (Python's own `is_global` lets several through that lead back to this machine), and the connection is made
to the judged address itself, so that a name which changes its answer in between gains nothing.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

import httpx2

from preceptor.kit.configuration import InvalidConfiguration
from preceptor.kit.errors import PreceptorError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
ALLOWED_SETTING: Final = "PRECEPTOR_MODEL_NETWORKS"


class AddressRefused(PreceptorError):
    """The model's address leads inside this machine or its network. The operator can allow that network."""

    status = 422
    code = "address_refused"


class AddressUnknown(PreceptorError):
    """The host name of the model's address cannot be found. Check its spelling."""

    status = 422
    code = "address_unknown"


_CLOSED_V4: Final = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
_OPEN_V6: Final = IPv6Network("2000::/3")
_CLOSED_V6: Final = tuple(ip_network(text) for text in ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20"))
_NAT64: Final = IPv6Network("64:ff9b::/96")


def parse_networks(text: str) -> tuple[Network, ...]:
    """Networks in CIDR notation, separated by commas, e.g. `10.1.0.0/16, 127.0.0.1/32`."""
    try:
        return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise InvalidConfiguration(
            f"{ALLOWED_SETTING} is “{text}”, which is not a list of networks like 10.1.0.0/16: {error}."
        ) from None


def embedded(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for (mapped, compatible, NAT64, 6to4, Teredo), or itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64 or int(address) >> 32 == 0:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    return address


def is_allowed(address: Address, allowed: Iterable[Network] = ()) -> bool:
    """True where `address` is on the public internet, or within one of the `allowed` networks."""
    target = embedded(address)
    if any(target.version == network.version and target in network for network in allowed):
        return True
    if isinstance(target, IPv4Address):
        return not any(target in network for network in _CLOSED_V4)
    return target in _OPEN_V6 and not any(target in network for network in _CLOSED_V6)


def require_usable(url: str, *, loopback: bool, policy: AddressPolicy | None = None) -> None:
    """Judge what an address says by itself, without asking anybody for its name. Raises AddressRefused.

    With `loopback` it must be this machine's own and say so in figures (or as localhost), so that no other part of the
    network is opened with it; without, an address in figures must be one that the policy allows.
    """
    host = urlsplit(url).hostname or ""
    address: Address | None
    try:
        address = embedded(ip_address(host))
    except ValueError:
        address = ip_address("127.0.0.1") if host == "localhost" else None
    if loopback and (address is None or not address.is_loopback):
        raise AddressRefused(
            "Only an address of this machine, like http://127.0.0.1:8080/v1, can be allowed by itself. For another "
            f"network the operator sets {ALLOWED_SETTING}."
        )
    allowed = (policy or AddressPolicy.from_environment()).allowed
    if not loopback and address is not None and not is_allowed(address, allowed):
        raise AddressRefused(
            f"“{host}” leads inside this machine or its network. If that is meant, the operator adds the network to "
            f"{ALLOWED_SETTING}."
        )


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """Public addresses, and whatever the operator allowed."""

    allowed: tuple[Network, ...] = ()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> AddressPolicy:
        """What PRECEPTOR_MODEL_NETWORKS allows beside the public internet. Raises InvalidConfiguration."""
        env = os.environ if environment is None else environment
        return cls(parse_networks(env.get(ALLOWED_SETTING, "")))

    async def resolve(self, host: str, port: int) -> str:
        """The first address of `host`, after every one of them was judged. Raises AddressRefused, AddressUnknown."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise AddressUnknown(f"The host “{host}” cannot be found. Check the model's address.") from None
        addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
        if not all(is_allowed(address, self.allowed) for address in addresses):
            raise AddressRefused(
                f"“{host}” leads inside this machine or its network. If that is meant, the operator adds the network "
                f"to {ALLOWED_SETTING}."
            )
        return str(addresses[0])


class PinnedTransport(httpx2.AsyncBaseTransport):
    """Sends every request to an address that the policy has judged; the name still stands in Host and in TLS."""

    def __init__(self, policy: AddressPolicy, limits: httpx2.Limits) -> None:
        self._policy = policy
        self._inner = httpx2.AsyncHTTPTransport(limits=limits)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Resolve, judge, rewrite, send."""
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        address = await self._policy.resolve(host, port)
        request.url = request.url.copy_with(host=address)
        request.extensions = {**request.extensions, "sni_hostname": host}
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()
