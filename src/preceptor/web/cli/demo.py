"""`preceptor demo`: the whole loop on the packaged problems and model, with the site up before the long work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import click

from preceptor.kit.configuration import Configuration
from preceptor.web.cli.frame import Outcome, as_json_option, installation_command, run
from preceptor.web.cli.serving import apply_address, prepare, running_database, stopping_on_signals
from preceptor.web.processes.ports import require_free
from preceptor.web.processes.supervisor import Supervisor

ADDRESS = "PRECEPTOR_DEMO_ADDRESS"
"""Set for the process that works through the loop while the site is up: it prints sign-in links to it."""

_OPTIONS: list[click.Parameter] = [
    click.Option(["--small"], is_flag=True, help="At test size: a few problems, one epoch."),
    click.Option(["--again"], is_flag=True, help="A new passage, even if the last one is complete."),
    click.Option(
        ["--recorded"],
        nargs=2,
        type=(str, click.Path(exists=True, resolve_path=True)),
        metavar="FORMAT PATH",
        help="Instead of our own problems: answers recorded elsewhere, such as financemath DIRECTORY.",
    ),
    click.Option(["--model"], help="With --recorded: whose answers are corrected."),
]

_passage = installation_command(
    "passage",
    work="preceptor.web.cli.work.demo:run",
    summary="Work through the loop once, without the site.",
    params=_OPTIONS,
)


@click.command("demo", params=[*_OPTIONS, as_json_option()])
@click.option("--no-serve", is_flag=True, help="Only the loop: no site, and an end when it is done.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port of the site.  [default: PRECEPTOR_PORT or 8000]")
@click.pass_context
def demo(context: click.Context, /, no_serve: bool, port: int | None, as_json: bool, **options: Any) -> None:
    """Run the whole loop: pose, probe, correct (scripted experts, marked simulated), review, pay, train, measure.

    Takes up again what an earlier run left unfinished; a complete one is only reported.
    """
    if (options["recorded"] is None) != (options["model"] is None):
        raise click.UsageError("--recorded and --model go together: name the import and whose answers to correct.")
    if no_serve:
        context.invoke(_passage, as_json=as_json, **options)
        return
    run(lambda: _serve_and_work(options, port), as_json=as_json)


def _serve_and_work(options: Mapping[str, Any], port: int | None) -> Outcome:
    apply_address(None, port)
    configuration = Configuration.from_environment()
    require_free(configuration.host, configuration.port)
    log = configuration.home / "log" / "site.log"
    with stopping_on_signals(), running_database(configuration) as cluster:
        supervisor = Supervisor(
            configuration.host, configuration.port, cluster=cluster, prepare=lambda: prepare(cluster), log=log
        )
        with supervisor as site:
            click.echo(f"Serving on {site.address} (Ctrl-C stops everything)", err=True)
            passage = _start_passage(site.address, options)
            try:
                site.watch(until=lambda: passage.poll() is not None)
                status = passage.wait()
                click.echo(f"The site stays up on {site.address}. Ctrl-C stops it.", err=True)
                site.watch()
            except KeyboardInterrupt:
                click.echo("Stopping ...", err=True)
                status = _end(passage)
    return Outcome({"stopped": True, "passage_status": status})


def _start_passage(address: str, options: Mapping[str, Any]) -> subprocess.Popen[bytes]:
    given = [f"--{flag}" for flag in ("small", "again") if options[flag]]
    if options["recorded"] is not None:
        given += ["--recorded", *options["recorded"], "--model", options["model"]]
    command = [sys.executable, "-m", "preceptor.web.cli", "demo", "--no-serve", *given]
    return subprocess.Popen(command, env={**os.environ, ADDRESS: address}, stdin=subprocess.DEVNULL)


def _end(passage: subprocess.Popen[bytes]) -> int:
    """Ask the passage to end; what it has done is kept, and the next run goes on from there."""
    if passage.poll() is None:
        passage.terminate()
    try:
        return passage.wait(timeout=8)
    except subprocess.TimeoutExpired:
        passage.kill()
        return passage.wait()
