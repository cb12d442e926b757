"""Where the local engine keeps its locks and its state, and what each lock means.

`lock` is held while the engine is being started, stopped or ends itself. `lease` is held (shared) by every process
that uses the engine, for as long as it lives; the kernel lets go of it however the process ends, so there is nothing
to go stale. `state` says where the running engine is; it is believed only where the process it names still runs.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class AdapterFile:
    """An adapter as it was when it was loaded; a rewritten file is another adapter."""

    path: str
    modified_ns: int
    size: int

    @classmethod
    def of(cls, path: Path) -> AdapterFile:
        """The file as it is now. Raises FileNotFoundError."""
        facts = path.stat()
        return cls(str(path), facts.st_mtime_ns, facts.st_size)


@dataclass(frozen=True, slots=True)
class State:
    """The running (or last) engine. `born` is the start time of its process in clock ticks since boot."""

    pid: int
    born: int
    port: int
    api_key: str
    model: str
    alias: str
    settings: str
    adapters: tuple[AdapterFile, ...]

    def is_running(self) -> bool:
        """True where the named process is still the one that was started."""
        return process_born(self.pid) == self.born


def process_born(pid: int) -> int | None:
    """The start time of a process in clock ticks since boot; None where it doesn't run (a zombie doesn't)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in {"Z", "X"} else int(fields[19])


@dataclass(frozen=True, slots=True)
class Places:
    """The files under `home`."""

    home: Path

    @property
    def models(self) -> Path:
        """Model files: put together, dequantised, trained."""
        return self.home / "models"

    @property
    def log(self) -> Path:
        """What the engine of the last start said."""
        return self._run("local-model.log")

    def prepare(self) -> None:
        """Make the folder of locks and state, for this user only."""
        self._run("").mkdir(parents=True, exist_ok=True, mode=0o700)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone with the engine's start and stop."""
        with self._run("local-model.lock").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def take_lease(self) -> int:
        """An open file descriptor that holds the lease until it is closed or the process ends."""
        descriptor = os.open(self._run("local-model.lease"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        return descriptor

    def lease_is_held(self) -> bool:
        """True where some process holds the lease."""
        with self._run("local-model.lease").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def try_lock(self) -> int | None:
        """The lock, held until the returned descriptor is closed or the process ends; None where another holds it."""
        descriptor = os.open(self._run("local-model.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
        return descriptor

    def read_state(self) -> State | None:
        """The last state; None where there is none or it can't be read."""
        try:
            fields = json.loads(self._run("local-model.json").read_text())
            fields["adapters"] = tuple(AdapterFile(**entry) for entry in fields["adapters"])
            return State(**fields)
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def write_state(self, state: State) -> None:
        """Replace the state in one step; it holds the key, so only this user may read it."""
        partial = self._run("local-model.json.partial")
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(asdict(state), file)
        partial.replace(self._run("local-model.json"))

    def _run(self, name: str) -> Path:
        return self.home / "run" / name
