"""Durable transfers a second: 8 clients post pay from one client's account to those of many experts.

Ours is the statement by which `ledger.services` posts, with every constraint on: the walls of row security, foreign keys
to currency and organisation, the seals, once for ever by kind and reference, and the floor of the expert's account with
its kept balance. The peer is a bare SQL function that writes a transaction and its two postings, and checks nothing else
(`peers/bare_ledger.py`). Both are driven in turns by the same threads over the same connections to the same server, one
committed transaction for a transfer, synchronous_commit on. Shown besides: `post` through Django, in a room of its own,
and what each transfer took of the server's processors, which a loaded machine stretches less than the time.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from peers import bare_ledger
from peers.processor import postmaster_of, server_cpu

from preceptor.kit.configuration import APP_ROLE
from preceptor.web.embedded.cluster import Cluster
from preceptor.web.embedded.place import place_of

TARGET = 0.9
CLIENTS = 8
EXPERTS = 2_000
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
Post = Callable[[int, int], None]
"""Posts one transfer: (number of the transfer, number of the expert)."""


@dataclass
class Measured:
    """Transfers of all rounds, their times, and the rate of each round."""

    name: str
    count: int = 0
    times: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    cpu: float = 0.0

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of the server's processors for one transfer."""
        return 1000 * self.cpu / max(self.count, 1)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    def quantile(self, share: float) -> float:
        """Milliseconds."""
        return 1000 * sorted(self.times)[int(share * (len(self.times) - 1))]


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="4 turns of 2 seconds instead of 10 of 5")
    options = parser.parse_args()
    turns, seconds = (4, 2.0) if options.quick else (10, 5.0)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    try:
        return report(*measure(turns, seconds))
    finally:
        shutil.rmtree(place_of(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def report(ours: Measured, peer: Measured, service: Measured) -> int:
    """Print the table and the JSON line; the exit status."""
    print(f"{'':44}{'transfers/s':>12}{'p50 ms':>9}{'p99 ms':>9}{'cpu ms':>9}{'transfers':>11}")
    for each in (ours, peer, service):
        times = f"{each.quantile(0.5):9.2f}{each.quantile(0.99):9.2f}{each.cpu_ms:9.3f}"
        print(f"{each.name:44}{each.rate:12.0f}{times}{each.count:11d}")
    turns = [one / other for one, other in zip(ours.rates, peer.rates, strict=True)]
    ratio = statistics.median(turns)
    verdict = {
        "name": "ledger",
        "ours": round(ours.rate),
        "peer": round(peer.rate),
        "ratio": round(ratio, 3),
        "target": TARGET,
        "holds": ratio >= TARGET,
        "turns": [round(each, 3) for each in turns],
        "service": round(service.rate),
        "cpu_ms": round(ours.cpu_ms, 3),
        "peer_cpu_ms": round(peer.cpu_ms, 3),
    }
    print(json.dumps(verdict))
    return 0 if verdict["holds"] else 1


def measure(turns: int, seconds: float) -> tuple[Measured, Measured, Measured]:
    """Ours and the peer in turns, then our service; what the database holds afterwards is what was acknowledged."""
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named in `main`

    ours, peer = Measured("Preceptor, all constraints on"), Measured("bare SQL function")
    service = Measured("Preceptor, post() through Django")
    with open_installation() as installation:
        cluster = installation.cluster
        assert cluster is not None
        books = open_books()
        our_clients, peer_clients = clients_of_ours(cluster, books), clients_of_peer(cluster)
        with psycopg.connect(f"{cluster.superuser} dbname=postgres") as connection:
            postmaster = postmaster_of(connection)
        for number in range(turns + 1):
            into = (Measured("warm-up"),) * 2 if number == 0 else (ours, peer)
            pairs = [(our_clients, into[0]), (peer_clients, into[1])]
            for clients, measured in pairs if number % 2 else reversed(pairs):
                turn(clients, measured, seconds if number else 1.0, postmaster)
        turn([through_service(books)] * CLIENTS, service, seconds, postmaster)
        verify(cluster)
    return ours, peer, service


def turn(clients: list[Post], measured: Measured, seconds: float, postmaster: int) -> None:
    """All clients post for so long, each on a thread of its own."""
    until = time.perf_counter() + seconds
    taken: list[list[float]] = [[] for _ in clients]

    def work(place: int) -> None:
        number = 0
        while (begun := time.perf_counter()) < until:
            clients[place](begin + CLIENTS * number + place, (7 * number + 251 * place) % EXPERTS)
            taken[place].append(time.perf_counter() - begun)
            number += 1

    begin = time.monotonic_ns()
    threads = [threading.Thread(target=work, args=(place,)) for place in range(len(clients))]
    cpu, begun = server_cpu(postmaster), time.perf_counter()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    times = [each for share in taken for each in share]
    measured.count += len(times)
    measured.times += times
    measured.rates.append(len(times) / (time.perf_counter() - begun))
    measured.cpu += server_cpu(postmaster) - cpu


@dataclass(frozen=True)
class Books:
    """The client's account and the experts'."""

    organisation: int
    receivable: Any
    held: list[Any]


def open_books() -> Books:
    """A client who owes, and experts whose accounts cannot be overdrawn."""
    from preceptor.accounts.services import create_organisation  # noqa: PLC0415  models exist only now
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.ledger.models import Account  # noqa: PLC0415
    from preceptor.ledger.services import open_account  # noqa: PLC0415

    with everywhere():
        client = create_organisation(name="Client", slug="client", kind="client", now=NOW)
        receivable = open_account(organisation=client, kind="client:receivable", owner="house", currency="USD")
        rows = [
            Account(
                organisation=client,
                kind="expert:held",
                owner=f"person:{number}",
                currency="USD",
                side="credit",
                floor_minor=0,
            )
            for number in range(EXPERTS)
        ]
        return Books(client.pk, receivable, Account.objects.bulk_create(rows))


def clients_of_ours(cluster: Cluster, books: Books) -> list[Post]:
    """Connections as the programme's role, in the client's room; each sends the statement that our service sends."""
    from preceptor.ledger.posting import POST_ONE  # noqa: PLC0415  imports models

    def client() -> Post:
        connection = psycopg.connect(cluster.url, autocommit=True)
        connection.execute(f"SET ROLE {APP_ROLE}")
        connection.execute("SELECT set_config('preceptor.organisations', %s, false)", [str(books.organisation)])

        def post(number: int, expert: int) -> None:
            facts = {
                "organisation_id": books.organisation, "kind": "statement", "reference": f"S-{number}",
                "debit_id": books.receivable.pk, "credit_id": books.held[expert].pk, "currency": "USD",
                "amount_minor": 700_00, "memo": "", "simulated": False, "event_at": NOW, "reverses_id": None,
            }  # fmt: skip
            assert len(connection.execute(POST_ONE, facts, prepare=True).fetchall()) == 1

        return post

    return [client() for _ in range(CLIENTS)]


def clients_of_peer(cluster: Cluster) -> list[Post]:
    """The bare function in a database of its own on the same server."""
    with psycopg.connect(f"{cluster.superuser} dbname=postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE bare")
    with psycopg.connect(f"{cluster.superuser} dbname=bare", autocommit=True) as connection:
        connection.execute(bare_ledger.SCHEMA)
        connection.execute(bare_ledger.FILL, [EXPERTS])
        connection.execute("ANALYZE")

    def client() -> Post:
        connection = psycopg.connect(f"{cluster.superuser} dbname=bare", autocommit=True)

        def post(number: int, expert: int) -> None:
            facts = {"reference": f"S-{number}", "accounts": [0, expert + 1], "cents": [700_00, -700_00]}
            row = connection.execute(bare_ledger.POST, facts, prepare=True).fetchone()
            assert row is not None
            assert row[0] > 0

        return post

    return [client() for _ in range(CLIENTS)]


def through_service(books: Books) -> Post:
    """What a request does: opens its room, posts, commits."""
    from preceptor.accounts.walls import within  # noqa: PLC0415  models exist only now
    from preceptor.kit.money import Money  # noqa: PLC0415
    from preceptor.ledger import services  # noqa: PLC0415

    def post(number: int, expert: int) -> None:
        with within(organisations=[books.organisation]):
            services.post(
                kind="statement",
                reference=f"D-{number}",
                debit=books.receivable,
                credit=books.held[expert],
                amount=Money(700_00, "USD"),
                event_at=NOW,
                simulated=False,
            )

    return post


def verify(cluster: Cluster) -> None:
    """Both ledgers balance, ours keeps its rules, and commits were durable; stops the benchmark otherwise."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415  models exist only now
    from preceptor.audit.services import run_invariants  # noqa: PLC0415
    from preceptor.ledger.invariants import INVARIANTS  # noqa: PLC0415

    with everywhere():
        broken = {name: count for name, count in run_invariants(invariants=INVARIANTS).items() if count}
    with psycopg.connect(f"{cluster.superuser} dbname=bare") as connection:
        transactions, postings, total = connection.execute(bare_ledger.COUNT).fetchone() or (0, 0, 1)
        durable = connection.execute("SHOW synchronous_commit").fetchone()
    if broken or postings != 2 * transactions or total != 0 or durable != ("on",):
        sys.exit(f"The figures would mean nothing: {broken}, {transactions}, {postings}, {total}, {durable}")


if __name__ == "__main__":
    sys.exit(main())
