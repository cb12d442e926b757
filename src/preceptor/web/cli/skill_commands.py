"""`preceptor skills`: the declarations; the work is in `preceptor.web.cli.work.skills`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli.frame import installation_command

KINDS = ("esco", "onet")
"""Named here as well, because a mistyped one should be answered before a database starts."""

seed = installation_command(
    "seed",
    work="preceptor.web.cli.work.skills:seed",
    summary="Put our own list of skills, English and Arabic, into the table. What is there already is brought up to it.",
)

import_list = installation_command(
    "import",
    work="preceptor.web.cli.work.skills:import_list",
    summary="Read the tables of ESCO (skills, broader relations) or O*NET (content model) that you have. What is there"
    " already is kept, so a stopped import is finished by running it again. What a version no longer has is retired.",
    params=[
        click.Argument(["kind"], metavar="esco|onet", type=click.Choice(KINDS)),
        click.Argument(["path"], type=click.Path(dir_okay=False, path_type=Path)),
        click.Option(["--version"], required=True, help="Of the list, as its publisher counts it, such as 1.2.1."),
        click.Option(["--language"], type=click.Choice(["en", "ar"]), default="en", help="Of ESCO's labels."),
        click.Option(["--dry-run"], is_flag=True, help="Do it all, say what it would store, and store nothing."),
        click.Option(
            ["--errors", "error_file"],
            type=click.Path(dir_okay=False, path_type=Path),
            help="CSV file for refused lines: file, line, reason.",
        ),
    ],
)

changes = installation_command(
    "changes",
    work="preceptor.web.cli.work.skills:changes",
    summary="Say what each loaded version of a list changed: terms that are new, read otherwise, retired or back.",
    params=[click.Argument(["kind"], metavar="preceptor|esco|onet", type=click.Choice(("preceptor", *KINDS)))],
)

skills = click.Group(
    "skills", commands=[seed, import_list, changes], help="The list of skills that profiles are written in."
)
