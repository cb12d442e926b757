"""The floor under any hand-out: one transaction that takes an open row, one that hands it in, and nothing else.

`python bare_sql.py CONNINFO CLIENTS SECONDS` makes 100,000 rows in a database of its own and prints loops a second and
the times. No session, no row security, no rule, no history, no HTTP; the same durability as everywhere.
"""

from __future__ import annotations

import json
import sys
import threading
import time

import psycopg

TASKS = """
DROP TABLE IF EXISTS submission; DROP TABLE IF EXISTS task;
CREATE TABLE task (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, skill smallint NOT NULL, priority smallint NOT NULL,
    state smallint NOT NULL DEFAULT 0, held_by int, held_until timestamptz, payload text NOT NULL) WITH (fillfactor = 80);
CREATE TABLE submission (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, task_id bigint NOT NULL UNIQUE REFERENCES task,
    person int NOT NULL, at timestamptz NOT NULL DEFAULT now(), body text NOT NULL);
INSERT INTO task (skill, priority, payload)
    SELECT 1, (random() * 9)::int, repeat(md5(each::text), 60) FROM generate_series(1, 100000) AS each;
CREATE INDEX task_open ON task (skill, priority DESC, id) WHERE state = 0;
ANALYZE task;
"""
TAKE = """
WITH pick AS (SELECT id FROM task WHERE state = 0 AND skill = 1 ORDER BY priority DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED)
UPDATE task SET state = 1, held_by = %s, held_until = now() + interval '1 hour'
FROM pick WHERE task.id = pick.id RETURNING task.id, task.payload
"""
HAND_IN = """
WITH done AS (UPDATE task SET state = 2 WHERE id = %s AND held_by = %s AND state = 1 RETURNING id)
INSERT INTO submission (task_id, person, body) SELECT id, %s, %s FROM done
"""


def work(conninfo: str, person: int, until: float, taken: list[tuple[float, float]]) -> None:
    """Take and hand in until the time is over."""
    body = "A corrected step list with its reasons. " * 40
    with psycopg.connect(conninfo, autocommit=True, prepare_threshold=1) as connection:
        while time.perf_counter() < until:
            begun = time.perf_counter()
            row = connection.execute(TAKE, [person]).fetchone()
            assert row is not None
            claimed = time.perf_counter()
            assert connection.execute(HAND_IN, [row[0], person, person, body]).rowcount == 1
            taken.append((claimed - begun, time.perf_counter() - claimed))


def main(conninfo: str, clients: int, seconds: float) -> None:
    """Fill the tables, let everybody work, and print what it gave."""
    with psycopg.connect(conninfo, autocommit=True) as connection:
        connection.execute(TASKS)
    taken: list[tuple[float, float]] = []
    until = time.perf_counter() + seconds
    threads = [threading.Thread(target=work, args=(conninfo, each, until, taken)) for each in range(clients)]
    before = time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    facts = {
        "claims": [each[0] for each in taken],
        "submits": [each[1] for each in taken],
        "seconds": seconds,
        "client_cpu": time.process_time() - before,
    }
    print(json.dumps(facts))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
