"""What a version of a problem says, checked and hashed before it becomes a row that never changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact
from preceptor.kit.errors import Invalid
from preceptor.problems.reference import ReferenceStep, solution_text
from preceptor.problems.verifier import TOLERANCE_KINDS, Reference, ReferenceUnreadable

LANGUAGES: Final = ("en", "ar")
SPLITS: Final = ("train", "new_numbers", "new_wordings", "new_families")
LONGEST_STATEMENT: Final = 200_000
LONGEST_ANSWER: Final = 400
MOST_STEPS: Final = 200
MOST_CRITERIA: Final = 500

StoredStep = Mapping[str, Any]
"""A reference step as plain data: label, expression, value as exact text, and places where it is rounded."""


class ProblemInvalid(Invalid):
    """The problem is not complete. Its message says what is missing or wrong."""

    code = "problem_invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemContent:
    """All that a version says. Equal contents have equal digests, whoever writes them and when."""

    statement: str
    language: str
    answer: str
    reference_steps: Sequence[StoredStep] = ()
    reference_text: str = ""
    unit: str = ""
    tolerance_kind: str = "exact"
    tolerance: str = "0"
    rubric: Mapping[str, Any] = field(default_factory=dict)
    skill: str = ""
    topic: str = ""
    family: str = ""
    wording: int | None = None
    split: str = "train"
    difficulty: int = 1
    extra: Mapping[str, Any] = field(default_factory=dict)

    def sha256(self) -> str:
        """Digest of the content as canonical JSON."""
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__}
        plain = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(plain.encode()).hexdigest()

    def check(self, *, recompute: bool = True) -> None:
        """Raise ProblemInvalid with one sentence unless everything fits; `recompute` also redoes every step."""
        if not self.statement.strip() or len(self.statement) > LONGEST_STATEMENT:
            raise ProblemInvalid(f"A problem needs a statement of at most {LONGEST_STATEMENT:,} characters.")
        if "\x00" in self.statement + self.answer + self.reference_text:
            raise ProblemInvalid("The problem holds a NUL character, which cannot be stored; take it out.")
        _one_of("language", self.language, LANGUAGES)
        _one_of("split", self.split, SPLITS)
        _one_of("tolerance", self.tolerance_kind, TOLERANCE_KINDS)
        if not 1 <= self.difficulty <= 5:
            raise ProblemInvalid("The difficulty goes from 1 to 5.")
        self._check_answer()
        if len(self.reference_steps) > MOST_STEPS:
            raise ProblemInvalid(f"At most {MOST_STEPS} reference steps; join some.")
        for number, step in enumerate(read_steps(self.reference_steps), start=1):
            if recompute and not step.holds():
                given = format_exact(step.value)
                raise ProblemInvalid(
                    f"Step {number} says {step.expression} = {given}, but it gives {format_exact(step.recomputed())}."
                )
        check_rubric(self.rubric)

    def _check_answer(self) -> None:
        if not self.answer.strip() or len(self.answer) > LONGEST_ANSWER:
            raise ProblemInvalid(f"A problem needs an answer of at most {LONGEST_ANSWER} characters.")
        if self.tolerance_kind != "text":
            reference = Reference(self.answer, self.unit, self.tolerance_kind, self.tolerance)  # type: ignore[arg-type]  # its choices
            try:
                reference.number()
                allowed = reference.allowed()
            except ReferenceUnreadable as error:
                raise ProblemInvalid(error.message) from error
            if allowed < 0:
                raise ProblemInvalid("The tolerance cannot be negative.")


def exact_text(value: Fraction) -> str:
    """A fraction as exact text: a decimal where it ends within twelve places, else `a/b`."""
    return format_exact(value, 12) if 10**12 % value.denominator == 0 else f"{value.numerator}/{value.denominator}"


def store_step(step: ReferenceStep) -> dict[str, Any]:
    """The step as plain data."""
    stored: dict[str, Any] = {"label": step.label, "expression": step.expression, "value": exact_text(step.value)}
    return stored if step.places is None else {**stored, "places": step.places}


def read_steps(stored: Sequence[StoredStep]) -> list[ReferenceStep]:
    """The steps that have an expression and a value; steps of words only are left out. Raises ProblemInvalid."""
    steps = []
    for number, step in enumerate(stored, start=1):
        if not step.get("expression") or not step.get("value"):
            continue
        try:
            value = evaluate(str(step["value"]))
            evaluate(str(step["expression"]), round_roots=True)
        except ArithmeticRefused as error:
            raise ProblemInvalid(f"Step {number} cannot be computed: {error.message}") from error
        steps.append(ReferenceStep(str(step.get("label", "")), str(step["expression"]), value, step.get("places")))
    return steps


def reference_solution(steps: Sequence[StoredStep], answer: str, language: str) -> str:
    """The reference path as a model should write it: one calculation a line, then the answer."""
    return solution_text(read_steps(steps), evaluate(answer), language)


def check_rubric(rubric: Mapping[str, Any]) -> None:
    """Raise ProblemInvalid unless `rubric` is empty or a tree of {"id", "text", "points", "children"}."""
    seen: set[str] = set()
    pending = [rubric] if rubric else []
    while pending:
        node = pending.pop()
        identity, text, points = node.get("id"), node.get("text"), node.get("points", 0)
        if not isinstance(identity, str) or not identity or identity in seen:
            raise ProblemInvalid("Every criterion of the rubric needs an id of its own.")
        if not isinstance(text, str) or not text.strip():
            raise ProblemInvalid(f"Criterion “{identity}” says nothing; write what earns the points.")
        if not isinstance(points, int) or isinstance(points, bool) or not -100 <= points <= 100:
            raise ProblemInvalid(f"Criterion “{identity}” needs whole points from -100 to 100.")
        children = node.get("children", [])
        if not isinstance(children, list) or not all(isinstance(child, Mapping) for child in children):
            raise ProblemInvalid(f"The children of criterion “{identity}” must be a list of criteria.")
        seen.add(identity)
        if len(seen) > MOST_CRITERIA:
            raise ProblemInvalid(f"A rubric has at most {MOST_CRITERIA} criteria.")
        pending += children


def _one_of(name: str, value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise ProblemInvalid(f"“{value}” is not a {name}; choose one of {', '.join(allowed)}.")
