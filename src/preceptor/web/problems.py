"""Errors as application/problem+json (RFC 9457) with a stable code."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

import structlog
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from preceptor.kit.errors import PreceptorError

log = structlog.get_logger("preceptor.web")


def problem_response(status: int, code: str, detail: str, **more: Any) -> HttpResponse:
    """An error answer with `detail` as the sentence for the person."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "code": code, "detail": detail}
    response = HttpResponse(
        json.dumps({**body, **more}, default=str), status=status, content_type="application/problem+json"
    )
    if status in (409, 503):
        response["Retry-After"] = "1"
    return response


def _refusal(request: HttpRequest, error: PreceptorError) -> HttpResponse:
    return problem_response(error.status, error.code, error.message, **error.facts)


def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = [{"where": ".".join(str(part) for part in each["loc"]), "what": each["msg"]} for each in error.errors]
    detail = "; ".join(f"{each['where']}: {each['what']}" for each in fields[:3])
    return problem_response(422, "invalid", f"The input is not valid: {detail}.", errors=fields)


def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    code = {400: "bad_request", 401: "not_signed_in", 403: "forbidden"}.get(error.status_code, "refused")
    return problem_response(error.status_code, code, str(error))


def _not_signed_in(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem_response(401, "not_signed_in", "Sign in first, or send an API key.")


def _missing(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem_response(404, "not_found", "There is no such thing, or it is not yours to see.")


def install(api: NinjaAPI) -> None:
    """Answer every kind of error of `api` as a problem document."""
    api.add_exception_handler(PreceptorError, _refusal)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(AuthenticationError, _not_signed_in)
    api.add_exception_handler(HttpError, _http)
    api.add_exception_handler(Http404, _missing)
