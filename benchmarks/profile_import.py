"""200,000 invented people from a table into the database: whole profiles, then what search reads of them.

Ours cleans every cell, compares addresses and names with all that is there, and writes people, profiles, skills,
languages, degrees, jobs, history and notes under all constraints; after that search rows are derived. Rows a second
are of processor time, ours and the database's together, as one core would do them; the clock's are printed beside.

The peer of the same run is PostgreSQL's own COPY of the same file, as it stands, into a table of text columns without
a constraint: what it costs to store the signs alone; the ratio to it is printed. The target is in rows a second:
10,000, a fifth of what `reference/numbers.md` says of a COPY of profiles that a programme frames row by row.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peers.invented_people import write

from preceptor.web.embedded.place import place_of

TARGET = 10_000.0
PIECE = 1 << 20


@dataclass
class Measured:
    """Seconds on the clock, of our processor time and of the database's process for our connection."""

    name: str
    wall: float = 0.0
    own: float = 0.0
    database: float = 0.0

    @property
    def cpu(self) -> float:
        return self.own + self.database


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="20,000 people")
    parser.add_argument("--count", type=int, help="another number of people")
    options = parser.parse_args()
    count = options.count or (20_000 if options.quick else 200_000)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    try:
        write(folder / "people.csv", count, 7)
        measured, suspected = measure(folder, count)
    finally:
        shutil.rmtree(place_of(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
    return report(measured, count, suspected)


def measure(folder: Path, count: int) -> tuple[dict[str, Measured], int]:
    """The peer, the import, the same again with everybody there, and the search rows, on one fresh installation."""
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named above

    table, found = folder / "people.csv", {}
    with open_installation():
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415  models exist only now
        from preceptor.experts.bulk.services import import_table  # noqa: PLC0415
        from preceptor.experts.search.rows import refresh  # noqa: PLC0415
        from preceptor.experts.taxonomy.loading import seed_skills  # noqa: PLC0415
        from preceptor.kit import clock  # noqa: PLC0415

        now = clock.now()
        with everywhere():
            seed_skills(now)
        with taking(found, "plain COPY, no constraints"):
            plain_copy(table)
        with taking(found, "import of whole profiles"):
            done = import_table(path=table, now=now)
        assert (done.stored, done.refused) == (count, 0), done.first
        with taking(found, "the same again: all there"):
            again = import_table(path=table, now=now)
        assert (again.stored, again.there) == (0, count)
        with taking(found, "search rows derived"):
            while refresh(now=now):
                pass
        return found, done.suspected


def plain_copy(table: Path) -> None:
    """The file's columns as they stand, as text, one transaction."""
    from django.db import connection, transaction  # noqa: PLC0415  settings exist only now

    with table.open("rb") as file, transaction.atomic(), connection.cursor() as cursor:
        columns = file.readline().decode().strip().split(",")
        cursor.execute(f"CREATE TEMPORARY TABLE plain ({', '.join(f'{each} text' for each in columns)})")
        server: Any = connection.connection
        with server.cursor() as raw, raw.copy("COPY plain FROM STDIN (FORMAT csv)") as copy:
            while piece := file.read(PIECE):
                copy.write(piece)
        transaction.set_rollback(True)


@contextmanager
def taking(found: dict[str, Measured], name: str) -> Iterator[None]:
    """Note what was taken meanwhile."""
    from django.db import connection  # noqa: PLC0415  settings exist only now

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    wall, own, database = time.monotonic(), time.process_time(), int(backend.read_text().split()[0])
    yield
    found[name] = Measured(
        name, time.monotonic() - wall, time.process_time() - own, (int(backend.read_text().split()[0]) - database) / 1e9
    )


def report(found: dict[str, Measured], count: int, suspected: int) -> int:
    """Print the table and the JSON line; the exit status."""
    print(f"{'':30}{'rows a CPU s':>14}{'rows a second':>15}{'CPU s':>9}{'of that DB':>12}")
    for each in found.values():
        print(
            f"{each.name:30}{count / each.cpu:>14,.0f}{count / each.wall:>15,.0f}{each.cpu:>9.1f}{each.database:>12.1f}"
        )
    peer, ours, _, search = found.values()
    print(f"pairs that may be one person: {suspected:,} of {count:,} people")
    ratio = peer.cpu / ours.cpu
    verdict = {
        "name": "profile_import",
        "ours": round(count / ours.cpu),
        "peer": round(count / peer.cpu),
        "ratio": round(ratio, 3),
        "target": TARGET,
        "holds": count / ours.cpu >= TARGET,
        "count": count,
        "with_search_rows": round(count / (ours.cpu + search.cpu)),
        "rows_a_second": round(count / ours.wall),
        "suspected": suspected,
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


if __name__ == "__main__":
    sys.exit(main())
