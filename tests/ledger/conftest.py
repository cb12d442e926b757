"""A room with one client's books in it. Imports of tables wait until Django is ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def organisation(db: None) -> Iterator[Any]:
    """A client; the test runs inside the walls of everybody."""
    from preceptor.accounts.services import create_organisation  # noqa: PLC0415
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415

    with everywhere():
        yield create_organisation(name="Client", slug="client", kind="client", now=NOON)


@pytest.fixture(autouse=True)
def rules_hold(request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test in a transaction the rules of the books hold, in whatever it wrote."""
    if request.node.get_closest_marker("django_db") is None:
        yield
        return
    request.getfixturevalue("db")
    yield
    from django.db import connection  # noqa: PLC0415

    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from preceptor.audit.services import run_invariants  # noqa: PLC0415
    from preceptor.ledger.invariants import INVARIANTS  # noqa: PLC0415

    if not connection.needs_rollback:
        with everywhere():
            broken = {name: count for name, count in run_invariants(invariants=INVARIANTS).items() if count}
        assert broken == {}
