"""Reading in constant memory: long arrays item by item, the next batch made while the present one is used."""

from __future__ import annotations

import json
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from preceptor.importing.ahead import made_ahead
from preceptor.importing.batches import batches
from preceptor.importing.documents import array_items
from preceptor.importing.formats import FORMATS
from preceptor.importing.records import AttemptRecord


def test_items_of_any_size_are_read_whole_across_every_chunk_boundary(tmp_path: Path) -> None:
    path = tmp_path / "long.json"
    values = [{"n": n, "text": "م" * size} for n, size in enumerate([0, 10, 262_140, 262_143, 262_144, 700_000, 5])]
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    found = list(array_items(path))
    assert [value for _, _, value in found] == values
    assert [number for number, _, _ in found] == list(range(1, 8))
    assert [line for _, line, _ in found] == [2, 6, 10, 14, 18, 22, 26]


def test_numbers_at_the_end_of_a_chunk_are_not_cut_in_two(tmp_path: Path) -> None:
    path = tmp_path / "numbers.json"
    path.write_text("[" + ", ".join(str(n) for n in range(1_000_000, 1_100_000)) + "]")
    assert [value for _, _, value in array_items(path)] == list(range(1_000_000, 1_100_000))


def test_a_long_file_takes_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "statement": "s" * 2000, "answer": "1"}) + "\n"
    peaks = []
    for count in (500, 10_000):
        path = tmp_path / f"{count}.jsonl"
        path.write_text(line * count)
        tracemalloc.start()
        assert sum(1 for _ in FORMATS["jsonl"].read([path])) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 200_000


def test_what_goes_wrong_ahead_comes_out_in_its_turn() -> None:
    def source() -> Iterator[int]:
        yield 1
        yield 2
        raise ValueError("three")

    with made_ahead(source()) as made:
        assert next(made) == 1
        assert next(made) == 2
        with pytest.raises(ValueError, match="three"):
            next(made)


def test_leaving_early_ends_the_thread_and_no_more_than_three_are_made() -> None:
    made_so_far: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1000):
            made_so_far.append(number)
            yield number

    with made_ahead(source()) as made:
        assert next(made) == 0
    assert len(made_so_far) <= 5
    assert not any(thread.name == "import-ahead" for thread in threading.enumerate())


def test_batches_end_at_lines_and_at_so_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preceptor.importing.batches.MOST_ITEMS", 2)
    monkeypatch.setattr("preceptor.importing.batches.MOST_CHARACTERS", 100)
    records = [
        AttemptRecord("p", "m", "x" * size, line=line) for line, size in ((1, 1), (2, 1), (2, 1), (3, 200), (4, 1))
    ]
    assert [[r.line for r in batch] for batch in batches(records)] == [[1, 2, 2], [3], [4]]
