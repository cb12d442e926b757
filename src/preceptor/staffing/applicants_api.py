"""Operations for a client's applicant tracking: everybody by how far they are, in pages or as one file."""

from __future__ import annotations

import tempfile
from typing import Annotated, Any, Literal

from django.http import FileResponse
from ninja import Query, Router

from preceptor.accounts import queries as accounts
from preceptor.accounts.access import ActorRequest, may
from preceptor.accounts.models import Organisation
from preceptor.audit.services import record_access
from preceptor.experts import policies
from preceptor.kit import clock
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.staffing import applicants, schemas

router = Router(tags=["staffing"])
IN_MEMORY = 2**20
TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl"}


@router.get(
    "/organisations/{organisation_id}/applicants", operation_id="staffing_applicants", response=schemas.ApplicantList
)
@may(policies.can_see_profiles)
def list_applicants(
    request: ActorRequest,
    organisation_id: int,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Whom an organisation found, asked or took on, by how far they are; the network's: everybody."""
    organisation = _kept(request, organisation_id, "staffing.list_applicants")
    return applicants.applicants_page(organisation, cursor=cursor, limit=limit, now=clock.now())


@router.get("/organisations/{organisation_id}/applicants/file", operation_id="staffing_export_applicants")
@may(policies.can_see_profiles)
def export_applicants(
    request: ActorRequest, organisation_id: int, form: Literal["csv", "jsonl"] = "jsonl"
) -> FileResponse:
    """All of them as one file, CSV or a JSON object a line."""
    organisation = _kept(request, organisation_id, "staffing.export_applicants")
    file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  the response closes it
    applicants.write_to(file.write, organisation, form=form, now=clock.now())
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"applicants.{form}", content_type=TYPES[form])


def _kept(request: ActorRequest, organisation_id: int, action: str) -> Organisation:
    """The organisation, with the look at its people written down. Raises NotFound."""
    if organisation_id not in policies.kept_by(request.actor):
        raise NotFound("There is no such organisation, or its people are not yours to see.")
    record_access(
        actor=request.person,
        action=action,
        subject=f"organisation:{organisation_id}",
        organisation_id=organisation_id,
        now=clock.now(),
        request_id=request.request_id,
    )
    return accounts.organisation(organisation_id)
