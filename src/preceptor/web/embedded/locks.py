"""Locks that end with their holder: the kernel drops them when a process dies, however it dies.

Process numbers alone would lie: a killed server may linger as a zombie, and numbers are used again.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def open_lock_file(path: Path) -> int:
    """Open or make `path` for locking; the file belongs to the owner of its folder, also when root makes it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    folder = path.parent.stat()
    if os.geteuid() == 0 and os.fstat(descriptor).st_uid != folder.st_uid:
        os.fchown(descriptor, folder.st_uid, folder.st_gid)
    return descriptor


def try_lock(descriptor: int) -> bool:
    """Take the lock if nobody has it; it stays taken as long as any copy of the descriptor is open."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock of `path`."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        return not try_lock(descriptor)
    finally:
        os.close(descriptor)


def wait_until_free(path: Path, seconds: float) -> bool:
    """Wait for the holder of `path` to end; False when it has not after `seconds`."""
    deadline = time.monotonic() + seconds
    while is_held(path):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


@contextmanager
def locked(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of `path` during the block; `on_wait` is told once when that takes over three seconds."""
    descriptor = open_lock_file(path)
    try:
        deadline = time.monotonic() + 3
        told = False
        while not try_lock(descriptor):
            if time.monotonic() > deadline and not told:
                on_wait()
                told = True
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


class Holder:
    """One use of a cluster: a file in `folder`, locked as long as the using process lives."""

    def __init__(self, folder: Path) -> None:
        name = f"{os.getpid()}-{secrets.token_hex(4)}"
        draft = folder / f".{name}"
        self._descriptor = open_lock_file(draft)
        try_lock(self._descriptor)
        self.path = folder / name
        draft.rename(self.path)  # visible only when locked, so that nobody takes it for a dead one

    def release(self) -> None:
        """End this use."""
        self.path.unlink(missing_ok=True)
        os.close(self._descriptor)


def living_holders(folder: Path) -> list[Path]:
    """The uses of a cluster whose process lives; files of dead ones are swept away."""
    living = []
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if is_held(path):
            living.append(path)
        else:
            with suppress(FileNotFoundError):
                path.unlink()
    return living
