"""What the ordinary door says of a request's headers: whether they pass, and what the answer's headers are.

The middlewares themselves are asked, once for each different set of the headers that they look at; nothing that they
decide (hosts, TLS, CSRF, origins, language, policies of the browser) is written down a second time here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.module_loading import import_string
from ninja.utils import check_csrf

from preceptor.web.middleware import GetResponse

LONGEST = 1_000
"""Of each header: what is longer goes the ordinary way, so that what is remembered stays small."""
_OUTERMOST = "preceptor.web.middleware.RequestContextMiddleware"
_LOOKED_AT = (
    "HTTP_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_CSRFTOKEN",
    "HTTP_ORIGIN",
    "HTTP_ACCEPT_LANGUAGE",
    "CONTENT_TYPE",
    "SERVER_NAME",
    "SERVER_PORT",
    "wsgi.url_scheme",
)


class Door(NamedTuple):
    """The headers that the middlewares look at; None where there is none. `path` stands for all of its operation."""

    method: str
    path: str
    csrf_cookie: str | None
    language_cookie: str | None
    headers: tuple[str | None, ...]


def door_of(environ: Mapping[str, Any], cookies: Mapping[str, str], method: str, path: str) -> Door | None:
    """The door that a request stands at, or None where it is an unusual one."""
    headers = tuple(environ.get(name) for name in _LOOKED_AT)
    door = Door(
        method, path, cookies.get(settings.CSRF_COOKIE_NAME), cookies.get(settings.LANGUAGE_COOKIE_NAME), headers
    )
    said = (*headers, door.csrf_cookie, door.language_cookie)
    unusual = any(len(each) > LONGEST for each in said if each is not None)
    by_referer = environ.get("HTTP_ORIGIN") is None and _is_secure(environ)
    return None if unusual or by_referer or not environ.get("HTTP_HOST") else door


def _is_secure(environ: Mapping[str, Any]) -> bool:
    """Whether the referer decides where no origin is named; it is another one on each page, so nothing to remember."""
    return environ.get("wsgi.url_scheme") == "https" or "HTTP_X_FORWARDED_PROTO" in environ


@lru_cache(maxsize=4_000)
def passed(door: Door) -> tuple[tuple[str, str], ...] | None:
    """The headers that the middlewares give to a good answer, or None where they would not let the request pass."""
    told = {name: value for name, value in zip(_LOOKED_AT, door.headers, strict=True) if value is not None}
    environ = {**told, "REQUEST_METHOD": door.method, "PATH_INFO": door.path, "wsgi.input": BytesIO()}
    request = WSGIRequest({**environ, "CONTENT_LENGTH": "0"})
    cookies = {settings.CSRF_COOKIE_NAME: door.csrf_cookie, settings.LANGUAGE_COOKIE_NAME: door.language_cookie}
    request.COOKIES = {name: value for name, value in cookies.items() if value is not None}
    try:
        with translation.override(None):
            response = _middlewares()(request)
    except SuspiciousOperation:
        return None
    if response.status_code != 200 or getattr(response, "cookies", None):
        return None
    return tuple((name, value) for name, value in response.items() if name != "Content-Length")


@cache
def _middlewares() -> GetResponse:
    """All but the one that counts requests, around the check of the CSRF token that the API makes."""
    chain: GetResponse = _admit
    for name in reversed(settings.MIDDLEWARE):
        if name != _OUTERMOST:
            chain = import_string(name)(chain)
    return chain


def _admit(request: HttpRequest) -> HttpResponse:
    refused = check_csrf(request)
    return HttpResponse(b"{}", content_type="application/json; charset=utf-8", status=403 if refused else 200)
