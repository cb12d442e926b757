"""One of four engines on the same made-up network: `python search_engines.py ENGINE PROFILES SEED QUESTIONS FOLDER`.

Prints one line of JSON: its CPU milliseconds, times and what it found. Each is used in its best known way: tantivy
with one OR of words and fast fields for the filters, FAISS with IVF and a bitmap of who passes, DuckDB by looking at all,
LanceDB by its IVF of products with refinement behind a prefilter.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import faiss
import lancedb
import numpy as np
import pyarrow as pa
import tantivy
from lancedb.index import IvfPq
from made_up_network import LIMIT, WIDTH, Need, Network, made_world, passing, token

FEW, CLIENTS = 20, 8
SAMPLED, ROUNDS = 50, 10
"""Inverted lists are trained on so many rows each, as pgvector's are, in as many rounds as FAISS takes."""
Search = Callable[[Need], list[int]]


def measured(search: Search, needs: Sequence[Need]) -> dict[str, Any]:
    """Ask one by one, after a warm round over a tenth."""
    for need in needs[::10]:
        search(need)
    cpu, clock, found = [], [], []
    for need in needs:
        spent, begun = time.process_time(), time.perf_counter()
        found.append(search(need))
        cpu.append((time.process_time() - spent) * 1e3)
        clock.append((time.perf_counter() - begun) * 1e3)
    return {"cpu": cpu, "clock": clock, "found": found, "rate": len(needs) / (sum(clock) / 1e3)}


def together(search: Search, needs: Sequence[Need]) -> dict[str, Any]:
    """By eight threads at once; CPU is the whole process's, shared out."""

    def ask(share: Sequence[Need]) -> list[float]:
        taken = []
        for need in share:
            begun = time.perf_counter()
            search(need)
            taken.append((time.perf_counter() - begun) * 1e3)
        return taken

    spent, begun = time.process_time(), time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        shares = clients.map(ask, [needs[first::CLIENTS] for first in range(CLIENTS)])
        clock = [ms for times in shares for ms in times]
    seconds, cpu = time.perf_counter() - begun, (time.process_time() - spent) * 1e3 / len(needs)
    return {"cpu": [cpu] * len(needs), "clock": clock, "found": [], "rate": len(needs) / seconds}


def with_tantivy(network: Network) -> Search:
    """An index in a folder; filters are clauses of the same query."""
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("words", tokenizer_name="whitespace")
    for name in ("id", "status", "degree", "rate", "minutes", "zone"):
        fields.add_integer_field(name, stored=name == "id", indexed=True, fast=True)
    fields.add_float_field("quality", indexed=True, fast=True)
    fields.add_text_field("language", tokenizer_name="raw")
    schema = fields.build()
    index = tantivy.Index(schema, path=tempfile.mkdtemp())
    writer = index.writer(500_000_000, 1)
    names = [token(number) for number in range(int(network.words.max()) + 1)]
    for row in range(len(network)):
        document = tantivy.Document(id=row, words=" ".join(names[each] for each in network.words[row]))
        for name in ("status", "degree", "rate", "minutes", "zone"):
            document.add_integer(name, int(getattr(network, name)[row]))
        document.add_float("quality", float(network.quality[row]))
        for language, most in zip(network.language[row].tolist(), network.language_level[row].tolist(), strict=True):
            for level in range(1, most + 1):
                document.add_text("language", f"{language}x{level}")
        writer.add_document(document)
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(need: Need) -> list[int]:
        words = " ".join(f"words:{token(number)}" for number in need.words)
        filters = (
            f"+status:[0 TO 0] +language:{need.language}x{need.level} +degree:[{need.degree} TO 9]"
            f" +rate:[0 TO {need.rate}] +minutes:[{need.minutes} TO 99999] +quality:[{need.quality} TO 2.0]"
        )
        if need.zone >= 0:
            filters += f" +({' '.join(f'zone:{each}' for each in near(need))})"
        asked = index.parse_query(f"+({words}) {filters}")
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(asked, LIMIT, count=False).hits]

    return search


def with_faiss(network: Network) -> Search:
    """Inverted lists of bytes; the bitmap of who passes is made as ours is, in NumPy, and counted."""
    lists = max(64, int(len(network) ** 0.5))
    coarse = faiss.IndexFlatIP(WIDTH)
    index = faiss.IndexIVFScalarQuantizer(
        coarse, WIDTH, lists, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
    )
    sample = np.random.default_rng(1).choice(len(network), min(len(network), lists * SAMPLED), replace=False)
    index.train(network.vectors[np.sort(sample)].astype(np.float32))
    for first in range(0, len(network), 100_000):
        index.add(network.vectors[first : first + 100_000].astype(np.float32))

    def search(need: Need) -> list[int]:
        mask = np.packbits(passing(network, need), bitorder="little")
        chosen = faiss.IDSelectorBitmap(mask)
        how = faiss.SearchParametersIVF(nprobe=128, sel=chosen)
        _, found = index.search(need.vector[None, :].astype(np.float32), LIMIT, params=how)
        return [int(each) for each in found[0] if each >= 0]

    return search


