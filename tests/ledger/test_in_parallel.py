"""Real commits from many threads: one business event is one transfer, and a floor holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import Overdrawn, Posting, PostingConflict, balance, open_account, post_all
from tests.ledger.conftest import NOON

THREADS = 32


@pytest.fixture
def accounts(committed_db: str) -> tuple[Account, Account]:
    with everywhere():
        client = create_organisation(name="Client", slug="client", kind="client", now=NOON)
        bank = open_account(organisation=client, kind="bank", owner="us", currency="USD")
        held = open_account(
            organisation=client, kind="held", owner="person:1", currency="USD", side="credit", floor_minor=0
        )
    return bank, held


def in_parallel(postings: list[Posting]) -> list[int | str]:
    """Post each on a thread of its own, all at once: the id of the row, or the code of the refusal."""
    start = Barrier(len(postings))

    def one(posting: Posting) -> int | str:
        try:
            start.wait(30)
            with everywhere():
                return int(post_all([posting])[0].pk)
        except (Overdrawn, PostingConflict) as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(postings)) as pool:
        return list(pool.map(one, postings))


def test_many_threads_with_one_reference_post_one_row(accounts: tuple[Account, Account]) -> None:
    bank, held = accounts
    answers = in_parallel([Posting("s", "1", bank, held, Money(5, "USD"), NOON, False)] * THREADS)
    with everywhere():
        assert set(answers) == {Transfer.objects.get().pk}


def test_many_threads_with_two_contents_post_one_of_them(accounts: tuple[Account, Account]) -> None:
    bank, held = accounts
    postings = [Posting("s", "1", bank, held, Money(5 + number % 2, "USD"), NOON, False) for number in range(THREADS)]
    answers = in_parallel(postings)
    with everywhere():
        row = Transfer.objects.get()
    assert sorted(answers, key=str) == sorted([row.pk] * 16 + ["posting_conflict"] * 16, key=str)


def test_many_payouts_from_one_balance_never_overdraw(accounts: tuple[Account, Account]) -> None:
    bank, held = accounts
    with everywhere():
        post_all([Posting("s", "1", bank, held, Money(100, "USD"), NOON, False)])
    answers = in_parallel(
        [Posting("payout", str(number), held, bank, Money(7, "USD"), NOON, False) for number in range(THREADS)]
    )
    assert sum(isinstance(answer, int) for answer in answers) == 14
    assert answers.count("overdrawn") == THREADS - 14
    with everywhere():
        assert balance(held) == Money(2, "USD")
