"""Posting: once per business event, in one currency, never below a floor."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from preceptor.accounts.models import Organisation
from preceptor.accounts.services import create_organisation
from preceptor.kit.errors import Conflict
from preceptor.kit.money import CurrencyMismatch, InvalidMoney, Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.queries import balances, transfers
from preceptor.ledger.services import (
    InvalidPosting,
    Overdrawn,
    Posting,
    PostingConflict,
    balance,
    open_account,
    post,
    post_all,
)
from tests.ledger.conftest import NOON

pytestmark = pytest.mark.django_db
USD = "USD"


@pytest.fixture
def receivable(organisation: Organisation) -> Account:
    return open_account(organisation=organisation, kind="client:receivable", owner="organisation:1", currency=USD)


@pytest.fixture
def held(organisation: Organisation) -> Account:
    return open_account(
        organisation=organisation, kind="expert:held", owner="person:7", currency=USD, side="credit", floor_minor=0
    )


def posting(debit: Account, credit: Account, minor: int = 700_00, reference: str = "S-1") -> Posting:
    return Posting("statement", reference, debit, credit, Money(minor, USD), NOON, simulated=False, memo="November")


def test_a_transfer_moves_its_amount_and_both_accounts_count_it_in_their_own_sense(
    receivable: Account, held: Account
) -> None:
    row = post_all([posting(receivable, held)])[0]
    assert (row.amount_minor, row.currency, row.debit_id, row.credit_id) == (70_000, USD, receivable.pk, held.pk)
    assert row.created_at is not None
    assert balance(receivable) == balance(held) == Money(70_000, USD)


def test_the_same_posting_again_returns_the_original(receivable: Account, held: Account) -> None:
    first = post_all([posting(receivable, held)])[0]
    again = post(
        kind="statement", reference="S-1", debit=receivable, credit=held, amount=Money(70_000, USD), event_at=NOON,
        simulated=False, memo="November",
    )  # fmt: skip
    assert again.pk == first.pk
    assert Transfer.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        {"amount": Money(1, USD)},
        {"event_at": NOON + timedelta(seconds=1)},
        {"simulated": True},
        {"memo": "other"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_content_under_the_same_reference_is_a_conflict(
    receivable: Account, held: Account, change: dict[str, object]
) -> None:
    post_all([posting(receivable, held)])
    with pytest.raises(PostingConflict, match="already posted with another"):
        post_all([replace(posting(receivable, held), **change)])
    assert balance(held) == Money(70_000, USD)


def test_swapped_sides_under_the_same_reference_are_a_conflict(receivable: Account, held: Account) -> None:
    post_all([posting(receivable, held)])
    with pytest.raises(PostingConflict, match="another debit"):
        post_all([posting(held, receivable, 1)])


def test_a_batch_with_one_conflict_posts_nothing(receivable: Account, held: Account) -> None:
    post_all([posting(receivable, held)])
    with pytest.raises(PostingConflict):
        post_all([posting(receivable, held, 5, "S-2"), posting(receivable, held, 5, "S-1")])
    assert Transfer.objects.count() == 1


def test_one_reference_twice_in_a_batch_with_other_content_is_a_conflict(receivable: Account, held: Account) -> None:
    with pytest.raises(PostingConflict):
        post_all([posting(receivable, held, 5), posting(receivable, held, 6)])
    assert not Transfer.objects.exists()


def test_the_same_reference_of_another_kind_is_another_event(receivable: Account, held: Account) -> None:
    post_all([posting(receivable, held), replace(posting(receivable, held), kind="bonus")])
    assert balance(held) == Money(140_000, USD)


def test_an_account_never_goes_below_its_floor(receivable: Account, held: Account) -> None:
    post_all([posting(receivable, held, 100)])
    with pytest.raises(Overdrawn):
        post_all([posting(held, receivable, 101, "payout-1")])
    post_all([posting(held, receivable, 100, "payout-2")])
    assert balance(held) == Money(0, USD)


def test_a_floor_below_zero_is_a_credit_line(organisation: Organisation, receivable: Account) -> None:
    line = open_account(organisation=organisation, kind="bank", owner="us", currency=USD, floor_minor=-50)
    post_all([posting(receivable, line, 50)])
    with pytest.raises(Overdrawn):
        post_all([posting(receivable, line, 1, "S-2")])


def test_money_of_two_currencies_is_refused(organisation: Organisation, receivable: Account, held: Account) -> None:
    dinars = open_account(organisation=organisation, kind="bank", owner="us", currency="JOD")
    with pytest.raises(CurrencyMismatch, match="stored rate"):
        post_all([posting(receivable, dinars)])
    with pytest.raises(CurrencyMismatch):
        post_all([replace(posting(receivable, held), amount=Money(1, "JOD"))])


@pytest.mark.parametrize("minor", [0, -1])
def test_an_amount_is_positive(receivable: Account, held: Account, minor: int) -> None:
    with pytest.raises(InvalidPosting):
        post_all([posting(receivable, held, minor)])


def test_an_account_cannot_pay_itself(receivable: Account) -> None:
    with pytest.raises(InvalidPosting):
        post_all([posting(receivable, receivable)])


def test_an_instant_without_a_zone_is_refused(receivable: Account, held: Account) -> None:
    with pytest.raises(InvalidPosting, match="time zone"):
        post_all([replace(posting(receivable, held), event_at=datetime(2026, 11, 20, 12))])


def test_accounts_of_two_organisations_are_refused(receivable: Account) -> None:
    other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
    foreign = open_account(organisation=other, kind="bank", owner="us", currency=USD)
    with pytest.raises(InvalidPosting):
        post_all([posting(receivable, foreign)])


def test_opening_twice_gives_the_same_account_and_another_side_is_refused(
    organisation: Organisation, held: Account
) -> None:
    again = open_account(
        organisation=organisation, kind=held.kind, owner=held.owner, currency=USD, side="credit", floor_minor=0
    )
    assert again.pk == held.pk
    with pytest.raises(Conflict, match="another side or floor"):
        open_account(organisation=organisation, kind=held.kind, owner=held.owner, currency=USD)


@pytest.mark.parametrize("currency", ["usd", "ZZZ", "", "XAU"])
def test_an_unknown_currency_opens_nothing(organisation: Organisation, currency: str) -> None:
    with pytest.raises(InvalidMoney):
        open_account(organisation=organisation, kind="bank", owner="us", currency=currency)
    assert not Account.objects.exists()


def test_a_past_balance_can_be_asked_for(receivable: Account, held: Account) -> None:
    for day in range(5):
        post_all([replace(posting(receivable, held, 10, f"S-{day}"), event_at=NOON + timedelta(days=day))])
    assert balance(held, NOON - timedelta(seconds=1)) == Money(0, USD)
    assert balance(held, NOON + timedelta(days=2)) == Money(30, USD)
    assert balance(held) == Money(50, USD)
    assert balance(held, known_at=NOON - timedelta(days=9999)) == Money(0, USD)


def test_balances_of_all_accounts_tell_play_money_apart(receivable: Account, held: Account) -> None:
    post_all([posting(receivable, held, 10), replace(posting(receivable, held, 7, "S-2"), simulated=True)])
    post_all([replace(posting(held, receivable, 2, "payout"), simulated=True)])
    found = balances(frozenset({held.organisation_id}))
    assert [(each.account.kind, each.amount.minor, each.simulated_minor) for each in found] == [
        ("client:receivable", 15, 5),
        ("expert:held", 15, 5),
    ]
    assert [row.reference for row in transfers(frozenset({held.organisation_id}))] == ["payout", "S-2", "S-1"]
    assert transfers(frozenset({held.organisation_id}), reference="S-2").count() == 1
    assert not balances(frozenset())
