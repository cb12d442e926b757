"""The ledger beside a dictionary: whatever is posted, replayed, refused or asked for, both agree."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import transaction
from hypothesis import Phase, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from preceptor.accounts.models import Organisation
from preceptor.accounts.services import create_organisation
from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.kit.money import Money, exponent
from preceptor.ledger.exchange import Quote, exchange
from preceptor.ledger.invariants import INVARIANTS
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.queries import balances
from preceptor.ledger.services import (
    InvalidPosting,
    Overdrawn,
    Posting,
    PostingConflict,
    balance,
    open_account,
    post_all,
    reverse,
)
from preceptor.ledger.snapshots import find_mark, take_snapshots
from tests.ledger.conftest import NOON

AMOUNTS = st.integers(min_value=1, max_value=10**12)
INSTANTS = st.integers(min_value=-(10**6), max_value=10**6).map(lambda seconds: NOON + timedelta(seconds=seconds))


class LedgerBesideModel(RuleBasedStateMachine):
    """`self.book` is the whole model: reference -> posting."""

    accounts = Bundle("accounts")
    postings = Bundle("postings")

    def __init__(self) -> None:
        super().__init__()
        self.walls, self.savepoint = everywhere(), transaction.atomic()
        self.savepoint.__enter__()
        self.walls.__enter__()
        self.organisation: Organisation = create_organisation(name="C", slug="c", kind="client", now=NOON)
        self.book: dict[str, Posting] = {}
        self.opened: dict[int, Account] = {}
        self.events = 0

    def teardown(self) -> None:
        assert set(run_invariants(invariants=INVARIANTS).values()) == {0}
        self.walls.__exit__(None, None, None)
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def expected(self, account: Account, until: datetime | None = None) -> int:
        """Balance by the model, in the account's own sense."""
        total = 0
        for each in self.book.values():
            if until is None or each.event_at <= until:
                total += each.amount.minor * ((each.debit == account) - (each.credit == account))
        return total if account.side == "debit" else -total

    def would_overdraw(self, batch: list[Posting]) -> bool:
        change = {pk: self.expected(account) for pk, account in self.opened.items()}
        for each in batch:
            for account, sign in ((each.debit, 1), (each.credit, -1)):
                change[account.pk] += each.amount.minor * (sign if account.side == "debit" else -sign)
        return any(
            account.floor_minor is not None and change[pk] < account.floor_minor for pk, account in self.opened.items()
        )

    @initialize(target=accounts)
    def open_some(self) -> object:
        kinds = (("debit", None), ("credit", None), ("credit", 0), ("debit", -(10**6)))
        return multiple(*(self.open(1, "USD", side, floor) for side, floor in kinds))

    @initialize(target=postings, minor=AMOUNTS)
    def post_first(self, minor: int) -> Posting | None:
        debit, credit = (self.open(number, "JPY", "debit", None) for number in (1, 2))
        return self.post_new(debit, credit, minor, NOON, False)

    @rule(
        target=accounts,
        owner=st.integers(1, 4),
        currency=st.sampled_from(["USD", "JOD", "JPY"]),
        side=st.sampled_from(["debit", "credit"]),
        floor=st.sampled_from([None, None, 0, -(10**6)]),
    )
    def open(self, owner: int, currency: str, side: str, floor: int | None) -> Account:
        account = open_account(
            organisation=self.organisation, kind=f"{side}:{floor}", owner=str(owner), currency=currency, side=side,
            floor_minor=floor,
        )  # fmt: skip
        self.opened[account.pk] = account
        return account

    @rule(target=postings, debit=accounts, credit=accounts, minor=AMOUNTS, at=INSTANTS, simulated=st.booleans())
    def post_new(self, debit: Account, credit: Account, minor: int, at: datetime, simulated: bool) -> Posting | None:
        if debit.currency != credit.currency:
            return None
        self.events += 1
        posting = Posting("event", str(self.events), debit, credit, Money(minor, debit.currency), at, simulated)
        self.attempt([posting])
        return posting

    @rule(ways=st.lists(st.tuples(accounts, accounts, AMOUNTS), min_size=2, max_size=5))
    def post_several(self, ways: list[tuple[Account, Account, int]]) -> None:
        self.post_at_once([way for way in ways if way[0].currency == way[1].currency and way[0] != way[1]])

    @rule(first=accounts, middle=accounts, last=accounts, minor=AMOUNTS)
    def post_through(self, first: Account, middle: Account, last: Account, minor: int) -> None:
        """What comes and goes at once leaves the account between as it was."""
        if first.currency == middle.currency == last.currency and middle not in (first, last):
            self.post_at_once([(first, middle, minor), (middle, last, minor)])

    def post_at_once(self, ways: list[tuple[Account, Account, int]]) -> None:
        batch = []
        for debit, credit, minor in ways:
            self.events += 1
            amount = Money(minor, debit.currency)
            batch.append(Posting("event", str(self.events), debit, credit, amount, NOON, False))
        self.attempt(batch)

    @rule(batch=st.lists(postings, min_size=1, max_size=4))
    def post_again(self, batch: list[Posting | None]) -> None:
        again = [each for each in batch if each is not None and each.reference in self.book]
        if again:
            rows = post_all(again)
            assert [row.reference for row in rows] == [each.reference for each in again]

    @rule(of=postings, minor=AMOUNTS)
    def post_other_content(self, of: Posting | None, minor: int) -> None:
        if of is None or of.reference not in self.book or self.book[of.reference].amount.minor == minor:
            return
        other = Posting(of.kind, of.reference, of.debit, of.credit, Money(minor, of.amount.currency), NOON, False)
        with pytest.raises(PostingConflict):
            post_all([other])

    @rule(account=accounts, at=INSTANTS)
    def ask_for_the_past(self, account: Account, at: datetime) -> None:
        assert balance(account, at).minor == self.expected(account, at)

    @rule(of=postings, at=INSTANTS)
    def take_back(self, of: Posting | None, at: datetime) -> None:
        if of is None or of.reference not in self.book:
            return
        row = Transfer.objects.get(kind=of.kind, reference=of.reference)
        reference = f"transfer:{row.pk}"
        back = Posting("reversal", reference, of.credit, of.debit, of.amount, at, of.simulated, "Wrong", row)
        if reference in self.book:
            if self.book[reference].event_at == at:
                assert reverse(transfer=row, reason="Wrong", event_at=at).reference == reference
            with pytest.raises(PostingConflict):
                reverse(transfer=row, reason="Other", event_at=at)
        elif self.would_overdraw([back]):
            with pytest.raises(Overdrawn):
                reverse(transfer=row, reason="Wrong", event_at=at)
        else:
            assert reverse(transfer=row, reason="Wrong", event_at=at).reverses_id == row.pk
            self.book[reference] = back

    @rule(out_of=accounts, into=accounts, minor=AMOUNTS, rate=st.decimals("0.0001", "2000", places=10), at=INSTANTS)
    def change(self, out_of: Account, into: Account, minor: int, rate: Decimal, at: datetime) -> None:
        assume(out_of.currency != into.currency and out_of.side == into.side)
        scale = Fraction(10 ** exponent(into.currency), 10 ** exponent(out_of.currency))
        bought = Money(round(minor * Fraction(rate) * scale), into.currency)
        assume(bought.minor > 0)
        self.events += 1
        reference, sold = f"x{self.events}", Money(minor, out_of.currency)
        fx = {each.currency: self.open_fx(each.currency) for each in (out_of, into)}
        ways = ((out_of, fx[out_of.currency]), (fx[into.currency], into))  # what is moved leaves the first of each
        turn = 1 if out_of.side == "debit" else -1
        legs = [
            Posting(kind, f"{reference}{kind}", *pair[::-1][::turn], amount, at, False)
            for kind, pair, amount in zip(("sold", "bought"), ways, (sold, bought), strict=True)
        ]
        quote = Quote(rate, "Source", NOON)
        asked = {"reference": reference, "out_of": out_of, "into": into, "amount": sold, "quote": quote}
        if self.would_overdraw(legs):
            with pytest.raises(Overdrawn):
                exchange(**asked, event_at=at, simulated=False)
        else:
            made = exchange(**asked, event_at=at, simulated=False)
            assert (made.bought.amount_minor, made.rate) == (bought.minor, rate)
            self.book.update({each.reference: each for each in legs})

    @rule(least=st.integers(1, 4))
    def take_snapshots(self, least: int) -> None:
        mark = find_mark()
        assert mark is not None
        take_snapshots(mark=mark, now=NOON, least=least)

    def open_fx(self, currency: str) -> Account:
        account = open_account(organisation=self.organisation, kind="fx", owner="house", currency=currency)
        self.opened[account.pk] = account
        return account

    def attempt(self, batch: list[Posting]) -> None:
        if any(each.debit == each.credit for each in batch):
            with pytest.raises(InvalidPosting):
                post_all(batch)
        elif self.would_overdraw(batch):
            with pytest.raises(Overdrawn):
                post_all(batch)
        else:
            post_all(batch)
            self.book.update({each.reference: each for each in batch})

    @invariant()
    def agree(self) -> None:
        assert Transfer.objects.count() == len(self.book)
        for each in balances(frozenset({self.organisation.pk})):
            assert each.amount.minor == self.expected(each.account)


def drive(examples: int, steps: int) -> None:
    phases = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking takes minutes through a database
    chosen = settings(max_examples=examples, stateful_step_count=steps, deadline=None, phases=phases)
    run_state_machine_as_test(LedgerBesideModel, settings=chosen)


@pytest.mark.django_db
def test_the_ledger_agrees_with_a_plain_model() -> None:
    drive(examples=15, steps=25)


@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.thorough
@pytest.mark.skipif("PRECEPTOR_THOROUGH" not in os.environ, reason="minutes long: PRECEPTOR_THOROUGH=1 asks for it")
def test_the_ledger_agrees_with_a_plain_model_for_ten_thousand_steps() -> None:
    drive(examples=100, steps=100)
