"""Which back end answers: PostgreSQL while the network is small, the column snapshot once one has been built."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from preceptor.experts.search.postgres import PostgresBackend
from preceptor.experts.search.question import Backend, Entry, Found, Question
from preceptor.experts.search.rows import all_entries, entries_after, latest_version

FROM: Final = 200_000
"""So many profiles make a network large; PRECEPTOR_SEARCH_SNAPSHOT_FROM sets another number."""
REBUILT_AFTER: Final = 20_000
"""So many changes on top of a snapshot make it worth building anew."""
TAKEN_AT_ONCE: Final = 5_000
LOOK_SECONDS: Final = 0.2
_CURRENT: Final = "current-2"  # 2 is the form of the files: those of another form are built anew
_SNAPSHOT: Final = "preceptor.experts.search.snapshot.Snapshot"  # by its name: numba is loaded where one is used
_BUILD: Final = "preceptor.experts.search.snapshot_build.build"
_READ: Final = "preceptor.experts.search.snapshot_build.read"


class _Changing(Backend, Protocol):
    def change(self, entries: dict[int, Entry | None]) -> None: ...


class SnapshotBackend:
    """A snapshot that follows the search rows: before a search it takes in what was written since."""

    def __init__(self, folder: Path, ticks: Callable[[], float] = time.monotonic) -> None:
        self._snapshot: _Changing = import_string(_SNAPSHOT)(import_string(_READ)(folder))
        self._reached = int(folder.name)
        self._ticks, self._looked = ticks, float("-inf")
        self._looking = threading.Lock()

    def search(self, question: Question) -> Found:
        """The best of what passes, ties by id."""
        self._catch_up()
        return self._snapshot.search(question)

    def begun(self, beginning: str, most: int) -> list[str]:
        """Words of profiles that begin so: this very word first, then those of the most profiles."""
        self._catch_up()
        return self._snapshot.begun(beginning, most)

    def _catch_up(self) -> None:
        if self._ticks() - self._looked >= LOOK_SECONDS and self._looking.acquire(blocking=False):
            try:
                self._take_in()
                self._looked = self._ticks()
            finally:
                self._looking.release()

    def _take_in(self) -> None:
        while True:
            changed, reached = entries_after(self._reached, most=TAKEN_AT_ONCE)
            if not changed:
                return
            self._snapshot.change(changed)
            self._reached = reached


_open: dict[Path, SnapshotBackend] = {}
_opening, _turning = threading.Lock(), threading.Lock()


def home() -> Path:
    """Where snapshots lie."""
    return Path(settings.HOME) / "search"


def backend() -> Backend:
    """What answers now. Where a new snapshot was built, the one before answers until the new one is open.

    It follows the same rows, so that nobody is told anything older.
    """
    folder = current()
    if folder is None:
        return PostgresBackend()
    with _opening:
        if not _open:
            _open[folder] = SnapshotBackend(folder)
        answering = _open.get(folder) or next(iter(_open.values()))
    if folder not in _open and _turning.acquire(blocking=False):
        threading.Thread(target=_turn_to, args=(folder,), name="opening", daemon=True).start()
    return answering


def _turn_to(folder: Path) -> None:
    try:
        opened = SnapshotBackend(folder)
        with _opening:
            _open.clear()
            _open[folder] = opened
    finally:
        _turning.release()


def current() -> Path | None:
    """The folder of the snapshot in use, named by the version of the rows that it was built from; None without one."""
    try:
        name = (home() / _CURRENT).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    return home() / name if name else None


def keep_snapshot(*, least: int = FROM, changes: int = REBUILT_AFTER) -> str:
    """Build a snapshot where there is none or too much has changed; put it away where the network is small again.

    Returns the name of the snapshot that was built, or nothing. Files of the one before stay until the next build:
    a search that has them open goes on with them.
    """
    with transaction.atomic():
        profiles, since = _size(current())
        if profiles < least:
            _point_to("")
            return ""
        if current() is not None and since < changes:
            return ""
    return _build(profiles)


def _size(folder: Path | None) -> tuple[int, int]:
    reached = int(folder.name) if folder is not None else 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE NOT gone), count(*) FILTER (WHERE version > %s) FROM search_searchrow",
            [reached],
        )
        row: tuple[int, int] = cursor.fetchone()
        return row


def _build(profiles: int) -> str:
    """Write the snapshot beside the old one; only when it is whole does the pointer turn to it.

    What is written while the rows are read may be in it already; it is taken in again after, which changes nothing.
    """
    before = current()
    name = str(latest_version())
    if before is not None and before.name == name:
        return ""
    folder = home() / f"{name}.part"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    build: Any = import_string(_BUILD)
    with transaction.atomic():
        build(all_entries(), most=profiles + REBUILT_AFTER, folder=folder)
    shutil.rmtree(home() / name, ignore_errors=True)
    folder.rename(home() / name)
    _point_to(name)
    for each in home().iterdir():
        if each.is_dir() and each.name != name and each != before:
            shutil.rmtree(each, ignore_errors=True)
    return name


def _point_to(name: str) -> None:
    if not name and current() is None:
        return
    written = home() / f"{_CURRENT}.new"
    written.write_text(name, encoding="ascii")
    written.replace(home() / _CURRENT)
