"""Credited time from heartbeats: the only place that knows the rule.

A beat is a sign of life that the server saw at an instant. Put in the order in which they were
received, two neighbouring beats make a link, and a link is credited when

* the server saw them at most MERGE_GAP apart, and
* the person was active (a visible page with input, or the start itself) at most IDLE_AFTER apart
  around it. A hidden tab is alive but never active, so looking something up elsewhere counts for
  as long as a silent reader would. While a mark "thinking / off screen" runs, the person counts as
  active, so long as the page goes on giving signs of life.

Links that touch form a stretch. A stretch is worth the smaller of what the server saw (last minus
first beat, in whole seconds) and what the browser's monotonic clock says passed (the sum of its
forward movements), so no client clock can add a second and a delayed delivery adds none.

Promises, each held by a property test: the result depends on the set of beats alone, not on order
or repeats; a lost beat never adds time; stretches never overlap; the sum is at most the server's
span and at most the browser's clock.

A beat is not reckoned with all before it: what no later beat can change is `Settled`, and `advance`
goes on from there. What it writes comes to the same as reckoning anew, which is a property test too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

MERGE_GAP: Final = timedelta(seconds=60)
IDLE_AFTER: Final = timedelta(seconds=180)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND: Final = timedelta(seconds=1)


class Kind(StrEnum):
    """How time came to be counted: seen at once, made offline and sent later, or quiet under a mark."""

    OBSERVED = "observed"
    OFFLINE = "offline"
    THINKING = "thinking"


class Why(StrEnum):
    """Why a piece of a timer does not count."""

    SILENT = "silent"
    IDLE = "idle"
    WAITING = "waiting"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Beat:
    """One sign of life: the server's instant and the browser's counters. `claim` is the unit in hand, if any."""

    sequence: int
    received_at: datetime
    monotonic_ms: int
    visible: bool
    activity: int
    claim: int | None = None
    offline: bool = False

    @property
    def active(self) -> bool:
        """Whether it proves input; nothing typed or clicked can come from a hidden page."""
        return self.visible and self.activity > 0


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark "thinking / off screen", from when it was said until when it holds."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open [start, end) in whole seconds since 1970 UTC, with the claim that was in hand."""

    start: int
    end: int
    claim: int | None = None
    kind: Kind = Kind.OBSERVED

    @property
    def seconds(self) -> int:
        """Length."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Settled:
    """What is decided for good up to and with one beat, and all that the beats after it need to know.

    `active_at` is the last activity up to it. The stretch that ends with it began in the second `start`, its browser's
    clock has gone forward by `forward_ms`, and `beyond` are those of its pieces which that clock does not cover yet.
    """

    sequence: int
    received_at: datetime
    monotonic_ms: int
    claim: int | None
    offline: bool
    active_at: datetime
    start: int
    forward_ms: int = 0
    beyond: tuple[Span, ...] = ()

    @property
    def until(self) -> int:
        """The second up to which time is counted."""
        return min(second_of(self.received_at), self.start + self.forward_ms // 1000)

    @property
    def beat(self) -> Beat:
        """The beat itself, as far as the rule asks about it."""
        seen = int(self.active_at == self.received_at)
        return Beat(self.sequence, self.received_at, self.monotonic_ms, True, seen, self.claim, self.offline)

    def stands_before(self, instant: datetime, sequence: int | None = None) -> bool:
        """Whether a beat of that instant, or a mark from it on, leaves all of this as it is."""
        if self.active_at < self.received_at:
            return instant - self.received_at > IDLE_AFTER
        return instant > self.received_at or (
            instant == self.received_at and (sequence is None or sequence > self.sequence)
        )


@dataclass(frozen=True, slots=True)
class Missed:
    """Half-open [start, end) of a timer that does not count, and why."""

    start: int
    end: int
    why: Why


def second_of(instant: datetime) -> int:
    """The whole second since 1970 UTC that contains `instant`, exactly (no float)."""
    return (instant - _EPOCH) // _SECOND


def instant_of(second: int) -> datetime:
    """The aware UTC datetime at the beginning of `second`."""
    return _EPOCH + second * _SECOND


def credit(
    beats: Iterable[Beat], *, began: datetime, marks: Iterable[Mark] = (), after: Settled | None = None
) -> tuple[Span, ...]:
    """The credited spans of one work session that began at `began`, in order, split where claim or kind changes.

    With `after`, the `beats` are those behind it, and the spans what they add to what is counted there.
    """
    ordered = _once_each(beats)
    if after is not None:
        ordered, began = [after.beat, *ordered], after.active_at
    links = _links(ordered, began, tuple(marks))
    spans: list[Span] = []
    for first, last in _stretches(links):
        base = after if after is not None and first == 0 else _begin(ordered[first])
        spans += _split(_worked(ordered[first : last + 1], links[first:last], base))[0]
    return tuple(spans)


def advance(
    beats: Iterable[Beat],
    *,
    began: datetime,
    marks: Iterable[Mark] = (),
    written: Iterable[Span] = (),
    after: Settled | None = None,
) -> tuple[tuple[Span, ...], Settled | None]:
    """What of the credit is not `written` yet, and from where the next beats go on.

    `beats` are those behind `after`, and `written` at least what is written from its second on. For beats that
    `after` does not stand before, it must be left out: then all beats and all that is written are wanted. Where late
    beats moved what was written before, it goes on from where both were the same.
    """
    ordered, marked = _once_each(beats), tuple(marks)
    origin = after.until if after is not None else 0
    held = [replace(span, start=max(span.start, origin)) for span in written if span.end > origin]
    spans = credit(ordered, began=began, marks=marked, after=after)
    fresh = uncovered(spans, held)
    found = _settle(ordered, began, marked, after)
    if found is not None and _before(found.until, [*held, *fresh]) != _before(found.until, spans):
        return fresh, after
    return fresh, found


def missed(beats: Iterable[Beat], *, began: datetime, marks: Iterable[Mark] = ()) -> tuple[Missed, ...]:
    """What between the first and the last beat is not credited, in order, with the reason; with `credit` it is all.

    Quiet time at the end is WAITING: it still counts if the person is active before IDLE_AFTER is over.
    """
    ordered = _once_each(beats)
    links = _links(ordered, began, tuple(marks))
    whole = credit(ordered, began=began, marks=marks)
    pieces: list[Missed] = []
    active = last_activity(ordered, began=began)
    open_end = bool(ordered) and ordered[-1].received_at - active <= IDLE_AFTER
    for (left, right), link in zip(pairwise(ordered), links, strict=True):
        start, end = second_of(left.received_at), second_of(right.received_at)
        why = Why.CLOCK if link else Why.SILENT if right.received_at - left.received_at > MERGE_GAP else Why.IDLE
        for rest in _without(Span(start, end), _near(whole, start, end)):
            waits = why is Why.IDLE and open_end and left.received_at >= active
            _join(pieces, Missed(rest.start, rest.end, Why.WAITING if waits else why))
    return tuple(pieces)


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
                fresh.append(replace(piece, end=piece.start + length))
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


def _rank(beat: Beat) -> tuple[datetime, int, bool, int, int, bool]:
    return beat.received_at, beat.monotonic_ms, beat.visible, beat.activity, beat.claim or 0, beat.offline


def _links(beats: Sequence[Beat], began: datetime, marks: Sequence[Mark]) -> list[Kind | None]:
    """For each two neighbours how the time between them counts, or None where it does not."""
    before, after = _activity_around(beats, began)
    kinds: list[Kind | None] = []
    for position, (left, right) in enumerate(pairwise(beats)):
        last, following = before[position], after[position + 1]
        if right.received_at - left.received_at > MERGE_GAP:
            kinds.append(None)
        elif following is not None and following - last <= IDLE_AFTER:
            kinds.append(Kind.OFFLINE if left.offline or right.offline else Kind.OBSERVED)
        else:
            kinds.append(Kind.THINKING if _marked(left, right, last, following, marks) else None)
    return kinds


def _marked(left: Beat, right: Beat, last: datetime, following: datetime | None, marks: Sequence[Mark]) -> bool:
    """Whether the two count under a mark, which is activity for as long as it holds."""
    ends = [min(left.received_at, mark.end) for mark in marks if mark.start <= left.received_at]
    starts = [max(right.received_at, mark.start) for mark in marks if mark.end >= right.received_at]
    if following is not None:
        starts.append(following)
    return bool(starts) and min(starts) - max([last, *ends]) <= IDLE_AFTER


def _stretches(links: Sequence[Kind | None]) -> Iterator[tuple[int, int]]:
    """The first and the last position of maximal runs of two or more beats whose links are all credited."""
    first = 0
    for position, link in enumerate([*links, None]):
        if link is None:
            if position > first:
                yield first, position
            first = position + 1


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


def _settle(beats: Sequence[Beat], began: datetime, marks: Sequence[Mark], after: Settled | None) -> Settled | None:
    """The last of the beats up to which nothing can change any more, with what is known there.

    That is a beat with activity, or one after which three minutes went by: no later activity reaches back over it.
    """
    if after is not None:
        beats, began = [after.beat, *beats], after.active_at
    decided = [
        place
        for place, beat in enumerate(beats)
        if beat.active or beats[-1].received_at - beat.received_at > IDLE_AFTER
    ]
    if not decided or (after is not None and decided[-1] == 0):
        return after
    last = decided[-1]
    links = _links(beats, began, marks)[:last]
    first = max((place + 1 for place, link in enumerate(links) if link is None), default=0)
    base = after if after is not None and first == 0 else _begin(beats[first])
    worked = _worked(beats[first : last + 1], links[first:], base)
    _, beyond = _split(worked)
    beat, active = beats[last], last_activity(beats[: last + 1], began=began)
    known = (beat.sequence, beat.received_at, beat.monotonic_ms, beat.claim, beat.offline, active)
    return Settled(*known, base.start, worked.forward_ms, beyond)


def _begin(beat: Beat) -> Settled:
    """A stretch that begins with a beat."""
    known = (beat.sequence, beat.received_at, beat.monotonic_ms, beat.claim, beat.offline, beat.received_at)
    return Settled(*known, second_of(beat.received_at))


class _Worked(NamedTuple):
    """A stretch by what the server saw: its pieces, from when on it counts, and what the browser's clock says."""

    pieces: tuple[Span, ...]
    start: int
    forward_ms: int


