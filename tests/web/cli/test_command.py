"""The command as scripts use it: one JSON line, messages on standard error, 0, 1 or 2."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from preceptor.web.embedded.cluster import ensure_cluster
from preceptor.web.embedded.place import place_of
from tests.database import remove_home, temporary_home
from tests.web.embedded.conftest import processes_of

pytestmark = pytest.mark.once


def preceptor(*words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command without the test run's own database."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PRECEPTOR_")}
    return subprocess.run(
        [sys.executable, "-m", "preceptor.web.cli", *words],
        env={**environment, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def last_json(done: subprocess.CompletedProcess[str]) -> dict[str, object]:
    """The object on the last line of standard output."""
    found: dict[str, object] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def is_one_sentence(text: str) -> bool:
    """No traceback, no warning, one line."""
    return len(text.strip().splitlines()) == 1 and text.strip().endswith(".")


class Fresh(NamedTuple):
    """A home that nothing had prepared, and what the first command on it said."""

    home: Path
    first: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def fresh() -> Iterator[Fresh]:
    """`doctor` as the first command on a fresh home."""
    home = temporary_home()
    yield Fresh(home, preceptor("doctor", "--json", env={"PRECEPTOR_HOME": str(home)}))
    for process in processes_of(home):
        process.kill()
    remove_home(place_of(home).root)
    remove_home(home)


@pytest.fixture
def home(fresh: Fresh) -> Path:
    """The same home, in use by now."""
    return fresh.home


def test_help_and_a_mistake_touch_nothing(tmp_path: Path) -> None:
    env = {"PRECEPTOR_HOME": str(tmp_path / "home")}
    helped = preceptor("doctor", "--help", env=env)
    mistaken = preceptor("doctor", "--no-such-option", env=env)
    assert helped.returncode == 0
    assert "--json" in helped.stdout
    assert mistaken.returncode == 2
    assert "No such option" in mistaken.stderr
    assert preceptor("no-such-command", env=env).returncode == 2
    assert not (tmp_path / "home").exists()


@pytest.mark.database
def test_doctor_prepares_a_fresh_home_and_leaves_nothing_running(fresh: Fresh) -> None:
    home, done = fresh
    assert done.returncode == 0, done.stderr
    invariants = last_json(done)["invariants"]
    assert isinstance(invariants, dict)
    assert invariants
    assert set(invariants.values()) == {0}
    assert "Traceback" not in done.stderr
    assert "Warning" not in done.stderr
    assert processes_of(home) == []


@pytest.mark.database
def test_migrate_again_has_nothing_to_do(home: Path) -> None:
    done = preceptor("migrate", "--json", env={"PRECEPTOR_HOME": str(home)})
    assert done.returncode == 0, done.stderr
    assert last_json(done) == {"applied": []}


@pytest.mark.database
def test_createsuperuser(home: Path) -> None:
    env = {"PRECEPTOR_HOME": str(home), "PRECEPTOR_PASSWORD": "a long enough pass phrase"}
    words = ["createsuperuser", "--email", "root@example.org", "--name", "Root", "--json"]
    assert last_json(preceptor(*words, env=env))["email"] == "root@example.org"
    again = preceptor(*words, env=env)
    assert again.returncode == 1
    assert is_one_sentence(again.stderr)
    weak = preceptor(
        "createsuperuser", "--email", "b@example.org", "--name", "B", env={**env, "PRECEPTOR_PASSWORD": "x"}
    )
    assert weak.returncode == 1
    assert "too short" in weak.stderr


@pytest.mark.database
def test_a_database_of_a_newer_programme_is_refused(home: Path) -> None:
    with ensure_cluster(home, notice=lambda _: None) as cluster, psycopg.connect(cluster.url) as connection:
        connection.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '9999_later', now())")
    env = {"PRECEPTOR_HOME": str(home)}
    for words in (["doctor", "--json"], ["migrate", "--json"]):
        done = preceptor(*words, env=env)
        assert done.returncode == 1
        assert is_one_sentence(done.stderr)
        assert "newer Preceptor" in done.stderr
        assert last_json(done)["error"] == "newer_database"
    served = preceptor("serve", env=env)
    assert served.returncode == 1
    assert "newer Preceptor" in served.stderr
    assert processes_of(home) == []
    with ensure_cluster(home, notice=lambda _: None) as cluster, psycopg.connect(cluster.url) as connection:
        connection.execute("DELETE FROM django_migrations WHERE name = '9999_later'")


@pytest.mark.database
def test_a_port_in_use_is_refused_and_nothing_is_left_behind(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        port = other.getsockname()[1]
        done = preceptor("serve", "--port", str(port), env={"PRECEPTOR_HOME": str(home)})
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)
    assert f"Port {port} on 127.0.0.1 is in use" in done.stderr
    assert processes_of(home) == []


def test_a_home_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = preceptor("doctor", "--json", env={"PRECEPTOR_HOME": str(tmp_path / "file" / "home")})
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)
    assert last_json(done)["error"] == "home_unusable"


def test_a_server_that_does_not_answer(tmp_path: Path) -> None:
    env = {"PRECEPTOR_HOME": str(tmp_path), "PRECEPTOR_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}
    done = preceptor("doctor", "--json", env=env)
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)
    assert "PRECEPTOR_DATABASE_URL" in done.stderr


def test_a_setting_that_cannot_be_read() -> None:
    done = preceptor("serve", env={"PRECEPTOR_PORT": "eighty"})
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)
    assert "PRECEPTOR_PORT" in done.stderr
