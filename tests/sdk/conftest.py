"""A running site with a client's data, shared by the tests of a module: the clients are tried against nothing less."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests import database
from tests.conftest import HOME, free_port
from tests.sdk.cutting import CuttingWay

if TYPE_CHECKING:
    from preceptor.datasets.models import DataSetVersion
    from tests.datasets.workshop import Workshop


@dataclass(frozen=True)
class Place:
    """A site, keys of its people, and what is there."""

    url: str
    lead: str
    expert: str
    operator: str
    stranger: str
    workshop: Workshop
    version: DataSetVersion


@pytest.fixture(scope="module")
def place(
    request: pytest.FixtureRequest, migrated_template: str, database_server: database.Server, django_db_blocker: object
) -> Iterator[Place]:
    """A site over a database of this module alone, with committed rows; `KINDS` of the module says what runs beside."""
    from django.db import connections  # noqa: PLC0415  needs the settings

    from preceptor.web.processes.child import SITE  # noqa: PLC0415
    from preceptor.web.processes.supervisor import Supervisor  # noqa: PLC0415

    kinds = getattr(request.module, "KINDS", (SITE,))
    default, name = connections["default"], f"sdk_{os.urandom(6).hex()}"
    before, url = default.settings_dict["NAME"], os.environ["PRECEPTOR_DATABASE_URL"]
    database.copy_template(database_server.url, name)
    default.close()
    default.settings_dict["NAME"] = name
    os.environ["PRECEPTOR_DATABASE_URL"] = database.database_url(database_server.url, name)
    files = HOME / "datasets"
    shutil.rmtree(files, ignore_errors=True)
    try:
        with (
            django_db_blocker.unblock(),  # type: ignore[attr-defined]
            Supervisor("127.0.0.1", free_port(), cluster=None, kinds=kinds, log=HOME / "sdk_site.log") as site,
        ):
            yield furnished(site.address)
    finally:
        shutil.rmtree(files, ignore_errors=True)
        os.environ["PRECEPTOR_DATABASE_URL"] = url
        connections.close_all()
        default.settings_dict["NAME"] = before
        database.drop(database_server.url, name)


def furnished(url: str) -> Place:
    """A workshop with a frozen data set, and keys for its people."""
    from preceptor.accounts.services import add_member, create_person, issue_api_key  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.datasets.workshop import NOON, open_workshop  # noqa: PLC0415

    with everywhere():
        workshop, other = open_workshop(), open_workshop("elsewhere")
        operator = create_person(email="operator@meridian.example", display_name="Ms Operator")
        add_member(organisation=workshop.organisation, person=operator, role="operator", now=NOON)
        for _ in range(30):
            workshop.accepted()
        version = workshop.frozen()
        keys = [
            issue_api_key(person=person, organisation=place.organisation, name="sdk", now=NOON)[1]
            for person, place in (
                (workshop.lead, workshop),
                (workshop.expert, workshop),
                (operator, workshop),
                (other.lead, other),
            )
        ]
    return Place(url, *keys, workshop=workshop, version=version)


@pytest.fixture
def way(place: Place) -> Iterator[CuttingWay]:
    """A way to the site that can be cut."""
    made = CuttingWay(place.url)
    yield made
    made.close()
