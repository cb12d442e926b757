"""How a line of an expert's program is written with its numbers put in, in the calculator's notation."""

from __future__ import annotations

import ast
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Final

from preceptor.importing.program_values import Number, Value, evaluate_node

SHOWN_DIGITS: Final = 10


def with_numbers(expression: ast.expr, names: dict[str, Value]) -> str:
    """`expression` with the value of each name in its place, in the calculator's notation; "" where it has none.

    pow becomes `**`, sqrt a power of one half, sum a chain of `+`; a maximum or minimum is replaced by the argument
    that it is. What cuts or rounds (int, round, //, %) and other functions have no notation.
    """
    try:
        return ast.unparse(_Substitution(names).written(ast.parse(ast.unparse(expression), mode="eval").body))
    except _NoNotation:
        return ""


class _NoNotation(Exception):
    """The calculator has no sign for this."""


class _Substitution(ast.NodeTransformer):
    def __init__(self, names: dict[str, Value]) -> None:
        self._names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if not node.id.isidentifier():
            return node  # a number that is already written down
        value = self._names.get(node.id)
        if not isinstance(value, Number):
            raise _NoNotation
        return _shown(value.value)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        return _shown(Fraction(repr(node.value)))

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        if isinstance(node.op, ast.FloorDiv | ast.Mod):
            raise _NoNotation
        return ast.BinOp(self.written(node.left), node.op, self.written(node.right))

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        value = evaluate_node(node, self._names)
        if not isinstance(value, Number):
            raise _NoNotation
        return _shown(value.value)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        function, parts = ast.unparse(node.func), self._arguments(node)
        if function == "len":
            return _shown(self._value(node))
        if function == "float":
            return self.written(parts[0])
        if function in ("pow", "math.sqrt"):
            power = self.written(parts[1]) if function == "pow" else ast.Name("0.5", ast.Load())
            return ast.BinOp(self.written(parts[0]), ast.Pow(), power)
        if function == "abs":
            inner = self.written(parts[0])
            return ast.UnaryOp(ast.USub(), inner) if self._value(parts[0]) < 0 else inner
        if function in ("max", "min"):
            return self.written(max(parts, key=self._value) if function == "max" else min(parts, key=self._value))
        if function == "sum":
            total = self.written(parts[0])
            for part in parts[1:]:
                total = ast.BinOp(total, ast.Add(), self.written(part))
            return total
        raise _NoNotation

    def written(self, node: ast.expr) -> ast.expr:
        """`node` in the calculator's notation."""
        shown = self.visit(node)
        if not isinstance(shown, ast.expr):
            raise _NoNotation
        return shown

    def _value(self, node: ast.expr) -> Fraction:
        value = evaluate_node(node, self._names)
        return value.value if isinstance(value, Number) else Fraction(0)

    def _arguments(self, node: ast.Call) -> list[ast.expr]:
        """The parts of f(a, b), f([a, b]) or f(name of a list)."""
        first = node.args[0]
        if len(node.args) == 1 and isinstance(first, ast.List | ast.Tuple):
            return first.elts
        if len(node.args) == 1 and isinstance(first, ast.Name):
            value = self._names.get(first.id)
            if isinstance(value, tuple):
                return [_shown(part.value) for part in value if isinstance(part, Number)]
        return node.args


def _shown(value: Fraction) -> ast.expr:
    """A number as it is written down: a name, so that unparsing leaves its digits alone."""
    shown = ast.Name(plain(abs(value)), ast.Load())
    return ast.UnaryOp(ast.USub(), shown) if value < 0 else shown


def plain(value: Fraction, digits: int = SHOWN_DIGITS) -> str:
    """A decimal of at most `digits` significant digits, without an exponent and without trailing zeros."""
    with localcontext(Context(prec=digits)):
        number = Decimal(value.numerator) / Decimal(value.denominator)
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
