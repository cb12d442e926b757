"""Operations on problems, and the exact calculator of the expert's page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from ninja import Query, Router, Status

from preceptor.accounts.access import ActorRequest, may, member, require
from preceptor.kit import clock
from preceptor.kit.arithmetic import evaluate, format_exact
from preceptor.problems import policies, queries, schemas, services
from preceptor.problems.attachments import attach, attachment_by_id, described, file_response, require_attached
from preceptor.problems.content import ProblemContent, exact_text
from preceptor.projects.models import Project
from preceptor.projects.queries import project_by_id

router = Router(tags=["problems"])


@router.get("/problems", operation_id="problems_list", response=schemas.ProblemList)
@may(policies.can_see_problems)
def list_problems(request: ActorRequest, asked: Query[schemas.ProblemFilter]) -> Any:
    """The newest version of every problem that fits, in the order in which they came."""
    return queries.page_of_versions(organisations=policies.seen_organisations(request.actor), **asked.dict())


@router.post("/problems", operation_id="problems_create", response={201: schemas.ProblemDetail})
@may(policies.can_pose_problems)
def create_problem(request: ActorRequest, body: schemas.ProblemIn) -> Any:
    """Pose a problem, or give it a new version; the same content again changes nothing."""
    fields = body.dict()
    named = {name: fields.pop(name) for name in ("external_id", "source", "licence")}
    project = _project(request, fields.pop("project"))
    files = fields.pop("attachments")
    require_attached(project, files)
    fields["extra"] = {"attachments": files} if files else {}
    fields["reference_steps"] = [step.dict(exclude_none=True) for step in body.reference_steps]
    content = ProblemContent(**fields)
    version = services.create_problem(project=project, content=content, actor=request.person, now=clock.now(), **named)
    return Status(201, queries.version_by_id(version.pk, organisations=request.actor.organisations))


@router.post("/problems/generate", operation_id="problems_generate", response={201: schemas.PosedOut})
@may(policies.can_pose_problems)
def generate_problems(request: ActorRequest, body: schemas.GenerateIn) -> Any:
    """Draw seeded problems of a split into a project."""
    fields = body.dict()
    project = _project(request, fields.pop("project"))
    posed = services.generate_problems(project=project, actor=request.person, now=clock.now(), **fields)
    return Status(201, {"version_ids": [version.pk for version in posed]})


@router.post("/problems/bank", operation_id="problems_load_bank", response={201: schemas.PosedOut})
@may(policies.can_pose_problems)
def load_bank(request: ActorRequest, body: schemas.BankIn) -> Any:
    """Pose the problems of our own bank in a project."""
    posed = services.load_bank(project=_project(request, body.project), actor=request.person, now=clock.now())
    return Status(201, {"version_ids": [version.pk for version in posed]})


@router.get("/problems/{version_id}", operation_id="problems_get", response=schemas.ProblemDetail)
@may(policies.can_see_problems)
def get_problem(request: ActorRequest, version_id: int) -> Any:
    """One version of a problem, with its reference path, answer and rubric."""
    return queries.version_by_id(version_id, organisations=policies.seen_organisations(request.actor))


@router.post("/problems/{version_id}/verify", operation_id="problems_verify", response=schemas.VerdictOut)
@may(policies.can_see_problems)
def verify_text(request: ActorRequest, version_id: int, body: schemas.TextIn) -> Any:
    """What the verifier says of a text as an answer to this version."""
    version = queries.version_by_id(version_id, organisations=policies.seen_organisations(request.actor))
    return queries.judge(version, body.text)


@router.post("/calculator", operation_id="problems_calculate", response=schemas.ValueOut)
@may(member)
def calculate(request: ActorRequest, body: schemas.ExpressionIn) -> dict[str, Any]:
    """The exact value of one calculation: the same calculator that models have."""
    value = evaluate(body.expression)
    return {"exact": exact_text(value), "shown": format_exact(value)}


@router.post(
    "/projects/{project_id}/attachments", operation_id="problems_attach", response={201: schemas.AttachmentOut}
)
@may(member)
def attach_file(request: ActorRequest, project_id: int, body: schemas.AttachmentIn) -> Any:
    """Keep a file beside the problems of a project that one steers or writes for; its content is checked first."""
    project = project_by_id(request.actor, project_id)
    writes = policies.can_attach_in(request.actor, project.organisation_id)
    require(writes, "Only leads, operators and experts of the project attach files.")
    made = attach(project=project, name=body.name, content=body.content, actor=request.person, now=clock.now())
    return Status(201, made)


@router.put(
    "/problems/{version_id}/attachments", operation_id="problems_set_attachments", response=schemas.ProblemDetail
)
@may(policies.can_pose_problems)
def set_attachments(request: ActorRequest, version_id: int, body: schemas.AttachmentsIn) -> Any:
    """Say which files stand beside a problem: its next version; units that are open keep the version they are about."""
    version = queries.version_by_id(version_id, organisations=policies.seen_organisations(request.actor))
    require(
        policies.can_pose_in(request.actor, version.organisation_id), "Only its leads and operators change problems."
    )
    require_attached(version.problem.project, body.attachments)
    made = services.set_attachments(version=version, digests=body.attachments, actor=request.person, now=clock.now())
    return queries.version_by_id(made.pk, organisations=policies.seen_organisations(request.actor))


@router.get("/attachments/{attachment_id}", operation_id="problems_view_attachment", response=schemas.AttachmentView)
@may(member)
def view_attachment(request: ActorRequest, attachment_id: int) -> dict[str, Any]:
    """A file as the page shows it: values and formulas of sheets, text, pages."""
    return described(attachment_by_id(request.actor, attachment_id))


@router.get("/attachments/{attachment_id}/file", operation_id="problems_download_attachment")
@may(member)
def download_attachment(request: ActorRequest, attachment_id: int) -> HttpResponse:
    """The file exactly as it came."""
    return file_response(attachment_by_id(request.actor, attachment_id))


def _project(request: ActorRequest, project_id: int) -> Project:
    project = project_by_id(request.actor, project_id)
    require(policies.can_pose_in(request.actor, project.organisation_id), "Only its leads and operators pose problems.")
    return project
