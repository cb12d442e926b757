"""Search over 2,000,000 made-up profiles: filters, words, meaning and both fused, top 50, by ours and by its peers.

The profiles and 200 questions come from a seed; vectors are generated, not of texts. The questions' filters (status,
language and level, degree, rate, hours, quality, hours in common) let through from a few rows to a third of all. Recall
is against the exact answer in float32 among the rows that pass, in each tenth of the questions by narrowness.
The peer is PostgreSQL with pgvector in the same run: IVFFlat with relaxed iterative scans, and tsvector with OR, fused
alike. tantivy, FAISS, DuckDB and LanceDB run in an environment of their own, installed here unless `--peer PYTHON` has
them; `--no-engines` leaves them out, and the benchmark then does not hold, as where one gives no answer. All are asked by
one client and by eight; what loading and indexing took is printed. Then the first result through HTTP, of as many invented
people imported into an installation of its own, with vectors: 95 of 100 within 150 ms, and a row changed in PostgreSQL found
within a second (`--over-http` measures that alone). CPU is of the process that answers (of PostgreSQL's: of its backends).

With `--keep FOLDER` what was measured stays there, and a run that was stopped goes on behind its last whole part.

`--quick` is 50,000 profiles. PostgreSQL is not slow at that size: the ratio to it is expected to miss there.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import psycopg
from peers.made_up_network import LIMIT, STATUSES, Need, Network, exact, made_world, needs_in, token
from peers.search_in_postgres import PeerDatabase
from peers.search_over_http import measure as measure_over_http
from peers.search_report import ASKED_OF, Measured, report, report_over_http

from preceptor.experts.search.question import Condition, Entry, Question, counted
from preceptor.experts.search.snapshot import Snapshot
from preceptor.experts.search.snapshot_build import build, read
from preceptor.web.embedded.cluster import ensure_cluster
from preceptor.web.embedded.place import place_of

QUESTIONS, PEER_QUESTIONS, CLIENTS = 200, 60, 8
PEERS = Path(__file__).parent / "peers"
ENGINES = ("tantivy", "faiss-cpu", "duckdb", "pyarrow", "lancedb")
Search = Callable[[int], list[int]]


def main() -> int:
    """Print the table and the JSON line; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="50,000 profiles")
    parser.add_argument("--profiles", type=int, help="another number of profiles")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--peer", type=Path, help=f"a Python that has {', '.join(ENGINES)}")
    parser.add_argument("--no-engines", action="store_true", help="PostgreSQL is the only peer")
    parser.add_argument("--over-http", action="store_true", help="only the first result through HTTP")
    parser.add_argument("--keep", type=Path, help="a folder for the parts of a run that may be stopped")
    options = parser.parse_args()
    with lying_in(options.keep and options.keep / f"{size(options)}-{options.seed}") as folder:
        http = partial(kept, folder, "http", lambda: measure_over_http(size(options), QUESTIONS, folder / "served"))
        whole = 0 if options.over_http else measure(options, folder)
        return max(whole, report_over_http(http()))


def measure(options: argparse.Namespace, folder: Path) -> int:
    """Ours and the peers in one process each, and what they show; the exit status."""
    network, needs = made_world(size(options), QUESTIONS, options.seed, folder)
    truth = kept(folder, "truth", lambda: list(exact(network, needs)))
    loads = {"Preceptor": kept(folder, "build", lambda: measure_build(network, folder / "snapshot"))}
    ours, facts = kept(folder, "ours", lambda: measure_ours(network, needs, folder / "snapshot"))
    few = needs[:PEER_QUESTIONS]
    peers, loads["PostgreSQL"] = kept(folder, "postgres", lambda: measure_postgres(network, few, folder / "home"))
    engines: dict[str, Measured] = {}
    python = None if options.no_engines else options.peer or installed_engines()
    for name in ASKED_OF if python else ():
        found = kept(folder, name, partial(measure_engine, name, python, options, folder))
        engines |= {each: Measured(each, **said) for each, said in found.get("measured", {}).items()}
        loads |= {name: found["load"]} if found else {}
    return report(len(network), truth, ours, peers, engines, facts, loads)


