"""Reads of a client's money: its documents with their states, receipts, what stands behind a budget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Organisation
from preceptor.billing.accounts import PREFUND, RECEIVABLE
from preceptor.billing.budgets import LEVELS, budgets
from preceptor.billing.models import BudgetWarning, Invoice, InvoiceLine, Receipt, Spending, Terms
from preceptor.billing.policies import organisations_to_read
from preceptor.billing.record import discrepancies
from preceptor.corrections.models import Claim
from preceptor.kit.errors import NotFound
from preceptor.kit.money import Money
from preceptor.kit.pages import Page, page_of
from preceptor.ledger.models import Account, Transfer
from preceptor.ledger.queries import balance
from preceptor.payroll.models import Statement, StatementLine
from preceptor.projects.models import Project


@dataclass(frozen=True, slots=True)
class Standing:
    """What has been received for an invoice, and what it is: issued, overdue, paid or credited."""

    received: Money
    state: str


def organisation_by_id(actor: Actor, organisation_id: int) -> Organisation:
    """A client whose billing the actor may see. Raises NotFound."""
    found = Organisation.objects.filter(pk=organisation_id, pk__in=organisations_to_read(actor)).first()
    if found is None:
        raise NotFound("There is no such organisation, or its billing is not yours to see.")
    return found


def clients(actor: Actor) -> list[tuple[Organisation, Terms | None]]:
    """The clients whose billing the actor may see, with their terms."""
    where = organisations_to_read(actor)
    terms = {each.organisation_id: each for each in Terms.objects.filter(organisation__in=where)}
    kind = Organisation.Kind.CLIENT
    return [(each, terms.get(each.pk)) for each in Organisation.objects.filter(pk__in=where, kind=kind).order_by("id")]


def balance_of(organisation_id: int, kind: str, currency: str) -> Money:
    """What a client's account of `kind` (prefund, receivable) holds; nothing where it was never opened."""
    owner = f"organisation:{organisation_id}"
    found = Account.objects.filter(organisation=organisation_id, kind=kind, owner=owner, currency=currency).first()
    return Money(0, currency) if found is None else balance(found)


def prefund(organisation_id: int, currency: str) -> Money:
    """What a client has paid in ahead and not used yet."""
    return balance_of(organisation_id, PREFUND, currency)


def owed(organisation_id: int, currency: str) -> Money:
    """What a client owes for statements, fees and tax, invoiced or not."""
    return balance_of(organisation_id, RECEIVABLE, currency)


def visible_invoices(actor: Actor) -> QuerySet[Invoice]:
    """Documents of the clients whose billing the actor may see."""
    rows = Invoice.objects.filter(organisation__in=organisations_to_read(actor))
    found: QuerySet[Invoice] = rows.select_related("organisation", "credits", "credit_note", "issued_by")
    return found


def invoices_page(actor: Actor, *, organisation: int | None, cursor: str | None, limit: int) -> Page[Invoice]:
    """Visible documents, newest first."""
    rows = visible_invoices(actor).defer("record")
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def invoice_by_id(actor: Actor, invoice_id: int) -> Invoice:
    """One visible document. Raises NotFound."""
    found = visible_invoices(actor).filter(pk=invoice_id).first()
    if found is None:
        raise NotFound("There is no such invoice, or it is not yours to see.")
    return found


def standings(invoices: Iterable[Invoice], today: date) -> dict[int, Standing]:
    """How documents stand, by id; one query."""
    listed = list(invoices)
    rows = Receipt.objects.filter(invoice__in=listed, state=Receipt.State.BOOKED).values_list("invoice")
    received = dict(rows.annotate(total=Sum("amount_minor")).order_by())
    return {each.pk: _standing(each, int(received.get(each.pk, 0)), today) for each in listed}


def _standing(invoice: Invoice, received: int, today: date) -> Standing:
    if invoice.kind == Invoice.Kind.CREDIT_NOTE:
        state = "credit_note"
    elif getattr(invoice, "credit_note", None) is not None:
        state = "credited"
    elif received >= invoice.due_minor:
        state = "paid"
    else:
        state = "overdue" if invoice.due_on < today else "issued"
    return Standing(Money(received, invoice.currency), state)


