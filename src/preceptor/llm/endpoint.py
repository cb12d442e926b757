"""What is needed to call one model: where it is, what it is called there, and how it may be spoken to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import urlsplit

from preceptor.kit.errors import Invalid


class InvalidEndpoint(Invalid):
    """The address of the model is not a usable http(s) address such as https://host/v1."""

    code = "invalid_endpoint"


class Interface(StrEnum):
    """How a model takes its prompt: as plain text to continue, or as a list of messages."""

    COMPLETIONS = "completions"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One model version behind an OpenAI-compatible interface. `api_key` never appears in its repr.

    `extra` is sent along in the body of every request (a served adapter is picked that way). `trusted` lifts the
    refusal of addresses inside this machine and its networks; only the local engine sets it. `timeout` is in seconds
    and covers one request. `concurrency` is the most requests that are ever under way at once.
    """

    base_url: str
    api_key: str = field(repr=False)
    model: str
    interface: Interface = Interface.COMPLETIONS
    extra: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    trusted: bool = False
    timeout: float = 120.0
    concurrency: int = 16

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise InvalidEndpoint(
                f"“{self.base_url}” is not an address of a model: give one like https://host.example/v1."
            )
        if parts.username or parts.password:
            raise InvalidEndpoint("Leave user and password out of the model's address; give an API key instead.")
        if not self.model.strip():
            raise InvalidEndpoint("Name the model as its endpoint calls it.")
        if self.timeout <= 0 or self.concurrency < 1:
            raise InvalidEndpoint("The timeout and the number of requests at once must be above zero.")

    def with_extra(self, **extra: object) -> Endpoint:
        """The same endpoint with more fields in the body of every request."""
        return replace(self, extra=MappingProxyType({**self.extra, **extra}))