@contextmanager
def lying_in(keep: Path | None) -> Iterator[Path]:
    """The folder of the run, gone at its end unless it is kept; servers' files of this run and of one before always."""
    folder = keep or Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    try:
        without_servers(folder)
        yield folder
    finally:
        without_servers(folder)
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def without_servers(folder: Path) -> None:
    """Take away what PostgreSQL and the installation have written."""
    for home in ("home", "served"):
        shutil.rmtree(place_of(folder / home).root, ignore_errors=True)


def kept(folder: Path, name: str, work: Callable[[], Any]) -> Any:
    """What `work` gives, or gave to a run before; an empty answer is asked again."""
    path = folder / f"{name}.pickle"
    if path.exists():
        return pickle.loads(path.read_bytes())
    print(f"{time.strftime('%H:%M:%S')} {name}", file=sys.stderr)
    found = work()
    if found:
        part = path.with_suffix(".part")
        part.write_bytes(pickle.dumps(found))
        part.rename(path)
    return found


def size(options: argparse.Namespace) -> int:
    """How many profiles."""
    return int(options.profiles or (50_000 if options.quick else 2_000_000))


def entries(network: Network) -> Iterator[Entry]:
    """The profiles as ours takes them."""
    words = [token(number) for number in range(int(network.words.max()) + 1)]
    weeks = [week_of(zone) for zone in range(24)]
    columns = (network.status, network.country, network.degree, network.language, network.language_level)
    more = (network.skills, network.rate, network.minutes, network.quality, network.zone, network.words)
    for row, each in enumerate(zip(*columns, *more, strict=True)):
        status, country, degree, languages, levels, skills, rate, minutes, quality, zone, tokens = each
        values = {f"skill:{skill}": 3 for skill in skills.tolist() if skill >= 0}
        for language, level in zip(languages.tolist(), levels.tolist(), strict=True):
            values[f"language:{language}"] = max(level, values.get(f"language:{language}", 0))
        values |= {f"status:{STATUSES[status]}": 1, f"country:{country}": 1, "currency:USD": 1}
        if degree:
            values["degree:any"] = int(degree)
        said = counted([words[number] for number in tokens.tolist()])
        vector = network.vectors[row].astype(np.float32)
        yield Entry(row, values, int(rate), int(minutes), float(quality), weeks[zone], said, vector)


def week_of(zone: int) -> bytes:
    """Eight hours from nine by the clocks of a zone so many hours ahead, every day."""
    bits = np.zeros(672, np.uint8)
    for day in range(7):
        bits[(np.arange(32) + (day * 24 + 9 - zone) * 4) % 672] = 1
    return np.packbits(bits, bitorder="little").tobytes()


def question(need: Need, *, words: bool, meaning: bool) -> Question:
    """A need as ours is asked it."""
    conditions = [Condition(("status:active",)), Condition((f"language:{need.language}",), need.level)]
    if need.degree:
        conditions.append(Condition(("degree:any",), need.degree))
    return Question(
        conditions=tuple(conditions),
        most_rate_minor=need.rate,
        least_weekly_minutes=need.minutes,
        least_quality=need.quality,
        meeting=week_of(need.zone) if need.zone >= 0 else b"",
        meeting_quarters=4 * 4 * 7 if need.zone >= 0 else 0,
        words=tuple(token(number) for number in need.words) if words else (),
        vector=need.vector if meaning else None,
        limit=LIMIT,
    )


NAMES = {"by_words": "text", "by_meaning": "vector", "hybrid": "hybrid"}
KINDS = {"text": (True, False), "vector": (False, True), "hybrid": (True, True)}


