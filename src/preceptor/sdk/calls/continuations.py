"""Calls of `continuations`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from preceptor.sdk.call import Call

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list(claim_id: int, *, turn: int | None = None) -> Call[shapes.TurnsOut]:
    """What the model wrote under one's claim, as far as it has come."""
    return Call("GET", f"/claims/{claim_id}/continuations", {"turn": turn})


def ask(claim_id: int, body: shapes.ContinueIn) -> Call[shapes.TurnsOut]:
    """Ask the model under test to go on from the corrected solution so far; its words come in the background."""
    return Call("POST", f"/claims/{claim_id}/continuations", body=body)


def stop(claim_id: int, body: shapes.StopIn) -> Call[shapes.TurnsOut]:
    """Stop what is being written."""
    return Call("POST", f"/claims/{claim_id}/continuations/stop", body=body)


def judge(continuation_id: int, body: shapes.JudgementIn) -> Call[shapes.ContinuationOut]:
    """Rate a candidate, and pick it or let it go."""
    return Call("PUT", f"/continuations/{continuation_id}/judgement", body=body)


def continuer(project_id: int) -> Call[shapes.ContinuerOut]:
    """Who goes on from recorded answers of a project that one leads."""
    return Call("GET", f"/projects/{project_id}/continuer")


def name_continuer(project_id: int, body: shapes.ContinuerIn) -> Call[shapes.ContinuerOut]:
    """Name the model version that goes on from recorded answers of the project, or nobody."""
    return Call("PUT", f"/projects/{project_id}/continuer", body=body)


def of_unit(unit_id: int) -> Call[shapes.UnitContinuationsOut]:
    """Where each step of the corrected solutions comes from, and what the model had offered."""
    return Call("GET", f"/units/{unit_id}/continuations")
