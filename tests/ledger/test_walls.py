"""What the database itself refuses, whatever the programme does."""

from __future__ import annotations

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from preceptor.accounts.models import Organisation
from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere, within
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import open_account, post
from tests.ledger.conftest import NOON

INSERT = (
    "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor, memo,"
    " simulated, event_at) VALUES (%s, 'raw', 'r', %s, %s, %s, %s, '', false, now())"
)


def one_transfer(organisation: Organisation) -> tuple[Account, Account]:
    bank = open_account(organisation=organisation, kind="bank", owner="us", currency="USD")
    held = open_account(
        organisation=organisation, kind="held", owner="person:1", currency="USD", side="credit", floor_minor=0
    )
    post(
        kind="t", reference="1", debit=bank, credit=held, amount=Money(5, "USD"), event_at=NOON, simulated=False
    )  # fmt: skip
    return bank, held


CHANGES = (
    "UPDATE ledger_transfer SET amount_minor = 1",
    "UPDATE ledger_transfer SET memo = 'x' WHERE reference = '1'",
    "DELETE FROM ledger_transfer",
    "TRUNCATE ledger_transfer CASCADE",
    "UPDATE ledger_account SET owner = 'me'",
    "UPDATE ledger_account SET floor_minor = NULL",
    "DELETE FROM ledger_account",
    "TRUNCATE ledger_account CASCADE",
    "UPDATE ledger_flooredbalance SET held_minor = held_minor + 1",
    "DELETE FROM ledger_flooredbalance",
    "TRUNCATE ledger_flooredbalance",
    "UPDATE ledger_currency SET exponent = 2 WHERE code = 'JOD'",
    "DELETE FROM ledger_currency WHERE code = 'ZWG'",
)


@pytest.mark.django_db
@pytest.mark.parametrize("looking_away", [False, True])
@pytest.mark.parametrize("statement", CHANGES)
def test_the_programme_cannot_change_history(organisation: Organisation, statement: str, looking_away: bool) -> None:
    one_transfer(organisation)
    if looking_away:
        with connection.cursor() as cursor:  # the setting by which pgtrigger's own triggers step aside
            cursor.execute("SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) FROM pg_trigger")
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert [row.amount_minor for row in Transfer.objects.all()] == [5]


def test_the_owner_cannot_change_history_either(committed_db: str) -> None:
    with everywhere():
        one_transfer(create_organisation(name="Client", slug="client", kind="client", now=NOON))
    with psycopg.connect(committed_db, autocommit=True) as owner:
        owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
        for statement in CHANGES:
            with pytest.raises(psycopg.errors.RestrictViolation, match="append-only"):
                owner.execute(statement)


@pytest.mark.django_db
class TestUnrepresentable:
    """Entries that cannot be written down, with plain SQL."""

    def refuse(self, organisation: Organisation, *row: object) -> str:
        with pytest.raises(IntegrityError) as refusal, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(INSERT, [organisation.pk, *row])
        return str(refusal.value)

    def test_cross_currency(self, organisation: Organisation) -> None:
        bank, held = one_transfer(organisation)
        dinars = open_account(organisation=organisation, kind="bank", owner="us", currency="JOD")
        assert "transfer_credit_account" in self.refuse(organisation, bank.pk, dinars.pk, "USD", 5)
        assert "transfer_debit_account" in self.refuse(organisation, dinars.pk, held.pk, "USD", 5)

    def test_cross_client(self, organisation: Organisation) -> None:
        bank, _ = one_transfer(organisation)
        other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
        foreign = open_account(organisation=other, kind="bank", owner="us", currency="USD")
        assert "transfer_credit_account" in self.refuse(organisation, bank.pk, foreign.pk, "USD", 5)

    def test_an_account_that_is_not_there(self, organisation: Organisation) -> None:
        bank, _ = one_transfer(organisation)
        assert "transfer_credit_account" in self.refuse(organisation, bank.pk, 999_999, "USD", 5)

    @pytest.mark.parametrize("amount", [0, -5])
    def test_nothing_or_less(self, organisation: Organisation, amount: int) -> None:
        bank, held = one_transfer(organisation)
        assert "transfer_positive" in self.refuse(organisation, bank.pk, held.pk, "USD", amount)

    def test_one_sided(self, organisation: Organisation) -> None:
        bank, _ = one_transfer(organisation)
        assert "transfer_two_accounts" in self.refuse(organisation, bank.pk, bank.pk, "USD", 5)

    def test_a_kept_balance_beside_the_transfers(self, organisation: Organisation) -> None:
        bank, _ = one_transfer(organisation)
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO ledger_flooredbalance (account_id, organisation_id, sense, floor_minor, held_minor)"
                " VALUES (%s, %s, 1, 0, 1000)",
                [bank.pk, organisation.pk],
            )

    def test_below_the_floor(self, organisation: Organisation) -> None:
        bank, held = one_transfer(organisation)
        assert "account_floor" in self.refuse(organisation, held.pk, bank.pk, "USD", 6)

    @pytest.mark.parametrize("currency", ["ZZZ", "XAU"])
    def test_a_currency_that_nobody_is_paid_in(self, organisation: Organisation, currency: str) -> None:
        with pytest.raises(IntegrityError, match="account_known_currency"), transaction.atomic():
            Account.objects.create(organisation=organisation, kind="k", owner="o", currency=currency)

    def test_a_currency_that_is_no_code(self, organisation: Organisation) -> None:
        with pytest.raises(IntegrityError, match="account_known_currency"), transaction.atomic():
            Account.objects.create(organisation=organisation, kind="k", owner="o", currency="us$"[:3])


@pytest.mark.django_db
def test_another_client_sees_neither_accounts_nor_transfers(organisation: Organisation) -> None:
    one_transfer(organisation)
    other = create_organisation(name="Other", slug="other", kind="client", now=NOON)
    with within(organisations=[other.pk]):
        assert not Transfer.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT (SELECT count(*) FROM ledger_transfer), (SELECT count(*) FROM ledger_account)")
            assert cursor.fetchone() == (0, 0)
