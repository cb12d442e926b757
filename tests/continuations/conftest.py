"""A claim on a wrong attempt whose model is a scripted endpoint. Tables are imported when Django is ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from preceptor.llm.testing import MODEL, Answer, Received, ScriptedEndpoint, stream

GOOD = "Spent: 360 + 35 = 395\nLeft: 640 - 395 = 245\nAnswer: 245"
BAD = "Spent: 360 - 35 = 325\nAnswer: 325"
HEAD = "Planned: 210 + 150 = 360"


@dataclass
class Desk:
    """What a test works with; `texts` maps a seed to what the model writes with it."""

    scene: Any
    server: ScriptedEndpoint
    texts: dict[int, str] = field(default_factory=dict)
    respond: Callable[[Received], Answer] | None = None

    def answer(self, request: Received) -> Answer:
        if self.respond is not None:
            return self.respond(request)
        return stream(self.texts.get(request.body["seed"], GOOD), tokens=9)

    def claim(self) -> Any:
        self.scene.open(1)
        return self.scene.claim(self.scene.amal)

    def ask(self, claim: Any, *, prefix: str = HEAD, candidates: int = 3, **more: Any) -> list[Any]:
        from preceptor.continuations.services import ask_to_continue  # noqa: PLC0415
        from tests.corrections.scene import NOON  # noqa: PLC0415

        given = {"prefix": prefix, "candidates": candidates, "now": NOON, **more}
        return ask_to_continue(claim=claim, token=claim.token, **given)

    def write(self, claim: Any, turn: int = 1) -> list[Any]:
        """Run the turn's job and return its candidates."""
        from preceptor.continuations.models import Continuation  # noqa: PLC0415
        from preceptor.continuations.writing import write_turn  # noqa: PLC0415
        from tests.corrections.scene import NOON  # noqa: PLC0415

        write_turn(claim_id=claim.pk, turn=turn, clock=lambda: NOON)
        return list(Continuation.objects.filter(claim=claim, turn=turn).order_by("number"))


@pytest.fixture
def desk(db: None) -> Iterator[Desk]:
    """Inside the walls of everybody; the rules hold when the test is over."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.audit.services import run_invariants  # noqa: PLC0415
    from preceptor.continuations.invariants import INVARIANTS  # noqa: PLC0415
    from preceptor.llm.services import create_endpoint  # noqa: PLC0415
    from preceptor.probing.models import ModelVersion, Probe  # noqa: PLC0415
    from tests.corrections.rules import assert_rules_hold  # noqa: PLC0415
    from tests.corrections.scene import NOON, make_scene  # noqa: PLC0415

    held: list[Desk] = []
    with ScriptedEndpoint(lambda request: held[0].answer(request)) as server, everywhere():
        scene = make_scene()
        endpoint = create_endpoint(
            organisation=scene.organisation, name="scripted", now=NOON, base_url=server.base_url, allow_loopback=True
        )
        version = ModelVersion.objects.create(
            organisation=scene.organisation,
            model=scene.probe.model_version.model,
            name="v2",
            endpoint=endpoint,
            remote_name=MODEL,
            protocol="completion",
            created_at=NOON,
        )
        price = {"prompt_per_million": 0, "completion_per_million": 1_000_000, "currency": "USD"}
        Probe.objects.filter(pk=scene.probe.pk).update(
            model_version=version,
            parameters={"calculator": False, "max_tokens": 120, "temperature": 0.0, "seed": 40, "price": price},
        )
        scene.probe.refresh_from_db()
        held.append(Desk(scene, server))
        yield held[0]
        assert_rules_hold()
        assert not any(run_invariants(invariants=INVARIANTS).values())
