"""Cuts a model's text into the steps that an expert rates one by one.

A step is the smallest piece that can be right or wrong by itself: a line `label: expression = value`, an item of a
numbered list, a paragraph. A heading goes with what it announces; display formulas, tables and code stay whole; the
final answer is a step of its own. Nothing is lost: spans are offsets into the text exactly as stored, in order, and
what lies between two spans is white space. The same text always gives the same steps.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_STEPS: Final = 80
LONG_PARAGRAPH: Final = 600
SENTENCES_AIM: Final = 220


class Kind(StrEnum):
    """What a piece of text is, as far as cutting needs to know."""

    HEADING = "heading"
    ITEM = "item"
    BULLET = "bullet"
    EQUATION = "equation"
    PROSE = "prose"
    FORMULA = "formula"
    TABLE = "table"
    CODE = "code"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Span:
    """One step: characters `start` to `end` (exclusive) of the stored text."""

    start: int
    end: int
    kind: Kind

    def of(self, text: str) -> str:
        return text[self.start : self.end]


_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_FENCE: Final = re.compile(r"\s*(```|~~~)")
_FORMULA_OPEN: Final = re.compile(r"\s*(?:[-*>]\s*|\d+[.)]\s*)?(\$\$|\\\[|\\begin\{(\w+\*?)\})")
_TABLE: Final = re.compile(r"\s*\|.*\|\s*$|\s*\|[\s:|-]+$")
_HEADING: Final = re.compile(
    r"\s*(?:#{1,6}\s|(?:\*\*|__)[^*_\n]{1,160}(?:\*\*|__):?\s*$"
    r"|(?:\*\*)?(?:step|part|stage|الخطوة|خطوة|المرحلة)\s*(?:\d+|[٠-٩]+|[\u0621-\u064a]+)\b[^\n]{0,160}$)",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"\s*(?:\*\*)?(?:\(?(?:\d{1,2}|[٠-٩]{1,2}|[a-hA-H]|[ivx]{1,4})[.)])\s+\S")
_BULLET: Final = re.compile(r"\s*[-*•+–]\s+\S")
_EQUATION: Final = re.compile(r"[=≈]\s*[^=≈\n]*[\d٠-٩]")
_CONTINUES: Final = re.compile(r"\s*(?:\\\\)?\s*[=≈]")
_ANSWER: Final = re.compile(
    r"\s*(?:[#*>_\s]*)(?:(?:so|thus|therefore|hence|in conclusion|finally|إذن|لذلك|وبالتالي)[,،:]?\s+)?"
    r"(?:(?:the|our|my)\s+)?(?:final\s+|correct\s+)?(?:answer\b(?:\s+to\s+[^\n:.]{0,40})?[*_\s]*(?:is|:|=)"
    r"|(?:ال)?(?:إجابة|اجابة|جواب)(?:\s+النهائية|\s+النهائي)?[*_\s]*(?:هي|هو|:|=))",
    re.IGNORECASE,
)
_ANSWER_SENTENCE: Final = re.compile(r"(?<=[.!?؟])[ \t]+(?=\S)")
_SENTENCE: Final = re.compile(r"(?<=[.!?؟])\s+(?=[A-Z\u0621-\u064a$\\(\d*])")
_OPEN_ENDED: Final = re.compile(r"[:,،;]\s*(?:\*\*|__)?\s*$")
_WORD: Final = re.compile(r"\w")


def split_steps(text: str) -> list[Span]:
    """The steps of `text` in order. Empty for a text of white space only."""
    pieces = _joined(text, _pieces(text))
    return [Span(*_trimmed(text, s.start, s.end), s.kind) for s in _bounded(text, pieces)]


def _pieces(text: str) -> list[Span]:
    """Cut at lines: every block that is whole by nature, every line that begins something new."""
    pieces: list[Span] = []
    gap, position = True, 0
    while position < len(text):
        line = _LINE.match(text, position)
        assert line is not None
        if not line.group().strip():
            gap, position = True, line.end()
            continue
        end, kind = _block(text, position, line.group(), line.end())
        if pieces and _goes_on(pieces[-1], kind, text[position:end], gap):
            pieces[-1] = Span(pieces[-1].start, end, pieces[-1].kind)
        else:
            pieces += _sentences(text, Span(position, end, kind))
        gap, position = False, end
    return pieces


def _block(text: str, start: int, line: str, line_end: int) -> tuple[int, Kind]:
    """Where the block that begins with `line` ends, and what it is."""
    if fence := _FENCE.match(line):
        closing = re.compile(rf"^\s*{re.escape(fence[1])}[^\n]*\n?", re.MULTILINE).search(text, line_end)
        return (closing.end() if closing else len(text)), Kind.CODE
    if formula := _FORMULA_OPEN.match(line):
        return _formula_end(text, start + formula.end(), formula[1], formula[2]), Kind.FORMULA
    return line_end, _kind(line)


def _formula_end(text: str, after: int, opening: str, environment: str | None) -> int:
    """The end of the line on which the formula is closed; the next blank line where it never is."""
    closing = {"$$": "$$", "\\[": "\\]"}.get(opening, f"\\end{{{environment}}}")
    closed = text.find(closing, after)
    blank = re.compile(r"\n[ \t]*\n").search(text, after)
    if closed < 0:
        return blank.start() if blank else len(text)
    line_end = text.find("\n", closed)
    return len(text) if line_end < 0 else line_end + 1


def _kind(line: str) -> Kind:
    if _ANSWER.match(line):
        return Kind.ANSWER
    if _TABLE.match(line):
        return Kind.TABLE
    if _EQUATION.search(line):
        return Kind.EQUATION
    for kind, pattern in ((Kind.HEADING, _HEADING), (Kind.ITEM, _ITEM), (Kind.BULLET, _BULLET)):
        if pattern.match(line):
            return kind
    return Kind.PROSE


def _goes_on(last: Span, kind: Kind, line: str, gap: bool) -> bool:
    """Whether a line belongs to the piece before it."""
    if last.kind in {Kind.CODE, Kind.ANSWER}:
        return False
    if _CONTINUES.match(line) or not _WORD.search(line):
        return True
    if kind is Kind.TABLE:
        return last.kind is Kind.TABLE
    if kind is Kind.BULLET:
        return last.kind in {Kind.PROSE, Kind.BULLET, Kind.ITEM}
    return kind is Kind.PROSE and not gap and last.kind in {Kind.PROSE, Kind.BULLET, Kind.ITEM, Kind.EQUATION}


def _sentences(text: str, piece: Span) -> list[Span]:
    """A line of prose, cut before a sentence that states the answer, and where it is long."""
    if piece.kind not in {Kind.PROSE, Kind.EQUATION, Kind.ITEM, Kind.BULLET}:
        return [piece]
    for place in _ANSWER_SENTENCE.finditer(text, piece.start, piece.end):
        if _ANSWER.match(text, place.end()):
            before = _sentences(text, Span(piece.start, place.start(), piece.kind))
            return [*before, Span(place.end(), piece.end, Kind.ANSWER)]
    if piece.end - piece.start <= LONG_PARAGRAPH:
        return [piece]
    cuts, last = [], piece.start
    for place in _SENTENCE.finditer(text, piece.start, piece.end):
        if place.start() - last >= SENTENCES_AIM and piece.end - place.end() >= SENTENCES_AIM // 2:
            cuts.append((place.start(), place.end()))
            last = place.end()
    starts = [piece.start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), piece.end]
    return [Span(start, end, piece.kind) for start, end in zip(starts, ends, strict=True)]


def _joined(text: str, pieces: list[Span]) -> list[Span]:
    """Headings and lines that end in a colon go with what they announce; the answer stays alone."""
    joined: list[Span] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and piece.kind is not Kind.ANSWER and _announces(text, last, piece):
            joined[-1] = Span(last.start, piece.end, piece.kind)
        else:
            joined.append(piece)
    return joined


def _announces(text: str, last: Span, piece: Span) -> bool:
    if last.kind is Kind.HEADING:
        return True
    if last.kind not in {Kind.PROSE, Kind.ITEM, Kind.BULLET} or piece.kind is Kind.HEADING:
        return False
    if _ITEM.match(piece.of(text)):
        return False
    whole = piece.kind in {Kind.FORMULA, Kind.TABLE, Kind.CODE}
    ending = last.of(text).rstrip()
    return bool(_OPEN_ENDED.search(ending)) or (whole and not ending.endswith((".", "!", "?", "؟")))


def _bounded(text: str, pieces: list[Span]) -> list[Span]:
    """At most MAX_STEPS: a text that runs away is grouped evenly, its last step kept apart."""
    kept = [piece for piece in pieces if _WORD.search(piece.of(text))] or pieces[:1]
    kept = _without_gaps(text, kept)
    if len(kept) <= MAX_STEPS:
        return kept
    size = -(-(len(kept) - 1) // (MAX_STEPS - 1))
    body, last = kept[:-1], kept[-1]
    groups = [body[i : i + size] for i in range(0, len(body), size)]
    return [*(Span(group[0].start, group[-1].end, group[0].kind) for group in groups), last]


def _without_gaps(text: str, pieces: list[Span]) -> list[Span]:
    """Stretch spans over what was dropped between them (rules, lone brackets), so that only white space is left out."""
    stretched: list[Span] = []
    for index, piece in enumerate(pieces):
        end = pieces[index + 1].start if index + 1 < len(pieces) else len(text)
        start = piece.start if index else 0
        stretched.append(Span(start, end, piece.kind))
    return stretched


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
