"""A pay run by sets: every expert's time of a week becomes a frozen statement, its lines, its evidence and its postings.

Ours is `approve_pay_run` under row security, every constraint and every trigger (budgets, floors, seals, references that
stay within the client). The peer is the bare set-based SQL in plain tables of the same database, in the same run and
with the same memory for sorting: sum and round per line, statements, lines, evidence, accounts with their balances,
postings, the state of the entries; no record, no hash, no wall, no history, no budget. No foreign key either: a second
peer, which is no part of the target, is the same SQL with foreign keys where ours has references.

The ratio compares the same rows. What only ours has, the frozen record of each statement with its hash, is a line of its
own; `ratio_with_records` counts it in. `cpu` is what all processes of the server used, which a loaded machine stretches
less than the time. The full size is 2,000,000 experts with 4 entries each; `--quick` is 5,000. Of 20,000 statements (or
all) every line and sum is recomputed with fractions, and the same run again must add nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import psycopg
from peers.processor import postmaster_of, process_cpu, server_cpu

from preceptor.web.embedded.place import place_of

TARGET = 1.3
SAMPLE = 20_000
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 16)
PEER = """
CREATE SCHEMA bare;
CREATE TABLE bare.entry (id bigint PRIMARY KEY, person bigint NOT NULL, day date NOT NULL, hourly bigint NOT NULL,
    seconds int NOT NULL, stated boolean NOT NULL DEFAULT false);
INSERT INTO bare.entry SELECT id, person_id, local_date, hourly_minor, seconds FROM worktime_timeentry ORDER BY id;
CREATE INDEX ON bare.entry (person, day);
CREATE TABLE bare.statement (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person bigint UNIQUE,
    number text UNIQUE, seconds bigint NOT NULL, gross bigint NOT NULL);
CREATE TABLE bare.line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, statement bigint NOT NULL, day date NOT NULL,
    hourly bigint NOT NULL, seconds bigint NOT NULL, amount bigint NOT NULL, UNIQUE (statement, day, hourly));
CREATE TABLE bare.evidence (line bigint NOT NULL, entry bigint PRIMARY KEY);
CREATE TABLE bare.account (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner text UNIQUE, held bigint NOT NULL);
CREATE TABLE bare.posting (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, reference text NOT NULL,
    debit bigint NOT NULL, credit bigint NOT NULL, amount bigint NOT NULL CHECK (amount > 0), UNIQUE (kind, reference));
ANALYZE bare.entry;
"""
PAY = """
SET LOCAL work_mem = '256MB';
CREATE TEMP TABLE sums ON COMMIT DROP AS
    SELECT person, day, hourly, sum(seconds) AS seconds, round(sum(seconds)::numeric * hourly / 3600)::bigint AS amount
    FROM bare.entry WHERE NOT stated GROUP BY person, day, hourly;
INSERT INTO bare.statement (person, number, seconds, gross)
    SELECT person, '1-' || person || '-0001', sum(seconds), sum(amount) FROM sums GROUP BY person;
INSERT INTO bare.line (statement, day, hourly, seconds, amount)
    SELECT statement.id, day, hourly, sums.seconds, amount FROM sums JOIN bare.statement USING (person);
INSERT INTO bare.evidence (line, entry)
    SELECT line.id, entry.id FROM bare.entry JOIN bare.statement USING (person)
    JOIN bare.line ON (line.statement, line.day, line.hourly) = (statement.id, entry.day, entry.hourly);
INSERT INTO bare.account (owner, held) SELECT 'person:' || person, gross FROM bare.statement
    UNION ALL SELECT 'client', sum(gross) FROM bare.statement;
INSERT INTO bare.posting (kind, reference, debit, credit, amount)
    SELECT kind, number, (SELECT id FROM bare.account WHERE owner = 'client'), account.id, gross
    FROM bare.statement JOIN bare.account ON owner = 'person:' || person CROSS JOIN (VALUES ('owed'), ('release')) AS k (kind)
    WHERE gross > 0;
