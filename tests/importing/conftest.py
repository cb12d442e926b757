"""A client with a project to import into. Imports of tables wait until Django is ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Client:
    """A client organisation, somebody who may import, and a project."""

    organisation: Any
    actor: Any
    project: Any

    def room(self) -> Any:
        from preceptor.accounts.walls import within  # noqa: PLC0415

        return within(organisations=[self.organisation.pk])

    def bring(self, name: str, *paths: Any, **options: Any) -> Any:
        """Import in one process, at noon."""
        from preceptor.importing.services import import_path  # noqa: PLC0415

        settings = {"now": NOON, "processes": 1} | options
        return import_path(format=name, paths=paths, project=self.project, actor=self.actor, **settings)


def make_client() -> Client:
    from preceptor.accounts.services import create_organisation, create_person  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.projects.services import create_project  # noqa: PLC0415

    with everywhere():
        organisation = create_organisation(name="Acme", slug="acme", kind="client", now=NOON)
        actor = create_person(email="lead@acme.example", display_name="Lead")
        project = create_project(organisation=organisation, name="Data", slug="data", actor=actor, now=NOON)
    return Client(organisation, actor, project)


@pytest.fixture
def client_of_data(db: None) -> Client:
    """A client; its rows go with the test's transaction."""
    return make_client()


@pytest.fixture
def committed_client(committed_db: str) -> Client:
    """A client in a database of this test alone, where batches really commit."""
    return make_client()
