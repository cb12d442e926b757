"""Using the embedded PostgreSQL: `with ensure_cluster(home) as cluster:` starts, joins or repairs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from psycopg import pq
from psycopg.conninfo import make_conninfo

from preceptor.web.embedded import roles
from preceptor.web.embedded.binaries import MAJOR, bin_directory
from preceptor.web.embedded.locks import Holder, is_held, living_holders, locked, wait_until_free
from preceptor.web.embedded.place import PORT, HomeUnusable, Place, place_of
from preceptor.web.embedded.postmaster import STOP_SECONDS, recorded_pid
from preceptor.web.embedded.refusals import DatabaseDown, NewerDatabase, NoRoom, OlderDatabase, refusal_from
from preceptor.web.embedded.server_settings import OWNER_ROLE, SUPERUSER, write_settings

NEW_CLUSTER_BYTES = 150 * 1024 * 1024
"""Free space asked for before a new database is made (it takes 40 MB, migrations and a first WAL switch more)."""
SILENCE_SECONDS = 60.0
_LOG_LIMIT = 16 * 1024 * 1024

_OUTLIVING: list[subprocess.Popen[bytes]] = []
"""Keepers that this process started and that others still use; kept to be reaped here."""

Notice = Callable[[str], None]


def _whisper(text: str) -> None:
    sys.stderr.write(f"{text}\n")


@dataclass(slots=True)
class Cluster:
    """A running embedded PostgreSQL that this process uses until `release`."""

    place: Place
    notice: Notice = _whisper
    _holder: Holder | None = field(default=None, repr=False)
    _keeper: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def database(self) -> str:
        """The name of its one database."""
        return roles.DATABASE

    @property
    def url(self) -> str:
        """The connection URL of the database, as the owner of its tables."""
        return url_of(self.place)

    @property
    def superuser(self) -> str:
        """Connection string of the bootstrap superuser, without a database name."""
        return make_conninfo(host=str(self.place.sockets), port=PORT, user=SUPERUSER)

    @property
    def keeper_lives(self) -> bool:
        """False after the supervising process was killed; `revive` brings a new one that adopts the server."""
        return is_held(self.place.keeper)

    @property
    def _is_kept(self) -> bool:
        """Whether a keeper has a server; ours, if this process started one."""
        if not self.keeper_lives:
            return False
        number = _keeper_number(self.place)
        return number is not None and (self._keeper is None or number == self._keeper.pid)

    def revive(self) -> None:
        """Give the server a new keeper if its own was killed. Raises DatabaseDown."""
        with locked(self.place.gate, self._tell_of_wait):
            self._start_if_needed()

    def release(self) -> None:
        """End this use; the last user's release stops the server."""
        if self._holder is None:
            return
        with locked(self.place.gate, self._tell_of_wait):
            self._holder.release()
            self._holder = None
            if not living_holders(self.place.holders):
                _stop(self.place)
        if self._keeper is not None:
            _OUTLIVING.append(self._keeper)
            _OUTLIVING[:] = [each for each in _OUTLIVING if each.poll() is None]

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _tell_of_wait(self) -> None:
        self.notice("Waiting for another command that starts or stops the database ...")

    def _acquire(self, extra: Mapping[str, str]) -> None:
        try:
            self.place.make_folders()
            with locked(self.place.gate, self._tell_of_wait):
                _check_version(self.place)
                if not (self.place.data / "PG_VERSION").exists():
                    _make(self.place, self.notice)
                self._holder = Holder(self.place.holders)
                self._start_if_needed(extra)
                if not self.place.prepared.exists():
                    roles.prepare(self.superuser)
                    self.place.prepared.touch()
        except OSError as error:
            raise HomeUnusable.because(self.place.home, error) from error

    def _start_if_needed(self, extra: Mapping[str, str] | None = None) -> None:
        written = _size_of(self.place.log)
        if self._keeper is not None and self._keeper.poll() is not None:
            self._keeper = None
        if not self.keeper_lives:
            written = self._start_keeper(extra or {})
        self._wait_until_ready(written, extra or {})

    def _start_keeper(self, extra: Mapping[str, str]) -> int:
        """Give the place a keeper; the size of the server's log before it says anything of this start."""
        written = _size_of(self.place.log)
        if not is_held(self.place.server):
            write_settings(self.place, extra)
            written = _turn_log_over(self.place.log, written)
        if self._keeper is not None:
            self._keeper.wait()  # it was killed a moment ago
        self._keeper = _spawn_keeper(self.place)
        return written

    def _wait_until_ready(self, written: int, extra: Mapping[str, str]) -> None:
        asked = make_conninfo(self.superuser, dbname="postgres", connect_timeout=5).encode()
        begun = heard = time.monotonic()
        told = False
        while (answer := pq.PGconn.ping(asked)) != pq.Ping.OK or not self._is_kept:
            now = time.monotonic()
            if answer == pq.Ping.REJECT:  # 57P03: it lives and recovers from a crash
                heard = now
            if self._keeper is None and not self.keeper_lives:  # the one we met was already stopping its server
                written, heard = self._start_keeper(extra), now
            if now - begun > 5 and not told:
                self.notice("The database recovers after an unclean stop; this can take a while ...")
                told = True
            gone = self._keeper is not None and self._keeper.poll() is not None
            if gone or now - heard > SILENCE_SECONDS:
                raise refusal_from(self.place, written)
            time.sleep(0.02)


