"""What the tests of experts share. Imports of tables wait until Django is ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.experts.network import Network


@pytest.fixture
def network(db: None) -> Network:
    """An expert and those who may look at them, or not."""
    from tests.experts.network import Network  # noqa: PLC0415

    return Network()
