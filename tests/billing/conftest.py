"""A client with terms, people and work. Imports of tables wait until Django is ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.billing.desk import Desk


@pytest.fixture
def desk(db: None) -> Iterator[Desk]:
    """A client's desk of finance, inside the walls of everybody."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.billing.desk import open_desk  # noqa: PLC0415

    with everywhere():
        yield open_desk()
