"""The short taxonomy of what can be wrong with a step, in both languages; a project may have its own. Pure: no tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from preceptor.kit.errors import Invalid

MOST_KINDS: Final = 30
LONGEST_LABEL: Final = 80
_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


class InvalidErrorKinds(Invalid):
    """A project has 1 to 30 kinds of error, each with a label of its own in English and in Arabic."""

    code = "invalid_error_kinds"


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """A kind of error; `code` is stored, the labels are shown."""

    code: str
    label_en: str
    label_ar: str


ERROR_KINDS: Final = (
    ErrorKind("arithmetic", "Arithmetic", "خطأ حسابي"),
    ErrorKind("wrong_formula", "Wrong formula", "صيغة خاطئة"),
    ErrorKind("misread_figure", "Misread figure", "قراءة خاطئة لرقم"),
    ErrorKind("unit_or_period", "Unit or period", "الوحدة أو الفترة"),
    ErrorKind("unsupported_assumption", "Unsupported assumption", "افتراض بلا سند"),
    ErrorKind("missing_step", "Missing step", "خطوة ناقصة"),
    ErrorKind("invented_figure", "Invented figure", "رقم مختلق"),
    ErrorKind("rounding", "Rounding", "تقريب"),
    ErrorKind("reasoning", "Reasoning", "استدلال"),
)
"""What a project has that has not chosen its own."""


def read_kinds(stored: Iterable[Mapping[str, str]]) -> tuple[ErrorKind, ...]:
    """The kinds of a project as it stores them: its own, or ours where it has none."""
    return tuple(ErrorKind(**kind) for kind in stored) or ERROR_KINDS


def stored_kinds(wanted: Sequence[ErrorKind]) -> list[dict[str, str]]:
    """`wanted` as a project stores it; a kind without a code gets one from its English label.

    The codes stand in what experts said before, so a kind whose label changes keeps its code. Raises InvalidErrorKinds.
    """
    if not 1 <= len(wanted) <= MOST_KINDS:
        raise InvalidErrorKinds(f"A project has 1 to {MOST_KINDS} kinds of error; here are {len(wanted)}.")
    kinds: dict[str, ErrorKind] = {}
    taken = {kind.code for kind in wanted if kind.code}
    for number, kind in enumerate(wanted, start=1):
        label_en, label_ar = kind.label_en.strip(), kind.label_ar.strip()
        if not label_en or not label_ar or max(len(label_en), len(label_ar)) > LONGEST_LABEL:
            raise InvalidErrorKinds(
                f"Kind {number} needs a label in English and in Arabic, {LONGEST_LABEL} letters each."
            )
        code = kind.code or _new_code(label_en, number, taken)
        if not _CODE.match(code) or code in kinds:
            raise InvalidErrorKinds(f"Kind {number}: its code “{code}” is there twice or is not made of small letters.")
        taken.add(code)
        kinds[code] = ErrorKind(code, label_en, label_ar)
    if len({kind.label_en.casefold() for kind in kinds.values()}) < len(kinds):
        raise InvalidErrorKinds("Two kinds have the same English label; nobody could tell them apart.")
    return [{"code": kind.code, "label_en": kind.label_en, "label_ar": kind.label_ar} for kind in kinds.values()]


def _new_code(label: str, number: int, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    code = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:32]
    code = code if code and code[0].isalpha() else f"kind_{number}"
    free = (each for each in (code, *(f"{code}_{count}" for count in range(2, 100))) if each not in taken)
    return next(free)
