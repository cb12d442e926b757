"""Several commands share one server; the last one stops it, and a killed one does not count."""

from __future__ import annotations

import time
from pathlib import Path

import psycopg
import pytest

from preceptor.web.embedded.cluster import ensure_cluster
from tests.web.embedded.conftest import keeper_of, postmaster_of, processes_of

pytestmark = [pytest.mark.database, pytest.mark.once]
FAST = {"fsync": "off"}


def quiet(_: str) -> None:
    """No notices in tests."""


def test_a_fresh_home_serves_and_leaves_nothing_running(home: Path) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster, psycopg.connect(cluster.url) as connection:
        row = connection.execute(
            "SELECT current_user, current_setting('data_checksums'), current_setting('listen_addresses'), "
            "current_setting('synchronous_commit'), (SELECT count(*) FROM pg_extension WHERE extname = 'vector')"
        ).fetchone()
        assert row == ("preceptor_owner", "on", "", "on", 1)
        assert processes_of(home)
    assert processes_of(home) == []


def test_the_owner_is_no_superuser_and_the_app_role_owns_nothing(home: Path) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster, psycopg.connect(cluster.url) as connection:
        rows = connection.execute(
            "SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname LIKE 'preceptor%' ORDER BY 1"
        ).fetchall()
        assert rows == [("preceptor_app", False, False, False), ("preceptor_owner", False, False, True)]
        connection.execute("SET ROLE preceptor_app")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("CREATE TABLE owned (id int)")


def test_the_socket_is_private_and_nothing_listens_on_the_network(home: Path) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster:
        assert cluster.place.sockets.stat().st_mode & 0o777 == 0o700
        assert cluster.place.data.stat().st_mode & 0o777 == 0o700
        assert postmaster_of(home).net_connections(kind="inet") == []


def test_a_second_user_joins_and_the_last_one_stops_the_server(home: Path, use) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster:
        other = use()
        first = postmaster_of(home).pid
        cluster.release()
        assert postmaster_of(home).pid == first
        out, _ = other.communicate("", timeout=30)
        assert out == "down\n"
    assert processes_of(home) == []


def test_a_killed_user_does_not_keep_the_server(home: Path, use) -> None:
    user = use()
    user.kill()
    user.wait()
    deadline = time.monotonic() + 15
    while processes_of(home) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert processes_of(home) == []


def test_data_survives_a_stop(home: Path) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster, psycopg.connect(cluster.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster, psycopg.connect(cluster.url) as connection:
        assert connection.execute("SELECT answer FROM kept").fetchone() == (42,)


def test_a_server_without_its_keeper_gets_a_new_one(home: Path) -> None:
    with ensure_cluster(home, extra=FAST, notice=quiet) as cluster:
        server = postmaster_of(home).pid
        keeper_of(home).kill()
        deadline = time.monotonic() + 5
        while cluster.keeper_lives and time.monotonic() < deadline:
            time.sleep(0.02)
        cluster.revive()
        assert cluster.keeper_lives
        assert postmaster_of(home).pid == server
    assert processes_of(home) == []
