"""A client whose experts have available pay, the people of its finance, and accounts that money can go to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person
from preceptor.experts.models import ExpertProfile
from preceptor.kit.money import Money
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.services import balance, open_account, post
from preceptor.payouts.books import AVAILABLE, available_accounts, payable_sums, payables
from preceptor.payouts.destinations import change_destination, change_paying_account
from preceptor.payouts.models import Batch, Destination, Payout
from preceptor.payouts.sending import send_payouts
from preceptor.payouts.services import approve_payout, prepare_payouts
from preceptor.payouts.typed import TypedAccount

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)
JORDAN = "JO94CBJO0010000000000131000302"
GERMANY = "DE89370400440532013000"
HOME = TypedAccount(
    currency="USD",
    latin_name="Layla Nasser",
    account_number=JORDAN,
    bic="CBJOJOAX",
    street="Rainbow Street",
    building="12",
    postcode="11181",
    town="Amman",
    country="JO",
)
OFFICE = TypedAccount(
    currency="USD", latin_name="Meridian Labs", account_number=GERMANY, bic="COBADEFF", town="Koeln", country="DE"
)


@dataclass
class Till:
    """Who is there: `operator` and `finance` run payouts, `layla` and `daniel` are owed money."""

    organisation: Organisation
    operator: Person
    finance: Person
    layla: Person
    daniel: Person
    released: int = 0

    def release(self, person: Person, minor: int, currency: str = "USD", **facts: Any) -> Transfer:
        """Pay of a statement becomes available, or (minor below zero) is taken back."""
        self.released += 1
        available = self.account(person, currency)
        other = open_account(
            organisation=self.organisation, kind="client:receivable", owner="organisation:1", currency=currency
        )
        debit, credit = (other, available) if minor > 0 else (available, other)
        named = {"kind": "release", "reference": f"{self.organisation.slug}-{self.released:04d}", **facts}
        facts = {"simulated": False, "event_at": NOON, **named}
        return post(debit=debit, credit=credit, amount=Money(abs(minor), currency), **facts)

    def account(self, person: Person, currency: str = "USD") -> Account:
        """The available account of `person`."""
        owner = f"person:{person.pk}"
        opened = {"organisation": self.organisation, "currency": currency, "side": "credit", "floor_minor": 0}
        return open_account(kind=AVAILABLE, owner=owner, **opened)

    def holds(self, person: Person, currency: str = "USD") -> int:
        """What is available to `person`, in minor units."""
        return balance(self.account(person, currency)).minor

    def could_be_paid(self) -> list[int]:
        """What could be paid now, read at once for everybody, in order: it is what each account's pieces come to."""
        accounts = list(available_accounts(self.organisation.pk))
        pieces: Counter[tuple[int, bool]] = Counter()
        for account in accounts:
            for piece in payables(account):
                pieces[account.pk, piece.simulated] += piece.amount_minor
        sums = payable_sums(self.organisation.pk, accounts)
        assert {key: total for key, total in sums.items() if total} == {
            key: total for key, total in pieces.items() if total
        }
        return sorted(filter(None, sums.values()))

    def goes_to(self, person: Person, now: datetime = NOON, **changed: Any) -> Destination:
        """`person` says where their pay goes."""
        wanted = replace(HOME, **{"latin_name": "Daniel Koch"} if person == self.daniel else {})
        rooms = frozenset({self.organisation.pk})
        wanted = replace(wanted, **changed)
        return change_destination(person=person, wanted=wanted, legal_name="ليلى ناصر", organisations=rooms, now=now)

    def pays_from(self, currency: str = "USD", **terms: Any) -> None:
        """The organisation says from where it pays."""
        wanted = replace(OFFICE, currency=currency)
        change_paying_account(organisation=self.organisation, wanted=wanted, actor=self.finance, now=NOON, **terms)

    def prepared(self, now: datetime = NOON, **narrowed: Any) -> list[Payout]:
        """Payouts that the operator prepared."""
        found = prepare_payouts(organisation=self.organisation, actor=self.operator, now=now, **narrowed)
        return found.payouts

    def approved(self, now: datetime = NOON, **narrowed: Any) -> list[Payout]:
        """Payouts prepared by the operator and approved by finance."""
        return [approve_payout(payout=each, actor=self.finance, now=now) for each in self.prepared(now, **narrowed)]

    def sent(self, currency: str = "USD", **facts: Any) -> Batch:
        """What is approved, in one file."""
        told = {"via": "pain001", "execution_date": TODAY, "actor": self.operator, "now": NOON, **facts}
        return send_payouts(organisation=self.organisation, currency=currency, **told)


def open_till(slug: str = "meridian") -> Till:
    """The client; call it in a room."""
    organisation = create_organisation(name="Meridian Labs", slug=slug, kind="client", now=NOON)
    roles = {"operator": "operator", "finance": "finance", "layla": "expert", "daniel": "expert"}
    people = {name: create_person(email=f"{name}@{slug}.example", display_name=name.title()) for name in roles}
    for name, role in roles.items():
        add_member(organisation=organisation, person=people[name], role=role, now=NOON)
    ExpertProfile.objects.create(person=people["layla"], legal_name="ليلى ناصر", country="JO", created_at=NOON)
    return Till(organisation, **people)
