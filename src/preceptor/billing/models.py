"""The terms of a client, what they paid in, what was spent for them, and their invoices.

Migration 0001 seals what is evidence (`audit.seals`) and installs the guard of budgets (`guard.py`).
"""

from __future__ import annotations

import pghistory
from django.db import models

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.walls import Walled
from preceptor.payroll.models import Statement
from preceptor.projects.models import Project

ALL_BASIS_POINTS = 10_000


@pghistory.track()
class Terms(Walled):
    """How a client pays: in advance or by invoice, our fee, their tax line, where invoices go.

    Receipts above `four_eyes_above_minor` need a second person. `tax_basis_points` is of statements and fee
    together; we compute no tax of our own accord, an operator sets the line.
    """

    class Mode(models.TextChoices):
        """A client who prefunds gets no work done beyond what is paid in."""

        PREFUND = "prefund"
        INVOICE = "invoice"

    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="+")
    mode = models.CharField(max_length=16, choices=Mode.choices, default=Mode.INVOICE)
    currency = models.CharField(max_length=3, default="USD")
    fee_basis_points = models.PositiveIntegerField(default=0)
    payment_days = models.PositiveSmallIntegerField(default=30)
    tax_label = models.CharField(max_length=60, blank=True)
    tax_basis_points = models.PositiveIntegerField(default=0)
    legal_name = models.CharField(max_length=200)
    address = models.TextField(blank=True)
    tax_number = models.CharField(max_length=60, blank=True)
    seller = models.TextField(blank=True)
    four_eyes_above_minor = models.BigIntegerField(default=0)
    set_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(mode__in=("prefund", "invoice")), name="terms_mode"),
            models.CheckConstraint(condition=models.Q(fee_basis_points__lte=ALL_BASIS_POINTS), name="terms_fee"),
            models.CheckConstraint(condition=models.Q(tax_basis_points__lte=ALL_BASIS_POINTS), name="terms_tax"),
            models.CheckConstraint(condition=models.Q(payment_days__lte=365), name="terms_days"),
            models.CheckConstraint(condition=models.Q(currency__regex="^[A-Z]{3}$"), name="terms_iso_currency"),
        )


class Spending(Walled):
    """What one person's work on a project has come to, kept by the transactions that change it (`guard.py`).

    `credited_minor_seconds` is credited time that is not stated yet, seconds times hourly minor units, so exact;
    `stated_minor` is the gross of all statements. Hand-outs read these rows and never the history beneath them.
    """

    project = models.ForeignKey(Project, models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    currency = models.CharField(max_length=3)
    credited_minor_seconds = models.BigIntegerField(default=0)
    stated_minor = models.BigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint("project", "person", "currency", name="spending_once"),)


class BudgetWarning(Walled):
    """That a project has reached 80 or 100 % of a budget of this size; noted once."""

    project = models.ForeignKey(Project, models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    budget_minor = models.BigIntegerField()
    committed_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("project", "level", "budget_minor", name="budget_warning_once"),)


class Invoice(Walled):
    """An invoice or a credit note: the frozen record and its hash; never changed, only followed by another document.

    `sequence` counts the documents of an organisation without a gap. `prefunded_minor` is what of the statements
    the client had paid in before, `due_minor` what is to be paid for this document.
    """

    class Kind(models.TextChoices):
        """A credit note takes back the whole of the invoice that it names."""

        INVOICE = "invoice"
        CREDIT_NOTE = "credit_note"

    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.INVOICE)
    number = models.CharField(max_length=40, unique=True)
    sequence = models.PositiveIntegerField()
    credits: models.OneToOneField[Invoice | None, Invoice | None] = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="credit_note"
    )
    currency = models.CharField(max_length=3)
    period_start = models.DateField()
    period_end = models.DateField()
    statements_minor = models.BigIntegerField()
    fee_minor = models.BigIntegerField()
    tax_minor = models.BigIntegerField()
    prefunded_minor = models.BigIntegerField()
    total_minor = models.BigIntegerField()
    due_minor = models.BigIntegerField()
    due_on = models.DateField()
    reason = models.CharField(max_length=300, blank=True)
    record = models.JSONField()
    record_sha256 = models.CharField(max_length=64)
    simulated = models.BooleanField(default=False)
    issued_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint("organisation", "sequence", name="invoice_in_sequence"),
            models.CheckConstraint(
                condition=models.Q(
                    total_minor=models.F("statements_minor") + models.F("fee_minor") + models.F("tax_minor")
                )
                & models.Q(due_minor=models.F("total_minor") - models.F("prefunded_minor")),
                name="invoice_adds_up",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="invoice", credits=None) | models.Q(kind="credit_note", credits__isnull=False),
                name="invoice_credit_note_names_the_old",
            ),
            models.CheckConstraint(condition=models.Q(period_end__gte=models.F("period_start")), name="invoice_period"),
        )

    def __str__(self) -> str:
        return self.number


class InvoiceLine(Walled):
    """A statement on an invoice: its gross, and what of it the prefund had paid."""

    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField()
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="+")
    gross_minor = models.BigIntegerField()
    prefunded_minor = models.BigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint("invoice", "number", name="invoice_line_once"),
            models.UniqueConstraint("invoice", "statement", name="invoice_line_statement_once"),
            models.CheckConstraint(
                condition=models.Q(prefunded_minor__gte=0, prefunded_minor__lte=models.F("gross_minor")),
                name="invoice_line_prefunded",
            ),
        )


class BilledStatement(Walled):
    """Which invoice a statement is on now: one at most; a credit note makes it free for the next."""

    statement = models.OneToOneField(Statement, models.PROTECT, related_name="billed")
    invoice = models.ForeignKey(Invoice, models.PROTECT, related_name="billed")


@pghistory.track()
class Receipt(Walled):
    """Money that came from a client: paid in ahead, or for an invoice. The bank's reference counts once, for ever.

    What is above the threshold of the terms waits until somebody else confirms it; only then is it in the ledger.
    """

    class Kind(models.TextChoices):
        """What it was paid for."""

        PREFUND = "prefund"
        PAYMENT = "payment"

    class State(models.TextChoices):
        """A recorded receipt waits for a second pair of eyes."""

        RECORDED = "recorded"
        BOOKED = "booked"
        REFUSED = "refused"

    kind = models.CharField(max_length=16, choices=Kind.choices)
    state = models.CharField(max_length=16, choices=State.choices, default=State.RECORDED)
    invoice = models.ForeignKey(Invoice, models.PROTECT, null=True, related_name="receipts")
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    bank_reference = models.CharField(max_length=80, unique=True)
    received_on = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    simulated = models.BooleanField(default=False)
    recorded_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(amount_minor__gt=0), name="receipt_positive"),
            models.CheckConstraint(
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("recorded_by")),
                name="receipt_four_eyes",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="prefund", invoice=None) | models.Q(kind="payment", invoice__isnull=False),
                name="receipt_for",
            ),
            models.CheckConstraint(
                condition=models.Q(state="recorded", decided_by=None, decided_at=None)
                | models.Q(state="booked")
                | models.Q(state="refused", decided_by__isnull=False, decided_at__isnull=False),
                name="receipt_decided",
            ),
        )