def ensure_cluster(home: Path, *, extra: Mapping[str, str] | None = None, notice: Notice = _whisper) -> Cluster:
    """The running cluster of `home`, made and started when needed; call `release` or use it in a `with`.

    `extra` are server settings for a start by this call (tests: fsync off). `notice` hears of long waits.
    Raises a PreceptorError with one sentence for everything that can be wrong with the home or its database.
    """
    cluster = Cluster(place_of(home), notice)
    try:
        cluster._acquire(extra or {})
    except BaseException:
        with suppress(OSError):
            cluster.release()
        raise
    return cluster


def url_of(place: Place, database: str = roles.DATABASE) -> str:
    """The connection URL of a database at `place`, whether or not its server runs."""
    return f"postgresql://{OWNER_ROLE}@/{database}?host={quote(str(place.sockets), safe='')}&port={PORT}"


def _check_version(place: Place) -> None:
    try:
        found = (place.data / "PG_VERSION").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return
    except OSError as error:
        raise HomeUnusable.because(place.root, error) from error
    if not found.isdecimal() or int(found) < MAJOR:
        raise OlderDatabase.at(place, found)
    if int(found) > MAJOR:
        raise NewerDatabase.at(place, found)


def _make(place: Place, notice: Notice) -> None:
    """Make an empty cluster, whole or not at all."""
    free = shutil.disk_usage(place.root).free
    if free < NEW_CLUSTER_BYTES:
        raise NoRoom.at(place, free, NEW_CLUSTER_BYTES)
    notice(f"Making a new database in {place.data} ...")
    draft = place.root / "data.new"
    shutil.rmtree(draft, ignore_errors=True)
    program = bin_directory(place.account) / "initdb"
    options = ["--auth=peer", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    made = place.account.run(
        program, "-D", draft, "-U", SUPERUSER, *options, "--data-checksums", "--no-instructions", cwd=place.root
    )
    if made.returncode != 0:
        shutil.rmtree(draft, ignore_errors=True)
        raise DatabaseDown.at(place, (made.stderr.strip().splitlines() or ["initdb failed"])[-1])
    place.prepared.unlink(missing_ok=True)
    draft.rename(place.data)


def _size_of(log: Path) -> int:
    return log.stat().st_size if log.exists() else 0


def _turn_log_over(log: Path, size: int) -> int:
    if size <= _LOG_LIMIT:
        return size
    log.replace(log.with_suffix(".log.1"))
    return 0


def _spawn_keeper(place: Place) -> subprocess.Popen[bytes]:
    with place.keeper_log.open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "preceptor.web.embedded.keeper", str(place.home)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            start_new_session=True,
        )


def _keeper_number(place: Place) -> int | None:
    text = place.keeper.read_text(encoding="ascii")
    return int(text) if text else None


def _stop(place: Place) -> None:
    """Stop keeper and server and wait for both; for a server without keeper, stop it directly."""
    if is_held(place.keeper):
        number, waited, sign = _keeper_number(place), place.keeper, signal.SIGTERM
    elif is_held(place.server):
        number, waited, sign = recorded_pid(place.data), place.server, signal.SIGINT
    else:
        return
    if number is not None:
        with suppress(ProcessLookupError):
            os.kill(number, sign)
    wait_until_free(waited, STOP_SECONDS + 20)
