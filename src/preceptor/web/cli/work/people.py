"""`preceptor experts import`, `preceptor experts export` and `preceptor experts quality`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

from preceptor.accounts.models import Organisation
from preceptor.accounts.walls import everywhere
from preceptor.experts.bulk.exporting import CannotExport, export_table
from preceptor.experts.bulk.services import Imported, import_table
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.review import counting
from preceptor.staffing.applicants import FORMS, write_to
from preceptor.web.cli.frame import DONE, REFUSED, Installation, Outcome

TOLD_EVERY: Final = 10.0


def import_people(installation: Installation, *, path: Path, dry_run: bool, error_file: Path | None) -> Outcome:
    """Store the table's people; status 1 where rows were refused."""
    telling = _Telling(installation)
    done = import_table(
        path=path, now=clock.now(), dry_run=dry_run, error_file=error_file, on_progress=lambda now: telling.of(now.read)
    )
    for refused in done.first:
        installation.say(f"line {refused.line}{', ' if refused.column else ''}{refused.column}: {refused.reason}")
    if done.refused > len(done.first):
        rest = "all are in the error file." if error_file else "name a file with --errors for all."
        installation.say(f"... and {done.refused - len(done.first):,} more; {rest}")
    facts = {"rows": done.read, "stored": done.stored, "already_there": done.there, "refused": done.refused}
    facts |= {"suspected_duplicates": done.suspected, "dry_run": dry_run}
    return Outcome(facts, _summary(done, dry_run), REFUSED if done.refused else DONE)


def count_quality(installation: Installation) -> Outcome:
    """Past quality of everybody, from all reviews."""
    with everywhere():
        changed = counting.count_quality()
    return Outcome({"changed": changed}, f"{changed:,} profiles changed.", DONE)


def export_people(installation: Installation, *, path: Path, organisation: str | None = None) -> Outcome:
    """Write the table; of an organisation, its applicants."""
    if organisation is not None:
        return _export_applicants(path, organisation)
    telling = _Telling(installation)
    with everywhere():
        count = export_table(path, on_progress=telling.of)
    return Outcome({"file": str(path), "profiles": count}, [f"{path}: {count:,} profiles"])


def _export_applicants(path: Path, slug: str) -> Outcome:
    """The file appears whole or not at all."""
    form = path.suffix.removeprefix(".")
    if path.exists() or form not in FORMS:
        raise CannotExport("Applicants are written to a new file that ends in .csv or .jsonl. Name one.")
    draft = path.with_name(f".{path.name}.part")
    with everywhere():
        place = Organisation.objects.filter(slug=slug).first()
        if place is None:
            raise NotFound(f"There is no organisation {slug!r}.")
        try:
            with draft.open("wb") as file:
                count = write_to(file.write, place, form=form, now=clock.now())
            draft.replace(path)
        except OSError as error:
            raise CannotExport(f"{path} cannot be written: {error.strerror}. Name a folder that is there.") from error
        finally:
            draft.unlink(missing_ok=True)
    return Outcome({"file": str(path), "applicants": count}, [f"{path}: {count:,} applicants"])


def _summary(done: Imported, dry_run: bool) -> list[str]:
    stored = f"{'would be stored' if dry_run else 'stored'}: {done.stored:,}"
    found = f"pairs that may be one person: {done.suspected:,}"
    return [f"rows: {done.read:,}; {stored}; there already: {done.there:,}; refused: {done.refused:,}; {found}"]


class _Telling:
    """Says how far it is, not too often."""

    def __init__(self, installation: Installation) -> None:
        self._installation, self._told = installation, time.monotonic()

    def of(self, rows: int) -> None:
        """Say it where it is time."""
        if time.monotonic() - self._told >= TOLD_EVERY:
            self._told = time.monotonic()
            self._installation.say(f"{rows:,} rows")
