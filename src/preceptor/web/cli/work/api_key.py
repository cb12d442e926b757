"""`preceptor api-key`."""

from __future__ import annotations

from preceptor.accounts.models import Membership
from preceptor.accounts.services import issue_api_key
from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.web.cli.frame import Installation, Outcome


def run(installation: Installation, *, email: str, organisation: str, name: str) -> Outcome:
    """A key with which a programme acts for the person in one organisation; its secret is shown this once."""
    with everywhere():
        held = Membership.objects.filter(person__email__iexact=email, organisation__slug=organisation)
        membership = held.select_related("person", "organisation").first()
        if membership is None or not membership.person.is_active:
            raise NotFound(f"{email} has no role in {organisation!r}. Give one on the admin site first.")
        key, secret = issue_api_key(
            person=membership.person, organisation=membership.organisation, name=name, now=clock.now()
        )
    return Outcome({"id": key.pk, "key": secret, "organisation": organisation}, [secret])
