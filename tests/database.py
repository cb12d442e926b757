"""The database of a test run: one throw-away server, one migrated template, copies of it for the tests.

PRECEPTOR_TEST_DATABASE=server runs the same tests on a PostgreSQL of one's own (Debian's), reached over TCP
with a password, instead of the embedded one. Nothing starts before the first test that needs a database.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from preceptor.web.embedded.binaries import packaged_programs
from preceptor.web.embedded.cluster import Cluster, ensure_cluster, url_of
from preceptor.web.embedded.place import place_of

TEMPLATE = "template_preceptor"
FAST = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off", "max_connections": "60"}

CONTROLLER = {
    "PRECEPTOR_CONTROLLER_NAME": "Network of the tests",
    "PRECEPTOR_CONTROLLER_ADDRESS": "1 Test Street, Amman",
    "PRECEPTOR_CONTROLLER_CONTACT": "privacy@network.example",
}
"""Who answers for people's data: without it nobody is written to."""


class Server(Protocol):
    """Something that serves databases at a URL known before it runs."""

    url: str

    @property
    def superuser(self) -> str: ...
    @property
    def pg_dump(self) -> Path: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...


def server_for_tests(home: Path) -> Server:
    """The server that PRECEPTOR_TEST_DATABASE asks for."""
    if os.environ.get("PRECEPTOR_TEST_DATABASE") == "server":
        return OwnServer(home / "server")
    return EmbeddedServer(home)


class EmbeddedServer:
    """The product's own default, with fsync off."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.url = url_of(place_of(home))
        self._cluster: Cluster | None = None

    @property
    def superuser(self) -> str:
        assert self._cluster is not None
        return self._cluster.superuser

    @property
    def pg_dump(self) -> Path:
        return packaged_programs() / "pg_dump"

    def start(self) -> None:
        self._cluster = ensure_cluster(self.home, extra=FAST, notice=lambda _: None)

    def stop(self) -> None:
        if self._cluster is not None:
            self._cluster.release()


class OwnServer:
    """Debian's PostgreSQL on a free port, as somebody's own server would be: TCP, password, no helper roles."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.password = secrets.token_hex(8)
        self.url = f"postgresql://preceptor:{self.password}@127.0.0.1:{self.port}/preceptor"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def superuser(self) -> str:
        return make_conninfo(host=str(self.root), port=self.port, user="postgres")

    @property
    def pg_dump(self) -> Path:
        return newest_debian_binaries() / "pg_dump"

    def start(self) -> None:
        binaries = newest_debian_binaries()
        self.root.mkdir(mode=0o700)
        who: dict[str, object] = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.root, account.pw_uid, account.pw_gid)
            who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        data = self.root / "data"
        options = ["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run([binaries / "initdb", "-D", data, *options], check=True, capture_output=True, cwd="/", **who)
        (data / "pg_hba.conf").write_text("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
        settings = {
            **FAST,
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": self.root,
        }
        arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        log = (self.root / "server.log").open("wb")
        self._process = subprocess.Popen(
            [binaries / "postgres", "-D", data, *arguments], stdout=log, stderr=log, cwd="/", **who
        )
        log.close()
        with self._as_superuser() as connection:
            connection.execute(f"CREATE ROLE preceptor LOGIN CREATEDB CREATEROLE PASSWORD '{self.password}'")
            connection.execute("CREATE DATABASE preceptor OWNER preceptor")

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)

    def _as_superuser(self) -> psycopg.Connection[tuple[object, ...]]:
        deadline = time.monotonic() + 30
        while True:
            try:
                return psycopg.connect(self.superuser, dbname="postgres", autocommit=True)
            except psycopg.OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)


def newest_debian_binaries() -> Path:
    """Where Debian puts a PostgreSQL server. `make test` installs one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise FileNotFoundError("There is no /usr/lib/postgresql/*/bin/postgres: run scripts/install-test-tools.")
    return found[-1].parent


def database_url(server_url: str, name: str) -> str:
    """The same server, another database, as a keyword connection string."""
    return make_conninfo(**{**conninfo_to_dict(server_url), "dbname": name})


def copy_template(server_url: str, name: str, template: str = TEMPLATE) -> None:
    """Make the database `name` as a copy of the template."""
    with _maintenance(server_url) as connection:
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))


def create_empty(server_url: str, name: str) -> None:
    """Make the empty database `name`."""
    copy_template(server_url, name, "template1")


def drop(server_url: str, name: str) -> None:
    """Remove the database `name` and throw everybody out of it."""
    with _maintenance(server_url) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def has_vector(server_url: str) -> bool:
    """Whether pgvector can be used on this server."""
    with _maintenance(server_url) as connection:
        row = connection.execute("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'").fetchone()
        return bool(row and row[0])


@contextmanager
def _maintenance(server_url: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    with psycopg.connect(database_url(server_url, "postgres"), autocommit=True) as connection:
        yield connection


def temporary_home() -> Path:
    """A home that root's database account can reach too, unlike pytest's private folders."""
    home = Path(tempfile.mkdtemp(prefix="preceptor-tests-"))
    home.chmod(0o755)
    return home


def remove_home(home: Path) -> None:
    """Remove the home and everything in it."""
    shutil.rmtree(home, ignore_errors=True)
