"""A fresh home for a cluster of its own, and processes that use one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from preceptor.web.embedded.place import place_of
from tests.database import remove_home, temporary_home

USER = """
import sys, time
from pathlib import Path
from preceptor.web.embedded.cluster import ensure_cluster
with ensure_cluster(Path(sys.argv[1]), extra={"fsync": "off"}, notice=lambda _: None) as cluster:
    print("up", flush=True)
    sys.stdin.read()
print("down", flush=True)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home; whatever still runs there at the end of the test is ended."""
    home = temporary_home()
    yield home
    for process in processes_of(home):
        process.kill()
    remove_home(place_of(home).root)
    remove_home(home)


@pytest.fixture
def use(home: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Start another process that uses the cluster until its standard input closes."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        user = subprocess.Popen(
            [sys.executable, "-c", USER, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        started.append(user)
        assert user.stdout is not None
        assert user.stdout.readline() == "up\n"
        return user

    yield start
    for user in started:
        user.kill()
        user.communicate()


def processes_of(home: Path) -> list[psutil.Process]:
    """Every living process of the cluster of `home`: keeper, server, its helpers."""
    place = place_of(home)
    found = []
    for process in psutil.process_iter(["cmdline", "cwd", "status"]):
        words = process.info["cmdline"] or []
        is_keeper = "preceptor.web.embedded.keeper" in words and str(home) in words
        is_server = process.info["cwd"] == str(place.data)
        if (is_keeper or is_server) and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def keeper_of(home: Path) -> psutil.Process:
    """The keeper process."""
    return psutil.Process(int(place_of(home).keeper.read_text()))


def postmaster_of(home: Path) -> psutil.Process:
    """The server's first process."""
    return psutil.Process(int((place_of(home).data / "postmaster.pid").read_text().splitlines()[0]))
