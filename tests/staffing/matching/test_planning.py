"""What may be, how well it fits, who gets the seat, why, and what if."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from preceptor.staffing.matching.fitting import PARTS, excluded_by, fit
from preceptor.staffing.matching.parties import Candidate, Need
from preceptor.staffing.matching.planning import plan, shortlist, what_if, why

CLOUD = Need(
    key=1,
    skills={"cloud-business": 3},
    minutes_a_week=360,
    seats=1,
    language="en",
    language_level=5,
    start=date(2026, 12, 1),
    weeks=4,
    hourly_minor=200_00,
    client=frozenset({"acme"}),
)
EVENINGS = 0b1111_1111_1111 << 76  # Monday, 19:00 to 22:00 UTC
MORNING = 0b1111 << 32
CLOUD = replace(CLOUD, meeting=EVENINGS)
HER = Candidate(key=10, skills={"cloud-business": 5}, minutes_free=600, languages={"en": 6}, quality=900)
HIM = Candidate(key=11, skills={"cloud-business": 4}, minutes_free=600, languages={"en": 7}, quality=700)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"active": False}, "inactive"),
        ({"reachable": False}, "suppressed"),
        ({"conflicts": frozenset({"acme", "other"})}, "conflict"),
        ({"skills": {"cloud-business": 2}}, "skill"),
        ({"skills": {}}, "skill"),
        ({"languages": {"en": 4}}, "language"),
        ({"languages": {"ar": 7}}, "language"),
        ({"minutes_free": 345}, "hours"),
        ({"places": 0}, "hours"),
        ({"expected_minor": 200_01}, "rate"),
        ({"free_from": date(2026, 12, 2)}, "start"),
        ({"week": MORNING}, "overlap"),
    ],
)
def test_each_rule_excludes_alone_and_says_so(change: dict[str, Any], code: str) -> None:
    assert excluded_by(CLOUD, HER) == []
    rules = excluded_by(CLOUD, replace(HER, **change))
    assert [rule.code for rule in rules] == [code]
    assert rules[0].sentence.endswith(".")


def test_what_was_not_said_excludes_nobody() -> None:
    silent = Candidate(key=12, skills={"cloud-business": 3}, minutes_free=360)
    assert excluded_by(CLOUD, silent) == []
    assert 0 < fit(CLOUD, silent).score < fit(CLOUD, HER).score


def test_the_score_is_the_sum_of_its_parts_and_at_most_a_thousand() -> None:
    free = {"week": EVENINGS | MORNING, "free_from": date(2026, 12, 1)}
    best = replace(HER, quality=1000, languages={"en": 7}, minutes_free=10_000, **free)
    assert fit(CLOUD, best).parts == PARTS
    assert fit(CLOUD, best).score == 1000
    said = {"skills": 450, "quality": 198, "hours": 100, "language": 77}
    assert fit(CLOUD, HER).parts == said | {"overlap": 40, "start": 20}


@pytest.mark.parametrize(("quarters", "points"), [(12, 80), (6, 40), (1, 6)])
def test_hours_in_common_count_by_how_much_of_the_seat_they_cover(quarters: int, points: int) -> None:
    """The seat takes six hours a week; together the work is done in three of them, so three are as good as can be."""
    some = replace(HER, week=EVENINGS & ((1 << (76 + quarters)) - 1))
    assert fit(CLOUD, some).parts["overlap"] == points
    assert fit(replace(CLOUD, minutes_a_week=60), some).parts["overlap"] == min(80, 20 * quarters)


def test_who_said_to_be_free_by_the_start_is_surer_than_who_said_nothing() -> None:
    sure = replace(HER, free_from=date(2026, 11, 1))
    assert [each.key for each, _ in shortlist(CLOUD, [HER, replace(sure, key=99)], 2)] == [99, 10]
    assert fit(replace(CLOUD, start=None), sure).parts["start"] == 20


def test_a_budget_is_a_number_of_seats() -> None:
    seat = 200_00 * 6 * 4
    assert replace(CLOUD, seats=5, budget_minor=2 * seat + 1).open_seats == 2
    assert replace(CLOUD, seats=5, budget_minor=seat - 1).open_seats == 0
    people = [replace(HER, key=key) for key in range(10, 15)]
    assert len(plan([replace(CLOUD, seats=5, budget_minor=3 * seat)], people).seats[1]) == 3


def test_a_shortlist_is_ranked_and_leaves_out_who_may_not() -> None:
    equal = replace(HER, key=9, works=True)
    ranked = shortlist(CLOUD, [HIM, equal, HER, replace(HER, key=8, active=False)], 10)
    assert [person.key for person, _ in ranked] == [10, 9, 11]


def test_why_she_and_why_not_he() -> None:
    needs, people = [CLOUD], [HER, HIM, replace(HIM, key=13, active=False)]
    present = plan(needs, people)
    assert present.seats == {1: [10]}
    assert present.exact
    her, him, paused = (why(present, CLOUD, person, needs, people) for person in people)
    difference = (fit(CLOUD, HER).score - fit(CLOUD, HIM).score) * CLOUD.quarters
    assert (her.seated, her.cost, her.instead) == (True, difference, [(1, 11)])
    assert (him.seated, him.cost, him.instead) == (False, difference, [(1, 10)])
    assert ([rule.code for rule in paused.rules], paused.fit) == (["inactive"], None)


def test_seating_him_takes_her_from_the_other_need_where_hours_differ() -> None:
    long = replace(CLOUD, key=2, minutes_a_week=600, skills={"cloud-business": 5})
    needs, people = [CLOUD, long], [HER, HIM]
    present = plan(needs, people)
    assert present.seats == {1: [11], 2: [10]}
    found = why(present, CLOUD, HER, needs, people)
    assert not found.seated
    assert found.cost > 0
    assert found.instead == [(1, 11), (2, 10)]


def test_what_if_one_need_or_one_person_changed() -> None:
    present = plan([CLOUD], [HER, HIM])
    more = what_if(present, [replace(CLOUD, seats=2)], [HER, HIM])
    assert (more.comes, more.goes, more.value) == ([(1, 11)], [], fit(CLOUD, HIM).score * CLOUD.quarters)
    gone = what_if(present, [CLOUD], [replace(HER, active=False), HIM])
    assert (gone.comes, gone.goes) == ([(1, 11)], [(1, 10)])
    assert gone.value < 0
    assert what_if(present, [CLOUD], [HER, HIM]).comes == []
