"""The short taxonomy of what can be wrong with a step, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


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
CODES: Final = frozenset(kind.code for kind in ERROR_KINDS)
SEVERITIES: Final = ("minor", "major", "critical")
