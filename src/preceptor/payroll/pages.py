"""The statement as a page of its own: readable without scripts, and on paper."""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET

from preceptor.accounts.access import ActorRequest
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.payroll.layout import sheet_of
from preceptor.payroll.queries import statement_by_id, verify_statement
from preceptor.payroll.services import note_look


@require_GET
def statement_page(request: HttpRequest, statement_id: int) -> HttpResponse:
    """A statement in English and Arabic side by side; 404 for whoever may not see it."""
    if getattr(request, "person", None) is None:
        return HttpResponseRedirect(f"/sign-in?then={quote(request.path)}")
    asked = cast("ActorRequest", request)
    try:
        statement = statement_by_id(asked.actor, statement_id)
    except NotFound as error:
        raise Http404(error.message) from error
    note_look(statement=statement, actor=asked.person, now=clock.now(), request_id=asked.request_id)
    shown = {"statement": statement, "sheet": sheet_of(statement.record), "wrong": verify_statement(statement)}
    response = render(request, "payroll/statement.html", shown)
    response["Cache-Control"] = "private, no-store"
    return response
