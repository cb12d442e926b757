"""Claim and submit through HTTP: 100,000 open units, 16 people at once, each with a session and CSRF.

Everybody asks for the next unit, hands in a whole correction of it (protocol of the first error, by the operation that
the page uses, with an Idempotency-Key), and asks again, for `--seconds`. Afterwards the database says whether a unit
was handed in twice or lost. The peer is Label Studio on PostgreSQL, started here in the same run and driven by the
same client with the same texts: `next`, then the annotation. The floor is two bare SQL transactions.

`--peer PYTHON` names an interpreter that has label-studio 1.23.2; without it one is installed into a folder that is
kept for the next run. Times are of a whole loop, from asking to the answer of the submit; CPU is of the server's
processes and of its database's, without the client.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection
from importlib import import_module
from pathlib import Path
from typing import Any

import psutil
import psycopg
from idle_memory import running_site
from peers import label_studio
from peers.postgres import system_postgres

from preceptor.web.embedded.cluster import Cluster, ensure_cluster
from preceptor.web.embedded.place import place_of

TARGET = 30.0
FLOOR_FACTOR = 3.0
PEOPLE = 16
WARM_UP = 5.0
PEER = "label-studio==1.23.2"
PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Measured:
    """Loops a second, times of loops and of their halves in milliseconds (sorted), CPU milliseconds a loop."""

    name: str
    rate: float
    loops: list[float]
    claims: list[float]
    submits: list[float]
    cpu: float
    database_cpu: float
    count: int
    duplicates: int = 0
    lost: int = 0

    @property
    def p99(self) -> float:
        return quantile(self.loops, 0.99)


@dataclass(frozen=True)
class Entrance:
    """What `prepare` leaves behind: how many units are open, and the sign-in links of the people."""

    units: int
    links: list[str]


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="5,000 units and 10 seconds")
    parser.add_argument("--units", type=int, help="another number of open units")
    parser.add_argument("--seconds", type=float, help="so long for ours and the peer, a third of it for the floor")
    parser.add_argument("--peer", type=Path, help=f"a Python that has {PEER}")
    parser.add_argument("--peer-units", type=int, help="so many tasks for the peer, which is quicker with fewer")
    options = parser.parse_args()
    units = options.units or (5_000 if options.quick else 100_000)
    seconds = options.seconds or (10.0 if options.quick else 30.0)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    try:
        ours, floor = measure(folder / "home", units, seconds)
        peer = measure_peer(options.peer or installed_peer(), folder, options.peer_units or units, seconds)
    finally:
        shutil.rmtree(place_of(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
    return report(ours, peer, floor)


def report(ours: Measured, peer: Measured, floor: Measured) -> int:
    """Print the table and the JSON line; the exit status."""
    heads = ("loops/s", "p50 ms", "p99 ms", "claim p99", "submit p99", "CPU ms", "of that DB", "loops", "twice", "lost")
    print(f"{'':32}" + "".join(f"{head:>11}" for head in heads))
    for each in (ours, peer, floor):
        times = (quantile(each.loops, 0.5), each.p99, quantile(each.claims, 0.99), quantile(each.submits, 0.99))
        figures = (each.rate, *times, each.cpu + each.database_cpu, each.database_cpu)
        counts = (each.count, each.duplicates, each.lost)
        print(f"{each.name:32}" + "".join(f"{x:11.2f}" for x in figures) + "".join(f"{x:11d}" for x in counts))
    ratio = ours.rate / peer.rate
    verdict = {
        "name": "handout",
        "ours": round(ours.rate, 1),
        "peer": round(peer.rate, 2),
        "ratio": round(ratio, 2),
        "target": TARGET,
        "holds": ratio >= TARGET and ours.p99 * TARGET <= peer.p99 and ours.duplicates == 0 and ours.lost == 0,
        "p99_ratio": round(peer.p99 / ours.p99, 2),
        "duplicates": ours.duplicates,
        "lost": ours.lost,
        "floor": round(floor.rate, 1),
        "within_3x_of_floor": floor.rate <= FLOOR_FACTOR * ours.rate,
        "cpu_ms_per_loop": round(ours.cpu + ours.database_cpu, 2),
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def measure(home: Path, units: int, seconds: float) -> tuple[Measured, Measured]:
    """Ours on a new installation, and the floor on the same database server."""
    entrance = prepare(home, units)
    with running_site(home) as (_, process, port, _), ensure_cluster(home) as cluster:
        people = [signed_in(port, link) for link in entrance.links]
        order = {"server": "preceptor", "port": port, "people": people, "project": 0}
        facts, cpu, database_cpu = driven(order, seconds, process.pid, cluster.place.data)
        duplicates, lost = verified(cluster, facts["units"], entrance.units)
        ours = measured("Preceptor", facts, cpu, database_cpu, duplicates, lost)
        return ours, measure_floor(cluster, seconds / 3)


def prepare(home: Path, count: int, people: int = PEOPLE) -> Entrance:
    """An installation with so many wrong answers open to be corrected, and people who have read its instructions."""
    os.environ["PRECEPTOR_HOME"] = str(home)
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    path = home.with_suffix(".jsonl")
    with path.open("w", encoding="utf-8") as file:
        for entry in wrong_entries(count):
            file.write(json.dumps(entry) + "\n")
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named above

    with open_installation():
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415  models exist only now
        from preceptor.importing.services import import_path  # noqa: PLC0415
        from preceptor.kit import clock  # noqa: PLC0415
        from preceptor.web.cli.work.importing import place_of as place_of_import  # noqa: PLC0415

        place = place_of_import(None, None, None)
        import_path(format="jsonl", paths=[path], project=place.project, actor=place.actor, now=clock.now())
        with everywhere():
            opened = open_all()
            links = staff(place, people)
    return Entrance(opened, links)


def open_all() -> int:
    """A unit for every attempt, as `corrections.services.open_units` opens them, in one statement; how many."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO corrections_unit (organisation_id, project_id, kind, attempt_id, brief, state, stage, skill,
                   language, priority, returned_times, last_token, created_at)
               SELECT probe.organisation_id, probe.project_id, 'correct', attempt.id, '', 'open', 'correct',
                   version.skill, version.language, 0, 0, 0, now()
               FROM probing_attempt AS attempt JOIN probing_probe AS probe ON probe.id = attempt.probe_id
               JOIN problems_problemversion AS version ON version.id = attempt.problem_version_id
               WHERE NOT attempt.correct ORDER BY attempt.id"""
        )
        opened: int = cursor.rowcount
        cursor.execute("ANALYZE")
    return opened


def staff(place: Any, count: int) -> list[str]:
    """The people, each with a place on the project, the instructions read, and a link to sign in."""
    from datetime import timedelta  # noqa: PLC0415

    from preceptor.accounts.services import create_person, issue_sign_in_link  # noqa: PLC0415  models exist only now
    from preceptor.kit import clock  # noqa: PLC0415
    from preceptor.kit.money import Money  # noqa: PLC0415
    from preceptor.projects.services import acknowledge, publish_guideline  # noqa: PLC0415
    from preceptor.staffing.services import accept_offer, make_offer  # noqa: PLC0415

    now, links = clock.now(), []
    guideline = publish_guideline(project=place.project, language="en", body="Rules", actor=place.actor, now=now)
    terms: dict[str, Any] = {"role": "expert", "rate": Money(200_00, "USD"), "daily_cap_seconds": 12_600}
    for number in range(count):
        person = create_person(email=f"expert{number}@bench.example", display_name=f"Expert {number}")
        offer = make_offer(
            project=place.project,
            person=person,
            **terms,
            expires_at=now + timedelta(days=1),
            actor=place.actor,
            now=now,
        )
        accept_offer(offer=offer, actor=person, now=now)
        acknowledge(guideline=guideline, person=person, now=now)
        links.append(issue_sign_in_link(person=person, now=now, valid_for=timedelta(hours=2)))
    return links


def wrong_entries(count: int) -> Iterator[dict[str, object]]:
    """The problems of `import.py`, with an answer that the six steps do not reach."""
    for entry in import_module("import").entries(count, equations=False):
        yield {**entry, "answer": "4711", "attempts": [{**entry["attempts"][0], "correct": False}]}


def signed_in(port: int, token: str) -> dict[str, str]:
    """Session and CSRF as a browser has them after the link."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", f"/sign-in/{token}")
    answer = connection.getresponse()
    answer.read()
    cookies = dict(value.split(";")[0].split("=", 1) for value in answer.headers.get_all("Set-Cookie") or ())
    connection.close()
    return {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "X-CSRFToken": cookies["csrftoken"],
        "Accept-Language": "en",
    }


