"""The statement as a page of its own, readable without scripts and on paper, and its files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, cast
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET

from preceptor.accounts.access import ActorRequest
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.payroll.layout import sheet_of
from preceptor.payroll.models import Statement
from preceptor.payroll.paper import pdf_of
from preceptor.payroll.paper_csv import statement_csv
from preceptor.payroll.paper_file import file_of
from preceptor.payroll.queries import statement_by_id, verify_statement
from preceptor.payroll.services import note_look

Write = Callable[[dict[str, Any], str], bytes]
FILES: Final[dict[str, tuple[str, Write]]] = {
    "pdf": ("application/pdf", pdf_of),
    "csv": ("text/csv; charset=utf-8", statement_csv),
    "json": ("application/json", file_of),
}
"""What a statement is downloaded as: each is written from its frozen record alone."""


@require_GET
def statement_page(request: HttpRequest, statement_id: int) -> HttpResponse:
    """A statement in English and Arabic side by side; 404 for whoever may not see it."""
    if getattr(request, "person", None) is None:
        return _to_sign_in(request)
    statement = _looked_at(request, statement_id)
    shown = {"statement": statement, "sheet": sheet_of(statement.record), "wrong": verify_statement(statement)}
    return _private(render(request, "payroll/statement.html", shown))


@require_GET
def statement_file(request: HttpRequest, statement_id: int, form: str) -> HttpResponse:
    """The PDF, CSV or JSON of a statement; 404 for whoever may not see it."""
    if getattr(request, "person", None) is None:
        return _to_sign_in(request)
    statement = _looked_at(request, statement_id)
    content_type, write = FILES[form]
    response = HttpResponse(write(statement.record, statement.record_sha256), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="statement-{statement.number}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    return _private(response)


def _looked_at(request: HttpRequest, statement_id: int) -> Statement:
    asked = cast("ActorRequest", request)
    try:
        statement = statement_by_id(asked.actor, statement_id)
    except NotFound as error:
        raise Http404(error.message) from error
    note_look(statement=statement, actor=asked.person, now=clock.now(), request_id=asked.request_id)
    return statement


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"/sign-in?then={quote(request.path)}")


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response
