"""Writing a version's files: JSON Lines and Parquet side by side, hashed while they are written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from preceptor.datasets.records import Record, Source, continuation, decomposition, preference, rubric, sft, stepwise

TEXTS = pa.list_(pa.string())
SCHEMAS: dict[str, pa.Schema] = {
    "sft": pa.schema([("prompt", pa.string()), ("completion", pa.string())]),
    "stepwise": pa.schema(
        [
            ("prompt", pa.string()),
            ("completions", TEXTS),
            ("labels", pa.list_(pa.bool_())),
            ("steps", TEXTS),
            ("ratings", pa.list_(pa.int8())),
            ("first_error", pa.int32()),
        ]
    ),
    "preference": pa.schema([("prompt", pa.string()), ("chosen", pa.string()), ("rejected", pa.string())]),
    "continuation": pa.schema([("prompt", pa.string()), ("chosen", pa.string()), ("rejected", pa.string())]),
    "rubric": pa.schema(
        [
            ("prompt", pa.string()),
            ("completion", pa.string()),
            ("criteria", TEXTS),
            ("points", pa.list_(pa.int32())),
            ("starts", pa.list_(pa.int32())),
            ("ends", pa.list_(pa.int32())),
            ("total", pa.int32()),
            ("possible", pa.int32()),
        ]
    ),
    "decomposition": pa.schema([("prompt", pa.string()), ("steps", TEXTS)]),
}
"""The configurations of a data set and their columns."""

ALWAYS = ("sft", "stepwise", "preference")
"""Written also without records; the files of the others are there only where they hold something."""

MAKERS = {"sft": sft, "stepwise": stepwise, "preference": preference, "rubric": rubric, "decomposition": decomposition}

PROVENANCE = "provenance.jsonl"
CARD = "README.md"
_ROWS_AT_ONCE = 1000

FileFacts = dict[str, dict[str, int | str]]


class JsonLines:
    """One JSON Lines file: UTF-8, one record a line, keys in the order of the schema."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("xb")
        self.count = 0

    def add(self, record: Record) -> int:
        """Write a record; returns its row number."""
        self._file.write(json.dumps(record, ensure_ascii=False, allow_nan=False).encode() + b"\n")
        self.count += 1
        return self.count - 1

    def close(self) -> None:
        """Flush and close."""
        self._file.close()


class Table:
    """One configuration as JSON Lines and Parquet."""

    def __init__(self, folder: Path, name: str) -> None:
        self._lines = JsonLines(folder / f"{name}.jsonl")
        self._schema = SCHEMAS[name]
        self._parquet = pq.ParquetWriter(folder / f"{name}.parquet", self._schema, compression="zstd")
        self._waiting: list[Record] = []

    @property
    def count(self) -> int:
        """Records so far."""
        return self._lines.count

    def add(self, record: Record | None) -> int | None:
        """Write a record if there is one; returns its row number."""
        if record is None:
            return None
        self._waiting.append(record)
        if len(self._waiting) == _ROWS_AT_ONCE:
            self._flush()
        return self._lines.add(record)

    def close(self) -> None:
        """Write what waits and close both files."""
        try:
            self._flush()
        finally:
            self._lines.close()
            self._parquet.close()

    def _flush(self) -> None:
        if self._waiting:
            self._parquet.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
            self._waiting = []


class Files:
    """All files of one version but the card, written into an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables = {name: Table(folder, name) for name in ALWAYS}
        self.provenance = JsonLines(folder / PROVENANCE)

    def __enter__(self) -> Files:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for close in (*(table.close for table in self.tables.values()), self.provenance.close):
            try:
                close()
            except (OSError, ValueError, pa.ArrowException):
                if kind is None:
                    raise

    def add_all(self, sources: Iterable[Source]) -> None:
        """Write the records of every source, and where each came from."""
        for source in sources:
            made = {name: make(source) for name, make in MAKERS.items()}
            rows: dict[str, Any] = {
                name: self._table(name).add(record)
                for name, record in made.items()
                if name in ALWAYS or record is not None
            }
            if pairs := continuation(source):
                rows["continuation"] = [self._table("continuation").add(pair) for pair in pairs]
            self.provenance.add({"rows": rows, "simulated": source.simulated, **source.origin})

    def counts(self) -> dict[str, int]:
        """Records by configuration, and how many examples there are in all."""
        counts = {name: table.count for name, table in self.tables.items()}
        return dict.fromkeys(SCHEMAS, 0) | counts | {"provenance": self.provenance.count}

    def _table(self, name: str) -> Table:
        if name not in self.tables:
            self.tables[name] = Table(self.folder, name)
        return self.tables[name]


def facts_of(folder: Path, counts: dict[str, int]) -> FileFacts:
    """Hash, size and records of every file in `folder`, by name; `counts` are those of the configurations."""
    facts: FileFacts = {}
    for path in sorted(folder.iterdir()):
        records = counts.get(path.stem, 0)
        facts[path.name] = {"sha256": sha256_of(path), "bytes": path.stat().st_size, "records": records}
    return facts


def sha256_of(path: Path) -> str:
    """The hash of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def content_sha256(facts: FileFacts) -> str:
    """One hash for the content: of the names and hashes of the JSON Lines files, which no library version changes."""
    lines = [f"{name} {fact['sha256']}\n" for name, fact in sorted(facts.items()) if name.endswith(".jsonl")]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
