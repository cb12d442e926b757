"""`preceptor sign-in-link`."""

from __future__ import annotations

from datetime import timedelta

from preceptor.accounts.models import Person
from preceptor.accounts.services import issue_sign_in_link
from preceptor.accounts.walls import everywhere
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.web.cli.frame import Installation, Outcome


def run(installation: Installation, *, email: str, hours: int) -> Outcome:
    """A link that signs the person in for as long as it stands."""
    with everywhere():
        person = Person.objects.filter(email__iexact=email, is_active=True).first()
        if person is None:
            raise NotFound(f"Nobody signs in as {email}. Check the address.")
        token = issue_sign_in_link(person=person, now=clock.now(), valid_for=timedelta(hours=hours))
    configuration = installation.configuration
    link = f"http://{configuration.host}:{configuration.port}/sign-in/{token}"
    return Outcome({"email": person.email, "link": link}, [link])