def typed_columns(network: Network) -> dict[str, Any]:
    """The filters' columns."""
    typed = {name: getattr(network, name) for name in ("status", "degree", "rate", "minutes", "quality", "zone")}
    typed |= {f"language{n}": network.language[:, n] for n in (0, 1)}
    return typed | {f"level{n}": network.language_level[:, n] for n in (0, 1)}


def filtered(need: Need) -> str:
    """The filters of a need as SQL."""
    spoken = " OR ".join(f"(language{n} = {need.language} AND level{n} >= {need.level})" for n in (0, 1))
    where = f"status = 0 AND degree >= {need.degree} AND rate <= {need.rate} AND minutes >= {need.minutes}"
    where += f" AND quality >= {np.float32(need.quality)} AND ({spoken})"
    if need.zone < 0:
        return where
    return f"{where} AND zone IN ({', '.join(map(str, near(need)))})"


def near(need: Need) -> list[int]:
    """The zones whose days share four hours with that of the need."""
    return sorted((need.zone + hours) % 24 for hours in range(-4, 5))


def with_duckdb(network: Network) -> Search:
    """One table, one thread; every row that passes is compared."""
    database = duckdb.connect()
    database.execute("SET threads = 1")
    typed = typed_columns(network)
    database.execute(
        f"CREATE TABLE person (id INT, {', '.join(f'{name} FLOAT' for name in typed)}, meaning FLOAT[{WIDTH}])"
    )
    for first in range(0, len(network), 50_000):
        part = {name: each[first : first + 50_000].astype(np.float32) for name, each in typed.items()}
        identities = np.arange(first, first + len(part["rate"]), dtype=np.int32)
        meaning = list(network.vectors[first : first + 50_000].astype(np.float32))
        columns = {"id": identities, **part}
        database.register("part", columns_of(columns, meaning))
        database.execute("INSERT INTO person SELECT * FROM part")
        database.unregister("part")

    def search(need: Need) -> list[int]:
        order = f"array_inner_product(meaning, $1::FLOAT[{WIDTH}]) DESC"
        statement = f"SELECT id FROM person WHERE {filtered(need)} ORDER BY {order} LIMIT {LIMIT}"
        return [row[0] for row in database.cursor().execute(statement, [need.vector.tolist()]).fetchall()]

    return search


def with_lancedb(network: Network) -> Search:
    """A table in a folder, IVF of product codes, the best forty times the limit compared again by the vectors."""
    typed = typed_columns(network)

    def parts() -> Iterator[Any]:
        for first in range(0, len(network), 50_000):
            part = {name: each[first : first + 50_000].astype(np.float32) for name, each in typed.items()}
            identities = np.arange(first, first + len(part["rate"]), dtype=np.int32)
            meaning = list(network.vectors[first : first + 50_000].astype(np.float32))
            yield from columns_of({"id": identities, **part}, meaning).to_batches()

    every = parts()
    head = next(every)
    table = lancedb.connect(tempfile.mkdtemp()).create_table("person", chain([head], every), schema=head.schema)
    lists = max(64, int(len(network) ** 0.5))
    table.create_index(
        "meaning",
        config=IvfPq(
            distance_type="dot",
            num_partitions=lists,
            num_sub_vectors=WIDTH // 8,
            sample_rate=SAMPLED,
            max_iterations=ROUNDS,
        ),
    )

    def search(need: Need) -> list[int]:
        asked = table.search(need.vector, vector_column_name="meaning").distance_type("dot")
        nearest = asked.where(filtered(need), prefilter=True).nprobes(128).refine_factor(40)
        return nearest.limit(LIMIT).select(["id", "_distance"]).to_arrow()["id"].to_pylist()

    return search


def columns_of(columns: dict[str, Any], meaning: list[Any]) -> Any:
    """A table that DuckDB reads in place."""
    vectors = pa.FixedSizeListArray.from_arrays(pa.array(np.concatenate(meaning)), WIDTH)
    return pa.table({**{name: pa.array(each) for name, each in columns.items()}, "meaning": vectors})


ENGINES: dict[str, tuple[Callable[[Network], Search], int | None]] = {
    "tantivy, text": (with_tantivy, None),
    "FAISS, vector": (with_faiss, None),
    "DuckDB, vector": (with_duckdb, FEW),
    "LanceDB, vector": (with_lancedb, FEW),
}


def main(name: str, profiles: int, seed: int, questions: int, folder: Path) -> None:
    """Load the network that lies in the folder, index it and ask."""
    faiss.omp_set_num_threads(1)
    network, needs = made_world(profiles, questions, seed, folder)
    made, most = ENGINES[name]
    spent, begun = time.process_time(), time.perf_counter()
    search = made(network)
    taken = {
        "load and index s": time.perf_counter() - begun,
        "load and index CPU s": time.process_time() - spent,
    }
    found = {name: measured(search, needs[:most]), f"{name}, {CLIENTS} clients": together(search, needs[:most])}
    print(json.dumps({"measured": found, "load": taken}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]))
