"""Calls of `frontier`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def table(*, project: int) -> Call[shapes.FrontierOut]:
    """What models do alone on the problems of a project, and where experts are still ahead."""
    return Call("GET", "/frontier", {"project": project})
