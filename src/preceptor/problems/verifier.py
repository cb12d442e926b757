"""Is the final answer of a text right? Decided by exact numbers, never by a model, and always with a reason."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from preceptor.kit.arithmetic import ArithmeticRefused, evaluate, format_exact
from preceptor.kit.errors import Invalid
from preceptor.kit.numerals import western, without_marks
from preceptor.problems.extraction import (
    Found,
    Source,
    Written,
    find_answer,
    is_percent_unit,
    read_written,
    scale_of_unit,
)

ToleranceKind = Literal["exact", "absolute", "relative", "text"]
TOLERANCE_KINDS: Final = ("exact", "absolute", "relative", "text")
_FACTORS: Final = (10, 100, 1000, 10**6, 10**9)


class ReferenceUnreadable(Invalid):
    """The reference answer or tolerance is not a number; write it as 1234.5 or 2/3, or choose the tolerance “text”."""

    code = "reference_unreadable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`extracted` is the answer as written; `value` what it is worth in the reference's unit."""

    correct: bool
    extracted: str
    reason: str
    value: Fraction | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What an answer is held against. `any_sign` and `any_scale` forgive what some data sets do not ask for.

    They are for data whose questions leave the sign (“a loss of”) or the unit (percent or fraction) open.
    """

    answer: str
    unit: str = ""
    tolerance_kind: ToleranceKind = "exact"
    tolerance: str = "0"
    any_sign: bool = False
    any_scale: bool = False

    def number(self) -> Fraction:
        return _exact(self.answer)

    def allowed(self) -> Fraction:
        """How far from the reference an answer may be, in its unit."""
        if self.tolerance_kind == "exact":
            return Fraction(0)
        tolerance = _exact(self.tolerance)
        return tolerance * abs(self.number()) if self.tolerance_kind == "relative" else tolerance


def verify(
    text: str,
    *,
    answer: str,
    unit: str = "",
    tolerance_kind: ToleranceKind = "exact",
    tolerance: str = "0",
    any_sign: bool = False,
    any_scale: bool = False,
    lenient: bool = True,
) -> Verdict:
    """Judge the final answer that stands in `text`; raises ReferenceUnreadable for a bad reference."""
    reference = Reference(answer, unit, tolerance_kind, tolerance, any_sign, any_scale)
    found = find_answer(text, lenient=lenient)
    if tolerance_kind == "text":
        return _judge_words(found, reference)
    expected = reference.number()
    if found is None:
        return Verdict(False, "", "No answer found.")
    if found.written is None:
        return Verdict(False, found.segment[:400], "The answer has no number.", None, found.source)
    return _judge_number(found.written, found.source, reference, expected)


def verify_answer(answer_text: str, reference: Reference) -> Verdict:
    """Judge a text that is nothing but an answer, such as an expert's final-answer field."""
    if reference.tolerance_kind == "text":
        return _judge_words(Found(Source.STATED, answer_text.strip(), None), reference)
    written = read_written(western(without_marks(answer_text)))
    if written is None:
        return Verdict(False, answer_text.strip()[:400], "The answer has no number.", None, Source.STATED)
    return _judge_number(written, Source.STATED, reference, reference.number())


def _judge_number(written: Written, source: Source, reference: Reference, expected: Fraction) -> Verdict:
    values = _meanings(written, reference.unit)
    allowed = reference.allowed()
    shown = written.text[:400]
    for value in values:
        if abs(value - expected) <= allowed:
            return Verdict(True, shown, _praise(source, value == expected), value, source)
    value = values[0]
    if reference.any_sign and abs(abs(value) - abs(expected)) <= allowed:
        return Verdict(True, shown, "Right but for the sign, which the problem leaves open.", value, source)
    factor = _factor(value, expected, reference)
    if factor is not None:
        if reference.any_scale and factor in {100, 1000}:
            return Verdict(
                True, shown, f"Right but for a factor of {factor}, which the problem leaves open.", value, source
            )
        return Verdict(False, shown, f"Off by a factor of {factor:,}.", value, source)
    return Verdict(False, shown, _blame(value, expected, allowed), value, source)


def _meanings(written: Written, unit: str) -> list[Fraction]:
    """What the written number can be worth in `unit`: the most literal reading first."""
    scale = scale_of_unit(unit)
    plain = written.value * written.scale / scale if written.scale > 1 else written.value
    if written.percent:
        hundredth = plain / 100
        return [plain] if is_percent_unit(unit) else [hundredth] if unit else [plain, hundredth]
    readings = [plain]
    if written.scale == 1 and scale > 1:
        readings.append(written.value / scale)
    if written.scale > 1 and not unit:
        readings.append(written.value)
    return readings


def _factor(value: Fraction, expected: Fraction, reference: Reference) -> int | None:
    """The power of ten by which the answer misses, to within the tolerance or a thousandth."""
    if not value or not expected:
        return None
    for factor in _FACTORS:
        for near, target in ((abs(value) * factor, abs(expected)), (abs(value), abs(expected) * factor)):
            if abs(near - target) <= max(reference.allowed() * target / abs(expected), target / 1000):
                return factor
    return None


def _praise(source: Source, exact: bool) -> str:
    where = {
        Source.STATED: "",
        Source.CONCLUDED: " (read from the concluding sentence)",
        Source.LAST_NUMBER: " (read from the last number)",
    }[source]
    return f"{'Right' if exact else 'Right within the tolerance'}{where}."


def _blame(value: Fraction, expected: Fraction, allowed: Fraction) -> str:
    if value == -expected:
        return "Wrong sign."
    if expected and abs(value - expected) <= abs(expected) / 100:
        return f"{format_exact(value)} is within one percent of {format_exact(expected)}, but not close enough."
    within = f" ± {format_exact(allowed)}" if allowed else ""
    return f"{format_exact(value)} instead of {format_exact(expected)}{within}."


def _judge_words(found: Found | None, reference: Reference) -> Verdict:
    if found is None:
        return Verdict(False, "", "No answer found.")
    said, wanted = _words(found.segment), _words(reference.answer)
    right = said == wanted
    reason = "Right." if right else f"“{found.segment[:80]}” instead of “{reference.answer[:80]}”."
    return Verdict(right, found.segment[:400], reason, None, found.source)


def _words(text: str) -> str:
    return " ".join(western(without_marks(text)).casefold().split()).strip(" .。،,;:!\"'“”")


def _exact(text: str) -> Fraction:
    try:
        return evaluate(text)
    except ArithmeticRefused:
        raise ReferenceUnreadable(f"“{text[:60]}” is not a number. {ReferenceUnreadable.__doc__}") from None
