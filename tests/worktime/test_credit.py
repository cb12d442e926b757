"""The credit rule: cases of the time edge table, and properties for any trace of heartbeats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from preceptor.worktime.credit import Beat, Span, credit, instant_of, last_activity, second_of, uncovered
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
    @given(BEATS, st.sets(st.integers(0, 40)))
    def test_t7_a_lost_beat_never_adds_time(self, beats: list[Beat], lost: set[int]) -> None:
        left = [beat for beat in beats if beat.sequence not in lost]
        assert total(left) <= total(beats)

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
