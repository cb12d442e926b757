"""What is found out about the files before anything is written: are they there, readable, whole, and of the format?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from preceptor.importing.encoding import require_utf8
from preceptor.importing.errors import BrokenFile
from preceptor.importing.formats import FORMATS
from preceptor.importing.formats.base import Format
from preceptor.importing.records import Issue

SAMPLE: Final = 20


def format_named(name: str) -> Format:
    """The format called `name`. Raises BrokenFile with the names there are."""
    if name not in FORMATS:
        raise BrokenFile(f"There is no format “{name}”; {', '.join(FORMATS)} are known.")
    return FORMATS[name]


def examine(source_format: Format, paths: Sequence[Path]) -> list[Path]:
    """The files to read, in order, each looked through once to its end. Raises BrokenFile for the first bad one."""
    files = source_format.locate(paths)
    for file in files:
        require_utf8(file)
        first = list(islice(source_format.read([file]), SAMPLE))
        issues = [item for item in first if isinstance(item, Issue)]
        if not first:
            raise BrokenFile(f"{file.name} holds no entries: there is nothing to import.")
        if len(issues) == len(first):
            raise BrokenFile(
                f"{file.name} does not look like {source_format.title}: line {issues[0].line}: {issues[0].reason}"
            )
        source_format.check(file)
    return files
