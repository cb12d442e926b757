"""An expert's own cut of an answer: steps merged and split where the stored ones are not what can be right or wrong.

A cut is a list of spans, each the characters `start` to `end` (exclusive) of the stored answer, as stored steps are.
The answer and its own steps never change; the cut is part of the correction, whose ratings count its steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from preceptor.corrections.protocol import ProtocolViolation

Span = tuple[int, int]
MOST_STEPS: Final = 2_000


def check_cut(cut: Sequence[Span], *, stored: Sequence[Span], output: str) -> None:
    """Raise ProtocolViolation unless `cut` stands in order, in the answer, and leaves no word of its steps out."""
    if not 1 <= len(cut) <= MOST_STEPS:
        raise ProtocolViolation(f"An answer is cut into 1 to {MOST_STEPS:,} steps.")
    before = 0
    for number, (start, end) in enumerate(cut, start=1):
        if not before <= start < end <= len(output):
            raise ProtocolViolation(f"Step {number} must follow the one before and end within the answer.")
        if not output[start:end].strip():
            raise ProtocolViolation(f"Step {number} is empty: merge it with the next one.")
        before = end
    gaps = zip([0, *(end for _, end in cut)], [*(start for start, _ in cut), len(output)], strict=True)
    lost = [(start, end) for start, end in gaps if output[start:end].strip()]
    if any(output[max(start, a) : min(end, b)].strip() for start, end in lost for a, b in stored):
        raise ProtocolViolation("Words of the answer are in none of its steps. Load the page again.")


def content_of(cut: Sequence[Span]) -> dict[str, Any]:
    """What a correction keeps of a cut of its own; nothing where there is none."""
    return {"cut": [[start, end] for start, end in cut]} if cut else {}


def spans_of(content: Mapping[str, Any], stored: Sequence[Span]) -> Sequence[Span]:
    """The steps that the ratings of a correction count: its own cut, otherwise those stored with the answer."""
    own = content.get("cut")
    return [(start, end) for start, end in own] if own else stored
