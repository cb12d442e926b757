"""The API as one: routers of the packages, ways in, errors."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.security import HttpBearer, SessionAuth
from ninja.utils import check_csrf

from preceptor.accounts.access import ActorRequest
from preceptor.kit.errors import Forbidden
from preceptor.payroll.bonus_api import router as bonuses
from preceptor.payroll.earnings_api import router as earnings
from preceptor.payroll.referral_api import router as referrals
from preceptor.staffing.agreements_api import router as agreements
from preceptor.staffing.applicants_api import router as applicants
from preceptor.staffing.board_api import router as board
from preceptor.staffing.conflicts_api import router as conflicts
from preceptor.staffing.offers_api import router as offers
from preceptor.web import problems
from preceptor.web.dashboard import router as dashboard
from preceptor.web.description import complete
from preceptor.web.packages import modules_named
from preceptor.web.parsing import StrictParser
from preceptor.web.people import router as people
from preceptor.web.personal_data import router as personal_data
from preceptor.web.rules import router as rules


class CsrfFailed(Forbidden):
    """The page is too old. Load it again and repeat what you did."""

    code = "csrf"


class Session(SessionAuth):
    """The browser's session cookie, with CSRF."""

    def __call__(self, request: HttpRequest) -> Any:
        """The signed-in person, or None. Raises CsrfFailed."""
        if getattr(request, "person", None) is None or getattr(request, "by_key", True):
            return None
        if check_csrf(request):
            raise CsrfFailed()
        return cast("ActorRequest", request).person


class Key(HttpBearer):
    """An API key; the walls have looked it up already."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The key's person, or None."""
        return getattr(request, "person", None) if getattr(request, "by_key", False) else None


class Api(NinjaAPI):
    """The assembled API; its description says also what holds for every operation."""

    def get_openapi_schema(self, **options: Any) -> Any:
        """The completed OpenAPI 3.1 document."""
        return complete(super().get_openapi_schema(**options))


def assemble() -> Api:
    """The API with the `router` of every package that has a module `api`, in the order of INSTALLED_APPS."""
    api = Api(
        title="Preceptor",
        version="1",
        description="Find, vet, staff, pose, probe, correct, review, pay, train, measure.",
        auth=[Key(), Session(csrf=True)],
        parser=StrictParser(),
        docs_url=None,
        urls_namespace="api",
    )
    problems.install(api)
    for module in modules_named("api"):
        api.add_router("", module.router)
    for router in (
        agreements,
        applicants,
        board,
        conflicts,
        bonuses,
        dashboard,
        earnings,
        offers,
        people,
        personal_data,
        referrals,
        rules,
    ):
        api.add_router("", router)
    return api


api = assemble()
