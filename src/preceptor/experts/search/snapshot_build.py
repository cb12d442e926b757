"""Builds the columns of a snapshot from entries: in memory for few, in files of a folder for millions."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from preceptor.experts.search.question import IMPACT_SCALE, TEXT_B, TEXT_K1, WEEK_WORDS, Entry, rarity, week_words
from preceptor.experts.search.snapshot_kernels import scatter, weigh

_NAMES: Final = "names.json"
Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows in the order of their ids. `lists` are by value, `postings` by word; `owned` are each row's values.

    `week` says which of the different `weeks` is a row's. A row without a vector has the scale 0; vectors are as wide as the first one, filled with zeros to whole words.
    """

    ids: Array
    rate: Array
    minutes: Array
    quality: Array
    week: Array
    weeks: Array
    owned_starts: Array
    owned: Array
    list_starts: Array
    list_rows: Array
    list_levels: Array
    posting_starts: Array
    posted: Array
    impacts: Array
    bits: Array
    short: Array
    scale: Array
    exact: Array


@dataclass(frozen=True, slots=True)
class Names:
    """The values and the words by their numbers, and what the words' weights were computed from."""

    values: dict[str, int]
    words: dict[str, int]
    holding: list[int]
    profiles: int
    mean_length: float


class Segment(NamedTuple):
    """Columns with their names: a whole network, or what has changed since."""

    columns: Columns
    names: Names


