"""The credit rule: cases of the time edge table, and properties for any trace of heartbeats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.worktime.credit import (
    Beat,
    Kind,
    Mark,
    Missed,
    Span,
    Why,
    credit,
    instant_of,
    last_activity,
    missed,
    second_of,
    uncovered,
)
from preceptor.worktime.offline import made_at
from tests.worktime.beats import START, at, seconds_of, steady, total


class TestCases:
    def test_no_beat_and_one_beat_are_no_time(self) -> None:
        assert credit([], began=START) == ()
        assert credit(at(0), began=START) == ()

    def test_row_1_start_and_stop_in_the_same_second(self) -> None:
        assert credit(at(0, 0.4, 0.9), began=START) == ()

    def test_row_2_an_evening_is_credited_to_the_second(self) -> None:
        (span,) = credit(steady(12_600), began=START)
        assert span == Span(second_of(START), second_of(START) + 12_600)

    @pytest.mark.parametrize(("gap", "credited"), [(59, 59), (60, 60), (60.5, 0), (61, 0)])
    def test_row_36_merge_boundary(self, gap: float, credited: int) -> None:
        assert total(at(0, gap)) == credited

    @pytest.mark.parametrize(("quiet", "credited"), [(179, 179), (180, 180), (181, 0)])
    def test_row_36_idle_boundary(self, quiet: int, credited: int) -> None:
        silent = [replace(beat, activity=0) for beat in steady(quiet)]
        trace = [replace(silent[0], activity=1), *silent[1:-1], replace(silent[-1], activity=1)]
        assert total(trace) == credited

    def test_row_22_idle_counts_from_the_last_activity(self) -> None:
        trace = [replace(beat, activity=int(beat.monotonic_ms <= 100_000)) for beat in steady(600)]
        assert total(trace) == 100
        assert last_activity(trace, began=START) == START + timedelta(seconds=100)

    def test_a_hidden_tab_is_alive_but_never_active(self) -> None:
        short = [replace(beat, visible=not 60 <= beat.monotonic_ms / 1000 <= 180) for beat in steady(240)]
        assert total(short) == 240
        long = [replace(beat, visible=not 60 <= beat.monotonic_ms / 1000 <= 300) for beat in steady(360)]
        assert total(long) == 40 + 40
        assert total([replace(beat, visible=False) for beat in steady(600)]) == 0

    def test_the_start_itself_is_activity(self) -> None:
        reading = [replace(beat, activity=0) for beat in steady(160)]
        assert total([*reading[:-1], replace(reading[-1], activity=1)]) == 160

    @pytest.mark.parametrize("monotonic_stops", [True, False])
    def test_rows_15_and_16_sleep_and_kill_end_at_the_last_beat(self, monotonic_stops: bool) -> None:
        before, woken = steady(300), steady(100, start=START + timedelta(hours=2), first=100)
        shift = 300_000 if monotonic_stops else 7_200_000
        after = [replace(beat, monotonic_ms=beat.monotonic_ms + shift) for beat in woken]
        assert total(before) == 300
        assert total([*before, *after]) == 300 + 100

    def test_row_38_twenty_tabs_count_once(self) -> None:
        tabs = [
            Beat(
                tab * 1_000 + number, START + timedelta(seconds=20 * number, milliseconds=tab), 20_000 * number, True, 1
            )
            for tab in range(20)
            for number in range(31)
        ]
        assert total(tabs) == 600

    def test_row_20_repeats_and_disorder(self) -> None:
        trace = steady(400)
        late_copy = [replace(beat, received_at=beat.received_at + timedelta(seconds=5)) for beat in trace]
        assert credit([*late_copy, *reversed(trace), *trace], began=START) == credit(trace, began=START)

    @pytest.mark.parametrize("jump_ms", [86_400_000, -86_400_000])
    def test_row_19_a_client_clock_that_jumps_adds_nothing(self, jump_ms: int) -> None:
        trace = steady(400)
        jumped = trace[:10] + [replace(beat, monotonic_ms=beat.monotonic_ms + jump_ms) for beat in trace[10:]]
        assert total(jumped) <= 400
        assert total(jumped) >= 380

    def test_a_client_clock_that_stands_still_earns_nothing(self) -> None:
        assert total([replace(beat, monotonic_ms=7) for beat in steady(400)]) == 0

    def test_beats_that_were_held_up_count_in_full_when_the_gap_is_short(self) -> None:
        held_up = [replace(beat, received_at=START + timedelta(seconds=60)) for beat in steady(60)[1:]]
        assert total([steady(60)[0], *held_up]) == 60

    def test_beats_that_come_at_once_prove_no_time_between_them(self) -> None:
        at_once = [replace(beat, received_at=START) for beat in steady(3_600)]
        assert total(at_once) == 0

    def test_another_claim_begins_a_span_of_its_own(self) -> None:
        trace = steady(80)
        held = [replace(beat, claim=claim) for beat, claim in zip(trace, (None, 1, 1, 2, 2), strict=True)]
        spans = credit(held, began=START)
        begin = second_of(START)
        assert spans == (Span(begin, begin + 60, 1), Span(begin + 60, begin + 80, 2))

    def test_instants_and_seconds_are_exact(self) -> None:
        assert instant_of(second_of(START + timedelta(microseconds=999_999))) == START


def quiet(seconds: int) -> list[Beat]:
    """A page that is open, and nobody touches it but at the start."""
    return [replace(beat, activity=int(beat.sequence == 0)) for beat in steady(seconds)]


def minutes(begin: float, end: float) -> Mark:
    return Mark(START + timedelta(minutes=begin), START + timedelta(minutes=end))


class TestThinking:
    def test_row_22_a_mark_stands_for_activity_while_it_holds(self) -> None:
        (span,) = credit(quiet(1_800), began=START, marks=[minutes(1, 16)])
        assert (span.seconds, span.kind) == (16 * 60, Kind.THINKING)

    def test_a_page_that_is_closed_earns_nothing_under_a_mark(self) -> None:
        beats = [
            *quiet(120),
            *(replace(beat, sequence=beat.sequence + 100) for beat in steady(60, start=START + timedelta(minutes=14))),
        ]
        assert seconds_of(credit(beats, began=START, marks=[minutes(0, 15)])) == 120 + 60

    def test_what_follows_within_three_minutes_of_the_mark_counts(self) -> None:
        beats = [*quiet(1_060), replace(steady(1_080)[-1], activity=1)]
        assert total(beats) == 0
        assert seconds_of(credit(beats, began=START, marks=[minutes(0, 15)])) == 1_080
        assert seconds_of(credit(beats, began=START, marks=[minutes(0, 14)])) == 14 * 60

    def test_without_a_mark_nothing_of_it_counts(self) -> None:
        assert total(quiet(1_800)) == 0


class TestMissed:
    def test_every_second_has_its_reason(self) -> None:
        begin = second_of(START)
        trace = [*steady(100), *(replace(each, sequence=each.sequence + 100, activity=0, monotonic_ms=each.monotonic_ms + 200_000)
                                 for each in steady(300, start=START + timedelta(seconds=200)))]  # fmt: skip
        assert missed(trace, began=START) == (
            Missed(begin + 100, begin + 200, Why.SILENT),
            Missed(begin + 200, begin + 500, Why.IDLE),
        )
        waiting = [*steady(100), replace(steady(160)[-1], sequence=50, activity=0)]
        assert missed(waiting, began=START) == (Missed(begin + 100, begin + 160, Why.WAITING),)
        still = [replace(beat, monotonic_ms=7) for beat in steady(100)]
        assert missed(still, began=START) == (Missed(begin, begin + 100, Why.CLOCK),)

    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def test_credited_and_missed_together_are_the_whole(self, data: st.DataObject) -> None:
        beats = data.draw(BEATS)
        spans = credit(beats, began=START)
        rest = missed(beats, began=START)
        seconds = [second_of(beat.received_at) for beat in {beat.sequence: beat for beat in reversed(beats)}.values()]
        pieces = sorted([(each.start, each.end) for each in (*spans, *rest)])
        assert all(left[1] <= right[0] for left, right in pairwise(pieces))
        if pieces and len({beat.sequence for beat in beats}) == len(beats):
            assert sum(end - start for start, end in pieces) == max(seconds) - min(seconds)


class TestOffline:
    def test_a_beat_is_put_where_its_clock_says_and_never_before_what_was_heard(self) -> None:
        now = START + timedelta(hours=2)
        assert made_at(0, 600_000, now, START) == now - timedelta(minutes=10)
        assert made_at(0, 86_400_000, now, START) == START
        assert made_at(0, 30_000, now, START) is None
        assert made_at(0, 86_400_001, now, START) is None
        assert made_at(50_000, 0, now, START) is None
        assert made_at(0, 600_000, now, now) is None

    @settings(max_examples=200, deadline=None)
    @given(
        st.lists(st.integers(0, 90_000_000), min_size=1, max_size=60), st.integers(0, 90_000_000), st.integers(0, 7_200)
    )
    def test_row_19_no_clock_of_the_browser_earns_more_than_the_server_saw(
        self, clocks: list[int], sent: int, span: int
    ) -> None:
        now = START + timedelta(seconds=span)
        beats = [Beat(0, START, 0, True, 1)]
        for number, clock in enumerate(clocks, 1):
            beats.append(Beat(number, made_at(clock, sent, now, START) or now, clock, True, 1, None, True))
        assert total(beats) <= span

    def test_row_26_a_server_clock_that_steps_back_two_seconds(self) -> None:
        trace = steady(200)
        stepped = [
            *trace[:5],
            *(replace(beat, received_at=beat.received_at - timedelta(seconds=2)) for beat in trace[5:]),
        ]
        spans = credit(stepped, began=START)
        assert all(span.seconds > 0 for span in spans)
        assert seconds_of(spans) == 198


MARKS = st.lists(st.tuples(st.integers(0, 600), st.integers(1, 900)), max_size=2).map(
    lambda pairs: [Mark(START + timedelta(seconds=a), START + timedelta(seconds=a + b)) for a, b in pairs]
)

BEATS = st.lists(
    st.builds(
        lambda sequence, second, skew, visible, activity: Beat(
            sequence,
            START + timedelta(milliseconds=second * 500),
            max(0, second * 500 + skew),
            visible,
            activity,
        ),
        st.integers(0, 40),
        st.integers(0, 1_200),
        st.integers(-3_000, 3_000) | st.integers(-(10**9), 10**9),
        st.booleans() | st.just(True),
        st.integers(0, 3),
    ),
    max_size=40,
)


class TestProperties:
    @settings(max_examples=300, deadline=None)
    @given(BEATS, st.randoms(use_true_random=False))
    def test_t7_order_and_repeats_change_nothing(self, beats: list[Beat], chance: object) -> None:
        shuffled = [*beats, *beats]
        chance.shuffle(shuffled)  # type: ignore[attr-defined]
        assert credit(shuffled, began=START) == credit(beats, began=START)

    @settings(max_examples=300, deadline=None)
    @given(BEATS, st.sets(st.integers(0, 40)), MARKS)
    def test_t7_a_lost_beat_never_adds_time(self, beats: list[Beat], lost: set[int], marks: list[Mark]) -> None:
        left = [beat for beat in beats if beat.sequence not in lost]
        spans, fewer = (credit(each, began=START, marks=marks) for each in (beats, left))
        assert seconds_of(fewer) <= seconds_of(spans)

    @settings(max_examples=200, deadline=None)
    @given(BEATS, MARKS)
    def test_t6_a_mark_only_ever_adds_and_only_around_itself(self, beats: list[Beat], marks: list[Mark]) -> None:
        plain, marked = credit(beats, began=START), credit(beats, began=START, marks=marks)
        assert seconds_of(marked) >= seconds_of(plain)
        for span in marked:
            if span.kind is Kind.THINKING:
                assert (
                    any(
                        mark.start - timedelta(seconds=181) <= instant_of(span.start)
                        and instant_of(span.end) <= mark.end + timedelta(seconds=181)
                        for mark in marks
                    )
                    or len(marks) > 1
                )

    @settings(max_examples=300, deadline=None)
    @given(BEATS)
    def test_t5_never_more_than_the_server_saw_or_the_browser_clock_says(self, beats: list[Beat]) -> None:
        spans = credit(beats, began=START)
        for span in spans:
            assert span.start < span.end
        for left, right in pairwise(spans):
            assert left.end <= right.start
        if spans:
            seen = [beat.received_at for beat in beats]
            assert seconds_of(spans) <= second_of(max(seen)) - second_of(min(seen))

    @settings(max_examples=200, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 70_000), st.integers(0, 70_000)), max_size=40))
    def test_t5_never_more_than_either_clock_of_a_trace_in_order(self, steps: list[tuple[int, int]]) -> None:
        beats, server, client = [], 0, 0
        for number, (server_ms, client_ms) in enumerate(steps):
            server, client = server + server_ms, client + client_ms
            beats.append(Beat(number, START + timedelta(milliseconds=server), client, True, 1))
        if beats:
            assert total(beats) * 1000 <= beats[-1].monotonic_ms - beats[0].monotonic_ms
            assert total(beats) <= second_of(beats[-1].received_at) - second_of(beats[0].received_at)

    @settings(max_examples=200, deadline=None)
    @given(st.integers(2, 300), st.lists(st.integers(0, 4_999), min_size=300, max_size=300), st.data())
    def test_an_honest_browser_loses_no_more_than_the_jitter_of_its_network(
        self, count: int, delays: list[int], data: st.DataObject
    ) -> None:
        trace = [
            replace(beat, received_at=beat.received_at + timedelta(milliseconds=delays[number]))
            for number, beat in enumerate(steady(20 * count)[:count])
        ]
        worked = 20 * (count - 1)
        assert worked - 6 <= total(trace) <= worked + 5
        lost = data.draw(st.integers(0, count - 1))
        assert total([*trace[:lost], *trace[lost + 1 :]]) <= total(trace)

    @settings(max_examples=200, deadline=None)
    @given(BEATS, st.lists(st.integers(1, 8), max_size=12), st.randoms(use_true_random=False))
    def test_writing_piece_by_piece_comes_to_the_same(
        self, beats: list[Beat], sizes: list[int], chance: object
    ) -> None:
        once = list({beat.sequence: beat for beat in beats}.values())
        chance.shuffle(once)  # type: ignore[attr-defined]
        arrived: list[Beat] = []
        written: list[Span] = []
        for size in [*sizes, len(once)]:
            arrived += once[:size]
            once = once[size:]
            fresh = uncovered(credit(arrived, began=START), written)
            assert all(new.end <= old.start or old.end <= new.start for new in fresh for old in written)
            written += fresh
            assert seconds_of(written) == total(arrived)
