"""A home that cannot be used is refused in one sentence, and nothing half made is left."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded import cluster as cluster_module
from preceptor.web.embedded.accounts import clean_environment
from preceptor.web.embedded.binaries import bin_directory
from preceptor.web.embedded.cluster import ensure_cluster
from preceptor.web.embedded.place import HomeUnusable, place_of
from preceptor.web.embedded.refusals import DatabaseDown, DataTaken, NewerDatabase, NoRoom, OlderDatabase, refusal_from
from tests.web.embedded.conftest import processes_of

pytestmark = pytest.mark.once

is_root = os.geteuid() == 0


def quiet(_: str) -> None:
    """No notices in tests."""


def refused(home: Path) -> PreceptorError:
    with pytest.raises(PreceptorError) as caught:
        ensure_cluster(home, notice=quiet)
    assert "\n" not in caught.value.message
    return caught.value


@pytest.mark.parametrize(("version", "kind"), [("19", NewerDatabase), ("99", NewerDatabase), ("17", OlderDatabase)])
def test_a_database_of_another_version(home: Path, version: str, kind: type[DatabaseDown]) -> None:
    data = home / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text(f"{version}\n")
    if is_root:
        account = place_of(home).account
        for path in (data.parent, data, data / "PG_VERSION"):
            os.chown(path, account.uid, account.gid)
    refusal = refused(home)
    assert isinstance(refusal, kind)
    assert f"PostgreSQL {version}" in refusal.message


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.write_text("")
    refusal = refused(home)
    assert isinstance(refusal, HomeUnusable)
    assert "is not a folder" in refusal.message


def test_too_little_room(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "NEW_CLUSTER_BYTES", 2**60)
    refusal = refused(home)
    assert isinstance(refusal, NoRoom)
    assert "make room" in refusal.message
    assert not (place_of(home).data).exists()
    assert processes_of(home) == []


@pytest.fixture
def mounted(home: Path) -> Iterator[Path]:
    """A small file system of its own at a home; only root can have one."""
    if not is_root or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=190m,mode=755", "none", home]).returncode:
        pytest.skip("only root can mount a file system for this test")
    yield home
    subprocess.run(["umount", "-l", home], check=True)


def fill(path: Path) -> None:
    """Write into `path` until there is no room left."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(2**12))


@pytest.mark.database
def test_a_disk_that_is_full_at_the_next_start(mounted: Path) -> None:
    with ensure_cluster(mounted, notice=quiet) as cluster:
        data = cluster.place.data
    filler = data / "filler"
    fill(filler)
    refusal = refused(mounted)
    assert "is on a full disk" in refusal.message or isinstance(refusal, NoRoom)
    filler.unlink()
    with ensure_cluster(mounted, notice=quiet):
        assert processes_of(mounted)


@pytest.mark.database
def test_a_read_only_disk(mounted: Path) -> None:
    with ensure_cluster(mounted, notice=quiet):
        pass
    subprocess.run(["mount", "-o", "remount,ro", mounted], check=True)
    refusal = refused(mounted)
    assert "read-only" in refusal.message
    subprocess.run(["mount", "-o", "remount,rw", mounted], check=True)
    with ensure_cluster(mounted, notice=quiet):
        assert processes_of(mounted)


def test_a_read_only_home_of_an_ordinary_user(tmp_path: Path) -> None:
    if is_root:
        pytest.skip("root may write everywhere; test_a_read_only_disk is its case")
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    assert "is not open to this user" in refused(home).message


@pytest.mark.database
def test_a_server_started_by_hand_is_left_alone(home: Path) -> None:
    with ensure_cluster(home, notice=quiet) as cluster:
        place = cluster.place
    who = {} if place.account.is_self else {"user": place.account.uid, "group": place.account.gid, "extra_groups": []}
    server = subprocess.Popen(
        [bin_directory(place.account) / "postgres", "-D", place.data],
        env=clean_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **who,
    )
    try:
        while not (place.data / "postmaster.pid").exists():
            assert server.poll() is None
        refusal = refused(home)
        assert isinstance(refusal, DataTaken)
        assert str(server.pid) in refusal.message
        assert server.poll() is None
    finally:
        server.terminate()
        server.wait(30)


@pytest.mark.parametrize(
    ("logged", "expected"),
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', "make room"),
        ('FATAL:  could not create lock file "postmaster.pid": Read-only file system', "read-only file system"),
        ("PANIC:  could not locate a valid checkpoint record", "could not locate a valid checkpoint record"),
    ],
)
def test_what_the_server_logged_becomes_a_sentence(home: Path, logged: str, expected: str) -> None:
    place = place_of(home)
    place.root.mkdir(exist_ok=True)
    place.log.write_text(f"old line\n2026-01-01 00:00:00 UTC [1] {logged}\n")
    assert expected in refusal_from(place, len("old line\n")).message
