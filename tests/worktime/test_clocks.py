"""A clock of moves: every instant is in one month, and a later move changes no month that is over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from preceptor.worktime.clocks import Clock, following, one_zone, preceding
from preceptor.worktime.days import zone

AMMAN, ANGELES, APIA = map(zone, ("Asia/Amman", "America/Los_Angeles", "Pacific/Apia"))
HOUR = timedelta(hours=1)


def utc(day: int, hour: int = 0, month: int = 1, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def test_a_month_begins_by_the_zone_that_was_in_force_then() -> None:
    stays = one_zone(AMMAN)
    assert stays.began((2026, 2)) == utc(31, 21)
    west = Clock(((utc(1), AMMAN), (utc(31, 8), ANGELES)))
    assert west.began((2026, 2)) == utc(1, 8, month=2)
    after = Clock(((utc(1), AMMAN), (utc(1, 8, month=2), ANGELES)))
    assert after.began((2026, 2)) == utc(31, 21), "the move came when the month had begun"
    east = Clock(((utc(1), ANGELES), (utc(31, 22), AMMAN)))
    assert east.began((2026, 2)) == utc(31, 22), "in Amman it was February already: it began with the move"
    assert (east.date_at(utc(31, 21)), east.date_at(utc(31, 22))) == (date(2026, 1, 31), date(2026, 2, 1))


def test_a_month_that_was_closed_ends_where_it_was_closed() -> None:
    moved = Clock(((utc(1), AMMAN), (utc(31, 8), ANGELES)), closed={(2026, 1): utc(31, 21)})
    assert moved.began((2026, 2)) == utc(31, 21)
    assert moved.month_of(utc(31, 22)) == (2026, 2), "by the calendar in Los Angeles it was still January"


def test_months_go_round_the_year() -> None:
    assert (following((2026, 12)), preceding((2027, 1)), preceding((2026, 3))) == ((2027, 1), (2026, 12), (2026, 2))


ZONES = st.sampled_from(
    [AMMAN, ANGELES, APIA, *map(zone, ("UTC", "Africa/Cairo", "Pacific/Kiritimati", "America/Havana"))]
)


@given(
    st.lists(st.tuples(st.integers(20, 400), ZONES), min_size=1, max_size=6),
    st.integers(-900, 3_000),
    st.integers(0, 900),
)
def test_every_instant_is_in_one_month_whatever_moves_come_later(
    moves: list[tuple[int, ZoneInfo]], hours: int, later: int
) -> None:
    since, changes = utc(1, month=3, year=2025), []
    for gap, name in moves:
        changes.append((since, name))
        since += gap * HOUR
    clock, at = Clock(tuple(changes)), utc(1, month=3, year=2025) + hours * HOUR
    month = clock.month_of(at)
    assert clock.began(month) <= at < clock.began(following(month))
    before = clock.month_of(at - later * HOUR)
    assert before <= month
    known = tuple(each for each in changes if each[0] <= at) or (changes[0],)
    assert Clock(known).began(month) == clock.began(month), "what began is not begun again by a later move"
