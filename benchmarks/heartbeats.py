"""10,000 heartbeats a second offered to the real site, and everybody else's calls meanwhile.

The beats come from the timers of `--people` people, each beat a call of its own at its instant, whatever the server
answers: more than two cores can take. What is not acknowledged is sent afterwards as a browser does it: kept, all that
waits in one call, not sooner than asked. Meanwhile others ask for the queue and for pages at a small fixed rate, each
timed from the instant at which it was due; the same calls without the flood are the peer. Held: every beat of the flood
is in the database afterwards, once; everything that was refused was told when to come again; the others' 95th
percentile is at most twice what it is without the flood. Flood and others run on the same machine as the site.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import psycopg
from handout import PEERS, PEOPLE, cpu_of_database, cpu_of_tree, prepare, quantile, signed_in
from idle_memory import running_site

from preceptor.web.embedded.cluster import Cluster, ensure_cluster
from preceptor.web.embedded.place import place_of

RATE = 10_000.0
TARGET = 2.0
OTHERS_RATE = 20.0
LONGEST_DRAIN = 600.0
REFUSED = {"429", "503"}


@dataclass(frozen=True)
class Others:
    """The times of other people's calls in milliseconds, sorted, and what did not come out."""

    times: list[float]
    failed: list[str]

    @property
    def p95(self) -> float:
        return quantile(self.times, 0.95)


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="for 5 seconds instead of 20")
    parser.add_argument("--people", type=int, default=400, help="so many timers run")
    parser.add_argument("--rate", type=float, default=RATE, help="beats a second from all of them together")
    parser.add_argument("--seconds", type=float, help="for so long")
    options = parser.parse_args()
    seconds = options.seconds or (5.0 if options.quick else 20.0)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    home = folder / "home"
    try:
        links = prepare(home, 200, options.people + PEOPLE).links
        with running_site(home) as (_, process, port, _), ensure_cluster(home) as cluster:
            people = [signed_in(port, link) for link in links]
            timers = [(person, timer_of(port, person)) for person in people[PEOPLE:]]
            calls = calls_of(people[:PEOPLE])
            others({"port": port, "calls": calls, "rate": OTHERS_RATE, "seconds": 5.0})
            quiet = others({"port": port, "calls": calls, "rate": OTHERS_RATE, "seconds": max(10.0, seconds)})
            before = cpu_of_tree(process.pid, cluster.place.data) + cpu_of_database(cluster.place.data)
            order = {"port": port, "timers": timers, "rate": options.rate, "seconds": seconds}
            flood, flooded = flooded_with(order, calls)
            cpu = cpu_of_tree(process.pid, cluster.place.data) + cpu_of_database(cluster.place.data) - before
            stored = beats_stored(cluster)
    finally:
        shutil.rmtree(place_of(home).root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
    return report(quiet, flooded, flood, stored, cpu)


def report(quiet: Others, flooded: Others, flood: dict[str, Any], stored: int, cpu: float) -> int:
    """Print the table and the JSON line; the exit status."""
    print(f"{'':32}{'calls':>8}{'p50 ms':>10}{'p95 ms':>10}{'p99 ms':>10}{'failed':>8}")
    for name, each in (("others, no flood", quiet), ("others, in the flood", flooded)):
        times = "".join(f"{quantile(each.times, share):10.1f}" for share in (0.5, 0.95, 0.99))
        print(f"{name:32}{len(each.times):8d}{times}{len(each.failed):8d}")
    offered, rate = flood["offered"], flood["offered"] / flood["flood_seconds"]
    odd = {status: count for status, count in flood["statuses"].items() if status not in {"200", *REFUSED}}
    print(f"beats offered {offered:,} ({rate:,.0f}/s), of them acknowledged at once {flood['acknowledged_at_once']:,}")
    print(f"calls {flood['calls']:,} by answer {flood['statuses']}; connections broken {flood['broken']}")
    print(f"drained in {flood['drain_seconds']:.0f} s; stored {stored:,}; CPU of site and database {cpu:.1f} s")
    for line in sorted({*quiet.failed, *flooded.failed})[:5]:
        print(line)
    ratio, lost = flooded.p95 / quiet.p95, offered - stored + abs(flood["acknowledged"] - stored)
    unfair = len(odd) + flood["without_retry_after"] + flood["broken"] + len(quiet.failed) + len(flooded.failed)
    verdict = {
        "name": "heartbeats",
        "ours": round(flooded.p95, 1),
        "peer": round(quiet.p95, 1),
        "ratio": round(ratio, 2),
        "target": TARGET,
        "holds": ratio <= TARGET and lost == 0 and unfair == 0 and rate >= 0.95 * RATE,
        "lost": lost,
        "offered_per_second": round(rate),
        "acknowledged_at_once": flood["acknowledged_at_once"],
        "drain_seconds": round(flood["drain_seconds"], 1),
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def timer_of(port: int, person: dict[str, str]) -> int:
    """The timer of a person on the project, started."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(
        "POST", "/api/v1/work-sessions", body='{"project": 1}', headers={**person, "Content-Type": "application/json"}
    )
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    if answer.status != 200:
        sys.exit(f"A timer does not start: {answer.status} {content.decode()[:500]}")
    found: int = json.loads(content)["id"]
    return found


def calls_of(people: list[dict[str, str]]) -> list[tuple[dict[str, str], str, str, str]]:
    """What the others ask for in turn: the unit in hand or the next one, and what their pages show."""
    calls = []
    for person in people:
        calls.append(
            ({**person, "Content-Type": "application/json"}, "POST", "/api/v1/queue/next", '{"stage": "correct"}')
        )
        calls += [(person, "GET", path, "") for path in ("/api/v1/me", "/api/v1/worktime/today", "/api/v1/projects")]
    return calls


def others(order: dict[str, Any]) -> Others:
    """Their calls, to the end."""
    with steadily(order) as process:
        return heard(process)


def steadily(order: dict[str, Any]) -> subprocess.Popen[bytes]:
    """Begin with their calls."""
    return begun("steady.py", order)


def heard(process: subprocess.Popen[bytes]) -> Others:
    """What came of them."""
    facts = told(process)
    return Others(sorted(1000 * each for each in facts["times"]), facts["failed"])


def flooded_with(order: dict[str, Any], calls: list[Any]) -> tuple[dict[str, Any], Others]:
    """The flood with the drain after it, and the others' calls during the flood."""
    with begun("flood.py", {**order, "longest_drain": LONGEST_DRAIN}) as flood:
        with steadily(
            {"port": order["port"], "calls": calls, "rate": OTHERS_RATE, "seconds": order["seconds"]}
        ) as process:
            meanwhile = heard(process)
        return told(flood), meanwhile


def begun(name: str, order: dict[str, Any]) -> subprocess.Popen[bytes]:
    """A client of its own process that has its order."""
    process = subprocess.Popen([sys.executable, PEERS / name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(json.dumps(order).encode())
    process.stdin.close()
    return process


def told(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    """The line that it prints."""
    assert process.stdout is not None
    facts: dict[str, Any] = json.loads(process.stdout.read())
    return facts


def beats_stored(cluster: Cluster) -> int:
    """How many beats the database has, each number of a timer once."""
    with psycopg.connect(f"{cluster.superuser} dbname={cluster.database}") as connection:
        row = connection.execute("SELECT count(DISTINCT (session_id, sequence)) FROM worktime_heartbeat").fetchone()
    assert row is not None
    return int(row[0])


if __name__ == "__main__":
    sys.exit(main())
