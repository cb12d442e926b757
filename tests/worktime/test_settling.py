"""Going on from what is settled comes to the same as reckoning with every beat anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.worktime.credit import Beat, Mark, Settled, Span, advance, credit, second_of
from tests.worktime.beats import START, at, seconds_of, steady, total


@dataclass
class Book:
    """A session as it is kept: its beats and marks, what is written, and where the next beats go on."""

    beats: list[Beat] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    written: list[Span] = field(default_factory=list)
    settled: Settled | None = None
    anew: int = 0
    most: int = 0

    def take(self, arrived: Sequence[Beat | Mark]) -> None:
        for each in arrived:
            kept = self.settled
            if isinstance(each, Mark):
                self.marks.append(each)
                stands = kept is not None and kept.stands_before(each.start)
            else:
                self.beats.append(each)
                stands = kept is not None and kept.stands_before(each.received_at, each.sequence)
            self.settled = kept if stands else None
        self.anew += self.settled is None
        known = self.settled
        behind = [each for each in self.beats if known is None or _after(each, known)]
        self.most = max(self.most, len(behind))
        held = [each for each in self.written if known is None or each.end > known.until]
        fresh, self.settled = advance(behind, began=START, marks=self.marks, written=held, after=known)
        self.written += fresh


def _after(beat: Beat, settled: Settled) -> bool:
    return (beat.received_at, beat.sequence) > (settled.received_at, settled.sequence)


def seconds_in(spans: Sequence[Span]) -> dict[int, tuple[int | None, str]]:
    """Every second with the claim and the kind it counts for."""
    return {second: (span.claim, span.kind) for span in spans for second in range(span.start, span.end)}


STEPS = st.lists(
    st.tuples(
        st.sampled_from((0, 400, 5_000, 20_000, 20_000, 20_300, 55_000, 61_000, 170_000, 200_000)),
        st.sampled_from((0, 0, 0, -900, 700, -20_000, 90_000)),
        st.sampled_from((True, True, True, False)),
        st.sampled_from((0, 0, 1, 3)),
        st.sampled_from((None, 1, 1, 2)),
    ),
    max_size=50,
)


def traced(steps: Sequence[tuple[int, int, bool, int, int | None]]) -> list[Beat]:
    """Beats so many milliseconds apart, the browser's clock off by the second figure."""
    moments = list(accumulate(step[0] for step in steps))
    return [
        Beat(number, START + timedelta(milliseconds=moment), max(0, moment + skew), visible, activity, claim)
        for number, (moment, (_, skew, visible, activity, claim)) in enumerate(zip(moments, steps, strict=True))
    ]


MARKS = st.lists(st.tuples(st.integers(0, 900_000), st.integers(1, 900)), max_size=2).map(
    lambda pairs: [
        Mark(START + timedelta(milliseconds=a), START + timedelta(milliseconds=a) + timedelta(seconds=b))
        for a, b in pairs
    ]
)


def _instant(each: Beat | Mark) -> object:
    return each.start if isinstance(each, Mark) else each.received_at


class TestCases:
    def test_a_long_day_looks_at_a_few_beats_each_time(self) -> None:
        book, whole = Book(), steady(12_600)
        for beat in whole:
            book.take([beat])
        assert (seconds_of(book.written), book.anew, book.most) == (12_600, 1, 1)

    @pytest.mark.parametrize("activity", [0, 1])
    def test_a_page_that_nobody_touches_costs_no_more(self, activity: int) -> None:
        book = Book()
        for number, beat in enumerate(steady(7_200)):
            book.take([replace(beat, activity=0 if number else activity)])
        assert seconds_of(book.written) == 0
        assert book.most <= 12

    def test_a_clock_that_stands_still_for_an_hour_and_then_jumps(self) -> None:
        still = [replace(beat, monotonic_ms=7) for beat in steady(3_600)]
        book = Book()
        for beat in [*still, replace(at(3_620)[0], sequence=9_999, monotonic_ms=3_620_007)]:
            book.take([beat])
        assert (seconds_of(book.written), book.most) == (3_620, 1)

    def test_what_comes_too_late_is_reckoned_anew_and_comes_to_the_same(self) -> None:
        whole = steady(600)
        book = Book()
        book.take(whole[:10])
        book.take(whole[13:])
        assert seconds_of(book.written) == 600 - 80
        book.take(whole[10:13])
        assert (seconds_of(book.written), book.anew) == (600, 2)

    def test_late_beats_that_move_what_was_written_are_not_settled_over(self) -> None:
        """A browser that began its clock anew: joined to what went before, its minute is proved earlier."""
        first = at(0, 20, 40, 60)
        second = [replace(beat, sequence=10 + beat.sequence, received_at=beat.received_at + timedelta(seconds=140),
                          monotonic_ms=beat.monotonic_ms + 10_000) for beat in first]  # fmt: skip
        book = Book()
        for arrived in (first, second, [replace(at(100)[0], sequence=5, monotonic_ms=10_000)]):
            book.take(arrived)
        assert seconds_of(book.written) == 120
        for number in range(20, 30):
            book.take(
                [replace(at(20 * (number - 9))[0], sequence=number, monotonic_ms=20_000 * (number - 9) - 130_000)]
            )
            assert seconds_of(book.written) == seconds_of(credit(book.beats, began=START))

    def test_a_mark_is_no_reason_to_begin_anew(self) -> None:
        book = Book()
        for beat in steady(60):
            book.take([beat])
        book.take([Mark(START + timedelta(seconds=61), START + timedelta(seconds=961))])
        for beat in steady(1_200)[4:]:
            book.take([replace(beat, activity=0)])
        assert book.anew == 1
        assert seconds_of(book.written) == seconds_of(credit(book.beats, began=START, marks=book.marks)) == 960


