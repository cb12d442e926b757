"""A pay run by sets: every expert's time of a week becomes a frozen statement, its lines, its evidence and its postings.

Ours writes the canonical record and its hash for every statement, under row security, constraints and triggers. The
peer is the bare set-based SQL in plain tables of the same database, in the same run: sum and round per line, statements,
lines, evidence, postings and balances, the state of the entries; no record, no hash, no wall, no history.

The full size is 2,000,000 experts with 4 entries each; `--quick` is 5,000. Of 20,000 statements (or all) every line and
sum is recomputed with fractions, and the same run again must add nothing.
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
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import psycopg

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


def report(found: dict[str, Any]) -> int:
    """Print the table and the JSON line; the exit status."""
    ratio = found["ours"] / found["peer"]
    print(f"{'':34}{'seconds':>10}{'statements':>12}")
    for name, key in (("Preceptor, approve by sets", "ours"), ("bare set-based SQL", "peer")):
        print(f"{name:34}{found[key]:10.2f}{found['statements']:12d}")
    holds = ratio <= TARGET and found["mismatches"] == 0 and found["second_run"] == 0
    verdict = {"name": "payrun", **found, "ratio": round(ratio, 3), "target": TARGET, "holds": holds}
    print(json.dumps(verdict))
    return 0 if holds else 1


def measure(experts: int) -> dict[str, Any]:
    """Fill, prepare, approve, and pay the same time by bare SQL; then look at a sample."""
    from preceptor.web.cli.installation import open_installation  # noqa: PLC0415  the home is named in `main`

    with open_installation() as installation:
        cluster = installation.cluster
        assert cluster is not None
        from preceptor.accounts.walls import everywhere  # noqa: PLC0415  models exist only now
        from preceptor.payroll.services import NothingToPay, approve_pay_run, prepare_pay_run  # noqa: PLC0415

        with everywhere():
            project, people = office()
        with psycopg.connect(f"{cluster.superuser} dbname={cluster.database}", autocommit=True) as owner:
            fill(owner, experts)
            owner.execute(PEER)
            begun = time.perf_counter()
            with owner.transaction():
                owner.execute(PAY)
            peer = time.perf_counter() - begun
        about = {"project": project, "period_start": MONDAY, "period_end": MONDAY + timedelta(days=6), "now": NOW}
        begun = time.perf_counter()
        with everywhere():
            run = prepare_pay_run(actor=people[0], **about)
        prepared = time.perf_counter() - begun
        begun = time.perf_counter()
        with everywhere():
            approve_pay_run(pay_run=run, actor=people[1], now=NOW, set_based=True)
        ours = time.perf_counter() - begun
        found = {"experts": experts, "ours": round(ours, 2), "peer": round(peer, 2), "prepare": round(prepared, 2)}
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        with everywhere():
            found |= checked() | {"memory_mib": memory, "second_run": 0}
            try:
                prepare_pay_run(actor=people[0], **about)
                found["second_run"] = 1
            except NothingToPay:
                pass
        return found


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
