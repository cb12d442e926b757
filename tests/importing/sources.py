"""Where the tests find their files: small ones of our own, and the real ones beside the checkout where they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from preceptor.importing.formats import FORMATS
from preceptor.importing.preflight import examine
from preceptor.importing.records import AttemptRecord, Issue, Item, LeftOut, ProblemRecord

OWN = Path(__file__).parent / "data"
REAL = Path(__file__).parents[3] / "shared" / "data"


def items(name: str, *paths: Path) -> list[Item]:
    """Everything that the format `name` reads from `paths`, after the preflight."""
    source_format = FORMATS[name]
    return list(source_format.read(examine(source_format, paths)))


def problems(found: list[Item]) -> list[ProblemRecord]:
    return [item for item in found if isinstance(item, ProblemRecord)]


def attempts(found: list[Item]) -> list[AttemptRecord]:
    return [item for item in found if isinstance(item, AttemptRecord)]


def issues(found: list[Item]) -> list[Issue]:
    return [item for item in found if isinstance(item, Issue)]


def left_out(found: list[Item]) -> Counter[str]:
    return Counter(item.kind for item in found if isinstance(item, LeftOut))
