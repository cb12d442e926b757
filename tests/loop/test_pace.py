"""The pace of scripted people: deterministic, bounded, and never in the future."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from preceptor.loop import pace

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)


def test_a_short_unit_takes_at_least_a_look() -> None:
    assert pace.seconds_for(read="", typed="") == pace.LOOK_AROUND


@given(read=st.text(max_size=2000), typed=st.text(max_size=2000))
def test_seconds_stay_within_bounds_and_grow_with_typing(read: str, typed: str) -> None:
    seconds = pace.seconds_for(read=read, typed=typed)
    assert pace.LOOK_AROUND <= seconds <= pace.LONGEST
    assert pace.seconds_for(read=read, typed=typed + "x" * 100) >= seconds


@given(
    zone=st.sampled_from(["Asia/Amman", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]),
    hours=st.integers(0, 24 * 365),
)
def test_the_evening_is_over_and_begins_at_half_past_seven(zone: str, hours: int) -> None:
    now = NOW + timedelta(hours=hours)
    start = pace.last_evening(time_zone=zone, now=now)
    assert start + pace.EVENING_LASTS <= now
    assert now - start < timedelta(hours=29, minutes=30)
    assert start.astimezone(ZoneInfo(zone)).time() == pace.EVENING


def test_ticks_cover_the_work_without_a_gap_over_twenty_seconds() -> None:
    listed = list(pace.ticks(session_start=NOW, after=4, start=NOW + timedelta(minutes=1), seconds=90))
    assert [tick.sequence for tick in listed] == list(range(5, 5 + len(listed)))
    assert listed[0].at == NOW + timedelta(minutes=1)
    assert listed[-1].at == NOW + timedelta(minutes=1, seconds=90)
    gaps = [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(listed)]
    assert max(gaps) <= pace.BEAT
    assert listed[-1].monotonic_ms == 150_000
