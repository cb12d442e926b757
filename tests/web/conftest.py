"""Fixtures of the edge. Django's models are imported inside: pytest reads this before Django is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.two_clients import TwoClients


@pytest.fixture
def two_clients(db: None) -> TwoClients:
    """Two organisations that must not know of each other."""
    from tests.web.two_clients import make_two_clients  # noqa: PLC0415

    return make_two_clients()


@pytest.fixture
def browser(two_clients: TwoClients) -> Client:
    """The insider's browser; CSRF is checked as in life, and the token is sent unless a test leaves it out."""
    from tests.web.two_clients import signed_in  # noqa: PLC0415

    return signed_in(two_clients.insider)
