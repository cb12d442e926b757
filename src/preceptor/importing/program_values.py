"""Exact values of the arithmetic in an expert's program: a walk over its syntax tree, never Python's evaluator.

Values are fractions (0.1 is one tenth) as long as the operations are rational. A root, logarithm or exponential is
taken to 40 digits, and everything that follows from it is marked as not exact.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Final, TypeAlias

MAX_EXPONENT: Final = 100_000
MAX_BITS: Final = 60_000
DIGITS: Final = 40
MAX_PLACES: Final = 50


class NotStraightLine(Exception):
    """The program uses something beyond straight-line arithmetic; the text names it."""


@dataclass(frozen=True, slots=True)
class Number:
    """A value, and whether it is exactly what the program means."""

    value: Fraction
    exact: bool = True


Value: TypeAlias = "Number | tuple[Value, ...]"


def evaluate_node(node: ast.expr, names: dict[str, Value]) -> Value:
    """The value of one expression. Raises NotStraightLine for what is not arithmetic."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return Number(Fraction(repr(node.value)))
    if isinstance(node, ast.Name) and node.id in names:
        return names[node.id]
    if isinstance(node, ast.List | ast.Tuple):
        return tuple(evaluate_node(element, names) for element in node.elts)
    if isinstance(node, ast.Subscript):
        return _element(node, names)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        inner = _number(node.operand, names)
        return Number(-inner.value, inner.exact) if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _number(node.left, names), _number(node.right, names)
        return _bounded(_OPERATORS[type(node.op)](left, right))
    if isinstance(node, ast.Call) and not node.keywords:
        function = _FUNCTIONS.get(ast.unparse(node.func))
        if function is not None:
            return _bounded(function([evaluate_node(argument, names) for argument in node.args]))
    raise NotStraightLine(f"it has “{ast.unparse(node)[:60]}”, which is not arithmetic on numbers")


def _element(node: ast.Subscript, names: dict[str, Value]) -> Value:
    values, index = evaluate_node(node.value, names), evaluate_node(node.slice, names)
    if isinstance(values, tuple) and isinstance(index, Number) and index.value.denominator == 1:
        position = index.value.numerator
        if -len(values) <= position < len(values):
            return values[position]
    raise NotStraightLine(f"it has “{ast.unparse(node)[:60]}”, which is no element of a list")


def _number(node: ast.expr, names: dict[str, Value]) -> Number:
    value = evaluate_node(node, names)
    if isinstance(value, Number):
        return value
    raise NotStraightLine(f"it calculates with the list “{ast.unparse(node)[:60]}”")


def _bounded(number: Number) -> Number:
    """A number of a size that can be worked with; beyond it the value is rounded and marked."""
    if max(number.value.numerator.bit_length(), number.value.denominator.bit_length()) <= MAX_BITS:
        return number
    with localcontext(Context(prec=DIGITS)):
        return Number(Fraction(_decimal(number.value)), exact=False)


def _rational(operation: Callable[[Fraction, Fraction], Fraction | int]) -> Callable[[Number, Number], Number]:
    return lambda a, b: Number(Fraction(operation(a.value, b.value)), a.exact and b.exact)


def _power(base: Number, exponent: Number) -> Number:
    exact = base.exact and exponent.exact
    if exponent.value.denominator == 1 and abs(exponent.value) <= MAX_EXPONENT:
        size = max(base.value.numerator.bit_length(), base.value.denominator.bit_length())
        if size * abs(exponent.value) <= 4 * MAX_BITS:
            return Number(Fraction(base.value**exponent.value.numerator), exact)
    return _rounded(lambda a, b: a**b, base, exponent)


def _rounded(operation: Callable[..., Decimal], *numbers: Number) -> Number:
    """An irrational function to 40 digits; never marked exact, although a root may happen to be."""
    with localcontext(Context(prec=DIGITS + 10, traps=[])):
        result = operation(*(_decimal(number.value) for number in numbers))
    if not result.is_finite():
        raise NotStraightLine("a root, logarithm or power in it has no real value")
    return Number(Fraction(result), exact=False)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _flat(arguments: list[Value]) -> list[Number]:
    """The numbers of `f(a, b)` or `f([a, b])`."""
    first = arguments[0] if len(arguments) == 1 else None
    values = first if isinstance(first, tuple) else tuple(arguments)
    numbers = [value for value in values if isinstance(value, Number)]
    if not numbers or len(numbers) != len(values):
        raise NotStraightLine("a function in it is called with something other than numbers")
    return numbers


def _single(arguments: list[Value]) -> Number:
    numbers = _flat(arguments)
    if len(numbers) != 1:
        raise NotStraightLine("a function in it is called with the wrong number of values")
    return numbers[0]


def _over(function: Callable[[list[Fraction]], Fraction]) -> Callable[[list[Value]], Number]:
    def call(arguments: list[Value]) -> Number:
        numbers = _flat(arguments)
        return Number(function([number.value for number in numbers]), all(number.exact for number in numbers))

    return call


def _round(arguments: list[Value]) -> Number:
    number, *places = _flat(arguments)
    digits = places[0].value if places else Fraction(0)
    if digits.denominator != 1 or abs(digits) > MAX_PLACES or len(places) > 1:
        raise NotStraightLine("it rounds to a number of places that makes no sense")
    return Number(Fraction(round(number.value, digits.numerator)), number.exact)


def _pow(arguments: list[Value]) -> Number:
    numbers = _flat(arguments)
    if len(numbers) != 2:
        raise NotStraightLine("it calls pow with something other than two numbers")
    return _power(numbers[0], numbers[1])


def _factorial(arguments: list[Value]) -> Number:
    number = _single(arguments)
    if number.value.denominator != 1 or not 0 <= number.value <= 500:
        raise NotStraightLine("a factorial in it is not of a whole number up to 500")
    return Number(Fraction(math.factorial(number.value.numerator)), number.exact)


_OPERATORS: Final[dict[type[ast.operator], Callable[[Number, Number], Number]]] = {
    ast.Add: _rational(lambda a, b: a + b),
    ast.Sub: _rational(lambda a, b: a - b),
    ast.Mult: _rational(lambda a, b: a * b),
    ast.Div: _rational(lambda a, b: a / b),
    ast.FloorDiv: _rational(lambda a, b: a // b),
    ast.Mod: _rational(lambda a, b: a % b),
    ast.Pow: _power,
}
_FUNCTIONS: Final[dict[str, Callable[[list[Value]], Number]]] = {
    "abs": _over(lambda numbers: abs(numbers[0])),
    "float": _over(lambda numbers: numbers[0]),
    "int": _over(lambda numbers: Fraction(math.trunc(numbers[0]))),
    "len": _over(lambda numbers: Fraction(len(numbers))),
    "max": _over(max),
    "min": _over(min),
    "sum": _over(lambda numbers: sum(numbers, Fraction(0))),
    "pow": _pow,
    "round": _round,
    "math.sqrt": lambda arguments: _rounded(Decimal.sqrt, _single(arguments)),
    "math.exp": lambda arguments: _rounded(Decimal.exp, _single(arguments)),
    "math.log": lambda arguments: _rounded(Decimal.ln, _single(arguments)),
    "math.factorial": _factorial,
}
