"""Site and worker as people run them: they answer, they end together, and nothing outlives a kill."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import psutil
import pytest
from django.db import connection

from preceptor.web.processes.ports import AddressUnusable, PortTaken, require_free
from tests.conftest import free_port


def test_a_taken_port_is_refused() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=f"Port {port} on 127.0.0.1 is in use"):
            require_free("127.0.0.1", port)
    require_free("127.0.0.1", port)


@pytest.mark.parametrize("host", ["203.0.113.1", "no-such-host.invalid"])
def test_a_foreign_address_is_refused(host: str) -> None:
    with pytest.raises(AddressUnusable, match="choose another address"):
        require_free(host, 8000)


Serve = Callable[[], tuple[subprocess.Popen[bytes], int]]


@pytest.fixture
def serve(committed_db: str, tmp_path: Path) -> Iterator[Serve]:
    """Start `preceptor serve` on a free port over a database of the test; returns when it answers."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> tuple[subprocess.Popen[bytes], int]:
        port = free_port()
        environment = {**os.environ, "PRECEPTOR_DATABASE_URL": committed_db, "PRECEPTOR_HOME": str(tmp_path)}
        command = [sys.executable, "-m", "preceptor.web.cli", "serve", "--port", str(port)]
        with (tmp_path / "serve.log").open("wb") as log:
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        started.append(process)
        deadline = time.monotonic() + 60
        while status_of(port) != 200:
            assert process.poll() is None, (tmp_path / "serve.log").read_text()
            assert time.monotonic() < deadline, (tmp_path / "serve.log").read_text()
            time.sleep(0.1)
        return process, port

    yield start
    for process in started:
        for child in descendants(process):
            child.kill()
        process.kill()
        process.wait()


def status_of(port: int) -> int | None:
    """What /readyz answers, None when nobody does."""
    asked = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        asked.request("GET", "/readyz")
        return asked.getresponse().status
    except OSError:
        return None
    finally:
        asked.close()


def descendants(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The children of a process and theirs."""
    try:
        return psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def all_parts(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The site, its process with the threads, and the worker, which starts when the site answers."""
    deadline = time.monotonic() + 30
    while len(children := descendants(process)) < 3:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return children


def wait_until_gone(processes: list[psutil.Process], seconds: float) -> list[psutil.Process]:
    """Those of the processes that still live after so long (zombies do not)."""
    deadline = time.monotonic() + seconds
    living = processes
    while living and time.monotonic() < deadline:
        living = [each for each in living if each.is_running() and each.status() != psutil.STATUS_ZOMBIE]
        time.sleep(0.05)
    return living


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything(serve: Serve, sign: signal.Signals) -> None:
    process, port = serve()
    children = all_parts(process)
    process.send_signal(sign)
    assert process.wait(20) == 0
    assert wait_until_gone(children, 1) == []
    assert status_of(port) is None


def test_nothing_outlives_a_killed_supervisor(serve: Serve) -> None:
    process, port = serve()
    children = all_parts(process)
    process.kill()
    process.wait()
    assert wait_until_gone(children, 20) == []
    assert status_of(port) is None


def test_a_killed_site_is_back_by_itself(serve: Serve) -> None:
    process, port = serve()
    for child in [each for each in all_parts(process) if "site" in each.cmdline()]:
        child.kill()
    deadline = time.monotonic() + 60
    while status_of(port) != 200:
        assert time.monotonic() < deadline
        time.sleep(0.1)


WORK_ONCE = (
    "import django; django.setup(); from preceptor.web.processes.worker import run_worker; run_worker(wait=False)"
)


def test_a_job_of_a_dead_worker_is_taken_up(committed_db: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        dead = cursor.fetchone()[0]
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, worker_id) VALUES "
            "('builtin', 'builtin:procrastinate.builtin_tasks.remove_old_jobs', '{\"max_hours\": 1}', 'doing', %s) "
            "RETURNING id",
            [dead],
        )
        job = cursor.fetchone()[0]
    environment = {**os.environ, "PRECEPTOR_DATABASE_URL": committed_db}
    subprocess.run([sys.executable, "-c", WORK_ONCE], env=environment, check=True, timeout=120, capture_output=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", [job])
        assert cursor.fetchone() == ("succeeded",)
