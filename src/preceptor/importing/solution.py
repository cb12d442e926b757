"""A reference solution as steps that the exact calculator can check, from a program or from calculator notes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from preceptor.importing.program import Programme
from preceptor.importing.program_notation import SHOWN_DIGITS, plain
from preceptor.importing.records import ReferenceStep
from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact
from preceptor.kit.numerals import western, without_marks

_PLAIN_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
EXACT_PLACES: Final = 4
MAX_RELATIVE_SLIP: Final = Fraction(1, 10**6)


def steps_of_program(programme: Programme) -> tuple[ReferenceStep, ...]:
    """One step for each computed line, and for each given one where nothing is computed.

    A step has an expression only where the exact calculator reads it and comes to the program's value; its value is
    then what the calculator gives for the figures as they are shown, so that every step checks against itself.
    """
    lines = [line for line in programme.lines if not line.given] or programme.lines
    return tuple(
        reference_step(_label(line.name), line.numbers, line.value.value, f"{_label(line.name)} = {line.formula}")
        for line in lines
    )


def reference_step(label: str, expression: str, value: Fraction, text: str) -> ReferenceStep:
    """A step whose expression is kept only where the calculator gets `value` from it."""
    found = calculated(expression)
    if found is None or abs(found - value) > abs(value) * MAX_RELATIVE_SLIP:
        return ReferenceStep(label, "", plain(value), text)
    places = decimals_shown(found)
    return ReferenceStep(label, expression, format_exact(found, places), text, None if _ends(found, places) else places)


def decimals_shown(value: Fraction) -> int:
    """Decimals that show ten significant digits, at least two."""
    whole = abs(value)
    before = len(str(int(whole))) if whole >= 1 else 0
    zeros = len(str(int(1 / whole))) - 1 if 0 < whole < 1 else 0
    return max(2, SHOWN_DIGITS - before + min(zeros, SHOWN_DIGITS))


def _ends(value: Fraction, places: int) -> bool:
    """Whether the written decimals are the whole value and few enough that everybody shows them all."""
    return (value * Fraction(10) ** min(places, EXACT_PLACES)).denominator == 1


def calculated(expression: str) -> Fraction | None:
    """What the exact calculator gives, or None where it does not read the expression."""
    try:
        return evaluate(expression, round_roots=True) if expression else None
    except ArithmeticRefused:
        return None


def _label(name: str) -> str:
    return name.replace("_", " ").strip() or name


def canonical_answer(raw: str) -> tuple[str, bool]:
    """The answer as it is compared, and whether it is a number: "٢٠٠٫٥٠" and "200.50" are the same answer.

    Numbers lose digit grouping and get Western digits; anything else is only trimmed.
    """
    bare = raw.strip()
    if _PLAIN_NUMBER.match(bare):
        return bare, True
    value = calculated(bare)
    if value is None:
        return bare, False
    written = western(without_marks(bare)).replace(",", "").lstrip("+")
    return (written if _PLAIN_NUMBER.match(written) else bare), True
