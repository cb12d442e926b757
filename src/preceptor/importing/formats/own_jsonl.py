"""Our own JSON lines: one problem, attempt, or problem with its attempts, a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from preceptor.importing.formats.base import Format, check_lines, files_ending, object_lines
from preceptor.importing.formats.own import entry_items, named
from preceptor.importing.records import Item


def _read(paths: Sequence[Path]) -> Iterator[Item]:
    for path in paths:
        yield from object_lines(path, lambda source, line: entry_items(named(source), line))


FORMAT: Final = Format("jsonl", "Our own JSON lines", _read, files_ending(".jsonl", ".ndjson"), check_lines)
