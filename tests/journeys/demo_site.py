"""One small passage through the loop per test run, by the command as its user would, and a site that serves it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DEMO_SECONDS = 1500
COMMAND = [sys.executable, "-m", "preceptor.web.cli"]
LINKS = [sys.executable, str(Path(__file__).with_name("links.py"))]


def new_home() -> Path:
    """A data directory that the database's own user can reach, too."""
    home = Path(tempfile.mkdtemp(prefix="preceptor-journey-"))
    home.chmod(0o755)
    return home


def environment(home: Path, **told: str) -> dict[str, str]:
    """Only the home is given, and what is `told`; the rest is the default of a new installation."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PRECEPTOR_", "DJANGO_"))}
    return {**kept, "PRECEPTOR_HOME": str(home), **told}


def preceptor(home: Path, *arguments: str, seconds: float = 120) -> dict[str, Any]:
    """Run a command with --json and return its object; fails with what it said on standard error."""
    done = subprocess.run(
        [*COMMAND, *arguments, "--json"],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    said = f"{done.stderr[-3000:]}\n{done.stdout[-3000:]}"
    assert done.returncode == 0, f"{arguments} ended with {done.returncode}: {said}"
    facts: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return facts


@dataclass
class Site:
    """A running site and the home behind it."""

    address: str
    home: Path
    process: subprocess.Popen[bytes]
    told: dict[str, str] = field(default_factory=dict)
    links: subprocess.Popen[str] | None = field(default=None, init=False)

    def link(self, email: str) -> str:
        """A link that signs that person in: the first by the command, the others by its work in a process that stays."""
        if self.links is None:
            link: str = preceptor(self.home, "sign-in-link", "--email", email)["link"]
            self.links = subprocess.Popen(
                LINKS, env=environment(self.home), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        else:
            assert self.links.stdin is not None
            assert self.links.stdout is not None
            self.links.stdin.write(f"{email}\n")
            self.links.stdin.flush()
            link = self.links.stdout.readline().strip()
            assert link, f"no link for {email}"
        return f"{self.address}/sign-in/{link.rpartition('/')[2]}"

    def end(self) -> None:
        """Stop the site, as Ctrl-C would."""
        if self.links is not None:
            self.links.communicate(timeout=30)
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def kill(self) -> None:
        """End the site as a power cut would."""
        self.process.kill()
        self.process.wait(30)

    def revive(self) -> None:
        """Start it again at the same address."""
        self.process = _start(self.home, int(self.address.rpartition(":")[2]), self.told)


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(home: Path, **told: str) -> Iterator[Site]:
    """`preceptor serve` on a free port until the end of the block; `told` are further settings of its environment."""
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", home, _start(home, port, told), told)
    try:
        yield site
    finally:
        site.end()


def _start(home: Path, port: int, told: dict[str, str]) -> subprocess.Popen[bytes]:
    path = home / "serve.log"
    with path.open("ab") as log:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--port", str(port)],
            env=environment(home, **told),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        wait_until_ready(port, process, path)
    except BaseException:
        process.kill()
        raise
    return process


def wait_until_ready(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the site on that port answers that it is ready; fails with its log when it ends before."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.2)
    raise AssertionError(f"the site did not come up: {log.read_text()}")