class _Builder:
    """Takes entries one by one. `most` rows at most; vectors go where `folder` is, or stay in memory."""

    def __init__(self, most: int, folder: Path | None) -> None:
        self._most, self._folder = most, folder
        self.values: dict[str, int] = {}
        self.words: dict[str, int] = {}
        self.typed = {name: array(kind) for name, kind in (("ids", "q"), ("rate", "q"), ("minutes", "i"))}
        self.quality, self.week = array("f"), array("i")
        self.weeks: dict[bytes, int] = {}
        self.starts, self.owned, self.levels = array("q", [0]), array("i"), array("B")
        self.posted_words, self.posted_rows, self.counts, self.lengths = (array(kind) for kind in "iiBi")
        self.vectors: list[Array] = []

    def _rooms(self, words: int) -> list[Array]:
        """Zeros for the bits, the short form, the scale and the exact form of vectors of so many words of signs."""
        kinds = (("bits", words, np.uint64), ("short", 64 * words, np.int8), ("scale", 0, np.float32))
        rooms = []
        for name, width, kind in (*kinds, ("exact", 64 * words, np.float16)):
            shape = (self._most, width) if width else (self._most,)
            path = self._folder / f"{name}.npy" if self._folder is not None else None
            rooms.append(np.zeros(shape, kind) if path is None else np.lib.format.open_memmap(path, "w+", kind, shape))
        return rooms

    def add(self, entry: Entry) -> None:
        """Append one row."""
        row = len(self.lengths)
        for name, amount in (("ids", entry.id), ("rate", entry.rate_minor), ("minutes", entry.weekly_minutes)):
            self.typed[name].append(amount)
        self.quality.append(entry.quality)
        self.week.append(self.weeks.setdefault(entry.week, len(self.weeks)))
        for value, level in entry.values.items():
            self.owned.append(self.values.setdefault(value, len(self.values)))
            self.levels.append(level)
        self.starts.append(len(self.owned))
        for word, count in entry.words.items():
            self.posted_words.append(self.words.setdefault(word, len(self.words)))
            self.posted_rows.append(row)
            self.counts.append(count)
        self.lengths.append(sum(entry.words.values()))
        if entry.vector is not None:
            self._add_vector(row, entry.vector)

    def _add_vector(self, row: int, vector: Array) -> None:
        self.vectors = self.vectors or self._rooms((len(vector) + 63) // 64)
        bits, short, scale, exact = self.vectors
        if not exact.shape[1] - 64 < len(vector) <= exact.shape[1]:
            return
        vector = widened(vector, exact.shape[1])
        largest = float(np.abs(vector).max()) or 1.0
        bits[row] = np.packbits(vector > 0, bitorder="little").view(np.uint64)
        short[row] = np.rint(vector * (127 / largest))
        scale[row], exact[row] = largest / 127, vector

    def finish(self, known: Names | None) -> Segment:
        """The columns. `known` weighs the words of a small segment as the large one beside it does."""
        rows = len(self.lengths)
        owner = np.repeat(np.arange(rows, dtype=np.int32), np.diff(np.asarray(self.starts)))
        list_starts, list_rows, levels = _sorted(np.asarray(self.owned), owner, np.asarray(self.levels), self.values)
        words, posted_rows, counts = (np.asarray(each) for each in (self.posted_words, self.posted_rows, self.counts))
        starts, posted, counts = _sorted(words, posted_rows, counts, self.words)
        mean = sum(self.lengths) / rows if rows else 1.0
        basis = (rows, mean) if known is None else (known.profiles, known.mean_length)
        names = Names(self.values, self.words, np.diff(starts).tolist(), *basis)
        impacts = self._impacts(starts, posted, counts, known or names)
        vectors = [each[:rows] for each in self.vectors or self._rooms(1)]
        typed = [np.asarray(each) for each in (*self.typed.values(), self.quality)]
        week = [np.asarray(self.week), np.array([week_words(each) for each in self.weeks]).reshape(-1, WEEK_WORDS)]
        owned = [np.asarray(self.starts), np.asarray(self.owned), list_starts, list_rows, levels]
        return Segment(Columns(*[*typed, *week, *owned, starts, posted, impacts, *vectors]), names)

    def _impacts(self, starts: Array, posted: Array, counts: Array, by: Names) -> Array:
        held = (by.holding[by.words[word]] if word in by.words else 0 for word in self.words)
        rarities = np.fromiter((rarity(by.profiles, each) for each in held), np.float64, len(self.words))
        dampers = TEXT_K1 * (1.0 - TEXT_B + TEXT_B * np.asarray(self.lengths, np.float64) / (by.mean_length or 1.0))
        return np.asarray(weigh(starts, posted, counts, rarities, dampers, TEXT_K1, float(IMPACT_SCALE)))


def widened(vector: Array, width: int) -> Array:
    """`vector` with zeros behind it, `width` long: its products and signs stay what they are."""
    return np.pad(vector.astype(np.float32), (0, width - len(vector)))


def _sorted(keys: Array, rows: Array, amounts: Array, names: Mapping[str, int]) -> tuple[Array, Array, Array]:
    """Rows and amounts in the order of their keys, and where each key's begin."""
    starts = np.zeros(len(names) + 1, np.int64)
    np.cumsum(np.bincount(keys, minlength=len(names)), out=starts[1:])
    out_rows, out_amounts = np.empty(len(keys), np.int32), np.empty(len(keys), np.uint8)
    scatter(keys, rows, amounts, starts[:-1].copy(), out_rows, out_amounts)
    return starts, out_rows, out_amounts


def build(entries: Iterable[Entry], *, most: int, folder: Path | None = None, known: Names | None = None) -> Segment:
    """A segment of `entries` (in the order of their ids, at most `most`), written to `folder` where one is given."""
    builder = _Builder(most, folder)
    for entry in entries:
        builder.add(entry)
    segment = builder.finish(known)
    if folder is not None:
        _write(segment, folder)
    return segment


def _write(segment: Segment, folder: Path) -> None:
    for each in fields(Columns):
        column = getattr(segment.columns, each.name)
        if isinstance(column, np.memmap):
            column.flush()
        else:
            np.save(folder / f"{each.name}.npy", column)
    names = segment.names
    said = [list(names.values), list(names.words), names.holding, names.profiles, names.mean_length]
    (folder / _NAMES).write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


def read(folder: Path) -> Segment:
    """The segment that was written to `folder`, its files mapped into memory: processes share them."""
    values, words, holding, profiles, mean = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
    columns = Columns(*(np.asarray(np.load(folder / f"{each.name}.npy", mmap_mode="c")) for each in fields(Columns)))
    numbers, terms = ({name: number for number, name in enumerate(names)} for names in (values, words))
    return Segment(columns, Names(numbers, terms, holding, profiles, mean))
