"""The API as one: routers of the packages, ways in, errors."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.security import HttpBearer, SessionAuth

from preceptor.accounts.api import router as accounts
from preceptor.web import problems
from preceptor.web.parsing import StrictParser


class Session(SessionAuth):
    """The browser's session cookie, with CSRF."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """The signed-in person, or None."""
        return getattr(request, "person", None) if request.user.is_authenticated else None


class Key(HttpBearer):
    """An API key; the walls have looked it up already."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The key's person, or None."""
        return getattr(request, "person", None)


api = NinjaAPI(
    title="Preceptor",
    version="1",
    description="Find, vet, staff, pose, probe, correct, review, pay, train, measure.",
    auth=[Key(), Session(csrf=True)],
    parser=StrictParser(),
    docs_url=None,
    urls_namespace="api",
)
problems.install(api)
for each in (accounts,):
    api.add_router("", each)
