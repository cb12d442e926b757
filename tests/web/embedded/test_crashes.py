"""Whatever a kill leaves behind, the next start works by itself, with everything that was committed."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer

import psutil
import psycopg
import pytest

from preceptor.web.embedded.cluster import Cluster, ensure_cluster
from tests.web.embedded.conftest import keeper_of, postmaster_of, processes_of

pytestmark = [pytest.mark.database, pytest.mark.once]
SECONDS = 10.0
_PR_SET_CHILD_SUBREAPER = 36


def quiet(_: str) -> None:
    """No notices in tests."""


def keep_rows(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number")


def count_rows(cluster: Cluster) -> int:
    with psycopg.connect(cluster.url) as connection:
        row = connection.execute("SELECT count(*) FROM kept").fetchone()
        assert row is not None
        return row[0]


def test_a_killed_server_is_back_by_itself(home: Path) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
        dead = postmaster_of(home)
        dead.kill()
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                assert count_rows(cluster) == 1000
                break
            except psycopg.OperationalError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
        assert postmaster_of(home).pid != dead.pid


def test_everything_killed_blocks_nothing(home: Path, use) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
    user = use()
    for process in [keeper_of(home), *processes_of(home)]:
        with suppress(psutil.NoSuchProcess):  # it may have ended with another
            process.kill()
    user.kill()
    user.wait()
    begun = time.monotonic()
    with ensure_cluster(home, notice=quiet) as cluster:
        assert count_rows(cluster) == 1000
    assert time.monotonic() - begun < SECONDS


def test_a_start_that_meets_a_keeper_on_its_way_out_brings_the_next_one(home: Path, use) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
    use()
    leaving, server = keeper_of(home), postmaster_of(home)
    server.suspend()  # so that it is still there when we come
    leaving.terminate()
    time.sleep(0.3)
    Timer(0.3, server.resume).start()
    begun = time.monotonic()
    with ensure_cluster(home, notice=quiet) as cluster:
        assert count_rows(cluster) == 1000
        assert keeper_of(home).pid != leaving.pid
    assert time.monotonic() - begun < SECONDS


@pytest.fixture
def no_init() -> Iterator[None]:
    """As in a container whose first process does not reap: orphans of this process stay zombies."""
    libc = ctypes.CDLL(None)
    libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    yield
    libc.prctl(_PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)
    while True:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                break
        except ChildProcessError:
            break


def test_a_zombie_server_blocks_nothing(home: Path, use, no_init: None) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
    user = use()
    server = postmaster_of(home)
    keeper_of(home).kill()
    user.kill()
    user.wait()
    server.kill()
    deadline = time.monotonic() + 5
    while server.status() != psutil.STATUS_ZOMBIE and time.monotonic() < deadline:
        time.sleep(0.02)
    assert server.status() == psutil.STATUS_ZOMBIE
    begun = time.monotonic()
    with ensure_cluster(home, notice=quiet) as cluster:
        assert count_rows(cluster) == 1000
    assert time.monotonic() - begun < SECONDS


def test_a_stale_number_that_another_programme_has_by_now_blocks_nothing(home: Path) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
        pid_file = cluster.place.data / "postmaster.pid"
        lines = pid_file.read_text().splitlines()
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")
    with ensure_cluster(home, notice=quiet) as cluster:
        assert count_rows(cluster) == 1000


def test_a_half_made_cluster_is_made_anew(home: Path) -> None:
    draft = home / "postgres" / "data.new"
    draft.mkdir(parents=True)
    (draft / "PG_VERSION").write_text("18")
    with ensure_cluster(home, notice=quiet) as cluster:
        keep_rows(cluster)
        assert count_rows(cluster) == 1000
