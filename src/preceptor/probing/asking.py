"""From a model version to its answers: the endpoint that serves it, how it is asked, and what its tokens cost."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from preceptor.kit.errors import Invalid
from preceptor.llm import services as llm
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.protocols import Asked, Outcome, Protocol, solve_batch
from preceptor.probing.models import ModelVersion

Key = tuple[int, int]
"""A problem version and a sample number."""

MOST_SAMPLES: Final = 64
MOST_TOKENS: Final = 32_768
SAMPLED_TEMPERATURE: Final = 0.8
_CURRENCY: Final = re.compile("[A-Z]{3}")
_ALLOWED: Final = {"calculator", "max_tokens", "temperature", "seed"}


class ProbeInvalid(Invalid):
    """The probe cannot be run like this. Its message says what to change."""

    code = "probe_invalid"


@dataclass(frozen=True, slots=True)
class Price:
    """What a million tokens cost, in minor units of one currency."""

    prompt_per_million: int = 0
    completion_per_million: int = 0
    currency: str = "USD"

    def cost_minor(self, prompt_tokens: int, completion_tokens: int) -> int:
        """The cost of so many tokens, half a unit rounded up. Always asked for sums, so that roundings do not add up."""
        millionths = prompt_tokens * self.prompt_per_million + completion_tokens * self.completion_per_million
        return (millionths + 500_000) // 1_000_000


def protocol_of(version: ModelVersion, parameters: Mapping[str, Any], samples: int) -> Protocol:
    """How `version` is asked. Raises ProbeInvalid for a parameter that is unknown or out of bounds."""
    given = {name: value for name, value in parameters.items() if name != "price"}
    if unknown := given.keys() - _ALLOWED:
        raise ProbeInvalid(f"“{min(unknown)}” is not a parameter; there are {', '.join(sorted(_ALLOWED))} and price.")
    if not 1 <= samples <= MOST_SAMPLES:
        raise ProbeInvalid(f"Ask for 1 to {MOST_SAMPLES} samples.")
    temperature = given.setdefault("temperature", SAMPLED_TEMPERATURE if samples > 1 else 0.0)
    if isinstance(temperature, bool) or not isinstance(temperature, int | float) or not 0 <= temperature <= 2:
        raise ProbeInvalid("The temperature goes from 0 to 2.")
    if samples > 1 and temperature == 0:
        raise ProbeInvalid("Several samples at temperature 0 are all the same; raise it or ask for one.")
    tokens, seed = given.get("max_tokens", 1), given.get("seed", 0)
    if not isinstance(tokens, int) or isinstance(tokens, bool) or not 1 <= tokens <= MOST_TOKENS:
        raise ProbeInvalid(f"max_tokens goes from 1 to {MOST_TOKENS:,}.")
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed < 2**31:
        raise ProbeInvalid("The seed is a whole number from 0 to 2147483647.")
    if not isinstance(given.get("calculator", True), bool):
        raise ProbeInvalid("“calculator” is true or false.")
    return Protocol(examples=version.examples, **given)


def price_of(parameters: Mapping[str, Any]) -> Price:
    """The price in `parameters`, free where there is none. Raises ProbeInvalid."""
    given = dict(parameters.get("price", {}))
    currency = given.pop("currency", "USD")
    amounts = {name: given.pop(name, 0) for name in ("prompt_per_million", "completion_per_million")}
    whole = all(type(amount) is int and amount >= 0 for amount in amounts.values())
    if given or not whole or not _CURRENCY.fullmatch(str(currency)):
        raise ProbeInvalid(
            "The price has prompt_per_million and completion_per_million in whole minor units, and a currency."
        )
    return Price(**amounts, currency=currency)


def served(version: ModelVersion) -> Endpoint:
    """The endpoint of `version`, started where it is the local engine. Call inside the walls, without a transaction."""
    if version.endpoint is None:
        raise ProbeInvalid(f"{version} is a recording; nothing can be asked of it.")
    return llm.resolve(
        endpoint=version.endpoint,
        remote_name=version.remote_name,
        chat=version.protocol == ModelVersion.Protocol.CHAT,
        adapter=version.adapter,
    )


@contextmanager
def ask(endpoint: Endpoint, protocol: Protocol, asked: Iterable[Asked[Key]]) -> Iterator[Iterator[Outcome[Key]]]:
    """The outcomes as they come; leaving the block cancels what is under way."""
    outcomes = solve_batch(endpoint, protocol, asked)
    try:
        yield outcomes
    finally:
        if isinstance(outcomes, Generator):
            outcomes.close()
