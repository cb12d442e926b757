"""Operations on passages through the loop."""

from __future__ import annotations

from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.loop import bookkeeping, policies, queries, schemas

router = Router(tags=["loop"])


@router.get("/loops", operation_id="loop_list", response=schemas.LoopList)
@may(policies.can_see_loop)
def list_loops(request: ActorRequest) -> dict[str, Any]:
    """Passages of one's organisations, newest first."""
    return {"items": queries.runs()}


@router.get("/loops/{run_id}", operation_id="loop_get", response=schemas.LoopDetail)
@may(policies.can_see_loop)
def get_loop(request: ActorRequest, run_id: int) -> dict[str, Any]:
    """A passage with the live progress of its stages."""
    run = queries.run_by_id(run_id)
    return {**schemas.LoopOut.from_orm(run).dict(), "stages": queries.stages_of(run)}


@router.get("/loops/{run_id}/report", operation_id="loop_report", response=schemas.ReportOut)
@may(policies.can_see_report)
def get_report(request: ActorRequest, run_id: int) -> dict[str, Any]:
    """The report, as far as the passage got."""
    return queries.report(queries.run_by_id(run_id))


@router.post("/loops/{run_id}/stop", operation_id="loop_stop", response=schemas.LoopOut)
@may(policies.can_stop_loop)
def stop_loop(request: ActorRequest, run_id: int) -> Any:
    """Ask a passage to stop; it ends at its next step and keeps what it made."""
    return bookkeeping.ask_stop(run_id=run_id)