def measure_build(network: Network, folder: Path) -> dict[str, float]:
    """What building the snapshot takes."""
    folder.mkdir(exist_ok=True)
    begun, clock = time.process_time(), time.perf_counter()
    build(entries(network), most=len(network), folder=folder)
    return {"build CPU s": time.process_time() - begun, "build s": time.perf_counter() - clock}


def measure_ours(network: Network, needs: Sequence[Need], folder: Path) -> tuple[dict[str, Measured], dict[str, float]]:
    """Open what was written, ask everything by one client and by eight, change a profile and find it."""
    snapshot = Snapshot(read(folder))
    before = psutil.Process().memory_info().rss
    facts: dict[str, float] = {}
    measured = {}
    for kind, (words, meaning) in KINDS.items():
        asked = [question(need, words=words, meaning=meaning) for need in needs]
        measured[kind] = asking(f"Preceptor, {kind}", lambda each, asked=asked: ids(snapshot, asked[each]), len(needs))
        measured[f"{kind}, {CLIENTS} clients"] = together(
            kind, partial(lambda asked, each: ids(snapshot, asked[each]), asked)
        )
    facts["index GiB"] = sum(each.stat().st_size for each in folder.iterdir()) / 2**30
    facts["memory of searching GiB"] = (psutil.Process().memory_info().rss - before) / 2**30
    facts["change seen s"] = change_seen(snapshot, next(entries(network)))
    facts["RSS GiB"] = alone(folder)
    return measured, facts


def ids(snapshot: Snapshot, asked: Question) -> list[int]:
    """Who was found."""
    return [hit.id for hit in snapshot.search(asked).hits]


def asking(name: str, search: Search, count: int) -> Measured:
    """One client asks everything, after a warm round over a tenth of it."""
    for each in range(0, count, 10):
        search(each)
    measured = Measured(name)
    for each in range(count):
        cpu, clock = time.process_time(), time.perf_counter()
        measured.found.append(search(each))
        measured.cpu.append((time.process_time() - cpu) * 1e3)
        measured.clock.append((time.perf_counter() - clock) * 1e3)
    measured.rate = count / (sum(measured.clock) / 1e3)
    return measured


def together(kind: str, search: Search) -> Measured:
    """Eight clients at once; CPU is the whole process's, shared out."""
    measured = Measured(f"Preceptor, {kind}, {CLIENTS} clients")

    def client(first: int) -> None:
        for each in range(first, QUESTIONS, CLIENTS):
            begun = time.perf_counter()
            search(each)
            measured.clock.append((time.perf_counter() - begun) * 1e3)

    threads = [threading.Thread(target=client, args=(first,)) for first in range(CLIENTS)]
    cpu, begun = time.process_time(), time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    measured.cpu = [(time.process_time() - cpu) * 1e3 / QUESTIONS] * QUESTIONS
    measured.rate = QUESTIONS / (time.perf_counter() - begun)
    return measured


def change_seen(snapshot: Snapshot, entry: Entry) -> float:
    """How long until a changed profile is found by what is new in it, beyond the wait of at most 0.2 s for a look."""
    begun = time.perf_counter()
    values = {**entry.values, "country:new": 1}
    changed = Entry(entry.id, values, 1, 1, entry.quality, entry.week, entry.words, entry.vector)
    snapshot.change({entry.id: changed})
    assert [hit.id for hit in snapshot.search(Question((Condition(("country:new",)),))).hits] == [entry.id]
    return time.perf_counter() - begun


def alone(folder: Path) -> float:
    """The memory of a process that only answers, in GiB, after all questions by eight threads."""
    command = [sys.executable, __file__, "--answer-from", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent)
    return float(done.stdout)


def answer_from(folder: Path) -> None:
    """The work of `alone`: print the process's memory in GiB."""
    snapshot = Snapshot(read(folder))
    questions = [question(need, words=True, meaning=True) for need in needs_in(folder.parent)]
    together("hybrid", lambda each: ids(snapshot, questions[each]))
    print(psutil.Process().memory_info().rss / 2**30)


