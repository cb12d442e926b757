"""Credited time from heartbeats: the only place that knows the rule.

A beat is a sign of life that the server saw at an instant. Put in the order in which they were
received, two neighbouring beats make a link, and a link is credited when

* the server saw them at most MERGE_GAP apart, and
* the person was active (a visible page with input, or the start itself) at most IDLE_AFTER apart
  around it. A hidden tab is alive but never active, so looking something up elsewhere counts for
  as long as a silent reader would.

Links that touch form a stretch. A stretch is worth the smaller of what the server saw (last minus
first beat, in whole seconds) and what the browser's monotonic clock says passed (the sum of its
forward movements), so no client clock can add a second and a delayed delivery adds none.

Promises, each held by a property test: the result depends on the set of beats alone, not on order
or repeats; a lost beat never adds time; stretches never overlap; the sum is at most the server's
span and at most the browser's clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

MERGE_GAP: Final = timedelta(seconds=60)
IDLE_AFTER: Final = timedelta(seconds=180)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Beat:
    """One sign of life: the server's instant and the browser's counters. `claim` is the unit in hand, if any."""

    sequence: int
    received_at: datetime
    monotonic_ms: int
    visible: bool
    activity: int
    claim: int | None = None

    @property
    def active(self) -> bool:
        """Whether it proves input; nothing typed or clicked can come from a hidden page."""
        return self.visible and self.activity > 0


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open [start, end) in whole seconds since 1970 UTC, with the claim that was in hand."""

    start: int
    end: int
    claim: int | None = None

    @property
    def seconds(self) -> int:
        """Length."""
        return self.end - self.start


def second_of(instant: datetime) -> int:
    """The whole second since 1970 UTC that contains `instant`, exactly (no float)."""
    return (instant - _EPOCH) // _SECOND


def instant_of(second: int) -> datetime:
    """The aware UTC datetime at the beginning of `second`."""
    return _EPOCH + second * _SECOND


def credit(beats: Iterable[Beat], *, began: datetime) -> tuple[Span, ...]:
    """The credited spans of one work session that began at `began`, in order, split where the claim changes."""
    ordered = _once_each(beats)
    spans: list[Span] = []
    for stretch in _stretches(ordered, began):
        spans += _by_claim(stretch)
    return tuple(spans)


def last_activity(beats: Iterable[Beat], *, began: datetime) -> datetime:
    """When the person was last seen to be active."""
    return max((beat.received_at for beat in beats if beat.active), default=began)


def uncovered(spans: Sequence[Span], covered: Iterable[Span]) -> tuple[Span, ...]:
    """What of `spans` is new beside `covered`, in order, and never more than the difference of their lengths.

    This is how credit is written piece by piece as beats come in, late ones too: the sum of all
    pieces is the credit of all beats, whatever the order of arrival.
    """
    held = sorted(covered, key=lambda span: span.start)
    allowance = sum(span.seconds for span in spans) - sum(span.seconds for span in held)
    fresh: list[Span] = []
    for span in spans:
        for piece in _without(span, held):
            length = min(piece.seconds, allowance)
            if length > 0:
                fresh.append(Span(piece.start, piece.start + length, piece.claim))
                allowance -= length
    return tuple(fresh)


def _once_each(beats: Iterable[Beat]) -> list[Beat]:
    """One beat per sequence number (the first received), in the order in which the server received them."""
    first: dict[int, Beat] = {}
    for beat in beats:
        known = first.get(beat.sequence)
        if known is None or _rank(beat) < _rank(known):
            first[beat.sequence] = beat
    return sorted(first.values(), key=lambda beat: (beat.received_at, beat.sequence))


def _rank(beat: Beat) -> tuple[datetime, int, bool, int, int]:
    return beat.received_at, beat.monotonic_ms, beat.visible, beat.activity, beat.claim or 0


def _stretches(beats: Sequence[Beat], began: datetime) -> Iterator[list[Beat]]:
    """Maximal runs of beats whose links are all credited."""
    before, after = _activity_around(beats, began)
    run = list(beats[:1])
    for position, (left, right) in enumerate(pairwise(beats)):
        last, following = before[position], after[position + 1]
        seen = right.received_at - left.received_at <= MERGE_GAP
        if seen and following is not None and following - last <= IDLE_AFTER:
            run.append(right)
            continue
        yield run
        run = [right]
    yield run


def _activity_around(beats: Sequence[Beat], began: datetime) -> tuple[list[datetime], list[datetime | None]]:
    """For each beat the last activity up to it and the first activity from it on."""
    before: list[datetime] = []
    last = began
    for beat in beats:
        last = beat.received_at if beat.active else last
        before.append(last)
    after: list[datetime | None] = []
    following: datetime | None = None
    for beat in reversed(beats):
        following = beat.received_at if beat.active else following
        after.append(following)
    return before, after[::-1]


def _by_claim(stretch: Sequence[Beat]) -> list[Span]:
    """The credited part of a stretch, cut where another claim comes into hand."""
    if len(stretch) < 2:
        return []
    forward = sum(max(0, right.monotonic_ms - left.monotonic_ms) for left, right in pairwise(stretch))
    limit = second_of(stretch[0].received_at) + forward // 1000
    spans: list[Span] = []
    for left, right in pairwise(stretch):
        start, end = second_of(left.received_at), min(second_of(right.received_at), limit)
        claim = right.claim if left.claim is None else left.claim
        if start >= end:
            continue
        if spans and spans[-1].end == start and spans[-1].claim == claim:
            start = spans.pop().start
        spans.append(Span(start, end, claim))
    return spans


def _without(span: Span, held: Sequence[Span]) -> Iterator[Span]:
    """The parts of `span` outside the sorted spans `held`."""
    start = span.start
    for other in held:
        if other.end <= start or other.start >= span.end:
            continue
        if other.start > start:
            yield Span(start, other.start, span.claim)
        start = max(start, other.end)
    if start < span.end:
        yield Span(start, span.end, span.claim)
