"""What a text says, by rules: name, headline, summary, country, languages, skills, publications, credentials.

Jobs and degrees are in `career`. Rules propose little rather than wrong: a person confirms each field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from babel import Locale

from preceptor.experts.cv.career import DEGREE_LEVELS, degrees, jobs
from preceptor.experts.cv.dates import period_in
from preceptor.experts.cv.proposals import Proposal, Span, span_of, verified
from preceptor.experts.cv.sections import Line, Sections, sections_of

MOST_SKILLS: Final = 25
_NOT_A_NAME: Final = re.compile(
    r"@|https?:|www\.|\d|curriculum|r[eé]sum[eé]|\bcv\b|السيرة|الذاتية|phone|e-?mail|address|هاتف|بريد|عنوان",
    re.IGNORECASE,
)
_LABELLED_NAME: Final = re.compile(r"^(?:full name|name|الاسم(?: الكامل)?)\s*[:：]\s*(?P<name>.+)$", re.IGNORECASE)
_LEVELS: Final = (
    ("native", r"native|mother tongue|first language|اللغة الأم|لغة أم|لغتي الأم"),
    ("C2", r"\bC2\b|bilingual|near.native"),
    ("C1", r"\bC1\b|fluent|advanced|full professional|excellent|proficient|طلاقة|ممتاز|متقدم"),
    ("B2", r"\bB2\b|upper.intermediate|professional working|very good|جيد جدا|جيدة جدا"),
    ("B1", r"\bB1\b|intermediate|conversational|limited working|good|متوسط|جيد"),
    ("A2", r"\bA2\b|basic|elementary|مبتدئ|أساسي|ضعيف"),
    ("A1", r"\bA1\b|beginner"),
)
_LEVEL: Final = tuple((level, re.compile(pattern, re.IGNORECASE)) for level, pattern in _LEVELS)
_LANGUAGES: Final = ("en", "ar", "fr", "es", "de", "it", "pt", "ru", "tr", "fa", "ur", "hi", "zh", "ja", "ko", "nl",
                     "sv", "da", "nb", "fi", "pl", "uk", "cs", "el", "he", "ku", "id", "ms", "sw", "am", "bn", "ta",
                     "te", "th", "vi", "ro", "hu", "bg", "sr", "hr")  # fmt: skip
_ENTRY: Final = re.compile(r"[^,،;|•\n/]+(?:\([^)]*\))?")
_QUOTED: Final = re.compile(r"[“\"«](?P<title>[^”\"»]{5,300})[”\"»]")


def propose(text: str, skills: Mapping[str, str]) -> list[Proposal]:
    """What `text` says, in its order. `skills` gives the code of each known phrase, in lower case."""
    sections = sections_of(text)
    found = [
        *_who(sections),
        *_summary(text, sections),
        *_country(sections.head),
        *_languages(sections["languages"]),
        *jobs(sections["work"]),
        *degrees(sections["education"] or sections.head),
        *_publications(sections["publications"]),
        *_credentials(sections["credentials"]),
        *_skills(text, sections, skills),
    ]
    return verified(found, text)


def _who(sections: Sections) -> Iterator[Proposal]:
    lines = sections.head[:12]
    name, after = _name(lines)
    if name is None:
        return
    yield Proposal("basics", {"legal_name": name.text}, (name,))
    if name.text.isascii():
        yield Proposal("basics", {"latin_name": name.text}, (name,))
    for line in lines[after : after + 2]:
        if 8 <= len(line.text) <= 160 and not _NOT_A_NAME.search(line.text):
            yield Proposal("basics", {"headline": line.span().text}, (line.span(),))
            return


def _name(lines: Sequence[Line]) -> tuple[Span | None, int]:
    for at, line in enumerate(lines):
        labelled = _LABELLED_NAME.match(line.text)
        if labelled:
            return line.span(labelled.start("name"), labelled.end("name")), at + 1
    for at, line in enumerate(lines[:4]):
        words = line.text.split()
        if 2 <= len(words) <= 6 and not _NOT_A_NAME.search(line.text) and not re.search(r"[,،;:|]", line.text):
            return line.span(), at + 1
    return None, 0


def _summary(text: str, sections: Sections) -> Iterator[Proposal]:
    lines = sections["summary"]
    if lines:
        span = span_of(text, lines[0].start, lines[-1].start + len(lines[-1].text))
        if 20 <= len(span.text) <= 5_000:
            yield Proposal("basics", {"summary": span.text}, (span,))


@lru_cache(maxsize=1)
def _territories() -> dict[str, str]:
    return {
        name.casefold(): code
        for language in ("en", "ar")
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "UN", "EZ", "XA", "XB", "ZZ")
    }


def _country(lines: Sequence[Line]) -> Iterator[Proposal]:
    known = _territories()
    for line in lines[:15]:
        for piece in re.finditer(r"[^,،;|()\-–—:·•]+", line.text):
            code = known.get(piece.group().strip(" .").casefold())
            if code:
                yield Proposal("basics", {"country": code}, (line.span(piece.start(), piece.end()),))
                return


@lru_cache(maxsize=1)
def _language_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for spoken in ("en", "ar"):
        for code in _LANGUAGES:
            name = Locale(spoken).languages.get(code, "")
            names |= {form: code for form in (name.casefold(), name.removeprefix("ال").casefold()) if form}
    return names


def language_in(text: str) -> str:
    """The code of the first language that `text` names in English or Arabic; "" where it names none."""
    known = _language_names()
    folded = text.casefold()
    forms = (word for form in (folded.replace("ال", "", 1), folded) for word in re.findall(r"\w+", form))
    return next((known[word] for word in forms if word in known), "")


def language_level_in(text: str) -> str:
    """The level that `text` claims for a language; "" where it claims none."""
    return next((level for level, pattern in _LEVEL if pattern.search(text)), "")


def degree_level_in(text: str) -> str:
    """The level of the degree that `text` names; "" where it names none."""
    return next((level for level, pattern in DEGREE_LEVELS if pattern.search(text)), "")


def _languages(lines: Sequence[Line]) -> Iterator[Proposal]:
    seen: set[str] = set()
    for line in lines:
        for entry in _ENTRY.finditer(line.text):
            code = language_in(entry.group())
            if code and code not in seen:
                seen.add(code)
                values = {"code": code, "level": language_level_in(entry.group())}
                yield Proposal("languages", values, (line.span(entry.start(), entry.end()),))


def _publications(lines: Sequence[Line]) -> Iterator[Proposal]:
    for line in lines:
        period = period_in(line.latin, single=True)
        quoted = _QUOTED.search(line.text)
        title = line.span(quoted.start("title"), quoted.end("title")) if quoted else _first_sentence(line, period)
        if len(title.text) >= 5 and (period or quoted):
            spans = (title, *([line.span(period.start, period.end)] if period else []))
            yield Proposal("publications", {"title": title.text[:300], "venue": "",
                                            "year": period.began.year if period else None, "url": ""}, spans)  # fmt: skip


def _first_sentence(line: Line, period: object) -> Span:
    end = re.search(r"\.\s|[،,]\s|\s[–—-]\s|\s\(", line.text)
    return line.span(0, end.start() if end else None)


def _credentials(lines: Sequence[Line]) -> Iterator[Proposal]:
    for line in lines:
        title, *rest = [line.span(m.start(), m.end()) for m in re.finditer(r"[^,،;|–—]+", line.text)] or [line.span()]
        if not 2 <= len(title.text) <= 200:
            continue
        issuer = next((span for span in rest if span.text and not re.search(r"\d{4}", span.text)), None)
        values = {"kind": "", "title": title.text, "issuer": issuer.text[:200] if issuer else ""}
        yield Proposal("credentials", values, (title, *([issuer] if issuer else [])))


def _skills(text: str, sections: Sections, known: Mapping[str, str]) -> Iterator[Proposal]:
    """Phrases of the taxonomy: first where skills are listed, then anywhere. Short ones count in the list alone."""
    seen: set[str] = set()
    listed = sections["skills"]
    rest = [line for kind in ("summary", "work", "education") for line in sections[kind]] + list(sections.head)
    for lines, shortest in ((listed, 1), (rest, 5)):
        for line in lines:
            for start, end, code in _phrases(line.text, known, shortest):
                if code not in seen and len(seen) < MOST_SKILLS:
                    seen.add(code)
                    span = line.span(start, end)
                    evidence = "" if lines is listed else line.text[:300]
                    yield Proposal("skills", {"code": code, "level": 3, "evidence": evidence}, (span,))


def _phrases(line: str, known: Mapping[str, str], shortest: int) -> Iterator[tuple[int, int, str]]:
    """The longest known phrase at each word, up to five words long."""
    words = list(re.finditer(r"[^\s,،;|/()•:.]+(?:\.[^\s,،;|/()•:.]+)*", line))
    at = 0
    while at < len(words):
        for length in range(min(5, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + length - 1].end()
            phrase = re.sub(r"\s+", " ", line[start:end]).casefold()
            code = known.get(phrase)
            if code and len(phrase) >= shortest:
                yield start, end, code
                at += length - 1
                break
        at += 1
