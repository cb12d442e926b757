"""Verbs on imports: bring a file or folder of problems, answers and labels into a project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from django.db import connection, transaction

from preceptor.accounts.models import Person
from preceptor.accounts.walls import within
from preceptor.importing.ahead import made_ahead
from preceptor.importing.batches import batches
from preceptor.importing.error_file import ErrorFile
from preceptor.importing.formats.base import Format
from preceptor.importing.passage import Passage
from preceptor.importing.preflight import examine, format_named
from preceptor.importing.preparing import Preparer
from preceptor.importing.result import ImportResult
from preceptor.projects.models import Project

_LOCK: Final = 0x1A90


@dataclass(frozen=True, slots=True)
class CheckedFiles:
    """Files that are there, whole and of the format; what `check_path` found fit to import."""

    format: Format
    files: Sequence[Path]


def check_path(*, format: str, paths: Sequence[Path]) -> CheckedFiles:  # noqa: A002  the word of the command
    """Look through the files without writing anything. Raises BrokenFile for the first that cannot be imported."""
    source_format = format_named(format)
    return CheckedFiles(source_format, examine(source_format, paths))


def import_path(
    *,
    format: str,  # noqa: A002  the word of the command
    paths: Sequence[Path],
    project: Project,
    actor: Person,
    now: datetime,
    dry_run: bool = False,
    error_file: Path | None = None,
    on_progress: Callable[[ImportResult], None] | None = None,
    processes: int | None = None,
) -> ImportResult:
    """Check `paths`, then store what is new of them; see `import_files`. Raises BrokenFile before writing anything."""
    return import_files(
        checked=check_path(format=format, paths=paths),
        project=project,
        actor=actor,
        now=now,
        dry_run=dry_run,
        error_file=error_file,
        on_progress=on_progress,
        processes=processes,
    )


def import_files(
    *,
    checked: CheckedFiles,
    project: Project,
    actor: Person,
    now: datetime,
    dry_run: bool = False,
    error_file: Path | None = None,
    on_progress: Callable[[ImportResult], None] | None = None,
    processes: int | None = None,
) -> ImportResult:
    """Store what is new in the files, in batches of one transaction each.

    Refused lines go to `error_file` (CSV), the first of them to `result.first_errors` too; the rest is stored. A second
    run finds everything there. A dry run does all of it in one transaction and takes it back. Unlike other services
    this one opens rooms and transactions itself, as a batch is what is kept when the import is stopped.
    """
    with (
        ErrorFile(error_file) as errors,
        Preparer(processes) as preparer,
        _taken_back(project, actor) if dry_run else nullcontext(),
    ):
        passage = Passage(
            source_format=checked.format, project=project, actor=actor, now=now, errors=errors, preparer=preparer
        )
        passage.result.dry_run = dry_run
        with made_ahead(passage.drafter.drafts(batches(checked.format.read(checked.files)))) as drafts:
            for draft in drafts:
                with _alone(project, actor):
                    passage.store(draft)
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
