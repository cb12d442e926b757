"""The invariants find what somebody with the owner's hands has done; each is shown to fail."""

from __future__ import annotations

import psycopg
import pytest

from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS
from preceptor.ledger.models import Account
from preceptor.ledger.services import open_account, post
from tests.ledger.conftest import NOON

DINARS = (
    "INSERT INTO ledger_account (organisation_id, kind, owner, currency, side)"
    " SELECT organisation_id, 'bank', 'us', 'JOD', 'debit' FROM ledger_account LIMIT 1"
)
DAMAGE = {
    "M3": ["ALTER TABLE ledger_transfer DISABLE TRIGGER ledger_transfer_append_only"],
    "M10": [
        DINARS,
        "ALTER TABLE ledger_transfer DROP CONSTRAINT transfer_debit_account",
        (
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " memo, simulated, event_at) SELECT organisation_id, kind, 'mixed', (SELECT max(id) FROM ledger_account),"
            " credit_id, currency, 5, '', false, event_at FROM ledger_transfer LIMIT 1"
        ),
    ],
    "M4": [
        "DROP INDEX transfer_once",
        (
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " memo, simulated, event_at) SELECT organisation_id, kind, reference, debit_id, credit_id, currency,"
            " amount_minor, memo, simulated, event_at FROM ledger_transfer"
        ),
    ],
    "M8": [
        "ALTER TABLE ledger_transfer DISABLE TRIGGER ledger_transfer_posted",
        (
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " memo, simulated, event_at) SELECT organisation_id, kind, 'too much', credit_id, debit_id, currency,"
            " 9999, '', false, event_at FROM ledger_transfer WHERE reference = '1'"
        ),
    ],
    "M2": [
        "ALTER TABLE ledger_flooredbalance DISABLE TRIGGER ledger_flooredbalance_kept",
        "UPDATE ledger_flooredbalance SET held_minor = held_minor + 1",
    ],
    "M18": [
        (
            "INSERT INTO ledger_balancesnapshot (organisation_id, account_id, upto_id, held_minor, simulated_minor,"
            " last_event_at, last_recorded_at, taken_at) SELECT organisation_id, debit_id, id, 6, 0, event_at, now(), now()"
            " FROM ledger_transfer WHERE reference = '1' LIMIT 1"
        )
    ],
    "M4b": [
        (
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " memo, simulated, event_at, reverses_id) SELECT organisation_id, kind, 'back', credit_id, debit_id, currency,"
            " amount_minor + 1, '', false, event_at, id FROM ledger_transfer WHERE reference = '1' LIMIT 1"
        )
    ],
    "M10b": [
        (
            "INSERT INTO ledger_exchange (organisation_id, reference, sold_id, bought_id, rate, source, quoted_at)"
            " SELECT organisation_id, 'x', min(id), max(id), 2, 's', now() FROM ledger_transfer GROUP BY 1"
        )
    ],
    "M20": ["ALTER TABLE ledger_transfer ADD COLUMN fee double precision"],
}


def offending() -> dict[str, int]:
    with everywhere():
        return {name: count for name, count in run_invariants(invariants=INVARIANTS).items() if count}


@pytest.fixture
def books(committed_db: str) -> str:
    with everywhere():
        client = create_organisation(name="Client", slug="client", kind="client", now=NOON)
        bank = open_account(organisation=client, kind="bank", owner="us", currency="USD")
        held = open_account(
            organisation=client, kind="held", owner="person:1", currency="USD", side=Account.Side.CREDIT, floor_minor=0
        )
        amount = Money(5, "USD")
        post(kind="t", reference="1", debit=bank, credit=held, amount=amount, event_at=NOON, simulated=False)
    return committed_db


@pytest.mark.breaks_rules("each rule finds its damage")
def test_all_hold_in_honest_books_and_each_finds_its_damage(books: str) -> None:
    assert offending() == {}
    for name, statements in DAMAGE.items():
        with psycopg.connect(books, autocommit=True) as owner:
            owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
            for statement in statements:
                owner.execute(statement)
        assert name in offending(), name
    assert "M1" in offending()  # the transfer from M10 left the dinars without a counterpart
