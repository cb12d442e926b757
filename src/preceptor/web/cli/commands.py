"""The commands that are only a declaration: options here, the work in `preceptor.web.cli.work`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli import model_commands
from preceptor.web.cli.demo import demo
from preceptor.web.cli.experts import experts
from preceptor.web.cli.frame import installation_command
from preceptor.web.cli.import_data import import_data
from preceptor.web.cli.serving import serve, worker
from preceptor.web.cli.skill_commands import skills
from preceptor.web.cli.statement import statement

migrate = installation_command(
    "migrate",
    work="preceptor.web.cli.work.migrating:run",
    summary="Bring the database's schema to this version. The embedded database is migrated by every command.",
    migrates=False,
)

doctor = installation_command(
    "doctor",
    work="preceptor.web.cli.work.doctor:run",
    summary="Check every rule that must always hold (money, time, work, walls) and count the rows that offend it.",
)

moved_days = installation_command(
    "moved-days",
    work="preceptor.web.cli.work.moving_days:run",
    summary=(
        "List the stored days that new time zone rules would date differently: those in force now, or, before an upgrade, "
        "those in a folder. Nothing is changed."
    ),
    params=[
        click.Option(
            ["--tzdata"],
            type=click.Path(path_type=Path, exists=True, file_okay=False),
            help="A folder of the tz database, such as /usr/share/zoneinfo; without it the edition in force.",
        )
    ],
)

prepare = installation_command(
    "prepare",
    work="preceptor.web.cli.work.migrating:nothing",
    summary="Make the installation ready and do nothing with it.",
    hidden=True,
)

createsuperuser = installation_command(
    "createsuperuser",
    work="preceptor.web.cli.work.superuser:run",
    summary="Make a person who may use the admin site. The password is asked for, or taken from PRECEPTOR_PASSWORD.",
    params=[
        click.Option(["--email"], required=True, help="The address to sign in with."),
        click.Option(["--name"], required=True, help="The name that others see."),
    ],
)

sign_in_link = installation_command(
    "sign-in-link",
    work="preceptor.web.cli.work.sign_in_link:run",
    summary="Print a link that signs a person in, for whoever runs this installation.",
    params=[
        click.Option(["--email"], required=True, help="Whom the link signs in."),
        click.Option(["--hours"], type=click.IntRange(1, 24 * 30), default=24, help="How long it stands."),
    ],
)

api_key = installation_command(
    "api-key",
    work="preceptor.web.cli.work.api_key:run",
    summary="Make an API key with which a programme acts for a person; it is shown this once.",
    params=[
        click.Option(["--email"], required=True, help="For whom the programme acts."),
        click.Option(["--organisation"], required=True, help="Short name of the one organisation that it sees."),
        click.Option(["--name"], required=True, help="What the key is for."),
    ],
)

ALL: tuple[click.Command, ...] = (
    demo,
    serve,
    worker,
    import_data,
    *model_commands.ALL,
    experts,
    skills,
    migrate,
    doctor,
    moved_days,
    statement,
    sign_in_link,
    api_key,
    createsuperuser,
    prepare,
)
