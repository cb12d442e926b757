"""Ways in that are not the sign-in form: printed links, and no open sign-up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET

from preceptor.accounts.services import redeem_sign_in_link
from preceptor.kit import clock
from preceptor.kit.errors import PreceptorError


class ClosedSignUpAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Accounts are made by operators and invitations, not by strangers."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


@require_GET
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in the person of a printed link and show their home."""
    try:
        person = redeem_sign_in_link(token=token, now=clock.now())
    except PreceptorError as error:
        return HttpResponse(error.message, status=error.status, content_type="text/plain; charset=utf-8")
    login(request, person, backend="preceptor.web.sessions.PersonBackend")
    return HttpResponseRedirect("/")
