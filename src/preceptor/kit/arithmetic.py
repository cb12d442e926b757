"""The exact calculator: one expression of arithmetic text to one exact fraction.

The prompt protocol of the models under test, the expert's page, the verifier and the step checker all use it, so
they can never disagree about what `1,200 * 15%` is. Decimals are exact (0.1 is one tenth), `%` after a number means
"hundredths", `20% of 500` multiplies, digits may be Arabic-Indic, and `^` is a power. Nothing is ever handed to
Python's own evaluator: numbers become names, and `simpleeval` walks a tree of six operators over fractions.
"""

import ast
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Final

from simpleeval import InvalidExpression, SimpleEval

from preceptor.kit.errors import PreceptorError
from preceptor.kit.numerals import NUMBER, SCALE_WORD, SCALE_WORDS, ascii_maths, parse_number, without_currency

MAX_LENGTH: Final = 400
MAX_DEPTH: Final = 24
MAX_OPERATORS: Final = 80
MAX_EXPONENT: Final = 600
MAX_BITS: Final = 8192
ROOT_DIGITS: Final = 40

_TOKEN: Final = re.compile(
    rf"\s*(?:(?P<number>{NUMBER})|(?P<power>\*\*|\^)|(?P<operator>[-+*/xX])|(?P<open>[(\[{{])|(?P<close>[)\]}}])"
    rf"|(?P<percent>%)|(?P<scale>{SCALE_WORD})|(?P<of>of\b|من\b))",
    re.IGNORECASE,
)


class ArithmeticRefused(PreceptorError):
    """Write one calculation of numbers, + - * / ^ ( ) and %, for example (1200 - 950) * 15%."""

    status = 422
    code = "arithmetic_refused"


def evaluate(text: str, *, round_roots: bool = False) -> Fraction:
    """The exact value of `text`.

    Raises ArithmeticRefused, with the reason, for anything that is not bounded arithmetic on numbers. A power with a
    fractional exponent is refused where its root is not rational, unless `round_roots`: then it is taken to 40 digits.
    """
    if len(text) > MAX_LENGTH:
        raise ArithmeticRefused(f"The calculation is longer than {MAX_LENGTH} characters; split it into steps.")
    literal = text.strip()
    number = parse_number(literal.removeprefix("-"))
    if number is not None:
        return -number if literal.startswith("-") else number  # most texts are one number: no need of the evaluator
    source, names = _Translator(without_currency(ascii_maths(text))).run()
    evaluator = SimpleEval(operators=_operators(round_roots), functions={}, names=names)
    try:
        value = evaluator.eval(source)
    except ZeroDivisionError:
        raise ArithmeticRefused("This divides by zero.") from None
    except (InvalidExpression, SyntaxError, RecursionError):
        raise ArithmeticRefused(f"“{text.strip()[:80]}” is not a calculation of numbers.") from None
    if not isinstance(value, Fraction):
        raise ArithmeticRefused(f"“{text.strip()[:80]}” has no number as its value.")
    return value


def format_exact(value: Fraction, places: int = 4) -> str:
    """`value` as an integer or with up to `places` decimals, zeros trimmed, halves rounded away from zero."""
    scaled = abs(value) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    whole, part = divmod(units, 10**places)
    sign = "-" if value < 0 and units else ""
    decimals = f"{part:0{places}d}".rstrip("0") if places else ""
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"


