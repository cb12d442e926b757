"""Verbs on imports: bring a file or folder of problems, answers and labels into a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import connection, transaction

from preceptor.accounts.models import Person
from preceptor.accounts.walls import within
from preceptor.importing.batches import batches
from preceptor.importing.error_file import ErrorFile
from preceptor.importing.passage import Passage
from preceptor.importing.preflight import examine, format_named
from preceptor.importing.preparing import Preparer
from preceptor.importing.result import ImportResult
from preceptor.projects.models import Project

_LOCK: Final = 0x1A90


def import_path(
    *,
    format: str,  # noqa: A002  the word of the command and of the guide
    paths: Sequence[Path],
    project: Project,
    actor: Person,
    now: datetime,
    dry_run: bool = False,
    error_file: Path | None = None,
    on_progress: Callable[[ImportResult], None] | None = None,
    processes: int | None = None,
) -> ImportResult:
    """Read `paths` and store what is new, in batches of one transaction each.

    Refused lines go to `error_file` (CSV) and, the first of them, to `result.first_errors`; the rest is imported. A
    second run finds everything there. A dry run does all of it in one transaction and takes it back. Unlike other
    services this one opens rooms itself, so it is called outside one. Raises BrokenFile before anything is written.
    """
    source_format = format_named(format)
    files = examine(source_format, paths)
    with (
        ErrorFile(error_file) as errors,
        Preparer(processes) as preparer,
        _taken_back(project, actor) if dry_run else nullcontext(),
    ):
        passage = Passage(
            source_format=source_format, project=project, actor=actor, now=now, errors=errors, preparer=preparer
        )
        passage.result.dry_run = dry_run
        for batch in batches(source_format.read(files)):
            with _alone(project, actor):
                passage.store(batch)
            if on_progress is not None:
                on_progress(passage.result)
        passage.finish()
    return passage.result


@contextmanager
def _alone(project: Project, actor: Person) -> Iterator[None]:
    """A transaction in the project's room that no other import of the same project shares."""
    with within(organisations=[project.organisation_id], person=actor.pk):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_LOCK, project.pk % 2**31])
        yield


@contextmanager
def _taken_back(project: Project, actor: Person) -> Iterator[None]:
    """A transaction that is rolled back at its end, whatever happened in it."""
    with within(organisations=[project.organisation_id], person=actor.pk):
        yield
        transaction.set_rollback(True)
