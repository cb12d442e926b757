"""What comes in is recorded once and by two, what goes out as an invoice is exactly the statements and the fee."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
import pytest

from preceptor.accounts.walls import everywhere
from preceptor.audit.services import run_invariants
from preceptor.billing.budgets import budgets
from preceptor.billing.invariants import INVARIANTS
from preceptor.billing.invoicing import (
    CannotCredit,
    HasPayments,
    NothingToBill,
    ReasonNeeded,
    credit_invoice,
    issue_invoice,
)
from preceptor.billing.models import BudgetWarning, Invoice, Receipt
from preceptor.billing.queries import note_warnings, owed, prefund, standings, statements_of, verify_invoice
from preceptor.billing.services import (
    BankReferenceTaken,
    InvalidBudget,
    InvalidReceipt,
    InvalidTerms,
    MoreThanOpen,
    NotToBePaid,
    Paid,
    ReceiptDecided,
    SameEyesOnReceipt,
    confirm_receipt,
    record_payment,
    record_prefund,
    refuse_receipt,
    set_budget,
)
from preceptor.kit.money import CurrencyMismatch, Money
from tests.billing.desk import Desk, open_desk
from tests.payroll.office import MONDAY, NOON, Office

SUNDAY = MONDAY + timedelta(days=6)


def offending() -> dict[str, int]:
    return {name: count for name, count in run_invariants(invariants=INVARIANTS).items() if count}


def paid(minor: int, reference: str = "BANK 1", currency: str = "USD") -> Paid:
    return Paid(Money(minor, currency), reference, NOON.date())


def issue(desk: Desk) -> Invoice:
    return issue_invoice(
        organisation=desk.office.organisation, period_start=MONDAY, period_end=SUNDAY, actor=desk.finance, now=NOON
    )


def worked(office: Office) -> None:
    """Layla an hour and Daniel half an hour, at 200 an hour, stated."""
    office.work(office.layla, 3600)
    office.work(office.daniel, 1800)
    office.paid()


@pytest.mark.django_db
def test_an_invoice_is_its_statements_and_the_fee_and_is_in_the_books(desk: Desk) -> None:
    worked(desk.office)
    invoice = issue(desk)
    assert (invoice.statements_minor, invoice.fee_minor, invoice.tax_minor) == (300_00, 37_50, 54_00)
    assert (invoice.total_minor, invoice.due_minor, invoice.number[-6:]) == (391_50, 391_50, "-00001")
    assert owed(desk.office.organisation.pk, "USD") == Money(391_50, "USD")
    assert verify_invoice(invoice) == []
    assert standings([invoice], NOON.date())[invoice.pk].state == "issued"
    assert standings([invoice], invoice.due_on + timedelta(days=1))[invoice.pk].state == "overdue"
    with pytest.raises(NothingToBill):
        issue(desk)
    assert offending() == {}


@pytest.mark.django_db
def test_a_payment_closes_an_invoice_and_never_more_than_it(desk: Desk) -> None:
    worked(desk.office)
    invoice = issue(desk)
    by: dict[str, Any] = {"actor": desk.finance, "now": NOON}
    record_payment(invoice=invoice, paid=paid(300_00), **by)
    with pytest.raises(MoreThanOpen):
        record_payment(invoice=invoice, paid=paid(91_51, "BANK 2"), **by)
    with pytest.raises(CurrencyMismatch):
        record_payment(invoice=invoice, paid=paid(1, "BANK 2", "JOD"), **by)
    record_payment(invoice=invoice, paid=paid(91_50, "BANK 2"), **by)
    assert standings([invoice], NOON.date())[invoice.pk].state == "paid"
    assert owed(desk.office.organisation.pk, "USD") == Money(0, "USD")
    with pytest.raises(HasPayments):
        credit_invoice(invoice=invoice, reason="Wrong", actor=desk.finance, now=NOON)
    assert offending() == {}


@pytest.mark.django_db
def test_a_credit_note_names_the_old_and_frees_its_statements_for_the_next(desk: Desk) -> None:
    worked(desk.office)
    invoice = issue(desk)
    with pytest.raises(ReasonNeeded):
        credit_invoice(invoice=invoice, reason="  ", actor=desk.finance, now=NOON)
    note = credit_invoice(invoice=invoice, reason="Wrong fee", actor=desk.finance, now=NOON)
    assert (note.kind, note.credits, note.sequence, note.total_minor) == ("credit_note", invoice, 2, 391_50)
    assert note.record["credits"] == invoice.number
    assert verify_invoice(note) == []
    assert owed(desk.office.organisation.pk, "USD") == Money(300_00, "USD"), "the statements are owed all the same"
    fresh = Invoice.objects.get(pk=invoice.pk)
    assert standings([fresh, note], NOON.date())[fresh.pk].state == "credited"
    for refused in (fresh, note):
        with pytest.raises(CannotCredit):
            credit_invoice(invoice=refused, reason="Again", actor=desk.finance, now=NOON)
        with pytest.raises(NotToBePaid):
            record_payment(invoice=refused, paid=paid(1), actor=desk.finance, now=NOON)
    desk.agree(fee_basis_points=1_000, tax_basis_points=0)
    second = issue(desk)
    assert (second.sequence, second.total_minor) == (3, 330_00)
    assert offending() == {}


@pytest.mark.django_db
def test_what_was_paid_in_pays_statements_first(desk: Desk) -> None:
    organisation = desk.office.organisation
    desk.agree(mode="prefund", tax_basis_points=0)
    by: dict[str, Any] = {"actor": desk.finance, "now": NOON}
    record_prefund(organisation=organisation, paid=paid(250_00), **by)
    worked(desk.office)
    assert prefund(organisation.pk, "USD") == Money(0, "USD")
    invoice = issue(desk)
    assert (invoice.prefunded_minor, invoice.due_minor) == (250_00, 50_00 + 37_50)
    assert owed(organisation.pk, "USD") == Money(87_50, "USD")
    assert offending() == {}


@pytest.mark.django_db
def test_money_is_recorded_once_and_above_the_threshold_by_two(desk: Desk) -> None:
    organisation = desk.office.organisation
    by: dict[str, Any] = {"actor": desk.finance, "now": NOON}
    receipt = record_prefund(organisation=organisation, paid=paid(1_000_01, " bank  77 "), **by)
    assert (receipt.state, receipt.bank_reference) == ("recorded", "BANK 77")
    assert prefund(organisation.pk, "USD") == Money(0, "USD"), "not in the books before it is confirmed"
    with pytest.raises(SameEyesOnReceipt):
        confirm_receipt(receipt=receipt, **by)
    with pytest.raises(BankReferenceTaken):
        record_prefund(organisation=organisation, paid=paid(5, "Bank 77"), **by)
    for _ in range(2):
        confirm_receipt(receipt=receipt, actor=desk.second, now=NOON)
    assert prefund(organisation.pk, "USD") == Money(1_000_01, "USD")
    with pytest.raises(ReceiptDecided):
        refuse_receipt(receipt=receipt, actor=desk.second, now=NOON)
    other = record_prefund(organisation=organisation, paid=paid(9_999_99, "BANK 78"), **by)
    assert refuse_receipt(receipt=other, actor=desk.second, now=NOON).state == "refused"
    with pytest.raises(BankReferenceTaken):
        record_prefund(organisation=organisation, paid=paid(5, "BANK 78"), **by)
    assert prefund(organisation.pk, "USD") == Money(1_000_01, "USD")
    assert offending() == {}


@pytest.mark.django_db
def test_bad_input_is_refused_and_nothing_is_half_done(desk: Desk) -> None:
    organisation, project = desk.office.organisation, desk.office.project
    by: dict[str, Any] = {"actor": desk.finance, "now": NOON}
    later = Paid(Money(1, "USD"), "BANK", NOON.date() + timedelta(days=1))
    for wrong in (paid(0), paid(-5), paid(1, " "), paid(1, "x" * 81), paid(1, "a\x00b"), paid(1, "a\u202eb"), later):
        with pytest.raises(InvalidReceipt):
            record_prefund(organisation=organisation, paid=wrong, **by)
    with pytest.raises(CurrencyMismatch):
        record_prefund(organisation=organisation, paid=paid(1, currency="JOD"), **by)
    assert not Receipt.objects.exists()
    with pytest.raises(InvalidBudget):
        set_budget(project=project, budget=Money(-1, "USD"))
    with pytest.raises(CurrencyMismatch):
        set_budget(project=project, budget=Money(1, "JOD"))
    for terms in (
        {"fee_basis_points": 10_001},
        {"legal_name": " "},
        {"tax_label": ""},
        {"mode": "later"},
        {"payment_days": -1},
    ):
        with pytest.raises(InvalidTerms):
            desk.agree(**terms)


@pytest.mark.django_db
def test_a_budget_is_stated_credited_and_reserved_and_its_lead_is_warned_once(desk: Desk) -> None:
    office = desk.office
    worked(office)
    office.work(office.layla, 1800, day=MONDAY + timedelta(days=1))
    set_budget(project=office.project, budget=Money(500_00, "USD"))
    (found,) = budgets([office.organisation.pk], now=NOON)
    assert (found.stated, found.credited, found.committed) == tuple(Money(m, "USD") for m in (300_00, 100_00, 400_00))
    assert (found.left, found.level) == (Money(100_00, "USD"), 80)
    assert found.measured_days == 7
    assert found.used_up_on(NOON.date()) == NOON.date() + timedelta(days=1), "400 in 7 days: 100 are gone in 1.75 days"
    assert sum(each["amount"].minor for each in statements_of(office.project)) == found.stated.minor
    assert [note_warnings(now=NOON), note_warnings(now=NOON)] == [1, 0]
    set_budget(project=office.project, budget=Money(400_00, "USD"))
    assert note_warnings(now=NOON) == 2
    assert sorted(BudgetWarning.objects.values_list("level", "budget_minor")) == [
        (80, 400_00), (80, 500_00), (100, 400_00),
    ]  # fmt: skip


DAMAGE = {
    "M3c": ["ALTER TABLE billing_invoice DISABLE TRIGGER billing_invoice_append_only"],
    "M19": ["ALTER TABLE worktime_timeentry DISABLE TRIGGER billing_time_updated"],
    "M19b": ["UPDATE billing_spending SET credited_minor_seconds = credited_minor_seconds + 1"],
    "M19c": ["DELETE FROM projects_handoutlimit"],
    "M21": [
        "UPDATE billing_invoice SET fee_minor = fee_minor + 1, total_minor = total_minor + 1, due_minor = due_minor + 1"
    ],
    "M21b": ["UPDATE billing_invoice SET sequence = sequence + 1"],
    "M21c": ["DELETE FROM billing_billedstatement"],
    "M22": ["UPDATE billing_receipt SET state = 'recorded'"],
}


@pytest.mark.breaks_rules("each rule finds its damage")
def test_each_invariant_finds_its_damage(committed_db: str) -> None:
    with everywhere():
        desk = open_desk()
        set_budget(project=desk.office.project, budget=Money(9_000_00, "USD"))
        worked(desk.office)
        record_payment(invoice=issue(desk), paid=paid(1_00), actor=desk.finance, now=NOON)
        assert offending() == {}
    for name, statements in DAMAGE.items():
        with psycopg.connect(committed_db, autocommit=True) as owner:
            owner.execute("SELECT set_config('preceptor.organisations', 'all', false)")
            for statement in statements:
                owner.execute(statement)
        with everywhere():
            assert name in offending(), name
