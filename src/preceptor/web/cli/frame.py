"""The frame of every command: a ready installation before it, one JSON line or one sentence after it.

A command declares its options here, where nothing heavy is imported, so that `--help` and a mistyped option
answer at once. Its work is a function named by a dotted path, imported when database and Django are ready:

    doctor = installation_command("doctor", work="preceptor.web.cli.work.doctor:run", summary="...", params=[...])

    def run(installation: Installation, **options) -> Outcome: ...
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, NoReturn

import click

from preceptor.kit.errors import PreceptorError
from preceptor.web.cli.installation import Installation, open_installation
from preceptor.web.cli.translation import refusal_of

DONE = 0
REFUSED = 1
INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command found: `facts` for programmes (one JSON object), `lines` for people, and its exit status."""

    facts: Mapping[str, Any] = field(default_factory=dict)
    lines: Sequence[str] = ()
    status: int = DONE


def as_json_option() -> click.Option:
    """The option that every command has."""
    return click.Option(["--json", "as_json"], is_flag=True, help="One JSON object as the last line of output.")


def installation_command(
    name: str,
    *,
    work: str,
    summary: str,
    params: Sequence[click.Parameter] = (),
    migrates: bool = True,
    hidden: bool = False,
) -> click.Command:
    """A command that works on an installation. `work` is "module:function"; `migrates`: brings the schema up first."""

    def body(as_json: bool, **options: Any) -> None:
        def act() -> Outcome:
            with open_installation(as_json=as_json, migrates=migrates) as installation:
                function = work_named(work)
                outcome: Outcome = function(installation, **options)
                return outcome

        run(act, as_json=as_json)

    return click.Command(name, callback=body, params=[*params, as_json_option()], help=summary, hidden=hidden)


def work_named(path: str) -> Callable[..., Outcome]:
    """The function at "module:function"."""
    module, _, name = path.partition(":")
    function: Callable[..., Outcome] = getattr(import_module(module), name)
    return function


def run(act: Callable[[], Outcome], *, as_json: bool) -> NoReturn:
    """Do it, tell its outcome, exit. A refusal is one sentence on standard error; a defect keeps its traceback."""
    try:
        outcome = act()
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
        sys.exit(INTERRUPTED)
    except Exception as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        _tell_refusal(refusal, as_json=as_json)
        sys.exit(REFUSED)
    if as_json:
        click.echo(json.dumps(outcome.facts, ensure_ascii=False, default=str))
    else:
        for line in outcome.lines:
            click.echo(line)
    sys.exit(outcome.status)


def _tell_refusal(refusal: PreceptorError, *, as_json: bool) -> None:
    click.echo(refusal.message, err=True)
    if as_json:
        click.echo(json.dumps({"error": refusal.code, "detail": refusal.message}, ensure_ascii=False))


__all__ = ["Installation", "Outcome", "as_json_option", "installation_command", "run", "work_named"]