UPDATE bare.entry SET stated = true WHERE NOT stated;
"""


KEYS = """
ALTER TABLE bare.line ADD FOREIGN KEY (statement) REFERENCES bare.statement;
ALTER TABLE bare.evidence ADD FOREIGN KEY (line) REFERENCES bare.line, ADD FOREIGN KEY (entry) REFERENCES bare.entry;
ALTER TABLE bare.posting ADD FOREIGN KEY (debit) REFERENCES bare.account, ADD FOREIGN KEY (credit) REFERENCES bare.account;
"""


def main() -> int:
    """Print the table and the JSON line; 1 where the target is missed or a figure is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="5,000 experts")
    parser.add_argument("--experts", type=int, help="another number of experts")
    options = parser.parse_args()
    experts = options.experts or (5_000 if options.quick else 2_000_000)
    folder = Path(tempfile.mkdtemp(prefix="preceptor-bench-"))
    folder.chmod(0o755)
    os.environ["PRECEPTOR_HOME"] = str(folder / "home")
    os.environ.pop("PRECEPTOR_DATABASE_URL", None)
    try:
        return report(measure(experts))
    finally:
        shutil.rmtree(place_of(folder / "home").root, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class Spent:
    """Seconds, and processor seconds of the server; of ours also those of each statement, by how it begins."""

    backend: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    steps: list[tuple[str, float, float]] = field(default_factory=list)

    @property
    def records(self) -> tuple[float, float]:
        """Seconds and processor seconds in the one statement that makes the frozen records and their hashes."""
        found = [(seconds, cpu) for step, seconds, cpu in self.steps if "setwise_record" in step]
        return sum(each[0] for each in found), sum(each[1] for each in found)

    def noting(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """A wrapper of Django's that notes what each statement took."""
        before, begun = process_cpu(self.backend), time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            seconds = time.perf_counter() - begun
            self.steps.append((" ".join(sql.split())[:60], seconds, process_cpu(self.backend) - before))


@contextmanager
def spending(postmaster: int, backend: int = 0) -> Iterator[Spent]:
    """What the block costs; with `backend`, the process that serves it, each statement of it too."""
    spent, before, begun = Spent(backend), server_cpu(postmaster), time.perf_counter()
    yield spent
    spent.seconds = time.perf_counter() - begun
    spent.cpu = server_cpu(postmaster) - before


def report(found: dict[str, Any]) -> int:
    """Print the table and the JSON line; the exit status."""
    ours, peer, keyed = found.pop("ours"), found.pop("peer"), found.pop("keyed")
    print(f"{'':44}{'seconds':>10}{'cpu':>10}{'statements':>12}")
    records, records_cpu = ours.records
    seconds, cpu = ours.seconds - records, ours.cpu - records_cpu
    rows = (
        ("Preceptor, approve by sets, all constraints", seconds, cpu),
        ("  besides: frozen records and their hashes", records, records_cpu),
        ("bare set-based SQL", peer.seconds, peer.cpu),
        ("  with foreign keys", keyed.seconds, keyed.cpu),
    )
    for name, *spent in rows:
        print(f"{name:44}{spent[0]:10.2f}{spent[1]:10.2f}{found['statements']:12d}")
    print("Where it went:")
    told = [*ours.steps, ("COMMIT", ours.seconds - sum(each[1] for each in ours.steps), 0.0)]
    for step, *spent in sorted(told, key=lambda each: -each[1])[:14]:
        print(f"    {step:62}{spent[0]:10.2f}{spent[1]:10.2f}")
    ratio = seconds / peer.seconds
    holds = ratio <= TARGET and found["mismatches"] == 0 and found["second_run"] == 0 and found["memory_mib"] <= 500
    verdict = {
        "name": "payrun",
        "ours": round(seconds, 2),
        "peer": round(peer.seconds, 2),
        "records": round(records, 2),
        "ratio": round(ratio, 3),
        "ratio_with_records": round(ours.seconds / peer.seconds, 3),
        "ratio_cpu": round(cpu / max(peer.cpu, 0.01), 3),
        "ratio_cpu_with_keys": round(cpu / max(keyed.cpu, 0.01), 3),
        **found,
        "target": TARGET,
        "holds": holds,
    }
    print(json.dumps(verdict))
    return 0 if holds else 1


def measure(experts: int) -> dict[str, Any]:
    """Fill, prepare, approve, and pay the same time by bare SQL; then look at a sample."""
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named in `main`

    with open_installation() as installation:
        cluster = installation.cluster
        assert cluster is not None
        from django.db import connection  # noqa: PLC0415  settings exist only now

        from preceptor.accounts.walls import everywhere  # noqa: PLC0415
        from preceptor.payroll.services import NothingToPay, approve_pay_run, prepare_pay_run  # noqa: PLC0415

        with everywhere():
            project, people = office()
        with psycopg.connect(f"{cluster.superuser} dbname={cluster.database}", autocommit=True) as owner:
            postmaster = postmaster_of(owner)
            fill(owner, experts)
            peer = bare(owner, postmaster)
            keyed = bare(owner, postmaster, KEYS)
        about = {"project": project, "period_start": MONDAY, "period_end": MONDAY + timedelta(days=6), "now": NOW}
        with spending(postmaster) as prepared, everywhere():
            run = prepare_pay_run(actor=people[0], **about)
        assert connection.connection is not None
        backend = connection.connection.info.backend_pid
        with spending(postmaster, backend) as ours, connection.execute_wrapper(ours.noting), everywhere():
            approve_pay_run(pay_run=run, actor=people[1], now=NOW, set_based=True)
        found = {"experts": experts, "ours": ours, "peer": peer, "keyed": keyed, "prepare": round(prepared.seconds, 2)}
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        with everywhere():
            found |= checked() | {"memory_mib": memory, "second_run": 0}
            try:
                prepare_pay_run(actor=people[0], **about)
                found["second_run"] = 1
            except NothingToPay:
                pass
        return found


def bare(owner: psycopg.Connection[Any], postmaster: int, keys: str = "") -> Spent:
    """What the bare SQL costs, in new tables with these `keys`."""
    owner.execute(f"DROP SCHEMA IF EXISTS bare CASCADE; {PEER} {keys}")
    owner.execute("CHECKPOINT")
    with spending(postmaster) as peer, owner.transaction():
        owner.execute(PAY)
    return peer


def office() -> tuple[Any, list[Any]]:
    """A client, a project, who prepares and approves, and one entry that `fill` copies."""
    from preceptor.accounts.services import create_organisation, create_person  # noqa: PLC0415
    from preceptor.projects.models import Project  # noqa: PLC0415
    from preceptor.worktime.models import TimeEntry, WorkSession  # noqa: PLC0415

    client = create_organisation(name="Client", slug="client", kind="client", now=NOW)
    people = [create_person(email=f"{name}@payrun.example", display_name=name) for name in ("Omar", "Mira", "Layla")]
    project = Project.objects.create(organisation=client, name="P", slug="p", created_by=people[0], created_at=NOW)
    start = datetime(2026, 11, 16, 8, tzinfo=UTC)
    where = {"organisation": client, "project": project, "person": people[2], "time_zone": "Asia/Amman"}
    end = start + timedelta(seconds=900)
    session = WorkSession.objects.create(started_at=start, ended_at=end, **where)
    facts = {"local_date": MONDAY, "started_at": start, "ended_at": end, "seconds": 900}
    TimeEntry.objects.create(session=session, hourly_minor=200_00, currency="USD", **facts, **where)
    return project, people


def fill(owner: psycopg.Connection[Any], experts: int) -> None:
    """Experts with four pieces of time each on two days at two rates, copied from the first by the owner."""
    owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
    owner.execute("SET session_replication_role = replica")
    _copy(owner, "accounts_person", "generate_series(2, %s) AS n", experts, {
        "email": "'expert' || n || '@payrun.example'", "display_name": "'Expert ' || n",
    })  # fmt: skip
    shift = "((piece / 2) || ' days')::interval + ((piece %% 2) || ' hours')::interval"
    length = "((person.id * 7 + piece * 131) %% 3500 + 1)::int"
    _copy(
        owner,
        "worktime_timeentry",
        "accounts_person AS person CROSS JOIN generate_series(0, 3) AS piece WHERE person.email LIKE 'expert%%' AND %s > 0",
        experts,
        {
            "person_id": "person.id",
            "local_date": "template.local_date + piece / 2",
            "started_at": f"template.started_at + {shift}",
            "ended_at": f"template.started_at + {shift} + ({length} || ' seconds')::interval",
            "seconds": length,
            "hourly_minor": "20000 + 1801 * (piece %% 2)",
        },
    )
    owner.execute("SET session_replication_role = origin")
    owner.execute("ANALYZE")


def _copy(owner: psycopg.Connection[Any], table: str, source: str, number: int, changed: dict[str, str]) -> None:
    """Rows like the last one of `table`, with other values in some columns."""
    columns = [
        row[0]
        for row in owner.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND column_name <> 'id'"
            " AND is_generated = 'NEVER' ORDER BY ordinal_position",
            [table],
        )
    ]
    values = ", ".join(changed.get(name, f'template."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    owner.execute(
        f"WITH template AS MATERIALIZED (SELECT * FROM {table} ORDER BY id DESC LIMIT 1)"
        f" INSERT INTO {table} ({names}) SELECT {values} FROM template CROSS JOIN {source}",
        [number],
    )


def checked() -> dict[str, int]:
    """Statements, and how many of a sample do not follow from their time entries by fractions."""
    from preceptor.payroll.models import Statement  # noqa: PLC0415
    from preceptor.payroll.recompute import discrepancies  # noqa: PLC0415

    wrong = 0
    for statement in Statement.objects.order_by("record_sha256")[:SAMPLE].iterator(chunk_size=500):
        record, gross = statement.record, 0
        for line in record["lines"]:
            exact = Fraction(sum(entry["seconds"] for entry in line["entries"]) * line["hourly_minor"], 3600)
            gross += line["amount_minor"]
            wrong += line["amount_minor"] != round(exact)
        wrong += gross != statement.gross_minor or bool(discrepancies(record, statement.record_sha256))
    return {"statements": Statement.objects.count(), "mismatches": wrong}


if __name__ == "__main__":
    sys.exit(main())
