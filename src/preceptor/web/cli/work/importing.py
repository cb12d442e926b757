"""Finds or makes the project, imports into it, and tells what was done."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.db import transaction

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.importing.result import Disagreement, ImportResult
from preceptor.importing.services import check_path, import_files
from preceptor.kit import clock
from preceptor.projects.models import Project
from preceptor.projects.services import create_project
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome
from preceptor.web.cli.work.acting import NoSuchPlace, actor_named

NAME: Final = "Imported data"
SLUG: Final = "imported-data"
SHOWN: Final = 10
TOLD_EVERY: Final = 10.0


def run(
    installation: Installation,
    *,
    format_name: str,
    paths: tuple[Path, ...],
    organisation: str | None,
    project: str | None,
    actor: str | None,
    dry_run: bool,
    error_file: Path | None,
    processes: int | None,
) -> Outcome:
    """The import; status 1 where lines were refused."""
    checked = check_path(format=format_name, paths=paths)
    with _whole(dry_run), _Progress(installation) as progress:
        place = place_of(organisation, project, actor)
        result = import_files(
            checked=checked,
            project=place.project,
            actor=place.actor,
            now=clock.now(),
            dry_run=dry_run,
            error_file=error_file,
            on_progress=progress.tell,
            processes=processes,
        )
    for line in _refusals(result, error_file):
        installation.say(line)
    return Outcome(result.as_json(), _summary(result), REFUSED if result.errors else DONE)


@contextmanager
def _whole(dry_run: bool) -> Iterator[None]:
    """In a dry run one transaction around everything, so that the default project is not made either."""
    if not dry_run:
        yield
        return
    with everywhere():
        yield
        transaction.set_rollback(True)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows go, and whose name stands on them."""

    project: Project
    actor: Person


def place_of(organisation: str | None, project: str | None, actor: str | None) -> Place:
    """The project and the person that the options name, or the default ones."""
    with everywhere():
        person = actor_named(actor)
        return Place(_project(organisation, project, person), person)


def _project(organisation: str | None, project: str | None, actor: Person) -> Project:
    """The named project; only the default organisation and project are made where they are not there."""
    now = clock.now()
    client = Organisation.objects.filter(slug=organisation or SLUG).first()
    if client is None and organisation is not None:
        raise NoSuchPlace(f"There is no organisation {organisation!r}; look at the short names in the admin site.")
    client = client or create_organisation(name=NAME, slug=SLUG, kind=Organisation.Kind.CLIENT, now=now)
    found: Project | None = Project.objects.filter(organisation=client, slug=project or SLUG).first()
    if found is None and project is not None:
        raise NoSuchPlace(f"{client.name} has no project {project!r}; look at the short names in the admin site.")
    return found or create_project(organisation=client, name=NAME, slug=SLUG, actor=actor, now=now)


class _Progress:
    """One line that moves on a terminal; elsewhere a line every ten seconds."""

    def __init__(self, installation: Installation) -> None:
        self._console = installation.console
        self._status = self._console.status("Reading …")
        self._told_at = time.monotonic()

    def __enter__(self) -> _Progress:
        if self._console.is_terminal:
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._status.stop()

    def tell(self, result: ImportResult) -> None:
        """What is stored so far."""
        text = (
            f"{result.problems:,} problems, {result.attempts:,} attempts, {result.steps:,} steps; "
            f"{result.skipped:,} there already, {result.errors:,} refused"
        )
        if self._console.is_terminal:
            self._status.update(text)
        elif time.monotonic() - self._told_at >= TOLD_EVERY:
            self._told_at = time.monotonic()
            self._console.print(text, highlight=False)


def _summary(result: ImportResult) -> list[str]:
    """What was done, a line for each kind of thing that there was."""
    verb = "Would store" if result.dry_run else "Stored"
    versions = f" and {result.versions:,} new versions" if result.versions else ""
    counts = f"{result.attempts:,} attempts in {result.steps:,} steps, {result.labels:,} labellings"
    lines = [
        f"{verb} {result.problems:,} problems{versions}, {counts}; {result.skipped:,} were there already.",
    ]
    if result.left_out:
        kinds = ", ".join(f"{count:,} × {kind}" for kind, count in result.left_out.most_common())
        lines.append(f"Left out by design: {kinds}.")
    if result.extra_fields:
        names = ", ".join(f"{name} ({count:,})" for name, count in result.extra_fields.most_common(SHOWN))
        lines.append(f"Fields kept beside the known ones: {names}.")
    if result.judged:
        lines.append(
            f"The source's verdict and ours agree on {result.agreed:,} of {result.judged:,} answers "
            f"({100 * result.agreed / result.judged:.1f} %)."
        )
    lines.extend(map(_told, result.disagreements[:SHOWN]))
    if len(result.disagreements) > SHOWN:
        lines.append(f"  … and {len(result.disagreements) - SHOWN:,} more; --json lists them all.")
    return lines


def _told(each: Disagreement) -> str:
    verdicts = f"recorded {_word(each.recorded)}, ours {_word(each.ours)}"
    return f"  {each.problem}, {each.model}: {verdicts}: {each.reason}"


def _word(correct: bool) -> str:
    return "right" if correct else "wrong"


def _refusals(result: ImportResult, error_file: Path | None) -> list[str]:
    if not result.errors:
        return []
    lines = [f"{issue.file}, line {issue.line}: {issue.reason}" for issue in result.first_errors[:SHOWN]]
    kept = f"they are all in {error_file}" if error_file else "--errors FILE keeps them all"
    count = "1 line was" if result.errors == 1 else f"{result.errors:,} lines were"
    lines.append(f"{count} refused and the rest was taken; {kept}. Mend what was refused and import the file again.")
    return lines
