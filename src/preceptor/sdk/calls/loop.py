"""Calls of `loop`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list() -> Call[shapes.LoopList]:
    """Passages of one's organisations, newest first."""
    return Call("GET", "/loops")


def get(run_id: int) -> Call[shapes.LoopDetail]:
    """A passage with the live progress of its stages."""
    return Call("GET", f"/loops/{run_id}")


def report(run_id: int) -> Call[shapes.ReportOut]:
    """The report, as far as the passage got."""
    return Call("GET", f"/loops/{run_id}/report")


def stop(run_id: int) -> Call[shapes.LoopOut]:
    """Ask a passage to stop; it ends at its next step and keeps what it made."""
    return Call("POST", f"/loops/{run_id}/stop")
