"""What exact arithmetic says of one step: do its own figures hold, and does it meet the reference path?

Only what can be decided is decided. Every `expression = value` in the step is recomputed from the figures as written,
rounding of the written value is allowed for; words, variables and units are passed over. The check never says that a
step is good: a right sum can be the wrong sum. It is shown to experts beside the step, and scripted experts use it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate
from preceptor.kit.numerals import (
    NUMBER,
    SCALE_WORD,
    SCALE_WORDS,
    ascii_maths,
    parse_number,
    plain_maths,
    without_currency,
)

SCANNED: Final = 4000
_EXACT_ROUNDING: Final = Fraction(1, 100)
_ROUGH_ROUNDING: Final = Fraction(1, 20)
_CARRIED_ROUNDING: Final = Fraction(1, 1000)


class Result(StrEnum):
    """The verdict on a step's own figures; the values are those stored with the step."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Equation:
    """One `expression = stated` of a step, and what the expression gives."""

    expression: str
    stated: str
    value: Fraction
    holds: bool


@dataclass(frozen=True, slots=True)
class StepCheck:
    """`on_path`: whether the step's last value is one of the reference path; None where either is missing."""

    result: Result
    equations: tuple[Equation, ...] = ()
    value: Fraction | None = None
    on_path: bool | None = None


@dataclass(frozen=True, slots=True)
class _Stated:
    """The right side of a relation: `unit` is what one of its last written digit is worth."""

    text: str
    value: Fraction
    unit: Fraction = Fraction(0)
    scale: int = 1
    percent: bool = False
    is_expression: bool = False


_RELATION: Final = re.compile(r"(=|≈|~=)")
_NOT_EQUATION: Final = re.compile(r"==|!=|<=|>=|=>|^\s*\|")
_FENCE: Final = re.compile(r"^\s*(?:```|~~~)", re.MULTILINE)
_POWER: Final = re.compile(r"(?<=[\d)])\s?\*\*\s?(?=[\d(-])")
_WORDS: Final = re.compile(
    rf"(?<!\w)(?!(?:{SCALE_WORD}|of\b|من\b|[xX]\b))[^\W\d_]{{2,}}\.?(?:-[^\W\d_]+)*(?!\w)", re.IGNORECASE
)
_REMARK: Final = re.compile(r"\((?=[^()]*[^\W\d_]{2})(?![^()]*[*/+×^])[^()]*\)|\[\^?\d+\]")
_LIST_MARK: Final = re.compile(r"^\s*(?:[-*•+]\s+|\(?\d{1,2}[.)]\s+)+")
_GLUED: Final = re.compile(r"[\d)%]\s*\x00[\s\x00]*[\d(]")
_SCALES: Final = re.compile(SCALE_WORD, re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.;!?؟](?=\s|$)|,(?=\s)|،")
_OPERATION: Final = re.compile(
    r"(?:[\d)%]|\b[^\W\d_]+)\s*(?:[-+*/^]|[xX]|of\b|من\b)\s*[-(\[{]*\s*[$€£]?\s*[\d.]", re.IGNORECASE
)
_TAIL: Final = re.compile(r"[\d($€£\[-][^:]*$")
_SIGNS: Final = ("*", "/", "+", "-", "^")
_UNKNOWN_FACTOR: Final = re.compile(r"\s*(?:[*/^+-]|\()\s*\(*\s*[^\W\d_]")
_LEADING: Final = re.compile(
    rf"\s*(?P<minus>-\s*)?(?P<number>{NUMBER})\s*(?P<percent>%)?\s*(?P<scale>{SCALE_WORD})?", re.IGNORECASE
)
_DECIMALS: Final = re.compile(r"\.(\d+)")


def check_step(text: str, reference_values: Sequence[Fraction] = ()) -> StepCheck:
    """Recompute the figures of one step. `reference_values` are the values of the reference path, in any order."""
    equations = tuple(_equations(text[:SCANNED]))
    value = _last_value(text[:SCANNED], equations)
    on_path = None
    if reference_values and value is not None:
        on_path = any(_close(value, reference) for reference in reference_values)
    if not equations:
        return StepCheck(Result.NONE, (), value, on_path)
    result = Result.RIGHT if all(equation.holds for equation in equations) else Result.WRONG
    return StepCheck(result, equations, value, on_path)


def _equations(text: str) -> Iterator[Equation]:
    for line in _lines(text):
        pieces = _RELATION.split(line)
        sides, relations = pieces[::2], pieces[1::2]
        for index, relation in enumerate(relations):
            left, right = sides[index], sides[index + 1]
            expression = _expression(left, first=index == 0)
            if expression is None:
                continue
            last = index == len(relations) - 1
            stated = _stated(right, last=last)
            if stated is not None:
                source, value = expression
                yield Equation(source, stated.text, value, _holds(source, value, stated, rough=relation != "="))


