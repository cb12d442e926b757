"""Site and worker as children of one process, which starts them again when they die and ends them when it ends."""

from __future__ import annotations

import http
import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded.cluster import Cluster
from preceptor.web.processes.child import SITE, WORKER
from preceptor.web.processes.holding_back import holding_sites_back

STOP_SECONDS = 8.0
READY_SECONDS = 120.0
QUICK_DEATHS = 5


class DoesNotStart(PreceptorError):
    """A part of the installation does not start."""

    status = 503
    code = "does_not_start"


def _append_to(log: Path) -> int:
    """Open the log, in a folder that a new home does not have yet: the processes start beside what makes the rest."""
    log.parent.mkdir(parents=True, exist_ok=True)
    return os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


class Child:
    """One supervised process."""

    def __init__(self, kind: str, host: str, port: int, log: Path | None) -> None:
        self.kind = kind
        self._arguments = [host, str(port)]
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._deaths = 0

    def start(self) -> None:
        """Start the process; what it writes goes to the log, or to this process's standard error."""
        self._started_at = time.monotonic()
        command = [sys.executable, "-m", "preceptor.web.processes.child", self.kind, str(os.getpid())]
        output = sys.stderr.fileno() if self._log is None else _append_to(self._log)
        try:
            self._process = subprocess.Popen(
                [*command, *self._arguments],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        finally:
            if self._log is not None:
                os.close(output)

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def revive(self) -> bool:
        """Start it again after a death; False when it keeps dying right after its start."""
        self._deaths = self._deaths + 1 if time.monotonic() - self._started_at < 10 else 1
        if self._deaths >= QUICK_DEATHS:
            return False
        time.sleep(min(0.1 * 2**self._deaths, 3))
        self.start()
        return True

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        if self._process is not None and self._process.poll() is None:
            with suppress(ProcessLookupError):
                self._process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        """Wait for the end until `deadline` (monotonic), then kill."""
        if self._process is None:
            return
        try:
            self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Supervisor:
    """Keeps the site and the worker running: `with Supervisor(...) as running:`; or call `watch` to stay with it.

    `prepare` brings the schema up: the site loads meanwhile and serves only after it. `log` None lets them write to
    standard error; a file takes it away from a terminal that shows progress.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        cluster: Cluster | None,
        kinds: Sequence[str] = (SITE, WORKER),
        prepare: Callable[[], None] = lambda: None,
        log: Path | None = None,
    ) -> None:
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self.failure: PreceptorError | None = None
        self._asked = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
        self._port = port
        self._prepare = prepare
        self._cluster = cluster
        self._children = [Child(kind, host, port, log) for kind in kinds]
        self._leaving = threading.Event()
        self._watcher: threading.Thread | None = None

    def __enter__(self) -> Supervisor:
        try:
            sites = [child for child in self._children if child.kind == SITE]
            with holding_sites_back():
                for site in sites:
                    site.start()
                self._prepare()
            for site in sites:
                self._wait_until_ready(site)
            for child in self._children:  # the site first and alone, so that its first page comes soon
                if child not in sites:
                    child.start()
        except BaseException:
            self.stop()
            raise
        self._watcher = threading.Thread(target=self._keep_alive, daemon=True, name="supervisor")
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def watch(self, until: Callable[[], bool] = lambda: False) -> None:
        """Stay until `until` says so. Raises DoesNotStart when a part keeps dying."""
        while not until() and self.failure is None:
            self._leaving.wait(0.2)
        if self.failure is not None:
            raise self.failure

    def stop(self) -> None:
        """End both, within seconds."""
        self._leaving.set()
        if self._watcher is not None:
            self._watcher.join()
        for child in self._children:
            child.ask_to_stop()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self._children:
            child.wait_or_kill(deadline)

    def _wait_until_ready(self, site: Child) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not self._answers():
            if not site.is_alive() or time.monotonic() > deadline:
                raise DoesNotStart("The site does not start: what it wrote above, or in the log folder, says why.")
            time.sleep(0.05)

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection(self._asked, self._port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _keep_alive(self) -> None:
        while not self._leaving.wait(0.5):
            for child in self._children:
                if not child.is_alive() and not self._leaving.is_set() and not child.revive():
                    self.failure = DoesNotStart(f"The {child.kind} keeps ending; its log says why.")
                    return
            if self._cluster is not None and not self._cluster.keeper_lives:
                self._revive(self._cluster)

    def _revive(self, cluster: Cluster) -> None:
        try:
            cluster.revive()
        except PreceptorError as error:
            self.failure = error
