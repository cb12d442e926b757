r"""Where in a free text the final answer stands, and which number is written there.

A text is searched for, in this order: the last explicit answer (an `Answer:` line, “the answer is …”, `\boxed{…}`), the
last sentence that draws a conclusion, the last number of all. English and Arabic, either digit system.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from preceptor.kit.numerals import (
    CURRENCY_CODES,
    NUMBER,
    SCALE_WORD,
    SCALE_WORDS,
    ascii_maths,
    parse_number,
    plain_maths,
    western,
)

SCANNED: Final = 20_000


class Source(StrEnum):
    """How sure it is that a number was meant as the answer."""

    STATED = "stated"
    CONCLUDED = "concluded"
    LAST_NUMBER = "last_number"


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it stands in a text: its value without percent sign and scale word, and those two beside it."""

    text: str
    value: Fraction
    percent: bool = False
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """An answer that was found: the segment it was read from, and the number in it (None: words only)."""

    source: Source
    segment: str
    written: Written | None


_CODES: Final = "|".join(CURRENCY_CODES)
_CURRENCY: Final = rf"(?:(?:US|CA|AU|HK|C|A)?[$£€¥₤₹₪₩]|(?<![A-Za-z])(?:{_CODES}|RMB|Rs\.?)(?![A-Za-z]))"
_PERCENT: Final = r"(?:%|per ?cent\b|percentage points?\b|(?:ب|في )الم(?:ئة|ائة))"
_WRITTEN: Final = re.compile(
    rf"(?P<open>\(\s*)?(?P<minus>(?<![\w.)%])-\s*|\bminus\s+|\bnegative\s+|(?:ناقص|سالب)\s+)?"
    rf"(?:(?P<before>{_CURRENCY})\s*(?P<inner>-\s*)?|(?<![\w.]))(?<!\d,)(?<![\d.])"
    rf"(?P<number>{NUMBER})(?:\s*/\s*(?P<below>\d+(?:\.\d+)?)(?![\d/,]))?(?P<close>\s*\))?"
    rf"\s*(?P<scale>{SCALE_WORD})?\s*(?P<percent>{_PERCENT})?(?P<after>\s*{_CURRENCY})?",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(
    r"(?:^|(?<=\W))(?:(?:final |correct |overall )?answer(?: to (?:the|this) (?:question|problem))?"
    r"\s*(?:(?:is|are|would be|becomes|=|≈|:)[\s*]*)+"
    r"|(?:ال)?(?:إجابة|اجابة|جواب|نتيجة)(?: النهائية| النهائي| الصحيحة)?\s*(?:(?:هي|هو|تساوي|يساوي|:|=)[\s*]*)+)",
    re.IGNORECASE | re.MULTILINE,
)
_BOXED: Final = re.compile(r"\\(?:boxed|fbox)\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")
_CUT_OFF: Final = re.compile(r"\\(?:boxed|fbox)\s*\{[^}]*\Z")
_CONCLUSION: Final = re.compile(
    r"(?:\b(?:therefore|thus|hence|so|in conclusion|in summary|finally|consequently)\b|إذن|لذلك|لذا|وبالتالي|وعليه|ومنه)",
    re.IGNORECASE,
)
_EQUALS: Final = re.compile(
    r"(?:[=≈]|\b(?:is|are|was|equals|approximately|about|roughly|around|to|of|at)\b|هو|هي|يساوي|تساوي|تبلغ|يبلغ|حوالي|بلغ)\s*"
)
_SENTENCE_END: Final = re.compile(r"(?<!\d)[.!?؟](?=\s|$)|[.!?؟](?=\s+\S|$)|<\|")
_MARKUP: Final = re.compile(r"\*\*|__|`|<\|[^|]*\|>")


def find_answer(text: str, *, lenient: bool = True) -> Found | None:
    """The answer that `text` ends in. Without `lenient` only what it states as its answer counts."""
    cleaned = _cleaned(text[-SCANNED:])
    stated = _stated(cleaned)
    if stated is not None or not lenient:
        return stated
    return _concluded(cleaned) or _last_number(cleaned)


def read_written(segment: str) -> Written | None:
    """The number that a short piece of text gives as its value: after the last equals sign, money before others."""
    tail = re.split(r"[=≈]", segment)[-1]
    for part in (tail, segment):
        numbers = list(_numbers(part))
        if numbers:
            marked = [w for w, is_marked in numbers if is_marked]
            return marked[0] if marked else numbers[0][0]
    return None


def _cleaned(text: str) -> str:
    unboxed = _BOXED.sub(r" ANSWERBOX \1 ENDBOX ", text)
    return _MARKUP.sub("", ascii_maths(plain_maths(unboxed)))


def _stated(text: str) -> Found | None:
    """The last stated answer that has a number; a marker followed by none (“the answer is clear”) is passed over."""
    places = [(m.end(), "line") for m in _ANSWER.finditer(text)]
    places += [(m.end(), "box") for m in re.finditer("ANSWERBOX", text)]
    words: Found | None = None
    for start, kind in sorted(places, reverse=True):
        segment = _segment(text, start, kind)
        if _CUT_OFF.search(segment):
            continue
        written = read_written(segment)
        if written is not None:
            return Found(Source.STATED, segment, written)
        if segment and words is None:
            words = Found(Source.STATED, segment, None)
    return words


def _segment(text: str, start: int, kind: str) -> str:
    rest = text[start:]
    if kind == "box":
        return rest.partition("ENDBOX")[0].strip()
    rest = rest.replace("ANSWERBOX", "").lstrip(" \n:*$")
    line = rest.partition("\n")[0].partition("ENDBOX")[0]
    end = _SENTENCE_END.search(line)
    return (line[: end.start()] if end else line).strip()


def _concluded(text: str) -> Found | None:
    """The last sentence that begins a conclusion and has a number behind “is”, “=” and the like."""
    for opening in reversed(list(_CONCLUSION.finditer(text))):
        line = text[opening.start() :].partition("\n")[0]
        end = _SENTENCE_END.search(line)
        sentence = line[: end.start()] if end else line
        for verb in reversed(list(_EQUALS.finditer(sentence))):
            written = read_written(sentence[verb.end() :])
            if written is not None:
                return Found(Source.CONCLUDED, sentence.strip(), written)
    return None


def _last_number(text: str) -> Found | None:
    for line in reversed(text.splitlines()):
        numbers = [written for written, _ in _numbers(line)]
        if numbers:
            return Found(Source.LAST_NUMBER, line.strip(), numbers[-1])
    return None


def _numbers(text: str) -> Iterator[tuple[Written, bool]]:
    """Every number of `text` with whether it is marked as an amount (currency, percent or scale)."""
    for match in _WRITTEN.finditer(text):
        value = parse_number(match["number"])
        below = parse_number(match["below"]) if match["below"] else Fraction(1)
        if value is None or not below:
            continue
        in_brackets = bool(match["open"] and match["close"] and not match["below"])
        negative = bool(match["minus"]) or bool(match["inner"]) or in_brackets
        scale = SCALE_WORDS[match["scale"].lower()] if match["scale"] else 1
        percent = bool(match["percent"])
        marked = percent or scale > 1 or bool(match["before"]) or bool(match["after"])
        yield Written(match.group().strip(), (-value if negative else value) / below, percent, scale), marked


def scale_of_unit(unit: str) -> int:
    """1,000 for “thousand dollars”, 1 where the unit names no scale."""
    words = (SCALE_WORDS.get(word, 1) for word in re.findall(r"\w+", western(unit).lower()))
    return max(words, default=1)


def is_percent_unit(unit: str) -> bool:
    """Whether answers in `unit` are percentages."""
    return bool(re.search(rf"^{_PERCENT}$|percent", western(unit).strip(), re.IGNORECASE))
