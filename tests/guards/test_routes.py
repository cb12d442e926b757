"""Every page of the router is walked by the tests that look for faults, or stands apart with a reason."""

from __future__ import annotations

import re
from pathlib import Path

from tests.browser import test_access, test_offer_by_mail
from tests.browser.walk import APART, WALKED

ROUTER = Path(__file__).parents[2] / "frontend" / "src" / "app" / "router.tsx"


def test_every_route_is_walked_or_named_with_a_reason() -> None:
    routes = set(re.findall(r'\bpath: "(/[^"]*)"', ROUTER.read_text(encoding="utf-8")))
    assert len(routes) > 60
    assert routes - WALKED == set(), "a page that nobody walks: add it to tests/browser/walk.py"
    assert WALKED - routes == set(), "a page that is gone: take it out of tests/browser/walk.py"


def test_what_stands_apart_has_its_test() -> None:
    for place, reason in APART.items():
        name = reason.rpartition(": ")[2]
        assert hasattr(test_access, name) or hasattr(test_offer_by_mail, name), place
