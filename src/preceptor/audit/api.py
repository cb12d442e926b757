"""Operations on the audit."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from preceptor.accounts.access import ActorRequest, may
from preceptor.audit import policies, queries, schemas
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT

router = Router(tags=["audit"])


@router.get("/audit/events", operation_id="audit_events", response=schemas.AuditEventList)
@may(policies.can_read_audit)
def list_events(
    request: ActorRequest,
    subject: Annotated[str | None, Query(max_length=120)] = None,
    cursor: Annotated[str | None, Query(max_length=400)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Who changed what and who saw what, newest first; `subject` such as project:5 narrows to one thing."""
    organisations = policies.organisations_to_audit(request.actor)
    return queries.events(organisations=organisations, subject=subject, cursor=cursor, limit=limit)
