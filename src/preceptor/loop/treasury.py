"""What must be agreed before money can flow in the demo: how the client pays, from where, and where pay goes.

The account numbers are the examples of the IBAN registry: their check digits are right and nobody holds them. The
people are simulated, so their payouts are, and the bank file says so in its header.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from preceptor.accounts.models import Organisation, Person
from preceptor.billing import services as billing
from preceptor.billing.models import Receipt, Terms
from preceptor.kit.money import Money
from preceptor.payouts import destinations
from preceptor.payouts.models import Destination, PayingAccount
from preceptor.payouts.typed import TypedAccount

PREFUND: Final = Money(60_000_00, "USD")
"""Twice what all people of the demo could earn in a day and a night, so that no hand-out has to be counted."""
TERMS: Final = billing.Agreed(
    mode=Terms.Mode.PREFUND.value,
    currency="USD",
    fee_basis_points=2_000,
    payment_days=30,
    legal_name="Meridian Labs",
    address="1 Example Street\n111 22 Stockholm\nSweden",
    seller="Preceptor demo network\n2 Example Street\nAmman",
)
PAYS_FROM: Final = TypedAccount(
    currency="USD",
    latin_name="Meridian Labs",
    account_number="SE4550000000058398257466",
    street="Example Street",
    building="1",
    postcode="111 22",
    town="Stockholm",
    country="SE",
)
PAY_GOES_TO: Final = {
    "layla": TypedAccount(
        currency="USD",
        latin_name="Layla Nasser",
        account_number="JO94CBJO0010000000000131000302",
        town="Amman",
        country="JO",
    ),
    "daniel": TypedAccount(
        currency="USD",
        latin_name="Daniel Brandt",
        account_number="DE89370400440532013000",
        town="Berlin",
        country="DE",
    ),
    "priya": TypedAccount(
        currency="USD",
        latin_name="Priya Raman",
        account_number="000000012345",
        account_country="IN",
        bic="SBININBB",
        town="Pune",
        country="IN",
    ),
    "elena": TypedAccount(
        currency="USD",
        latin_name="Elena Petrova",
        account_number="BG80BNBG96611020345678",
        town="Sofia",
        country="BG",
    ),
}


def open_treasury(*, organisation: Organisation, people: dict[str, Person], now: datetime) -> None:
    """Terms with money paid in ahead, the account that pays, and where each scripted expert's pay goes.

    What somebody has set already stands. Call inside `everywhere()` or the organisation's room.
    """
    if not Terms.objects.filter(organisation=organisation).exists():
        billing.set_terms(organisation=organisation, agreed=TERMS, actor=people["operator"], now=now)
        _pay_in(organisation, people, now)
    if not PayingAccount.objects.filter(organisation=organisation, currency=PAYS_FROM.currency).exists():
        destinations.change_paying_account(
            organisation=organisation, wanted=PAYS_FROM, actor=people["finance"], now=now
        )
    for key, wanted in PAY_GOES_TO.items():
        if not Destination.objects.filter(person=people[key], currency=wanted.currency).exists():
            destinations.change_destination(
                person=people[key],
                wanted=wanted,
                legal_name=people[key].display_name,
                organisations=frozenset({organisation.pk}),
                now=now,
            )


def _pay_in(organisation: Organisation, people: dict[str, Person], now: datetime) -> None:
    """Recorded by finance, confirmed by the operator: the client has paid in ahead."""
    paid = billing.Paid(PREFUND, "DEMO PREFUND", now.date(), note="Paid in ahead", simulated=True)
    receipt = billing.record_prefund(organisation=organisation, paid=paid, actor=people["finance"], now=now)
    if receipt.state == Receipt.State.RECORDED:
        billing.confirm_receipt(receipt=receipt, actor=people["operator"], now=now)
