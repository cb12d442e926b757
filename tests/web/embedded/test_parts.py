"""The parts of the supervisor that need no server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from preceptor.web.embedded.locks import Holder, is_held, living_holders, locked, open_lock_file, try_lock
from preceptor.web.embedded.place import POINTER, SOCKET_LIMIT, Place, place_of
from preceptor.web.embedded.server_settings import shared_buffers
from tests.database import remove_home

MEGABYTE = 2**20


@pytest.mark.parametrize(
    ("memory", "megabytes"), [(64 * MEGABYTE, 16), (512 * MEGABYTE, 64), (2**30, 128), (64 * 2**30, 128), (1, 16)]
)
def test_shared_buffers_are_an_eighth_between_bounds(memory: int, megabytes: int) -> None:
    assert shared_buffers(memory) == megabytes * MEGABYTE


HOLDER = """
import sys
from pathlib import Path
from preceptor.web.embedded.locks import open_lock_file, try_lock
assert try_lock(open_lock_file(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    assert is_held(path)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert not is_held(path)


def test_only_living_holders_count(tmp_path: Path) -> None:
    mine = Holder(tmp_path)
    (tmp_path / "4711-dead").touch()
    assert living_holders(tmp_path) == [mine.path]
    assert not (tmp_path / "4711-dead").exists()
    mine.release()
    assert living_holders(tmp_path) == []


def test_a_gate_lets_one_through(tmp_path: Path) -> None:
    path = tmp_path / "gate"
    with locked(path, on_wait=lambda: None):
        descriptor = open_lock_file(path)
        assert not try_lock(descriptor)
        os.close(descriptor)
    assert not is_held(path)


def test_a_socket_path_is_never_too_long(home: Path) -> None:
    place = place_of(home)
    usual = Place(home, Path("/") / ("x" * (SOCKET_LIMIT - 5)), place.account)
    longer = Place(home, Path("/") / ("x" * 200), place.account)
    assert usual.sockets == usual.root / "run"
    assert len(os.fsencode(longer.sockets)) <= SOCKET_LIMIT
    assert longer.sockets != Place(home, Path("/") / ("y" * 200), place.account).sockets


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends its database to another account")
def test_roots_private_home_points_elsewhere_and_keeps_its_mode(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    place = place_of(private / "home")
    try:
        assert place.root.is_relative_to("/var/lib/preceptor/clusters")
        assert (private / "home" / POINTER).read_text().strip() == str(place.root)
        assert place_of(private / "home") == place
        assert private.stat().st_mode & 0o777 == 0o700
        assert place.account.uid != 0
    finally:
        remove_home(place.root)
