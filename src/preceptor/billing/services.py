"""Verbs on a client's money: its terms, the budget of a project, what was paid in. Invoices are in `invoicing`."""

from __future__ import annotations

import unicodedata
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Sum
from django.db.models.functions import Coalesce

from preceptor.accounts.models import Organisation, Person
from preceptor.billing.accounts import BANK, PREFUND, RECEIVABLE, account
from preceptor.billing.models import ALL_BASIS_POINTS, Invoice, Receipt, Terms
from preceptor.kit.errors import Conflict, Forbidden, Invalid
from preceptor.kit.money import LARGEST_MINOR, CurrencyMismatch, Money, exponent
from preceptor.ledger.services import post
from preceptor.projects.models import Project

PREFUND_PAID_IN = "prefund"
INVOICE_PAID = "client_payment"
"""Kinds of the transfers; their reference is the bank's."""
LONGEST_REFERENCE = 80


class InvalidTerms(Invalid):
    """Terms need a legal name, shares from 0 to 100 %, 0 to 365 days, and a label where there is tax."""

    code = "invalid_terms"


class NoTerms(Conflict):
    """There are no terms for this client yet. Set how it pays, its fee and its address first."""

    code = "no_terms"


class InvalidBudget(Invalid):
    """A budget is zero (no limit) or more, in the project's currency."""

    code = "invalid_budget"


class InvalidReceipt(Invalid):
    """A receipt needs an amount above zero, the bank's reference of 1 to 80 characters, and a day that has come."""

    code = "invalid_receipt"


class BankReferenceTaken(Conflict):
    """This bank reference is recorded already. Money is recorded once; look at the receipts."""

    code = "bank_reference_taken"


class MoreThanOpen(Conflict):
    """This is more than is open on the invoice. Record what is open here, and the rest as paid in ahead."""

    code = "more_than_open"


class NotToBePaid(Conflict):
    """This document cannot be paid: it is a credit note, or a credit note has taken it back."""

    code = "not_to_be_paid"


class ReceiptDecided(Conflict):
    """This receipt is decided already. Load the page again."""

    code = "receipt_decided"


class SameEyesOnReceipt(Forbidden):
    """Whoever recorded a receipt cannot confirm it. Ask somebody else."""

    code = "same_eyes_on_receipt"


@dataclass(frozen=True, slots=True)
class Agreed:
    """The terms of a client, as they are set."""

    mode: str
    currency: str
    fee_basis_points: int
    payment_days: int
    legal_name: str
    address: str = ""
    tax_label: str = ""
    tax_basis_points: int = 0
    tax_number: str = ""
    seller: str = ""
    four_eyes_above_minor: int = 0

    def check(self) -> None:
        """Raises InvalidTerms, InvalidMoney."""
        exponent(self.currency)
        shares = (self.fee_basis_points, self.tax_basis_points)
        texts = (self.legal_name, self.address, self.tax_label, self.tax_number, self.seller)
        fine = (
            self.mode in Terms.Mode.values
            and all(0 <= share <= ALL_BASIS_POINTS for share in shares)
            and 0 <= self.payment_days <= 365
            and 0 <= self.four_eyes_above_minor <= LARGEST_MINOR
            and bool(self.legal_name.strip())
            and (self.tax_basis_points == 0 or bool(self.tax_label.strip()))
            and not any("\x00" in text for text in texts)
        )
        if not fine:
            raise InvalidTerms()


@dataclass(frozen=True, slots=True)
class Paid:
    """Money that came from a client, as the bank says."""

    amount: Money
    bank_reference: str
    received_on: date
    note: str = ""
    simulated: bool = False


def set_terms(*, organisation: Organisation, agreed: Agreed, actor: Person, now: datetime) -> Terms:
    """The client's terms from now on; invoices that are issued stand. Raises InvalidTerms, InvalidMoney."""
    agreed.check()
    terms: Terms
    terms, _ = Terms.objects.update_or_create(
        organisation=organisation, defaults={**asdict(agreed), "set_by": actor, "set_at": now}
    )
    return terms


def terms_of(organisation_id: int) -> Terms:
    """The client's terms. Raises NoTerms."""
    found: Terms | None = Terms.objects.filter(organisation=organisation_id).first()
    if found is None:
        raise NoTerms()
    return found


def set_budget(*, project: Project, budget: Money) -> Project:
    """What a project may cost, without our fee; zero is no limit. Work in hand is finished and paid all the same.

    Raises InvalidBudget, CurrencyMismatch.
    """
    if budget.minor < 0:
        raise InvalidBudget()
    if budget.currency != project.currency:
        raise CurrencyMismatch(f"This project pays in {project.currency}; the budget is in {budget.currency}.")
    with transaction.atomic():
        locked: Project = Project.objects.select_for_update(no_key=True).get(pk=project.pk)
        locked.budget_minor = budget.minor
        locked.save(update_fields=["budget_minor"])
    return locked


def record_prefund(*, organisation: Organisation, paid: Paid, actor: Person, now: datetime) -> Receipt:
    """Write down what a client paid in ahead. Raises InvalidReceipt, BankReferenceTaken, NoTerms, CurrencyMismatch."""
    terms = terms_of(organisation.pk)
    if paid.amount.currency != terms.currency:
        raise CurrencyMismatch(f"This client pays in {terms.currency}.")
    return _record(organisation, terms, {"kind": Receipt.Kind.PREFUND}, paid, actor, now)


