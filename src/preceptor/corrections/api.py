"""Operations of the queue, of claims and of units."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Router, Status
from ninja.responses import Response

from preceptor.accounts.access import ActorRequest, may, require
from preceptor.audit.services import record_access
from preceptor.corrections import (
    arithmetic_schemas,
    authoring,
    kept_schemas,
    kept_work,
    kind_schemas,
    opening,
    policies,
    queries,
    schemas,
    services,
    submitting,
    talk_schemas,
    talking,
    usual_claim,
    usual_submit,
)
from preceptor.corrections.claims import UnitTakenOver
from preceptor.corrections.models import Unit
from preceptor.kit import clock
from preceptor.kit.pages import DEFAULT_LIMIT, LARGEST_LIMIT
from preceptor.probing.queries import arithmetic_of
from preceptor.projects.queries import project_by_id

router = Router(tags=["corrections"])
NO_REASON = {"reason": None, "reason_code": None, "come_back_at": None}


@router.post("/queue/next", operation_id="corrections_next", response=schemas.NextOut)
@may(policies.can_work)
def claim_next(request: ActorRequest, body: schemas.NextIn) -> dict[str, Any] | Response:
    """The exclusive right to do the best open unit; the one in hand if there is one."""
    now = clock.now()
    projects = None if body.project is None else [project_by_id(request.actor, body.project)]
    wanted: dict[str, Any] = {"person": request.person, "stage": body.stage, "projects": projects, "now": now}
    ids = None if projects is None else [project.pk for project in projects]
    usual = usual_claim.claim_usual(**{**wanted, "projects": ids}, kind=body.kind)
    if usual is not None:
        return _as_it_is({"claim": usual, **NO_REASON})
    claim = services.claim_next(**wanted, unit_kind=body.kind)
    if claim is not None:
        return {"claim": queries.describe_claim(claim.pk)}
    empty = queries.why_empty(**wanted)
    facts = {"reason": empty.reason, "reason_code": empty.code, "come_back_at": empty.come_back_at}
    return {"claim": None, **facts}


def _as_it_is(answer: dict[str, Any]) -> Response:
    """An answer that is plain already, not put through its schema again; a test compares it with one that is."""
    return Response(answer, content_type="application/json; charset=utf-8")


@router.get("/claims/current", operation_id="corrections_current_claim", response=schemas.CurrentOut)
@may(policies.can_work)
def current_claim(request: ActorRequest) -> dict[str, Any]:
    """The claim in hand, or null."""
    claim = queries.present_claim(request.person)
    return {"claim": queries.describe_claim(claim.pk) if claim is not None else None}


@router.get("/claims/{claim_id}", operation_id="corrections_get_claim", response=schemas.ClaimOut)
@may(policies.can_work)
def get_claim(request: ActorRequest, claim_id: int) -> dict[str, Any]:
    """One of one's own claims."""
    return queries.describe_claim(queries.own_claim(request.person, claim_id).pk)


@router.post("/claims/{claim_id}/renew", operation_id="corrections_renew_claim", response=schemas.ClaimRenewed)
@may(policies.can_work)
def renew_claim(request: ActorRequest, claim_id: int, body: schemas.TokenIn) -> Any:
    """Hold the unit for another full length from now; told is also what the project has changed meanwhile."""
    claim, now = queries.own_claim(request.person, claim_id), clock.now()
    renewed = services.renew_claim(claim=claim, token=body.token, now=now)
    facts = {name: getattr(renewed, name) for name in ("id", "token", "state", "expires_at")}
    return {**facts, "changed": queries.changed_since(renewed, now)}


@router.post("/claims/{claim_id}/release", operation_id="corrections_release_claim", response=schemas.ClaimState)
@may(policies.can_work)
def release_claim(request: ActorRequest, claim_id: int, body: schemas.ReleaseIn) -> Any:
    """Give the unit back; it is not offered to the same person for an hour."""
    claim = queries.own_claim(request.person, claim_id)
    return services.release_claim(claim=claim, token=body.token, reason=body.reason, now=clock.now())


@router.post("/claims/{claim_id}/page", operation_id="corrections_hold_page", response=schemas.PageOut)
@may(policies.can_work)
def hold_page(request: ActorRequest, claim_id: int, body: schemas.PageIn) -> dict[str, Any]:
    """Say which page writes under the claim; 409 `open_elsewhere` where another one does."""
    claim = queries.own_claim(request.person, claim_id)
    return {"draft": services.hold_page(claim=claim, **body.dict(), now=clock.now())}