def _lines(text: str) -> Iterator[str]:
    """Lines ready for reading; a line that begins with `=` goes on from the one before it. Code is not read."""
    if _FENCE.search(text):
        return
    plain = without_currency(ascii_maths(_REMARK.sub(" ", plain_maths(text))))
    bare = re.sub(r"[&`]|\*\*|\\\\", " ", _POWER.sub("^", plain))
    joined = re.sub(r"\s*\n\s*(?=[=≈])", " ", bare)
    for line in joined.splitlines():
        if ("=" in line or "≈" in line) and not _NOT_EQUATION.search(line):
            yield _LIST_MARK.sub("", line)


def _expression(side: str, *, first: bool) -> tuple[str, Fraction] | None:
    """The calculation on the left of a relation, as written and as valued; None where there is none."""
    candidate = side.rpartition(":")[2] if first else side
    if not _OPERATION.search(candidate):
        return None
    clause = candidate.rpartition(", ")[2]
    for source in (candidate, _wordless(clause) if not first or ":" in side else ""):
        value = _value(source)
        if value is not None:
            return source.strip(), value
    tail = _TAIL.search(candidate)
    if first and tail and _OPERATION.search(tail.group()) and not candidate[: tail.start()].rstrip().endswith(_SIGNS):
        value = _value(_wordless(tail.group()))
        return (tail.group().strip(), value) if value is not None else None
    return None


def _stated(side: str, *, last: bool) -> _Stated | None:
    """What stands on the right of a relation; behind the last one a sentence may go on."""
    end = _SENTENCE_END.search(side) if last else None
    cut = side[: end.start()] if end else side
    without_words = _wordless(cut)
    if _OPERATION.search(cut):
        value = _value(without_words)
        return None if value is None else _Stated(cut.strip(), value, is_expression=True)
    number = _LEADING.match(without_words)
    value = parse_number(number["number"]) if number else None
    if number is None or value is None or _UNKNOWN_FACTOR.match(cut, number.end()):
        return None
    decimals = _DECIMALS.search(number["number"])
    scale = SCALE_WORDS[number["scale"].lower()] if number["scale"] else 1
    unit = Fraction(scale, 10 ** (len(decimals[1]) if decimals else 0))
    signed = -value if number["minus"] else value
    return _Stated(number.group().strip(), signed * scale, unit, scale, percent=bool(number["percent"]))


def _wordless(source: str) -> str:
    """`source` without words, or nothing where a word stood between two operands: they do not multiply."""
    marked = _WORDS.sub("\x00", source)
    return "" if _GLUED.search(marked) else marked.replace("\x00", " ")


def _value(source: str) -> Fraction | None:
    try:
        return evaluate(source.strip(" .,;:$"), round_roots=True)
    except ArithmeticRefused:
        return None


def _holds(source: str, value: Fraction, stated: _Stated, *, rough: bool) -> bool:
    """Whether the stated value follows, exactly or as rounded or cut off at its last written digit.

    People leave out a common scale (`3 - 8 = -5 million`) and carry percent signs along; both are read their way.
    """
    if stated.is_expression:
        return abs(value - stated.value) <= abs(value) * _CARRIED_ROUNDING
    readings = [(stated.value, stated.unit)]
    if stated.percent:
        readings.append((stated.value / 100, stated.unit / 100))
    if stated.scale > 1:
        readings.append((stated.value / stated.scale, stated.unit / stated.scale))
    bare = {source.replace("%", ""), _SCALES.sub("", source)} - {source}
    values = [value, *(v for v in map(_value, bare) if v is not None)]
    return any(_rounds_to(v, number, unit, rough=rough) for v in values for number, unit in readings)


def _rounds_to(value: Fraction, number: Fraction, unit: Fraction, *, rough: bool) -> bool:
    if value == number or (value / unit).denominator == 1:
        return value == number
    return abs(value - number) <= min(unit, abs(value) * (_ROUGH_ROUNDING if rough else _EXACT_ROUNDING))


def _last_value(text: str, equations: Sequence[Equation]) -> Fraction | None:
    """The value that the step ends in: behind its last relation, else its only number."""
    for line in reversed(list(_lines(text))):
        stated = _stated(_RELATION.split(line)[-1], last=True)
        if stated is not None:
            is_share = stated.percent and equations and _is_share(equations[-1], stated.value)
            return stated.value / 100 if is_share else stated.value
    label, colon, rest = text.partition(":")
    numbers = re.findall(NUMBER, without_currency(ascii_maths(plain_maths(rest if colon else label))))
    return parse_number(numbers[0]) if len(numbers) == 1 else None


def _is_share(equation: Equation, percent: Fraction) -> bool:
    return abs(equation.value - percent / 100) < abs(equation.value - percent)


def _close(value: Fraction, reference: Fraction) -> bool:
    """Equal, or equal after rounding to the precision that people carry (a two-thousandth)."""
    return abs(value - reference) <= abs(reference) / 2000
