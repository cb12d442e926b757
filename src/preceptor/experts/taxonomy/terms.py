"""Terms of a skill list, read from files: our own list, ESCO's and O*NET's tables. Pure: no tables.

A file is read row by row in constant memory. What one row has wrong is said with its line; what the file has wrong
is one sentence and nothing is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Final, TextIO

from preceptor.kit.errors import Invalid

OWN: Final = "preceptor-1"
"""The name and version of our own list; whoever changes the list counts it up."""
KINDS: Final = ("esco", "onet")
LONGEST_LABEL: Final = 160
LARGEST_CELL: Final = 2**20
_OWN_COLUMNS: Final = ("code", "parent", "label_en", "label_ar", "synonyms_en", "synonyms_ar")
_NEEDED: Final = {"esco": ("conceptUri", "preferredLabel"), "onet": ("Element ID", "Element Name")}
_RELATIONS: Final = ("conceptUri", "broaderUri")
_ONET_ID: Final = re.compile(r"\d(?:\.[A-Za-z0-9]{1,3}){0,6}")


class BrokenList(Invalid):
    """This file is no list of skills that can be read. The message says what is wrong with it."""

    code = "broken_skill_list"


@dataclass(frozen=True, slots=True)
class Term:
    """A skill as a list gives it. Empty labels: not said here, so what is known of them stays. `parent` is a code."""

    code: str
    label_en: str = ""
    label_ar: str = ""
    synonyms_en: tuple[str, ...] = ()
    synonyms_ar: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be taken, and why."""

    line: int
    reason: str


def own_terms() -> list[Term]:
    """Our own list, parents before children."""
    text = resources.files("preceptor.experts.taxonomy").joinpath("skills.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Term(
            code=row["code"],
            parent=row["parent"],
            label_en=row["label_en"],
            label_ar=row["label_ar"],
            synonyms_en=_split(row["synonyms_en"], ";"),
            synonyms_ar=_split(row["synonyms_ar"], ";"),
        )
        for row in rows
    ]


def read_terms(kind: str, path: Path, *, language: str = "en") -> Iterator[tuple[int, Term | Refused]]:
    """(line, term or refusal) of each row of a list of `kind`: "esco" or "onet".

    ESCO's labels are in `language`; its table of broader relations gives parents alone. Raises BrokenList.
    """
    with _opened(path) as file:
        line = 1
        try:
            rows, columns = _rows(file)
            relations = kind == "esco" and set(_RELATIONS) <= set(columns)
            if not relations:
                _require(kind, columns, path)
            line = rows.line_num + 1
            for row in rows:
                yield line, _related(row, line) if relations else _term(kind, row, line, language)
                line = rows.line_num + 1
        except (csv.Error, UnicodeDecodeError) as error:
            raise BrokenList(f"{path.name}, line {line}: {_why(error)} Mend it; what stood before is read.") from error


def is_whole(kind: str, path: Path, *, language: str) -> bool:
    """Whether this table names all terms of its list: a second language and ESCO's relations do not. Raises BrokenList."""
    with _opened(path) as file:
        try:
            _, columns = _rows(file)
        except (csv.Error, UnicodeDecodeError) as error:
            raise BrokenList(f"{path.name}, line 1: {_why(error)} Mend it.") from error
    return language == "en" and not (kind == "esco" and set(_RELATIONS) <= set(columns))


def _rows(file: TextIO) -> tuple[csv.DictReader[str], tuple[str, ...]]:
    head = file.readline()
    file.seek(0)
    rows = csv.DictReader(file, delimiter="\t" if "\t" in head else ",", strict=True)
    columns = tuple(name.strip() for name in rows.fieldnames or ())
    rows.fieldnames = columns
    return rows, columns


def _opened(path: Path) -> TextIO:
    try:
        csv.field_size_limit(LARGEST_CELL)
        return path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        raise BrokenList(f"{path} cannot be read: {error.strerror}.") from error


def _require(kind: str, columns: Sequence[str], path: Path) -> None:
    missing = [name for name in _NEEDED[kind] if name not in columns]
    if missing:
        raise BrokenList(f"{path.name} has no column {missing[0]!r}; give the {kind.upper()} table as it is published.")


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "the text is not UTF-8."
    return f"{error}."


def _term(kind: str, row: Mapping[str, str | None], line: int, language: str) -> Term | Refused:
    return _from_esco(row, line, language) if kind == "esco" else _from_onet(row, line)


def _from_esco(row: Mapping[str, str | None], line: int, language: str) -> Term | Refused:
    code, label = _esco_code(row.get("conceptUri")), _cell(row, "preferredLabel")
    if not code:
        return Refused(line, "The row has no conceptUri.")
    if not 0 < len(label) <= LONGEST_LABEL:
        return Refused(line, f"The label is empty or longer than {LONGEST_LABEL} signs.")
    synonyms = tuple(each for each in _split(_cell(row, "altLabels"), "\n") if each != label)
    if language == "ar":
        return Term(code, label_ar=label, synonyms_ar=synonyms)
    return Term(code, label_en=label, synonyms_en=synonyms)


def _related(row: Mapping[str, str | None], line: int) -> Term | Refused:
    code, parent = _esco_code(row.get("conceptUri")), _esco_code(row.get("broaderUri"))
    if not code or not parent or code == parent:
        return Refused(line, "The row needs two different addresses, conceptUri and broaderUri.")
    return Term(code, parent=parent)


def _from_onet(row: Mapping[str, str | None], line: int) -> Term | Refused:
    """An element's id says its place: 2.A.1.a stands beneath 2.A.1."""
    number, label = _cell(row, "Element ID"), _cell(row, "Element Name")
    if not _ONET_ID.fullmatch(number):
        return Refused(line, f"{number[:40]!r} is no element id such as 2.A.1.a.")
    if not 0 < len(label) <= LONGEST_LABEL:
        return Refused(line, f"The name is empty or longer than {LONGEST_LABEL} signs.")
    return Term(_onet_code(number), label_en=label, parent=_onet_code(number.rpartition(".")[0]))


def _onet_code(number: str) -> str:
    return f"onet-{number.lower().replace('.', '-')}" if number else ""


def _esco_code(address: str | None) -> str:
    last = (address or "").strip().rstrip("/").rpartition("/")[2]
    plain = re.sub(r"[^a-z0-9]+", "-", last.lower()).strip("-")
    return f"esco-{plain}"[:80] if plain else ""


def _cell(row: Mapping[str, str | None], name: str) -> str:
    return (row.get(name) or "").strip()


def _split(text: str | None, separator: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in (text or "").split(separator) if each.strip()))
