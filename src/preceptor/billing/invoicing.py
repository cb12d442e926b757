"""Verbs on invoices: issue one for a period, take one back with a credit note. What is issued never changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max, Sum

from preceptor.accounts.models import Organisation, Person
from preceptor.billing.accounts import FEE, PREFUND, RECEIVABLE, TAX, account
from preceptor.billing.models import BilledStatement, Invoice, InvoiceLine, Terms
from preceptor.billing.record import BilledLine, Heading, Shares, amounts_of, make_record
from preceptor.billing.services import lock_documents, received_for, terms_of
from preceptor.kit.errors import Conflict, Invalid
from preceptor.kit.money import Money
from preceptor.ledger.models import Transfer
from preceptor.ledger.services import Posting, post_all
from preceptor.payroll.models import Statement
from preceptor.payroll.record import sha256_of
from preceptor.payroll.services import InvalidPeriod

FEE_KINDS = {Invoice.Kind.INVOICE: "client_fee", Invoice.Kind.CREDIT_NOTE: "client_fee_credited"}
TAX_KINDS = {Invoice.Kind.INVOICE: "client_tax", Invoice.Kind.CREDIT_NOTE: "client_tax_credited"}
"""Kinds of the transfers; their reference is the document's number."""
_OWN = ("statements_minor", "fee_minor", "tax_minor", "prefunded_minor", "total_minor", "due_minor")


class NothingToBill(Conflict):
    """No statement of this period waits for an invoice in this currency. Choose another period."""

    code = "nothing_to_bill"


class CannotCredit(Conflict):
    """Only an invoice can be taken back, and only once."""

    code = "cannot_credit"


class HasPayments(Conflict):
    """Payments are recorded for this invoice. Refuse those that wait; an invoice that was paid is not taken back."""

    code = "has_payments"


class ReasonNeeded(Invalid):
    """A credit note says why, in at most 300 letters."""

    code = "reason_needed"


def issue_invoice(
    *, organisation: Organisation, period_start: date, period_end: date, actor: Person, now: datetime
) -> Invoice:
    """An invoice of all statements whose periods ended in these days, both included, and that are on none yet.

    Raises InvalidPeriod, NoTerms, NothingToBill.
    """
    if period_end < period_start:
        raise InvalidPeriod()
    terms = terms_of(organisation.pk)
    client = lock_documents(organisation.pk)
    statements = list(to_bill(client, terms.currency, period_start, period_end))
    if not statements:
        raise NothingToBill()
    sequence = _next_sequence(client)
    heading = Heading(
        kind=Invoice.Kind.INVOICE.value,
        number=_number(client, sequence),
        credits=None,
        reason="",
        client=_client(terms),
        seller=terms.seller,
        currency=terms.currency,
        period_start=period_start,
        period_end=period_end,
        issued_at=now,
        due_on=now.date() + timedelta(days=terms.payment_days),
    )
    shares = Shares(terms.fee_basis_points, terms.tax_basis_points, terms.tax_label)
    invoice = _write(client, heading, sequence, _billed(statements), shares, actor)
    BilledStatement.objects.bulk_create(
        [BilledStatement(organisation=client, statement=each, invoice=invoice) for each in statements]
    )
    return invoice


def credit_invoice(*, invoice: Invoice, reason: str, actor: Person, now: datetime) -> Invoice:
    """A credit note that takes back the whole of an invoice; its statements wait for the next one.

    Raises ReasonNeeded, CannotCredit, HasPayments.
    """
    if not 0 < len(reason.strip()) <= 300 or "\x00" in reason:
        raise ReasonNeeded()
    client = lock_documents(invoice.organisation_id)
    if invoice.kind != Invoice.Kind.INVOICE or Invoice.objects.filter(credits=invoice).exists():
        raise CannotCredit()
    if received_for(invoice):
        raise HasPayments()
    old = invoice.record
    sequence = _next_sequence(client)
    heading = Heading(
        kind=Invoice.Kind.CREDIT_NOTE.value,
        number=_number(client, sequence),
        credits=invoice.number,
        reason=reason.strip(),
        client=old["client"],
        seller=old["seller"],
        currency=invoice.currency,
        period_start=invoice.period_start,
        period_end=invoice.period_end,
        issued_at=now,
        due_on=now.date(),
    )
    shares = Shares(old["fee_basis_points"], old["tax_basis_points"], old["tax_label"])
    note = _write(client, heading, sequence, lines_of(old), shares, actor, taken_back=invoice)
    BilledStatement.objects.filter(invoice=invoice).delete()
    return note


