"""`preceptor serve` and `preceptor worker`: long-running, so this process itself stays light."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from preceptor.kit.configuration import Configuration
from preceptor.kit.errors import PreceptorError
from preceptor.web.cli.frame import Outcome, as_json_option, run
from preceptor.web.embedded.cluster import Cluster, ensure_cluster
from preceptor.web.processes.child import SITE, WORKER
from preceptor.web.processes.ports import require_free
from preceptor.web.processes.supervisor import Supervisor


class NotReady(PreceptorError):
    """The installation could not be made ready."""

    status = 503
    code = "not_ready"


@click.command("serve", params=[as_json_option()])
@click.option("--host", help="Address to listen on.  [default: PRECEPTOR_HOST or 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on.  [default: PRECEPTOR_PORT or 8000]")
@click.option("--no-worker", is_flag=True, help="Only the site: jobs are worked by `preceptor worker` elsewhere.")
def serve(as_json: bool, host: str | None, port: int | None, no_worker: bool) -> None:
    """Serve the site: database, web server and one worker, until Ctrl-C."""
    kinds = (SITE,) if no_worker else (SITE, WORKER)
    run(lambda: _stay(kinds, host, port, as_json=as_json), as_json=as_json)


@click.command("worker", params=[as_json_option()])
def worker(as_json: bool) -> None:
    """Work the queued jobs (probes, training, exports) until Ctrl-C."""
    run(lambda: _stay((WORKER,), None, None, as_json=as_json), as_json=as_json)


def _stay(kinds: tuple[str, ...], host: str | None, port: int | None, *, as_json: bool) -> Outcome:
    apply_address(host, port)
    configuration = Configuration.from_environment()
    with stopping_on_signals(), running_database(configuration) as cluster:
        if SITE in kinds:
            require_free(configuration.host, configuration.port)
        supervisor = Supervisor(
            configuration.host, configuration.port, cluster=cluster, kinds=kinds, prepare=lambda: prepare(cluster)
        )
        try:
            with supervisor as running:
                click.echo(f"Serving on {running.address}" if SITE in kinds else "Working", err=True)
                running.watch()
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
    return Outcome({"stopped": True})


def apply_address(host: str | None, port: int | None) -> None:
    """Options count over the environment, for the children too."""
    if host is not None:
        os.environ["PRECEPTOR_HOST"] = host
    if port is not None:
        os.environ["PRECEPTOR_PORT"] = str(port)


@contextmanager
def running_database(configuration: Configuration) -> Iterator[Cluster | None]:
    """The embedded database, running and announced to children, or None for a server of one's own."""
    if configuration.database_url is not None:
        yield None
        return
    with ensure_cluster(configuration.home) as cluster:
        os.environ["PRECEPTOR_HOME"] = str(configuration.home)
        os.environ["PRECEPTOR_DATABASE_URL"] = cluster.url
        yield cluster


def prepare(cluster: Cluster | None) -> None:
    """Bring the schema up in a process of its own: this one would keep Django's memory for as long as it serves."""
    environment = dict(os.environ)
    if cluster is not None:
        del environment["PRECEPTOR_DATABASE_URL"]  # so that it knows the database for the embedded one
    command = [sys.executable, "-m", "preceptor.web.cli", "prepare"]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise NotReady(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else None)


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """SIGTERM and SIGHUP stop as Ctrl-C does, and that also where a shell began us with it ignored: nothing is left behind."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {sign: signal.signal(sign, interrupt) for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
