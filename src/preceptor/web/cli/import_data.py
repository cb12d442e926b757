"""`preceptor import FORMAT PATH…`: the declaration; the work is in `preceptor.web.cli.work.importing`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli.frame import installation_command

FORMATS = ("financemath", "tatqa", "gsm8k", "prm800k", "bigbench-mistake", "label-studio", "jsonl", "csv")
"""Named here as well, because a mistyped one should be answered before a database starts; a test compares the two."""

import_data = installation_command(
    "import",
    work="preceptor.web.cli.work.importing:run",
    summary="Bring problems, model answers and people's labels of steps into a project. What is there already is"
    " skipped, so a stopped import is finished by running it again.",
    params=[
        click.Argument(["format_name"], metavar="FORMAT", type=click.Choice(FORMATS)),
        click.Argument(["paths"], metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)),
        click.Option(
            ["--organisation"], help="Short name of the organisation.  [default: imported-data, made if absent]"
        ),
        click.Option(["--project"], help="Short name of its project.  [default: imported-data, made if absent]"),
        click.Option(["--actor"], help="E-mail address of the person who imports.  [default: the command line itself]"),
        click.Option(["--dry-run"], is_flag=True, help="Do it all, say what it would store, and store nothing."),
        click.Option(
            ["--errors", "error_file"],
            type=click.Path(dir_okay=False, path_type=Path),
            help="CSV file for refused lines: file, line, reason.",
        ),
        click.Option(
            ["--processes"], type=click.IntRange(1, 256), help="Processes that judge answers.  [default: all]"
        ),
    ],
)
