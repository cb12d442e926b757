"""A transfer is taken back whole, once, and says what it takes back."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from preceptor.accounts.models import Organisation
from preceptor.kit.money import Money
from preceptor.ledger.models import Transfer
from preceptor.ledger.services import InvalidPosting, Overdrawn, PostingConflict, balance, open_account, post, reverse
from tests.ledger.conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid(organisation: Organisation) -> Transfer:
    bank = open_account(organisation=organisation, kind="bank", owner="house", currency="USD")
    held = open_account(
        organisation=organisation, kind="held", owner="person:1", currency="USD", side="credit", floor_minor=0
    )
    return post(
        kind="in", reference="1", debit=bank, credit=held, amount=Money(5, "USD"), event_at=NOON, simulated=True
    )


def test_both_accounts_are_as_before_and_the_reversal_names_what_it_reverses(paid: Transfer) -> None:
    back = reverse(transfer=paid, reason="Paid twice", event_at=NOON)
    assert (back.reverses_id, back.amount_minor, back.simulated, back.memo) == (paid.pk, 5, True, "Paid twice")
    assert balance(paid.debit) == balance(paid.credit) == Money(0, "USD")
    assert reverse(transfer=paid, reason="Paid twice", event_at=NOON).pk == back.pk
    with pytest.raises(PostingConflict):
        reverse(transfer=paid, reason="Another reason", event_at=NOON)
    with pytest.raises(InvalidPosting):
        reverse(transfer=back, reason="Not so", event_at=NOON)


def test_it_needs_a_reason_and_what_it_takes(paid: Transfer) -> None:
    with pytest.raises(InvalidPosting):
        reverse(transfer=paid, reason=" ", event_at=NOON)
    post(
        kind="out",
        reference="1",
        debit=paid.credit,
        credit=paid.debit,
        amount=Money(3, "USD"),
        event_at=NOON,
        simulated=True,
    )
    with pytest.raises(Overdrawn):
        reverse(transfer=paid, reason="Paid twice", event_at=NOON)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("amount_minor - 1, id", "a reversal moves"),
        ("amount_minor, id + 1000", "a reversal moves"),
        ("amount_minor, (SELECT max(id) FROM ledger_transfer)", "a reversal moves|account_floor"),
        ("amount_minor, (SELECT min(id) FROM ledger_transfer)", "transfer_reversed_once"),
    ],
    ids=["part of it", "nothing", "a reversal", "a second time"],
)
def test_sql_cannot_reverse_otherwise(paid: Transfer, change: str, refusal: str) -> None:
    if "SELECT" in change:
        reverse(transfer=paid, reason="Paid twice", event_at=NOON)
    with pytest.raises(IntegrityError, match=refusal), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " reverses_id, memo, simulated, event_at) SELECT organisation_id, 'raw', 'r', credit_id, debit_id, currency,"
            f" {change}, '', simulated, event_at FROM ledger_transfer WHERE kind = 'in'"
        )
