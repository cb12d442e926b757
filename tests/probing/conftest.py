"""A client with generated problems and a model behind a scripted endpoint. Tables are imported when Django is ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from preceptor.llm.testing import MODEL, Answer, Received, ScriptedEndpoint, completion
from tests.problems.conftest import NOON, Client, make_client


@dataclass
class Bench:
    """What a test of probes works with: `answers` maps a statement to what the model writes."""

    client: Client
    problems: list[Any]
    version: Any
    server: ScriptedEndpoint
    answers: dict[str, str] = field(default_factory=dict)
    refuse: dict[str, Answer] = field(default_factory=dict)
    before_answer: Callable[[str], None] = lambda statement: None

    def respond(self, request: Received) -> Answer:
        if "prompt" not in request.body:
            return Answer({}, status=400)  # the asker was killed while it sent
        statement = request.body["prompt"].rpartition("Problem: ")[2].removesuffix("\nSolution:\n")
        self.before_answer(statement)
        return self.refuse.get(statement) or completion(self.answers[statement])

    def start(self, **fields: Any) -> Any:
        from preceptor.accounts.walls import within  # noqa: PLC0415
        from preceptor.probing.services import start_probe  # noqa: PLC0415

        given = {
            "project": self.client.project,
            "model_version": self.version,
            "problem_versions": self.problems,
            "parameters": {"calculator": False},
            "actor": self.client.lead,
            "now": NOON,
        }
        with within(organisations=[self.client.organisation.pk]):
            return start_probe(**{**given, **fields})

    def run(self, probe: Any, **fields: Any) -> Any:
        from preceptor.probing.services import run_probe  # noqa: PLC0415

        return run_probe(probe_id=probe.pk, clock=lambda: NOON, **fields)

    def room(self) -> Any:
        from preceptor.accounts.walls import within  # noqa: PLC0415

        return within(organisations=[self.client.organisation.pk])


def make_bench(server_of: Callable[[Callable[[Received], Answer]], ScriptedEndpoint], count: int = 6) -> Bench:
    """Problems of two languages; the model knows the reference solution of all of them until a test says otherwise."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.llm.services import create_endpoint  # noqa: PLC0415
    from preceptor.probing.services import register_model, register_model_version  # noqa: PLC0415
    from preceptor.problems.services import generate_problems  # noqa: PLC0415

    held: list[Bench] = []
    server = server_of(lambda request: held[0].respond(request))
    with everywhere():
        client = make_client("acme")
        problems = generate_problems(
            project=client.project, split="train", count=count, seed=1, actor=client.lead, now=NOON
        )
        endpoint = create_endpoint(
            organisation=client.organisation, name="scripted", now=NOON, base_url=server.base_url, allow_loopback=True
        )
        model = register_model(organisation=client.organisation, name="Scripted", now=NOON)
        version = register_model_version(model=model, name="one", endpoint=endpoint, remote_name=MODEL, now=NOON)
    bench = Bench(client, problems, version, server)
    bench.answers = {version.statement: version.reference_text for version in problems}
    held.append(bench)
    return bench


@pytest.fixture
def bench(db: None) -> Iterator[Bench]:
    """Inside the transaction of a test."""
    with ScriptedEndpoint(lambda request: answering(request)) as server:
        made = make_bench(lambda respond: _set(server, respond))
        answering = made.respond
        yield made


def _set(server: ScriptedEndpoint, respond: Callable[[Received], Answer]) -> ScriptedEndpoint:
    server._respond = respond
    return server