@router.put("/claims/{claim_id}/draft", operation_id="corrections_save_draft", response=schemas.DraftOut)
@may(policies.can_work)
def save_draft(request: ActorRequest, claim_id: int, body: schemas.DraftIn) -> Any:
    """Keep what was typed."""
    claim = queries.own_claim(request.person, claim_id)
    return services.save_draft(claim=claim, **body.dict(), now=clock.now())


@router.post(
    "/claims/{claim_id}/correction",
    operation_id="corrections_submit",
    response={200: schemas.CorrectionOut, 202: kept_schemas.KeptOut},
)
@may(policies.can_correct)
def submit_correction(request: ActorRequest, claim_id: int, body: schemas.CorrectionIn) -> Any:
    """Submit the correction. The same claim again gives the first one; 202 where it came too late and was kept."""
    given: dict[str, Any] = {"token": body.token, "content": body.submission, "now": clock.now()}
    usual = usual_submit.submit_usual(claim_id=claim_id, person=request.person, **given)
    if usual is not None:
        return _as_it_is(usual)
    claim = queries.own_claim(request.person, claim_id)
    try:
        return services.submit_correction(claim=claim, **given)
    except UnitTakenOver as refusal:
        kept = kept_work.kept_answer(claim=claim, body=body.dict(), refusal=refusal, now=given["now"])
        return Status(202, kept)


@router.post(
    "/claims/{claim_id}/content",
    operation_id="corrections_submit_content",
    response={200: schemas.CorrectionOut, 202: kept_schemas.KeptOut},
)
@may(policies.can_correct)
def submit_content(request: ActorRequest, claim_id: int, body: kind_schemas.ContentIn) -> Any:
    """Hand in a comparison, a grading, a decomposition or a problem, as `submit_correction` hands in a correction."""
    claim, now = queries.own_claim(request.person, claim_id), clock.now()
    given: dict[str, Any] = {"content": body.content, "outcome": body.outcome, "critique": body.critique}
    try:
        return submitting.submit_content(claim=claim, token=body.token, **given, now=now)
    except UnitTakenOver as refusal:
        kept = kept_work.kept_answer(claim=claim, body=body.dict(), refusal=refusal, now=now)
        return Status(202, kept)


@router.post("/arithmetic", operation_id="corrections_recompute", response=arithmetic_schemas.RecomputedList)
@may(policies.can_see_units)
def recompute(request: ActorRequest, body: arithmetic_schemas.TextsIn) -> dict[str, Any]:
    """Recompute the calculations of steps, also of those that are being typed. Nothing is stored."""
    return {"items": arithmetic_of(body.texts)}


@router.get("/claims/{claim_id}/trials", operation_id="corrections_list_trials", response=kind_schemas.TrialsOut)
@may(policies.can_work)
def list_trials(request: ActorRequest, claim_id: int) -> dict[str, Any]:
    """How the problem in hand has done against models, and whom it can be tried on."""
    return authoring.trials_of(queries.own_claim(request.person, claim_id))


@router.post("/claims/{claim_id}/trials", operation_id="corrections_try_models", response={201: kind_schemas.TrialsOut})
@may(policies.can_correct)
def try_models(request: ActorRequest, claim_id: int, body: kind_schemas.TrialIn) -> Any:
    """Probe now: a model version answers the problem as it stands, in the background."""
    claim = queries.own_claim(request.person, claim_id)
    version = authoring.model_to_try(claim, body.model_version)
    authoring.try_models(claim=claim, token=body.token, content=body.problem, model_version=version, now=clock.now())
    return Status(201, authoring.trials_of(claim))


