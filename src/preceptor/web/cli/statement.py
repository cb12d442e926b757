"""`preceptor statement verify FILE`: the declaration; the work is in `preceptor.web.cli.work.verifying`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli.frame import Outcome, as_json_option, installation_command, run, work_named


def _verify(file: Path, file_only: bool, as_json: bool) -> None:
    context = click.get_current_context()
    if not file_only:
        context.invoke(_against_evidence, file=file, as_json=as_json)

    def act() -> Outcome:
        outcome: Outcome = work_named("preceptor.web.cli.work.verifying_alone:run")(file=file)
        return outcome

    run(act, as_json=as_json)


_FILE = click.Argument(["file"], type=click.Path(path_type=Path, exists=True, dir_okay=False))
_against_evidence = installation_command(
    "verify", work="preceptor.web.cli.work.verifying:run", summary="Check against the evidence.", params=[_FILE]
)

verify = click.Command(
    "verify",
    callback=_verify,
    params=[
        _FILE,
        click.Option(["--file-only"], is_flag=True, help="Ask no database: check the file by itself, on any machine."),
        as_json_option(),
    ],
    help=(
        "Recompute the statement in FILE, its JSON or its PDF: its hash, every line, sum and rounding, every byte of the "
        "pages; then compare it with what was issued here, the time worked and the ledger. Exit status 1 where anything "
        "differs, with a sentence for each."
    ),
)

statement = click.Group("statement", commands={"verify": verify}, help="Statements as files.")
