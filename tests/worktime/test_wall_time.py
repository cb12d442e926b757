"""What a person types as a time of day: what does not exist is refused, what comes twice is asked about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.worktime.credit import second_of
from preceptor.worktime.days import zone
from preceptor.worktime.wall_time import InvalidTime, TimeComesTwice, TimeDoesNotExist, instant_at

NEW_YORK = zone("America/New_York")
AMMAN = zone("Asia/Amman")


def utc(text: str) -> int:
    return second_of(datetime.fromisoformat(text).replace(tzinfo=UTC))


def test_row_6_a_time_that_does_not_exist() -> None:
    for text in ("2026-03-08T02:30", "2026-03-08T02:30-05:00", "2026-03-08 02:00:00"):
        with pytest.raises(TimeDoesNotExist):
            instant_at(text, NEW_YORK)
    assert instant_at("2026-03-08T03:00", NEW_YORK) == utc("2026-03-08T07:00")
    with pytest.raises(TimeDoesNotExist):  # no midnight on that day
        instant_at("2026-04-24T00:00", zone("Africa/Cairo"))


def test_row_7_a_time_that_comes_twice_is_asked_about() -> None:
    with pytest.raises(TimeComesTwice) as asked:
        instant_at("2026-11-01T01:30", NEW_YORK)
    assert asked.value.facts == {"offsets": ["-04:00", "-05:00"]}
    assert instant_at("2026-11-01T01:30-04:00", NEW_YORK) == utc("2026-11-01T05:30")
    assert instant_at("2026-11-01T01:30-05:00", NEW_YORK) == utc("2026-11-01T06:30")
    assert instant_at("2026-11-01T06:30Z", NEW_YORK) == utc("2026-11-01T06:30")


def test_an_offset_that_the_clocks_there_did_not_show() -> None:
    with pytest.raises(TimeDoesNotExist, match=r"\+03:00"):
        instant_at("2026-11-20T18:00+02:00", AMMAN)
    assert instant_at("2026-11-20T18:00+03:00", AMMAN) == instant_at("2026-11-20T18:00", AMMAN)


@pytest.mark.parametrize(
    "text",
    ["", "now", "-infinity", "infinity", "NaN", "0001-01-01T00:00", "9999-12-31T23:59:60", "2026-11-20", "2026-11-20T25:00",
     "2026-02-30T10:00", "٢٠٢٦-١١-٢٠T١٠:٠٠", "2026-11-20T10:00+25:00", "2026-11-20T10:00:00.5", "20261120T1000"],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(InvalidTime):
        instant_at(text, AMMAN)


@given(st.integers(utc("1971-01-01T00:00"), utc("2037-01-01T00:00")), st.sampled_from(
    ["America/New_York", "Asia/Amman", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago", "Pacific/Apia"]
))  # fmt: skip
def test_every_instant_comes_back_from_its_own_wall_time(second: int, name: str) -> None:
    shown = datetime.fromtimestamp(second, tz=zone(name)).isoformat()
    assert instant_at(shown, zone(name)) == second
