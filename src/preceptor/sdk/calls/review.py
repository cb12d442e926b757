"""Calls of `review`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def submit(claim_id: int, body: shapes.ReviewIn) -> Call[shapes.ReviewOut | shapes.KeptOut]:
    """Accept, return or fix. The same claim again gives the first review; 202 where it came too late and was kept."""
    return Call("POST", f"/claims/{claim_id}/review", body=body)