def driven(order: dict[str, Any], seconds: float, server: int, data: Path) -> tuple[dict[str, Any], float, float]:
    """What the client saw, and CPU seconds of the server and of its database meanwhile, a loop.

    A first round is not measured: caches fill, and what the server begins with when it starts comes to its end.
    """
    first = looped({**order, "seconds": WARM_UP, "warm_up": 0.0})
    before = cpu_of_tree(server, data), cpu_of_database(data)
    facts = looped({**order, "seconds": seconds, "warm_up": 0.0})
    own, database = cpu_of_tree(server, data) - before[0], cpu_of_database(data) - before[1]
    loops = len(facts["units"])
    return {**facts, "units": first["units"] + facts["units"]}, own / loops, database / loops


def looped(order: dict[str, Any]) -> dict[str, Any]:
    """One run of the client."""
    command = [sys.executable, PEERS / "closed_loop.py"]
    done = subprocess.run(command, input=json.dumps(order).encode(), stdout=subprocess.PIPE, check=True)
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def measured(
    name: str, facts: dict[str, Any], cpu: float, database_cpu: float, duplicates: int = 0, lost: int = 0
) -> Measured:
    """The figures of one server, in milliseconds."""
    claims = [1000 * each for each in facts["claims"]]
    submits = [1000 * each for each in facts["submits"]]
    loops = sorted(map(sum, zip(claims, submits, strict=True)))
    rate = len(loops) / facts["seconds"]
    times = (loops, sorted(claims), sorted(submits))
    return Measured(name, rate, *times, 1000 * cpu, 1000 * database_cpu, len(loops), duplicates, lost)


