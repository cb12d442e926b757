"""The files of an invoice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET

from preceptor.accounts.access import ActorRequest
from preceptor.audit.services import record_access
from preceptor.billing.paper import invoice_csv, invoice_json, invoice_pdf
from preceptor.billing.queries import invoice_by_id
from preceptor.kit import clock
from preceptor.kit.errors import NotFound

Write = Callable[[dict[str, Any], str], bytes]
INVOICE_FILES: Final[dict[str, tuple[str, Write]]] = {
    "pdf": ("application/pdf", invoice_pdf),
    "csv": ("text/csv; charset=utf-8", invoice_csv),
    "json": ("application/json", invoice_json),
}
"""What an invoice is downloaded as: each is written from its frozen record alone."""


@require_GET
def invoice_file(request: HttpRequest, invoice_id: int, form: str) -> HttpResponse:
    """The PDF, CSV or JSON of an invoice; 404 for whoever may not see it."""
    if getattr(request, "person", None) is None:
        return HttpResponseRedirect(f"/sign-in?then={quote(request.path)}")
    asked = cast("ActorRequest", request)
    try:
        invoice = invoice_by_id(asked.actor, invoice_id)
    except NotFound as error:
        raise Http404(error.message) from error
    record_access(
        actor=asked.person,
        action="billing.take_invoice",
        subject=f"invoice:{invoice.pk}",
        organisation_id=invoice.organisation_id,
        now=clock.now(),
        request_id=asked.request_id,
    )
    content_type, write = INVOICE_FILES[form]
    response = HttpResponse(write(invoice.record, invoice.record_sha256), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{invoice.number}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
