"""The command line: `preceptor COMMAND`."""

from __future__ import annotations

import sys
import warnings
from importlib import metadata

import click

from preceptor.web.cli import commands


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(metadata.version("preceptor"), prog_name="preceptor")
def main() -> None:
    """Run a paid network of human experts who make AI models better, and prove that they did.

    PRECEPTOR_HOME names the data directory; a new one needs no preparation. PRECEPTOR_DATABASE_URL names a
    PostgreSQL server of your own instead of the embedded one. Every command has --json.
    """
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # a library's advice to its developers is not for the user


for each in commands.ALL:
    main.add_command(each)
