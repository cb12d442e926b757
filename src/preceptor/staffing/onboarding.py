"""What somebody does before their first piece of work on a project: agreements, profile, rules, and the lead's own list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Q

from preceptor.accounts.models import Person
from preceptor.experts.models import ExpertProfile
from preceptor.kit.errors import Conflict, Invalid, NotFound
from preceptor.projects.models import Project
from preceptor.projects.queries import guideline_in_force
from preceptor.staffing.models import Assignment, OnboardingStep, OnboardingTick
from preceptor.staffing.offer_queries import describe_agreements

MOST_STEPS: Final = 30


class InvalidOnboarding(Invalid):
    """The list has up to 30 steps, each with a sentence of its own of up to 200 signs."""

    code = "invalid_onboarding"


class NotPlaced(Conflict):
    """Only who has a place on this project ticks its steps."""

    code = "not_placed"


def set_steps(*, project: Project, steps: Sequence[str], actor: Person, now: datetime) -> None:
    """The list from now on, in order. A step that changes its words is a new one, to be done anew.

    Raises InvalidOnboarding.
    """
    titles = [" ".join(each.split()) for each in steps]
    if len(titles) > MOST_STEPS or not all(titles) or len({each.casefold() for each in titles}) < len(titles):
        raise InvalidOnboarding()
    Project.objects.select_for_update(of=("self",), no_key=True).get(pk=project.pk)
    held = {each.title: each for each in OnboardingStep.objects.filter(project=project, retired_at=None)}
    gone = [each.pk for title, each in held.items() if title not in titles]
    OnboardingStep.objects.filter(pk__in=gone).update(retired_at=now)
    for place, title in enumerate(titles):
        if title in held:
            OnboardingStep.objects.filter(pk=held[title].pk).update(place=place)
        else:
            facts = {"organisation_id": project.organisation_id, "written_by": actor, "written_at": now}
            OnboardingStep.objects.create(project=project, title=title, place=place, **facts)


def tick(*, project: Project, step: int, done: bool, person: Person, now: datetime) -> None:
    """Note that somebody did a step, or did not. The same again changes nothing. Raises NotPlaced, NotFound."""
    if not Assignment.objects.filter(project=project, person=person, ended_at=None).exists():
        raise NotPlaced()
    found = OnboardingStep.objects.filter(project=project, retired_at=None, pk=step).first()
    if found is None:
        raise NotFound("This step is not on the list any more. Load the page again.")
    if done:
        facts = {"organisation_id": project.organisation_id, "ticked_at": now}
        OnboardingTick.objects.get_or_create(step=found, person=person, defaults=facts)
    else:
        OnboardingTick.objects.filter(step=found, person=person).delete()


def steps_of(project: Project) -> list[dict[str, Any]]:
    """The lead's list with how far people are, as `offer_schemas.OnboardingStepOut`."""
    placed = set(Assignment.objects.filter(project=project, ended_at=None).values_list("person", flat=True))
    rows = OnboardingStep.objects.filter(project=project, retired_at=None).order_by("place", "id")
    done = Count("ticks", filter=Q(ticks__person__in=placed))
    return [
        {"id": row.pk, "title": row.title, "done_by": row.done_by, "placed": len(placed)}
        for row in rows.annotate(done_by=done)
    ]


def checklists(person: Person, now: datetime) -> list[dict[str, Any]]:
    """Of each of somebody's present projects, as `offer_schemas.Checklist`."""
    held = Assignment.objects.filter(person=person, ended_at=None, project__state=Project.State.ACTIVE)
    projects = {each.project_id: each.project for each in held.select_related("project").order_by("id")}
    return [checklist(project, person, now) for project in projects.values()]


def checklist(project: Project, person: Person, now: datetime) -> dict[str, Any]:
    """What a person on the project still has to do, as `offer_schemas.Checklist`."""
    steps: list[dict[str, Any]] = [
        _step(
            f"agreement:{each['kind']}",
            each["title"],
            each["accepted_at"] is not None,
            each["id"],
            each["accepted_at"],
            due=each["required_from"],
        )
        for each in describe_agreements(project, person)
    ]
    has = ExpertProfile.objects.filter(person=person).first()
    steps.append(_step("profile", "", has is not None, has.pk if has else None, has.created_at if has else None))
    zone = person.time_zone != "UTC"
    steps.append(_step("time_zone", "", zone, None, None))
    rules = guideline_in_force(project_id=project.pk, language=person.language, at=now, reader=person.pk)
    if rules is not None:
        steps.append(_step("guideline", "", bool(getattr(rules, "read", False)), rules.pk, None))
    steps += _own_steps(project, person)
    needed = [step["done"] for step in steps if step["key"] != "time_zone"]
    return {"project": project.pk, "project_name": project.name, "ready": all(needed), "steps": steps}


def _own_steps(project: Project, person: Person) -> list[dict[str, Any]]:
    """What the lead asks for."""
    rows = OnboardingStep.objects.filter(project=project, retired_at=None).order_by("place", "id")
    ticked = dict(OnboardingTick.objects.filter(step__in=rows, person=person).values_list("step_id", "ticked_at"))
    return [_step("step", row.title, row.pk in ticked, row.pk, ticked.get(row.pk)) for row in rows]


def _step(
    key: str, label: str, done: bool, number: int | None, at: datetime | None, *, due: datetime | None = None
) -> dict[str, Any]:
    return {"key": key, "label": label, "done": done, "number": number, "done_at": at, "due_at": due}
