"""`preceptor experts import|export PATH` and `quality`: the declaration; the work is in `preceptor.web.cli.work.people`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli.frame import installation_command

_PATH = click.Argument(["path"], type=click.Path(path_type=Path))

experts = click.Group(
    "experts",
    commands={
        "import": installation_command(
            "import",
            work="preceptor.web.cli.work.people:import_people",
            summary="Bring profiles in from a table, CSV or Parquet, with a row of column names. Who is there already,"
            " by the e-mail address, is skipped, so a stopped import is finished by running it again. People of nearly"
            " one name at one employer are noted for a person to look at; nobody is merged.",
            params=[
                _PATH,
                click.Option(
                    ["--dry-run"], is_flag=True, help="Do it all, say what it would store, and store nothing."
                ),
                click.Option(
                    ["--errors", "error_file"],
                    type=click.Path(dir_okay=False, path_type=Path),
                    help="CSV file for refused rows: line, column, reason.",
                ),
            ],
        ),
        "export": installation_command(
            "export",
            work="preceptor.web.cli.work.people:export_people",
            summary="Write everybody who has not left to a table, CSV or Parquet, that the import reads again. With"
            " --for, whom an organisation asked or took on, by how far they are, as CSV or JSON lines.",
            params=[
                _PATH,
                click.Option(["--for", "organisation"], metavar="SLUG", help="Applicants of this organisation."),
            ],
        ),
        "quality": installation_command(
            "quality",
            work="preceptor.web.cli.work.people:count_quality",
            summary="Count everybody's past quality anew from all reviews. Each review counts at once, and a job does"
            " this every night: it finds profiles that were made after their reviews.",
        ),
    },
    help="Profiles by the million, in and out.",
)
