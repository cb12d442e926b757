"""The writing of continuations: the model is asked, its words are stored as they come, and it stops when told to."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, cast

from preceptor.accounts.walls import everywhere, within
from preceptor.continuations.models import Continuation
from preceptor.continuations.services import ACTIVE
from preceptor.corrections.models import Claim
from preceptor.kit.errors import PreceptorError
from preceptor.llm.models import Usage
from preceptor.llm.prompts import Protocol
from preceptor.llm.protocols import Asked, Growing, Outcome, Solution, watch_batch
from preceptor.probing.asking import price_of, served
from preceptor.probing.attempts import storable
from preceptor.probing.running import only_runner
from preceptor.problems.models import ProblemVersion
from preceptor.problems.queries import judge
from preceptor.problems.verifier import ReferenceUnreadable

Clock = Callable[[], datetime]
LOOK_SECONDS: Final = 0.3
"""How often what has grown is stored, and whether to stop is asked."""
_LOCK_SPACE: Final = 0x636F6E74


class WritingBroke(PreceptorError):
    """Something went wrong while the model wrote. Ask again."""

    code = "writing_broke"


class EndedHere(PreceptorError):
    """The model ended here without another step."""

    code = "ended_here"


@dataclass(slots=True)
class _Turn:
    """One turn being written: `texts` grow, `stored` is what the table has."""

    claim: Claim
    rows: dict[int, Continuation]
    clock: Clock
    texts: dict[int, str] = field(default_factory=dict)
    stored: dict[int, str] = field(default_factory=dict)
    solutions: list[Solution] = field(default_factory=list)
    stopped: bool = False

    @property
    def first(self) -> Continuation:
        return next(iter(self.rows.values()))

    @property
    def problem(self) -> ProblemVersion:
        return cast("ProblemVersion", self.claim.unit.attempt.problem_version)

    def room(self) -> Any:
        return within(organisations=[self.claim.organisation_id])


def write_turn(*, claim_id: int, turn: int, clock: Clock) -> None:
    """Write the candidates of a turn to their end; open no room and no transaction around this.

    Taken up again after a killed worker it writes what is not done from the start, with the same draws. Every
    failure is a sentence on the candidates that it met.
    """
    with everywhere():
        first = Continuation.objects.filter(claim=claim_id, turn=turn).order_by("number").first()
    if first is None:
        return
    with only_runner(_LOCK_SPACE, first.pk) as mine:
        if mine and (work := _begun(first, clock)) is not None:
            _write(work)


def _begun(first: Continuation, clock: Clock) -> _Turn | None:
    """The candidates that are still to be written, marked as running; None where there are none any more."""
    with within(organisations=[first.organisation_id]):
        waiting = Continuation.objects.filter(claim=first.claim_id, turn=first.turn, state__in=ACTIVE)
        related = ("unit__attempt__problem_version", "unit__attempt__probe")
        claim = Claim.objects.select_related(*related).get(pk=first.claim_id)
        if claim.state != Claim.State.HELD:
            waiting.update(state=Continuation.State.CANCELLED, ended_at=clock())
            return None
        waiting.update(state=Continuation.State.RUNNING)
        found = {row.pk: row for row in waiting.select_related("model_version__endpoint").order_by("number")}
    return _Turn(claim, found, clock) if found else None


def _write(work: _Turn) -> None:
    met: PreceptorError = WritingBroke()
    try:
        endpoint = served(work.first.model_version)
        protocol = Protocol(**work.first.sampling)
        asked = [
            Asked(row.pk, work.problem.statement, prefix=row.prefix, sample=row.seed - protocol.seed)
            for row in work.rows.values()
        ]
        with closing(cast("Any", watch_batch(endpoint, protocol, asked, every=LOOK_SECONDS))) as events:
            _follow(work, events)
    except PreceptorError as failure:
        met = failure
    finally:
        _close(work, met)


def _follow(work: _Turn, events: Any) -> None:
    looked = time.monotonic()
    for event in events:
        if isinstance(event, Growing):
            work.texts[event.key] = _behind(work.rows[event.key].prefix, event.text)
        elif isinstance(event, Outcome):
            _end(work, event)
        if time.monotonic() - looked >= LOOK_SECONDS:
            _store(work)
            if work.stopped:
                return
            looked = time.monotonic()


def _behind(prefix: str, whole: str) -> str:
    """What follows the prefix and its line break."""
    return storable(whole[len(prefix) + 1 :] if prefix else whole)


def _store(work: _Turn) -> None:
    """Store what has grown, and look whether the expert has stopped it or let go of the claim."""
    with work.room():
        for number, text in work.texts.items():
            if work.stored.get(number) != text:
                Continuation.objects.filter(pk=number, state=Continuation.State.RUNNING).update(text=text)
                work.stored[number] = text
        held = Claim.objects.filter(pk=work.claim.pk, state=Claim.State.HELD).exists()
        active = Continuation.objects.filter(pk__in=work.rows, state=Continuation.State.RUNNING)
        work.stopped = not held or not active.exists()


def _end(work: _Turn, outcome: Outcome[int]) -> None:
    """Store how one candidate ended."""
    row = work.rows[outcome.key]
    work.texts.pop(row.pk, None)
    facts: dict[str, Any] = {"state": Continuation.State.FAILED, **_told(EndedHere())}
    if outcome.failure is not None:
        facts |= _told(outcome.failure)
    elif outcome.solution is not None:
        solution = outcome.solution
        work.solutions.append(solution)
        text = _behind(row.prefix, solution.text).strip("\n")
        facts |= {"prompt_tokens": solution.prompt_tokens, "completion_tokens": solution.completion_tokens}
        if text.strip():
            ended = {"state": Continuation.State.DONE, "failure": "", "failure_code": "", "text": text}
            facts |= {**ended, "finish_reason": solution.finish_reason, "correct": _correct(work, row, text)}
    with work.room():
        running = Continuation.objects.filter(pk=row.pk, state=Continuation.State.RUNNING)
        running.update(**facts, ended_at=work.clock())


def _correct(work: _Turn, row: Continuation, text: str) -> bool | None:
    try:
        return judge(work.problem, f"{row.prefix}\n{text}").correct
    except ReferenceUnreadable:
        return None


def _told(failure: PreceptorError) -> dict[str, Any]:
    return {"failure": failure.message, "failure_code": failure.code}


def _close(work: _Turn, met: PreceptorError) -> None:
    """Nothing is left running: stopped where the expert stopped, otherwise failed with what it met. Then the cost."""
    state = Continuation.State.CANCELLED if work.stopped else Continuation.State.FAILED
    with work.room():
        left = Continuation.objects.filter(pk__in=work.rows, state=Continuation.State.RUNNING)
        left.update(state=state, ended_at=work.clock(), **({} if work.stopped else _told(met)))
        _account(work)


def _account(work: _Turn) -> None:
    """Write down what the turn took; of a candidate that was cut short, four characters count as a token."""
    cut_short = [len(text) // 4 + 1 for text in work.texts.values() if text]
    if not work.solutions and not cut_short:
        return
    price = price_of(work.claim.unit.attempt.probe.parameters)
    prompt = sum(solution.prompt_tokens for solution in work.solutions)
    completion = sum(solution.completion_tokens for solution in work.solutions) + sum(cut_short)
    Usage.objects.create(
        organisation_id=work.claim.organisation_id,
        endpoint=work.first.model_version.endpoint,
        remote_name=work.first.model_version.remote_name,
        purpose=f"continuation of claim {work.claim.pk}",
        calls=sum(solution.requests for solution in work.solutions) + len(cut_short),
        prompt_tokens=prompt,
        completion_tokens=completion,
        milliseconds=round(1000 * sum(solution.seconds for solution in work.solutions)),
        cost_minor=price.cost_minor(prompt, completion),
        currency=price.currency,
        at=work.clock(),
    )
