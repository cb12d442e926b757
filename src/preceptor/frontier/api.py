"""The frontier as an operation."""

from __future__ import annotations

from typing import Any

from ninja import Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.frontier import policies, queries, schemas
from preceptor.projects.queries import project_by_id

router = Router(tags=["frontier"])


@router.get("/frontier", operation_id="frontier_table", response=schemas.FrontierOut)
@may(policies.can_see_frontier)
def frontier(request: ActorRequest, project: int) -> dict[str, Any]:
    """What models do alone on the problems of a project, and where experts are still ahead."""
    return {"items": queries.frontier_table(project=project_by_id(request.actor, project))}
