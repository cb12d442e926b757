"""The scene inside the walls of everybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture
def scene(db: None) -> Iterator[Any]:
    """A client with people and a project; the invariants hold when the test is over."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.corrections.rules import assert_rules_hold  # noqa: PLC0415
    from tests.corrections.scene import make_scene  # noqa: PLC0415

    with everywhere():
        yield make_scene()
        assert_rules_hold()
