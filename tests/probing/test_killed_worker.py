"""A worker is killed in the middle of a probe; the next one goes on where it stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from preceptor.llm.testing import ScriptedEndpoint
from tests.probing.conftest import Bench, make_bench
from tests.problems.conftest import NOON

PROBLEMS = 60
WORKER = """
import sys, django
django.setup()
from preceptor.kit import clock
from preceptor.probing.running import run_probe
run_probe(probe_id=int(sys.argv[1]), clock=clock.now)
"""


@pytest.fixture
def committed_bench(committed_db: str) -> Iterator[Bench]:
    benches: list[Bench] = []
    with ScriptedEndpoint(lambda request: benches[0].respond(request)) as server:
        benches.append(make_bench(lambda _: server, PROBLEMS))
        yield benches[0]


def start_worker(probe_id: int, database_url: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PRECEPTOR_DATABASE_URL": database_url}
    return subprocess.Popen([sys.executable, "-c", WORKER, str(probe_id)], env=environment)


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def test_a_killed_workers_probe_goes_on(committed_bench: Bench, committed_db: str) -> None:
    from preceptor.probing.models import Attempt, Probe  # noqa: PLC0415

    bench = committed_bench
    bench.before_answer = lambda _: time.sleep(0.1)
    probe = bench.start()

    def stored() -> int:
        with bench.room():
            return Attempt.objects.filter(probe=probe).count()

    worker = start_worker(probe.pk, committed_db)
    try:
        wait_until(lambda: stored() >= 16)
    finally:
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
    asked_before = Counter(request.body.get("prompt", "") for request in list(bench.server.received))
    with bench.room():
        kept = set(Attempt.objects.filter(probe=probe).values_list("problem_version", flat=True))
        half = Probe.objects.get(pk=probe.pk)
    assert (half.state, half.done) == ("running", len(kept))
    assert len(kept) < PROBLEMS
    bench.before_answer = lambda _: None
    bench.server.received.clear()
    finished = bench.run(probe)
    assert (finished.state, finished.done, finished.correct) == ("done", PROBLEMS, PROBLEMS)
    again = [request.body.get("prompt", "") for request in bench.server.received]
    statements = {version.pk: version.statement for version in bench.problems}
    for version in kept:
        assert not any(statements[version] in prompt for prompt in again), "a stored answer was asked again"
    assert len(again) == PROBLEMS - len(kept)
    assert len(asked_before) >= len(kept)


def test_two_runners_ask_everything_once(committed_bench: Bench) -> None:
    from django.db import connection  # noqa: PLC0415

    bench = committed_bench
    bench.before_answer = lambda _: time.sleep(0.02)
    probe = bench.start(problem_versions=bench.problems[:30])
    states: list[str] = []

    def run() -> None:
        try:
            states.append(bench.run(probe).state)
        finally:
            connection.close()

    runners = [threading.Thread(target=run) for _ in range(3)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join(timeout=60)
    assert states == ["done"] * 3
    assert len(bench.server.received) == 30


def test_a_job_leaves_a_running_probe_to_its_runner(committed_bench: Bench) -> None:
    from django.db import connection  # noqa: PLC0415

    bench = committed_bench
    at_work, go_on = threading.Event(), threading.Event()

    def hold(_: str) -> None:
        at_work.set()
        go_on.wait(timeout=30)

    bench.before_answer = hold
    probe = bench.start(problem_versions=bench.problems[:2])

    def run() -> None:
        try:
            bench.run(probe)
        finally:
            connection.close()

    runner = threading.Thread(target=run)
    runner.start()
    try:
        assert at_work.wait(timeout=30)
        assert bench.run(probe, wait=False).state == "running"
    finally:
        go_on.set()
        runner.join(timeout=60)
    assert bench.run(probe).state == "done"


def test_the_job_runs_the_probe(committed_bench: Bench) -> None:
    from preceptor.probing.models import Probe  # noqa: PLC0415
    from preceptor.probing.tasks import run_probe_job  # noqa: PLC0415

    bench = committed_bench
    probe = bench.start(problem_versions=bench.problems[:3])
    run_probe_job(probe_id=probe.pk)
    with bench.room():
        done = Probe.objects.get(pk=probe.pk)
    assert (done.state, done.done) == ("done", 3)
    assert done.created_at == NOON
    assert done.finished_at > NOON
