"""Money of time against an oracle that knows only fractions; no database."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.payroll.lines import CreditedTime, lines_of
from preceptor.payroll.recompute import amount_of, discrepancies
from preceptor.payroll.record import Earlier, Heading, canonical, make_record, sha256_of

MONDAY = date(2026, 11, 16)
SECONDS = st.integers(1, 43_200)
RATES = st.one_of(st.integers(1, 100_000), st.sampled_from([1, 7, 1800, 3600, 20_000, 35_500]), st.integers(1, 10**9))


def half_even(value: Fraction) -> int:
    """Written out, so that it shares nothing with the code: the nearer integer, or the even one of two."""
    below = floor(value)
    rest = value - below
    if rest == Fraction(1, 2):
        return below if below % 2 == 0 else below + 1
    return below if rest < Fraction(1, 2) else below + 1


def piece(number: int, day: int, seconds: int, hourly: int, simulated: bool = False) -> CreditedTime:
    start = datetime(2026, 11, 16, 9, tzinfo=UTC) + timedelta(days=day)
    return CreditedTime(
        number,
        MONDAY + timedelta(days=day),
        "UTC",
        start,
        start + timedelta(seconds=seconds),
        seconds,
        hourly,
        simulated,
    )


PIECES = st.lists(st.tuples(st.integers(0, 3), SECONDS, RATES, st.booleans()), min_size=1, max_size=30).map(
    lambda rows: [piece(number, *row) for number, row in enumerate(rows)]
)


def record_of(pieces: list[CreditedTime], earlier: Earlier | None = None) -> dict[str, object]:
    heading = Heading(
        "1-1-0001", "Client", "Project", "Layla", "Layla Nasser", 1, "USD", MONDAY, MONDAY + timedelta(days=6),
        datetime(2026, 11, 22, 12, tzinfo=UTC), "Asia/Amman", datetime(2026, 11, 22, 12, tzinfo=UTC),
    )  # fmt: skip
    return make_record(heading, lines_of(pieces, "USD"), earlier or Earlier())


@given(PIECES)
def test_every_line_is_its_seconds_times_its_rate_rounded_once(pieces: list[CreditedTime]) -> None:
    expected: dict[tuple[date, int], Fraction] = defaultdict(Fraction)
    for each in pieces:
        expected[each.local_date, each.hourly_minor] += Fraction(each.seconds * each.hourly_minor, 3600)
    lines = lines_of(pieces, "USD")
    assert [(line.local_date, line.hourly_minor) for line in lines] == sorted(expected)
    assert [line.amount_minor for line in lines] == [half_even(expected[key]) for key in sorted(expected)]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert sorted(entry.entry for line in lines for entry in line.entries) == list(range(len(pieces)))


@given(SECONDS.flatmap(lambda seconds: st.tuples(st.just(seconds), RATES)))
def test_the_two_roads_to_an_amount_agree(pair: tuple[int, int]) -> None:
    seconds, hourly = pair
    assert amount_of(seconds, hourly) == half_even(Fraction(seconds * hourly, 3600))


@pytest.mark.parametrize(
    ("seconds", "hourly", "amount"),
    [(12_600, 200_00, 700_00), (1, 1800, 0), (3, 1800, 2), (5, 1800, 2), (1, 1799, 0), (1, 1801, 1), (1, 20_000, 6)],
)
def test_halves_go_to_the_even_neighbour(seconds: int, hourly: int, amount: int) -> None:
    assert lines_of([piece(1, 0, seconds, hourly)], "USD")[0].amount_minor == amount_of(seconds, hourly) == amount


@given(PIECES, st.randoms())
def test_the_order_of_entries_changes_nothing(pieces: list[CreditedTime], random: object) -> None:
    shuffled = list(pieces)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert canonical(record_of(pieces)) == canonical(record_of(shuffled))


@given(PIECES)
def test_a_record_follows_from_itself_and_has_no_float(pieces: list[CreditedTime]) -> None:
    record = record_of(pieces, Earlier(2, 7_200, 400_00))
    assert discrepancies(record, sha256_of(record)) == []
    assert b"." not in canonical({**record, "lines": []}).replace(b"hourly_minor / 3600", b"")
    assert record["year_to_date"]["gross_minor"] == record["gross_minor"] + 400_00  # type: ignore[index, operator]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (("lines", 0, "amount_minor"), "seconds times rate"),
        (("lines", 0, "seconds"), "do not add up"),
        (("lines", 0, "hourly_minor"), "seconds times rate"),
        (("lines", 0, "entries", 0, "seconds"), "do not add up"),
        (("gross_minor",), "gross_minor"),
        (("seconds",), "seconds"),
    ],
)
def test_a_changed_figure_is_found_even_under_a_new_hash(path: tuple[object, ...], says: str) -> None:
    record = record_of([piece(1, 0, 3_601, 200_00), piece(2, 1, 60, 200_00)])
    place = record
    for step in path[:-1]:
        place = place[step]  # type: ignore[index, assignment]
    place[path[-1]] += 3  # type: ignore[index, operator]
    assert any(says in sentence for sentence in discrepancies(record, sha256_of(record)))


def test_a_changed_byte_does_not_have_the_stored_hash() -> None:
    record = record_of([piece(1, 0, 60, 200_00)])
    before = sha256_of(record)
    record["person"]["name"] = "Somebody else"  # type: ignore[index]
    assert discrepancies(record, before) == ["The record does not have the hash that was stored with it."]


def test_an_entry_paid_twice_a_missing_part_and_another_format_are_found() -> None:
    record = record_of([piece(1, 0, 60, 60), piece(2, 1, 60, 60)])
    record["lines"][1]["entries"][0]["entry"] = 1  # type: ignore[index]
    assert "A time entry is paid twice." in discrepancies(record, sha256_of(record))
    del record["year_to_date"]
    assert "incomplete" in discrepancies(record, sha256_of(record))[-1]
    assert discrepancies({"format": "other"}, "") == ["The record is not of the format preceptor-statement-4."]
