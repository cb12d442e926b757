"""One PostgreSQL server process: starting it over whatever a crash left behind, and stopping it."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import psutil

from preceptor.web.embedded.accounts import clean_environment
from preceptor.web.embedded.binaries import bin_directory
from preceptor.web.embedded.locks import is_held, open_lock_file, try_lock, wait_until_free
from preceptor.web.embedded.place import Place

STOP_SECONDS = 120.0
"""A fast shutdown writes every dirty page first; after this long the server is told to leave at once."""

_OUT_OF_MEMORY_SCORE = -600


class DataInUse(Exception):
    """A server that Preceptor did not start works on the data directory."""


class Postmaster:
    """The server of one place, seen from its keeper. It outlives the keeper when that is killed."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._process: subprocess.Popen[bytes] | None = None

    def is_running(self) -> bool:
        """Whether any process of the server lives; reaps the server when it was ours."""
        if self._process is not None:
            self._process.poll()
        return is_held(self.place.server)

    def start(self) -> None:
        """Start the server. Raises DataInUse; a server that gives up says why in the place's log."""
        lock = open_lock_file(self.place.server)
        try:
            if not try_lock(lock):
                raise DataInUse("processes of the last server have not ended")
            self._clear_stale_pid_file()
            self._process = self._spawn(lock)
        finally:
            os.close(lock)  # the server keeps its own copy, and with it the lock
        self._protect_from_out_of_memory_killer()

    def stop(self) -> None:
        """Stop the server: open transactions are rolled back, everything committed is on disk."""
        for sign, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0)):
            pid = self.pid()
            if pid is not None:
                with suppress(ProcessLookupError):
                    os.kill(pid, sign)
            if wait_until_free(self.place.server, seconds):
                break
        if self._process is not None:
            self._process.wait()

    def pid(self) -> int | None:
        """The process number of the server, from its handle or from the file that it keeps."""
        if self._process is not None:
            return self._process.pid if self._process.poll() is None else None
        return recorded_pid(self.place.data)

    def _spawn(self, lock: int) -> subprocess.Popen[bytes]:
        account = self.place.account
        environment = clean_environment()
        if os.geteuid() == 0:
            environment |= {"PG_OOM_ADJUST_FILE": "/proc/self/oom_score_adj", "PG_OOM_ADJUST_VALUE": "0"}
        who = {} if account.is_self else {"user": account.uid, "group": account.gid, "extra_groups": []}
        with self.place.log.open("ab") as log:
            return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # `who` is no literal
                [bin_directory(account) / "postgres", "-D", self.place.data],
                cwd="/",
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[lock],
                start_new_session=True,
                umask=0o077,
                **who,
            )

    def _clear_stale_pid_file(self) -> None:
        """Remove the files that name the last server: with the lock in hand none of ours lives, whatever they say.

        PostgreSQL itself would take a zombie, or a new programme with the old number, for a living server.
        """
        pid = recorded_pid(self.place.data)
        if pid is not None and _works_in(pid, self.place.data):
            raise DataInUse(f"process {pid} serves it")
        (self.place.data / "postmaster.pid").unlink(missing_ok=True)
        for path in self.place.sockets.iterdir():
            path.unlink()

    def _protect_from_out_of_memory_killer(self) -> None:
        if self._process is not None and os.geteuid() == 0:
            with suppress(OSError):
                Path(f"/proc/{self._process.pid}/oom_score_adj").write_text(str(_OUT_OF_MEMORY_SCORE), encoding="ascii")


def recorded_pid(data: Path) -> int | None:
    """The process number in postmaster.pid, which may be long dead or belong to another programme by now."""
    try:
        return int((data / "postmaster.pid").read_text(encoding="ascii").splitlines()[0])
    except (FileNotFoundError, ValueError, IndexError):
        return None


def accepts_connections(data: Path) -> bool:
    """Whether the running server has finished recovery: the last line of postmaster.pid says so."""
    try:
        return (data / "postmaster.pid").read_text(encoding="ascii").splitlines()[7].strip() == "ready"
    except (FileNotFoundError, IndexError):
        return False


def _works_in(pid: int, data: Path) -> bool:
    """Whether a living process (no zombie) has the data directory as its own, as every PostgreSQL process does."""
    try:
        process = psutil.Process(pid)
        return process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()).samefile(data)
    except (psutil.Error, OSError):
        return False
