"""The packaged model itself, for half a minute: it loads, knows what a base model knows, and is asked as a probe asks.

Needs the [local-model] extra; without it the first line of the failure says what to install.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from preceptor.llm.client import ModelClient, Sampling
from preceptor.llm.local.manager import LocalServer, ensure_local_server, stop_local_server
from preceptor.llm.local.settings import LocalSettings
from preceptor.llm.protocols import Asked, Protocol, solve_batch
from preceptor.training.forgetting import KNOWN, is_known

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    home = tmp_path_factory.mktemp("real")
    yield ensure_local_server(home, settings=LocalSettings(None, threads=1, slots=4))
    stop_local_server(home)


def test_the_packaged_model_is_the_one_that_was_published(server: LocalServer) -> None:
    async def models() -> list[str]:
        async with ModelClient(server.endpoint()) as client:
            return await client.models()

    assert asyncio.run(models()) == ["gemma-3-270m"]


def test_it_completes_what_everybody_knows(server: LocalServer) -> None:
    async def completed() -> list[bool]:
        async with ModelClient(server.endpoint()) as client:
            sampling = Sampling(max_tokens=8, stop=("\n",))
            replies = [await client.complete(each.beginning, sampling) for each in KNOWN[8:24]]
        return [is_known(reply.text, each) for reply, each in zip(replies, KNOWN[8:24], strict=True)]

    assert sum(asyncio.run(completed())) >= 10


def test_with_worked_examples_it_writes_steps_that_the_calculator_fills_in(server: LocalServer) -> None:
    statements = [
        "Revenue is 340 and costs are 204. What is the profit margin in percent?",
        "A shop sells 300 units a month now. Sales go up by 20 units each month. What are they after 5 months?",
    ]
    asked = [Asked(number, statement) for number, statement in enumerate(statements)]
    outcomes = [each.solution for each in solve_batch(server.endpoint(), Protocol(examples=4), asked)]
    for solution in outcomes:
        assert solution is not None
        assert solution.finish_reason == "answer"
        assert solution.calls
        assert all(f"{call.expression} = {call.value}" in solution.text for call in solution.calls)
    again = next(iter(solve_batch(server.endpoint(), Protocol(examples=4), asked[:1]))).solution
    assert again is not None
    assert again.cached_tokens > 300, "the worked examples are read once, not for each problem"
    assert again.text in {solution.text for solution in outcomes if solution}
