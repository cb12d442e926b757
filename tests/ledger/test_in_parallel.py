"""Real commits from many threads: one business event is one transfer, and a floor holds.

Each rule is asked of our ledger and of a naive one, which must fail the same question: else it would prove nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
from django.db import connection

from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import Overdrawn, Posting, PostingConflict, balance, open_account, post_all
from tests.ledger.conftest import NOON

THREADS = 32
WITHDRAWALS = 64
AT_ONCE = 48  # as many as the server of the tests has connections for
Post = Callable[[Posting], int | str]


@pytest.fixture
def accounts(committed_db: str) -> tuple[Account, Account]:
    with everywhere():
        client = create_organisation(name="Client", slug="client", kind="client", now=NOON)
        bank = open_account(organisation=client, kind="bank", owner="us", currency="USD")
        held = open_account(
            organisation=client, kind="held", owner="person:1", currency="USD", side="credit", floor_minor=0
        )
    return bank, held


def ours(posting: Posting) -> int | str:
    """Our own way of posting."""
    try:
        with everywhere():
            return int(post_all([posting])[0].pk)
    except (Overdrawn, PostingConflict) as refusal:
        return refusal.code


def in_parallel(postings: list[Posting], post: Post = ours) -> list[int | str]:
    """Post each, as many as can at once: the id of the row, or the code of the refusal."""
    many = min(len(postings), AT_ONCE)
    start = Barrier(many)

    def some(share: list[Posting]) -> list[int | str]:
        try:
            start.wait(60)
            return [post(posting) for posting in share]
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        shares = pool.map(some, [postings[number::many] for number in range(many)])
        return [answer for share in shares for answer in share]


def write(posting: Posting) -> int:
    """The row and nothing else, as a ledger does that asks no question."""
    row = posting.row()
    row.save(force_insert=True)
    return int(row.pk)


def without_our_walls(database: str) -> None:
    """Take away what makes the database itself refuse."""
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute("DROP INDEX transfer_once")
        owner.execute("DROP TRIGGER ledger_transfer_posted ON ledger_transfer")


def test_many_threads_with_one_reference_post_one_row(accounts: tuple[Account, Account]) -> None:
    bank, held = accounts
    answers = in_parallel([Posting("s", "1", bank, held, Money(5, "USD"), NOON, False)] * THREADS)
    with everywhere():
        assert set(answers) == {Transfer.objects.get().pk}
        assert balance(held) == Money(5, "USD")


@pytest.mark.breaks_rules("a naive ledger")
def test_a_ledger_that_looks_first_and_then_writes_pays_twice(
    accounts: tuple[Account, Account], committed_db: str
) -> None:
    bank, held = accounts
    without_our_walls(committed_db)
    looked = Barrier(THREADS)

    def naive(posting: Posting) -> int | str:
        with everywhere():
            standing = Transfer.objects.filter(kind=posting.kind, reference=posting.reference).first()
            looked.wait(60)
            return write(posting) if standing is None else int(standing.pk)

    answers = in_parallel([Posting("s", "1", bank, held, Money(5, "USD"), NOON, False)] * THREADS, naive)
    assert len(set(answers)) == THREADS


def test_many_threads_with_two_contents_post_one_of_them(accounts: tuple[Account, Account]) -> None:
    bank, held = accounts
    postings = [Posting("s", "1", bank, held, Money(5 + number % 2, "USD"), NOON, False) for number in range(THREADS)]
    answers = in_parallel(postings)
    with everywhere():
        row = Transfer.objects.get()
    assert sorted(answers, key=str) == sorted([row.pk] * 16 + ["posting_conflict"] * 16, key=str)


def withdrawals(accounts: tuple[Account, Account]) -> list[Posting]:
    """A hundred in the account, and many who want seven each."""
    bank, held = accounts
    with everywhere():
        post_all([Posting("s", "1", bank, held, Money(100, "USD"), NOON, False)])
    return [Posting("payout", str(each), held, bank, Money(7, "USD"), NOON, False) for each in range(WITHDRAWALS)]


def left_of(account: Account) -> int:
    """What the transfers leave, summed here and not by the ledger."""
    with everywhere():
        rows = Transfer.objects.all()
        return sum(row.amount_minor * ((row.credit_id == account.pk) - (row.debit_id == account.pk)) for row in rows)


def test_many_payouts_from_one_balance_never_overdraw(accounts: tuple[Account, Account]) -> None:
    answers = in_parallel(withdrawals(accounts))
    assert sum(isinstance(answer, int) for answer in answers) == 14
    assert answers.count("overdrawn") == WITHDRAWALS - 14
    with everywhere():
        assert balance(accounts[1]) == Money(2, "USD")
    assert left_of(accounts[1]) == 2


@pytest.mark.breaks_rules("a naive ledger")
def test_a_ledger_that_looks_at_the_balance_and_then_writes_overdraws(
    accounts: tuple[Account, Account], committed_db: str
) -> None:
    asked = withdrawals(accounts)[:AT_ONCE]
    without_our_walls(committed_db)
    looked = Barrier(AT_ONCE)

    def naive(posting: Posting) -> int | str:
        with everywhere():
            enough = balance(posting.debit, known_at=NOON.replace(year=9999)).minor >= posting.amount.minor
            looked.wait(60)
            return write(posting) if enough else "overdrawn"

    in_parallel(asked, naive)
    assert left_of(accounts[1]) < 0


def test_two_batches_over_the_same_accounts_do_not_wait_for_each_other_in_a_circle(
    accounts: tuple[Account, Account],
) -> None:
    bank, held = accounts
    with everywhere():
        other = open_account(
            organisation=bank.organisation, kind="held", owner="person:2", currency="USD", side="credit", floor_minor=0
        )

    def there_and_back(posting: Posting) -> int | str:
        each = [(held, other), (other, held)][int(posting.reference) % 2]
        pairs = [
            Posting("batch", f"{posting.reference}-{to.pk}", bank, to, Money(1, "USD"), NOON, False) for to in each
        ]
        with everywhere():
            return len(post_all(pairs))

    asked = [Posting("s", str(each), bank, held, Money(1, "USD"), NOON, False) for each in range(WITHDRAWALS)]
    assert set(in_parallel(asked, there_and_back)) == {2}
    assert (left_of(held), left_of(other)) == (WITHDRAWALS, WITHDRAWALS)
