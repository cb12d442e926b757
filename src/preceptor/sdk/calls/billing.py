"""Calls of `billing`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call, Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def overview() -> Call[shapes.ClientList]:
    """The clients one answers for: terms, prefund, what is owed, budgets against what is committed, warnings."""
    return Call("GET", "/billing")


def set_terms(body: shapes.TermsIn) -> Call[shapes.TermsOut]:
    """Say how a client pays from now on; invoices that are issued stand."""
    return Call("PUT", "/billing/terms", body=body)


def list_invoices(
    *,
    organisation: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.InvoiceList, shapes.InvoiceOut]:
    """Invoices and credit notes of the clients one answers for, newest first."""
    return Pages("GET", "/invoices", {"organisation": organisation, "cursor": cursor, "limit": limit})


def issue_invoice(body: shapes.InvoiceIn) -> Call[shapes.InvoiceDetail]:
    """Freeze an invoice of all statements of a period that are on none yet."""
    return Call("POST", "/invoices", body=body)


def get_invoice(invoice_id: int) -> Call[shapes.InvoiceDetail]:
    """An invoice or a credit note with its statements, recomputed as it is shown."""
    return Call("GET", f"/invoices/{invoice_id}")


def credit_invoice(invoice_id: int, body: shapes.CreditIn) -> Call[shapes.InvoiceDetail]:
    """Take an invoice back with a credit note; its statements wait for the next one."""
    return Call("POST", f"/invoices/{invoice_id}/credit", body=body)


def get_budget(project_id: int) -> Call[shapes.BudgetDetail]:
    """A project's budget with the statements, credited time and claims that its figures are made of."""
    return Call("GET", f"/projects/{project_id}/budget")


def set_budget(project_id: int, body: shapes.BudgetIn) -> Call[shapes.BudgetDetail]:
    """Say what a project may cost; no new work is handed out beyond it."""
    return Call("PUT", f"/projects/{project_id}/budget", body=body)


def list_receipts(
    *,
    organisation: int | None = None,
    invoice: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ReceiptList, shapes.ReceiptOut]:
    """Money that came from the clients one answers for, newest first."""
    return Pages(
        "GET",
        "/receipts",
        {"organisation": organisation, "invoice": invoice, "cursor": cursor, "limit": limit},
    )


def record_receipt(body: shapes.ReceiptIn) -> Call[shapes.ReceiptOut]:
    """Write down money that came: for an invoice, or paid in ahead."""
    return Call("POST", "/receipts", body=body)


def confirm_receipt(receipt_id: int) -> Call[shapes.ReceiptOut]:
    """Be the second pair of eyes: the money is in the books."""
    return Call("POST", f"/receipts/{receipt_id}/confirm")


def refuse_receipt(receipt_id: int) -> Call[shapes.ReceiptOut]:
    """Say that the money did not come; the bank's reference stays taken."""
    return Call("POST", f"/receipts/{receipt_id}/refuse")
