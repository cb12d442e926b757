"""A workshop with corrected attempts. Imports of tables wait until Django is ready."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

    from tests.datasets.workshop import Workshop

os.environ.setdefault("HF_HUB_OFFLINE", "1")


@pytest.fixture
def home(settings: SettingsWrapper, tmp_path: Path) -> Path:
    """A data directory of this test alone."""
    settings.HOME = tmp_path
    return tmp_path


@pytest.fixture
def workshop(db: None, home: Path) -> Iterator[Workshop]:
    """One client's project, inside the walls of everybody."""
    from preceptor.accounts.walls import everywhere  # noqa: PLC0415
    from tests.datasets.workshop import open_workshop  # noqa: PLC0415

    with everywhere():
        yield open_workshop()
