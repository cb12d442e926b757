"""Reads of units, claims and corrections."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from preceptor.accounts.access import Actor
from preceptor.accounts.models import Person
from preceptor.corrections.claims import ClaimNotYours
from preceptor.corrections.emptiness import Empty, why_empty
from preceptor.corrections.kinds import graded_criteria
from preceptor.corrections.models import Claim, Correction, Stage, StageKind, Unit, UnitKind
from preceptor.corrections.policies import can_see_names
from preceptor.kit.errors import NotFound
from preceptor.kit.pages import Page, page_of
from preceptor.probing.models import Attempt, AttemptStep
from preceptor.problems.attachments import attachments_of
from preceptor.problems.models import ProblemVersion
from preceptor.projects.error_kinds import read_kinds
from preceptor.projects.policies import STEERING
from preceptor.projects.queries import guideline_in_force

__all__ = ["Empty", "why_empty"]

_PROBLEM = ("id", "statement", "language", "unit", "skill", "topic", "difficulty")


def own_claim(person: Person, claim_id: int) -> Claim:
    """A claim of this person, in any state. Raises ClaimNotYours."""
    found: Claim | None = Claim.objects.filter(pk=claim_id, person=person).first()
    if found is None:
        raise ClaimNotYours()
    return found


def present_claim(person: Person) -> Claim | None:
    """The claim in hand, also where its time has run out and nobody has taken the unit yet."""
    return Claim.objects.filter(person=person, state=Claim.State.HELD).first()


def describe_claim(claim_id: int) -> dict[str, Any]:
    """A claim with all that its page shows, as `schemas.ClaimOut`; three queries for a unit without a past."""
    claim = Claim.objects.select_related(
        "project",
        "guideline",
        "draft",
        "unit__attempt__problem_version",
        "unit__attempt__model_version__model",
        "unit__other_attempt",
        "unit__problem_version",
    ).get(pk=claim_id)
    unit = claim.unit
    past = unit.last_token > 1
    return {
        "id": claim.pk,
        "token": claim.token,
        "stage": claim.stage,
        "state": claim.state,
        "expires_at": claim.expires_at,
        "simulated": claim.simulated,
        "swapped": claim.swapped,
        "unit": unit,
        "project": _project_of(claim),
        **describe_matter(unit, swapped=claim.swapped and claim.stage == StageKind.CORRECT),
        "draft": getattr(claim, "draft", None),
        "guideline": claim.guideline,
        "rate": {"minor": claim.hourly_minor, "currency": claim.currency},
        "error_kinds": read_kinds(claim.error_kinds),
        "original_correction": latest_correction(unit) if past else None,
        "history": history(unit, claim.person_id) if past else [],
    }


def _project_of(claim: Claim) -> dict[str, Any]:
    """The project as the work page needs it, with the protocol under which the unit was taken."""
    project = claim.project
    facts = {"id": project.pk, "name": project.name, "claim_minutes": project.claim_minutes}
    return {**facts, "protocol": claim.protocol}


def changed_since(claim: Claim, now: datetime) -> list[str]:
    """What of the project's terms has changed since the unit was taken: protocol, error_kinds, guideline.

    The claim keeps those of its beginning; the page of the work says so.
    """
    project = claim.project
    newest = guideline_in_force(project_id=project.pk, language=claim.unit.language, at=now)
    changed = {
        "protocol": claim.protocol != project.protocol,
        "error_kinds": read_kinds(claim.error_kinds) != read_kinds(project.error_kinds),
        "guideline": newest is not None and newest.pk != claim.guideline_id,
    }
    return [name for name, is_so in changed.items() if is_so]


def describe_matter(unit: Unit, *, swapped: bool = False) -> dict[str, Any]:
    """What a unit is about, as far as its kind has it; the answers of a comparison without the names of models."""
    problem = problem_of(unit)
    alone = unit.kind in (UnitKind.CORRECT, UnitKind.GRADE)
    graded = graded_criteria(problem.rubric) if problem is not None and unit.kind == UnitKind.GRADE else ()
    return {
        "problem": _problem(problem) if problem is not None else None,
        "attempt": describe_attempt(unit.attempt) if alone else None,
        "answers": _answers(unit, swapped) if unit.kind == UnitKind.COMPARE else [],
        "criteria": [
            {"id": identity, "text": criterion["text"], "points": criterion.get("points", 0)}
            for identity, criterion in graded
        ],
        "brief": unit.brief,
    }


def _problem(version: ProblemVersion) -> dict[str, Any]:
    """A problem as experts see it: without reference and answer."""
    return {name: getattr(version, name) for name in _PROBLEM} | {"attachments": attachments_of(version)}


def problem_of(unit: Unit) -> ProblemVersion | None:
    """The problem that a unit is about; an author has none yet."""
    return unit.attempt.problem_version if unit.attempt is not None else unit.problem_version


def _answers(unit: Unit, swapped: bool) -> list[dict[str, str]]:
    outputs = [unit.attempt.output, unit.other_attempt.output]
    return [
        {"side": side, "output": output}
        for side, output in zip("ab", reversed(outputs) if swapped else outputs, strict=True)
    ]


def describe_attempt(attempt: Attempt) -> dict[str, Any]:
    """The attempt with its steps, each with its text (one query)."""
    version = attempt.model_version
    return {
        "id": attempt.pk,
        "output": attempt.output,
        "model_version": f"{version.model.name}: {version.name}",
        "model_version_id": version.pk,
        "steps": [
            {
                "index": step.index,
                "start": step.start,
                "end": step.end,
                "text": attempt.output[step.start : step.end],
                "check": step.check_result,
            }
            for step in AttemptStep.objects.filter(attempt=attempt).order_by("index")
        ],
    }


def latest_correction(unit: Unit) -> Correction | None:
    """The correction that a reviewer judges, or that its author has back, with its ratings."""
    corrections = Correction.objects.filter(unit=unit).exclude(outcome=Correction.Outcome.GIVE_UP)
    return corrections.select_related("authored").prefetch_related("ratings").order_by("-id").first()


def history(unit: Unit, viewer_id: int, *, named: bool = False) -> list[dict[str, Any]]:
    """The finished stages in order, each with the reviewer's words where there are some.

    People are named only where `named`; `mine` marks the viewer's own stages.
    """
    stages = Stage.objects.filter(unit=unit).select_related("person", "claim").order_by("number")
    reviews = {each.claim_id: each for each in unit.reviews.prefetch_related("comments", "fixes")}
    return [_stage(stage, reviews.get(stage.claim_id), viewer_id, named) for stage in stages]


def _stage(stage: Stage, review: Any, viewer_id: int, named: bool) -> dict[str, Any]:
    return {
        "number": stage.number,
        "kind": stage.kind,
        "outcome": stage.outcome,
        "at": stage.at,
        "mine": stage.person_id == viewer_id,
        "person": stage.person.display_name if named else None,
        "simulated": stage.claim.simulated,
        "comment": review.comment if review is not None else "",
        "fixed_solution": review.fixed_solution if review is not None else "",
        "fixed_answer": review.fixed_answer if review is not None else "",
        "fixed_answer_correct": review.fixed_answer_correct if review is not None else None,
        "comments": list(review.comments.all()) if review is not None else [],
        "fixes": sorted(review.fixes.all(), key=lambda fix: fix.index) if review is not None else [],
    }


def visible_units(actor: Actor) -> QuerySet[Unit]:
    """All units of organisations that the actor steers or checks, and those that they had in hand."""
    steered = [where for where, role in actor.roles if role in STEERING]
    worked_on = Claim.objects.filter(person_id=actor.person_id).values("unit")
    return Unit.objects.filter(Q(organisation__in=steered) | Q(pk__in=worked_on))


def units_page(
    actor: Actor,
    *,
    project: int | None,
    state: str | None,
    stage: str | None,
    kind: str | None = None,
    cursor: str | None,
    limit: int,
) -> Page[Unit]:
    """Visible units in order of their ids, with problem and model of the attempt."""
    rows = visible_units(actor).select_related("attempt__problem_version", "attempt__model_version", "problem_version")
    wanted = {"project_id": project, "state": state, "stage": stage, "kind": kind}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value is not None})
    return page_of(rows, cursor=cursor, limit=limit)


def unit_by_id(actor: Actor, unit_id: int) -> Unit:
    """A visible unit. Raises NotFound."""
    unit: Unit | None = visible_units(actor).select_related("project").filter(pk=unit_id).first()
    if unit is None:
        raise NotFound("There is no such unit, or you have not worked on it.")
    return unit


def describe_unit(actor: Actor, unit_id: int) -> dict[str, Any]:
    """The whole thread of a visible unit, as `schemas.UnitThread`. Raises NotFound."""
    unit = (
        visible_units(actor)
        .select_related("project", "attempt__problem_version", "attempt__model_version__model", "author")
        .select_related("other_attempt__model_version__model", "problem_version")
        .prefetch_related(
            Prefetch(
                "corrections", Correction.objects.select_related("authored").prefetch_related("ratings").order_by("id")
            )
        )
        .filter(pk=unit_id)
        .first()
    )
    if unit is None:
        raise NotFound("There is no such unit, or you have not worked on it.")
    named = can_see_names(actor, unit.organisation_id)
    return {
        "unit": unit,
        "project": unit.project,
        "error_kinds": read_kinds(unit.project.error_kinds),
        **describe_matter(unit),
        "models": _models(unit) if named else [],
        "corrections": list(unit.corrections.all()),
        "history": history(unit, actor.person_id, named=named),
        "author": unit.author.display_name if named and unit.author is not None else None,
    }


def _models(unit: Unit) -> list[str]:
    """Whose answers are judged, in their order: only for those who steer."""
    attempts = [each for each in (unit.attempt, unit.other_attempt) if each is not None]
    return [f"{each.model_version.model.name}: {each.model_version.name}" for each in attempts]