def to_bill(organisation: Organisation, currency: str, start: date, end: date) -> Any:
    """The statements of a period that are on no invoice, in the order of their numbers."""
    rows = Statement.objects.filter(organisation=organisation, currency=currency, billed=None, gross_minor__gt=0)
    rows = rows.filter(pay_run__period_end__range=(start, end))
    return rows.select_related("person", "pay_run__project").order_by("id")


def lines_of(record: dict[str, Any]) -> list[BilledLine]:
    """The lines of a record, as they went in."""
    return [
        BilledLine(
            statement=line["statement"],
            number=line["statement_number"],
            sha256=line["statement_sha256"],
            project=line["project"],
            person=line["person"],
            period_start=date.fromisoformat(line["period"]["start"]),
            period_end=date.fromisoformat(line["period"]["end"]),
            seconds=line["seconds"],
            gross_minor=line["gross_minor"],
            prefunded_minor=line["prefunded_minor"],
            simulated=line["simulated"],
        )
        for line in record["lines"]
    ]


def _billed(statements: Sequence[Statement]) -> list[BilledLine]:
    paid_ahead = _prefunded(statements)
    return [
        BilledLine(
            statement=each.pk,
            number=each.number,
            sha256=each.record_sha256,
            project=_projects(each),
            person=each.record["person"]["legal_name"],
            period_start=each.pay_run.period_start,
            period_end=each.pay_run.period_end,
            seconds=each.seconds,
            gross_minor=each.gross_minor,
            prefunded_minor=paid_ahead.get(each.number, 0),
            simulated=each.simulated,
        )
        for each in statements
    ]


def _projects(statement: Statement) -> str:
    """What was worked on: a network run pays for several projects at once."""
    run = statement.pay_run
    names = (
        {line["project"]["name"] for line in statement.record["lines"]} if run.project is None else {run.project.name}
    )
    return ", ".join(sorted(names))


def _prefunded(statements: Sequence[Statement]) -> dict[str, int]:
    """What of each statement came from the prefund, by number: the ledger knows."""
    numbers = [each.number for each in statements]
    rows = Transfer.objects.filter(reference__in=numbers, debit__kind=PREFUND).values_list("reference")
    return dict(rows.annotate(total=Sum("amount_minor")).order_by())


def _write(
    client: Organisation,
    heading: Heading,
    sequence: int,
    lines: Sequence[BilledLine],
    shares: Shares,
    actor: Person,
    taken_back: Invoice | None = None,
) -> Invoice:
    record = make_record(heading, lines, shares)
    amounts = amounts_of(lines, shares)
    document: Invoice = Invoice.objects.create(
        organisation=client,
        kind=heading.kind,
        number=heading.number,
        sequence=sequence,
        credits=taken_back,
        currency=heading.currency,
        period_start=heading.period_start,
        period_end=heading.period_end,
        due_on=heading.due_on,
        reason=heading.reason,
        record=record,
        record_sha256=sha256_of(record),
        simulated=record["simulated"],
        issued_by=actor,
        issued_at=heading.issued_at,
        **{name: amounts[name] for name in _OWN},
    )
    InvoiceLine.objects.bulk_create(_line(document, number, line) for number, line in enumerate(lines, start=1))
    post_all(_postings(client, document))
    return document


def _line(document: Invoice, number: int, line: BilledLine) -> InvoiceLine:
    return InvoiceLine(
        organisation_id=document.organisation_id,
        invoice=document,
        number=number,
        statement_id=line.statement,
        gross_minor=line.gross_minor,
        prefunded_minor=line.prefunded_minor,
    )


def _postings(client: Organisation, document: Invoice) -> list[Posting]:
    """Fee and tax become owed; a credit note takes them back. What the statements come to is owed since pay."""
    receivable = account(client, RECEIVABLE, document.currency)
    parts = ((FEE_KINDS, FEE, document.fee_minor), (TAX_KINDS, TAX, document.tax_minor))
    found = []
    for kinds, kind, minor in parts:
        if minor > 0:
            sides = (receivable, account(client, kind, document.currency))
            debit, credit = sides if document.kind == Invoice.Kind.INVOICE else sides[::-1]
            amount = Money(minor, document.currency)
            name = kinds[Invoice.Kind(document.kind)]
            found.append(Posting(name, document.number, debit, credit, amount, document.issued_at, document.simulated))
    return found


def _next_sequence(client: Organisation) -> int:
    last = Invoice.objects.filter(organisation=client).aggregate(last=Max("sequence"))["last"]
    return int(last or 0) + 1


def _number(client: Organisation, sequence: int) -> str:
    return f"INV-{client.pk}-{sequence:05d}"


def _client(terms: Terms) -> dict[str, str]:
    return {"name": terms.legal_name, "address": terms.address, "tax_number": terms.tax_number}
