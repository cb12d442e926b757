"""Operations on projects."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.kit import clock
from preceptor.kit.money import Money
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.projects import policies, queries, schemas, services
from preceptor.projects.error_kinds import ErrorKind
from preceptor.projects.models import Project

router = Router(tags=["projects"])


@router.get("/projects", operation_id="projects_list", response=schemas.ProjectList)
@may(policies.can_see_projects)
def list_projects(
    request: ActorRequest,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """The projects that one steers, checks or works on."""
    return queries.projects_page(request.actor, cursor=cursor, limit=limit)


@router.get("/projects/{project_id}", operation_id="projects_get", response=schemas.ProjectDetail)
@may(policies.can_see_projects)
def get_project(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """A project with its guideline in force and its progress; rate card, budget and staff for those who steer."""
    project = queries.project_by_id(request.actor, project_id)
    return queries.overview(project=project, actor=request.actor, person=request.person, at=clock.now())


@router.get("/projects/{project_id}/guidelines", operation_id="projects_guidelines", response=schemas.GuidelineList)
@may(policies.can_see_projects)
def list_guidelines(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """Every version of the instructions, newest first."""
    return {"items": list(queries.guidelines_of(queries.project_by_id(request.actor, project_id)))}


@router.post(
    "/projects/{project_id}/guidelines", operation_id="projects_publish_guideline", response={201: schemas.GuidelineOut}
)
@may(policies.can_steer_somewhere)
def publish_guideline(request: ActorRequest, project_id: int, body: schemas.GuidelineIn) -> Any:
    """Publish the next version of the instructions in one language; everybody reads it before their next unit."""
    project = _steered(request, project_id)
    made = services.publish_guideline(project=project, actor=request.person, now=clock.now(), **body.dict())
    return Status(201, made)


@router.put("/projects/{project_id}/rules", operation_id="projects_set_rules", response=schemas.RulesOut)
@may(policies.can_steer_somewhere)
def set_rules(request: ActorRequest, project_id: int, body: schemas.RulesIn) -> Any:
    """Set how attempts are rated, which errors there are, and when a new problem counts."""
    fields = body.dict()
    fields["error_kinds"] = [ErrorKind(**kind) for kind in fields["error_kinds"]]
    return services.set_rules(project=_steered(request, project_id), **fields)


@router.post("/projects/{project_id}/rates", operation_id="projects_set_rate", response={201: schemas.RateOut})
@may(policies.can_steer_somewhere)
def set_rate(request: ActorRequest, project_id: int, body: schemas.RateIn) -> Any:
    """Add a line to the rate card. Offers that were made before hold what they froze."""
    project, at = _steered(request, project_id), clock.now()
    line: dict[str, Any] = body.dict(include={"role", "skill", "tier"})
    line |= {"rate": Money(body.hourly_minor, body.currency), "in_force_from": body.in_force_from or at}
    return Status(201, services.set_rate(project=project, actor=request.person, now=at, **line))


@router.get("/guidelines/{guideline_id}", operation_id="projects_read_guideline", response=schemas.ReadingOut)
@may(policies.can_see_projects)
def read_guideline(request: ActorRequest, guideline_id: int) -> dict[str, Any]:
    """A guideline of a project that one works on, with the version that one read before."""
    return queries.reading_of(request.person, queries.guideline_by_id(request.person, guideline_id))


@router.post("/guidelines/{guideline_id}/acknowledge", operation_id="projects_acknowledge", response=schemas.ReadingOut)
@may(policies.can_see_projects)
def acknowledge_guideline(request: ActorRequest, guideline_id: int) -> dict[str, Any]:
    """Say that one has read it; units under it are handed out only then."""
    guideline = queries.guideline_by_id(request.person, guideline_id)
    services.acknowledge(guideline=guideline, person=request.person, now=clock.now())
    return queries.reading_of(request.person, guideline)


def _steered(request: ActorRequest, project_id: int) -> Project:
    project = queries.project_by_id(request.actor, project_id)
    require(
        policies.can_steer(request.actor, project.organisation_id), "Only its leads and operators change a project."
    )
    return project
