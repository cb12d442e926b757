"""What a curriculum vitae seems to say: a part of the profile, its values, and the places in the text that say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

MOST_PROPOSALS: Final = 150
BASICS: Final = ("legal_name", "latin_name", "headline", "summary", "country")
"""Single fields that can be proposed; everything else is a row of a list."""


@dataclass(frozen=True, slots=True)
class Span:
    """`text` stands from `start` (inclusive) to `end` (exclusive), in signs of the text that was read."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """One field or row, by the names of the API. `part` is "basics" or one of the lists of a profile."""

    part: str
    values: Mapping[str, Any]
    spans: tuple[Span, ...]
    by_model: bool = field(default=False)


def span_of(text: str, start: int, end: int) -> Span:
    """The span with what stands there."""
    return Span(start, end, text[start:end])


def find(text: str, wanted: str, begin: int = 0) -> Span | None:
    """Where `wanted` first stands from `begin` on, else anywhere; None where it does not."""
    if not wanted:
        return None
    at = text.find(wanted, begin)
    at = text.find(wanted) if at < 0 else at
    return None if at < 0 else Span(at, at + len(wanted), wanted)


def holds(text: str, span: Span) -> bool:
    """Whether the span is true of the text."""
    return 0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.text


def verified(proposals: Iterable[Proposal], text: str) -> list[Proposal]:
    """Those of `proposals` that have a place in `text` which really says so, each once, in the order of the text."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for each in sorted(proposals, key=lambda proposal: proposal.spans[0].start if proposal.spans else 0):
        key = (each.part, repr(sorted(each.values.items(), key=lambda item: item[0])))
        if each.spans and all(holds(text, span) for span in each.spans) and key not in seen:
            seen.add(key)
            kept.append(each)
    return kept[:MOST_PROPOSALS]
