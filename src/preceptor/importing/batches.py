"""Cuts the stream of records into batches that are small in number and in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from preceptor.importing.records import AttemptRecord, Item, ProblemRecord

MOST_ITEMS: Final = 2_000
MOST_CHARACTERS: Final = 16_000_000


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Lists of items in their order; entries of one line stay together."""
    batch: list[Item] = []
    characters = 0
    for item in items:
        full = len(batch) >= MOST_ITEMS or characters >= MOST_CHARACTERS
        if full and (item.line, item.file) != (batch[-1].line, batch[-1].file):
            yield batch
            batch, characters = [], 0
        batch.append(item)
        characters += _size(item)
    if batch:
        yield batch


def _size(item: Item) -> int:
    if isinstance(item, ProblemRecord):
        return len(item.statement)
    return len(item.output) if isinstance(item, AttemptRecord) else 0
