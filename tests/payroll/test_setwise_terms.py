"""By sets and one by one, for clients who have paid in and who withhold: the same bytes, and the same postings."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from preceptor.accounts.models import Person
from preceptor.accounts.services import create_person
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import open_account, post
from preceptor.payroll.adjusting import approve_adjustment, propose_adjustment
from preceptor.payroll.terms import set_pay_terms
from preceptor.staffing.services import make_offer
from tests.payroll.office import MONDAY, NOON, Office
from tests.payroll.test_setwise import undone, written

pytestmark = pytest.mark.django_db
PEOPLE = 5
PIECES = st.lists(
    st.tuples(
        st.integers(0, PEOPLE - 1),
        st.integers(0, 2),
        st.integers(1, 3_000),
        st.sampled_from([1, 1_801, 200_00, 35_533]),
        st.sampled_from(["USD", "USD", "JOD"]),
    ),
    min_size=1,
    max_size=14,
)
"""Who, on which day, for how many seconds, at which rate, in what: rates so small that a line or a share is nothing."""
RULES = st.lists(
    st.tuples(
        st.sampled_from(["Tax", 'Tax «B» \\ "C"']),
        st.sampled_from([0, 1, 333, 1_500, 4_000]),
        st.none() | st.integers(0, PEOPLE - 1),
        st.sampled_from([-2, -1, 1]),
    ),
    max_size=5,
)
"""Its name, its share, of whom (or of all), and on which day from now it begins: two of one name, the later counts."""
FUNDS = st.dictionaries(st.sampled_from(["USD", "JOD"]), st.integers(1, 40_000))


@settings(
    max_examples=int(os.environ.get("PRECEPTOR_EXAMPLES", "12")),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    pieces=PIECES,
    rules=RULES,
    funds=FUNDS,
    more=st.sets(st.integers(0, PEOPLE - 1), max_size=2),
    hold=st.sampled_from([0, 7]),
)
def test_both_ways_withhold_and_spend_alike(
    office: Office, pieces: list[Any], rules: list[Any], funds: dict[str, int], more: set[int], hold: int
) -> None:
    with undone():
        people = at_work(office, pieces)
        terms = {"organisation": office.organisation, "cadence": "weekly", "hold_days": hold}
        set_pay_terms(**terms, one_approves_up_to=Money(0, "USD"), actor=office.operator, now=NOON)  # type: ignore[arg-type]
        for name, share, whom, day in rules:
            at = NOON + timedelta(days=min(day, 0) - 1)
            begins = NOON + timedelta(days=day)
            office.withholds(name, share, None if whom is None else people[whom], now=at, in_force_from=begins)
        for currency, minor in funds.items():
            paid_in(office, minor, currency)
        for each in sorted(more):
            paid_more(office, people[each])
        run = office.prepared()
        plain, by_sets = (written(run, office, set_based=way) for way in (False, True))
        assert plain["statements"]
        assert plain == by_sets


def test_who_comes_first_is_paid_from_what_was_paid_in(office: Office) -> None:
    people = at_work(office, [(who, 0, 3_600, 100, "USD") for who in range(PEOPLE)])
    paid_in(office, 250, "USD")
    office.withholds("Tax", 1_000)
    paid_more(office, people[1])  # goes the plain way, and takes its turn
    found = written(office.prepared(), office, set_based=True)
    paid = {(row["credit__owner"], row["kind"]): row["amount_minor"] for row in found["ledger"]}
    owners = [f"person:{each.pk}" for each in people]
    assert [paid.get((owner, "statement_prefund"), 0) for owner in owners] == [100, 150, 0, 0, 0]
    assert [paid.get((owner, "statement"), 0) for owner in owners] == [0, 450, 100, 100, 100]
    withheld = {row["debit__owner"]: row["amount_minor"] for row in found["ledger"] if row["kind"] == "withholding"}
    assert [withheld[owner] for owner in owners] == [10, 60, 10, 10, 10]


def at_work(office: Office, pieces: list[Any]) -> list[Person]:
    people = [create_person(email=f"s{each}@sets.example", display_name=f"S {each}") for each in range(PEOPLE)]
    office.ends.clear()
    for who, day, seconds, hourly, currency in pieces:
        office.work(people[who], seconds, day=MONDAY + timedelta(days=day), hourly_minor=hourly, currency=currency)
    return people


def paid_in(office: Office, minor: int, currency: str) -> Transfer:
    """Money that the client has paid in before, as `billing` books it."""
    where = {"organisation": office.organisation, "currency": currency}
    owner = f"organisation:{office.organisation.pk}"
    fund = open_account(kind="client:prefund", owner=owner, side=Account.Side.CREDIT, floor_minor=0, **where)
    bank = open_account(kind="bank", owner="house", **where)
    facts = {"kind": "prefund", "reference": f"in {currency}", "event_at": NOON, "simulated": False}
    return post(debit=bank, credit=fund, amount=Money(minor, currency), **facts)  # type: ignore[arg-type]


def paid_more(office: Office, person: Person) -> None:
    """An adjustment, which only somebody with an offer gets: their statement goes the plain way."""
    terms = {"role": "expert", "rate": Money(200_00, "USD"), "daily_cap_seconds": 12_600, "now": NOON}
    until = NOON + timedelta(days=1)
    make_offer(project=office.project, person=person, expires_at=until, actor=office.lead, **terms)  # type: ignore[arg-type]
    facts = {"project": office.project, "person": person, "amount": Money(5_00, "USD"), "reason": "Phone"}
    row = propose_adjustment(actor=office.operator, now=NOON, **facts)  # type: ignore[arg-type]
    approve_adjustment(adjustment=row, actor=office.lead, now=NOON)
