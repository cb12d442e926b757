"""Local days in every zone: nothing is lost at midnight, and a day that has no midnight does no harm."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from importlib import resources
from itertools import pairwise
from zoneinfo import available_timezones

import pytest
import tzdata
from hypothesis import example, given, settings
from hypothesis import strategies as st

from preceptor.worktime.credit import second_of
from preceptor.worktime.days import (
    DayPart,
    UnknownTimeZone,
    day_begins,
    local_date,
    next_midnight,
    offset_at,
    split_by_day,
    zone,
)

ZONES = sorted(name for name in available_timezones() if "/" in name and name.split("/")[0] in (
    "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"
))  # fmt: skip
HOUR = 3_600


def second(text: str) -> int:
    """Seconds since 1970 of an ISO instant in UTC."""
    return second_of(datetime.fromisoformat(text).replace(tzinfo=UTC))


def lengths(start: str, end: str, name: str) -> list[tuple[date, int]]:
    """Date and length of each part."""
    return [(part.local_date, part.seconds) for part in split_by_day(second(start), second(end), zone(name))]


class TestTimeEdgeTable:
    def test_row_2_an_evening_in_amman_is_one_day(self) -> None:
        assert lengths("2026-11-20T15:00", "2026-11-20T18:30", "Asia/Amman") == [(date(2026, 11, 20), 12_600)]

    def test_row_3_over_midnight_in_amman(self) -> None:
        assert lengths("2026-11-20T19:00", "2026-11-20T23:00", "Asia/Amman") == [
            (date(2026, 11, 20), 7_200),
            (date(2026, 11, 21), 7_200),
        ]

    def test_row_4_new_york_falls_back(self) -> None:
        assert lengths("2026-11-01T04:30", "2026-11-01T08:30", "America/New_York") == [(date(2026, 11, 1), 14_400)]

    def test_row_5_new_york_springs_forward(self) -> None:
        assert lengths("2026-03-08T06:00", "2026-03-08T08:00", "America/New_York") == [(date(2026, 3, 8), 7_200)]

    def test_row_8_cairo_without_midnight(self) -> None:
        assert lengths("2026-04-23T20:00", "2026-04-24T01:00", "Africa/Cairo") == [
            (date(2026, 4, 23), 7_200),
            (date(2026, 4, 24), 10_800),
        ]

    def test_row_9_a_day_of_25_hours_in_cairo(self) -> None:
        (part,) = split_by_day(second("2026-10-28T21:00"), second("2026-10-29T22:00"), zone("Africa/Cairo"))
        assert part.seconds == 25 * HOUR
        assert part.local_date == date(2026, 10, 29)

    def test_row_10_lord_howe_changes_by_half_an_hour(self) -> None:
        parts = list(split_by_day(second("2026-04-03T13:00"), second("2026-04-05T13:30"), zone("Australia/Lord_Howe")))
        assert [part.seconds for part in parts] == [24 * HOUR, 88_200]

    @pytest.mark.parametrize(
        ("name", "day"),
        [("America/Santiago", "2026-09-06"), ("America/Havana", "2026-03-08"), ("Asia/Beirut", "2026-03-29")],
    )
    def test_row_11_the_day_begins_at_one(self, name: str, day: str) -> None:
        where = zone(name)
        noon_before = second(f"{day}T12:00") - 86_400
        begins = next_midnight(noon_before, where)
        assert datetime.fromtimestamp(begins, tz=where).strftime("%Y-%m-%d %H:%M:%S") == f"{day} 01:00:00"
        assert local_date(begins - 1, where) == date.fromisoformat(day) - timedelta(days=1)

    def test_apia_skips_a_date(self) -> None:
        dates = [day for day, _ in lengths("2011-12-29T12:00", "2011-12-31T12:00", "Pacific/Apia")]
        assert dates == [date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]

    def test_st_johns_once_fell_back_over_midnight(self) -> None:
        parts = lengths("2006-10-29T01:31", "2006-10-29T04:31", "America/St_Johns")
        assert parts == [(date(2006, 10, 28), 3_540), (date(2006, 10, 29), 60), (date(2006, 10, 28), 3_540),
                         (date(2006, 10, 29), 3_660)]  # fmt: skip


class TestProperties:
    @settings(max_examples=400, deadline=None)
    @given(st.sampled_from(ZONES), st.integers(second("1970-01-02T00:00"), second("2037-12-01T00:00")),
           st.integers(0, 3 * 86_400))  # fmt: skip
    @example("Africa/Casablanca", second("2026-02-14T22:00"), 2 * 86_400)
    @example("Asia/Tehran", second("2022-03-21T18:00"), 86_400)
    def test_t3_midnight_loses_nothing(self, name: str, start: int, length: int) -> None:
        where = zone(name)
        parts = list(split_by_day(start, start + length, where))
        assert sum(part.seconds for part in parts) == length
        for left, right in pairwise(parts):
            assert left.end == right.start
            assert left.local_date != right.local_date
        for part in parts:
            assert part.start < part.end
            for moment in (part.start, (part.start + part.end) // 2, part.end - 1):
                assert datetime.fromtimestamp(moment, tz=where).date() == part.local_date

    @settings(max_examples=100, deadline=None)
    @given(st.sampled_from(ZONES), st.integers(second("1970-01-02T00:00"), second("2037-12-01T00:00")))
    def test_the_next_day_begins_at_its_first_second(self, name: str, start: int) -> None:
        where = zone(name)
        begins = next_midnight(start, where)
        assert local_date(begins, where) > local_date(start, where)
        assert begins - start <= 2 * 86_400


class TestZones:
    @pytest.mark.parametrize(
        "name",
        ["Factory", "EST", "utc", "GMT+3", "Etc/GMT+3", "US/Pacific-New", "Mars/Olympus", "", "posix/Asia/Amman"],
    )
    def test_row_34_refuses_what_is_no_place(self, name: str) -> None:
        with pytest.raises(UnknownTimeZone, match="Asia/Amman"):
            zone(name)

    def test_takes_places_and_utc(self) -> None:
        assert str(zone("Asia/Amman")) == "Asia/Amman"
        assert str(zone("UTC")) == "UTC"

    def test_an_empty_span_has_no_part(self) -> None:
        assert list(split_by_day(5, 5, zone("UTC"))) == []
        assert list(split_by_day(5, 6, zone("UTC"))) == [DayPart(date(1970, 1, 1), 5, 6)]


def changes_of_clocks(name: str) -> list[int]:
    """The seconds, 1970 to 2037, at which the offset of a zone changes."""
    where = zone(name)
    found = []
    week, low, end = 7 * 86_400, second("1970-01-02T00:00"), second("2037-12-01T00:00")
    offset = offset_at(low, where)
    while low < end:
        high = min(low + week, end)
        if offset_at(high, where) != offset:
            left, right = low, high
            while right - left > 1:
                middle = (left + right) // 2
                left, right = (middle, right) if offset_at(middle, where) == offset else (left, middle)
            found.append(right)
            offset = offset_at(high, where)
        low = high
    return found


def different_zones() -> list[str]:
    """One name of each of the zones; many names are of the same one."""
    files = resources.files(tzdata).joinpath("zoneinfo")
    return sorted({files.joinpath(*name.split("/")).read_bytes(): name for name in ZONES}.values())


@pytest.mark.slow
def test_t3_every_change_of_clocks_of_every_zone_from_1970_to_2037() -> None:
    """A day around each, midnight in it: nothing is lost, nothing overlaps, every part is on one date."""
    tried = 0
    for name in different_zones():
        where = zone(name)
        for change in changes_of_clocks(name):
            start, end = change - 13 * HOUR, change + 13 * HOUR + 321
            parts = list(split_by_day(start, end, where))
            assert (parts[0].start, parts[-1].end) == (start, end), (name, change)
            assert all(
                left.end == right.start and left.local_date != right.local_date for left, right in pairwise(parts)
            )
            for part in parts:
                for moment in (part.start, part.end - 1):
                    assert datetime.fromtimestamp(moment, tz=where).date() == part.local_date, (name, change)
            tried += 1
    assert tried > 10_000


class TestDayBegins:
    @settings(max_examples=100, deadline=None)
    @given(st.sampled_from(ZONES), st.integers(second("1971-01-02T00:00"), second("2037-12-01T00:00")))
    def test_it_is_the_first_second_of_the_date(self, name: str, start: int) -> None:
        where = zone(name)
        begins = day_begins(start, where)
        assert begins <= start
        assert local_date(begins, where) == local_date(start, where)
        assert local_date(begins - 1, where) < local_date(start, where)
        assert start - begins < 26 * HOUR
