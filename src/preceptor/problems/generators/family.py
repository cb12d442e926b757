"""What a family of problems is: numbers drawn by chance, steps as formulas over them, and many wordings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from preceptor.kit.arithmetic import evaluate, format_exact
from preceptor.problems.generators.arabic import counted
from preceptor.problems.reference import ReferenceStep

Numbers = dict[str, int]

HELD_OUT_WORDINGS: Final = 2


class _Shown(int):
    """A number inside a template: `{price}` writes it, `{price:ريال}` writes it with the noun in agreement."""

    def __format__(self, noun: str) -> str:
        return counted(int(self), noun) if noun else str(int(self))


@dataclass(frozen=True, slots=True)
class Family:
    """One calculation in many words.

    `steps` are (key, formula); a formula names numbers of `draw` and keys of earlier steps, and the last step is the
    answer. `labels`, `wordings` and `unit` are per language. The last two wordings of each language are never trained
    on. All values are exact with at most four decimals, so that writing them down loses nothing.
    """

    name: str
    topic: str
    skill: str
    unit: Mapping[str, str]
    draw: Callable[[Random], Numbers]
    steps: tuple[tuple[str, str], ...]
    labels: Mapping[str, Mapping[str, str]]
    wordings: Mapping[str, tuple[str, ...]]

    def trained_wordings(self, language: str) -> range:
        """Indices of the wordings that training may use."""
        return range(len(self.wordings[language]) - HELD_OUT_WORDINGS)

    def unseen_wordings(self, language: str) -> range:
        """Indices of the wordings kept back to see whether a gain carries over to other words."""
        total = len(self.wordings[language])
        return range(total - HELD_OUT_WORDINGS, total)

    def statement(self, numbers: Numbers, language: str, wording: int) -> str:
        """The problem in Markdown."""
        return self.wordings[language][wording].format(**{key: _Shown(n) for key, n in numbers.items()})

    def solve(self, numbers: Numbers, language: str) -> tuple[ReferenceStep, ...]:
        """The reference path, each value computed exactly from its own expression."""
        known = {key: str(n) for key, n in numbers.items()}
        path = []
        for key, formula in self.steps:
            expression = formula.format(**known)
            value = evaluate(expression)
            known[key] = format_exact(value)
            path.append(ReferenceStep(self.labels[language][key], expression, value))
        return tuple(path)
