"""A client with a lead and a project. Imports of tables wait until Django is ready."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Client:
    """One client organisation with its lead, an expert and a project."""

    organisation: Any
    lead: Any
    expert: Any
    project: Any


def make_client(slug: str) -> Client:
    """A client with everything a test of problems or probes needs."""
    from preceptor.accounts.models import Membership  # noqa: PLC0415
    from preceptor.accounts.services import create_organisation, create_person  # noqa: PLC0415
    from preceptor.projects.models import Project  # noqa: PLC0415

    organisation = create_organisation(name=slug.title(), slug=slug, kind="client", now=NOON)
    people = {}
    for role in ("lead", "expert"):
        person = create_person(email=f"{role}@{slug}.example", display_name=role)
        Membership.objects.create(organisation=organisation, person=person, role=role, created_at=NOON)
        people[role] = person
    project = Project.objects.create(
        organisation=organisation, name="Budgets", slug="budgets", created_by=people["lead"], created_at=NOON
    )
    return Client(organisation, people["lead"], people["expert"], project)


@pytest.fixture
def client_room(db: None) -> Iterator[Client]:
    """A client; the test runs inside the walls of everybody."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        yield make_client("acme")
