"""What a scripted expert writes for an attempt from the problem's reference steps. Pure, and never passed off as a
person's work: only people marked simulated submit it.

A step whose figures recompute and whose value lies on the reference path is good (+1); one that recomputes but lies
off the path is neutral (0): another way may be right. The first error is the first step whose figures do not
recompute, or, where all do, the first step that leaves the path for good. The solution keeps the model's own lines as
far as they are the first reference steps, and goes on with the reference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from preceptor.corrections.protocol import FOUND_ERROR, SCRIPTED, SOLUTION, Rating, Submission
from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact
from preceptor.probing.splitting import Kind, split_steps
from preceptor.probing.step_check import Result, StepCheck, check_step
from preceptor.problems.reference import ANSWER_WORD

PLACES: Final = 4
REASONING: Final = "reasoning"
_PLAIN_DECIMAL: Final = re.compile(r"-?\d+(?:\.\d+)?\Z")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_SIGN: Final = re.compile(r"[-+*/^]")
_SENTENCES: Final = {
    "en": {
        "arithmetic": "{expression} is {value}, not {stated}.",
        "misread_figure": "A figure is misread here: it should be {step}.",
        "wrong_formula": "The formula is wrong here: it should be {step}.",
        "missing_step": "The answer comes before the solution is complete: {step} is missing.",
        "reasoning": "This leaves the way to the answer: the next step is {step}.",
        "early": "The attempt stops too early: {step} is missing.",
    },
    "ar": {
        "arithmetic": "{expression} يساوي {value} وليس {stated}.",
        "misread_figure": "قُرئ رقم هنا خطأً، والصواب: {step}.",
        "wrong_formula": "الصيغة هنا خاطئة، والصواب: {step}.",
        "missing_step": "جاءت الإجابة قبل اكتمال الحل، والناقص: {step}.",
        "reasoning": "هذه الخطوة تبتعد عن الطريق إلى الإجابة، والخطوة التالية هي: {step}.",
        "early": "توقفت المحاولة قبل نهايتها، والناقص: {step}.",
    },
}


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One reference step as the scripted expert uses it."""

    label: str
    expression: str
    value: Fraction | None
    shown: str

    def text(self) -> str:
        """The line of a solution."""
        return f"{self.label}: {self.expression} = {self.shown}" if self.expression else f"{self.label}: {self.shown}"


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of the attempt; the answer's own path is the answer alone, not the values on the way."""

    text: str
    check: StepCheck
    is_answer: bool

    @property
    def on_path(self) -> bool:
        return self.check.result != Result.WRONG and bool(self.check.on_path)

    def reaches(self, values: Sequence[Fraction]) -> bool:
        """Whether its last value is one of `values`."""
        return bool(check_step(self.text, values).on_path)


def script_correction(
    *,
    output: str,
    reference_steps: Sequence[Mapping[str, Any]],
    answer: str,
    unit: str = "",
    language: str = "en",
    every_step: bool = False,
) -> Submission:
    """The correction of the attempt `output`.

    `reference_steps` are those of the problem version ({"label", "expression", "value"}); `answer` and `unit` its
    own. `every_step` rates the steps after the first error too.
    """
    reference = [reference_line(each) for each in reference_steps]
    steps = _steps(output, reference, _values(answer))
    first = _first_error(steps)
    kept = _kept_prefix(steps[:first], reference)
    final = f"{_shown(answer)} {unit}".strip()
    lines = [step.text.strip() for step in steps[:kept]] + [line.text() for line in reference[kept:]]
    solution = "\n".join([*lines, f"{ANSWER_WORD.get(language, ANSWER_WORD['en'])}: {_shown(answer)}"])
    kind = _kind(steps, first, reference[kept:], _values(answer))
    ends = kept == len(reference) or (kind == REASONING and first is not None and steps[first].is_answer)
    follows = solution.splitlines()[-1] if ends else reference[kept].text()
    return Submission(
        outcome=FOUND_ERROR,
        ratings=tuple(_ratings(steps, first, kind, follows, every_step)),
        first_error=first,
        solution=solution,
        final_answer=final,
        critique=_critique(steps, first, kind, follows, language),
        source=SCRIPTED,
    )


def script_right(*, output: str, final_answer: str) -> Submission:
    """For an attempt that is right after all: every step good or neutral."""
    ratings = tuple(
        Rating(index, 1 if check_step(span.of(output)).result == Result.RIGHT else 0)
        for index, span in enumerate(split_steps(output))
    )
    return Submission(outcome=SOLUTION, ratings=ratings, final_answer=final_answer, source=SCRIPTED)


