"""`preceptor export-ledger`."""

from __future__ import annotations

import os
from pathlib import Path

from django.db import connection

from preceptor.accounts.models import Organisation
from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.kit.errors import Invalid
from preceptor.ledger.exporting import export_book, note_export
from preceptor.web.cli.frame import Installation, Outcome
from preceptor.web.cli.work.acting import NoSuchPlace, actor_named


def run(installation: Installation, *, file: Path, organisation: str | None) -> Outcome:
    """Write the books as they stand at one instant; the file appears whole or not at all."""
    if file.exists():
        raise Invalid(f"{file} is already there. Name a new file.")
    with connection.cursor() as cursor:
        cursor.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with everywhere():
            places = _places(organisation)
            count = _write(draft, places)
            note_export(places, actor=actor_named(None), now=clock.now())
        draft.replace(file)
    except OSError as error:
        raise Invalid(f"{file} cannot be written: {error.strerror}. Name a folder that is there.") from error
    finally:
        draft.unlink(missing_ok=True)
    return Outcome({"file": str(file), "organisations": len(places), "lines": count}, [f"{file}: {count} lines"])


def _places(slug: str | None) -> frozenset[int]:
    chosen = Organisation.objects.all() if slug is None else Organisation.objects.filter(slug=slug)
    found = frozenset(chosen.values_list("pk", flat=True))
    if slug is not None and not found:
        raise NoSuchPlace(f"There is no organisation with the short name {slug!r}.")
    return found


def _write(draft: Path, places: frozenset[int]) -> int:
    count = 0
    with draft.open("w", encoding="utf-8") as text:
        for line in export_book(places):
            text.write(f"{line}\n")
            count += 1
    return count
