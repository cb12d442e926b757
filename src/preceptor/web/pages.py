"""The front end's one document, and what operations asks for."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from preceptor.web.measures import REGISTRY

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
    """Prometheus text."""
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)
