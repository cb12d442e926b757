"""The work of a probe: ask for every answer that is not stored yet, store them as they come, stop when told to.

A probe may be taken up again at any time, by another process too: what is stored is never asked again, and an
advisory lock of the database lets one runner work at a time and falls with the process that held it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.db import connection
from procrastinate.contrib.django import app

from preceptor.accounts.walls import everywhere, within
from preceptor.kit.errors import NotFound, PreceptorError
from preceptor.llm.endpoint import Endpoint
from preceptor.llm.models import Usage
from preceptor.llm.protocols import Asked, Outcome, Solution
from preceptor.probing.asking import Key, ask, price_of, protocol_of, served
from preceptor.probing.attempts import Answer, store_attempts
from preceptor.probing.models import Attempt, Probe
from preceptor.problems.models import ProblemVersion

Clock = Callable[[], datetime]

OPEN_UNITS: Final = "corrections.open_units"
"""Deferred by its name: units belong to a package above this one."""
FLUSH_ANSWERS: Final = 16
FLUSH_AFTER: Final = timedelta(seconds=2)
LOOK_AGAIN_SECONDS: Final = 0.5
_LOCK_SPACE: Final = 0x70726F62
_FINAL: Final = frozenset({Probe.State.DONE, Probe.State.FAILED, Probe.State.CANCELLED})


class ProbeFailed(PreceptorError):
    """The probe stopped before all answers were there. Mend what its message names and take it up again."""

    status = 502
    code = "probe_failed"


@dataclass(slots=True)
class _Run:
    """One runner at work on one probe: what it has in hand and what went wrong."""

    probe: Probe
    versions: Mapping[int, ProblemVersion]
    clock: Clock
    flushed_at: datetime
    in_hand: list[tuple[Key, Solution]] = field(default_factory=list)
    failures: list[PreceptorError] = field(default_factory=list)
    cancelled: bool = False


def run_probe(*, probe_id: int, clock: Clock, wait: bool = True) -> Probe:
    """Run a probe to its end and return it; open no room and no transaction around this.

    Where another process runs it, wait for that one's end (`wait`), or leave it to that one. A finished or cancelled
    probe is returned as it is. Raises ProbeFailed where answers are missing in the end, NotFound.
    """
    organisation = _organisation_of(probe_id)
    while True:
        with only_runner(_LOCK_SPACE, probe_id) as mine:
            if mine:
                _work_unless_over(probe_id, organisation, clock)
        with within(organisations=[organisation]):
            probe = _load(probe_id)
        if mine or probe.state in _FINAL or not wait:
            break
        time.sleep(LOOK_AGAIN_SECONDS)
    if probe.state == Probe.State.FAILED:
        raise ProbeFailed(probe.error)
    return probe


def _work_unless_over(probe_id: int, organisation: int, clock: Clock) -> None:
    with within(organisations=[organisation]):
        started = Probe.objects.filter(pk=probe_id, state__in=(Probe.State.QUEUED, Probe.State.RUNNING))
        if not started.update(state=Probe.State.RUNNING):
            return
        Probe.objects.filter(pk=probe_id, started_at=None).update(started_at=clock())
        run = _begun(_load(probe_id), clock)
        missing = _missing(run)
    error = _ask_for(run, missing)
    _finish(run, error)


def _begun(probe: Probe, clock: Clock) -> _Run:
    rows = ProblemVersion.objects.filter(pk__in=probe.items.values("problem_version"))
    return _Run(probe, {version.pk: version for version in rows}, clock, clock())


def _missing(run: _Run) -> list[Key]:
    """The answers that are not stored yet, in the order of the problems."""
    stored = set(Attempt.objects.filter(probe=run.probe).values_list("problem_version", "sample"))
    wanted = run.probe.items.order_by("id").values_list("problem_version", flat=True)
    return [(version, n) for version in wanted for n in range(run.probe.samples) if (version, n) not in stored]


def _ask_for(run: _Run, missing: list[Key]) -> PreceptorError | None:
    """Ask, and store what comes; returns what stopped it, if anything did."""
    if not missing:
        return None
    version, samples = run.probe.model_version, run.probe.samples
    recorded = {name: run.probe.parameters[name] for name in ("calculator", "max_tokens", "temperature", "seed")}
    try:
        protocol = protocol_of(version, recorded, samples)
        endpoint = served(version)
        asked = (Asked(key, run.versions[key[0]].statement, sample=key[1]) for key in missing)
        with ask(endpoint, protocol, asked) as outcomes:
            _store_as_they_come(run, endpoint, outcomes)
    except PreceptorError as error:
        return error
    finally:
        _flush(run)
    return None


def _store_as_they_come(run: _Run, endpoint: Endpoint, outcomes: Iterator[Outcome[Key]]) -> None:
    for outcome in outcomes:
        if outcome.solution is not None:
            run.in_hand.append((outcome.key, outcome.solution))
        elif outcome.failure is not None:
            run.failures.append(outcome.failure)
        if len(run.in_hand) >= FLUSH_ANSWERS or run.clock() - run.flushed_at >= FLUSH_AFTER:
            _flush(run)
            if run.cancelled:
                return


def _flush(run: _Run) -> None:
    """Store what is in hand and look whether somebody has cancelled the probe."""
    now = run.clock()
    answers = [_answer(run.versions[key[0]], key[1], solution) for key, solution in run.in_hand]
    with within(organisations=[run.probe.organisation_id]):
        if answers:
            store_attempts(probe=run.probe, answers=answers, now=now)
            _account(run, now)
        run.cancelled = Probe.objects.filter(pk=run.probe.pk, state=Probe.State.CANCELLED).exists()
    run.in_hand.clear()
    run.flushed_at = now


def _account(run: _Run, now: datetime) -> None:
    """Write down what the batch took; the cost is that of the sums, less what was written before."""
    before = run.probe.cost_minor
    run.probe.refresh_from_db(fields=["prompt_tokens", "completion_tokens"])
    price = price_of(run.probe.parameters)
    cost = price.cost_minor(run.probe.prompt_tokens, run.probe.completion_tokens)
    Probe.objects.filter(pk=run.probe.pk).update(cost_minor=cost)
    run.probe.cost_minor = cost
    solutions = [solution for _, solution in run.in_hand]
    Usage.objects.create(
        organisation_id=run.probe.organisation_id,
        endpoint=run.probe.model_version.endpoint,
        remote_name=run.probe.model_version.remote_name,
        purpose=f"probe {run.probe.pk}",
        calls=sum(solution.requests for solution in solutions),
        prompt_tokens=sum(solution.prompt_tokens for solution in solutions),
        completion_tokens=sum(solution.completion_tokens for solution in solutions),
        milliseconds=round(1000 * sum(solution.seconds for solution in solutions)),
        cost_minor=cost - before,
        currency=price.currency,
        at=now,
    )


def _answer(version: ProblemVersion, sample: int, solution: Solution) -> Answer:
    return Answer(
        problem_version=version,
        sample=sample,
        output=solution.text,
        finish_reason=solution.finish_reason,
        prompt_tokens=solution.prompt_tokens,
        completion_tokens=solution.completion_tokens,
        calculator_calls=len(solution.calls),
    )


def _finish(run: _Run, error: PreceptorError | None) -> None:
    """Done where nothing is missing; failed with the reason where something is; a cancelled probe stays cancelled."""
    sentence, code = "", ""
    if error is not None:
        sentence, code = error.message, error.code
    elif run.failures:
        code = run.failures[0].code
        sentence = f"{len(run.failures)} answers did not come; the first: {run.failures[0].message}"
    state = Probe.State.FAILED if sentence else Probe.State.DONE
    with within(organisations=[run.probe.organisation_id]):
        running = Probe.objects.filter(pk=run.probe.pk, state=Probe.State.RUNNING)
        ended = running.update(state=state, error=sentence, error_code=code, finished_at=run.clock())
        if ended and state == Probe.State.DONE and run.probe.open_units:
            app.configure_task(OPEN_UNITS).defer(probe_id=run.probe.pk)


def _load(probe_id: int) -> Probe:
    probe: Probe = Probe.objects.select_related("model_version__endpoint").get(pk=probe_id)
    return probe


def _organisation_of(probe_id: int) -> int:
    with everywhere():
        found = Probe.objects.filter(pk=probe_id).values_list("organisation", flat=True).first()
    if found is None:
        raise NotFound("There is no such probe.")
    return int(found)


@contextmanager
def only_runner(space: int, number: int) -> Iterator[bool]:
    """True for the one process that holds the lock of run `number` in `space`; it falls with the database session."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [space, number % 2**31])
        (held,) = cursor.fetchone()
    try:
        yield held
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [space, number % 2**31])
