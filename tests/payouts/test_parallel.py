"""Real commits from many threads on one balance: never overdrawn, never paid twice, and the test can fail."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
from django.db import IntegrityError, connection

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.kit.errors import PreceptorError
from preceptor.ledger.invariants import INVARIANTS as LEDGER
from preceptor.payouts.invariants import INVARIANTS
from preceptor.payouts.models import Payout, PayoutEntry
from preceptor.payouts.services import approve_payout, cancel_payout, prepare_payouts
from preceptor.payouts.settling import record_outcome
from preceptor.payouts.states import State
from preceptor.payouts.withdrawing import ask_to_withdraw, confirm_withdrawal
from tests.payouts.till import NOON, Till, open_till

PAYOUTS = 64
AT_ONCE = 32
"""As many as the server of the tests has connections for."""


@pytest.fixture
def till(committed_db: str) -> Till:
    with everywhere():
        made = open_till()
        made.goes_to(made.layla)
        made.pays_from()
    return made


def in_parallel(tasks: list[Callable[[], object]]) -> list[str]:
    """Run them on as many threads as there can be, begun all at once: "done", or the code of the refusal, of each."""
    threads = min(AT_ONCE, len(tasks))
    start = Barrier(threads)

    def some(mine: list[Callable[[], object]]) -> list[str]:
        try:
            start.wait(60)
            return [one(task) for task in mine]
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        return [
            answer for answers in pool.map(some, [tasks[at::threads] for at in range(threads)]) for answer in answers
        ]


def one(task: Callable[[], object]) -> str:
    try:
        with everywhere():
            task()
    except PreceptorError as refusal:
        return refusal.code
    except IntegrityError:
        return "constraint"
    return "done"


def broken() -> set[str]:
    with everywhere():
        counts = run_invariants(invariants=(*INVARIANTS, *LEDGER))
    return {name for name, count in counts.items() if count}


def test_many_payouts_on_one_balance_never_overdraw(till: Till) -> None:
    """64 payouts of 7.00 stand approved on paper, but corrections have left 100.00: fourteen go through."""
    with everywhere():
        payouts = []
        for _ in range(PAYOUTS):
            till.release(till.layla, 7_00)
            payouts += till.prepared()
        till.release(till.layla, 100_00 - PAYOUTS * 7_00)
    answers = in_parallel([lambda p=each: approve_payout(payout=p, actor=till.finance, now=NOON) for each in payouts])  # type: ignore[misc]
    assert (answers.count("done"), answers.count("overdrawn")) == (14, PAYOUTS - 14)
    with everywhere():
        assert till.holds(till.layla) == 2_00
    assert broken() == set()


@pytest.mark.breaks_rules("without the index")
def test_many_who_prepare_at_once_pay_once_and_a_missing_index_would_be_seen(till: Till, committed_db: str) -> None:
    with everywhere():
        till.release(till.layla, 500_00)

    def prepare() -> object:
        return prepare_payouts(organisation=till.organisation, actor=till.operator, now=NOON)

    answers = in_parallel([prepare] * 16)
    assert (answers.count("done"), answers.count("nothing_available")) == (1, 15)
    with everywhere():
        [payout] = Payout.objects.all()
    cancelled = in_parallel([lambda: cancel_payout(payout=payout, reason="", now=NOON)] * 8)
    assert cancelled == ["done"] * 8
    with everywhere():
        [again] = till.approved()
    in_parallel([lambda: cancel_payout(payout=again, reason="", now=NOON)] * 8)
    with everywhere():
        assert till.holds(till.layla) == 500_00
        [third] = till.approved()
        till.sent()
    answers = in_parallel(
        [
            lambda: record_outcome(payout=third, outcome="returned", reason="", actor=till.operator, now=NOON)
        ] * 8
    )  # fmt: skip
    assert answers == ["done"] * 8
    with everywhere():
        assert till.holds(till.layla) == 500_00
    assert broken() == set()
    damage(committed_db, "DROP INDEX payout_entry_once")
    assert "M7" in broken()


def test_many_hands_at_once_withdraw_a_file_once(till: Till) -> None:
    with everywhere():
        till.release(till.layla, 500_00)
        till.approved()
        batch = till.sent()
        ask_to_withdraw(batch=batch, reason="Never uploaded", actor=till.operator, now=NOON)
    answers = in_parallel([lambda: confirm_withdrawal(batch=batch, actor=till.finance, now=NOON)] * 8)
    assert answers == ["done"] * 8
    with everywhere():
        assert till.holds(till.layla) == 500_00
    assert broken() == set()


DAMAGE = {
    "M6": (
        "ALTER TABLE payouts_payout DISABLE TRIGGER payout_edge",
        "UPDATE payouts_payout SET amount_minor = amount_minor + 1",
    ),
    "M7": (
        "DROP INDEX payout_entry_once",
        ("INSERT INTO payouts_payoutentry (organisation_id, payout_id, transfer_id, amount_minor, live)"
        " SELECT organisation_id, payout_id, transfer_id, amount_minor, true FROM payouts_payoutentry"),
    ),
    "M8b": (
        ("INSERT INTO ledger_transfer (organisation_id, kind, reference, debit_id, credit_id, currency, amount_minor,"
        " memo, simulated, event_at) SELECT organisation_id, 'payout_returned', reference, credit_id, debit_id,"
        " currency, amount_minor, '', false, event_at FROM ledger_transfer WHERE kind = 'payout'"),
    ),
    "M13": ("ALTER TABLE payouts_payout DISABLE TRIGGER payout_edge",),
    "M13b": ("UPDATE payouts_attempt SET state = 'settled'",),
    "M14": (
        "ALTER TABLE payouts_destination DISABLE TRIGGER destination_version",
        "UPDATE payouts_destination SET held_until = '2030-01-01Z'",
    ),
    "M15d": ("UPDATE payouts_attempt SET state = 'withdrawn'",),
    "M15b": (
        "ALTER TABLE payouts_payout DROP CONSTRAINT payout_four_eyes, DISABLE TRIGGER payout_edge",
        "UPDATE payouts_payout SET prepared_by_id = approved_by_id WHERE approved_by_id IS NOT NULL",
    ),
    "M16": (
        "ALTER TABLE payouts_batch DISABLE TRIGGER payouts_batch_append_only",
        "UPDATE payouts_batch SET control_sum_minor = control_sum_minor * 10",
    ),
}  # fmt: skip


def damage(url: str, *statements: str) -> None:
    """What somebody with the owner's hands could do."""
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
        for statement in statements:
            owner.execute(statement)


@pytest.mark.breaks_rules("each rule finds its damage")
def test_every_invariant_finds_its_damage(till: Till, committed_db: str) -> None:
    with everywhere():
        till.release(till.layla, 500_00)
        till.approved()
        till.sent()
        assert Payout.objects.get().state == State.IN_TRANSIT
        assert PayoutEntry.objects.count() == 1
    assert broken() == set()
    for name, statements in DAMAGE.items():
        damage(committed_db, *statements)
        assert name in broken(), name
