"""A client with experts who are owed money. Imports of tables wait until Django is ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.payouts.till import Till


@pytest.fixture
def till(db: None) -> Iterator[Till]:
    """Inside the walls of everybody."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.payouts.till import open_till  # noqa: PLC0415

    with everywhere():
        yield open_till()