def reference_line(step: Mapping[str, Any]) -> ReferenceLine:
    """A stored reference step. Its value is an exact decimal or a fraction "a/b"."""
    value = str(step["value"])
    number = next(iter(_values(value)), None)
    return ReferenceLine(str(step["label"]), str(step["expression"]), number, _shown(value))


def _shown(value: str) -> str:
    """A number as it is written in a solution: decimals as they are, fractions to four places, words as they are."""
    if _PLAIN_DECIMAL.match(value.strip()):
        return value.strip()
    numbers = _values(value)
    return format_exact(numbers[0], PLACES) if numbers else value.strip()


def _values(text: str) -> list[Fraction]:
    try:
        return [evaluate(text, round_roots=True)]
    except ArithmeticRefused:
        return []


def _steps(output: str, reference: Sequence[ReferenceLine], answer: Sequence[Fraction]) -> list[_Step]:
    path = [line.value for line in reference if line.value is not None] + list(answer)
    steps: list[_Step] = []
    for span in split_steps(output):
        is_answer = span.kind is Kind.ANSWER
        text = span.of(output)
        steps.append(_Step(text, check_step(text, answer if is_answer else path), is_answer))
    return steps


def _first_error(steps: Sequence[_Step]) -> int | None:
    """The first step that does not recompute, else the first after which the path is never met again."""
    for index, step in enumerate(steps):
        if step.check.result == Result.WRONG:
            return index
    last_on_path = max((index for index, step in enumerate(steps) if step.on_path), default=-1)
    for index in range(last_on_path + 1, len(steps)):
        if steps[index].check.value is not None or steps[index].is_answer:
            return index
    return None


def _kept_prefix(steps: Sequence[_Step], reference: Sequence[ReferenceLine]) -> int:
    """How many leading steps are, in order, the first reference steps."""
    kept = 0
    for step, line in zip(steps, reference, strict=False):
        if step.is_answer or line.value is None or not step.on_path or not step.reaches([line.value]):
            break
        kept += 1
    return kept


def _kind(
    steps: Sequence[_Step], first: int | None, missing: Sequence[ReferenceLine], answer: Sequence[Fraction]
) -> str:
    """The kind of the first error; `missing` are the reference steps that the attempt does not have."""
    if first is None:
        return "early"
    step = steps[first]
    if step.check.result == Result.WRONG:
        return "arithmetic"
    if step.is_answer:
        reached = any(before.reaches(answer) for before in steps[:first])
        return REASONING if reached or not missing else "missing_step"
    if step.check.equations and missing:
        return _compared(step.check.equations[0].expression, missing[0].expression)
    return REASONING


def _compared(written: str, wanted: str) -> str:
    """The same signs with other figures: a figure was misread; the same figures with other signs: wrong formula."""
    same_signs = _SIGN.findall(written) == _SIGN.findall(wanted)
    figures, others = sorted(_NUMBER.findall(written)), sorted(_NUMBER.findall(wanted))
    if same_signs and len(set(figures) & set(others)) >= len(others) - 1:
        return "misread_figure"
    return "wrong_formula" if figures == others else REASONING


def _ratings(steps: Sequence[_Step], first: int | None, kind: str, follows: str, every_step: bool) -> list[Rating]:
    ratings = [Rating(index, 1 if step.on_path else 0) for index, step in enumerate(steps[:first])]
    if first is None:
        return ratings
    ratings.append(Rating(first, -1, error_kind=kind, severity="major", rewritten=follows))
    if every_step:
        for index in range(first + 1, len(steps)):
            wrong = steps[index].check.result == Result.WRONG
            ratings.append(Rating(index, -1, error_kind="arithmetic") if wrong else Rating(index, 0))
    return ratings


def _critique(steps: Sequence[_Step], first: int | None, kind: str, follows: str, language: str) -> str:
    sentence = _SENTENCES.get(language, _SENTENCES["en"])[kind]
    wrong = [each for each in steps[first].check.equations if not each.holds] if first is not None else []
    if kind == "arithmetic" and wrong:
        equation = wrong[0]
        return sentence.format(
            expression=equation.expression, value=format_exact(equation.value, PLACES), stated=equation.stated
        )
    return sentence.format(step=follows)
