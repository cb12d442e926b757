"""A PostgreSQL of the system (Debian's package) for peers that need extensions which our embedded one does not carry."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

START_SECONDS = 60
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.5",
    "synchronous_commit": "on",
}
"""As our own server is told, with as many connections as a threaded peer may open."""


@dataclass(frozen=True)
class SystemServer:
    """A running server: its folder, which is also the working directory of its processes, and where it listens."""

    data: Path
    sockets: Path

    @property
    def conninfo(self) -> str:
        """Connection string of the superuser, without a database name."""
        return f"host={self.sockets} user=postgres"


@contextmanager
def system_postgres(folder: Path) -> Iterator[SystemServer]:
    """A new server with its files in `folder`, gone at the end. Root runs it as the user `postgres`."""
    programs = _programs()
    server = SystemServer(folder / "data", folder / "run")
    user = "postgres" if os.geteuid() == 0 else None
    for each in (folder, server.sockets):
        each.mkdir(mode=0o755)
        if user is not None:
            shutil.chown(each, user)
    words = ["-D", str(server.data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    subprocess.run([programs / "initdb", *words], user=user, stdout=subprocess.DEVNULL, check=True)
    options = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
    command = [programs / "postgres", "-D", str(server.data), "-k", str(server.sockets), *options]
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, user=user, cwd=server.data, stdout=log, stderr=log, start_new_session=True)
        try:
            _reached(server)
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)


def _programs() -> Path:
    """The folder of the newest server programs. Raises RuntimeError where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    usual = shutil.which("initdb")
    if not found and usual is None:
        raise RuntimeError("The peer needs a PostgreSQL with pg_trgm: apt-get install postgresql.")
    return found[-1].parent if found else Path(str(usual)).resolve().parent


def _reached(server: SystemServer) -> None:
    for _ in range(START_SECONDS * 10):
        try:
            psycopg.connect(f"{server.conninfo} dbname=postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("PostgreSQL did not start; see its server.log.")
