"""The front end's one document, and what operations asks for."""

from __future__ import annotations

import secrets
from contextlib import suppress
from functools import lru_cache

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from preceptor.web.measures import REGISTRY, read_database
from preceptor.web.problems import problem_response
from preceptor.web.secret_files import installation_secret

LOOPBACK = ("127.0.0.1", "localhost", "::1")
NOT_BUILT = "The front end is not built. Run `make setup` and start again."


@lru_cache(maxsize=1)
def _document() -> str | None:
    path = settings.DIST / "index.html"
    return path.read_text(encoding="utf-8") if path.exists() else None


@require_GET
@ensure_csrf_cookie
def front_end(request: HttpRequest) -> HttpResponse:
    """Every page of the site: the built document with this answer's nonce."""
    document = _document()
    if document is None:
        return HttpResponse(NOT_BUILT, status=503, content_type="text/plain; charset=utf-8")
    nonce = str(getattr(request, "csp_nonce", ""))
    response = HttpResponse(document.replace("__CSP_NONCE__", nonce))
    response["Cache-Control"] = "no-store"
    return response


@require_GET
def healthz(request: HttpRequest) -> HttpResponse:
    """The process lives."""
    return JsonResponse({"status": "ok"})


@require_GET
def readyz(request: HttpRequest) -> HttpResponse:
    """The process can work: the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except OperationalError:
        return JsonResponse({"status": "unavailable", "database": "does not answer"}, status=503)
    return JsonResponse({"status": "ok", "database": "ok"})


@require_GET
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text: for this machine, or with the token of PRECEPTOR_HOME/metrics_token."""
    if not (_from_this_machine(request) or _has_metrics_token(request)):
        return problem_response(
            401, "metrics_token_needed", "Send `Authorization: Bearer` with the token in PRECEPTOR_HOME/metrics_token."
        )
    with suppress(OperationalError):  # what the process itself counted is worth most when the database is away
        read_database()
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


def _from_this_machine(request: HttpRequest) -> bool:
    """Whether nobody but this machine can be asking: bound to loopback, no proxy in front, a loopback peer."""
    if settings.CONFIGURATION.site or settings.CONFIGURATION.host not in LOOPBACK:
        return False
    forwarded = any(name in request.headers for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"))
    return not forwarded and request.META.get("REMOTE_ADDR", "") in ("127.0.0.1", "::1")


def _has_metrics_token(request: HttpRequest) -> bool:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    token = installation_secret(settings.HOME / "metrics_token")
    return scheme.lower() == "bearer" and secrets.compare_digest(given.strip().encode(), token.encode())
