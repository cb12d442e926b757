"""Ways in that are not the sign-in form: printed links, and no open sign-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import login
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET

from preceptor.accounts.models import Person
from preceptor.accounts.services import redeem_sign_in_link
from preceptor.kit import clock
from preceptor.kit.errors import PreceptorError
from preceptor.staffing.mailing import reaches_nobody_else

RESET: Final[Mapping[str, tuple[str, str]]] = {
    "en": (
        "Choose a new password",
        (
            "Hello {name},\n\nsomebody asked for a new password for this address. If it was you, choose one here within a"
            " day:\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n"
        ),
    ),
    "ar": (
        "اختر كلمة مرور جديدة",
        (
            "مرحبًا {name}،\n\nطلب أحدهم كلمة مرور جديدة لهذا العنوان. إن كنت أنت فاخترها هنا خلال يوم:\n{link}\n\n"
            "وإن لم تكن أنت فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.\n"
        ),
    ),
}


class ClosedSignUpAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Accounts are made by operators and invitations, not by strangers."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def send_password_reset_mail(self, user: Person, email: str, context: Mapping[str, Any]) -> None:
        """In the language of the person; to nobody whom a demonstration made up, unless it is only shown."""
        if not reaches_nobody_else(simulated=user.simulated):
            return
        subject, body = RESET.get(user.language, RESET["en"])
        name = " ".join(user.display_name.split())
        text = body.format(name=name, link=context["password_reset_url"])
        EmailMessage(subject, text, to=[user.email]).send()


@require_GET
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in the person of a printed link and show their home."""
    try:
        person = redeem_sign_in_link(token=token, now=clock.now())
    except PreceptorError as error:
        return HttpResponse(error.message, status=error.status, content_type="text/plain; charset=utf-8")
    login(request, person, backend="preceptor.web.sessions.PersonBackend")
    return HttpResponseRedirect("/")
