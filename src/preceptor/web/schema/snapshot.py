"""A new database is filled from a snapshot of the migrated schema instead of by a hundred migrations.

Django renders its model graph anew for every operation: a quarter of a minute of CPU for an empty database,
against half a second for the SQL that comes of it. The snapshot names every migration that made it, with a digest of
its source: where each is still the same, it is a beginning, and only what is newer runs; where one differs, it is left
alone and all run. It names no owner and nothing that PostgreSQL 15 does not know, so that a server of one's own begins
as the embedded one does. `make schema` writes the file again, sees that both ways give the same schema, and seals it.
"""

from __future__ import annotations

import hashlib
import inspect
import os
import re
import subprocess
from itertools import takewhile
from pathlib import Path

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from psycopg.conninfo import make_conninfo

from preceptor.accounts import row_security

PACKAGED = Path(__file__).parent / "snapshot.sql"
_MARK = "-- digest "
_MADE_BY = "-- migration "
_SEAL = "-- content "


def sources() -> dict[str, str]:
    """The digest of each migration's source, by its name; in a fixed order."""
    disk = MigrationLoader(None).disk_migrations
    return {
        f"{app}.{name}": hashlib.sha256(Path(inspect.getfile(type(migration))).read_bytes()).hexdigest()
        for (app, name), migration in sorted(disk.items())
    }


def digest() -> str:
    """A fingerprint of all that decides the schema: every migration's source and the walls."""
    hasher = hashlib.sha256()
    for name, source in sources().items():
        hasher.update(f"{name} {source}\n".encode())
    for statement in row_security.wall_statements():
        hasher.update(statement.encode())
    return hasher.hexdigest()


def is_empty() -> bool:
    """Whether the default connection's database has no tables yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")
        return bool(cursor.fetchone()[0] == 0)


def is_current(snapshot: Path) -> bool:
    """Whether there is a snapshot of the schema that this programme's migrations make."""
    if not snapshot.exists():
        return False
    with snapshot.open(encoding="utf-8") as lines:
        return lines.readline().rstrip("\n") == _MARK + digest()


def is_whole(snapshot: Path) -> bool:
    """Whether nobody changed a line since it was written and compared with what the migrations make."""
    _, mark, rest = snapshot.read_text(encoding="utf-8").partition(f"\n{_SEAL}")
    seal, _, content = rest.partition("\n")
    return bool(mark) and seal == _sealed(content)


def _sealed(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def is_beginning(snapshot: Path) -> bool:
    """Whether each migration that made the snapshot is still there and the same, so that only newer ones are missing."""
    made_by = _made_by(snapshot)
    return bool(made_by) and made_by.items() <= sources().items()


def _made_by(snapshot: Path) -> dict[str, str]:
    if not snapshot.exists():
        return {}
    with snapshot.open(encoding="utf-8") as lines:
        next(lines, None)
        named = takewhile(lambda line: line.startswith(_MADE_BY), lines)
        return dict(line.removeprefix(_MADE_BY).split() for line in named)


def load(owner: BaseDatabaseWrapper, snapshot: Path = PACKAGED) -> bool:
    """Fill the empty database of that connection, whole or not at all; False when it is no beginning of our schema.

    What is made belongs to the role of the connection.
    """
    if not is_beginning(snapshot):
        return False
    script = snapshot.read_text(encoding="utf-8")
    writer = owner.copy()  # a dump sets its session up for itself alone
    try:
        writer.ensure_connection()
        with writer.connection.transaction():
            writer.connection.execute(script)
            writer.connection.execute("UPDATE public.django_migrations SET applied = now()")
    finally:
        writer.close()
    return True


def dump(superuser: str, database: str, snapshot: Path, pg_dump: Path) -> None:
    """Write `snapshot` from a freshly migrated, otherwise empty `database`."""
    made = subprocess.run(
        [pg_dump, "--inserts", "--no-owner", "--quote-all-identifiers", make_conninfo(superuser, dbname=database)],
        check=True,
        capture_output=True,
        text=True,
    )
    lines = [line for line in made.stdout.splitlines() if not line.startswith(_NOT_OURS)]
    draft = snapshot.with_suffix(f".{os.getpid()}")
    made_by = [f"{_MADE_BY}{name} {source}" for name, source in sources().items()]
    content = "\n".join(lines) + "\n"
    head = [_MARK + digest(), *made_by, _SEAL + _sealed(content)]
    draft.write_text("\n".join(head) + f"\n{content}", encoding="utf-8")
    draft.replace(snapshot)


_NOT_OURS = (
    "\\restrict",
    "\\unrestrict",
    "CREATE EXTENSION",
    "COMMENT ON EXTENSION",
    "COMMENT ON SCHEMA",
    "SET transaction_timeout",
)
"""Lines of a dump for psql alone, for its owner's betters, or for PostgreSQL 17 and newer."""


def schema_of(superuser: str, database: str, pg_dump: Path) -> list[str]:
    """Everything that `database` defines, in the words of pg_dump, each written in one way."""
    words = ["--schema-only", "--restrict-key=same", make_conninfo(superuser, dbname=database)]
    dumped = subprocess.run([pg_dump, *words], check=True, capture_output=True, text=True).stdout
    return [_one_way(line) for line in dumped.splitlines()]


def _one_way(line: str) -> str:
    """PostgreSQL writes the cast of a list of texts in two ways, before and after a dump; they mean the same."""
    line = re.sub(r"\((ARRAY\[[^\]]*\])\)::text\[\]", r"\1", line)
    return re.sub(r"\(('[^']*'::character varying)\)::text", r"\1", line)
