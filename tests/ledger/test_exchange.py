"""Two legs over the fx accounts at a stored rate, once; what is kept for it is a transfer of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from preceptor.accounts.models import Organisation
from preceptor.audit.services import run_invariants
from preceptor.kit.money import CurrencyMismatch, Money
from preceptor.ledger.exchange import Quote, Spread, exchange
from preceptor.ledger.invariants import INVARIANTS
from preceptor.ledger.models import Account, Exchange, Transfer
from preceptor.ledger.queries import balances
from preceptor.ledger.services import InvalidPosting, Overdrawn, PostingConflict, balance, open_account, post, reverse
from tests.ledger.conftest import NOON

pytestmark = pytest.mark.django_db
QUOTE = Quote(Decimal("0.709"), "Central bank, reference rates", NOON)


@pytest.fixture
def dollars(organisation: Organisation) -> Account:
    """A hundred dollars that somebody may draw on."""
    account = available(organisation, "USD")
    bank = open_account(organisation=organisation, kind="bank", owner="house", currency="USD")
    post(
        kind="in",
        reference="1",
        debit=bank,
        credit=account,
        amount=Money(100_00, "USD"),
        event_at=NOON,
        simulated=False,
    )
    return account


def available(organisation: Organisation, currency: str) -> Account:
    return open_account(
        organisation=organisation, kind="expert:available", owner="person:1", currency=currency, side="credit",
        floor_minor=0,
    )  # fmt: skip


def change(out_of: Account, into: Account, **other: object) -> Exchange:
    asked = {"reference": "X-1", "amount": Money(100_00, "USD"), "quote": QUOTE, "event_at": NOON, "simulated": False}
    return exchange(out_of=out_of, into=into, **{**asked, **other})


def held(organisation: Organisation) -> dict[str, int]:
    return {
        f"{each.account.kind} {each.account.currency}": each.amount.minor
        for each in balances(frozenset({organisation.pk}))
    }


def test_two_legs_a_rate_and_what_is_kept(organisation: Organisation, dollars: Account) -> None:
    dinars = available(organisation, "JOD")
    fee = open_account(organisation=organisation, kind="fee", owner="house", currency="JOD", side="credit")
    made = change(dollars, dinars, spread=Spread(Money(355, "JOD"), fee))
    assert (made.sold.amount_minor, made.bought.amount_minor, made.spread.amount_minor) == (100_00, 70_900, 355)
    assert (made.rate, made.source, made.quoted_at) == (Decimal("0.709"), QUOTE.source, NOON)
    assert held(organisation) == {
        "bank USD": 100_00, "expert:available USD": 0, "fx USD": -100_00, "fx JOD": 70_900,
        "expert:available JOD": 70_545, "fee JOD": 355,
    }  # fmt: skip
    again = change(dollars, dinars, spread=Spread(Money(355, "JOD"), fee))
    assert (again.pk, Transfer.objects.count()) == (made.pk, 4)
    with pytest.raises(PostingConflict):
        change(dollars, dinars, quote=replace(QUOTE, rate=Decimal("0.71")))
    with pytest.raises(PostingConflict):
        change(dollars, dinars, quote=replace(QUOTE, source="Somebody else"), spread=Spread(Money(355, "JOD"), fee))
    reverse(transfer=made.spread, reason="Kept by mistake", event_at=NOON)
    assert set(run_invariants(invariants=INVARIANTS).values()) == {0}


def test_between_accounts_that_hold_what_is_ours(organisation: Organisation, dollars: Account) -> None:
    banks = [
        open_account(organisation=organisation, kind="bank", owner="house", currency=code) for code in ("USD", "JPY")
    ]
    change(*banks, quote=replace(QUOTE, rate=Decimal("149.995")))
    assert [balance(bank).minor for bank in banks] == [0, 15_000]


def test_never_more_than_there_is(organisation: Organisation, dollars: Account) -> None:
    with pytest.raises(Overdrawn):
        change(dollars, available(organisation, "JOD"), amount=Money(100_01, "USD"))
    assert not Exchange.objects.exists()
    assert Transfer.objects.count() == 1


@pytest.mark.parametrize(
    "other",
    [
        {"quote": replace(QUOTE, rate=Decimal(0))},
        {"quote": replace(QUOTE, rate=Decimal("-0.7"))},
        {"quote": replace(QUOTE, rate=Decimal("NaN"))},
        {"quote": replace(QUOTE, rate=Decimal("0.12345678901"))},
        {"quote": replace(QUOTE, rate=Decimal(10**10))},
        {"quote": replace(QUOTE, source=" ")},
        {"quote": replace(QUOTE, quoted_at=datetime(2026, 11, 20, 12))},
        {"amount": Money(1, "USD"), "quote": replace(QUOTE, rate=Decimal("0.00001"))},
    ],
    ids=[
        "no rate",
        "less than none",
        "not a number",
        "eleven places",
        "too large",
        "no source",
        "no zone",
        "buys nothing",
    ],
)
def test_what_is_no_exchange(organisation: Organisation, dollars: Account, other: dict[str, object]) -> None:
    with pytest.raises(InvalidPosting):
        change(dollars, available(organisation, "JOD"), **other)
    assert Transfer.objects.count() == 1


def test_not_to_the_same_currency_nor_to_the_other_side(organisation: Organisation, dollars: Account) -> None:
    with pytest.raises(InvalidPosting):
        change(dollars, dollars)
    with pytest.raises(InvalidPosting):
        change(dollars, open_account(organisation=organisation, kind="bank", owner="house", currency="JOD"))
    with pytest.raises(CurrencyMismatch):
        change(dollars, available(organisation, "JOD"), amount=Money(5, "JOD"))
