"""Reads the problems of our own bank from the JSON files beside this module and refuses a file that is not sound."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import Any

from preceptor.problems.content import ProblemContent, ProblemInvalid, reference_solution


@dataclass(frozen=True, slots=True)
class BankEntry:
    """One problem of the bank; `external_id` is its name for ever."""

    external_id: str
    content: ProblemContent


@lru_cache(maxsize=1)
def read_bank() -> tuple[BankEntry, ...]:
    """All problems, by file and in the order of the files. Raises ProblemInvalid naming file and problem."""
    folder = resources.files("preceptor.problems.bank") / "data"
    entries: list[BankEntry] = []
    for file in sorted(folder.iterdir(), key=lambda path: path.name):
        if file.name.endswith(".json"):
            entries += read_entries(file.read_text("utf-8"), file.name)
    names = [entry.external_id for entry in entries]
    if len(set(names)) != len(names):
        raise ProblemInvalid("Two problems of the bank have the same id.")
    return tuple(entries)


def read_entries(text: str, file_name: str) -> list[BankEntry]:
    """The problems of one file: a JSON list of objects with `id` and the fields of ProblemContent."""
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise ProblemInvalid(f"{file_name} is not JSON: {error}.") from error
    if not isinstance(rows, list):
        raise ProblemInvalid(f"{file_name} must hold a list of problems.")
    return [_entry(row, file_name, number) for number, row in enumerate(rows, start=1)]


def _entry(row: Any, file_name: str, number: int) -> BankEntry:
    try:
        fields = dict(row)
        external_id = str(fields.pop("id"))
        content = ProblemContent(**{**fields, "statement": _joined(fields["statement"])})
        content.check()
        written = reference_solution(content.reference_steps, content.answer, content.language)
    except (KeyError, TypeError, ValueError) as error:
        raise ProblemInvalid(f"{file_name}, problem {number}: a field is missing or unknown ({error}).") from error
    except ProblemInvalid as error:
        raise ProblemInvalid(f"{file_name}, problem {number}: {error.message}") from error
    return BankEntry(external_id, replace(content, reference_text=written))


def _joined(statement: Any) -> str:
    """A statement is written as a list of lines, which reads well in the file."""
    return "\n".join(statement) if isinstance(statement, list) else str(statement)
