"""Why the embedded database does not serve, each as one sentence that says what to do."""

from __future__ import annotations

import shutil

from preceptor.kit.errors import PreceptorError
from preceptor.web.embedded.binaries import MAJOR
from preceptor.web.embedded.place import Place


class DatabaseDown(PreceptorError):
    """The embedded database does not start."""

    status = 503
    code = "database_down"

    @classmethod
    def at(cls, place: Place, said: str) -> DatabaseDown:
        """The sentence for what PostgreSQL `said` that is none of the known cases."""
        return cls(f"The database in {place.root} does not start: {said.rstrip('.')}. See {place.log}.")


class NoRoom(DatabaseDown):
    """The disk is too full for a database."""

    code = "disk_full"

    @classmethod
    def at(cls, place: Place, free: int, needed: int) -> NoRoom:  # type: ignore[override]  # with the sizes
        """The sentence with both sizes in bytes."""
        return cls(
            f"The disk of {place.root} has {free // 2**20} MB free and the database needs {needed // 2**20} MB: "
            "make room, or name another data directory with PRECEPTOR_HOME."
        )


class NewerDatabase(DatabaseDown):
    """The database was made by a newer programme."""

    code = "newer_database"

    @classmethod
    def at(cls, place: Place, found: str) -> NewerDatabase:
        """The sentence for PostgreSQL version `found`."""
        return cls(
            f"The database in {place.root} was made by PostgreSQL {found}, newer than the {MAJOR} of this programme: "
            "install a newer Preceptor, or name another data directory with PRECEPTOR_HOME."
        )


class OlderDatabase(DatabaseDown):
    """The database was made by an older PostgreSQL."""

    code = "older_database"

    @classmethod
    def at(cls, place: Place, found: str) -> OlderDatabase:
        """The sentence for PostgreSQL version `found`."""
        return cls(
            f"The database in {place.root} was made by PostgreSQL {found}, older than the {MAJOR} of this programme: "
            "dump it with the Preceptor that made it and load it into a new data directory."
        )


class DataTaken(DatabaseDown):
    """Another programme serves the data directory."""

    code = "database_in_use"


def refusal_from(place: Place, log_offset: int) -> DatabaseDown:
    """Why the server did not come up, from what it logged since `log_offset` and what its keeper said."""
    keeper = _since(place.keeper_log, 0)
    said = _since(place.log, log_offset)
    if "in use:" in keeper:
        reason = keeper.split("in use:", 1)[1].splitlines()[0].strip()
        return DataTaken(f"Another PostgreSQL works on {place.data} ({reason}): stop it and try again.")
    if "No space left on device" in said or "Disk quota exceeded" in said:
        return NoRoom.at(place, shutil.disk_usage(place.root).free, 2**26)
    if "Read-only file system" in said:
        return DatabaseDown(
            f"The database in {place.root} is on a read-only file system: mount it for writing, "
            "or name another data directory with PRECEPTOR_HOME."
        )
    lines = [line for line in said.splitlines() if "FATAL:" in line or "PANIC:" in line] or (
        said or keeper
    ).splitlines()
    return DatabaseDown.at(place, lines[-1].split("FATAL:", 1)[-1].strip() if lines else "it says nothing")


def _since(path: object, offset: int) -> str:
    try:
        with open(str(path), "rb") as log:  # noqa: PTH123
            log.seek(offset)
            return log.read(200_000).decode(errors="replace")
    except OSError:
        return ""
