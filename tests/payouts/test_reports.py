"""Bank reports settle and return what they name, once, and leave the rest for a person."""

from __future__ import annotations

import pytest

from preceptor.audit.services import run_invariants
from preceptor.ledger.models import Transfer
from preceptor.payouts.invariants import INVARIANTS
from preceptor.payouts.models import Attempt, BankReport, BankReportLine, Payout
from preceptor.payouts.settling import effects_of, read_report
from preceptor.payouts.states import State
from tests.payouts.reports import entry, report
from tests.payouts.till import NOON, Till

pytestmark = pytest.mark.django_db


def read(till: Till, *entries: str) -> dict[str, int]:
    """What a file with these movements did."""
    found = read_report(
        organisation=till.organisation, name="a.xml", data=report(*entries), actor=till.operator, now=NOON
    )
    return effects_of([found]).get(found.pk, {})


def sent(till: Till, *minors: int) -> list[Attempt]:
    """One payout in transit for each amount, of people in turn."""
    till.pays_from()
    for person, minor in zip((till.layla, till.daniel), minors, strict=False):
        till.goes_to(person)
        till.release(person, minor)
    till.approved()
    till.sent()
    return list(Attempt.objects.order_by("number"))


def test_a_report_settles_returns_and_lists_what_it_does_not_know(till: Till) -> None:
    one, other = sent(till, 100_00, 200_00)
    movements = (
        entry(one.end_to_end_id, "100.00", "USD"),
        entry(other.end_to_end_id, "200.00", "USD"),
        entry(other.end_to_end_id, "200.00", "USD", direction="CRDT", returned="AC04"),
        entry("SOMEBODY-ELSE", "5.00", "USD"),
    )
    assert read(till, *movements) == {"settled": 2, "returned": 1, "unknown": 1}
    assert list(Payout.objects.order_by("pk").values_list("state", "reason")) == [("settled", ""), ("returned", "AC04")]
    assert (till.holds(till.layla), till.holds(till.daniel)) == (0, 200_00)
    posted = Transfer.objects.count()
    assert read(till, *movements) == {"settled": 2, "returned": 1, "unknown": 1}  # the same file: the first reading
    assert BankReport.objects.count() == 1
    assert read(till, *movements, "<!-- another file -->") == {"already": 3, "unknown": 1}
    assert Transfer.objects.count() == posted
    line = BankReportLine.objects.filter(effect="unknown")[0]
    assert (line.end_to_end_id, line.payout) == ("SOMEBODY-ELSE", None)
    assert set(run_invariants(invariants=INVARIANTS).values()) == {0}


@pytest.mark.parametrize(
    ("amount", "currency", "facts", "effect"),
    [
        ("99.99", "USD", {}, "differs"),
        ("100.00", "EUR", {}, "differs"),
        ("100.00", "USD", {"direction": "CRDT"}, "unclear"),
        ("100.00", "USD", {"returned": "AC04"}, "unclear"),
    ],
)
def test_what_does_not_fit_changes_nothing(
    till: Till, amount: str, currency: str, facts: dict[str, str], effect: str
) -> None:
    [one] = sent(till, 100_00)
    assert read(till, entry(one.end_to_end_id, amount, currency, **facts)) == {effect: 1}
    assert Payout.objects.get().state == State.IN_TRANSIT
    assert not Transfer.objects.filter(kind="payout_settled").exists()


def test_a_return_that_comes_before_its_payment_was_reported_counts_once(till: Till) -> None:
    [one] = sent(till, 100_00)
    assert read(till, entry(one.end_to_end_id, "100.00", "USD", direction="CRDT", returned="MS03")) == {"returned": 1}
    assert read(till, entry(one.end_to_end_id, "100.00", "USD")) == {"already": 1}
    assert till.holds(till.layla) == 100_00
    assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