def verify_invoice(invoice: Invoice) -> list[str]:
    """What in a document does not follow from its record, its rows, its statements or the ledger; empty when all does."""
    record = invoice.record
    found = discrepancies(record, invoice.record_sha256)
    if found:
        return found
    keys = ("statements_minor", "fee_minor", "tax_minor", "prefunded_minor", "total_minor", "due_minor", "number")
    if any(getattr(invoice, key) != record[key] for key in keys):
        found.append("The document's row and its record differ.")
    rows = InvoiceLine.objects.filter(invoice=invoice).order_by("number")
    stated = [(line["statement"], line["gross_minor"], line["statement_sha256"]) for line in record["lines"]]
    if list(rows.values_list("statement", "gross_minor", "statement__record_sha256")) != stated:
        found.append("The document's lines and its record differ, or a statement is not what was invoiced.")
    kind = "client_fee" if invoice.kind == Invoice.Kind.INVOICE else "client_fee_credited"
    posted = Transfer.objects.filter(kind=kind, reference=invoice.number)
    if posted.aggregate(total=Coalesce(Sum("amount_minor"), 0))["total"] != invoice.fee_minor:
        found.append("The ledger has another fee.")
    return found


def receipts_page(
    actor: Actor, *, organisation: int | None, invoice: int | None, cursor: str | None, limit: int
) -> Page[Receipt]:
    """Money that came from visible clients, newest first."""
    rows = Receipt.objects.filter(organisation__in=organisations_to_read(actor))
    rows = rows.select_related("organisation", "invoice", "recorded_by", "decided_by")
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    if invoice is not None:
        rows = rows.filter(invoice=invoice)
    return page_of(rows, cursor=cursor, limit=limit, newest_first=True)


def receipt_by_id(actor: Actor, receipt_id: int) -> Receipt:
    """One visible receipt. Raises NotFound."""
    rows = Receipt.objects.filter(organisation__in=organisations_to_read(actor), pk=receipt_id)
    found: Receipt | None = rows.select_related("organisation", "invoice", "recorded_by").first()
    if found is None:
        raise NotFound("There is no such receipt, or it is not yours to see.")
    return found


def statements_of(project: Project) -> list[dict[str, Any]]:
    """The statements behind what is stated of a project, newest first: number, person, and the part that is its own."""
    ours = Q(project=project) | Q(project=None, statement__pay_run__project=project)
    lines = StatementLine.objects.filter(ours, currency=project.currency).exclude(kind="withholding")
    parts = dict(lines.values_list("statement").annotate(total=Sum("amount_minor")).order_by())
    rows = Statement.objects.filter(pk__in=parts).select_related("person").defer("record").order_by("-id")
    return [
        {
            "id": each.pk,
            "number": each.number,
            "person": {"id": each.person_id, "name": str(each.person)},
            "issued_at": each.issued_at,
            "amount": Money(int(parts[each.pk]), project.currency),
        }
        for each in rows
    ]


def credited_of(project: Project) -> list[dict[str, Any]]:
    """Who has credited time on a project that is not stated yet, and what it comes to."""
    rows = Spending.objects.filter(project=project, currency=project.currency, credited_minor_seconds__gt=0)
    return [
        {
            "person": {"id": each.person_id, "name": str(each.person)},
            "minor_seconds": each.credited_minor_seconds,
        }
        for each in rows.select_related("person").order_by("person__display_name", "id")
    ]


def in_hand(project: Project) -> list[Claim]:
    """The claims that something is reserved for."""
    rows = Claim.objects.filter(project=project, state=Claim.State.HELD, currency=project.currency)
    return list(rows.select_related("person").order_by("expires_at"))


def warnings_of(organisations: Iterable[int]) -> list[BudgetWarning]:
    """What leads were warned of and still holds, newest first: budgets that were raised since have none."""
    rows = BudgetWarning.objects.filter(organisation__in=list(organisations)).select_related("project")
    return [each for each in rows.order_by("-id") if each.budget_minor == each.project.budget_minor]


def note_warnings(*, now: datetime) -> int:
    """Note which budgets of the room have reached 80 or 100 %; how many notes are new."""
    found = Project.objects.filter(budget_minor__gt=0).values_list("organisation", flat=True).distinct()
    reached = [each for each in budgets(set(found), now=now) if each.level is not None]
    notes = [
        BudgetWarning(
            organisation_id=each.organisation,
            project_id=each.project,
            level=level,
            budget_minor=each.limit.minor,
            committed_minor=each.committed.minor,
            currency=each.currency,
            at=now,
        )
        for each in reached
        for level in LEVELS
        if each.limit is not None and level <= (each.level or 0)
    ]
    before = BudgetWarning.objects.count()
    BudgetWarning.objects.bulk_create(notes, ignore_conflicts=True)
    return BudgetWarning.objects.count() - before
