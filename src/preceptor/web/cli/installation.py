"""Opening an installation: its database runs, Django is set up, its schema is this programme's."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from logging.handlers import WatchedFileHandler
from pathlib import Path

import click
import django
from rich.console import Console

from preceptor.kit import clock
from preceptor.kit.configuration import Configuration
from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded.cluster import Cluster, ensure_cluster
from preceptor.web.embedded.place import HomeUnusable


class NotMigrated(PreceptorError):
    """The database is of an older Preceptor: run `preceptor migrate`, after a backup."""

    status = 503
    code = "not_migrated"


@dataclass(frozen=True, slots=True)
class Installation:
    """What a command works on. `cluster` is None on a server of one's own."""

    configuration: Configuration
    cluster: Cluster | None
    as_json: bool

    @property
    def console(self) -> Console:
        """For messages and progress: standard error."""
        return Console(stderr=True)

    def say(self, text: str) -> None:
        """A message for the person who waits."""
        click.echo(text, err=True)


@contextmanager
def open_installation(*, as_json: bool = False, migrates: bool = True) -> Iterator[Installation]:
    """The installation that the environment names, ready to be used until the end of the block.

    Starts the embedded database unless PRECEPTOR_DATABASE_URL names a server; migrates it, and an empty server.
    Raises PreceptorError with a sentence for everything that can be wrong with it.
    """
    configuration = Configuration.from_environment()
    with ExitStack() as stack:
        cluster = None
        if configuration.database_url is None:
            cluster = stack.enter_context(ensure_cluster(configuration.home, notice=_say))
            os.environ["PRECEPTOR_DATABASE_URL"] = cluster.url
            stack.callback(os.environ.pop, "PRECEPTOR_DATABASE_URL", None)
        os.environ["PRECEPTOR_HOME"] = str(configuration.home)
        set_up_django(configuration.home)
        if migrates:
            bring_schema_up(cluster)
        yield Installation(configuration, cluster, as_json)


def set_up_django(home: Path) -> None:
    """Read the settings and load the packages; logs go to a file, so that the terminal stays for the command."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "preceptor.web.settings"
    try:
        django.setup()
        folder = home / "log"
        folder.mkdir(exist_ok=True)
        handler = WatchedFileHandler(folder / "preceptor.log", encoding="utf-8")
    except OSError as error:
        raise HomeUnusable.because(home, error) from error
    root = logging.getLogger()
    for old in root.handlers:
        handler.setFormatter(old.formatter)
    root.handlers = [handler]


def bring_schema_up(cluster: Cluster | None) -> None:
    """Migrate the embedded database or an empty server; ask the owner of any other server to do it."""
    # They import models, which exist only now.
    migrating = import_module("preceptor.web.schema.migrating")
    snapshot = import_module("preceptor.web.schema.snapshot")
    if migrating.is_current():
        return
    if cluster is None and not snapshot.is_empty():
        raise NotMigrated
    migrating.migrate()
    import_module("preceptor.experts.taxonomy.loading").seed_once(clock.now())


def _say(text: str) -> None:
    click.echo(text, err=True)
