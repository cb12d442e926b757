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
