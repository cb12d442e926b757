"""An expert's solution written as a small Python program, read as reference steps without ever being run.

Only straight-line arithmetic is understood: assignments, `+ - * / // % **`, brackets, lists of numbers, and the
functions abs, float, int, len, max, min, pow, round, sum and math.sqrt, exp, log, factorial. Values are exact
fractions (0.1 is one tenth) as long as the operations are rational; a root, logarithm or exponential is taken to 40
digits and everything that follows from it is marked as not exact. Anything else (loops, branches, other imports) makes the
whole program `unreadable`: the caller keeps the source as text and says so.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from decimal import DecimalException
from typing import Final

from preceptor.importing.program_notation import with_numbers
from preceptor.importing.program_values import NotStraightLine, Number, Value, evaluate_node

MAX_SOURCE: Final = 20_000


@dataclass(slots=True)
class Line:
    """One computed line: `name = formula`, the same with numbers put in, and its value. `given`: a plain number."""

    name: str
    formula: str
    numbers: str
    value: Number
    given: bool


@dataclass(slots=True)
class Programme:
    """All lines in order; the last one is the result."""

    lines: list[Line] = field(default_factory=list)

    @property
    def result(self) -> Number:
        """The value the program returns."""
        return self.lines[-1].value


def read_program(source: str) -> Programme:
    """The straight-line arithmetic of `source`. Raises NotStraightLine with the reason in words."""
    if len(source) > MAX_SOURCE:
        raise NotStraightLine(f"it is longer than {MAX_SOURCE} characters")
    try:
        tree = ast.parse(source)
        return _Reader().read(tree)
    except (SyntaxError, RecursionError, ValueError, MemoryError):
        raise NotStraightLine("it is not valid Python of an ordinary size") from None
    except ZeroDivisionError:
        raise NotStraightLine("it divides by zero") from None
    except (DecimalException, OverflowError):
        raise NotStraightLine("a number in it grows out of bounds") from None


class _Reader:
    def __init__(self) -> None:
        self.names: dict[str, Value] = {}
        self.programme = Programme()

    def read(self, tree: ast.Module) -> Programme:
        body = [node for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom)]
        self._imports(tree.body)
        if len(body) == 1 and isinstance(body[0], ast.FunctionDef):
            body = body[0].body
        for node in body:
            if self._statement(node):
                return self.programme
        raise NotStraightLine("it returns nothing")

    def _imports(self, nodes: list[ast.stmt]) -> None:
        for node in nodes:
            if isinstance(node, ast.ImportFrom) or (
                isinstance(node, ast.Import) and any(name.name != "math" or name.asname for name in node.names)
            ):
                raise NotStraightLine("it imports more than math")

    def _statement(self, node: ast.stmt) -> bool:
        """Read one statement; True when it was the return."""
        if isinstance(node, ast.Import | ast.ImportFrom):
            self._imports([node])
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return False
        elif isinstance(node, ast.Return) and node.value is not None:
            self._return(node.value)
            return True
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                self._assign(target, node.value)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            old = ast.Name(node.target.id, ast.Load())
            self._assign(node.target, ast.BinOp(old, node.op, node.value))
        else:
            raise NotStraightLine(f"it has a “{type(node).__name__}” statement")
        return False

    def _assign(self, target: ast.expr, expression: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(expression, ast.Tuple):
            pairs = list(zip(target.elts, expression.elts, strict=False))
            if len(target.elts) != len(expression.elts) or any(_uses(target, value) for value in expression.elts):
                raise NotStraightLine("it assigns several names at once in a way that is not plain")
            for name, value in pairs:
                self._assign(name, value)
        elif isinstance(target, ast.Name):
            self._assign_name(target.id, expression)
        else:
            raise NotStraightLine(f"it assigns to “{ast.unparse(target)[:60]}”")

    def _assign_name(self, name: str, expression: ast.expr) -> None:
        value = evaluate_node(expression, self.names)
        if isinstance(value, Number):
            given = _is_plain_number(expression)
            line = Line(name, ast.unparse(expression), with_numbers(expression, self.names), value, given)
            self.programme.lines.append(line)
        self.names[name] = value

    def _return(self, expression: ast.expr) -> None:
        lines = self.programme.lines
        if isinstance(expression, ast.Name) and lines and lines[-1].name == expression.id:
            return
        value = evaluate_node(expression, self.names)
        if not isinstance(value, Number):
            raise NotStraightLine("it returns something that is not one number")
        lines.append(Line("answer", ast.unparse(expression), with_numbers(expression, self.names), value, False))


def _uses(targets: ast.Tuple, expression: ast.expr) -> bool:
    names = {node.id for node in ast.walk(targets) if isinstance(node, ast.Name)}
    return any(isinstance(node, ast.Name) and node.id in names for node in ast.walk(expression))


def _is_plain_number(expression: ast.expr) -> bool:
    inner = expression.operand if isinstance(expression, ast.UnaryOp) else expression
    return isinstance(inner, ast.Constant)
