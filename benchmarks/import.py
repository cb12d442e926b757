"""100,000 problems, each with an answer in six steps, from a file into the database: problems and answers per second.

The work is that of the peer's measurement: a statement of four sentences and an answer of six steps, about 2 kB. Ours
does more with it: the final answer is judged, the text is cut into steps by offsets, every figure in them is recomputed,
and all of it is under constraints and row security. `--equations` puts a calculation into every step.

The peer is Label Studio: measured in the same run where `--peer PYTHON` names an interpreter that has it, otherwise by
the figures of `reference/numbers.md` (October 2026, two shared cores), which are printed as stated.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peers import label_studio

from preceptor.web.embedded.place import place_of as place_of_home

STATED_PEER = 944.0
TARGET = 20.0
WORDS = [
    "revenue",
    "margin",
    "growth",
    "quarter",
    "capex",
    "rate",
    "assume",
    "therefore",
    "compute",
    "multiply",
    "bound",
    "entropy",
    "estimate",
    "liability",
    "clause",
    "dose",
    "matrix",
    "vertex",
    "proof",
    "discount",
    "cash",
    "flow",
    "variance",
    "tax",
    "asset",
]


@dataclass(frozen=True)
class Measured:
    """Seconds on the clock and of processor time, ours and the database's, and the largest memory of ours."""

    count: int
    wall: float
    cpu: float
    database_cpu: float
    peak_mib: float

    @property
    def rate(self) -> float:
        return self.count / self.wall


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="5,000 problems")
    parser.add_argument("--count", type=int, help="another number of problems")
    parser.add_argument("--equations", action="store_true", help="a calculation in every step, to be recomputed")
    parser.add_argument("--peer", type=Path, help="a Python that has label-studio 1.23.2, to measure it in this run")
    parser.add_argument("--peer-count", type=int, help="so many tasks for the peer, whose rate falls with their number")
    parser.add_argument("--processes", type=int, help="processes that judge answers")
    options = parser.parse_args()
    count = options.count or (5_000 if options.quick else 100_000)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    try:
        peer = peer_rate(options.peer, folder, options.peer_count or count) if options.peer else STATED_PEER
        ours = measure(folder, count, equations=options.equations, processes=options.processes)
    finally:
        shutil.rmtree(place_of_home(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
    return report(ours, peer, measured=options.peer is not None)


def report(ours: Measured, peer: float, *, measured: bool) -> int:
    """Print the table and the JSON line; the exit status."""
    cpu = ours.cpu + ours.database_cpu
    name = f"Label Studio 1.23.2 ({'this run' if measured else 'as stated'})"
    print(f"{'':34}{'a second':>10}{'seconds':>10}{'CPU s':>10}{'of that DB':>12}{'MiB':>8}")
    print(
        f"{'Preceptor':34}{ours.rate:>10,.0f}{ours.wall:>10.1f}{cpu:>10.1f}{ours.database_cpu:>12.1f}{ours.peak_mib:>8,.0f}"
    )
    print(f"{name:34}{peer:>10,.0f}{ours.count / peer:>10.1f}")
    verdict = {
        "name": "import",
        "ours": round(ours.rate, 1),
        "peer": round(peer, 1),
        "ratio": round(ours.rate / peer, 2),
        "target": TARGET,
        "holds": ours.rate / peer >= TARGET,
        "peer_measured": measured,
        "count": ours.count,
        "cpu_seconds": round(cpu, 1),
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def peer_rate(python: Path, folder: Path, count: int) -> float:
    """Tasks a second of Label Studio on the same entries."""
    (folder / "peer").mkdir()
    done, seconds = label_studio.import_rate(python, folder / "peer", entries(count, equations=False))
    assert done == count, done
    return done / seconds


def measure(folder: Path, count: int, *, equations: bool, processes: int | None) -> Measured:
    """Import a generated file into a fresh embedded database."""
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    path = folder / "problems.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for entry in entries(count, equations=equations):
            file.write(json.dumps(entry) + "\n")
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named above

    with open_installation():
        from django.db import connection  # noqa: PLC0415

        from preceptor.importing.services import import_path  # noqa: PLC0415
        from preceptor.kit import clock  # noqa: PLC0415  models exist only now
        from preceptor.web.cli.work.importing import place_of  # noqa: PLC0415

        place = place_of(None, None, None)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            backend = cursor.fetchone()[0]
        before, database_before, began = cpu_seconds(), database_seconds(backend), time.monotonic()
        result = import_path(
            format="jsonl", paths=[path], project=place.project, actor=place.actor, now=clock.now(), processes=processes
        )
        wall, cpu, database = (
            time.monotonic() - began,
            cpu_seconds() - before,
            database_seconds(backend) - database_before,
        )
    assert (result.problems, result.attempts, result.steps, result.errors) == (count, count, 6 * count, 0), result
    return Measured(count, wall, cpu, database, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def entries(count: int, *, equations: bool) -> Iterator[dict[str, object]]:
    """Made-up problems that look like the peer's work items; the last of the six steps states the answer."""
    chance = random.Random(7)
    for number in range(count):
        answer = chance.randint(10, 99_999)
        steps = [f"{sentence(chance, 10)} {sentence(chance, 14)}" for _ in range(5)]
        if equations:
            steps = [f"{step} {a} * {b} = {a * b}" for step in steps for a, b in [chance.sample(range(2, 99), 2)]]
        output = "\n\n".join(f"{index}. {step}" for index, step in enumerate(steps, start=1))
        yield {
            "id": f"w{number:07d}",
            "statement": f"Problem {number}. " + " ".join(sentence(chance, 12) for _ in range(4)),
            "answer": str(answer),
            "topic": "budgeting",
            "attempts": [{"model": "bench", "output": f"{output}\n\nAnswer: {answer}", "correct": True}],
        }


def sentence(chance: random.Random, words: int) -> str:
    """So many words with a capital and a full stop."""
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def cpu_seconds() -> float:
    """Processor time of this process and of its children that have ended."""
    own, ended = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime


def database_seconds(backend: int) -> float:
    """Processor time of the database's process for our connection."""
    ticks = Path(f"/proc/{backend}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
