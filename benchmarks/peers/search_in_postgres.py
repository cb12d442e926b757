"""Search as one would write it in PostgreSQL: typed columns, arrays with GIN, tsvector, pgvector's IVFFlat; fused by ranks."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import psycopg
from peers.made_up_network import FUSED, FUSION, LIMIT, WIDTH, Need, Network, token

_TABLE = f"""
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE person (id int PRIMARY KEY, status smallint, country smallint, degree smallint, languages int[], rate int,
    minutes int, quality real, zone smallint, words tsvector, meaning halfvec({WIDTH}))
"""
_INDEXES = """
CREATE INDEX ON person USING gin (words);
CREATE INDEX ON person USING gin (languages);
CREATE INDEX ON person (rate);
ANALYZE person
"""
_SPELLED = [f"{each:.5g}" for each in np.arange(1 << 16, dtype=np.uint16).view(np.float16).tolist()]
"""Every number of 16 bits as text: written once, not 768 million times."""


class PeerDatabase:
    """The table, its indexes, and the three kinds of questions."""

    def __init__(self, server: psycopg.Connection[Any]) -> None:
        self._server = server

    def cpu(self) -> float:
        """Seconds of the backend's processor, by the scheduler's own account."""
        return int(Path(f"/proc/{self._server.info.backend_pid}/schedstat").read_text().split()[0]) / 1e9

    def load(self, network: Network) -> dict[str, float]:
        """Fill and index the table, and say what that took.

        Lists of the IVFFlat as pgvector's own advice: the root of so many rows.
        """
        begun, cpu = time.perf_counter(), self.cpu()
        self._server.execute("SET maintenance_work_mem = '1GB'")
        for statement in _TABLE.split(";"):
            self._server.execute(statement)
        names = [token(number) for number in range(int(network.words.max()) + 1)]
        with self._server.cursor() as cursor, cursor.copy("COPY person FROM STDIN") as copy:
            for row in range(len(network)):
                copy.write_row(self._row(network, row, names))
        loaded, by_then = time.perf_counter(), self.cpu()
        for statement in _INDEXES.split(";"):
            self._server.execute(statement)
        lists = max(100, int(len(network) ** 0.5) if len(network) > 1_000_000 else len(network) // 1_000)
        self._server.execute(f"CREATE INDEX ON person USING ivfflat (meaning halfvec_ip_ops) WITH (lists = {lists})")
        self.prepare()
        return {
            "load s": loaded - begun,
            "load CPU s of the backend": by_then - cpu,
            "index s": time.perf_counter() - loaded,
            "index CPU s": self.cpu() - by_then,
        }

    def prepare(self) -> None:
        """How this connection searches."""
        for setting in ("ivfflat.probes = 40", "ivfflat.iterative_scan = relaxed_order", "ivfflat.max_probes = 400"):
            self._server.execute(f"SET {setting}")
        self._server.execute("SET max_parallel_workers_per_gather = 0")
        self._server.execute("SET jit = off")

    def _row(self, network: Network, row: int, names: list[str]) -> list[Any]:
        languages = [
            language * 10 + level
            for language, most in zip(network.language[row].tolist(), network.language_level[row].tolist(), strict=True)
            for level in range(1, most + 1)
        ]
        typed = [int(each[row]) for each in (network.status, network.country, network.degree)]
        more = [int(network.rate[row]), int(network.minutes[row]), float(network.quality[row]), int(network.zone[row])]
        words = " ".join(sorted({f"{names[number]}" for number in network.words[row].tolist()}))
        vector = f"[{','.join(map(_SPELLED.__getitem__, network.vectors[row].view(np.uint16).tolist()))}]"
        return [row, *typed, "{" + ",".join(map(str, languages)) + "}", *more, words, vector]

    def by_words(self, need: Need, limit: int = LIMIT) -> list[int]:
        """Any of the words, by ts_rank_cd."""
        where, facts = _where(need)
        asked = " | ".join(token(number) for number in need.words)
        statement = (
            f"SELECT id FROM person, to_tsquery('simple', %s) AS asked WHERE words @@ asked AND {where}"
            " ORDER BY ts_rank_cd(words, asked) DESC, id LIMIT %s"
        )
        return self._ids(statement, [asked, *facts, limit])

    def by_meaning(self, need: Need, limit: int = LIMIT) -> list[int]:
        """The nearest by IVFFlat."""
        where, facts = _where(need)
        vector = "[" + ",".join(f"{each:.6g}" for each in need.vector.tolist()) + "]"
        statement = f"SELECT id FROM person WHERE {where} ORDER BY meaning <#> %s::halfvec LIMIT %s"
        return self._ids(statement, [*facts, vector, limit])

    def hybrid(self, need: Need) -> list[int]:
        """Both, fused by reciprocal ranks."""
        scores: dict[int, float] = {}
        for found in (self.by_words(need, FUSED), self.by_meaning(need, FUSED)):
            for place, identity in enumerate(found, 1):
                scores[identity] = scores.get(identity, 0.0) + 1 / (FUSION + place)
        return sorted(scores, key=lambda identity: (-scores[identity], identity))[:LIMIT]

    def _ids(self, statement: str, facts: list[Any]) -> list[int]:
        return [identity for (identity,) in self._server.execute(statement, facts).fetchall()]


def _where(need: Need) -> tuple[str, list[Any]]:
    tests = "status = 0 AND degree >= %s AND languages @> %s::int[] AND rate <= %s AND minutes >= %s AND quality >= %s::real"
    facts: list[Any] = [need.degree, [need.language * 10 + need.level], need.rate, need.minutes, need.quality]
    if need.zone >= 0:
        tests += " AND least(abs(zone - %s), 24 - abs(zone - %s)) <= 4"
        facts += [need.zone, need.zone]
    return tests, facts
