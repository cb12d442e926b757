"""The past stays what it was, with snapshots or without; a mark never passes somebody who still writes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import connection

from preceptor.accounts.models import Organisation
from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.kit.money import Money
from preceptor.ledger.invariants import INVARIANTS
from preceptor.ledger.models import Account, BalanceSnapshot
from preceptor.ledger.queries import balances
from preceptor.ledger.services import Posting, balance, open_account, post_all
from preceptor.ledger.snapshots import find_mark, take_snapshots
from preceptor.ledger.tasks import take_snapshots_job
from tests.ledger.conftest import NOON


def pair(organisation: Organisation) -> tuple[Account, Account]:
    return (
        open_account(organisation=organisation, kind="bank", owner="house", currency="USD"),
        open_account(organisation=organisation, kind="owed", owner="a", currency="USD", side="credit"),
    )


def posted(accounts: Sequence[Account], number: int, minor: int, at: datetime = NOON) -> None:
    debit, credit = accounts if minor > 0 else reversed(accounts)
    post_all([Posting("t", str(number), debit, credit, Money(abs(minor), "USD"), at, simulated=number % 3 == 0)])


def database_time() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now


def test_a_hundred_past_instants_are_what_they_were_then(committed_db: str) -> None:
    chance = random.Random(20261120)
    then: list[tuple[datetime, int]] = []
    happened: list[tuple[datetime, int]] = []
    with everywhere():
        accounts = pair(create_organisation(name="Client", slug="client", kind="client", now=NOON))
    for number in range(100):
        minor, at = (
            chance.choice([-1, 1]) * chance.randint(1, 10**6),
            NOON + timedelta(seconds=chance.randint(-999, 999)),
        )
        with everywhere():
            posted(accounts, number, minor, at)
        happened.append((at, minor))
        then.append((database_time(), sum(each for _, each in happened)))
        if number % 20 == 11:
            with everywhere():
                mark = find_mark()
            with everywhere():
                assert mark is not None
                assert take_snapshots(mark=mark, now=NOON, least=5) == 2
    with everywhere():
        assert BalanceSnapshot.objects.count() == 10
        for instant, minor in then:
            assert [balance(each, known_at=instant).minor for each in accounts] == [minor, minor]
        for until in (NOON + timedelta(seconds=chance.randint(-1100, 1100)) for _ in range(30)):
            instant, _ = chance.choice(then)
            known = happened[: [each for each, _ in then].index(instant) + 1]
            expected = sum(minor for at, minor in known if at <= until)
            assert balance(accounts[0], until, known_at=instant).minor == expected
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}


def test_a_mark_waits_for_a_number_that_was_given_before_it(committed_db: str) -> None:
    with everywhere():
        accounts = pair(create_organisation(name="Client", slug="client", kind="client", now=NOON))
        posted(accounts, 1, 5)
    with psycopg.connect(committed_db) as slow:
        slow.execute("SELECT set_config('preceptor.organisations', 'all', true)")
        slow.execute(
            "INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
            " memo, simulated, event_at) SELECT organisation_id, kind, 'slow', debit_id, credit_id, currency, 7, '', false,"
            " event_at FROM ledger_transfer"
        )
        with everywhere():
            posted(accounts, 3, 11)  # a larger number is committed while the smaller one is under way
        with everywhere():
            assert find_mark() is None
    with everywhere():
        assert find_mark() == 3
        take_snapshots(mark=3, now=NOON, least=1)
        assert {each.held_minor for each in BalanceSnapshot.objects.all()} == {23}


@pytest.mark.django_db
def test_the_job_counts_what_moved_and_the_sums_stay(organisation: Organisation) -> None:
    accounts = pair(organisation)
    quiet = open_account(organisation=organisation, kind="fee", owner="house", currency="USD", side="credit")
    for number in range(4):
        posted(accounts, number, 10)
    take_snapshots_job(timestamp=0)
    assert not BalanceSnapshot.objects.exists()  # four are too few to be worth a row
    mark = find_mark()
    assert mark is not None
    assert take_snapshots(mark=mark, now=NOON, least=4) == 2
    assert take_snapshots(mark=mark, now=NOON, least=1) == 0
    posted(accounts, 9, 1)
    found = {
        each.account.kind: (each.amount.minor, each.simulated_minor) for each in balances(frozenset({organisation.pk}))
    }
    assert found == {"bank": (41, 21), "owed": (41, 21), "fee": (0, 0)}
    assert balance(quiet) == Money(0, "USD")
    assert balance(accounts[1], NOON - timedelta(seconds=1)) == Money(0, "USD")
