"""The exact calculator inside the prompt protocol: when does it speak, and what does it write?

A model writes `label: expression =`, generation stops at the equals sign, and the exact value is filled in, as an
expert has a calculator on the page (and as the calculator annotations of GSM8K do, Cobbe et al. 2021,
arXiv:2110.14168). Everything here is text in, text out, so that it is the same for every model and every endpoint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact

_ANSWER: Final = re.compile(r"^[ \t]*(?:Answer|الإجابة|الجواب):[ \t]*\S[^\n]*$", re.MULTILINE | re.IGNORECASE)
_END: Final = re.compile(r"\n\s*\n|\nProblem:")
_OPERATION: Final = re.compile(r"\d\s*%?\s*\)*\s*(?:[-+*/x×÷^]|of\b)", re.IGNORECASE)
_TRAILING: Final = re.compile(r"[\d(][\d.,\s+*/()%^$€£-]*$")


@dataclass(frozen=True, slots=True)
class CalculatorCall:
    """One value that the calculator filled in, both as they stand in the text."""

    expression: str
    value: str


def calculate(line: str) -> CalculatorCall | None:
    """The calculation that an unfinished line ends with, done; None where it ends with none that can be read.

    Looked for after the last equals sign, else after the label's colon, else in the longest tail of the line that is
    made of numbers and signs.
    """
    _, _, open_part = line.rpartition("=")
    _, _, expression = open_part.rpartition(":")
    candidates = [expression.strip()]
    if tail := _TRAILING.search(open_part.strip()):
        candidates.append(tail.group().strip())
    for candidate in candidates:
        if _OPERATION.search(candidate):
            try:
                return CalculatorCall(candidate, format_exact(evaluate(candidate)))
            except ArithmeticRefused:
                continue
    return None


def has_answer(text: str) -> bool:
    """True where the text holds a line `Answer: something`."""
    return _ANSWER.search(text) is not None


def trimmed(text: str) -> str:
    """The solution without what a model goes on to write after its first answer, a blank line or a new problem."""
    end = len(text)
    if answer := _ANSWER.search(text):
        end = min(end, answer.end())
    if after := _END.search(text):
        end = min(end, after.start())
    return text[:end].rstrip()
