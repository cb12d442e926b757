"""Clients' money as the API shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from preceptor.accounts.models import Organisation, Person
from preceptor.billing.budgets import Budget, budgets
from preceptor.billing.models import BudgetWarning, Invoice, Receipt, Terms
from preceptor.billing.queries import (
    Standing,
    credited_of,
    in_hand,
    owed,
    prefund,
    standings,
    statements_of,
    verify_invoice,
    warnings_of,
)
from preceptor.kit.errors import NotFound
from preceptor.kit.money import SECONDS_PER_HOUR, Money, round_half_even
from preceptor.projects.models import Project


def describe_clients(clients: Iterable[tuple[Organisation, Terms | None]], now: datetime) -> list[dict[str, Any]]:
    """Clients as `schemas.ClientOut`."""
    listed = list(clients)
    where = [organisation.pk for organisation, _ in listed]
    found, warned = budgets(where, now=now), warnings_of(where)
    return [_client(organisation, terms, found, warned, now) for organisation, terms in listed]


def describe_budget(project: Project, now: datetime) -> dict[str, Any]:
    """A project's budget as `schemas.BudgetDetail`, with what its figures are made of."""
    found = budgets([project.organisation_id], now=now, project=project.pk)
    if not found:
        raise NotFound("There is no such project, or you are not on it.")
    currency = project.currency
    credited = [
        {"person": each["person"], "amount": _paid_for(each["minor_seconds"], currency)}
        for each in credited_of(project)
    ]
    claims = [
        {
            "person": _named(each.person),
            "unit": each.unit_id,
            "expires_at": each.expires_at,
            "hourly": Money(each.hourly_minor, each.currency),
        }
        for each in in_hand(project)
    ]
    return _budget(found[0], now.date()) | {
        "statements": statements_of(project),
        "credited_by": credited,
        "claims": claims,
    }


def describe_invoices(invoices: Iterable[Invoice], today: date) -> list[dict[str, Any]]:
    """Documents as `schemas.InvoiceOut`; their records are not read."""
    listed = list(invoices)
    standing = standings(listed, today)
    return [_invoice(each, standing[each.pk]) for each in listed]


def describe_whole_invoice(invoice: Invoice, today: date) -> dict[str, Any]:
    """A document as `schemas.InvoiceDetail`, recomputed as it is shown."""
    record, currency = invoice.record, invoice.currency
    names = ("number", "statement", "statement_number", "project", "person", "seconds")
    lines = [
        {name: line[name] for name in names}
        | {"gross": Money(line["gross_minor"], currency), "prefunded": Money(line["prefunded_minor"], currency)}
        for line in record["lines"]
    ]
    return describe_invoices([invoice], today)[0] | {
        "reason": invoice.reason,
        "statements": Money(invoice.statements_minor, currency),
        "fee": Money(invoice.fee_minor, currency),
        "fee_basis_points": record["fee_basis_points"],
        "tax": Money(invoice.tax_minor, currency),
        "tax_basis_points": record["tax_basis_points"],
        "tax_label": record["tax_label"],
        "prefunded": Money(invoice.prefunded_minor, currency),
        "lines": lines,
        "record_sha256": invoice.record_sha256,
        "discrepancies": verify_invoice(invoice),
    }


def describe_receipt(receipt: Receipt) -> dict[str, Any]:
    """Money that came as `schemas.ReceiptOut`."""
    facts = ("kind", "state", "bank_reference", "received_on", "note", "simulated", "recorded_at", "decided_at")
    return {name: getattr(receipt, name) for name in facts} | {
        "id": receipt.pk,
        "organisation": _client_name(receipt.organisation),
        "invoice": _document(receipt.invoice),
        "amount": Money(receipt.amount_minor, receipt.currency),
        "recorded_by": _named(receipt.recorded_by),
        "decided_by": _named(receipt.decided_by) if receipt.decided_by else None,
    }


def _client(
    organisation: Organisation, terms: Terms | None, found: list[Budget], warned: list[BudgetWarning], now: datetime
) -> dict[str, Any]:
    return {
        "organisation": _client_name(organisation),
        "terms": terms,
        "prefund": prefund(organisation.pk, terms.currency) if terms else None,
        "owed": owed(organisation.pk, terms.currency) if terms else None,
        "budgets": [_budget(each, now.date()) for each in found if each.organisation == organisation.pk],
        "warnings": [
            {
                "project": {"id": each.project_id, "name": each.project.name},
                "level": each.level,
                "committed": Money(each.committed_minor, each.currency),
                "at": each.at,
            }
            for each in warned
            if each.organisation_id == organisation.pk
        ],
    }


def _budget(budget: Budget, today: date) -> dict[str, Any]:
    names = ("limit", "stated", "credited", "reserved", "committed", "left", "a_day", "level", "used_up", "simulated")
    return {name: getattr(budget, name) for name in names} | {
        "project": {"id": budget.project, "name": budget.name},
        "used_up_on": budget.used_up_on(today),
    }


def _invoice(invoice: Invoice, standing: Standing) -> dict[str, Any]:
    facts = ("kind", "number", "period_start", "period_end", "due_on", "issued_at", "simulated")
    return {name: getattr(invoice, name) for name in facts} | {
        "id": invoice.pk,
        "organisation": _client_name(invoice.organisation),
        "state": standing.state,
        "credits": _document(invoice.credits),
        "credit_note": _document(getattr(invoice, "credit_note", None)),
        "total": Money(invoice.total_minor, invoice.currency),
        "due": Money(invoice.due_minor, invoice.currency),
        "received": standing.received,
        "pdf": f"/invoices/{invoice.pk}/pdf",
        "csv": f"/invoices/{invoice.pk}/csv",
    }


def _paid_for(minor_seconds: int, currency: str) -> Money:
    return Money(round_half_even(Fraction(minor_seconds, SECONDS_PER_HOUR)), currency)


def _client_name(organisation: Organisation) -> dict[str, Any]:
    return {"id": organisation.pk, "name": organisation.name}


def _document(invoice: Invoice | None) -> dict[str, Any] | None:
    return None if invoice is None else {"id": invoice.pk, "name": invoice.number}


def _named(person: Person) -> dict[str, Any]:
    return {"id": person.pk, "name": str(person)}
