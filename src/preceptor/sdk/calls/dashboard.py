"""Calls of `dashboard`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def figures() -> Call[shapes.DashboardOut]:
    """The figures of one's home page."""
    return Call("GET", "/dashboard")