class _Translator:
    """Turns checked tokens into a Python expression over names n0, n1 …, each bound to an exact fraction."""

    def __init__(self, text: str) -> None:
        self._text = re.sub(r"(?<=\d)\.?\s*$", "", text).strip()
        self._out: list[str] = []
        self._names: dict[str, Fraction] = {}
        self._opened: list[int] = []
        self._last_group = 0
        self._previous = "start"
        self._operators = 0

    def run(self) -> tuple[str, dict[str, Fraction]]:
        position = 0
        while position < len(self._text):
            match = _TOKEN.match(self._text, position)
            if match is None or match.lastgroup is None:
                raise ArithmeticRefused(f"“{self._text[position:][:20].strip()}” is not part of a calculation.")
            kind = match.lastgroup
            getattr(self, f"_{kind}")(match.group(kind))
            self._previous = kind
            position = match.end()
        if self._opened:
            raise ArithmeticRefused("A bracket is opened and not closed.")
        if not self._names:
            raise ArithmeticRefused("There is no number to calculate with.")
        return "".join(self._out), self._names

    def _bind(self, value: Fraction) -> str:
        name = f"n{len(self._names)}"
        self._names[name] = value
        return name

    def _ends_operand(self) -> bool:
        return self._previous in {"number", "close", "percent", "scale"}

    def _number(self, literal: str) -> None:
        if self._ends_operand():
            raise ArithmeticRefused(f"An operator is missing before {literal}.")
        value = parse_number(literal)
        if value is None or _bits(value) > MAX_BITS:
            raise ArithmeticRefused(f"“{literal}” is not a number that can be read.")
        self._last_group = len(self._out)
        self._out.append(self._bind(value))

    def _operator(self, sign: str) -> None:
        self._operators += 1
        if self._operators > MAX_OPERATORS:
            raise ArithmeticRefused(f"More than {MAX_OPERATORS} operations; split the calculation into steps.")
        self._out.append("*" if sign in "xX" else sign)

    def _power(self, _sign: str) -> None:
        self._operator("**")

    def _of(self, _word: str) -> None:
        if not self._ends_operand():
            raise ArithmeticRefused("“of” needs a number or a percentage before it.")
        self._operator("*")

    def _open(self, _bracket: str) -> None:
        if self._ends_operand():
            if self._last_group and self._out[self._last_group - 1] == "/":
                raise ArithmeticRefused("Write * or / before the bracket: a / b(c) can be read in two ways.")
            self._operator("*")
        self._opened.append(len(self._out))
        if len(self._opened) > MAX_DEPTH:
            raise ArithmeticRefused(f"Brackets are nested more than {MAX_DEPTH} deep.")
        self._out.append("(")

    def _close(self, _bracket: str) -> None:
        if not self._opened:
            raise ArithmeticRefused("A bracket is closed that was never opened.")
        self._last_group = self._opened.pop()
        self._out.append(")")

    def _percent(self, _sign: str) -> None:
        self._scaled(Fraction(1, 100), "%")

    def _scale(self, word: str) -> None:
        self._scaled(Fraction(SCALE_WORDS[word.lower()]), word)

    def _scaled(self, factor: Fraction, written: str) -> None:
        """A percent sign or scale word binds tighter than any operator, so it wraps the operand before it."""
        if not self._ends_operand():
            raise ArithmeticRefused(f"“{written}” needs a number before it.")
        self._out.insert(self._last_group, "(")
        self._out += ["*", self._bind(factor), ")"]


def _operators(round_roots: bool) -> dict[type[ast.AST], Callable[..., Fraction]]:
    return {
        ast.Add: lambda a, b: _bounded(a + b),
        ast.Sub: lambda a, b: _bounded(a - b),
        ast.Mult: lambda a, b: _bounded(a * b),
        ast.Div: lambda a, b: _bounded(a / b),
        ast.Pow: lambda a, b: _bounded(_power(a, b, round_roots)),
        ast.USub: lambda a: -a,
        ast.UAdd: lambda a: a,
    }


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _bounded(value: Fraction) -> Fraction:
    if _bits(value) > MAX_BITS:
        raise ArithmeticRefused("The numbers grow too large; split the calculation into steps.")
    return value


def _power(base: Fraction, exponent: Fraction, round_roots: bool) -> Fraction:
    if abs(exponent) > MAX_EXPONENT or exponent.denominator > MAX_EXPONENT:
        raise ArithmeticRefused(f"Exponents beyond {MAX_EXPONENT} are not calculated.")
    if exponent.denominator == 1:
        if _bits(base) * abs(exponent) > MAX_BITS:
            return _rounded_power(base, exponent, round_roots)
        return Fraction(base**exponent.numerator)
    if base < 0:
        raise ArithmeticRefused("A root of a negative number is not calculated.")
    root = _exact_root(base, exponent.denominator)
    return (
        _rounded_power(base, exponent, round_roots)
        if root is None
        else _power(root, exponent * exponent.denominator, round_roots)
    )


def _exact_root(value: Fraction, degree: int) -> Fraction | None:
    parts = [_integer_root(n, degree) for n in (value.numerator, value.denominator)]
    root = Fraction(*parts)
    return root if root**degree == value else None


def _integer_root(value: int, degree: int) -> int:
    """The largest integer whose `degree`-th power does not exceed `value`, by bisection."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle - 1)
    return max(low, 1) if value else 0


def _rounded_power(base: Fraction, exponent: Fraction, round_roots: bool) -> Fraction:
    if not round_roots:
        raise ArithmeticRefused("This power has no exact value of a sensible size; round it and say so.")
    with localcontext(Context(prec=ROOT_DIGITS, rounding=ROUND_HALF_UP)) as context:
        number = Decimal(base.numerator) / Decimal(base.denominator)
        if number < 0 and exponent.denominator != 1:
            raise ArithmeticRefused("A root of a negative number is not calculated.")
        result = context.power(number, Decimal(exponent.numerator) / Decimal(exponent.denominator))
    return Fraction(result)
