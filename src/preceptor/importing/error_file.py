"""The refused lines of an import, as a CSV with file, line and reason, written as they are found."""

from __future__ import annotations

import csv
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from preceptor.importing.errors import BrokenFile
from preceptor.importing.records import Issue

KEPT: Final = 20
_HEAD: Final = ("file", "line", "reason")


class ErrorFile:
    """Collects issues: the first few for the screen, all of them in the file, where one is named."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None
        self.first: list[Issue] = []
        self.count = 0

    def __enter__(self) -> ErrorFile:
        if self._path is not None:
            try:
                self._file = self._path.open("w", encoding="utf-8", newline="")
            except OSError as error:
                raise BrokenFile(f"The error file {self._path} cannot be written: {error.strerror}.") from None
            csv.writer(self._file).writerow(_HEAD)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, issue: Issue) -> None:
        """Note one refused line."""
        self.count += 1
        if len(self.first) < KEPT:
            self.first.append(issue)
        if self._file is not None:
            csv.writer(self._file).writerow((issue.file, issue.line, issue.reason))
