"""`probe`, `train`, `evaluate` and the exports: the declarations; the work is in `preceptor.web.cli.work`."""

from __future__ import annotations

from pathlib import Path

import click

from preceptor.web.cli.frame import installation_command

_PROJECT = click.Option(["--project"], required=True, help="Short name of the project.")
_ACTOR = click.Option(["--actor"], help="E-mail address of whoever does this.  [default: the command line itself]")
_MODEL = click.Option(["--model-version"], type=int, required=True, help="Number of the model version.")

probe = installation_command(
    "probe",
    work="preceptor.web.cli.work.probing:run",
    summary="Ask a model version the training problems of a project; wrong answers become units in the queue.",
    params=[
        _PROJECT,
        _MODEL,
        click.Option(["--limit"], type=click.IntRange(1), help="At most so many problems."),
        click.Option(["--samples"], type=click.IntRange(1, 64), default=1, help="Answers to each problem."),
        _ACTOR,
    ],
)

train = installation_command(
    "train",
    work="preceptor.web.cli.work.training:run",
    summary="Fine-tune a model version on a data-set version; the adapter becomes a new model version.",
    params=[
        _PROJECT,
        click.Option(["--data-set-version"], type=int, required=True, help="Number of the data-set version."),
        click.Option(["--base"], type=int, required=True, help="Number of the model version to begin from."),
        click.Option(["--epochs"], type=float, default=2.0, help="Passes over the data.", show_default=True),
        _ACTOR,
    ],
)

evaluate = installation_command(
    "evaluate",
    work="preceptor.web.cli.work.evaluating:run",
    summary="Ask a model version the held-out problems of a project; with --against, the paired lift.",
    params=[
        _PROJECT,
        _MODEL,
        click.Option(["--against"], type=int, help="Number of the model version to compare with: the one before."),
        _ACTOR,
    ],
)

export = installation_command(
    "export",
    work="preceptor.web.cli.work.exporting:run",
    summary="Copy a frozen data-set version into a folder, checked against its hashes.",
    params=[
        click.Argument(["version"], type=int),
        click.Argument(["directory"], type=click.Path(path_type=Path, file_okay=False)),
    ],
)

export_ledger = installation_command(
    "export-ledger",
    work="preceptor.web.cli.work.exporting_ledger:run",
    summary="Write the books as a Beancount file, which `bean-check` adds up by itself.",
    params=[
        click.Argument(["file"], type=click.Path(path_type=Path, dir_okay=False)),
        click.Option(["--organisation"], help="Short name of one client.  [default: all of them]"),
    ],
)

ALL = (probe, train, evaluate, export, export_ledger)
