"""The reference path of a problem: steps that can be recomputed, and how they are written as a solution."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from preceptor.kit.arithmetic import evaluate, format_exact

ANSWER_WORD: Final = {"en": "Answer", "ar": "الإجابة"}


@dataclass(frozen=True, slots=True)
class ReferenceStep:
    """`label: expression = value`. `places` states that the value is rounded to so many decimals; None means exact."""

    label: str
    expression: str
    value: Fraction
    places: int | None = None

    def recomputed(self) -> Fraction:
        """The value of the expression, rounded as stated."""
        value = evaluate(self.expression, round_roots=self.places is not None)
        return value if self.places is None else Fraction(format_exact(value, self.places))

    def holds(self) -> bool:
        """Whether the written value is what the expression gives."""
        return self.recomputed() == self.value

    def text(self) -> str:
        return f"{self.label}: {self.expression} = {format_exact(self.value, self.places or 4)}"


def solution_text(steps: Sequence[ReferenceStep], answer: Fraction, language: str) -> str:
    """The reference solution as a model should write it: one calculation a line, then the answer."""
    lines = [step.text() for step in steps]
    return "\n".join([*lines, f"{ANSWER_WORD.get(language, ANSWER_WORD['en'])}: {format_exact(answer)}"])