def verified(cluster: Cluster, handed_in: Sequence[int], opened: int) -> tuple[int, int]:
    """How many units were submitted more than once, and how many submits or units the database does not have."""
    with psycopg.connect(f"{cluster.superuser} dbname={cluster.database}") as connection:
        done = [row[0] for row in connection.execute("SELECT unit_id FROM corrections_correction")]
        states = connection.execute(
            """SELECT count(*), count(*) FILTER (WHERE stage = 'review' AND state = 'open' AND last_token = 1),
                      count(*) FILTER (WHERE stage = 'correct' AND state = 'open' AND last_token = 0),
                      (SELECT count(*) FROM corrections_stage), (SELECT count(*) FROM corrections_steprating),
                      (SELECT count(*) FROM corrections_claim WHERE state = 'submitted')
               FROM corrections_unit"""
        ).fetchone()
    assert states is not None
    units, reviewed, waiting, stages, ratings, claims = states
    assert (stages, ratings, claims) == (len(done), 2 * len(done), len(done)), states
    duplicates = len(handed_in) - len(set(handed_in)) + len(done) - len(set(done))
    lost = len(set(handed_in) ^ set(done)) + abs(opened - units) + abs(units - reviewed - waiting)
    return duplicates, lost + abs(reviewed - len(set(done)))


def measure_floor(cluster: Cluster, seconds: float) -> Measured:
    """The bare SQL loop in a database of its own on the same server."""
    with psycopg.connect(f"{cluster.superuser} dbname=postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE floor")
    before = cpu_of_database(cluster.place.data)
    words = [f"{cluster.superuser} dbname=floor", str(PEOPLE), str(seconds)]
    done = subprocess.run([sys.executable, PEERS / "bare_sql.py", *words], stdout=subprocess.PIPE, check=True)
    facts = json.loads(done.stdout)
    loops = len(facts["claims"])
    return measured(
        "bare SQL (two transactions)",
        facts,
        facts["client_cpu"] / loops,
        (cpu_of_database(cluster.place.data) - before) / loops,
    )


def installed_peer() -> Path:
    """A Python with the peer, made once and kept."""
    folder = Path(tempfile.gettempdir()) / f"preceptor-peers-{os.getuid()}" / PEER
    if not (folder / "bin" / "label-studio").exists():
        print(f"Installing {PEER} into {folder} (once, some minutes) ...", file=sys.stderr)
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", PEER], stdout=sys.stderr, check=True)
    return folder / "bin" / "python"


def measure_peer(python: Path, folder: Path, count: int, seconds: float) -> Measured:
    """Label Studio on a PostgreSQL like ours, with as many people."""
    (folder / "peer").mkdir()
    with ExitStack() as stack:
        server = stack.enter_context(system_postgres(folder / "peer-database"))
        named = {"HOST": str(server.sockets), "NAME": "postgres", "USER": "postgres", "PORT": "5432"}
        database = {"DJANGO_DB": "default", **{f"POSTGRE_{name}": value for name, value in named.items()}}
        studio = stack.enter_context(label_studio.running(python, folder / "peer", database))
        project, filled, _ = label_studio.fill(studio, wrong_entries(count))
        assert filled == count, filled
        people = []
        for number in range(PEOPLE):
            person = label_studio.LabelStudio(studio.base)
            person.sign_up(f"expert{number}@bench.example")
            people.append(person.headers())
        port = int(studio.base.rpartition(":")[2])
        order = {"server": "label_studio", "port": port, "people": people, "project": project}
        facts, cpu, database_cpu = driven(order, seconds, studio.pid, server.data)
    twice = len(facts["units"]) - len(set(facts["units"]))
    return measured(f"Label Studio 1.23.2, {count:,} tasks", facts, cpu, database_cpu, twice)


def cpu_of_tree(pid: int, data: Path) -> float:
    """CPU seconds of a process and of all below it, but for a database server of that folder, which counts by itself."""
    found = 0.0
    process = psutil.Process(pid)
    for each in [process, *process.children(recursive=True)]:
        try:
            found += cpu_of(each) if each.cwd() != str(data) else 0.0
        except psutil.Error:  # ended meanwhile
            continue
    return found


def cpu_of_database(data: Path) -> float:
    """CPU seconds of every process of the server of that folder; those that ended count with the one that began them."""
    found = 0.0
    for each in psutil.process_iter():
        try:
            if each.cwd() == str(data):
                found += cpu_of(each)
        except psutil.Error:  # ended meanwhile, or another user's
            continue
    return found


def cpu_of(process: psutil.Process) -> float:
    """CPU seconds of a process and of its children that have ended."""
    times = process.cpu_times()
    return float(times.user + times.system + times.children_user + times.children_system)


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value that such a share of them does not exceed."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


if __name__ == "__main__":
    sys.exit(main())
