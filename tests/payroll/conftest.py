"""A project with people who worked. Imports of tables wait until Django is ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.payroll.office import Office


@pytest.fixture
def office(db: None) -> Iterator[Office]:
    """One client's project, inside the walls of everybody."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.payroll.office import open_office  # noqa: PLC0415

    with everywhere():
        yield open_office()
