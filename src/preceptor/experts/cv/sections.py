"""Lines of a text with their places, and the sections that headings make of them, in English and Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from preceptor.experts.cv.proposals import Span

_HEADINGS: Final = {
    "work": "experience|work experience|professional experience|employment|employment history|work history|career"
    "|career history|الخبرة|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|الخبرات المهنية|الخبرات الوظيفية"
    "|التاريخ الوظيفي|العمل",
    "education": "education|academic background|education and training|qualifications|academic qualifications|degrees"
    "|التعليم|المؤهلات|المؤهلات العلمية|المؤهل العلمي|المؤهلات الأكاديمية|الدراسة|التحصيل العلمي",
    "skills": "skills|key skills|core skills|technical skills|competencies|core competencies|expertise|المهارات"
    "|المهارات التقنية|المهارات المهنية|الكفاءات|المهارات الشخصية",
    "languages": "languages|language skills|اللغات|المهارات اللغوية|إجادة اللغات",
    "publications": "publications|selected publications|papers|books|المنشورات|الأبحاث|الأبحاث المنشورة|المؤلفات",
    "credentials": "certifications|certificates|licences|licenses|licences and certifications"
    "|licenses and certifications|professional certifications|الشهادات المهنية|الرخص|الشهادات والدورات|الدورات"
    "|الشهادات الاحترافية",
    "summary": "summary|professional summary|profile|about|about me|objective|نبذة|نبذة شخصية|نبذة عني|الملخص"
    "|الملخص المهني|الهدف الوظيفي|الهدف",
    "other": "references|interests|hobbies|awards|honours|honors|volunteering|projects|contact|personal details"
    "|personal information|المراجع|الهوايات|الاهتمامات|الجوائز|المشاريع|معلومات الاتصال|البيانات الشخصية"
    "|المعلومات الشخصية|الأنشطة|الأعمال التطوعية",
}
_KIND: Final = {name: kind for kind, names in _HEADINGS.items() for name in names.split("|")}
_EDGES: Final = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LONGEST_HEADING: Final = 45
LONGEST_LINE: Final = 800


def latin_digits(text: str) -> str:
    """`text` with Latin digits, sign for sign, so that places stay."""
    return text.translate(_DIGITS)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: without its edges' blanks and bullets, and where it then begins."""

    text: str
    start: int

    @property
    def latin(self) -> str:
        """The line with Latin digits, sign for sign, so that places stay."""
        return latin_digits(self.text)

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """A piece of the line as a span of the whole text, blanks at its edges left out."""
        piece = self.text[start:end]
        begin = self.start + start + len(piece) - len(piece.lstrip())
        bare = piece.strip()
        return Span(begin, begin + len(bare), bare)


def lines_of(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank; a longer one than rules can read in time is several."""
    at = 0
    for raw in text.split("\n"):
        for begin in range(0, len(raw), LONGEST_LINE):
            piece = raw[begin : begin + LONGEST_LINE]
            bare = piece.lstrip(" \t\u00a0•●▪◦·–—-*■□➢✓")
            if bare.strip():
                yield Line(bare.rstrip(), at + begin + len(piece) - len(bare))
        at += len(raw) + 1


@dataclass(frozen=True, slots=True)
class Sections:
    """The lines before the first heading, and those beneath each kind of heading."""

    head: tuple[Line, ...]
    beneath: dict[str, tuple[Line, ...]]

    def __getitem__(self, kind: str) -> tuple[Line, ...]:
        return self.beneath.get(kind, ())


def sections_of(text: str) -> Sections:
    """Cut `text` at its headings. A heading with its content behind a colon heads that content."""
    head: list[Line] = []
    beneath: dict[str, list[Line]] = {}
    current = head
    for line in lines_of(text):
        kind, rest = _heading(line)
        if kind is None:
            current.append(line)
            continue
        current = beneath.setdefault(kind, [])
        if rest is not None:
            current.append(rest)
    return Sections(tuple(head), {kind: tuple(found) for kind, found in beneath.items()})


def _heading(line: Line) -> tuple[str | None, Line | None]:
    name, colon, rest = line.text.partition(":")
    if len(name) > _LONGEST_HEADING:
        return None, None
    kind = _KIND.get(re.sub(r"\s+", " ", _EDGES.sub("", name)).casefold().replace(" & ", " and "))
    if kind is None or not rest.strip():
        return kind, None
    start = len(name) + len(colon) + len(rest) - len(rest.lstrip())
    return kind, Line(rest.strip(), line.start + start)
