"""Calls of `people`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Pages

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list(*, cursor: str | None = None, limit: int | None = None) -> Pages[shapes.StaffList, shapes.PersonAtWork]:
    """The people of one's organisations with their places on projects; time and units are those of these clients."""
    return Pages("GET", "/people", {"cursor": cursor, "limit": limit})
