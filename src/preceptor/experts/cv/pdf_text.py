"""The text of a page of a PDF in the order in which it is read, Arabic too.

A PDF draws glyphs where they are seen, from left to right, whatever their script. `pypdf` turns each run of Arabic letters
round by itself but leaves the runs as they are drawn, so that the words of a line come in the wrong order and its Arabic
digits backwards. Here the runs of such a line are put in order, by what the bidirectional algorithm did to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pypdf import PageObject

_ARABIC: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_HAS_ARABIC: Final = re.compile(f"[{_ARABIC}]")
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
_RUN: Final = re.compile(rf"\W*[{_ARABIC}](?:[^\w]|[{_ARABIC}])*|(?:(?!\W*[{_ARABIC}]).)+")
_ARABIC_END: Final = re.compile(f"[{_ARABIC}]$")
_STRONG: Final = re.compile(r"\w")
_DIGITS: Final = re.compile("[٠-٩۰-۹]+(?:[.,٫٬/][٠-٩۰-۹]+)*")
_BETWEEN_NUMBERS: Final = re.compile(r"(\s*[-–—]\s*|\s+)")
_MIRRORED: Final = str.maketrans("()[]", ")(][")
"""Some programmes give the signs that are seen, which in an Arabic line are mirrored."""
SAME_LINE: Final = 4.0
"""Points by which the pieces of one line may stand higher or lower."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one operator draws, and where it begins, in points."""

    text: str
    x: float
    y: float


def text_of(page: PageObject) -> str:
    """The page's text. Raises what pypdf raises."""
    pieces: list[Piece] = []

    def seen(text: str, outer: Sequence[float], own: Sequence[float], font: Any, size: float) -> None:
        x, y = own[4], own[5]
        at = outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5]
        pieces.append(Piece(_as_drawn(text, pieces), *at))

    plain: str = page.extract_text(visitor_text=seen)
    if not _HAS_ARABIC.search(plain):
        return plain
    mostly = len(_HAS_ARABIC.findall(plain)) * 2 >= len(_HAS_LETTER.findall(plain))
    return "\n".join(_read(line, arabic_page=mostly) for line in _lines(pieces))


def _as_drawn(text: str, before: Sequence[Piece]) -> str:
    """Signs and blanks alone are turned by pypdf where what it saw last was Arabic; here they stand as they are seen."""
    if _STRONG.search(text):
        return text
    last = next((piece.text for piece in reversed(before) if _STRONG.search(piece.text)), "")
    return text[::-1] if _HAS_ARABIC.search(last) else text


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces drawn one after the other at one height: columns are drawn one by one, and stay apart."""
    line: list[Piece] = []
    for piece in pieces:
        for at, part in enumerate(piece.text.split("\n")):
            if line and part and (at or abs(piece.y - line[0].y) > SAME_LINE):
                yield line
                line = []
            if part:
                line.append(Piece(part, piece.x, piece.y))
    if line:
        yield line


def _read(line: Sequence[Piece], *, arabic_page: bool) -> str:
    """A line as it is read: from right to left where most of it is Arabic, or what stands rightmost on an Arabic page."""
    written = "".join(piece.text for piece in line)
    arabic = len(_HAS_ARABIC.findall(written))
    if not arabic:
        return written
    runs = [run for piece in sorted(line, key=lambda piece: piece.x) for run in _RUN.findall(piece.text)]
    words = [run for run in runs if _STRONG.search(run)]
    from_right = arabic * 2 >= len(_HAS_LETTER.findall(written)) or (arabic_page and _is_arabic(words[-1]))
    text = ""
    for run in _from_right(runs) if from_right else _from_left(runs):
        apart = text[-1:].isalnum() and run[:1].isalnum() and bool(_ARABIC_END.search(text)) != _is_arabic(run)
        text += f" {run}" if apart else run
    if from_right and -1 < text.find(")") < text.find("("):
        text = text.translate(_MIRRORED)
    return re.sub(r"[ \t]{2,}", " ", text).strip()


def _is_arabic(run: str) -> bool:
    return _HAS_ARABIC.search(run) is not None


def _from_left(runs: Sequence[str]) -> Iterator[str]:
    """Runs of a Latin line: Arabic ones that stand together are read from right to left."""
    together: list[str] = []
    for run in runs:
        if _is_arabic(run):
            together.append(_mended(run))
            continue
        yield from reversed(together)
        together = []
        yield run
    yield from reversed(together)


def _from_right(runs: Sequence[str]) -> Iterator[str]:
    """Runs of an Arabic line: Latin words that stand together, with what is between or behind, are read from left to right."""
    together: list[str] = []
    for before, run in reversed(list(zip(["", *runs], runs, strict=False))):
        follows = bool(_HAS_LETTER.search(before)) and not _is_arabic(before)
        if not _is_arabic(run) and (_HAS_LETTER.search(run) or follows or (together and not run.strip())):
            together.append(run)
            continue
        yield _turned(together)
        together = []
        yield _mended(run) if _is_arabic(run) else _numbers(run)
    yield _turned(together)


def _mended(run: str) -> str:
    """An Arabic run with its Arabic digits turned back."""
    return _DIGITS.sub(lambda digits: digits[0][::-1], run)


def _turned(together: Sequence[str]) -> str:
    """Latin words in their order; the blanks at their edges are on the other side of an Arabic line."""
    text = "".join(reversed(together))
    return f"{' ' if text[-1:].isspace() else ''}{text.strip()}{' ' if text[:1].isspace() else ''}"


def _numbers(run: str) -> str:
    """Numbers and signs without words are drawn from right to left, one by one."""
    return "".join(reversed(_BETWEEN_NUMBERS.split(run))) if _STRONG.search(run) else run[::-1]