class TestProperties:
    @settings(max_examples=400, deadline=None)
    @given(STEPS, MARKS, st.lists(st.integers(1, 6), max_size=40))
    def test_in_order_every_second_is_the_same(
        self, steps: list[tuple[int, int, bool, int, int | None]], marks: list[Mark], sizes: list[int]
    ) -> None:
        waiting: list[Beat | Mark] = sorted([*traced(steps), *marks], key=_instant)  # type: ignore[type-var, arg-type]  # instants
        book = Book()
        for size in [*sizes, len(waiting)]:
            book.take(waiting[:size])
            waiting = waiting[size:]
            assert seconds_of(book.written) == seconds_of(credit(book.beats, began=START, marks=book.marks))
        whole = credit(book.beats, began=START, marks=book.marks)
        mine, anew = seconds_in(book.written), seconds_in(whole)
        assert mine.keys() == anew.keys()
        assert {second: claim for second, (claim, _) in mine.items()} == {s: claim for s, (claim, _) in anew.items()}

    @settings(max_examples=400, deadline=None)
    @given(STEPS, MARKS, st.sets(st.integers(0, 49)), st.lists(st.integers(1, 6), max_size=40), st.data())
    def test_in_any_order_with_losses_the_sum_is_the_same(
        self,
        steps: list[tuple[int, int, bool, int, int | None]],
        marks: list[Mark],
        lost: set[int],
        sizes: list[int],
        data: st.DataObject,
    ) -> None:
        left: list[Beat | Mark] = [*(each for each in traced(steps) if each.sequence not in lost), *marks]
        swaps = data.draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
        left.sort(key=_instant)  # type: ignore[arg-type]  # instants
        for one, other in swaps:
            if left:
                one, other = one % len(left), other % len(left)
                left[one], left[other] = left[other], left[one]
        book = Book()
        for size in [*sizes, len(left)]:
            book.take(left[:size])
            left = left[size:]
            assert seconds_of(book.written) == seconds_of(credit(book.beats, began=START, marks=book.marks))
        ordered = sorted(book.written, key=lambda span: span.start)
        assert all(one.end <= other.start for one, other in pairwise(ordered))

    @settings(max_examples=200, deadline=None)
    @given(STEPS)
    def test_what_is_settled_and_what_follows_are_the_whole(
        self, steps: list[tuple[int, int, bool, int, int | None]]
    ) -> None:
        beats = traced(steps)
        for cut in range(0, len(beats), 7):
            _, settled = advance(beats[:cut], began=START)
            if settled is None:
                continue
            spans = seconds_in(credit([each for each in beats if _after(each, settled)], began=START, after=settled))
            whole = seconds_in(credit(beats, began=START))
            assert spans == {second: facts for second, facts in whole.items() if second >= settled.until}
            assert settled.until <= second_of(settled.received_at)

    def test_an_honest_day_is_exact_at_every_beat(self) -> None:
        beats, book = steady(1_200), Book()
        for number, beat in enumerate(beats, 1):
            book.take([beat])
            assert seconds_of(book.written) == total(beats[:number])
