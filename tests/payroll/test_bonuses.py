"""Bonus rules against oracles that are written otherwise; no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preceptor.payroll.bonuses import Broken, Evidence, Month, Referred, Returned, Rule, Work, awards_of, in_force
from preceptor.payroll.lines import Bonus, BonusLine, Change, Deduction, WithholdingLine, all_lines
from preceptor.payroll.periods import last_whole
from preceptor.payroll.recompute import discrepancies
from preceptor.payroll.record import Earlier, Heading, canonical, make_record, sha256_of
from preceptor.payroll.rule_terms import InvalidBonusRule, checked_amount, checked_terms
from tests.payroll.test_lines import MONDAY, half_even, piece

START = datetime(2026, 11, 1, tzinfo=UTC)
HOURS = st.integers(0, 200)


def at(hour: int) -> datetime:
    return START + timedelta(hours=hour)


def rule(version: int = 1, begins: int = 0, amount: int = 500, kind: str = "accepted_unit", **facts: Any) -> Rule:
    return Rule(version, "bonus", version, kind, amount, at(begins), **facts)


def work(unit: int, claimed: int, after: int = 1, person: int = 7, how: str = "accept", **facts: Any) -> Work:
    return Work(unit, 100 + unit, person, at(claimed), at(claimed + after), how, **facts)


WORKS = st.lists(st.tuples(HOURS, st.integers(1, 50), st.integers(1, 3)), max_size=15).map(
    lambda rows: [work(unit, *row) for unit, row in enumerate(rows)]
)
VERSIONS = st.lists(st.tuples(HOURS, st.integers(1, 999), st.booleans()), max_size=4).map(
    lambda rows: [
        rule(number, begins, amount, active=active) for number, (begins, amount, active) in enumerate(rows, start=1)
    ]
)


@given(VERSIONS, WORKS, st.randoms())
def test_a_unit_pays_what_the_rule_said_when_it_was_claimed(
    versions: list[Rule], works: list[Work], random: Any
) -> None:
    expected = {}
    for each in works:
        told = None
        for version in sorted(versions, key=lambda one: (one.in_force_from, one.version)):
            if version.in_force_from <= each.claimed_at:
                told = version
        if told is not None and told.active:
            expected[f"unit:{each.unit}"] = (each.person, told.amount_minor)
    mixed, rules = list(works), list(versions)
    random.shuffle(mixed)
    random.shuffle(rules)
    due = awards_of(rules, Evidence(mixed))
    assert {one.subject: (one.person, one.amount_minor) for one in due} == expected
    assert due == awards_of(versions, Evidence(works))
    assert len({one.subject for one in due}) == len(due)


def test_what_is_published_later_changes_nothing_for_work_in_hand() -> None:
    before, after = rule(1, 0, 500), rule(2, 10, 900)
    due = awards_of([before, after], Evidence([work(1, 9, after=40), work(2, 10)]))
    assert [(one.subject, one.amount_minor) for one in due] == [("unit:1", 500), ("unit:2", 900)]
    assert in_force([before, after], at(9)) == before
    assert in_force([before], at(-1)) is None


def test_a_model_is_broken_once_and_only_as_the_rule_says() -> None:
    trials = (Broken(4, 1, 2, 4), Broken(4, 2, 3, 4), Broken(4, 3, 4, 4), Broken(5, 4, 3, 3), Broken(6, 5, 4, 4))
    rules = [rule(kind="broken_model", terms={"samples": 4, "wrong": 3})]
    due = awards_of(rules, Evidence([work(1, 1, broken=trials)]))
    assert [(one.subject, one.evidence["probe"]) for one in due] == [("unit:1/model:4", 2), ("unit:1/model:6", 5)]


@given(st.integers(1, 400), st.integers(0, 400), st.lists(st.integers(1, 10_000), min_size=1, max_size=4, unique=True))
def test_the_highest_tier_that_is_reached_pays(reviewed: int, good: int, shares: list[int]) -> None:
    good = min(good, reviewed)
    tiers = [{"share": share, "amount_minor": share} for share in shares]
    rules = [rule(kind="quality_tier", terms={"least_reviewed": 20, "tiers": tiers})]
    due = awards_of(rules, Evidence(months=[Month(7, "2026-11", at(0), at(100), reviewed, good)]))
    reached = [share for share in shares if Fraction(good, reviewed) >= Fraction(share, 10_000)]
    assert [one.amount_minor for one in due] == ([max(reached)] if reached and reviewed >= 20 else [])


@given(WORKS, st.integers(1, 4))
def test_a_milestone_counts_units_on_whatever_days(works: list[Work], every: int) -> None:
    due = awards_of([rule(kind="milestone", terms={"every": every})], Evidence(works))
    for person in (1, 2, 3):
        done = sum(each.person == person for each in works)
        assert sum(one.person == person for one in due) == done // every


JUDGED = st.lists(st.tuples(HOURS, st.integers(1, 50), st.integers(1, 2), st.booleans()), max_size=25)


@given(JUDGED, st.integers(1, 4), st.integers(0, 200), st.randoms())
def test_a_streak_is_of_accepted_units_with_none_returned_between(
    rows: list[tuple[int, int, int, bool]], every: int, second: int, random: Any
) -> None:
    versions = [rule(kind="streak", terms={"every": every})]
    versions.append(rule(2, second, kind="streak", terms={"every": every + 1}))
    works = [work(unit, *row[:3]) for unit, row in enumerate(rows) if row[3]]
    returned = [
        Returned(unit, 100 + unit, row[2], at(row[0]), at(row[0] + row[1]))
        for unit, row in enumerate(rows)
        if not row[3]
    ]
    paid: dict[tuple[int, int], int] = {}
    for person, version, needed in [(person, *each) for person in (1, 2) for each in ((1, every), (2, every + 1))]:
        told = sorted(
            (claimed + after, unit, good)
            for unit, (claimed, after, who, good) in enumerate(rows)
            if who == person and (2 if claimed >= second else 1) == version
        )
        marks = "".join("o" if good else "x" for _, _, good in told)
        paid[person, version] = sum(len(run) // needed for run in marks.split("x"))
    random.shuffle(works)
    random.shuffle(returned)
    due = awards_of(versions, Evidence(works, returned=returned))
    for (person, version), number in paid.items():
        subjects = {f"person:{person}/version:{version}/streak:{count}" for count in range(1, number + 1)}
        assert {one.subject for one in due if (one.person, one.rule) == (person, version)} == subjects
    assert len({one.subject for one in due}) == len(due) == sum(paid.values())


def test_a_return_begins_a_streak_anew_and_later_terms_do_not_touch_it() -> None:
    rules = [rule(kind="streak", terms={"every": 2}), rule(2, 50, 900, kind="streak", terms={"every": 5})]
    works = [work(1, 1, person=9), work(2, 5, person=9), work(3, 7, after=90, person=9)]
    back = Returned(8, 108, 9, at(2), at(4))
    assert [one.evidence["units"] for one in awards_of(rules, Evidence(works, returned=[back]))] == [[2, 3]]
    assert [one.evidence["units"] for one in awards_of(rules, Evidence(works))] == [[1, 2]]


def test_a_referral_pays_whoever_referred_once_the_work_is_there() -> None:
    rules = [rule(kind="referral", terms={"units": 2})]
    one, two = work(1, 1, person=9), work(2, 2, person=9)
    assert awards_of(rules, Evidence(referred=[Referred(9, 7, at(0), (one,))])) == []
    [due] = awards_of(rules, Evidence(referred=[Referred(9, 7, at(0), (two, one))]))
    assert (due.person, due.subject, due.evidence["units"]) == (7, "person:7/referred:9", [1, 2])


def test_fixed_work_counts_unless_the_rule_says_otherwise() -> None:
    fixed = [work(1, 1, how="fix"), work(2, 1, how="review_period_over")]
    assert len(awards_of([rule()], Evidence(fixed))) == 2
    assert len(awards_of([rule(terms={"fixed_counts": False})], Evidence(fixed))) == 1


@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        ("streak", {}),
        ("streak", {"every": 0}),
        ("luck", {}),
        ("accepted_unit", {"fixed_counts": 1}),
        ("accepted_unit", {"other": 1}),
        ("broken_model", {"samples": 3, "wrong": 4}),
        ("broken_model", {"wrong": 2.5}),
        ("quality_tier", {}),
        ("quality_tier", {"tiers": [{"share": 9_000, "amount_minor": 0}]}),
        ("quality_tier", {"tiers": [{"share": 9_000, "amount_minor": 5}] * 2}),
        ("milestone", {"every": 0}),
        ("milestone", {"every": True}),
        ("referral", {}),
        ("onboarding", {"by": "page"}),
    ],
)
def test_terms_that_say_too_little_or_too_much_are_refused(kind: str, terms: dict[str, Any]) -> None:
    with pytest.raises(InvalidBonusRule):
        checked_terms(kind, terms, samples=4, wrong=3)


@pytest.mark.parametrize("minor", [0, -5, 1.5, True, "5", 2**63])
def test_a_bonus_is_a_whole_amount_above_zero(minor: object) -> None:
    with pytest.raises(InvalidBonusRule):
        checked_amount(minor)


def bonus(number: int, amount: int, rule_id: int) -> Bonus:
    return Bonus(
        number, 3, "Budgets", rule_id, f"rule-{rule_id}", 1, "accepted_unit", "Unit", f"unit:{number}", number, START,
        MONDAY, amount, {"unit": number}, False,
    )  # fmt: skip


def change(number: int, amount: int) -> Change:
    return Change(number, 3, "Budgets", amount, "Phone", "Omar", "Mira", START, "1-7-0001", 1, False)


SECONDS = st.lists(st.integers(1, 43_200), min_size=1, max_size=5)
AMOUNTS = st.lists(st.integers(1, 10**6), max_size=4)
SHARES = st.lists(st.integers(1, 4_000), max_size=2)


@given(SECONDS, AMOUNTS, AMOUNTS, SHARES)
def test_a_whole_statement_against_fractions(
    seconds: list[int], won: list[int], more: list[int], shares: list[int]
) -> None:
    lines = all_lines(
        time=[piece(number, number, each, 20_001) for number, each in enumerate(seconds)],
        bonuses=[bonus(number, each, number % 2) for number, each in enumerate(won)],
        changes=[change(number, each) for number, each in enumerate(more)],
        deductions=[Deduction(number, "Tax", share) for number, share in enumerate(shares)],
        currency="USD",
    )
    gross = sum(half_even(Fraction(each * 20_001, 3600)) for each in seconds) + sum(won) + sum(more)
    withheld = sum(half_even(Fraction(gross * share, 10_000)) for share in shares)
    heading = Heading("1-7-0001", "C", "P", "L", "L", 7, "USD", MONDAY, MONDAY, START, "UTC", START)
    record = make_record(heading, lines, Earlier(1, 10, 500, 50))
    assert (record["gross_minor"], record["withheld_minor"], record["net_minor"]) == (gross, withheld, gross - withheld)
    assert record["year_to_date"]["net_minor"] == 450 + gross - withheld
    assert discrepancies(record, sha256_of(record)) == []
    assert sum(isinstance(line, BonusLine) for line in lines) == len({number % 2 for number in range(len(won))})
    for line in lines:
        if isinstance(line, WithholdingLine):
            assert sum(part for _, part in line.shares) == line.amount_minor


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (("lines", 1, "amount_minor"), "awards"),
        (("lines", 2, "adjustment", "refers_to"), "which line"),
        (("lines", 3, "shares", 0, "amount_minor"), "shares"),
        (("lines", 3, "rule", "basis_points"), "share of the gross"),
        (("net_minor",), "net"),
        (("withheld_minor",), "withheld"),
        (("year_to_date", "net_minor"), "net"),
    ],
)
def test_a_changed_part_of_the_second_format_is_found(path: tuple[Any, ...], says: str) -> None:
    lines = all_lines(
        time=[piece(1, 0, 3_600, 20_000)],
        bonuses=[bonus(1, 500, 1)],
        changes=[change(1, -100)],
        deductions=[Deduction(1, "Tax", 1_000)],
        currency="USD",
    )
    heading = Heading("1-7-0001", "C", "P", "L", "L", 7, "USD", MONDAY, MONDAY, START, "UTC", START)
    record: Any = make_record(heading, lines, Earlier())
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = None if path[-1] == "refers_to" else place[path[-1]] + 3
    assert any(says in sentence for sentence in discrepancies(record, sha256_of(record)))


def test_the_first_format_is_read_for_ever() -> None:
    record: Any = make_record(
        Heading("1-7-0001", "C", "P", "L", "L", 7, "USD", MONDAY, MONDAY, START, "UTC", START),
        all_lines(time=[piece(1, 0, 3_601, 20_000)], bonuses=[], changes=[], deductions=[], currency="USD"),
        Earlier(),
    )
    for key in ("invoice_number", "payment_reference", "available_at", "withheld_minor", "net_minor", "exchange"):
        del record[key]
    del record["lines"][0]["kind"], record["lines"][0]["project"]
    del record["year_to_date"]["net_minor"], record["year_to_date"]["withheld_minor"]
    record["format"] = "preceptor-statement-1"
    assert discrepancies(record, sha256_of(record)) == []
    record["gross_minor"] += 1
    assert discrepancies(record, sha256_of(record))


def test_the_order_of_parts_changes_nothing() -> None:
    parts = {"bonuses": [bonus(1, 5, 1), bonus(2, 7, 2), bonus(3, 9, 1)], "changes": [change(2, 5), change(1, 6)]}
    backwards = {name: list(reversed(each)) for name, each in parts.items()}
    heading = Heading("1-7-0001", "C", "P", "L", "L", 7, "USD", MONDAY, MONDAY, START, "UTC", START)
    one, other = (
        make_record(heading, all_lines(time=[], deductions=[], currency="USD", **each), Earlier())  # type: ignore[arg-type]
        for each in (parts, backwards)
    )
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("cadence", "day", "first", "last"),
    [("weekly", 23, 16, 22), ("weekly", 22, 9, 15), ("weekly", 29, 16, 22)],
)
def test_the_last_whole_week_is_paid(cadence: str, day: int, first: int, last: int) -> None:
    november = START.date()
    assert last_whole(cadence, november.replace(day=day)) == (november.replace(day=first), november.replace(day=last))


def test_the_last_whole_month_is_paid_across_the_year() -> None:
    january = START.date().replace(year=2027, month=1, day=3)
    assert [each.isoformat() for each in last_whole("monthly", january)] == ["2026-12-01", "2026-12-31"]


def test_the_rule_of_a_claim_is_one_of_its_own_code() -> None:
    other = replace(rule(2, 0, 900), code="other")
    assert {one.code for one in awards_of([rule(), other], Evidence([work(1, 1)]))} == {"bonus", "other"}
