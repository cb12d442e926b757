"""Two clients with their people, and browsers and programmes to ask the site with; fixtures in conftest.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.test import Client

from preceptor.accounts.models import Organisation, Person
from preceptor.accounts.services import add_member, create_organisation, create_person, issue_api_key
from preceptor.accounts.walls import everywhere
from preceptor.projects.models import Project

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
PASSWORD = "seven tall lamps burn"
EVERY_ROLE = ("lead", "operator", "expert", "reviewer", "finance", "auditor", "admin")


@dataclass(frozen=True)
class TwoClients:
    """`insider` has every role in `ours` and none in `theirs`; `stranger` the other way round."""

    ours: Organisation
    theirs: Organisation
    insider: Person
    stranger: Person
    our_project: Project
    their_project: Project


def make_two_clients() -> TwoClients:
    """Write them; inside the caller's transaction or committed."""
    with everywhere():
        people = [create_person(email=f"{name}@{name}.example", display_name=name) for name in ("insider", "stranger")]
        organisations = [
            create_organisation(name=slug, slug=slug, kind="client", now=NOW) for slug in ("ours", "theirs")
        ]
        for person, organisation in zip(people, organisations, strict=True):
            for role in EVERY_ROLE:
                add_member(organisation=organisation, person=person, role=role, now=NOW)
        projects = [
            Project.objects.create(
                organisation=place, name="Budgets", slug="budgets", created_by=person, created_at=NOW
            )
            for person, place in zip(people, organisations, strict=True)
        ]
    return TwoClients(*organisations, *people, *projects)


class Browser(Client):
    """A client with CSRF checked as in life; like our front end it sends the cookie's token along."""

    def __init__(self) -> None:
        super().__init__(enforce_csrf_checks=True)
        self.cookies["csrftoken"] = "t" * 32

    def request(self, **request: Any) -> Any:
        """Send with the present token, which changes at sign-in."""
        return super().request(**{"HTTP_X_CSRFTOKEN": self.cookies["csrftoken"].value, **request})


def signed_in(person: Person) -> Browser:
    """A browser in which `person` is signed in."""
    client = Browser()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def key_of(person: Person, organisation: Organisation) -> Client:
    """A programme that sends an API key of `person`, confined to `organisation`."""
    with everywhere():
        _, secret = issue_api_key(person=person, organisation=organisation, name="script", now=NOW)
    return Client(enforce_csrf_checks=True, headers={"authorization": f"Bearer {secret}"})