def measure_postgres(
    network: Network, needs: Sequence[Need], home: Path
) -> tuple[dict[str, Measured], dict[str, float]]:
    """PostgreSQL with pgvector and tsvector, on an embedded server of their own; and what loading and indexing took."""
    with (
        ensure_cluster(home) as cluster,
        psycopg.connect(cluster.superuser, dbname="postgres", autocommit=True) as server,
        ExitStack() as stack,
    ):
        database = PeerDatabase(server)
        taken = database.load(network)
        connect = partial(psycopg.connect, cluster.superuser, dbname="postgres", autocommit=True)
        each = [PeerDatabase(stack.enter_context(connect())) for _ in range(CLIENTS)]
        measured = {}
        for kind in ("by_words", "by_meaning", "hybrid"):
            name = f"PostgreSQL, {NAMES[kind]}"
            measured[NAMES[kind]] = by_backend(name, getattr(database, kind), needs, server)
            measured[f"{NAMES[kind]}, {CLIENTS}"] = by_backends(name, kind, needs, each)
        return measured, taken


def by_backends(name: str, kind: str, needs: Sequence[Need], clients: Sequence[PeerDatabase]) -> Measured:
    """The same by as many connections at once; CPU is that of all their backends, shared out."""
    for each in clients:
        each.prepare()
    before, begun = sum(each.cpu() for each in clients), time.perf_counter()
    shares = [(each, needs[first :: len(clients)]) for first, each in enumerate(clients)]

    def ask(share: tuple[PeerDatabase, Sequence[Need]]) -> list[float]:
        taken = []
        for need in share[1]:
            clock = time.perf_counter()
            getattr(share[0], kind)(need)
            taken.append((time.perf_counter() - clock) * 1e3)
        return taken

    with ThreadPoolExecutor(len(clients)) as pool:
        clock = [ms for times in pool.map(ask, shares) for ms in times]
    taken = time.perf_counter() - begun
    cpu = (sum(each.cpu() for each in clients) - before) * 1e3 / len(needs)
    return Measured(f"{name}, {len(clients)} clients", [cpu] * len(needs), clock, rate=len(needs) / taken)


def by_backend(
    name: str, search: Callable[[Need], list[int]], needs: Sequence[Need], server: psycopg.Connection[Any]
) -> Measured:
    """Ask one by one; CPU is the backend's, by the scheduler's own account."""
    path = Path(f"/proc/{server.info.backend_pid}/schedstat")
    for need in needs[::10]:
        search(need)
    measured = Measured(name)
    for need in needs:
        cpu, clock = int(path.read_text().split()[0]), time.perf_counter()
        measured.found.append(search(need))
        measured.clock.append((time.perf_counter() - clock) * 1e3)
        measured.cpu.append((int(path.read_text().split()[0]) - cpu) / 1e6)
    measured.rate = len(needs) / (sum(measured.clock) / 1e3)
    return measured


def measure_engine(name: str, python: Path, options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """One of tantivy, FAISS, DuckDB and LanceDB by a process of its own; nothing where it does not answer, which is said."""
    command = [python, PEERS / "search_engines.py", name, str(size(options)), str(options.seed), str(QUESTIONS), folder]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env=environment)
    if done.returncode or not done.stdout:
        print(f"No answer of {name}.", file=sys.stderr)
        return {}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def installed_engines() -> Path | None:
    """A Python with the peers, made once and kept."""
    place = Path(tempfile.gettempdir()) / "preceptor-search-peers"
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
    done = subprocess.run([python, "-m", "pip", "install", "-q", "numpy", *ENGINES], check=False)
    if done.returncode:
        print(
            "tantivy, FAISS, DuckDB and LanceDB could not be installed: PostgreSQL is the only peer.", file=sys.stderr
        )
        return None
    return python


if __name__ == "__main__":
    if sys.argv[1:2] == ["--answer-from"]:
        answer_from(Path(sys.argv[2]))
    else:
        sys.exit(main())