def _worked(stretch: Sequence[Beat], kinds: Sequence[Kind | None], base: Settled) -> _Worked:
    """The pieces of a stretch that goes on from `base`, cut where another claim comes into hand or the kind changes."""
    forward = sum(max(0, right.monotonic_ms - left.monotonic_ms) for left, right in pairwise(stretch))
    pieces = list(base.beyond)
    for (left, right), kind in zip(pairwise(stretch), kinds, strict=True):
        start, end = second_of(left.received_at), second_of(right.received_at)
        claim = right.claim if left.claim is None else left.claim
        if start >= end or kind is None:
            continue
        if pieces and (pieces[-1].end, pieces[-1].claim, pieces[-1].kind) == (start, claim, kind):
            start = pieces.pop().start
        pieces.append(Span(start, end, claim, kind))
    return _Worked(tuple(pieces), base.start, base.forward_ms + forward)


def _split(worked: _Worked) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The pieces that the browser's clock covers, and the rest."""
    limit = worked.start + worked.forward_ms // 1000
    pieces = worked.pieces
    covered = tuple(replace(each, end=min(each.end, limit)) for each in pieces if each.start < limit)
    return covered, tuple(replace(each, start=max(each.start, limit)) for each in pieces if each.end > limit)


def _before(second: int, spans: Iterable[Span]) -> int:
    """How many seconds of `spans` lie before a second."""
    return sum(max(0, min(span.end, second) - span.start) for span in spans)


def _join(pieces: list[Missed], piece: Missed) -> None:
    """Append `piece`, as one with the last where they touch and have the same reason."""
    if pieces and (pieces[-1].end, pieces[-1].why) == (piece.start, piece.why):
        piece = replace(piece, start=pieces.pop().start)
    pieces.append(piece)


def _near(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of the sorted `spans` that reach into [start, end)."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]


def _without(span: Span, held: Sequence[Span]) -> Iterator[Span]:
    """The parts of `span` outside the sorted spans `held`."""
    start = span.start
    for other in held:
        if other.end <= start or other.start >= span.end:
            continue
        if other.start > start:
            yield replace(span, start=start, end=other.start)
        start = max(start, other.end)
    if start < span.end:
        yield replace(span, start=start)
