"""Try a model version: one short question, and the answer or a sentence that says what is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from procrastinate.contrib.django import app

from preceptor.accounts.models import Person
from preceptor.accounts.walls import everywhere, within
from preceptor.kit.errors import PreceptorError
from preceptor.llm.client import ModelClient
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.models import Usage
from preceptor.llm.protocols import Protocol, Solution, solve
from preceptor.probing.asking import ProbeInvalid, served
from preceptor.probing.attempts import storable
from preceptor.probing.models import ModelVersion, Tryout

Clock = Callable[[], datetime]
TRY: Final = "probing.try_model"
QUEUE: Final = "interactive"
QUESTION: Final = "A shop sells 12 pens at 3 dollars each. What is its revenue?"
MOST_TOKENS: Final = 96
ATTEMPTS: Final = 2
"""Somebody waits: an endpoint that does not answer is told at once, not after the patience of a long probe."""


class AskingBroke(PreceptorError):
    """Something went wrong while the model was asked. Try again."""

    code = "asking_broke"


class AnsweredNothing(ProbeInvalid):
    """The model answered with nothing. Is it asked in the right way, completion or chat?"""

    code = "answered_nothing"


def start_tryout(*, model_version: ModelVersion, question: str = QUESTION, actor: Person, now: datetime) -> Tryout:
    """A question in the queue. Raises ProbeInvalid for a recording."""
    if model_version.endpoint_id is None:
        raise ProbeInvalid(f"{model_version} is a recording; nothing can be asked of it.")
    tryout: Tryout = Tryout.objects.create(
        organisation_id=model_version.organisation_id,
        model_version=model_version,
        asked_by=actor,
        question=storable(question).strip() or QUESTION,
        asked_at=now,
    )
    app.configure_task(TRY, queue=QUEUE).defer(tryout_id=tryout.pk)
    return tryout


def run_tryout(*, tryout_id: int, clock: Clock) -> None:
    """Ask the question and write down what came; open no room and no transaction around this."""
    with everywhere():
        rows = Tryout.objects.select_related("model_version__endpoint")
        tryout = rows.filter(pk=tryout_id, state=Tryout.State.QUEUED).first()
    if tryout is None:
        return
    facts = _failed(AskingBroke())
    try:
        facts = _asked(tryout)
    except PreceptorError as failure:
        facts = _failed(failure)
    finally:
        with within(organisations=[tryout.organisation_id]):
            Tryout.objects.filter(pk=tryout.pk).update(**facts, ended_at=clock())


def _failed(failure: PreceptorError) -> dict[str, Any]:
    return {"state": Tryout.State.FAILED, "failure": failure.message, "failure_code": failure.code}


def _asked(tryout: Tryout) -> dict[str, Any]:
    version = tryout.model_version
    protocol = Protocol(examples=version.examples, max_tokens=MOST_TOKENS)
    solution = asyncio.run(_solved(served(version), protocol, tryout.question))
    _account(tryout, solution)
    text = storable(solution.text).strip()
    if not text:
        raise AnsweredNothing()
    return {
        "state": Tryout.State.DONE,
        "answer": text,
        "completion_tokens": solution.completion_tokens,
        "milliseconds": round(1000 * solution.seconds),
    }


async def _solved(endpoint: Endpoint, protocol: Protocol, question: str) -> Solution:
    async with ModelClient(endpoint, attempts=ATTEMPTS) as client:
        return await solve(client, protocol, question)


def _account(tryout: Tryout, solution: Solution) -> None:
    with within(organisations=[tryout.organisation_id]):
        Usage.objects.create(
            organisation_id=tryout.organisation_id,
            endpoint=tryout.model_version.endpoint,
            remote_name=tryout.model_version.remote_name,
            purpose=f"tryout {tryout.pk}",
            calls=solution.requests,
            prompt_tokens=solution.prompt_tokens,
            completion_tokens=solution.completion_tokens,
            milliseconds=round(1000 * solution.seconds),
            at=tryout.asked_at,
        )
