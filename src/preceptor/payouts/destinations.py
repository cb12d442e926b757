"""Verbs on accounts: where an expert's pay goes, and from where an organisation pays."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from preceptor.accounts.models import Organisation, Person
from preceptor.audit.services import record_access
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import exponent
from preceptor.payouts import sealed
from preceptor.payouts.latin import LONGEST_NAME, latin
from preceptor.payouts.models import Destination, PayingAccount, Payout
from preceptor.payouts.numbers import AccountNumber, account_number, known_country
from preceptor.payouts.pain001 import SEPA
from preceptor.payouts.services import NothingAvailable, cancel_payout, current_destination, prepare_payouts
from preceptor.payouts.states import State
from preceptor.payouts.typed import TypedAccount

HOLD: Final = timedelta(hours=72)
TELL: Final = "payouts.tell_of_change"
ASK_AGAIN: Final = "The payee changed where this pay goes. Approve the payout that replaces it."


class ChangedMeanwhile(Conflict):
    """This was changed by somebody else in the same moment. Load it again and look."""

    code = "account_changed_meanwhile"


class InvalidServiceLevel(Invalid):
    """SEPA pays euros from an IBAN. Choose no service level, or the currency EUR."""

    code = "invalid_service_level"


def change_destination(
    *,
    person: Person,
    wanted: TypedAccount,
    legal_name: str,
    organisations: frozenset[int],
    now: datetime,
    request_id: str = "",
) -> Destination:
    """Where one currency of `person` goes from now on; the first one counts at once, a change after 72 hours.

    Payouts that were approved for the old one are cancelled and prepared anew; the old address is told by mail, and
    the audit of each of the person's organisations has a line. Raises InvalidAccount and its kin, NotLatin.
    """
    account, named = _account(wanted), " ".join(legal_name.split())
    before = current_destination(person.pk, wanted.currency)
    if before is not None and _same(before, account, wanted, named):
        return before
    if before is not None:
        before.superseded_at = now
        before.save(update_fields=["superseded_at"])
    made = _write_destination(person, wanted, account, now, legal_name=named, held=before is not None)
    facts = {"action": "payouts.change_destination", "subject": f"person:{person.pk}", "request_id": request_id}
    for organisation in sorted(organisations):
        record_access(actor=person, organisation_id=organisation, now=now, **facts)
    if before is not None:
        _ask_again(person, wanted.currency, now)
        app.configure_task(TELL).defer(destination_id=made.pk)
    return made


def _write_destination(
    person: Person, wanted: TypedAccount, account: AccountNumber, now: datetime, *, legal_name: str, held: bool
) -> Destination:
    at_home = ExpertProfile.objects.filter(person=person).values_list("country", flat=True).first()
    try:
        with transaction.atomic():
            row: Destination = sealed.new_row(
                Destination,
                account,
                person=person,
                legal_name=legal_name,
                held_until=now + HOLD if held else None,
                needs_review=account.country != (at_home or known_country(wanted.country)),
                entered_at=now,
                **_address(wanted),
            )
    except IntegrityError as error:
        raise ChangedMeanwhile() from error
    return row


def _ask_again(person: Person, currency: str, now: datetime) -> None:
    """Cancel what was approved for the old account and prepare the same anew, for somebody to approve."""
    pending = Payout.objects.filter(person=person, currency=currency, state=State.PENDING).order_by("pk")
    for payout in pending.select_related("organisation", "prepared_by"):
        cancel_payout(payout=payout, reason=ASK_AGAIN, now=now)
        facts = {"organisation": payout.organisation, "actor": payout.prepared_by, "people": [person.pk]}
        with suppress(NothingAvailable):
            prepare_payouts(**facts, currency=currency, now=now)


def change_paying_account(
    *,
    organisation: Organisation,
    wanted: TypedAccount,
    actor: Person,
    now: datetime,
    service_level: str = "",
    four_eyes_above_minor: int = 0,
) -> PayingAccount:
    """From where an organisation pays one currency from now on; files that were sent keep the account they had.

    Raises InvalidAccount and its kin, NotLatin, InvalidServiceLevel.
    """
    account = _account(wanted)
    if service_level == SEPA and (wanted.currency != "EUR" or not account.is_iban):
        raise InvalidServiceLevel()
    current = PayingAccount.objects.filter(organisation=organisation, currency=wanted.currency, superseded_at=None)
    for before in current.select_for_update(no_key=True):
        before.superseded_at = now
        before.save(update_fields=["superseded_at"])
    try:
        with transaction.atomic():
            row: PayingAccount = sealed.new_row(
                PayingAccount,
                account,
                organisation=organisation,
                service_level=service_level,
                four_eyes_above_minor=four_eyes_above_minor,
                entered_by=actor,
                entered_at=now,
                **_address(wanted),
            )
    except IntegrityError as error:
        raise ChangedMeanwhile() from error
    return row


def _account(wanted: TypedAccount) -> AccountNumber:
    exponent(wanted.currency)
    return account_number(number=wanted.account_number, country=wanted.account_country, bic=wanted.bic)


def _address(wanted: TypedAccount) -> dict[str, str]:
    return {
        "currency": wanted.currency,
        "latin_name": latin(wanted.latin_name, what="The name at the bank", longest=LONGEST_NAME),
        "street": latin(wanted.street, what="The street", needed=False),
        "building": latin(wanted.building, what="The building", longest=16, needed=False),
        "postcode": latin(wanted.postcode, what="The postcode", longest=16, needed=False),
        "town": latin(wanted.town, what="The town", longest=35),
        "country": known_country(wanted.country),
    }


def _same(before: Destination, account: AccountNumber, wanted: TypedAccount, legal_name: str) -> bool:
    """Whether nothing would change; then nothing is put on hold either."""
    address = {name: getattr(before, name) == value for name, value in _address(wanted).items()}
    return all(address.values()) and before.legal_name == legal_name and sealed.opened(before) == account