def record_payment(*, invoice: Invoice, paid: Paid, actor: Person, now: datetime) -> Receipt:
    """Write down what a client paid for an invoice.

    Raises InvalidReceipt, BankReferenceTaken, CurrencyMismatch, NotToBePaid, MoreThanOpen.
    """
    organisation = lock_documents(invoice.organisation_id)
    if paid.amount.currency != invoice.currency:
        raise CurrencyMismatch(f"This invoice is in {invoice.currency}.")
    taken_back = Invoice.objects.filter(credits=invoice).exists()
    if invoice.kind != Invoice.Kind.INVOICE or taken_back:
        raise NotToBePaid()
    if paid.amount.minor > invoice.due_minor - received_for(invoice):
        raise MoreThanOpen()
    facts = {"kind": Receipt.Kind.PAYMENT, "invoice": invoice}
    return _record(organisation, terms_of(organisation.pk), facts, paid, actor, now)


def confirm_receipt(*, receipt: Receipt, actor: Person, now: datetime) -> Receipt:
    """Be the second pair of eyes: the money is in the books. The same again changes nothing.

    Raises ReceiptDecided, SameEyesOnReceipt.
    """
    locked = _to_decide(receipt, actor, Receipt.State.BOOKED)
    if locked.state == Receipt.State.RECORDED:
        _decide(locked, Receipt.State.BOOKED, actor, now)
        _book(locked, now)
    return locked


def refuse_receipt(*, receipt: Receipt, actor: Person, now: datetime) -> Receipt:
    """Say that the money did not come; its reference stays taken. Raises ReceiptDecided, SameEyesOnReceipt."""
    locked = _to_decide(receipt, actor, Receipt.State.REFUSED)
    if locked.state == Receipt.State.RECORDED:
        _decide(locked, Receipt.State.REFUSED, actor, now)
    return locked


def received_for(invoice: Invoice) -> int:
    """Minor units that were recorded for an invoice, confirmed or not."""
    rows = Receipt.objects.filter(invoice=invoice).exclude(state=Receipt.State.REFUSED)
    return int(rows.aggregate(total=Coalesce(Sum("amount_minor"), 0))["total"])


def lock_documents(organisation_id: int) -> Organisation:
    """One at a time per client: documents have no gap in their numbers, no invoice is paid beyond what is due."""
    return Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)


def plain_reference(text: str) -> str:
    """A bank reference as it is compared: one space between words, capitals. Raises InvalidReceipt."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split()).upper()
    if not 0 < len(plain) <= LONGEST_REFERENCE or any(unicodedata.category(letter)[0] == "C" for letter in plain):
        raise InvalidReceipt()
    return plain


def _record(
    organisation: Organisation, terms: Terms, what_for: dict[str, Any], paid: Paid, actor: Person, now: datetime
) -> Receipt:
    reference = plain_reference(paid.bank_reference)
    if paid.amount.minor <= 0 or paid.received_on > now.date() or "\x00" in paid.note:
        raise InvalidReceipt()
    alone = paid.amount.minor <= terms.four_eyes_above_minor
    try:
        with transaction.atomic():
            receipt: Receipt = Receipt.objects.create(
                organisation=organisation,
                state=Receipt.State.BOOKED if alone else Receipt.State.RECORDED,
                amount_minor=paid.amount.minor,
                currency=paid.amount.currency,
                bank_reference=reference,
                received_on=paid.received_on,
                note=paid.note[:200],
                simulated=paid.simulated,
                recorded_by=actor,
                recorded_at=now,
                **what_for,
            )
    except IntegrityError as error:
        raise BankReferenceTaken() from error
    if alone:
        _book(receipt, now)
    return receipt


def _to_decide(receipt: Receipt, actor: Person, wanted: str) -> Receipt:
    locked: Receipt = Receipt.objects.select_for_update(of=("self",)).get(pk=receipt.pk)
    if locked.state == wanted and locked.decided_by_id == actor.pk:
        return locked
    if locked.state != Receipt.State.RECORDED:
        raise ReceiptDecided()
    if locked.recorded_by_id == actor.pk:
        raise SameEyesOnReceipt()
    return locked


def _decide(receipt: Receipt, state: str, actor: Person, now: datetime) -> None:
    receipt.state, receipt.decided_by, receipt.decided_at = state, actor, now
    receipt.save(update_fields=["state", "decided_by", "decided_at"])


def _book(receipt: Receipt, now: datetime) -> None:
    """Post what came. More prefund may pay for more work, so hand-outs are counted anew."""
    ahead = receipt.kind == Receipt.Kind.PREFUND
    organisation = receipt.organisation
    post(
        kind=PREFUND_PAID_IN if ahead else INVOICE_PAID,
        reference=receipt.bank_reference,
        debit=account(organisation, BANK, receipt.currency),
        credit=account(organisation, PREFUND if ahead else RECEIVABLE, receipt.currency),
        amount=Money(receipt.amount_minor, receipt.currency),
        event_at=now,
        simulated=receipt.simulated,
        memo=f"Receipt {receipt.pk}",
    )
    if ahead:
        with connection.cursor() as cursor:
            cursor.execute("SELECT preceptor_count_again(%s)", [organisation.pk])
