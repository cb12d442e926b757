"""Operations on data sets."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import FileResponse
from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.datasets import describing, policies, queries, schemas, services
from preceptor.datasets.downloads import file_response
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.projects.queries import project_by_id

router = Router(tags=["datasets"])
Limit = Annotated[int, Query(ge=1, le=LARGEST_LIMIT)]


@router.get("/data-sets", operation_id="datasets_list", response=schemas.DataSetList)
@may(policies.can_see_data_sets)
def list_data_sets(
    request: ActorRequest, project: int | None = None, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> Any:
    """Data sets with their frozen versions."""
    return queries.data_sets_page(request.actor, project=project, cursor=cursor, limit=limit)


@router.post("/data-sets", operation_id="datasets_create", response={201: schemas.DataSetOut})
@may(policies.can_freeze)
def create_data_set(request: ActorRequest, body: schemas.DataSetIn) -> Status[Any]:
    """Open a data set of a project."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_freeze(request.actor, project.organisation_id))
    return Status(201, services.create_data_set(project=project, name=body.name, now=clock.now()))


@router.post("/data-sets/{data_set_id}/freeze", operation_id="datasets_freeze", response=schemas.DataSetVersionOut)
@may(policies.can_freeze)
def freeze(request: ActorRequest, data_set_id: int) -> dict[str, Any]:
    """Freeze the accepted corrections of this moment; unchanged content gives the latest version again."""
    data_set = queries.data_set_by_id(request.actor, data_set_id)
    require(policies.can_freeze(request.actor, data_set.organisation_id))
    version = services.freeze_version(data_set=data_set, actor=request.person, now=clock.now())
    return describing.describe_version(version)


@router.get("/data-set-versions/{version_id}", operation_id="datasets_get_version", response=schemas.DataSetVersionOut)
@may(policies.can_see_data_sets)
def get_version(request: ActorRequest, version_id: int) -> dict[str, Any]:
    """A version with its card, its files and their hashes, and what was left out."""
    return describing.describe_version(queries.version_by_id(request.actor, version_id))


@router.get(
    "/data-set-versions/{version_id}/examples", operation_id="datasets_list_examples", response=schemas.ExampleList
)
@may(policies.can_see_data_sets)
def list_examples(
    request: ActorRequest, version_id: int, cursor: str | None = None, limit: Limit = DEFAULT_LIMIT
) -> dict[str, Any]:
    """The examples in their order, each with the correction, problem, guideline and review it comes from."""
    version = queries.version_by_id(request.actor, version_id)
    page = queries.examples_page(version, cursor=cursor, limit=limit)
    return {"items": page.items, "next_cursor": page.next_cursor}


@router.get("/data-set-versions/{version_id}/files/{name}", operation_id="datasets_download_file")
@may(policies.can_download)
def download_file(request: ActorRequest, version_id: int, name: str) -> FileResponse:
    """A file of a version, exactly as it was frozen, or the rest of it (`Range`); the download is noted."""
    version = queries.version_by_id(request.actor, version_id)
    require(policies.can_download(request.actor, version.organisation_id))
    response = file_response(version, name, request.headers)
    services.note_download(
        version=version, name=name, actor=request.person, now=clock.now(), request_id=request.request_id
    )
    return response
