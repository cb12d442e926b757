"""Errors as application/problem+json (RFC 9457) with a stable code."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import structlog
from django.core.exceptions import ObjectDoesNotExist, RequestDataTooBig
from django.db import DataError, IntegrityError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from preceptor.kit.errors import PreceptorError

log = structlog.get_logger("preceptor.web")

NOT_FOUND = "There is no such thing, or it is not yours to see."
FAILED = "Something failed on our side; it has been written to the log. Quote the X-Request-ID when you report it."
BUSY = "The database does not answer in time. Try again in a moment."
CODES = {400: "bad_request", 401: "not_signed_in", 403: "forbidden", 404: "not_found", 413: "too_large"}


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
    if isinstance(error.__cause__, HttpError):  # ninja wraps what our parser says in a sentence without content
        error = error.__cause__
    return problem_response(error.status_code, CODES.get(error.status_code, "refused"), str(error))


def _not_signed_in(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    return problem_response(401, "not_signed_in", "Sign in first, or send an API key.")


def _missing(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem_response(404, "not_found", NOT_FOUND)


def _too_large(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem_response(413, "too_large", "The body is too large. Send it in parts.")


def _not_storable(request: HttpRequest, error: Exception) -> HttpResponse:
    return problem_response(422, "invalid", "A number or a text is larger than can be stored.")


def _conflict(request: HttpRequest, error: Exception) -> HttpResponse:
    """A constraint stopped what the checks before it let through: mostly two people at once."""
    log.warning("constraint_refused", exc_info=error)
    return problem_response(409, "conflict", "This does not fit the present state. Load it again and look.")


def _busy(request: HttpRequest, error: Exception) -> HttpResponse:
    log.warning("database_unavailable", error=type(error).__name__)
    return problem_response(503, "unavailable", BUSY)


def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("request_failed", exc_info=error)
    return problem_response(500, "failed", FAILED)


_ANSWERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    PreceptorError: _refusal,
    ValidationError: _invalid,
    AuthenticationError: _not_signed_in,
    HttpError: _http,
    Http404: _missing,
    ObjectDoesNotExist: _missing,
    RequestDataTooBig: _too_large,
    DataError: _not_storable,
    IntegrityError: _conflict,
    OperationalError: _busy,
    InterfaceError: _busy,
    Exception: _failed,
}


def install(api: NinjaAPI) -> None:
    """Answer every kind of error of `api` as a problem document."""
    for kind, answer in _ANSWERS.items():
        api.add_exception_handler(kind, answer)


def _answer(request: HttpRequest, status: int, code: str, detail: str) -> HttpResponse:
    if request.path.startswith(("/api/", "/_allauth/")):
        return problem_response(status, code, detail)
    return HttpResponse(detail, status=status, content_type="text/plain; charset=utf-8")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's answer to what it cannot read."""
    return _answer(request, 400, "bad_request", "The request cannot be read.")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's answer outside the API."""
    return _answer(request, 403, "forbidden", "Your role does not allow this.")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's answer to an address that leads nowhere."""
    return _answer(request, 404, "not_found", NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's answer when a part failed; 503 when it was the database."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        response = _answer(request, 503, "unavailable", BUSY)
        response["Retry-After"] = "1"
        return response
    return _answer(request, 500, "failed", FAILED)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """An unsafe call with a session cookie and without its token."""
    return _answer(request, 403, "csrf", "The page is too old. Load it again and repeat what you did.")
