"""Operations on agreements, on what is to be done before working, and on pods."""

from __future__ import annotations

from typing import Any

from ninja import Router, Status

from preceptor.accounts.access import ActorRequest, anybody, may, member, require
from preceptor.kit import clock
from preceptor.projects.queries import project_by_id
from preceptor.staffing import agreements, offer_queries, offer_schemas, onboarding, pods, policies

router = Router(tags=["staffing"])


@router.get(
    "/projects/{project_id}/agreements", operation_id="staffing_agreements", response=offer_schemas.AgreementList
)
@may(member)
def list_agreements(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """The agreements in force on a project, with when one accepted them."""
    project = project_by_id(request.actor, project_id)
    return {"items": offer_queries.describe_agreements(project, request.person), "next_cursor": None}


@router.post(
    "/projects/{project_id}/agreements",
    operation_id="staffing_publish_agreement",
    response={201: offer_schemas.AgreementOut},
)
@may(policies.can_staff_somewhere)
def publish_agreement(request: ActorRequest, project_id: int, body: offer_schemas.AgreementIn) -> Status[Any]:
    """Publish the next version of a text; offers are accepted only with it from now on."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_staff(request.actor, project.organisation_id))
    made = agreements.publish_agreement(
        organisation=project.organisation, project=project, actor=request.person, now=clock.now(), **body.dict()
    )
    return Status(201, offer_queries.describe_agreement(made, None))


@router.post(
    "/projects/{project_id}/agreements/accept",
    operation_id="staffing_accept_agreements",
    response=offer_schemas.Checklist,
)
@may(member)
def accept_agreements(request: ActorRequest, project_id: int, body: offer_schemas.AcceptIn) -> dict[str, Any]:
    """Accept texts as they stand: the hash, the time and the language of the page are kept."""
    project, now = project_by_id(request.actor, project_id), clock.now()
    agreements.accept_agreements(
        project=project, numbers=body.agreed, person=request.person, locale=body.locale, now=now
    )
    return onboarding.checklist(project, request.person, now)


@router.get("/projects/{project_id}/onboarding", operation_id="staffing_onboarding", response=offer_schemas.Checklist)
@may(member)
def get_onboarding(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """What one has to do before the first piece of work on a project."""
    return onboarding.checklist(project_by_id(request.actor, project_id), request.person, clock.now())


@router.get("/onboarding", operation_id="staffing_my_onboarding", response=offer_schemas.ChecklistList)
@may(anybody)
def my_onboarding(request: ActorRequest) -> dict[str, Any]:
    """What one has to do on each of one's present projects."""
    return {"items": onboarding.checklists(request.person, clock.now()), "next_cursor": None}


@router.post(
    "/projects/{project_id}/onboarding/ticks", operation_id="staffing_tick_onboarding", response=offer_schemas.Checklist
)
@may(member)
def tick_onboarding(request: ActorRequest, project_id: int, body: offer_schemas.TickIn) -> dict[str, Any]:
    """Say that one has done a step of a project's list, or has not."""
    project, now = project_by_id(request.actor, project_id), clock.now()
    onboarding.tick(project=project, person=request.person, now=now, **body.dict())
    return onboarding.checklist(project, request.person, now)


@router.get(
    "/projects/{project_id}/onboarding-steps",
    operation_id="staffing_onboarding_steps",
    response=offer_schemas.OnboardingStepList,
)
@may(policies.can_staff_somewhere)
def list_onboarding_steps(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """What a project's lead asks of everybody, and how many have done it."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_staff(request.actor, project.organisation_id))
    return {"items": onboarding.steps_of(project), "next_cursor": None}


@router.put(
    "/projects/{project_id}/onboarding-steps",
    operation_id="staffing_set_onboarding_steps",
    response=offer_schemas.OnboardingStepList,
)
@may(policies.can_staff_somewhere)
def set_onboarding_steps(request: ActorRequest, project_id: int, body: offer_schemas.OnboardingIn) -> dict[str, Any]:
    """Write the list, in order; what is not in it is taken off, and kept."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_staff(request.actor, project.organisation_id))
    onboarding.set_steps(project=project, actor=request.person, now=clock.now(), **body.dict())
    return {"items": onboarding.steps_of(project), "next_cursor": None}


@router.get("/projects/{project_id}/pods", operation_id="staffing_pods", response=offer_schemas.PodList)
@may(member)
def list_pods(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """The small teams of a project."""
    return {"items": offer_queries.describe_pods(project_by_id(request.actor, project_id)), "next_cursor": None}


@router.put("/projects/{project_id}/pods", operation_id="staffing_set_pod", response=offer_schemas.PodList)
@may(policies.can_staff_somewhere)
def set_pod(request: ActorRequest, project_id: int, body: offer_schemas.PodIn) -> dict[str, Any]:
    """Make a team or change it; who was in another one moves."""
    project = project_by_id(request.actor, project_id)
    require(policies.can_staff(request.actor, project.organisation_id))
    pods.set_pod(project=project, now=clock.now(), **body.dict())
    return {"items": offer_queries.describe_pods(project), "next_cursor": None}
