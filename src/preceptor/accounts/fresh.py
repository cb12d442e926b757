"""Whether somebody has just shown who they are: asked for before what an open browser must not be enough for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator

from preceptor.accounts.access import ActorRequest, require
from preceptor.kit.errors import PreceptorError

FRESH: Final = timedelta(minutes=5)


class FreshSignInNeeded(PreceptorError):
    """Confirm that it is you: give your password or a code once more, or sign in again."""

    status = 401
    code = "reauthentication_required"


def require_fresh_sign_in(request: ActorRequest, *, now: datetime) -> None:
    """Raise unless the person signed in, or confirmed it, in this session within five minutes; a key never has.

    Somebody with neither password nor authenticator came by a link: for them the last sign-in counts. Raises
    FreshSignInNeeded, Forbidden.
    """
    require(not request.by_key, "A key cannot do this. Sign in on the site and do it there.")
    shown = [datetime.fromtimestamp(each["at"], UTC) for each in get_authentication_records(request, request.person)]
    if request.person.last_login is not None and not _can_confirm(request):
        shown.append(request.person.last_login)
    if not any(now - FRESH < at for at in shown):
        raise FreshSignInNeeded()


def _can_confirm(request: ActorRequest) -> bool:
    return request.person.has_usable_password() or Authenticator.objects.filter(user=request.person).exists()