@router.get("/kept-work", operation_id="corrections_list_kept_work", response=kept_schemas.KeptWorkList)
@may(policies.can_see_units)
def list_kept_work(
    request: ActorRequest,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """What came too late to count and was kept: one's own, and that of the people one leads; the newest first."""
    return kept_work.kept_work_page(request.actor, cursor=cursor, limit=limit)


@router.get("/kept-work/{kept_id}", operation_id="corrections_get_kept_work", response=kept_schemas.KeptWorkOut)
@may(policies.can_see_units)
def get_kept_work(request: ActorRequest, kept_id: int) -> dict[str, Any]:
    """The words of one piece of kept work, and what became of its unit."""
    kept = kept_work.kept_work_by_id(request.actor, kept_id)
    facts: dict[str, Any] = {"organisation_id": kept.organisation_id, "request_id": request.request_id}
    record_access(
        actor=request.person, action="kept_work.view", subject=f"kept_work:{kept_id}", now=clock.now(), **facts
    )
    return kept_work.describe_kept_work(request.actor, kept, whole=True)


@router.post("/units", operation_id="corrections_open_units", response={201: kind_schemas.OpenedOut})
@may(policies.can_open_units)
def open_units(request: ActorRequest, body: kind_schemas.OpenUnitsIn) -> Any:
    """Open units of one kind: for answers, pairs of answers, problems, or problems that are still to be written."""
    project = project_by_id(request.actor, body.project)
    require(policies.can_open_in(request.actor, project.organisation_id), "Only its leads and operators open units.")
    units = opening.open_wanted(project=project, wanted=body.what.dict(), now=clock.now())
    return Status(201, {"unit_ids": [unit.pk for unit in units]})


@router.get("/units", operation_id="corrections_list_units", response=schemas.UnitList)
@may(policies.can_see_units)
def list_units(
    request: ActorRequest,
    project: int | None = None,
    state: Literal["open", "claimed", "accepted", "set_aside"] | None = None,
    stage: schemas.STAGES | None = None,
    kind: schemas.KINDS | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
) -> Any:
    """Units of the projects that one steers or checks, and those that one has worked on."""
    wanted: dict[str, Any] = {"project": project, "state": state, "stage": stage, "kind": kind}
    return queries.units_page(request.actor, **wanted, cursor=cursor, limit=limit)


@router.get("/units/{unit_id}", operation_id="corrections_get_unit", response=schemas.UnitThread)
@may(policies.can_see_units)
def get_unit(request: ActorRequest, unit_id: int) -> dict[str, Any]:
    """The whole thread of a unit: attempt, corrections, reviews."""
    thread = queries.describe_unit(request.actor, unit_id)
    record_access(
        actor=request.person,
        action="unit.view",
        subject=f"unit:{unit_id}",
        organisation_id=thread["unit"].organisation_id,
        now=clock.now(),
        request_id=request.request_id,
    )
    return thread


@router.get("/units/{unit_id}/remarks", operation_id="corrections_list_remarks", response=talk_schemas.RemarkList)
@may(policies.can_see_units)
def list_remarks(request: ActorRequest, unit_id: int) -> dict[str, Any]:
    """The thread of a unit between its author, its reviewers and those who steer."""
    unit = queries.unit_by_id(request.actor, unit_id)
    return _talk(request, unit)


@router.post("/units/{unit_id}/remarks", operation_id="corrections_add_remark", response={201: talk_schemas.RemarkList})
@may(policies.can_see_units)
def add_remark(request: ActorRequest, unit_id: int, body: talk_schemas.RemarkIn) -> Any:
    """Answer in the thread of a unit that one has worked on or steers."""
    unit = queries.unit_by_id(request.actor, unit_id)
    talking.add_remark(unit=unit, person=request.person, text=body.text, now=clock.now())
    return Status(201, _talk(request, unit))


@router.put("/units/{unit_id}/remarks/draft", operation_id="corrections_keep_remark", response=talk_schemas.RemarkDraft)
@may(policies.can_see_units)
def keep_remark(request: ActorRequest, unit_id: int, body: talk_schemas.RemarkDraft) -> Any:
    """Keep what is typed into the thread and not said yet; no words take it away."""
    unit = queries.unit_by_id(request.actor, unit_id)
    talking.keep_remark(unit=unit, person=request.person, text=body.text, now=clock.now())
    return body


def _talk(request: ActorRequest, unit: Unit) -> dict[str, Any]:
    named = policies.can_see_names(request.actor, unit.organisation_id)
    items = talking.remarks_of(unit, request.actor.person_id, named=named)
    return {"items": items, "draft": talking.unsaid(unit, request.actor.person_id)}


@router.post(
    "/units/{unit_id}/example", operation_id="corrections_show_example", response={201: talk_schemas.GoodExampleList}
)
@may(policies.can_open_units)
def show_example(request: ActorRequest, unit_id: int, body: talk_schemas.GoodExampleIn) -> Any:
    """Show the accepted correction of a unit beside the instructions of its project."""
    unit = queries.unit_by_id(request.actor, unit_id)
    require(policies.can_open_in(request.actor, unit.organisation_id), "Only leads and operators choose examples.")
    talking.show_as_example(unit=unit, note=body.note, actor=request.person, now=clock.now())
    return Status(201, {"items": talking.examples_of(unit.project)})


@router.get(
    "/projects/{project_id}/examples", operation_id="corrections_examples", response=talk_schemas.GoodExampleList
)
@may(policies.can_see_units)
def list_examples(request: ActorRequest, project_id: int) -> dict[str, Any]:
    """Good corrections of a project that one works on or steers."""
    return {"items": talking.examples_of(project_by_id(request.actor, project_id))}
