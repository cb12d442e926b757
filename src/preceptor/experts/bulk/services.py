"""Imports a table of people in batches: each is stored whole or not at all; running it again goes on where it stopped."""

from __future__ import annotations

import csv
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any, Final

from django.db import connection, transaction

from preceptor.experts.bulk.cleaning import COLUMNS, NEEDED, BadCell, Candidate, clean, name_key, place_key
from preceptor.experts.bulk.likeness import Employers
from preceptor.experts.bulk.models import Identity
from preceptor.experts.bulk.reading import BrokenTable, Item, Refused, read
from preceptor.experts.bulk.suspecting import employers_of, note_suspects
from preceptor.experts.bulk.writing import write
from preceptor.experts.company_names import company
from preceptor.experts.models import Employment, ExpertProfile, Skill
from preceptor.experts.search.normalise import normal_email
from preceptor.webhooks.outbox import note_profiles

BATCH: Final = 2_000
SHOWN: Final = 20
COLLECT_AFTER: Final = 100_000
"""Objects of a batch hold no cycles: looking through all of them for some after every 700 costs a sixth of the time."""
COUNTED_FROM: Final = 1_000
"""After so many new people PostgreSQL is told how many there are of what, so that searches are planned by that."""
_KNOWN: Final = "SELECT email_key FROM bulk_identity WHERE email_key = ANY(%s)"
_SIGNING_IN: Final = "SELECT lower(email) FROM accounts_person WHERE lower(email) = ANY(%s)"


@dataclass(slots=True)
class Imported:
    """What an import did: rows read, stored, there already, refused, and pairs that a person should look at."""

    read: int = 0
    stored: int = 0
    there: int = 0
    refused: int = 0
    suspected: int = 0
    first: list[Refused] = field(default_factory=list)


def import_table(
    *,
    path: Path,
    now: datetime,
    dry_run: bool = False,
    error_file: Path | None = None,
    on_progress: Callable[[Imported], None] = lambda done: None,
) -> Imported:
    """Store the people of `path` who are not there yet, by their normalised addresses.

    Rows that cannot be taken are refused one by one and written to `error_file`. A dry run does the same and keeps
    nothing. Raises BrokenTable where the file as a whole cannot be taken.
    """
    skills = dict(Skill.objects.values_list("code", "pk"))
    items = read(path, known=COLUMNS, needed=NEEDED)
    with _errors(error_file) as note, _kept_unless(dry_run), _rarely_collecting():
        _fill_identities()
        run = _Run(Imported(), skills, now, {}, employers_of())
        while batch := list(islice(items, BATCH)):
            with transaction.atomic():
                run.take(batch, note)
            on_progress(run.done)
    if run.done.stored >= COUNTED_FROM and not dry_run:
        with connection.cursor() as cursor:
            cursor.execute("SELECT preceptor_analyse_people()")
    return run.done


@dataclass(slots=True)
class _Run:
    """One import under way; `lines` holds where each address of the file stood first, by a digest of it."""

    done: Imported
    skills: dict[str, int]
    now: datetime
    lines: dict[int, int]
    employers: Employers

    def take(self, items: Sequence[Item], note: Callable[[Refused], None]) -> None:
        """Store what can be stored of one batch."""
        candidates: list[Candidate] = []
        for item in items:
            self.done.read += 1
            taken = item if isinstance(item, Refused) else self._cleaned(item.line, item.cells)
            if isinstance(taken, Candidate):
                candidates.append(taken)
                continue
            self.done.refused += 1
            if len(self.done.first) < SHOWN:
                self.done.first.append(taken)
            note(taken)
        new = self._not_there(candidates)
        if new:
            stored = write(new, skills=self.skills, now=self.now)
            self.done.stored += len(stored)
            note_profiles(kind="profile.created", profiles=ExpertProfile.objects.filter(pk__in=stored), now=self.now)
            self.done.suspected += note_suspects(stored, self.employers, self.now)

    def _cleaned(self, line: int, cells: Any) -> Candidate | Refused:
        try:
            candidate = clean(line, cells, skills=self.skills, this_year=self.now.year)
        except BadCell as error:
            return Refused(line, error.column, error.reason)
        digest = int.from_bytes(blake2b(candidate.email_key.encode(), digest_size=8).digest(), "big")
        first = self.lines.setdefault(digest, line)
        if first != line:
            return Refused(line, "email", f"The address of this row is that of line {first}. Keep one of the two.")
        return candidate

    def _not_there(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        there = _found(_KNOWN, [each.email_key for each in candidates])
        taken = _found(_SIGNING_IN, [each.email.lower() for each in candidates if each.email_key not in there])
        new = [each for each in candidates if each.email_key not in there and each.email.lower() not in taken]
        self.done.there += len(candidates) - len(new)
        return new


def _found(statement: str, among: list[str]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [among])
        return {text for (text,) in cursor.fetchall()}


@contextmanager
def _kept_unless(dry_run: bool) -> Iterator[None]:
    """One transaction around a dry run, rolled back at its end; nothing otherwise."""
    if not dry_run:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _errors(path: Path | None) -> Iterator[Callable[[Refused], None]]:
    if path is None:
        yield lambda refused: None
        return
    try:
        file = path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise BrokenTable(f"The error file {path} cannot be written: {error.strerror}.") from error
    with file:
        rows = csv.writer(file)
        rows.writerow(("line", "column", "reason"))
        yield lambda refused: rows.writerow((refused.line, refused.column, refused.reason))


def _fill_identities() -> None:
    """Make comparable who came another way: by hand, by the demo, by an earlier version."""
    while True:
        with transaction.atomic():
            missing = ExpertProfile.objects.filter(pk__in=_without_identity()).select_related("person").order_by("pk")
            rows = list(missing)
            if not rows:
                return
            jobs = Employment.objects.filter(profile__in=rows).order_by("pk").values_list("profile_id", "employer")
            employers = {profile: company(employer)[:200] for profile, employer in jobs}
            Identity.objects.bulk_create(_identity(row, employers.get(row.pk, "")) for row in rows)


def _without_identity() -> list[int]:
    known = Identity.objects.values("pk")
    return list(
        ExpertProfile.objects.filter(erased_at=None)
        .exclude(pk__in=known)
        .order_by("pk")
        .values_list("pk", flat=True)[:BATCH]
    )


def _identity(row: ExpertProfile, employer: str) -> Identity:
    name = name_key(row.person.display_name or row.legal_name)
    key = normal_email(row.person.email)[:254]
    return Identity(
        profile=row, email_key=key, name_key=name, place_key=place_key(name, employer), employer_key=employer
    )
