"""Operations on clients' money."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.billing import describing, invoicing, policies, queries, schemas, services
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.projects.queries import project_by_id

router = Router(tags=["billing"])
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/billing", operation_id="billing_overview", response=schemas.ClientList)
@may(policies.can_see_billing)
def overview(request: ActorRequest) -> dict[str, Any]:
    """The clients one answers for: terms, prefund, what is owed, budgets against what is committed, warnings."""
    return {"items": describing.describe_clients(queries.clients(request.actor), clock.now())}


@router.put("/billing/terms", operation_id="billing_set_terms", response=schemas.TermsOut)
@may(policies.can_decide)
def set_terms(request: ActorRequest, body: schemas.TermsIn) -> Any:
    """Say how a client pays from now on; invoices that are issued stand."""
    organisation = queries.organisation_by_id(request.actor, body.organisation)
    require(policies.can_decide(request.actor, organisation.pk))
    agreed = services.Agreed(**body.dict(exclude={"organisation"}))
    return services.set_terms(organisation=organisation, agreed=agreed, actor=request.person, now=clock.now())


@router.get("/projects/{project_id}/budget", operation_id="billing_get_budget", response=schemas.BudgetDetail)
@may(policies.can_see_billing)
def get_budget(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """A project's budget with the statements, credited time and claims that its figures are made of."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_see_billing(request.actor, project.organisation_id))
    return describing.describe_budget(project, clock.now())


@router.put("/projects/{project_id}/budget", operation_id="billing_set_budget", response=schemas.BudgetDetail)
@may(policies.can_set_budget)
def set_budget(request: ActorRequest, project_id: int, body: schemas.BudgetIn) -> dict[str, Any]:
    """Say what a project may cost; no new work is handed out beyond it."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_set_budget(request.actor, project.organisation_id))
    changed = services.set_budget(project=project, budget=Money(body.limit_minor, body.currency))
    return describing.describe_budget(changed, clock.now())


@router.get("/receipts", operation_id="billing_list_receipts", response=schemas.ReceiptList)
@may(policies.can_see_billing)
def list_receipts(
    request: ActorRequest,
    organisation: int | None = None,
    invoice: int | None = None,
    cursor: str | None = None,
    limit: Limit = DEFAULT_LIMIT,
) -> dict[str, Any]:
    """Money that came from the clients one answers for, newest first."""
    page = queries.receipts_page(request.actor, organisation=organisation, invoice=invoice, cursor=cursor, limit=limit)
    items = [describing.describe_receipt(each) for each in page.items]
    return {"items": items, "next_cursor": page.next_cursor}


@router.post("/receipts", operation_id="billing_record_receipt", response={201: schemas.ReceiptOut})
@may(policies.can_record)
def record_receipt(request: ActorRequest, body: schemas.ReceiptIn) -> Status[Any]:
    """Write down money that came: for an invoice, or paid in ahead."""
    organisation = queries.organisation_by_id(request.actor, body.organisation)
    require(policies.can_record(request.actor, organisation.pk), "Only finance records what came from a client.")
    amount = Money(body.amount_minor, body.currency)
    paid = services.Paid(amount, body.bank_reference, body.received_on, body.note, organisation.simulated)
    by: dict[str, Any] = {"paid": paid, "actor": request.person, "now": clock.now()}
    if body.invoice is None:
        receipt = services.record_prefund(organisation=organisation, **by)
    else:
        invoice = queries.invoice_by_id(request.actor, body.invoice)
        require(invoice.organisation_id == organisation.pk, "This invoice is another client's.")
        receipt = services.record_payment(invoice=invoice, **by)
    return Status(201, describing.describe_receipt(receipt))


@router.post("/receipts/{receipt_id}/confirm", operation_id="billing_confirm_receipt", response=schemas.ReceiptOut)
@may(policies.can_decide)
def confirm_receipt(request: ActorRequest, receipt_id: int) -> dict[str, Any]:
    """Be the second pair of eyes: the money is in the books."""
    receipt = queries.receipt_by_id(request.actor, receipt_id)
    require(policies.can_decide(request.actor, receipt.organisation_id))
    done = services.confirm_receipt(receipt=receipt, actor=request.person, now=clock.now())
    return describing.describe_receipt(done)


@router.post("/receipts/{receipt_id}/refuse", operation_id="billing_refuse_receipt", response=schemas.ReceiptOut)
@may(policies.can_decide)
def refuse_receipt(request: ActorRequest, receipt_id: int) -> dict[str, Any]:
    """Say that the money did not come; the bank's reference stays taken."""
    receipt = queries.receipt_by_id(request.actor, receipt_id)
    require(policies.can_decide(request.actor, receipt.organisation_id))
    return describing.describe_receipt(services.refuse_receipt(receipt=receipt, actor=request.person, now=clock.now()))


@router.get("/invoices", operation_id="billing_list_invoices", response=schemas.InvoiceList)
@may(policies.can_see_billing)
def list_invoices(
    request: ActorRequest, organisation: int | None = None, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """Invoices and credit notes of the clients one answers for, newest first."""
    page = queries.invoices_page(request.actor, organisation=organisation, cursor=cursor, limit=limit)
    items = describing.describe_invoices(page.items, clock.now().date())
    return {"items": items, "next_cursor": page.next_cursor}


@router.post("/invoices", operation_id="billing_issue_invoice", response={201: schemas.InvoiceDetail})
@may(policies.can_decide)
def issue_invoice(request: ActorRequest, body: schemas.InvoiceIn) -> Status[Any]:
    """Freeze an invoice of all statements of a period that are on none yet."""
    organisation = queries.organisation_by_id(request.actor, body.organisation)
    require(policies.can_decide(request.actor, organisation.pk))
    now = clock.now()
    period = {"period_start": body.period_start, "period_end": body.period_end}
    invoice = invoicing.issue_invoice(organisation=organisation, **period, actor=request.person, now=now)
    return Status(201, describing.describe_whole_invoice(invoice, now.date()))


@router.get("/invoices/{invoice_id}", operation_id="billing_get_invoice", response=schemas.InvoiceDetail)
@may(policies.can_see_billing)
def get_invoice(request: ActorRequest, invoice_id: int) -> dict[str, Any]:
    """An invoice or a credit note with its statements, recomputed as it is shown."""
    return describing.describe_whole_invoice(queries.invoice_by_id(request.actor, invoice_id), clock.now().date())


@router.post(
    "/invoices/{invoice_id}/credit", operation_id="billing_credit_invoice", response={201: schemas.InvoiceDetail}
)
@may(policies.can_decide)
def credit_invoice(request: ActorRequest, invoice_id: int, body: schemas.CreditIn) -> Status[Any]:
    """Take an invoice back with a credit note; its statements wait for the next one."""
    invoice = queries.invoice_by_id(request.actor, invoice_id)
    require(policies.can_decide(request.actor, invoice.organisation_id))
    now = clock.now()
    note = invoicing.credit_invoice(invoice=invoice, reason=body.reason, actor=request.person, now=now)
    return Status(201, describing.describe_whole_invoice(note, now.date()))
